namespace WangCheng.Core.Servers;

public static class ServerVerbs
{
    public static readonly Verb Create = new("server.create");
    public static readonly Verb List = new("server.list");
    public static readonly Verb Show = new("server.show");
    public static readonly Verb Delete = new("server.delete");
    public static readonly Verb Start = new("server.start");
    public static readonly Verb Stop = new("server.stop");
    public static readonly Verb Reboot = new("server.reboot");
    public static readonly Verb Rename = new("server.rename");
    public static readonly Verb HandOver = new("server.handover");
    public static readonly Verb Restore = new("server.restore");
    public static readonly Verb Cancel = new("server.cancel");
    public static readonly Verb Retry = new("server.retry");
    public static readonly Verb Login = new("server.login");
    public static readonly Verb Password = Secrets.SecretVerbs.Password;
    public static readonly Verb Adopt = new("server.adopt");

    /// <summary>What a finding is called when its owner is told; administrators are told under <see cref="Reconcile"/>.</summary>
    public static readonly Verb Changed = new("server.changed");

    /// <summary>What an owner is told when an administrator did something to their server.</summary>
    public static readonly Verb OwnerTold = new("server.owner_told");

    public static readonly Verb Reconcile = new("cloud.reconcile");
}
