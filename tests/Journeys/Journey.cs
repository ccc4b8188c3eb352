using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Local;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>A story with the whole program in it. At its end the world comes to rest and every invariant is checked, which no story can forget or skip.</summary>
public abstract class Journey : IAsyncLifetime
{
    internal WangChengApp App { get; private set; } = null!;

    internal Chat LiNa => App.LiNa;

    private protected virtual (string Key, string? Value)[] Settings => [];

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Changes the program's parts.</summary>
    private protected virtual void Change(WangChengApp app, IServiceCollection services) { }

    public virtual async ValueTask InitializeAsync() => App = await WangChengApp.StartAsync(new ManualClock { WaitsPassByThemselves = true }, new LocalOptions().TimeScale, Change, Settings);

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static async Task OrdersAsync(Chat person, string order = The.Order)
    {
        await person.SaysAsync(order);
        await person.TapsAsync("Order it");
    }

    /// <summary>A server that runs, and a person who saw it come up.</summary>
    private protected async Task HasAsync(Chat person, string name = The.Server)
    {
        await OrdersAsync(person, $"new {name} 2c4g ubuntu-22.04 3d");
        await App.SettleAsync();
        person.Sees($"{name} is running");
    }

    /// <summary>Given back, with the undo window over and nothing left at the cloud.</summary>
    private protected async Task GivesBackAsync(Chat person, string name = The.Server)
    {
        await person.SaysAsync($"delete {name}");
        await person.TapsAsync($"Yes, delete {name}");
        await App.SettleAsync();
        person.Sees($"{name} is gone");
    }
}
