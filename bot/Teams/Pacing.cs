using WangCheng.Core;

namespace WangCheng.Bot.Teams;

/// <summary>
/// Keeps the bot below what Teams allows per conversation and per tenant ("Optimize your bot with rate limiting" in Microsoft's Teams documentation). It never makes anybody
/// wait itself: it says how long. Kept in memory for this process; docs/decisions/0004-pacing.md says why that is enough.
/// </summary>
internal sealed class Pacing(ConnectorLimits limits, TimeProvider time)
{
    /// <summary>Conversations and tenants remembered. More than this are busy only in a company far larger than one bot's allowance.</summary>
    internal const int MostRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly RecentlyUsed<string, Pace> conversations = new(MostRemembered);
    private readonly RecentlyUsed<string, Pace> tenants = new(MostRemembered);

    public int Remembered => conversations.Count + tenants.Count;

    /// <summary>Zero: go, and it is counted. Else how long to stay away.</summary>
    /// <param name="tenant">Counted together with everything else for it.</param>
    /// <param name="conversation">Null for the creation of one.</param>
    /// <param name="urgency">Answers may use what notices leave.</param>
    public TimeSpan Ask(string tenant, string? conversation, Urgency urgency)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Pace[] both = conversation is null ? [Of(tenants, tenant, limits.Tenant)] : [Of(conversations, conversation, limits.Conversation), Of(tenants, tenant, limits.Tenant)];
            var looks = Array.ConvertAll(both, pace => pace.Look(now, urgency));
            var narrowest = Array.IndexOf(looks, looks.MaxBy(look => look.Wait));
            var (wait, apart) = looks[narrowest];
            if (wait > TimeSpan.Zero) return urgency == Urgency.Answer ? wait : both[narrowest].Promise(now, wait, apart);
            foreach (var pace in both) pace.Count(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Teams asked for a rest.</summary>
    public void Pause(string conversation, TimeSpan rest)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Of(conversations, conversation, limits.Conversation).PauseUntil(now + rest);
        }
    }

    private static Pace Of(RecentlyUsed<string, Pace> paces, string key, IReadOnlyList<PaceLimit> limits) => paces.GetOrAdd(key, () => new Pace(limits));
}
