using WangCheng.Core.Quotas;

namespace WangCheng.Tests.Histories;

/// <summary>
/// What is true of the rows at every single commit, work half done or not. Each rule is a query for what breaks it; all of them go to the database as one statement, which
/// sees one moment and takes a fraction of a millisecond.
/// </summary>
internal static class CommitRules
{
    /// <param name="Name">What is true.</param>
    /// <param name="Breaches">Selects, as <c>what</c>, one text for each thing that is not so.</param>
    public sealed record Rule(string Name, string Breaches);

    private const string Living = """('Creating', 'Running', 'Stopped', 'Broken', 'Deleting')""";
    private const string Final = """('Done', 'Failed', 'Cancelled')""";

    public static IReadOnlyList<Rule> All(QuotaOptions quotas, TimeSpan grace, IEnumerable<Core.PersonId> people) =>
    [
        new("nobody is above a limit",
            $"""select u."Holder" || ' ' || u."Kind" as what from "QuotaUses" u join ({Limits(quotas, people)}) l on l.holder = u."Holder" and l.kind = u."Kind" where u."Used" + u."Reserved" > l.most"""),
        new("what is reserved and used is the sum of what is held",
            """
            select u."Holder" || ' ' || u."Kind" as what from "QuotaUses" u
            left join (select "Holder", "Kind", sum(case when "State" = 'Reserved' then "Amount" else 0 end) as reserved, sum(case when "State" = 'Used' then "Amount" else 0 end) as used from "QuotaHolds" group by "Holder", "Kind") h
            on h."Holder" = u."Holder" and h."Kind" = u."Kind" where u."Reserved" <> coalesce(h.reserved, 0) or u."Used" <> coalesce(h.used, 0)
            """),
        new("who is on the way has room reserved, who is there uses it, who has ended holds none",
            $"""
            select s."Name" || ' ' || s."State" as what from "Servers" s
            where (select min(h."State") from "QuotaHolds" h where h."Server" = s."Id") <> case when s."State" = 'Creating' then 'Reserved' when s."State" in {Living} then 'Used' else 'Released' end
            or (select count(distinct h."State") from "QuotaHolds" h where h."Server" = s."Id") <> 1
            """),
        new("a name is taken as long as its server lives",
            $"""select s."Name" || ' ' || s."State" as what from "Servers" s where (s."TakenName" is not null) <> (s."State" in {Living})"""),
        new("a person's names are taken once",
            """select s."TakenName" as what from "Servers" s where s."TakenName" is not null group by s."Owner", s."TakenName" having count(*) > 1"""),
        new("accepted work stands on its server until its end, and nobody holds it afterwards",
            $"""
            select o."Verb" || ' ' || o."State" as what from "Operations" o
            where case when o."State" in {Final} then o."InProgressOn" is not null or o."Claim" is not null or o."EndedAt" is null else o."InProgressOn" is null or o."InProgressOn" <> o."Server" or o."EndedAt" is not null end
            """),
        new("what a person asked for carries the key of its request",
            """select o."Verb" || ' ' || o."Step" as what from "Operations" o where o."Person" <> '' and o."RequestKey" is null"""),
        new("a claim has an end",
            """select o."Verb" || ' ' || o."Step" as what from "Operations" o where (o."Claim" is null) <> (o."ClaimEnds" is null)"""),
        new("a server that is made, or taken down, has somebody at work on it",
            """
            select s."Name" || ' ' || s."State" as what from "Servers" s where s."State" in ('Creating', 'Deleting')
            and not exists (select 1 from "Operations" o where o."InProgressOn" = s."Id" and (o."Verb" = 'server.create') = (s."State" = 'Creating') and o."Verb" in ('server.create', 'server.delete', 'server.release'))
            """),
        new("what is switched or called otherwise is there",
            """
            select o."Verb" || ' ' || s."State" as what from "Operations" o join "Servers" s on s."Id" = o."InProgressOn"
            where o."Verb" in ('server.start', 'server.stop', 'server.reboot', 'server.rename', 'server.handover') and s."State" not in ('Running', 'Stopped', 'Broken')
            """),
        new("a server has a time at which it is to be deleted exactly while that can be called off",
            """
            select s."Name" || ' ' || s."State" as what from "Servers" s where (s."DeleteAt" is not null) <> (s."State" = 'Deleting' and exists (
                select 1 from "Operations" o where o."InProgressOn" = s."Id" and o."Verb" = 'server.delete' and o."Step" in ('stop', 'wait') and o."CancelKey" is null))
            """),
        new("what was called off turns back, and never ends as if it had not been",
            """select o."Verb" || ' ' || o."Step" || ' ' || o."State" as what from "Operations" o where o."CancelKey" is not null and (o."State" in ('Done', 'Failed') or o."Verb" = 'server.delete' and o."Step" in ('send', 'verify'))"""),
        new("no server is gone without an order to delete it, or without having been missed",
            """
            select s."Name" as what from "Servers" s where s."State" = 'Deleted'
            and not exists (select 1 from "Operations" o where o."Server" = s."Id" and (o."Verb" = 'server.delete' or o."Verb" = 'server.release' and o."Step" = 'verify') and o."State" = 'Done')
            and not exists (select 1 from "Findings" f where f."Server" = s."Id" and f."Kind" = 'Missing' and f."State" = 'Followed')
            """),
        new("what hangs on nothing is being deleted exactly while somebody is at work on that",
            """
            select f."State" as what from "Findings" f where f."Kind" in ('Disk', 'PublicIp') and (f."State" = 'Removing') <> exists (select 1 from "Operations" o where o."InProgressOn" = f."Id" and o."Verb" = 'leftover.delete')
            """),
        new("nothing that hung on nothing was deleted by us without an administrator's order",
            """
            select f."CloudId" as what from "Findings" f where f."Kind" in ('Disk', 'PublicIp') and f."State" = 'Removed'
            and not exists (select 1 from "Operations" o where o."Server" = f."Id" and o."Verb" = 'leftover.delete' and o."State" = 'Done' and o."Person" <> '')
            """),
        new("a lease is open as long as its server lives, and begins when the server first runs",
            $"""
            select s."Name" || ' ' || s."State" as what from "Servers" s left join "Leases" l on l."Server" = s."Id"
            where l."Length" is null or (l."ClosedAt" is null) <> (s."State" in {Living}) or coalesce(l."StartsAt", 0) <> coalesce(s."RunningSince", 0)
            """),
        new("a lease is its server's owner's",
            """select s."Name" as what from "Servers" s join "Leases" l on l."Server" = s."Id" where l."Owner" <> s."Owner" """),
        new("whoever has left was missing before",
            """select p."Name" as what from "People" p where p."LeftAt" is not null and (p."MissingSince" is null or p."MissingSince" > p."LeftAt")"""),
        new("a lease says what was announced at its end, and a grace runs from the delivery of that",
            $"""
            select l."Stage" as what from "Leases" l left join "LeaseEnds" e on e."Id" = l."End" where case l."Stage"
            when 'Running' then l."End" is not null or l."GraceEndsAt" is not null when 'Ended' then e."Id" is null or l."GraceEndsAt" is not null
            else e."DeliveredAt" is null or l."GraceEndsAt" is null or l."GraceEndsAt" < e."DeliveredAt" + {grace.Ticks} end
            """),
        new("no lease has ended before its end",
            """select cast(e."Id" as text) as what from "LeaseEnds" e where e."At" < e."EndsAt" or e."DeliveredAt" < e."EndsAt" """),
        new("a server is taken back only while its lease is over",
            """select l."Stage" as what from "Operations" o join "Leases" l on l."Server" = o."Server" where o."InProgressOn" is not null and o."Verb" = 'server.release' and o."Step" in ('send', 'verify') and l."Stage" <> 'Over'"""),
        new("nobody is reminded twice of the same",
            """select r."Lead" as what from "ReminderLines" r group by r."Server", r."Lead", r."EndsAt" having count(*) > 1"""),
        new("what a server costs is counted from every change of how it is, at the price of that",
            """
            select s."Name" || ' ' || s."State" || ' ' || coalesce(c."State", 'never counted') as what from "Servers" s
            left join "CostSpans" c on c."Id" = (select max(x."Id") from "CostSpans" x where x."Server" = s."Id") where s."RunningSince" is not null and (c."Id" is null or c."State" <> s."State" or case
            when s."State" in ('Running', 'Broken') then c."PerHour" is distinct from s."PricePerHour" when s."State" = 'Stopped' then c."PerHour" is distinct from s."StoppedPricePerHour"
            else s."State" <> 'Deleting' and coalesce(cast(c."PerHour" as real), 1) <> 0 end)
            """),
        new("no hour of a server is counted twice",
            """select cast(c."Server" as text) as what from "CostSpans" c join "CostSpans" n on n."Server" = c."Server" and n."Id" > c."Id" where n."From" < c."From" """),
        new("no letter is without its notice, and what went counts as delivered",
            """
            select l."Verb" || ' ' || l."State" as what from "Letters" l left join "Notices" n on n."Id" = l."Notice"
            where n."Id" is null or n."Person" <> l."Person" or n."InPlaceOf" is distinct from l."InPlaceOf" or l."State" = 'Sent' and n."DeliveredAt" is null
            """),
        new("a letter is due until it has ended, and nobody sends it afterwards",
            """
            select l."Verb" || ' ' || l."State" as what from "Letters" l
            where case when l."State" = 'Waiting' then l."DueAt" is null or l."EndedAt" is not null or (l."Claim" is null) <> (l."ClaimEnds" is null) else l."DueAt" is not null or l."Claim" is not null or l."EndedAt" is null end
            """),
        new("what is owed is due some time, or known not to arrive",
            """select n."Verb" || ' ' || n."Subject" as what from "Notices" n where n."Wanted" > n."Shown" and n."DueAt" is null and n."Undeliverable" is null"""),
        new("a password is kept sealed exactly as long as the server or its person still needs it",
            """select s."State" as what from "Secrets" s where (s."Sealed" is not null) <> (s."State" in ('Waiting', 'Owed'))"""),
        new("a password that waits has work under way that gives it to the server",
            $"""select o."Verb" || ' ' || o."State" as what from "Secrets" s join "Operations" o on o."Id" = s."Operation" where s."State" = 'Waiting' and o."State" in {Final}"""),
        new("a message with a password is due to be taken away, and nothing else of a password is due once it is over",
            """select s."State" as what from "Secrets" s where (s."DueAt" is not null) <> (s."State" in ('Owed', 'Told')) or (s."Message" is not null) <> (s."State" = 'Told')"""),
        new("lines of the action log are numbered from 1 without a gap",
            """
            select 'last ' || h."Seq" || ', numbered ' || r.numbered || ', highest ' || r.highest as what from "ActionLogHead" h, (select count("Seq") as numbered, coalesce(max("Seq"), 0) as highest from "ActionRows") r
            where h."Seq" <> r.numbered or h."Seq" <> r.highest
            """),
    ];

    /// <summary>One statement for all of them: the rule and what breaks it.</summary>
    public static string Statement(IEnumerable<Rule> rules) => string.Join(" union all ", rules.Select((rule, at) => $"select '{rule.Name.Replace("'", "''", StringComparison.Ordinal)}' as rule, b{at}.what from ({rule.Breaches}) as b{at}"));

    private static string Limits(QuotaOptions quotas, IEnumerable<Core.PersonId> people) =>
        string.Join(" union ", people.SelectMany(person => QuotaRules.LimitsFor(person, quotas)).Select(limit => $"select '{limit.Holder.Key}' as holder, '{limit.Kind}' as kind, {limit.Limit} as most"));
}
