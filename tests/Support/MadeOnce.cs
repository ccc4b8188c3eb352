namespace WangCheng.Tests.Support;

/// <summary>A file that takes long to make, as RSA keys do, and may be the same in every world of a run.</summary>
internal sealed class MadeOnce(string name)
{
    private volatile byte[]? made;

    public void CopyTo(string folder)
    {
        var file = Path.Combine(folder, name);
        if (made is { } bytes && !File.Exists(file)) File.WriteAllBytes(file, bytes);
    }

    public void KeepFrom(string folder) => made ??= File.ReadAllBytes(Path.Combine(folder, name));
}
