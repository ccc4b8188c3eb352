namespace WangCheng.Core.Secrets;

public static class SecretVerbs
{
    /// <summary>Whatever work a password came from, telling it and taking it away is called this.</summary>
    public static readonly Verb Password = new("server.password");
}
