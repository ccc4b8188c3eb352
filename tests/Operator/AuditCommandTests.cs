using System.CommandLine;
using WangCheng.Bot.Operator;
using WangCheng.Core.ActionLog;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Operator;

/// <summary>Through the command's entry, on the log and the database of a real story.</summary>
public sealed class AuditCommandTests : Journey
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task A_log_as_it_was_written_holds()
    {
        await HasAsync(LiNa);
        (await VerifyAsync(App.LogFolder)).ShouldBe(AuditCommand.Holds, errors.ToString());
        output.ToString().ShouldContain("it holds");
    }

    [Fact]
    public async Task One_edited_letter_is_found_and_named()
    {
        await HasAsync(LiNa);
        var copy = Copy(text => text.Replace("\"server.create\",\"phase\":\"done\"", "\"server.create\",\"phase\":\"dome\"", StringComparison.Ordinal));
        (await VerifyAsync(copy)).ShouldBe(AuditCommand.DoesNotHold);
        output.ToString().ShouldContain("Edited");
        output.ToString().ShouldContain(copy);
    }

    [Fact]
    public async Task A_cut_tail_is_found()
    {
        await HasAsync(LiNa);
        (await VerifyAsync(Copy(text => text[..(text.TrimEnd().LastIndexOf('\n') + 1)]))).ShouldBe(AuditCommand.DoesNotHold);
        output.ToString().ShouldContain("TailCut");
    }

    [Fact]
    public async Task Without_the_database_lines_cut_before_the_first_one_are_not_called_whole()
    {
        await HasAsync(LiNa);
        (await FilesOnlyAsync(App.LogFolder)).ShouldBe(AuditCommand.Holds, errors.ToString());
        output.ToString().ShouldContain("it holds");
        (await FilesOnlyAsync(Copy(text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]))).ShouldBe(AuditCommand.BeginningUnknown);
        output.ToString().ShouldContain("The files begin with line 2, and whether those before were removed in good order or cut off cannot be known from here");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_no_verdict()
    {
        (await VerifyAsync(Path.Combine(App.Folder, "elsewhere"))).ShouldBe(AuditCommand.CouldNotRun);
        errors.ToString().ShouldContain("There is no folder");
    }

    [Fact]
    public async Task Without_a_folder_it_looks_where_the_settings_say()
    {
        await HasAsync(LiNa);
        (await VerifyAsync()).ShouldBe(AuditCommand.Holds, errors.ToString());
        output.ToString().ShouldContain(App.LogFolder);
    }

    private Task<int> VerifyAsync(params string[] folders) => RunAsync(folders, []);

    private Task<int> FilesOnlyAsync(string folder) => RunAsync([folder], ["--files-only"]);

    private async Task<int> RunAsync(string[] folders, string[] also)
    {
        var root = new RootCommand { TreatUnmatchedTokensAsErrors = false };
        AuditCommand.AddTo(root);
        string[] args = ["audit", "verify", .. also, .. folders.SelectMany(folder => new[] { "--folder", folder }), .. Environment()];
        return await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }, Ct);
    }

    /// <summary>As an operator's environment would hold them.</summary>
    private IEnumerable<string> Environment() => App.BotSettings.Select(setting => $"--{setting.Key}={setting.Value}").Concat(KeptForEver);

    /// <summary>The clock of the story stands still and that of the command does not: no file may count as removed in good order.</summary>
    private static readonly string[] KeptForEver = ["--Retention:LogFiles=36500.00:00:00", "--Retention:ActionRows=36500.00:00:00"];

    private string Copy(Func<string, string> change)
    {
        var folder = Directory.CreateDirectory(Path.Combine(App.Folder, "copy")).FullName;
        foreach (var file in ActionLogFolder.FilesIn(App.LogFolder))
        {
            var before = File.ReadAllText(file);
            var after = change(before);
            after.ShouldNotBe(before, "something was tampered with");
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), after);
        }
        return folder;
    }
}
