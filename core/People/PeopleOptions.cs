using Microsoft.Extensions.Options;

namespace WangCheng.Core.People;

/// <summary>Who may do more than look after their own servers, and who works with whom: section <c>People</c>.</summary>
public sealed class PeopleOptions
{
    public const string Section = "People";

    /// <summary>Entra object ids of administrators.</summary>
    public List<string> Administrators { get; set; } = [];

    /// <summary>IANA zone for people whose own is not known.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>By the name people read.</summary>
    public Dictionary<string, TeamOptions> Teams { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>E-mail addresses by Entra object id, for people whose own Teams does not tell.</summary>
    public Dictionary<string, string> Emails { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    internal sealed class Check : IValidateOptions<PeopleOptions>
    {
        public ValidateOptionsResult Validate(string? name, PeopleOptions options)
        {
            var faults = PeopleFaults.Of(options).ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}

/// <summary>One team.</summary>
public sealed class TeamOptions
{
    /// <summary>Entra object ids. Everybody is in one team at most: it is the one that pays.</summary>
    public List<string> Members { get; set; } = [];
}
