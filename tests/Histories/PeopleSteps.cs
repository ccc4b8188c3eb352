using System.Text.Json.Nodes;
using WangCheng.Bot.Commands;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

internal sealed record Says(Chat Who, Command Command, bool InChinese, string Text) : Step
{
    protected override string Line => $"{Who.Person.Name} says: {Text}";

    public override async Task PlayAsync(Stage stage)
    {
        stage.Busy = Who;
        var before = Who.Messages.Count;
        await Who.SaysAsync(Text);
        stage.Tally.Count(Command.Verb, InChinese ? "zh" : "en");
        stage.Tally.Count(Command.Verb, Who.Messages.Skip(before).Any(message => message.From == ChatMessage.Bot) ? "answered" : "unheard");
    }
}

/// <param name="Message">As it was when they saw it, which may be long ago.</param>
internal sealed record Taps(Chat Who, ChatMessage Message, string Title, (string Field, string Value)[] Filled, bool OldClient) : Step
{
    protected override string Line =>
        $"{Who.Person.Name} taps \"{Title}\" on \"{new ShownCard(Message.Card!).Heading}\"{string.Concat(Filled.Select(one => $", {one.Field} = {one.Value}"))}{(OldClient ? ", with an old client" : "")}";

    public override async Task PlayAsync(Stage stage)
    {
        stage.Busy = Who;
        Who.HasAnOldClient = OldClient;
        var answer = await Who.TapsAsync(Message, Title, Filled);
        Who.HasAnOldClient = false;
        var verb = (string)new ShownCard(Message.Card!).Button(Title)!["verb"]!;
        stage.Tally.Count(verb, "tapped");
        stage.Tally.Count(verb, answer.Status == 200 ? "answered" : "unheard");
    }
}

/// <summary>What stands in a button can be read and sent by anyone.</summary>
internal sealed record Sends(Chat Who, Chat Whose, string Card, string Title, JsonObject Button) : Step
{
    protected override string Line => $"{Who.Person.Name} sends what {Whose.Person.Name}'s button \"{Title}\" carries";

    public override Task PlayAsync(Stage stage) => stage.App.Wire.OfferAsync(stage.App.Wire.Executes(Who, Card, (string)Button["verb"]!, Button["data"]?.DeepClone()));
}

internal sealed record Leaves(Chat Who) : Step
{
    protected override string Line => $"{Who.Person.Name} removes the bot from Teams";

    public override Task PlayAsync(Stage stage) => stage.App.Wire.RemovedByAsync(Who);
}

internal sealed record Opens(Chat Who) : Step
{
    protected override string Line => $"{Who.Person.Name} opens the chat";

    public override Task PlayAsync(Stage stage) => Who.OpensAsync();
}
