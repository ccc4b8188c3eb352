using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Quotas;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;

namespace WangCheng.Tests.Support;

/// <summary>What is true whenever the world has come to rest, whatever happened before. Each part returns how much it looked at.</summary>
internal sealed class Invariants(WangChengApp app)
{
    /// <summary>How much was looked at: a guard that saw nothing has guarded nothing.</summary>
    public sealed record Counted(int Servers, int Living, int Operations, int Notices, int Lines);

    public async Task<Counted> HoldAsync(CancellationToken ct)
    {
        var servers = await app.Database.ReadAsync(db => db.Servers.ToListAsync(ct), ct);
        var operations = await app.Database.ReadAsync(db => db.Operations.ToListAsync(ct), ct);
        var living = servers.FindAll(server => server.State.IsLiving());

        Ended(operations);
        await RoomAsync(servers, ct);
        Cloud(living, await KeptAsync(ct));
        await LeasesAsync(servers, operations, ct);
        await CostsAsync(servers, ct);
        await SecretsAsync(ct);
        await LettersAsync(ct);
        var notices = await ToldAsync(ct);
        var lines = await LogAsync(operations, ct);
        app.Errors.ShouldBeEmpty("Something went wrong that nobody expected.");
        return new Counted(servers.Count, living.Count, operations.Count, notices, lines);
    }

    private static void Ended(List<Operation> operations)
    {
        foreach (var operation in operations)
        {
            operation.State.IsFinal().ShouldBeTrue($"{operation.Verb} is {operation.State} at {operation.Step}: {operation.Failure} {operation.FailureDetail}");
            (operation.InProgressOn, operation.Claim).ShouldBe((null, null), $"{operation.Verb} {operation.State}");
            operation.EndedAt.ShouldNotBeNull();
        }
    }

    /// <summary>Nothing is reserved for work that has ended, and what is used is the sum over what lives, in every book.</summary>
    private async Task RoomAsync(List<Server> servers, CancellationToken ct)
    {
        var uses = await app.Database.ReadAsync(db => db.QuotaUses.ToListAsync(ct), ct);
        foreach (var use in uses)
        {
            var theirs = servers.Where(server => server.State.IsLiving() && (use.Holder == QuotaHolder.Company.Key || use.Holder == QuotaHolder.Person(server.Owner).Key));
            var sum = theirs.Sum(server => new QuotaAmounts(1, server.VCpus, server.MemoryMiB, server.DiskGiB).Of(use.Kind));
            (use.Reserved, use.Used).ShouldBe((0, sum), $"{use.Kind} of {use.Holder}: reserved, used");
        }
        var holds = await app.Database.ReadAsync(db => db.QuotaHolds.ToListAsync(ct), ct);
        foreach (var server in servers)
        {
            var expected = server.State.IsLiving() ? QuotaHoldState.Used : QuotaHoldState.Released;
            var own = holds.FindAll(hold => hold.Server == server.Id);
            own.Count.ShouldBeGreaterThanOrEqualTo(QuotaRules.Kinds.Count, $"{server.Name} holds room of every kind");
            own.ShouldAllBe(hold => hold.State == expected, $"{server.Name} is {server.State}");
        }
    }

    /// <summary>Disks and addresses that an administrator wants to stay although they hang on nothing.</summary>
    private Task<List<string>> KeptAsync(CancellationToken ct) => app.Database.ReadAsync(db => db.Findings.Where(f => f.State == FindingState.Kept && f.ClosedAt == null).Select(f => f.CloudId).ToListAsync(ct), ct);

