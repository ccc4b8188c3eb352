using FsCheck.Fluent;
using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Servers;

public sealed class ServerRulesTests
{
    private static readonly CatalogSize Small = new("s6.small.1", 1, 1024, false, ["a"]);
    private static readonly CatalogSize Large = new("s6.large.2", 2, 4096, false, ["a", "b"]);
    private static readonly CatalogSize SoldOut = new("c7.xlarge.2", 4, 8192, false, []);
    private static readonly CatalogSize Arm = new("kc1.large.2", 2, 4096, true, ["a"]);
    private static readonly CatalogImage Ubuntu = new("u22", "Ubuntu 22.04 server 64bit", "ubuntu-22.04", false, false, 40, "root");
    private static readonly CatalogImage Ubuntu24 = new("u24", "Ubuntu 24.04 server 64bit", "ubuntu-24.04", false, false, 40, "root");
    private static readonly CatalogImage Debian = new("d12", "Debian 12 64bit", "debian-12", false, false, 10, "root");
    private static readonly CatalogImage Windows = new("w22", "Windows Server 2022", "windows-2022", true, false, 40, "Administrator");
    private static readonly CloudCatalog Catalog = new(DateTimeOffset.UnixEpoch, [Small, Large, SoldOut, Arm], [Ubuntu, Ubuntu24, Debian, Windows], [new("GPSSD", ["a", "b"]), new("SSD", ["b"]), new("ESSD", ["c"])], new("v", "s", "g"));
    private static readonly ServersOptions Options = new() { DefaultFlavor = "s6.large.2", DefaultImage = "ubuntu-22.04", DefaultDiskGiB = 40, LargestDiskGiB = 500 };
    private static readonly LeaseOptions Leases = new();
    private static readonly CreateRequest Nothing = new(null, null, null, null, null, null, null, null);

    [Fact]
    public void Who_says_nothing_gets_the_defaults() =>
        (Plan(Nothing)! with { Zones = [] }).ShouldBe(new ServerRules.Plan(Large, Ubuntu, 40, "GPSSD", [], TimeSpan.FromDays(3), LeaseRule.Default));

    [Fact]
    public void It_is_tried_where_both_the_size_and_the_disk_are_and_only_in_the_zone_that_was_asked_for()
    {
        Plan(Nothing with { DiskType = "ssd" })!.Zones.ShouldBe(["b"]);
        Plan(Nothing with { Zone = "B" })!.Zones.ShouldBe(["b"]);
        Refusal<ServerRefusals.NotInZone>(Nothing with { Zone = "a", DiskType = "SSD" }).Zones.ShouldBe(["b"]);
        Refusal<ServerRefusals.NotInZone>(Nothing with { Zone = "moon" }).Zones.ShouldBe(["a", "b"]);
        Refusal<ServerRefusals.DiskTypeSoldOut>(Nothing with { DiskType = "ESSD" }).Others.ShouldBe(["GPSSD", "SSD"]);
        Refusal<ServerRefusals.DiskTypeUnknown>(Nothing with { DiskType = "tape" }).Offered.ShouldBe(["GPSSD", "SSD", "ESSD"]);
    }

    [Fact]
    public void A_public_ip_is_had_only_where_it_is_offered()
    {
        Refusal<ServerRefusals.NoPublicIp>(Nothing with { PublicIp = true });
        var offering = new ServersOptions { DefaultFlavor = "s6.large.2", DefaultImage = "ubuntu-22.04", PublicIp = new() { Offered = true } };
        ServerRules.PlanFor(Nothing with { PublicIp = true }, Catalog, offering, Leases).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("#!/bin/sh\ntrue\n", null)]
    [InlineData("#cloud-config\npackages: [git]\n", null)]
    [InlineData("apt-get install git", typeof(ServerRefusals.ScriptNotKnown))]
    [InlineData(" #!/bin/sh", typeof(ServerRefusals.ScriptNotKnown))]
    public void An_init_script_says_what_runs_it(string script, Type? refusal) =>
        ServerRules.PlanFor(Nothing with { InitScript = script }, Catalog, Options, Leases).Refusal?.GetType().ShouldBe(refusal);

