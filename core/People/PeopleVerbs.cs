namespace WangCheng.Core.People;

public static class PeopleVerbs
{
    /// <summary>Somebody who has servers is no longer in the company; or is again.</summary>
    public static readonly Verb Left = new("people.left");
}
