namespace WangCheng.Bot.Commands;

/// <summary>Tells the word for an image from the name of a server: <c>ubuntu</c>, <c>ubuntu-22.04</c> and <c>windows2022</c> are images, <c>ubuntu-test</c> is a name.</summary>
internal static class ImageWord
{
    public static bool Family(string word) => Vocabulary.Images.Any(family => word.Equals(family, StringComparison.OrdinalIgnoreCase));

    public static bool FamilyWithVersion(string word) =>
        Vocabulary.Images.Any(family => word.StartsWith(family, StringComparison.OrdinalIgnoreCase)
            && word.AsSpan(family.Length).TrimStart("-_.") is [>= '0' and <= '9', ..]);
}
