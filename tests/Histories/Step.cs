namespace WangCheng.Tests.Histories;

/// <summary>One thing that happens: somebody does something, something breaks, or time passes.</summary>
internal abstract record Step
{
    /// <summary>If the program dies on the way, the step ends there; the stage starts the program again.</summary>
    public abstract Task PlayAsync(Stage stage);

    protected abstract string Line { get; }

    /// <summary>As a line of the story.</summary>
    public sealed override string ToString() => Line;
}
