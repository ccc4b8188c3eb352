using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Teams;

/// <summary>Whose people are served. A channel token names no tenant, so the activity's own word is all there is, and it must not contradict itself.</summary>
internal sealed class Tenants(IOptions<TeamsOptions> options)
{
    public bool Allows(Activity activity)
    {
        if (activity.TenantId is not { } tenant) return false;
        if (activity.ChannelTenantId is { } channel && !channel.Equals(tenant, StringComparison.OrdinalIgnoreCase)) return false;
        return options.Value.ServesTenant(tenant);
    }
}
