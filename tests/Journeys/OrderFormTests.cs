using System.Text;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>What else can be chosen in the form: where it stands, what kind of disk, a public IP, what runs first, and the same as last time.</summary>
public sealed class OrderFormTests : Journey
{
    private const string Script = "#!/bin/bash\nset -e\napt-get install -y docker.io\n";

    private protected override (string Key, string? Value)[] Settings =>
        [("Servers:InitScripts:docker", Script), ("Servers:InitScripts:nothing", "#!/bin/sh\ntrue\n"), ("Servers:PublicIp:BandwidthMbit", "5"), ("Catalog:Prices:PublicIpHour", "0.315")];

    [Fact]
    public async Task Zone_disk_type_public_ip_and_a_script_from_a_template_reach_the_cloud_as_they_were_shown()
    {
        await LiNa.SaysAsync("new");
        LiNa.Sees("Yes, 5 Mbit/s (¥0.32/h)");
        foreach (var choice in (string[])["100 GiB for ", "any that has it (recommended)", "docker"]) LiNa.Newest.Card!.ToJsonString().ShouldContain(choice);
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"), ("zone", The.Zones.Second), ("diskType", "SSD"), ("publicIp", "true"), ("template", "docker"));
        LiNa.Card.Fact("System disk").ShouldBe("40 GiB (SSD)");
        LiNa.Card.Fact("Zone").ShouldBe(The.Zones.Second);
        LiNa.Card.Fact("Public IP").ShouldBe("yes, 5 Mbit/s");
        LiNa.Card.Fact("Price").ShouldBe("¥0.75/h, ¥54.07 for the whole lease");
        ((string)LiNa.Card.Inputs()["in_script"]!).ShouldBe(Script, "what will run is read before it is ordered");

        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        var made = App.Cloud.Servers.ShouldHaveSingleItem();
        LiNa.Card.Fact("Address").ShouldBe(App.Cloud.PublicIps.ShouldHaveSingleItem().Address);
        made.Zone.ShouldBe(The.Zones.Second);
        App.Cloud.Volumes.ShouldHaveSingleItem().Type.ShouldBe("SSD");
        Encoding.UTF8.GetString(Convert.FromBase64String(made.UserData)).ShouldContain("apt-get install -y docker.io");
    }

    [Fact]
    public async Task A_script_that_is_changed_under_the_facts_is_shown_once_more_before_it_is_ordered()
    {
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"), ("script", "#!/bin/sh\necho 1\n"));
        await LiNa.TapsAsync("Order it", ("script", "#!/bin/sh\necho 2\n"));
        LiNa.Sees("so I have ordered nothing");
        ((string)LiNa.Card.Inputs()["in_script"]!).ShouldBe("#!/bin/sh\necho 2\n");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldBeEmpty();
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        Encoding.UTF8.GetString(Convert.FromBase64String(App.Cloud.Servers.ShouldHaveSingleItem().UserData)).ShouldContain("echo 2");
    }

    [Theory]
    [InlineData("script", "rm -rf /", "I cannot tell what should run this init script")]
    [InlineData("zone", "cn-east-3z", "is not to be had in cn-east-3z at the moment")]
    [InlineData("diskType", "tape", "I know no disk type tape")]
    public async Task What_cannot_be_had_is_said_in_the_form_and_nothing_is_ordered(string field, string value, string says)
    {
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"), (field, value));
        LiNa.Sees(says);
        ((string)LiNa.Card.Inputs()["in_name"]!).ShouldBe("web-1", "what was filled in stays");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_ordered_before_can_have_the_same_again_in_two_taps()
    {
        await LiNa.SaysAsync("new");
        LiNa.Card.Buttons.ShouldNotContain("Same as last time");
        await LiNa.TapsAsync("Next: check the facts", ("flavor", "c7.large.2"), ("disk", "80"), ("hours", "120"), ("publicIp", "true"), ("template", "docker"), ("reason", "load test"));
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();

        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Same as last time");
        LiNa.Sees("Order dev-2?");
        LiNa.Card.Fact("Size").ShouldBe("2 vCPU, 4 GiB (c7.large.2)");
        LiNa.Card.Fact("System disk").ShouldBe("80 GiB (GPSSD)");
        LiNa.Card.Fact("Public IP").ShouldBe("yes, 5 Mbit/s");
        LiNa.Card.Fact("How long").ShouldBe("5 days, from when it is running");
        LiNa.Card.Fact("What for").ShouldBe("load test");
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        App.Cloud.Servers.Select(server => server.UserData).Distinct().ShouldHaveSingleItem();
        App.Cloud.Servers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task 和上次一样的也能用中文申请()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await OrdersInChineseAsync("新建 web-1 2c4g");
        await LiNa.SaysAsync("新建");
        await LiNa.TapsAsync("和上次一样");
        LiNa.Sees("确认申请 dev-1？");
        LiNa.Card.Fact("系统盘").ShouldBe("40 GiB（GPSSD）");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        App.Cloud.Servers.Count.ShouldBe(2);
    }

    private async Task OrdersInChineseAsync(string words)
    {
        await LiNa.SaysAsync(words);
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
    }
}
