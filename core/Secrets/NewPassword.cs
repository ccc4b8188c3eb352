using System.Security.Cryptography;

namespace WangCheng.Core.Secrets;

/// <summary>
/// Makes passwords that every image takes: 20 characters of four kinds, none of which is taken for another when it is read aloud. Of special characters only some that the cloud
/// takes in a reset and that no chat and no shell makes something else of. About 116 bits.
/// </summary>
public sealed class NewPassword(RandomNumberGenerator random)
{
    private const int Length = 20;
    private const string Small = "abcdefghijkmnpqrstuvwxyz"; // no l, no o
    private const string Large = "ABCDEFGHJKLMNPQRSTUVWXYZ"; // no I, no O
    private const string Digits = "23456789";
    private const string Special = "=+%";

    private const string All = Small + Large + Digits + Special;

    /// <summary>Names of the accounts it is for, both ways round: the cloud refuses a password that holds one.</summary>
    private static readonly string[] Forbidden = ["root", "toor", "administrator", "rotartsinimda"];

    public string Make()
    {
        for (; ; )
        {
            // Whole passwords are drawn until one will do: each of those that will do is then as likely as any other.
            var password = string.Create(Length, this, static (text, self) => { foreach (ref var c in text) c = self.Any(); });
            if (WillDo(password)) return password;
        }
    }

    internal static bool WillDo(string password) =>
        new[] { Small, Large, Digits, Special }.All(kind => password.AsSpan().ContainsAny(kind)) && !Special.Contains(password[0], StringComparison.Ordinal)
        && !Forbidden.Any(name => password.Contains(name, StringComparison.OrdinalIgnoreCase));

    private char Any()
    {
        Span<byte> one = stackalloc byte[1];
        do random.GetBytes(one);
        while (one[0] >= byte.MaxValue / All.Length * All.Length); // else the first ones would come up more often
        return All[one[0] % All.Length];
    }
}
