namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A create that was accepted.</summary>
/// <param name="JobId">Ask for it at ECS.</param>
/// <param name="ServerId">What the server will be called once the job gets that far; null when the answer named none. If the job fails, there never is such a server.</param>
public sealed record CreatedServer(string JobId, string? ServerId);
