using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>Password and init script of a create. Key pairs are not kept here yet: any key name is taken.</summary>
internal static class LoginCheck
{
    private const string Specials = "!@$%^-_=+[{}]:,./?";
    private const int LargestScript = 32 * 1024;

    public static Answer? WhyNot(CreateServersBody.Spec server, Inventory inventory)
    {
        if (server.AdminPass is { } password && !IsStrong(password, inventory.Image(server.ImageRef)!.Os == "Windows" ? "administrator" : "root"))
            return EcsRefusals.Of("Ecs.0011", "The password does not meet the complexity requirements.");
        return server.UserData is { Length: > 0 } script && !IsScript(script) ? EcsRefusals.Bad("user_data must be base64 of at most 32 KB.") : null;
    }

    /// <summary>8 to 26 characters, three of four classes, and the user's name neither forwards nor backwards.</summary>
    private static bool IsStrong(string password, string user)
    {
        var classes = new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(Specials.Contains) };
        return password.Length is >= 8 and <= 26
            && classes.Count(c => c) >= 3
            && password.All(c => char.IsAsciiLetterOrDigit(c) || Specials.Contains(c))
            && !password.Contains(user, StringComparison.OrdinalIgnoreCase)
            && !password.Contains(string.Concat(user.Reverse()), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsScript(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) && length <= LargestScript;
    }
}
