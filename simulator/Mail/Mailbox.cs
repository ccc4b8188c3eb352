using System.Globalization;
using System.Text;

namespace WangCheng.Simulator.Mail;

/// <summary>Every mail that was taken, in the order in which it came; kept over a restart when there is a folder.</summary>
public sealed class Mailbox
{
    private readonly Lock gate = new();
    private readonly List<ReceivedMail> mails = [];
    private readonly string? folder;

    internal Mailbox(string? folder)
    {
        this.folder = folder;
        if (folder is null) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal)) mails.Add(ReceivedMail.FromFile(File.ReadAllText(file, Encoding.Latin1)));
    }

    public IReadOnlyList<ReceivedMail> All
    {
        get
        {
            lock (gate) return [.. mails];
        }
    }

    public IReadOnlyList<ReceivedMail> To(string address) => [.. All.Where(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Returns its number, from 1.</summary>
    internal int Add(ReceivedMail mail)
    {
        lock (gate)
        {
            mails.Add(mail);
            if (folder is not null) File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{mails.Count:000000}.eml")), mail.ToFile(), Encoding.Latin1);
            return mails.Count;
        }
    }
}
