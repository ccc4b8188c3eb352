namespace WangCheng.Core.Notices;

/// <summary>Rung after a commit that owes somebody something; the sender wakes.</summary>
public sealed class NoticeBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
