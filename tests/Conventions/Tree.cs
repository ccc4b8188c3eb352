namespace WangCheng.Tests.Conventions;

/// <summary>The project's own files, without what builds and runs leave behind.</summary>
internal static class Tree
{
    private static readonly string[] Left = [".git", ".vs", ".idea", "bin", "obj", "node_modules", "artifacts", "data", "TestResults"];

    public static string Root { get; } = Above();

    /// <summary>Relative to <see cref="Root"/>, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below("").Order(StringComparer.Ordinal)];

    public static bool Has(string path) => Files.Contains(path) || Files.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(string folder)
    {
        var all = Path.Combine(Root, folder);
        foreach (var file in Names(Directory.EnumerateFiles(all))) yield return Join(folder, file);
        foreach (var file in Names(Directory.EnumerateDirectories(all)).SelectMany(inner => Below(Join(folder, inner)))) yield return file;
    }

    private static IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(path => Path.GetFileName(path)).Where(name => !Left.Contains(name));

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>From where the tests run up to the solution.</summary>
    private static string Above()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WangCheng.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"There is no WangCheng.sln above {AppContext.BaseDirectory}.");
    }
}
