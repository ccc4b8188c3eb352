using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Core.Catalog;

namespace WangCheng.Bot.Servers;

/// <summary>The images there are, for the form: all of them, or those whose short name, name or kind of system matches what was typed.</summary>
internal sealed class ImageChoices(CatalogCache catalog) : IChoiceSource
{
    public const string Name = "images";

    public string Dataset => Name;

    public IEnumerable<(Sentence Title, string Value)> Find(string text) =>
        All().Where(image => Matching.All(text, image.ShortName, image.Name, image.IsWindows ? "windows" : "linux", image.IsArm ? "arm" : "x86")).Select(Choice);

    public IEnumerable<CatalogImage> All() => catalog.Current?.Images ?? [];

    public static (Sentence Title, string Value) Choice(CatalogImage image) => (UnitWords.Verbatim(image.ShortName), image.ShortName);
}
