namespace WangCheng.Bot.Commands.When;

/// <summary>When something is to be stopped and started again, day after day: <c>20:00-08:30</c>, <c>每天20:00关机 工作日8:30开机</c>. What was not said is null.</summary>
/// <param name="Days">On which days it starts again.</param>
internal sealed record AskedHours(AskedClock? Stop, AskedClock? Start, AskedDays? Days);

internal enum AskedDays
{
    Daily,
    Workdays,
}
