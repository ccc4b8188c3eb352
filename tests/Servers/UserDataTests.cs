using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Tests.Servers;

public sealed class UserDataTests
{
    private static readonly ServerId Server = new(Guid.Empty);
    private static readonly ServerKey Laptop = new() { Server = Server, Position = 0, Name = "laptop", Fingerprint = "SHA256:made-up", Line = "ssh-ed25519 AAAA" };
    private static readonly ServerKey Chinese = new() { Server = Server, Position = 1, Name = "笔记本", Fingerprint = "SHA256:made-up", Line = "ssh-rsa BBBB==" };

    [Fact]
    public void Without_keys_and_script_there_is_nothing_to_say() => UserData.Of([], null).ShouldBeNull();

    [Fact]
    public void Keys_alone_are_a_cloud_config_that_lets_root_in() => UserData.Of([Laptop, Chinese], null).ShouldBe(
        "#cloud-config\ndisable_root: false\nssh_authorized_keys:\n  - \"ssh-ed25519 AAAA laptop\"\n  - \"ssh-rsa BBBB== 笔记本\"\n");

    [Fact]
    public void A_script_alone_goes_as_it_is() => UserData.Of([], "#!/bin/sh\necho hello\n").ShouldBe("#!/bin/sh\necho hello\n");

    [Fact]
    public void Keys_and_a_script_go_as_two_parts_and_the_same_each_time()
    {
        var both = UserData.Of([Laptop], "#!/bin/sh\r\necho hello\r\n")!;
        both.ShouldStartWith("Content-Type: multipart/mixed; boundary=\"wangcheng-user-data\"\nMIME-Version: 1.0\n\n--wangcheng-user-data\nContent-Type: text/cloud-config;");
        both.ShouldContain("\n\n#cloud-config\n");
        both.ShouldContain("Content-Type: text/x-shellscript; charset=\"utf-8\"\nMIME-Version: 1.0\n\n#!/bin/sh\necho hello\n");
        both.ShouldEndWith("\n--wangcheng-user-data--\n");
        both.ShouldNotContain("\r");
        UserData.Of([Laptop], "#!/bin/sh\r\necho hello\r\n").ShouldBe(both);
    }

    [Fact]
    public void A_script_that_is_a_cloud_config_says_so() => UserData.Of([Laptop], "#cloud-config\npackages: [git]\n")!.Split("text/cloud-config").Length.ShouldBe(3);
}
