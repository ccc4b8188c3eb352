namespace WangCheng.Core.People;

public static class PeopleRefusals
{
    /// <summary>Asked by somebody who is no administrator, and it concerns what is not theirs alone.</summary>
    public sealed record OnlyAdministrators : Refusal
    {
        public override string Code => "people.only_administrators";
    }
}
