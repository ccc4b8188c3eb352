using System.Diagnostics;

namespace WangCheng.Bot.Operator;

/// <summary>What somebody at the terminal reads: a line for each step once it has happened, with the seconds since the beginning as they really passed.</summary>
internal sealed class DemoScreen(TextWriter console)
{
    private readonly long began = Stopwatch.GetTimestamp();

    private double Seconds => Stopwatch.GetElapsedTime(began).TotalSeconds;

    /// <exception cref="DemoFailedException">The step was not over when the patience was.</exception>
    public async Task<T> StepAsync<T>(string what, Func<Task<T>> step)
    {
        try
        {
            var result = await step();
            console.WriteLine($"✓ {Seconds,5:0.0} s  {what}");
            return result;
        }
        catch (OperationCanceledException)
        {
            throw new DemoFailedException("It did not happen in time: " + what);
        }
    }

    /// <summary>Something about the step above.</summary>
    public void Note(string what) => console.WriteLine("          " + what);

    public void Chapter(string what)
    {
        console.WriteLine();
        Note(what);
    }

    public void End()
    {
        console.WriteLine();
        console.WriteLine($"Done in {Seconds:0.0} s. Try it yourself: dotnet run --project bot");
    }
}
