namespace WangCheng.Tests.Histories;

/// <summary>Everything that falls due on the way is done at its time, as the program's loops would.</summary>
internal sealed record TimePasses(TimeSpan By) : Step
{
    protected override string Line => $"{By} passes";

    public override Task PlayAsync(Stage stage) => stage.PassAsync(By);
}

/// <summary>Nobody is there to do what falls due: the machine is off, and on again when the time is over.</summary>
internal sealed record MachineIsOff(TimeSpan For) : Step
{
    protected override string Line => $"the machine is off for {For}";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.Clock.Advance(For);
        return Task.CompletedTask;
    }
}

/// <summary>The program's own clock; the world's goes on.</summary>
internal sealed record ClockGoes(TimeSpan Off) : Step
{
    public const string Key = "clock";

    protected override string Line => Off == TimeSpan.Zero ? "the program's clock is right again" : $"the program's clock is off by {Off}";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.BotClock.Shift = Off;
        stage.Tally.Count(Key, Off == TimeSpan.Zero ? "back" : Off > TimeSpan.Zero ? "ahead" : "behind");
        return Task.CompletedTask;
    }
}
