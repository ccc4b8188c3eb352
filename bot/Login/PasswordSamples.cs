using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Operations;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>A new password in every situation; there is none on any of them.</summary>
internal static class PasswordSamples
{
    private static readonly string[] Failures = ["password.no_plug_in", "password.seal_broken", "cloud.gone", "cloud.unreachable"];

    public static IServiceCollection AddPasswordSamples(this IServiceCollection services)
    {
        foreach (var state in Enum.GetValues<SecretState>()) services.AddSample($"password.{state.ToString().ToLowerInvariant()}", (cards, some, reader) => cards.Draw(reader, View(some, OperationState.Done, state)));
        foreach (var code in Failures) services.AddSample($"password.failed.{code}", (cards, some, reader) => cards.Draw(reader, View(some, OperationState.Failed, SecretState.Dropped, code)));
        return services
            .AddSample("password.under-way", (cards, some, reader) => cards.Draw(reader, View(some, OperationState.Ready, SecretState.Waiting)))
            .AddSample("password.told.stopped", (cards, some, reader) => cards.Draw(reader, View(some, OperationState.Done, SecretState.Told) with { Server = some.As(ServerState.Stopped).Server }))
            .AddSample("password.sure", (cards, some, reader) => cards.Confirm(reader, some.Running().Server, "nonce"))
            .AddSample("password.sure.long", (cards, some, reader) => cards.Confirm(reader, some.Running(SampleWords.LongestName).Server, "nonce"));
    }

    private static ShowPassword.View View(SampleServers some, OperationState state, SecretState secret, string? failure = null)
    {
        var server = some.Running().Server;
        var operation = new Operation
        {
            Id = new(Guid.Empty), Verb = ServerVerbs.Password, Server = server.Id, Person = server.Owner, Door = Doors.Teams, State = state, Step = "send", Memory = "{}",
            StepSince = server.AskedAt, DueAt = server.AskedAt, CreatedAt = server.AskedAt, Failure = failure,
        };
        return new(server, operation, secret);
    }

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<PasswordCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new PasswordCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
