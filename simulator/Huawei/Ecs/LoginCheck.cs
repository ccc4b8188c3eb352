using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>Password, key pair and init script of a create.</summary>
internal static class LoginCheck
{
    private const int LargestScript = 32 * 1024;

    public static Answer? WhyNot(CreateServersBody.Spec server, Inventory inventory)
    {
        if (server.AdminPass is { } password && !PasswordRules.SuitsCreate(password, UserOf(inventory.Image(server.ImageRef)!))) return EcsRefusals.WeakPassword;
        return server.UserData is { Length: > 0 } script && !IsScript(script) ? EcsRefusals.Bad("user_data must be base64 of at most 32 KB.") : null;
    }

    /// <summary>A pair belongs to one user; that of another is as good as none.</summary>
    public static Answer? WhyNoKey(CreateServersBody.Spec server, HuaweiState state) =>
        server.KeyName is { Length: > 0 } name && !state.KeyPairs.ContainsKey(name) ? EcsRefusals.Of("Ecs.0314", "The key pair does not exist or does not match the user_id.") : null;

    public static string UserOf(Image image) => image.Os == "Windows" ? "administrator" : "root";

    private static bool IsScript(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) && length <= LargestScript;
    }
}
