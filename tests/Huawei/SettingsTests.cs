using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei;

namespace WangCheng.Tests.Huawei;

/// <summary>Settings: what is wrong is said at once, whole, and without secrets.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task All_errors_are_said_at_once_with_key_and_mend_and_without_the_values()
    {
        await using var cloud = Cloud.At("http://cloud.example.com", TimeProvider.System, null,
            ("Region", "Shanghai"), ("AccessKey", ""), ("SecretKey", "made up with blanks"), ("SecurityToken", "made up too"), ("ProjectId", "../x"),
            ("Endpoints:Ecs", "https://ecs.example.com/v1"), ("Endpoints:Oss", "ftp://x"));

        var fault = Should.Throw<OptionsValidationException>(() => cloud.Get<IOptions<HuaweiOptions>>().Value);

        string[] keys = ["Region", "AccessKey", "SecretKey", "SecurityToken", "ProjectId", "Endpoint", "Endpoints:Ecs", "Endpoints:Oss", "Endpoints:Oss"];
        fault.Failures.Select(f => f.Split(' ')[0]).Order().ShouldBe(keys.Select(k => $"Huawei:{k}").Order());
        fault.Message.ShouldNotContain("made up");
    }

    [Fact]
    public async Task A_service_is_where_the_settings_say_or_else_where_Huawei_says()
    {
        await using var cloud = Cloud.At("http://127.0.0.1:18080", TimeProvider.System, null, ("Endpoints:iam", "https://iam.example.com"));
        var options = cloud.Get<IOptions<HuaweiOptions>>().Value;

        options.AddressOf(HuaweiService.Ecs).ShouldBe(new Uri("http://127.0.0.1:18080"));
        options.AddressOf(HuaweiService.Iam).ShouldBe(new Uri("https://iam.example.com"));
        new HuaweiOptions { Region = "cn-east-3" }.AddressOf(HuaweiService.Vpc).ShouldBe(new Uri("https://vpc.cn-east-3.myhuaweicloud.com"));
    }

    [Theory]
    [InlineData("cn-east-3")]
    [InlineData("eu-west-101")]
    [InlineData("my-kualalumpur-1")]
    [InlineData("ae-ad-1")]
    public async Task Every_shape_of_region_is_accepted(string region)
    {
        await using var cloud = Cloud.At("http://[::1]:1", TimeProvider.System, null, ("Region", region));
        cloud.Get<IOptions<HuaweiOptions>>().Value.Region.ShouldBe(region);
    }

    [Fact]
    public void Printing_a_server_to_create_does_not_print_its_password() =>
        $"{Cloud.AServer with { AdminPassword = "made-up-password" }}".ShouldBe("wc-构建机-01 (s6.large.2)");
}
