using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.ActionLog;

/// <summary>What the tests of the action log start from: a database, a folder, and facts to commit.</summary>
public abstract class ActionLogTest : IAsyncLifetime
{
    protected const string Today = "wangcheng_log-20261122.jsonl";

    private TestStore first = null!;

    private protected TestStore Store { get; private set; } = null!;

    private protected ManualClock Clock => Store.Clock;

    private protected ActionLogShipper Shipper => Store.Get<ActionLogShipper>();

    protected string Folder => Path.Combine(Store.Folder, "log");

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = first = await TestStore.NewAsync(services => services.AddActionLog(), Settings);

    private protected virtual (string Key, string Value)[] Settings => [];

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await first.DisposeAsync();
    }

    /// <summary>Ends the process and starts the next on the same rows and folder.</summary>
    private protected async Task RestartAsync()
    {
        var next = first.Another();
        await Store.EndAsync();
        Store = next;
    }

    /// <summary>Nobody, not even root, can create a file in sysfs.</summary>
    private protected void MakeFolderReadOnly()
    {
        Shipper.ShouldNotBeNull();
        Directory.Delete(Folder);
        Directory.CreateSymbolicLink(Folder, "/sys/kernel");
    }

    private protected async Task CommitAsync(int facts, string verb = "server.create")
    {
        var writer = Store.Get<ActionLogWriter>();
        for (var i = 1; i <= facts; i++)
        {
            var detail = $"fact {i}";
            await Store.Database.WriteAsync(
                db =>
                {
                    writer.Add(db, new ActionRecord { Verb = new Verb(verb), Phase = ActionPhase.Done, Actor = new PersonId("person-1"), Detail = detail });
                    return Task.FromResult(i);
                },
                Ct);
        }
    }

    private protected async Task ShipAsync(int facts)
    {
        await CommitAsync(facts);
        (await Shipper.ShipDueAsync(Ct)).ShouldBe(facts);
    }

    /// <summary>As if the process had died before it could note that these lines are on disk.</summary>
    private protected Task ForgetShippedAsync(long from) => Store.Database.WriteAsync(
        db => db.ActionRows.Where(row => row.Seq >= from).ExecuteUpdateAsync(set => set.SetProperty(row => row.ShippedAt, (DateTimeOffset?)null), Ct),
        Ct);

    private protected Task<List<ActionRow>> RowsAsync() => Store.Database.ReadAsync(db => db.ActionRows.OrderBy(row => row.Seq).ToListAsync(Ct), Ct);

    /// <summary>All lines of a folder, in the order of its files.</summary>
    private protected static string[] Lines(string folder) => [.. ActionLogFolder.FilesIn(folder).SelectMany(File.ReadAllLines)];

    private protected static long Seq(string line) => JsonDocument.Parse(line).RootElement.GetProperty("seq").GetInt64();

    /// <summary>Numbers from 1 without a gap, each line holding the one before, the files saying what the rows say.</summary>
    private protected async Task ShouldHoldAsync(IReadOnlyCollection<string> lines)
    {
        lines.ShouldNotBeEmpty();
        var head = ChainHead.Start;
        foreach (var line in lines)
        {
            HashChain.Follows(head, System.Text.Encoding.UTF8.GetBytes(line)).ShouldBeTrue(line);
            head = new ChainHead(head.Seq + 1, HashChain.HashOf(line));
        }
        var rows = await RowsAsync();
        rows.Select(row => row.Line).ShouldBe(lines);
        rows.ShouldAllBe(row => row.ShippedAt != null);
    }
}