    [Fact]
    public void An_init_script_fits_on_a_card_and_runs_on_Linux()
    {
        var script = "#!/bin/sh\n#" + new string('x', InitScriptRules.MostBytes - "#!/bin/sh\\n#\\n".Length) + "\n";
        Plan(Nothing with { InitScript = script }).ShouldNotBeNull();
        Refusal<ServerRefusals.ScriptTooLong>(Nothing with { InitScript = script.Insert(11, "x") }).Bytes.ShouldBe(InitScriptRules.MostBytes + 1);
        Refusal<ServerRefusals.ScriptTooLong>(Nothing with { InitScript = "#!/bin/sh\n" + new string('网', 2000) });
        Refusal<ServerRefusals.ScriptNotOnWindows>(Nothing with { InitScript = "#!/bin/sh\n", Image = "windows-2022" });
        InitScriptRules.Clean(" #!/bin/sh\r\necho 1\r\n\n ").ShouldBe("#!/bin/sh\necho 1\n");
        InitScriptRules.Clean(" \n").ShouldBeNull();
    }

    [Fact]
    public void A_size_in_numbers_finds_the_flavor_that_has_them() => Plan(Nothing with { VCpus = 1, MemoryGiB = 1 })!.Size.ShouldBe(Small);

    [Fact]
    public void Of_two_flavors_with_the_same_numbers_the_one_that_runs_the_image_is_meant()
    {
        var arm = new CatalogImage("ua", "Ubuntu 22.04 server 64bit with ARM", "ubuntu-arm", false, true, 40, "root");
        var catalog = Catalog with { Sizes = [Arm, Large], Images = [Ubuntu, arm] };
        var asked = Nothing with { VCpus = 2, MemoryGiB = 4 };

        ServerRules.PlanFor(asked, catalog, Options, Leases).Plan!.Size.ShouldBe(Large);
        ServerRules.PlanFor(asked with { Image = "ubuntu-arm" }, catalog, Options, Leases).Plan!.Size.ShouldBe(Arm);
    }

    [Fact]
    public void A_size_nobody_sells_is_refused_with_the_nearest_in_stock()
    {
        var refusal = Refusal<ServerRefusals.SizeUnknown>(Nothing with { VCpus = 3, MemoryGiB = 5 });
        refusal.Asked.ShouldBe("3c5g");
        refusal.Nearest[0].ShouldBe(Large);
        refusal.Nearest.ShouldNotContain(SoldOut);
    }

    [Fact]
    public void A_size_sold_out_everywhere_is_refused_before_anything_is_asked_of_the_cloud() =>
        Refusal<ServerRefusals.SizeSoldOut>(Nothing with { VCpus = 4, MemoryGiB = 8 }).Size.ShouldBe(SoldOut);

    [Fact]
    public void The_beginning_of_an_image_is_enough_when_only_one_begins_so()
    {
        Plan(Nothing with { Image = "deb" })!.Image.ShouldBe(Debian);
        Refusal<ServerRefusals.ImageUnknown>(Nothing with { Image = "ubuntu" }).Offered.ShouldContain(Ubuntu24);
        Refusal<ServerRefusals.ImageUnknown>(Nothing with { Image = "beos" });
    }

    [Fact]
    public void An_image_for_another_processor_does_not_fit() => Refusal<ServerRefusals.ImageDoesNotFit>(Nothing with { Flavor = "kc1.large.2", Image = "ubuntu-22.04" });