    /// <summary>Every server, disk and address at the cloud is explained by a living row, or kept by an administrator; and the reverse.</summary>
    private void Cloud(List<Server> living, List<string> kept)
    {
        app.Cloud.Servers.Select(server => server.Id).ShouldBe(living.Select(server => server.CloudId!), ignoreOrder: true, "servers at the cloud, and living rows");
        app.Cloud.Volumes.Select(volume => volume.Id).Except(kept).ShouldBe(living.SelectMany(server => server.CloudVolumes!.Split(',')), ignoreOrder: true, "disks at the cloud, and disks of living rows");
        app.Cloud.PublicIps.Where(ip => !kept.Contains(ip.Id)).Select(ip => ip.Address).ShouldBe(living.Select(server => server.PublicAddress).OfType<string>(), ignoreOrder: true, "public addresses at the cloud, and of living rows");
        living.ShouldAllBe(server => server.State.IsThere() && server.TakenName != null);
    }

    /// <summary>What each server costs is counted from every change of how it is, at the price of that, and no hour twice.</summary>
    private async Task CostsAsync(List<Server> servers, CancellationToken ct)
    {
        var spans = await app.Database.ReadAsync(db => db.CostSpans.OrderBy(span => span.Id).ToListAsync(ct), ct);
        foreach (var server in servers.Where(server => server.RunningSince is not null))
        {
            var own = spans.FindAll(span => span.Server == server.Id);
            var perHour = server.State switch { ServerState.Running or ServerState.Broken => server.PricePerHour, ServerState.Stopped => server.StoppedPricePerHour, _ => 0 };
            (own.LastOrDefault()?.State, own.LastOrDefault()?.PerHour).ShouldBe((server.State, perHour), $"{server.Name} is counted as it is");
            own.Select(span => span.From).ShouldBeInOrder(SortDirection.Ascending, server.Name);
        }
    }

    private async Task LeasesAsync(List<Server> servers, List<Operation> operations, CancellationToken ct)
    {
        var leases = await app.Database.ReadAsync(db => db.Leases.ToDictionaryAsync(lease => lease.Server, ct), ct);
        leases.Keys.ShouldBe(servers.Select(server => server.Id), ignoreOrder: true);
        foreach (var server in servers)
        {
            var lease = leases[server.Id];
            var extensions = operations.Where(operation => operation.Server == server.Id && (operation.Verb == LeaseVerbs.Extend || operation.Verb == LeaseVerbs.Pin || operation.Verb == LeaseVerbs.Unpin)).OrderBy(operation => operation.CreatedAt).ThenBy(operation => ExtendMemory.Read(operation.Memory).From).Select(operation => ExtendMemory.Read(operation.Memory)).ToList();
            (lease.StartsAt, extensions.Count > 0 ? extensions[0].From : lease.EndsAt).ShouldBe((server.RunningSince, server.RunningSince + lease.Length), $"the lease of {server.Name} runs from its first running moment");
            (lease.Extensions, lease.EndsAt).ShouldBe((operations.Count(operation => operation.Server == server.Id && operation.Verb == LeaseVerbs.Extend), extensions.Count > 0 ? extensions[^1].To : lease.EndsAt), $"the lease of {server.Name} ends when its extensions say");
            extensions.Skip(1).Select(extension => extension.From).ShouldBe(extensions.SkipLast(1).Select(extension => extension.To), $"each extension of {server.Name} goes on from the one before");
            (lease.ClosedAt is null).ShouldBe(server.State.IsLiving(), $"the lease of {server.Name}, which is {server.State}");
        }
    }

    /// <summary>No password is kept, and no message that holds one is left to be taken away.</summary>
    private async Task SecretsAsync(CancellationToken ct)
    {
        foreach (var secret in await app.Database.ReadAsync(db => db.Secrets.ToListAsync(ct), ct))
        {
            secret.State.ShouldBeOneOf(SecretState.Over, SecretState.Lost, SecretState.Dropped);
            (secret.Sealed, secret.Message, secret.DueAt, secret.Claim).ShouldBe((null, null, null, null), $"the password of {secret.Operation}, which is {secret.State}");
        }
    }

