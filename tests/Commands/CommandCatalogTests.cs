using Microsoft.Extensions.Hosting;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Commands;

public sealed class CommandCatalogTests
{
    [Fact]
    public void A_word_that_means_two_things_is_refused_with_both_verbs_named()
    {
        var twice = HelpCommand.Declaration with { Verb = "menu.show" };
        var fault = Should.Throw<InvalidOperationException>(() => new CommandCatalog([HelpCommand.Declaration, twice]));
        fault.Message.ShouldContain("'menu' stands for help and menu.show");
        fault.Message.ShouldContain("'帮助' stands for help and menu.show");
    }

    [Fact]
    public void A_word_nobody_could_type_a_verb_twice_and_a_missing_language_are_refused()
    {
        Faults(HelpCommand.Declaration with { English = ["Help"] }).ShouldContain("'Help' can never be typed");
        Faults(HelpCommand.Declaration with { English = ["ｈelp"] }).ShouldContain("'ｈelp' can never be typed");
        Faults(HelpCommand.Declaration with { Chinese = [] }).ShouldContain("help has no word in one of the languages");
        Faults(HelpCommand.Declaration with { English = ["power"] }).ShouldContain("'power' stands for a topic of the help and for a command");
        Faults(HelpCommand.Declaration, HelpCommand.Declaration with { English = ["x"], Chinese = ["某"] }).ShouldContain("help is registered 2 times");
    }

    [Fact]
    public async Task Commands_that_contradict_each_other_stop_the_start()
    {
        var host = Host.CreateEmptyApplicationBuilder(null);
        host.Services.AddCommands().AddCommand(ServerCommands.Create with { Verb = "server.other" }).AddCommand(ServerCommands.Create);
        using var app = host.Build();
        (await Should.ThrowAsync<InvalidOperationException>(() => app.StartAsync(TestContext.Current.CancellationToken))).Message.ShouldContain("'new' stands for");
    }

    [Fact]
    public void Every_word_of_every_command_is_understood_as_that_command()
    {
        var looked = 0;
        foreach (var command in TheGrammar.Catalog.All.Where(command => command.Verb != HelpCommand.Verb))
            foreach (var word in command.Words)
            {
                TheGrammar.Parser.Parse(word).ShouldBeOfType<Parsed.Understood>(word).Command.ShouldBe(command, word);
                looked++;
            }

        looked.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void The_example_of_every_command_can_be_typed_as_it_stands_in_every_language()
    {
        foreach (var command in TheGrammar.Catalog.All)
            foreach (var reader in Speaking.Readers)
            {
                var example = Speaking.Words.Say(reader, command.Example);
                var parsed = TheGrammar.Parser.Parse(example);
                if (command.Verb == HelpCommand.Verb) parsed.ShouldBe(new Parsed.Help(ServerCommands.Create), example);
                else
                {
                    var understood = parsed.ShouldBeOfType<Parsed.Understood>(example);
                    understood.Command.ShouldBe(command, example);
                    understood.Arguments.Unknown.ShouldBeEmpty(example);
                }
            }
    }

    private static string Faults(params Command[] commands) => Should.Throw<InvalidOperationException>(() => new CommandCatalog(commands)).Message;
}
