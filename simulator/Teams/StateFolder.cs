using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WangCheng.Simulator.Teams;

/// <summary>JSON files that survive a restart. A file is replaced whole or not at all; without a folder nothing is kept.</summary>
internal sealed class StateFolder
{
    private readonly string? folder;

    public StateFolder(TeamsSimulatorOptions options)
    {
        folder = options.StateFolder;
        if (folder is not null) Directory.CreateDirectory(folder);
    }

    /// <summary>What was kept under this name, or null. A file that cannot be read is an error: starting anew would silently forget people's chats.</summary>
    public T? Read<T>(string name, JsonTypeInfo<T> type) where T : class
    {
        if (folder is null) return null;
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("the file says null");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path} is not what the simulated Teams wrote there ({broken.Message}). Mend it, or remove it to start that part anew.", broken);
        }
    }

    public void Write<T>(string name, T value, JsonTypeInfo<T> type)
    {
        if (folder is null) return;
        var path = Path.Combine(folder, name);
        var next = path + ".next";
        using (var stream = Create(next))
        {
            JsonSerializer.Serialize(stream, value, type);
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
    }

    // Keys and chats are nobody else's business on a shared computer.
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
