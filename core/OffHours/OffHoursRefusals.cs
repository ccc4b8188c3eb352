using System.Globalization;

namespace WangCheng.Core.OffHours;

/// <summary>The named reasons why off-hours are not set.</summary>
public static class OffHoursRefusals
{
    /// <summary>It would be stopped and started in the same moment.</summary>
    public sealed record SameTime(TimeOnly At) : Refusal
    {
        public override string Code => "offhours.same_time";

        public override string Facts => At.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>On no day that there is.</summary>
    public sealed record NoDays : Refusal
    {
        public override string Code => "offhours.no_days";
    }

    /// <summary>What was given is no time of day.</summary>
    public sealed record NotATime(string Text) : Refusal
    {
        public override string Code => "offhours.not_a_time";

        public override string Facts => Text;
    }
}
