using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Core.Quotes;

/// <summary>
/// A quote is the facts before the button as one value; its hash travels with the tap. The commit computes the quote anew and compares: nothing is ever committed that
/// was not shown.
/// </summary>
public static class QuoteHash
{
    /// <summary>The same facts give the same text, whatever the machine's culture. Sixteen hex digits: it guards against change, not against forgery.</summary>
    public static string Of(params IEnumerable<object?> facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts) text.Append(CultureInfo.InvariantCulture, $"{fact}").Append('\u001f');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
