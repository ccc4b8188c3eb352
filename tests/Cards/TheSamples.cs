using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Local;
using WangCheng.Bot.Text;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Cards;

/// <summary>The samples that the program as it ships registers, drawn with its own settings at a time that stands still.</summary>
internal sealed class TheSamples : IAsyncDisposable
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/");

    private readonly Microsoft.AspNetCore.Builder.WebApplication bot = BotHost.Build(
        LocalSettings.For(new LocalOptions(), Path.GetTempPath(), Nowhere, Nowhere), [], services => services.AddSingleton<TimeProvider>(new ManualClock()));

    public IReadOnlyList<CardSample> All => bot.Services.GetRequiredService<CardSamples>().All;

    public Words Words => bot.Services.GetRequiredService<Words>();

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
