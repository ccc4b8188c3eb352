using Microsoft.Extensions.DependencyInjection;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>One verb, done once from beginning to end.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Verb">As in the catalogue.</param>
/// <param name="Given">What was before; nothing of it is counted.</param>
/// <param name="Story">What the person does; it goes on through crashes.</param>
internal sealed record Scenario(string Name, string Verb, Func<WangChengApp, Task> Given, Func<Survivor, Task> Story)
{
    /// <summary>Who does it: a developer, unless it is an administrator's to do.</summary>
    public Func<WangChengApp, Chat> By { get; init; } = app => app.LiNa;

    /// <summary>Parts of the program that only this scenario has, new ones in each life.</summary>
    public Action<WangChengApp, IServiceCollection>? Change { get; init; }

    /// <summary>What operators are told as an error in it, and no surprise.</summary>
    public string[] Forgiven { get; init; } = [];

    public override string ToString() => Name;
}
