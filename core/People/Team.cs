namespace WangCheng.Core.People;

/// <summary>People who work together and may see what each of them has. Settings say who they are.</summary>
public sealed record Team(string Name, IReadOnlyList<PersonId> Members);