    [Theory]
    [InlineData(39, typeof(ServerRefusals.DiskTooSmall))]
    [InlineData(40, null)]
    [InlineData(500, null)]
    [InlineData(501, typeof(ServerRefusals.DiskTooLarge))]
    [InlineData(long.MaxValue, typeof(ServerRefusals.DiskTooLarge))]
    [InlineData(-1, typeof(ServerRefusals.DiskTooSmall))]
    public void A_disk_lies_between_what_the_image_needs_and_what_settings_allow(long asked, Type? refusal) =>
        ServerRules.PlanFor(Nothing with { DiskGiB = asked }, Catalog, Options, Leases).Refusal?.GetType().ShouldBe(refusal);

    [Fact]
    public void A_lease_stays_within_its_limits()
    {
        Refusal<LeaseRefusals.TooLong>(Nothing with { Lease = TimeSpan.FromDays(15) }).Longest.ShouldBe(TimeSpan.FromDays(14));
        Refusal<LeaseRefusals.TooShort>(Nothing with { Lease = TimeSpan.Zero });
        Plan(Nothing with { Lease = TimeSpan.FromDays(14) })!.LeaseRule.ShouldBe(LeaseRule.Asked);
    }

    /// <summary>Whatever is asked for: either a plan that the cloud can be asked for, or a reason; never both, never an exception.</summary>
    [Fact]
    public void Every_request_gets_a_plan_that_can_be_had_or_a_reason_why_not()
    {
        var (plans, refusals) = (0, 0);
        var requests =
            from flavor in Gen.Elements<string?>(null, "s6.small.1", "kc1.large.2", "c7.xlarge.2", "x", "")
            from vcpus in Gen.Elements<long?>(null, 0, 1, 2, 4, long.MaxValue)
            from memory in Gen.Elements<long?>(null, -1, 1, 4, 8, long.MaxValue)
            from disk in Gen.Elements<long?>(null, long.MinValue, 10, 40, 100, 1024, long.MaxValue)
            from image in Gen.Elements<string?>(null, "ubuntu-22.04", "u24", "deb", "", "ubuntu")
            from hours in Gen.Choose(-10, 500)
            from zone in Gen.Elements<string?>(null, null, "a", "b", "moon")
            from type in Gen.Elements<string?>(null, null, "SSD", "ESSD", "")
            select new CreateRequest(null, flavor, vcpus, memory, disk, image, hours == 0 ? null : TimeSpan.FromHours(hours), null) { Zone = zone, DiskType = type };
        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            var (plan, refusal) = ServerRules.PlanFor(request, Catalog, Options, Leases);
            (plan is null).ShouldNotBe(refusal is null);
            _ = plan is null ? refusals++ : plans++;
            if (plan is null) return;
            plan.Zones.ShouldNotBeEmpty();
            plan.Zones.ShouldBeSubsetOf(plan.Size.ZonesInStock);
            plan.Zones.ShouldBeSubsetOf(Catalog.DiskTypes.Single(disk => disk.Name == plan.DiskType).ZonesInStock);
            plan.Image.IsArm.ShouldBe(plan.Size.IsArm);
            plan.DiskGiB.ShouldBeInRange(plan.Image.MinDiskGiB, Options.LargestDiskGiB);
            plan.Lease.ShouldBeInRange(Leases.Shortest, Leases.Longest);
        }).Holds(times: 2000);
        plans.ShouldBeGreaterThan(20);
        refusals.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("web-1", true)]
    [InlineData("构建机-01", true)]
    [InlineData("A", true)]
    [InlineData("-web", false)]
    [InlineData("web-", false)]
    [InlineData("we b", false)]
    [InlineData("web\n", false)]
    [InlineData("", false)]
    [InlineData("a**b", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyz12345", false)]
    public void A_name_is_short_and_plain(string text, bool allowed) => (ServerName.From(text) is not null).ShouldBe(allowed);

    private static ServerRules.Plan? Plan(CreateRequest request) => ServerRules.PlanFor(request, Catalog, Options, Leases).Plan;

    private static T Refusal<T>(CreateRequest request) where T : class => ServerRules.PlanFor(request, Catalog, Options, Leases).Refusal.ShouldBeOfType<T>();
}
