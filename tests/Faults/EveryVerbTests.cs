using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Core.Operations;
using WangCheng.Tests.Conventions;

namespace WangCheng.Tests.Faults;

public sealed class EveryVerbTests
{
    [Fact]
    public async Task Every_verb_that_people_can_ask_for_or_tap_or_that_works_at_the_cloud_has_a_scenario()
    {
        await using var host = new TestHost();
        var verbs = host.App.Services.GetRequiredService<CommandCatalog>().All.Select(command => command.Verb)
            .Union(host.App.Services.GetServices<ICardHandler>().Select(handler => handler.Verb))
            .Union(host.App.Services.GetServices<IOperationHandler>().Select(handler => handler.Verb.Name)).ToList();
        verbs.Count.ShouldBeGreaterThanOrEqualTo(6);
        verbs.Except(Scenarios.All.Select(scenario => scenario.Verb)).ShouldBeEmpty("add a line for each of these to Scenarios: what a person does, and what must be there before");
        var told = host.App.Services.GetServices<INoticeCard>().Select(card => card.Verb.Name);
        Scenarios.All.Select(scenario => scenario.Verb).Except(verbs).Except(told).ShouldBeEmpty("scenarios of verbs that are no more");
    }
}
