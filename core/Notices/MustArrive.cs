namespace WangCheng.Core.Notices;

/// <summary>
/// Notices of this verb are not done when Teams gives up: they go by e-mail, and then to administrators. Registered by the capability whose verb it is.
/// </summary>
public sealed record MustArrive(Verb Verb);
