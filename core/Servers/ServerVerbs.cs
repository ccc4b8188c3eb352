namespace WangCheng.Core.Servers;

public static class ServerVerbs
{
    public static readonly Verb Create = new("server.create");
    public static readonly Verb List = new("server.list");
    public static readonly Verb Show = new("server.show");
    public static readonly Verb Delete = new("server.delete");
}
