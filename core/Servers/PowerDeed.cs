namespace WangCheng.Core.Servers;

/// <summary>What can be done to a server's power.</summary>
public enum PowerDeed
{
    Start,
    Stop,
    Reboot
}

public static class PowerDeeds
{
    public static Verb Verb(this PowerDeed deed) => deed switch
    {
        PowerDeed.Start => ServerVerbs.Start,
        PowerDeed.Stop => ServerVerbs.Stop,
        PowerDeed.Reboot => ServerVerbs.Reboot,
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
    };

    /// <summary>Null for a verb about something else.</summary>
    public static PowerDeed? Of(Verb verb) => Enum.GetValues<PowerDeed>().Where(deed => deed.Verb() == verb).Select(deed => (PowerDeed?)deed).FirstOrDefault();
}
