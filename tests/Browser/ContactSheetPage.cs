using System.Text;

namespace WangCheng.Tests.Browser;

/// <summary>A page that shows all pictures of a card in one row, so that a person can look through them quickly.</summary>
internal static class ContactSheetPage
{
    public static Task WriteAsync(string folder, IReadOnlyList<string> names, CancellationToken ct)
    {
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>body{font:14px sans-serif;background:#888}td{vertical-align:top;padding:4px}img{max-width:100%}</style><table>\n");
        foreach (var name in names)
        {
            html.Append("<tr><th colspan=8 align=left id=").Append(name).Append('>').Append(name).Append("</th></tr>\n<tr>");
            foreach (var look in Look.All) html.Append("<td><img loading=lazy title=").Append(look).Append(" src=\"").Append(name).Append('.').Append(look).Append(".png\">");
            html.Append("</tr>\n");
        }
        return File.WriteAllTextAsync(Path.Combine(folder, "index.html"), html.Append("</table>\n").ToString(), ct);
    }
}
