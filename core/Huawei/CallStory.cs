namespace WangCheng.Core.Huawei;

/// <summary>What happened to a call so far, over all its attempts.</summary>
internal sealed class CallStory
{
    private bool mayHaveBeenDone;

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Of the last attempt; null when it was answered well.</summary>
    public HuaweiFailure? Failure { get; private set; }

    public void Begin() => Attempts++;

    public void End(HuaweiFailure? failure)
    {
        // Once an answer was lost, a later clear "no" tells about that later attempt only: the first may have been carried out.
        Failure = mayHaveBeenDone ? Doubted(failure) : failure;
        mayHaveBeenDone |= failure is { IsDefinite: false };
    }

    private static HuaweiFailure? Doubted(HuaweiFailure? failure) => failure is null ? null : failure with { IsDefinite = false };
}
