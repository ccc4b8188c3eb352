namespace WangCheng.Bot.Turns;

/// <summary>A verb whose answer anybody may read, wherever it was asked for. Every other one is answered in the person's own chat: what nobody declared leaks nothing.</summary>
internal sealed record OpenVerb(string Name);
