namespace WangCheng.Core;

/// <summary>
/// What a person can ask for, named once everywhere: command in the catalogue, action on the card, kind of the operation, field in the log.
/// </summary>
/// <param name="Name">Room and deed, as in <c>server.create</c>.</param>
public readonly record struct Verb(string Name)
{
    public override string ToString() => Name;
}
