namespace WangCheng.Tests.Browser;

/// <summary>Pictures for people to look at, under <c>artifacts/</c> at the top of the project; git does not keep them.</summary>
internal static class Artifacts
{
    /// <summary>The folder, empty: what lies in it afterwards was made by this run.</summary>
    public static string Fresh(params string[] path)
    {
        var folder = Path.Combine([Top(), "artifacts", .. path]);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    private static string Top()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WangCheng.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"WangCheng.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
