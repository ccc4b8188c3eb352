using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using WangCheng.Core;
using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

/// <summary>Writes docs/action-log.md from the code: fields from <see cref="ActionFields"/>, their meaning from the docstrings of <see cref="ActionRecord"/>.</summary>
internal static partial class ActionLogDocs
{
    /// <summary>The fields that every line has besides those of the record, in the order of their parts of the line.</summary>
    private static readonly (string Name, string Type, string Meaning)[] Before =
    [
        ("v", "number", $"Version of the fields' meaning: {ActionLineFormat.Version}."),
        ("event_id", "text", "UUIDv7 of the fact. A line that arrives twice has the same one: count by it."),
        ("ts", "time", "When the fact was written down, in the company's time zone, with milliseconds and offset."),
        ("day", "text", "The day of `ts`, as in `2026-11-22`: group by it rather than by the data platform's own time."),
        ("month", "text", "The month of `ts`, as in `2026-11`."),
    ];

    private static readonly (string Name, string Type, string Meaning)[] After =
    [
        ("stream", "text", "Name of the installation's stream (`ActionLog:Stream`)."),
        ("seq", "number", "Place in the stream, from 1 without a gap."),
        ("prev", "text", "SHA-256 of the line before, without its line end, as 64 hex digits; zeros in the first line."),
    ];

    private static readonly XDocument Docstrings = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "WangCheng.Core.xml"));

    public static string Write()
    {
        var fields = Before
            .Concat(ActionFields.All.Select(field => (field.Name, TypeOf(field), Meaning($"P:{typeof(ActionRecord).FullName}.{field.Property}"))))
            .Concat(After);
        var phases = Enum.GetValues<ActionPhase>().Select(phase => $"| `{ActionFields.NameOf(phase)}` | {Meaning($"F:{typeof(ActionPhase).FullName}.{phase}")} |");
        return $"""
            # The action log

            <!-- Written from core/ActionLog by tests/ActionLog/ActionLogDocs.cs: do not edit. To write it anew: WANGCHENG_REWRITE_DOCS=1 dotnet test tests -->

            Every ask, decision, refusal and outcome is one line of JSON: flat, UTF-8, at most {ActionLineFormat.MaxBytes} bytes with its line end. A line is written if and only if the fact was
            committed. The files are `wangcheng_log-YYYYMMDD.jsonl` in the folder `ActionLog:Folder`; the day is the company's (`ActionLog:TimeZone`).

            Lines hold on to each other by `seq` and `prev`, and the database keeps each as it was written, so a line that was edited, removed, put in or moved is found, and so is a
            tail that was cut. The same line may stand twice after a crash or when another instance goes on; it is then the same to the byte. When several hosts have
            shipped, their folders together have no gap.

            ## How long it is kept

            Files are removed 180 days after their day (`Retention:LogFiles`); by then the collector has them. Rows leave the database 400 days after they were written (`Retention:ActionRows`) for the
            archive, files `actions-<first>-<last>.jsonl` of the same lines in `ActionLog:Archive` (`archive` in the log's folder when that is empty), which stay. The chain runs on from the archive into
            the rows, and `audit verify` follows it from the first line; several hosts' archives are named with `--archive`.

            Once a day each host writes where the stream stands into `wangcheng_log_head-YYYY.jsonl`, beside the log, so that the collector carries it away: `ts`, `stream`, `seq` and `hash` of the last line,
            since version 2 also the `file` that it writes to and the number of its `first` line, and `hmac`, the HMAC-SHA256 of these, one to a line (before them the version), under `ActionLog:HeadKey`,
            which the database does not hold. `audit verify` finds heads that are forged, a stream that once stood further
            than it does now (an older database was put back), and one that was rewritten as a whole. When the database is lost, `audit verify --files-only` compares the files with themselves and the heads:
            it also finds lines that were cut before the first one, and where no head knows the days around them, it says that nobody can know and ends with 3 instead of 0.

            ## Fields

            A field that has no value is left out. Texts are cut at 500 characters, shorter when many are long. Times carry the offset of the company's zone.

            | field | type | meaning |
            |--|--|--|
            {string.Join('\n', fields.Select(field => $"| `{field.Item1}` | {field.Item2} | {field.Item3} |"))}

            ## Phases

            | `phase` | meaning |
            |--|--|
            {string.Join('\n', phases)}

            ## A line

            ```json
            {Example()}
            ```

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A line as the shipper would write it.</summary>
    public static string Example()
    {
        var at = new DateTimeOffset(2026, 11, 22, 8, 3, 11, 482, TimeSpan.Zero);
        var format = new ActionLineFormat(Options.Create(new ActionLogOptions { Folder = "unused" }));
        var fields = format.Fields(Guid.Parse("019aab4c-2c5a-7d2e-8f64-3b1c0d9e7a10"), at, new ActionRecord
        {
            Verb = new("server.create"),
            Phase = ActionPhase.Done,
            Actor = new("7d1f4c1e-0000-4000-8000-00000000d0e5"),
            Door = "teams",
            Operation = new OperationId(Guid.Parse("019aab4b-90f1-7a55-9d0c-5a4e3f2b1c01")),
            Server = new ServerId(Guid.Parse("019aab4b-90f1-7a55-9d0c-5a4e3f2b1c02")),
            ServerName = "load-test-1",
            Owner = new("7d1f4c1e-0000-4000-8000-00000000d0e5"),
            CloudId = "0b7e5c1a-0000-4000-8000-0000000000ec",
            Flavor = "s6.xlarge.2",
            VCpus = 4,
            MemoryMiB = 8192,
            DiskGiB = 140,
            Image = "ubuntu-22.04",
            Zone = "cn-north-4a",
            Lease = TimeSpan.FromDays(3),
            LeaseEnds = at.AddDays(3),
            PricePerHour = 0.87m,
            Currency = "CNY",
        });
        return HashChain.Next(new ChainHead(48212, HashChain.HashOf("the line before")), fields, "wangcheng").Line;
    }

    private static string TypeOf(ActionField field)
    {
        var property = typeof(ActionRecord).GetProperty(field.Property, BindingFlags.Public | BindingFlags.Instance)!.PropertyType;
        var type = Nullable.GetUnderlyingType(property) ?? property;
        if (type == typeof(int) || type == typeof(decimal) || type == typeof(TimeSpan)) return "number";
        return type == typeof(DateTimeOffset) ? "time" : "text";
    }

    private static string Meaning(string member)
    {
        var summary = Docstrings.Descendants("member").SingleOrDefault(doc => (string?)doc.Attribute("name") == member)?.Element("summary")
            ?? throw new InvalidOperationException($"{member} has no docstring, and the field needs its meaning.");
        return Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim();
    }

    private static string Plain(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{FieldOf(((string)see.Attribute("cref")!).Split('.')[^1])}`",
        _ => node.ToString(),
    };

    private static string FieldOf(string property) => ActionFields.All.Single(field => field.Property == property).Name;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
