using Microsoft.Extensions.Options;
using WangCheng.Core;

namespace WangCheng.Bot.Turns;

/// <summary>
/// Counts each person's turns in a minute, in the memory of this process. Whoever makes too many is asked once to slow down; what they say until the minute is over is not
/// even looked at, so that it costs nothing and writes nothing. Everybody else is unaffected.
/// </summary>
internal sealed class Noise(IOptions<TurnsOptions> options, TimeProvider time)
{
    internal const int MostRemembered = 10_000;

    /// <summary>What a client does by itself while somebody types or looks (searching, refreshing) may come so many times as often.</summary>
    internal const int QuietTimes = 10;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly RecentlyUsed<string, Heard> people = new(MostRemembered, StringComparer.OrdinalIgnoreCase);

    public int Remembered => people.Count;

    /// <summary>One more turn of this person.</summary>
    public Loudness Hear(string person) => Hear(person, options.Value.MostPerMinute);

    /// <summary>One more thing that the person's client did by itself. It has its own allowance, and nobody is asked to slow down for it.</summary>
    /// <returns>False: too much, leave it.</returns>
    public bool HearQuietly(string person) => Hear(person + "/quiet", QuietTimes * options.Value.MostPerMinute) is Loudness.Fine;

    private Loudness Hear(string person, int most)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var heard = people.GetOrAdd(person, () => new Heard(now));
            // A clock that was set back begins a new minute too: nobody is silenced for an hour.
            if (now - heard.Since is var age && (age >= Minute || age < TimeSpan.Zero)) people.Set(person, heard = new Heard(now));
            heard.Turns++;
            var left = heard.Since + Minute - now;
            return heard.Turns <= most ? new Loudness.Fine()
                : heard.Turns == most + 1 ? new Loudness.Loud(left)
                : new Loudness.Ignored(heard.Asked);
        }
    }

    /// <summary>What the person was asked, for the taps that need some answer until the minute is over.</summary>
    public void Asked(string person, string line)
    {
        lock (gate)
        {
            if (people.Find(person) is { } heard) heard.Asked = line;
        }
    }

    private sealed class Heard(DateTimeOffset since)
    {
        public DateTimeOffset Since { get; } = since;
        public int Turns { get; set; }
        public string Asked { get; set; } = "";
    }
}

/// <summary>How loud a person is.</summary>
internal abstract record Loudness
{
    private Loudness() { }

    public sealed record Fine : Loudness;

    /// <summary>This turn is the first too many: ask them to wait.</summary>
    public sealed record Loud(TimeSpan Left) : Loudness;

    /// <summary>They were asked already.</summary>
    /// <param name="Asked">In these words; empty while they are still on their way.</param>
    public sealed record Ignored(string Asked) : Loudness;
}
