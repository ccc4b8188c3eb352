using WangCheng.Core;

namespace WangCheng.Bot.Commands.When;

/// <summary>Why a moment that somebody named cannot be the one they mean. One of the nested records.</summary>
internal abstract record WhenRefusals : Refusal
{
    private WhenRefusals() { }

    /// <param name="At">Null when it is so long ago that it was mistyped.</param>
    internal sealed record Past(DateTimeOffset? At) : WhenRefusals
    {
        public override string Code => "when.past";

        public override string? Facts => At?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }

    internal sealed record TooFar : WhenRefusals
    {
        public override string Code => "when.too_far";
    }

    /// <summary>30 February, the 13th month.</summary>
    internal sealed record NoSuchDay : WhenRefusals
    {
        public override string Code => "when.no_such_day";
    }

    internal sealed record NoSuchTime(int Hour, int Minute) : WhenRefusals
    {
        public override string Code => "when.no_such_time";

        public override string Facts => $"{Hour}:{Minute:00}";
    }

    /// <summary>"Thursday 27 November 2026" is a Friday.</summary>
    internal sealed record OtherWeekday(DateTimeOffset Date) : WhenRefusals
    {
        public override string Code => "when.other_weekday";

        public override string Facts => Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }
}
