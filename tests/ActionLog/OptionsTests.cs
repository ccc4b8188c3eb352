using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.ActionLog;

public sealed class OptionsTests
{
    [Fact]
    public async Task Everything_wrong_is_said_at_once_with_the_key_and_how_to_mend_it()
    {
        await using var store = await TestStore.NewAsync(
            services => services.AddActionLog(), ("ActionLog:Folder", " "), ("ActionLog:Stream", "two words"), ("ActionLog:TimeZone", "Shanghai/Asia"), ("ActionLog:HeadKey", "too short"));

        var error = Should.Throw<OptionsValidationException>(() => store.Get<IStartupValidator>().Validate());

        error.Failures.ShouldBe([
            "ActionLog:Folder is empty: set it to the folder that the log collector watches, as in \"/opt/wangcheng_log\".",
            "ActionLog:Stream \"two words\" must be 1 to 64 letters, digits, dots, dashes or underscores, as in \"wangcheng\".",
            "ActionLog:TimeZone \"Shanghai/Asia\" is not known here: use an IANA name such as \"Asia/Shanghai\".",
            "ActionLog:HeadKey is shorter than 32 characters: set it to random ones, or leave it empty and nothing is signed.",
        ]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_is_refused_at_start()
    {
        await using var store = await TestStore.NewAsync(services => services.AddActionLog(), ("ActionLog:Folder", "/dev/null/log"));

        var error = Should.Throw<OptionsValidationException>(() => store.Get<IStartupValidator>().Validate());

        error.Failures.ShouldHaveSingleItem().ShouldStartWith("ActionLog:Folder \"/dev/null/log\" cannot be created");
    }
}
