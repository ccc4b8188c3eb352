namespace WangCheng.Core.Operations;

/// <summary>
/// How work of a verb begins, for rooms that ask for it by its verb alone: an extension in grace asks for <c>server.start</c> and knows nothing of servers. Registered by the
/// capability that does the work.
/// </summary>
/// <param name="Step">Its first step.</param>
/// <param name="Memory">What its first step remembers.</param>
public sealed record Beginning(Verb Verb, string Step, string Memory);
