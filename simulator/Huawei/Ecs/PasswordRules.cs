using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>What a password must look like: 8 to 26 characters, three of four classes, and the user's name neither forwards nor backwards. Create and reset allow different special characters.</summary>
internal static class PasswordRules
{
    private const string SpecialsOfCreate = "!@$%^-_=+[{}]:,./?";
    private const string SpecialsOfReset = "!@%-_=+[]:./?";

    public static bool SuitsCreate(string password, string user) => IsStrong(password, user, SpecialsOfCreate);

    public static bool SuitsReset(string password, string user) => IsStrong(password, user, SpecialsOfReset);

    /// <summary>Nobody needs the password itself again.</summary>
    public static string HashOf(string password) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));

    private static bool IsStrong(string password, string user, string specials)
    {
        var classes = new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(specials.Contains) };
        return password.Length is >= 8 and <= 26
            && classes.Count(c => c) >= 3
            && password.All(c => char.IsAsciiLetterOrDigit(c) || specials.Contains(c))
            && !password.Contains(user, StringComparison.OrdinalIgnoreCase)
            && !password.Contains(string.Concat(user.Reverse()), StringComparison.OrdinalIgnoreCase);
    }
}
