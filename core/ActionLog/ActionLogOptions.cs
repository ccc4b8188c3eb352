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
}