    /// <summary>Every e-mail is the letter of a notice, and one that came a second time says so; none came a third time.</summary>
    private async Task LettersAsync(CancellationToken ct)
    {
        var letters = (await app.Database.ReadAsync(db => db.Letters.ToListAsync(ct), ct)).ConvertAll(letter => letter.Notice.ToString());
        foreach (var copies in app.Mailbox.All.GroupBy(mail => mail.MessageId ?? ""))
        {
            letters.ShouldContain(letter => copies.Key.Contains(letter, StringComparison.Ordinal), $"{copies.Key} is nobody's letter");
            copies.Count().ShouldBeLessThanOrEqualTo(2, copies.Key);
            copies.Skip(1).ShouldAllBe(mail => mail.Text.Contains("You may see this message twice", StringComparison.Ordinal));
        }
    }

    /// <summary>Nobody is owed anything that could be said.</summary>
    private async Task<int> ToldAsync(CancellationToken ct)
    {
        var notices = await app.Database.ReadAsync(db => db.Notices.ToListAsync(ct), ct);
        foreach (var notice in notices.Where(notice => notice.Undeliverable is null))
            (notice.Shown, notice.DueAt, notice.Claim).ShouldBe((notice.Wanted, null, null), $"the card about {notice.Subject}");
        return notices.Count;
    }

    /// <summary>The chain holds from the first line to the last, files and rows say the same, and everything accepted has exactly one end.</summary>
    private async Task<int> LogAsync(List<Operation> operations, CancellationToken ct)
    {
        var report = await app.Get<AuditVerifier>().VerifyAsync([app.LogFolder], keptSince: null, ct);
        report.Holds.ShouldBeTrue(string.Join('\n', report.Faults));
        var lines = await app.LogAsync();
        report.Lines.ShouldBe(lines.Count);
        foreach (var operation in operations)
        {
            var own = lines.Where(line => line["operation"] == operation.Id.ToString() && line["verb"] == operation.Verb.Name).ToList();
            own.Count(line => line["phase"] == "accepted").ShouldBe(1, $"{operation.Verb} was accepted once");
            own.Count(line => line["phase"] is "done" or "failed" or "cancelled").ShouldBe(1, $"{operation.Verb} ended once");
            // Calling off is accepted in a line of its own verb, which names the work that it calls off.
            var calledOff = lines.Count(line => line["operation"] == operation.Id.ToString() && line["verb"] != operation.Verb.Name && line["phase"] == "accepted");
            calledOff.ShouldBe(operation.IsCalledOff ? 1 : 0, $"{operation.Verb} was called off once, or not");
            if (operation.IsCalledOff) operation.State.ShouldBe(OperationState.Cancelled, $"{operation.Verb} was called off");
        }
        lines.Where(line => line["phase"] == "accepted" && line["verb"] is not ("server.restore" or "server.cancel")).Select(line => line["operation"]).ShouldBe(operations.Select(operation => operation.Id.ToString()), ignoreOrder: true, "lines that accept, and operations");
        Released(lines);
        return lines.Count;
    }

    /// <summary>What was deleted for the end of its lease says under which rule, and that the whole grace had passed since somebody was told.</summary>
    private void Released(IEnumerable<ActionLine> lines)
    {
        foreach (var line in lines.Where(line => line["verb"] == LeaseVerbs.Release.Name && line["phase"] == "progressed" && line["step"] == "send"))
        {
            (line["lease_rule"], line["lease_end"]).ShouldSatisfyAllConditions(said => said.Item1.ShouldNotBeNullOrEmpty(), said => said.Item2.ShouldNotBeNullOrEmpty());
            var (at, told) = (DateTimeOffset.Parse(line["ts"]!, null), DateTimeOffset.Parse(line["notified_at"]!, null));
            at.ShouldBeGreaterThanOrEqualTo(told + app.Get<IOptions<LeaseOptions>>().Value.Grace, $"{line["server_name"]} was deleted too early");
        }
    }
}
