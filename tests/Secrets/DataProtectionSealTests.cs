using Microsoft.Extensions.Options;
using WangCheng.Bot.Login;

namespace WangCheng.Tests.Secrets;

public sealed class DataProtectionSealTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wangcheng-seal-");

    [Fact]
    public void What_was_sealed_opens_in_another_life_with_the_same_keys_and_nowhere_else()
    {
        var kept = In("keys").Seal("made-up-canary");
        kept.ShouldNotContain("canary");
        In("keys").Open(kept).ShouldBe("made-up-canary");
        In("other").Open(kept).ShouldBeNull();
        In("keys").Open(kept[..^4] + "AAAA").ShouldBeNull();
        In("keys").Open("not sealed at all").ShouldBeNull();
    }

    [Fact]
    public void Until_something_is_sealed_there_is_no_folder()
    {
        _ = In("keys");
        folder.GetDirectories().ShouldBeEmpty();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private DataProtectionSeal In(string name) => new(Options.Create(new SecretsOptions { KeyFolder = Path.Combine(folder.FullName, name) }));
}
