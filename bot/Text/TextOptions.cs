using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Text;

/// <summary>Settings under <c>Text</c>.</summary>
internal sealed record TextOptions
{
    public const string Section = "Text";

    /// <summary>IANA name of the zone everybody here assumes (the company's). Times are told in each reader's own zone, which is named only where it differs from this one.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    internal sealed class Check : IValidateOptions<TextOptions>
    {
        public ValidateOptionsResult Validate(string? name, TextOptions options) =>
            TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{Section}:TimeZone is '{options.TimeZone}', which this system does not know. "
                    + "Use an IANA name such as Asia/Shanghai, and install tzdata where it is missing.");
    }
}
