namespace WangCheng.Core.Servers;

/// <summary>What administrators decide about a disk or a public IP of ours that hangs on nothing; both are taps on the card that tells of it.</summary>
public static class LeftoverVerbs
{
    public static readonly Verb Delete = new("leftover.delete");

    public static readonly Verb Keep = new("leftover.keep");
}
