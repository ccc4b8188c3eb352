namespace WangCheng.Bot.Operator;

/// <summary>A step of the demonstration did not happen.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
