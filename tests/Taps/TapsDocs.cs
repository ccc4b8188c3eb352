namespace WangCheng.Tests.Taps;

/// <summary>Writes docs/taps.md from <see cref="Jobs"/>, every line of which <see cref="TapsTests"/> taps through.</summary>
internal static class TapsDocs
{
    public static string Write() => $"""
        # How many taps

        <!-- Written from tests/Taps/Jobs.cs by tests/Taps/TapsDocs.cs, and tapped through by tests/Taps/TapsTests.cs: do not edit. To write it anew: WANGCHENG_REWRITE_DOCS=1 dotnet test tests -->

        Every daily job is at most two taps from the help card; where it needs a server, the next card has a button for each that it can be done to. On the card of a server it is
        at most two as well: one, and one more where something is taken away or interrupted.

        | job | typed | from the help | from the server's card |
        |--|--|--|--|
        {string.Join('\n', Jobs.All.Select(job => $"| {job.Name} | `{job.Typed.English}`, `{job.Typed.Chinese}` | {Count(job.FromHelp)} | {Count(job.FromServer)} |"))}

        """.ReplaceLineEndings("\n");

    private static string Count(string[] taps) => taps.Length == 0 ? "" : $"{taps.Length}: {string.Join(" → ", taps)}";
}
