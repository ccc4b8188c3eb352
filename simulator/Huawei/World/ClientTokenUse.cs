namespace WangCheng.Simulator.Huawei.World;

/// <summary>That a client token was used: for which parameters, and what was answered.</summary>
internal sealed record ClientTokenUse(DateTimeOffset At, string Parameters, int Status, string Answer);
