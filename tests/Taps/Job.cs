namespace WangCheng.Tests.Taps;

/// <summary>Something people do every day, and the ways there by tapping.</summary>
/// <param name="Verb">As in the catalogue.</param>
/// <param name="Name">What it is, as people would say it.</param>
/// <param name="Typed">A line for it in each language.</param>
/// <param name="FromHelp">Buttons from the help card to the job's own card.</param>
/// <param name="Leads">Seen there.</param>
internal sealed record Job(string Verb, string Name, (string English, string Chinese) Typed, string[] FromHelp, string Leads)
{
    public Before Before { get; init; } = Before.Running;

    /// <summary>Buttons on the card of web-1 until it is done or on its way; none where a server's card has nothing to do with it.</summary>
    public string[] FromServer { get; init; } = [];

    /// <summary>Seen after the last of them.</summary>
    public string Ends { get; init; } = "";

    public override string ToString() => Name;
}

/// <summary>What web-1 is going through when somebody wants the job done.</summary>
internal enum Before
{
    Running,
    Stopped,
    BeingMade,
    NeverCame,
    ToBeDeleted,
}
