namespace WangCheng.Core.People;

/// <summary>Who may do more than look after their own servers: section <c>People</c>.</summary>
public sealed class PeopleOptions
{
    public const string Section = "People";

    /// <summary>Entra object ids of administrators.</summary>
    public List<string> Administrators { get; set; } = [];

    /// <summary>IANA zone for people whose own is not known.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}
