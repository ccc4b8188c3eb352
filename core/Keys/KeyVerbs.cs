namespace WangCheng.Core.Keys;

public static class KeyVerbs
{
    public static readonly Verb Add = new("key.add");
    public static readonly Verb List = new("key.list");
    public static readonly Verb Remove = new("key.remove");
}
