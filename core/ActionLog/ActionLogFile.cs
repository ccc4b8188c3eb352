using System.Text;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Sinks.File;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// One day's file, open for appending through Serilog's file sink in audit mode: what cannot be written throws. The rolling sink would swallow it, so each file has a logger
/// of its own.
/// </summary>
internal sealed class ActionLogFile : IDisposable
{
    private readonly Disk disk = new();
    private readonly Logger logger;

    public ActionLogFile(string path)
    {
        Path = path;
        logger = new LoggerConfiguration().AuditTo.File(new Bare(), path, hooks: disk).CreateLogger();
    }

    public string Path { get; }

    /// <summary>Whether the name still leads to the file that is open here: somebody may have renamed, removed or changed it meanwhile.</summary>
    public bool IsStillThere => new FileInfo(Path) is { Exists: true } file && file.Length == disk.Position;

    /// <summary>Hands the line to the operating system.</summary>
    public void Append(string line) => logger.Write(new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, new MessageTemplate(line, []), []));

    /// <summary>Returns when everything appended survives a power cut.</summary>
    public void FlushToDisk() => disk.Flush();

    public void Dispose() => logger.Dispose();

    /// <summary>The line and nothing else.</summary>
    private sealed class Bare : ITextFormatter
    {
        public void Format(LogEvent logEvent, TextWriter output)
        {
            output.Write(logEvent.MessageTemplate.Text);
            output.Write('\n');
        }
    }

    /// <summary>Serilog flushes to the operating system; the way to the platter leads through the stream it opened.</summary>
    private sealed class Disk : FileLifecycleHooks
    {
        private FileStream? stream;

        public long Position => Opened.Position;

        private FileStream Opened => stream ?? throw new InvalidOperationException("Serilog has not opened the file.");

        public override Stream OnFileOpened(Stream underlyingStream, Encoding encoding)
        {
            stream = (FileStream)underlyingStream;
            return underlyingStream;
        }

        public void Flush() => Opened.Flush(flushToDisk: true);
    }
}
