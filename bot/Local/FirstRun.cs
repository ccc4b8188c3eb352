using System.Globalization;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Local;

/// <summary>What a newcomer reads after the first command, in the language of the terminal.</summary>
internal static class FirstRun
{
    public static void Print(TextWriter console, LocalWorld world)
    {
        var words = world.Bot.Services.GetRequiredService<Words>();
        var reader = Reader.From(CultureInfo.CurrentUICulture.Name, null, TimeZoneInfo.Local);
        var (mine, other) = reader.Language == Language.Zh ? (ServerCommands.Create.Chinese[0], ServerCommands.Create.English[0]) : (ServerCommands.Create.English[0], ServerCommands.Create.Chinese[0]);

        Line(LocalWords.Running());
        Line(LocalWords.NothingLeaves());
        console.WriteLine();
        Fact(LocalWords.OpenChat(), world.ChatPage.ToString());
        Fact(LocalWords.AndType(), words.Say(reader, LocalWords.TypeNew(mine, other)));
        console.WriteLine();
        Fact(LocalWords.PeopleThere(), words.Say(reader, LocalWords.Developer(Name(TeamsPeople.Developer))));
        Fact(null, words.Say(reader, LocalWords.Approver(Name(TeamsPeople.Approver))));
        Fact(null, words.Say(reader, LocalWords.Administrator(Name(TeamsPeople.Administrator))));
        Fact(LocalWords.Bot(), world.Bot.Urls.First() + "/api/messages");
        Fact(LocalWords.Cloud(), world.Cloud.Urls.First());
        Fact(LocalWords.Data(), world.Folder);
        Fact(LocalWords.ActionLog(), Path.Combine(world.Folder, "log"));
        Line(LocalWords.Stop());
        console.WriteLine();

        void Line(Sentence sentence) => console.WriteLine(Environment.NewLine + words.Say(reader, sentence));

        void Fact(Sentence? title, string value)
        {
            var text = title is null ? "" : words.Say(reader, title);
            // A Chinese character is two columns wide in a terminal.
            console.WriteLine("  " + text + new string(' ', Math.Max(1, 18 - text.Sum(c => c > 0x2e80 ? 2 : 1))) + value);
        }
    }

    private static string Name(TeamsPerson person) => $"{person.Name} {person.ChineseName}";
}
