namespace WangCheng.Bot.Turns;

/// <summary>Finds out what a turn asks for and has it done. One route knows typed words, another knows taps.</summary>
internal interface ITurnRoute
{
    /// <summary>Null when this turn is not for this route.</summary>
    Task<Reply?> TryAsync(Turn turn, CancellationToken ct);
}
