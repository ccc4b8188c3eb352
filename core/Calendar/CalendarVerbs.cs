namespace WangCheng.Core.Calendar;

public static class CalendarVerbs
{
    /// <summary>What administrators are told in December when the next year has no file; its subject is a <see cref="MissingYear"/>.</summary>
    public static readonly Verb Missing = new("calendar.missing");
}
