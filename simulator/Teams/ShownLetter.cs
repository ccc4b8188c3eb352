namespace WangCheng.Simulator.Teams;

/// <summary>An e-mail as the chat page shows it to the one who got it.</summary>
public sealed record ShownLetter(DateTimeOffset At, string Subject, string Text);
