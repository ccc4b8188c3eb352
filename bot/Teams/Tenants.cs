using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Teams;

/// <summary>Whose people are served. A channel token names no tenant, so the activity's own word is all there is, and it must not contradict itself.</summary>
internal sealed class Tenants(IOptions<TeamsOptions> options)
{
    private readonly string[] allowed =
        options.Value.AllowedTenants is { Length: > 0 } configured ? configured : [options.Value.TenantId];

    public bool Allows(Activity activity)
    {
        if (activity.TenantId is not { } tenant) return false;
        if (activity.ChannelTenantId is { } channel && !Same(channel, tenant)) return false;
        return Array.Exists(allowed, one => Same(one, tenant));
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
