using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Histories;

internal sealed record CloudBreaks(HuaweiFault Fault) : Step
{
    protected override string Line => $"the cloud: {Fault.Effect}, for {Fault.Operation ?? "every call"}, {(Fault.Times is { } times ? $"{times} times" : "until it is well again")}";

    public override Task PlayAsync(Stage stage)
    {
        stage.Troubles.Cloud(Fault);
        return Task.CompletedTask;
    }
}

/// <summary>What the cloud begins at somebody's wish does not come to a good end.</summary>
internal sealed record EndsBadly(Step What) : Step
{
    protected override string Line => $"{What} (the next job that the cloud begins for it will fail)";

    public override Task PlayAsync(Stage stage)
    {
        stage.Troubles.Cloud(new HuaweiFault(new FaultEffect.JobFails("Ecs.0207", "made up for this test")) { Times = 1 });
        return What.PlayAsync(stage);
    }
}

internal sealed record CloudMends : Step
{
    protected override string Line => "the cloud is well again";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.CloudFaults.Clear();
        return Task.CompletedTask;
    }
}

internal sealed record TeamsBreaks(TeamsCall Call, TeamsFault Fault, int Times) : Step
{
    protected override string Line => $"Teams: {Fault}, for the next {Times} of {Call}";

    public override Task PlayAsync(Stage stage)
    {
        stage.Troubles.Teams(Call, Fault, Times);
        return Task.CompletedTask;
    }
}

/// <param name="Moments">How many moments that matter it still lives through.</param>
internal sealed record Dies(int Moments) : Step
{
    protected override string Line => $"the program will die {Moments} moments from now";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.Life.Count(stage.App.Life.Passed.Count + Moments);
        return Task.CompletedTask;
    }
}
