namespace WangCheng.Core.Secrets;

/// <summary>Makes a text unreadable to whoever has the database but not the keys, which lie elsewhere. The host of the program brings one; the core knows of no cryptography.</summary>
public interface ISeal
{
    string Seal(string text);

    /// <summary>Null when it cannot be opened: the keys were lost, or somebody changed it.</summary>
    string? Open(string sealedText);
}
