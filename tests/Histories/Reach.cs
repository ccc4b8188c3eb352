using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Histories;

/// <summary>Where histories must have been, as the program and the simulators themselves list it: a new verb, fault or kind of step is missed until chance gets there.</summary>
internal static partial class Reach
{
    /// <summary>What cannot happen. If it does, the exception goes.</summary>
    private static readonly (string, string)[] Impossible =
    [
        (ServerVerbs.Delete.Name, "failed"), // a deletion is never given up
        (LeaseVerbs.Release.Name, "refused"), // nobody asks for it
        (LeaseVerbs.Release.Name, "failed"), // nor is it given up
        (ServerVerbs.Rename.Name, "failed"), // a name at the cloud is not worth failing for
        // Nobody leaves the company in a history: whoever has left is found by days of asking, which tests of their own and the crash harness tell.
        (PeopleVerbs.Left.Name, "tapped"), (ServerVerbs.HandOver.Name, "tapped"),
        (ServerVerbs.HandOver.Name, "refused"), (ServerVerbs.HandOver.Name, "accepted"), (ServerVerbs.HandOver.Name, "done"), (ServerVerbs.HandOver.Name, "failed"),
    ];

    /// <summary>What can happen, and is too rare to wait for: a cloud that will not delete a disk, and two who decide about one at the same instant. LeftoverTests tell it.</summary>
    private static readonly (string, string)[] Rare = [(LeftoverVerbs.Delete.Name, "refused"), (LeftoverVerbs.Delete.Name, "failed")];

    public static IReadOnlyList<(string What, string How)> Of(IServiceProvider bot) => [.. Listed(bot).Except(Impossible).Except(Rare)];

    /// <summary>What the exceptions say is still so.</summary>
    public static IEnumerable<(string What, string How)> Exceptions => Impossible;

    private static IEnumerable<(string, string)> Listed(IServiceProvider bot) =>
    [
        .. bot.GetRequiredService<CommandCatalog>().All.SelectMany(command => new[] { (command.Verb, "en"), (command.Verb, "zh"), (command.Verb, "answered") }),
        .. bot.GetServices<ICardHandler>().Select(handler => (handler.Verb, "tapped")),
        .. bot.GetServices<IOperationHandler>().SelectMany(handler => new[] { "refused", "accepted", "done", "failed" }, (handler, phase) => (handler.Verb.Name, phase)),
        .. typeof(FaultEffect).GetNestedTypes().Select(effect => (Troubles.CloudKey(effect), "met")),
        .. typeof(TeamsFault).GetNestedTypes().Select(fault => (Troubles.TeamsKey(fault), "met")),
        .. Enum.GetNames<CrashMoment>().Select(moment => (Stage.Deaths, Capital().Replace(moment, " ").ToLowerInvariant())),
        .. typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step))).Select(step => (Stage.Steps, step.Name)),
        .. NextStep.Changes.Select(change => (AtTheConsole.Key, change.What)),
        .. new[] { "ahead", "behind", "back" }.Select(how => (ClockGoes.Key, how)),
    ];

    [GeneratedRegex("(?<!^)(?=[A-Z])")]
    private static partial Regex Capital();
}
