using System.Text.Json;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>The world on disk: one JSON file, replaced as a whole and flushed before the answer that depends on it goes out.</summary>
internal sealed class StateFile
{
    private readonly string path;

    public StateFile(string folder)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, "huawei.json");
    }

    /// <exception cref="InvalidDataException">The file is there but cannot be understood; it is left as it is.</exception>
    public HuaweiState? Read()
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, StateJson.Default.HuaweiState) ?? throw new JsonException("it holds null");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path} does not hold a simulated cloud ({broken.Message}). Move it away to begin with an empty one.", broken);
        }
    }

    public void Write(HuaweiState state)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;   // init scripts may hold secrets
        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, state, StateJson.Default.HuaweiState);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }
}
