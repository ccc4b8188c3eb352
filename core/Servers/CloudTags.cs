namespace WangCheng.Core.Servers;

/// <summary>The tags that make a server at the cloud ours. Keys up to 36, values up to 43 characters: an id in print fits.</summary>
internal static class CloudTags
{
    public const string Installation = "wc_installation";
    public const string Operation = "wc_operation";
    public const string Server = "wc_server";
    public const string Owner = "wc_owner";

    public static string Value(OperationId id) => id.ToString();

    public static string Value(ServerId id) => id.ToString();
}
