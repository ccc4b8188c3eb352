using System.Globalization;
using System.Text;

namespace WangCheng.Tests.Browser;

/// <summary>Where the picture of one card is: a piece of a larger one, in CSS pixels.</summary>
internal sealed record CardPicture(string Card, Look Look, string File, double X, double Y, double Width, double Height);

/// <summary>A page that shows all pictures of a card in one row, so that a person can look through them quickly.</summary>
internal static class ContactSheetPage
{
    private const string Head = "<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>body{font:14px sans-serif;background:#888}td{vertical-align:top;padding:4px}</style><table>\n";

    public static Task WriteAsync(string folder, IReadOnlyList<string> names, IEnumerable<CardPicture> pictures, CancellationToken ct)
    {
        var html = new StringBuilder(Head);
        var byCard = pictures.ToLookup(picture => picture.Card);
        foreach (var name in names)
        {
            html.Append("<tr><th colspan=8 align=left id=").Append(name).Append('>').Append(name).Append("</th></tr>\n<tr>");
            foreach (var picture in byCard[name])
                html.Append(CultureInfo.InvariantCulture, $"<td><div title={picture.Look} style=\"width:{picture.Width}px;height:{picture.Height}px;background:url({picture.File}) -{picture.X}px -{picture.Y}px\"></div>");
            html.Append("</tr>\n");
        }
        return File.WriteAllTextAsync(Path.Combine(folder, "index.html"), html.Append("</table>\n").ToString(), ct);
    }
}
