namespace WangCheng.Core.Notices;

/// <summary>Rung after a commit that may owe somebody a letter.</summary>
public sealed class LetterBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
