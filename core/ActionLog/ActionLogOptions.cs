namespace WangCheng.Core.ActionLog;

/// <summary>Where the action log goes: section <c>ActionLog</c>.</summary>
public sealed class ActionLogOptions
{
    public const string Section = "ActionLog";

    /// <summary>Folder of the files <c>wangcheng_log-YYYYMMDD.jsonl</c>. Fluentd watches it.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Name of this installation's stream, field <c>stream</c>: numbers and hashes are continuous within it.</summary>
    public string Stream { get; set; } = "wangcheng";

    /// <summary>The company's IANA time zone: it decides <c>day</c>, <c>month</c> and the file a line goes to.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Signs where the stream stands, once a day: 32 characters or more, known to nobody who can change the database. Empty signs nothing.</summary>
    public string HeadKey { get; set; } = "";

    /// <summary>Folder of the archive, for rows that leave the database; empty is <c>archive</c> inside <see cref="Folder"/>.</summary>
    public string Archive { get; set; } = "";

    public string ArchiveFolder => Archive.Length > 0 ? Archive : Path.Combine(Folder, "archive");
}
