using System.Text.Json.Nodes;
using WangCheng.Core;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Bss;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Huawei.Iam;

namespace WangCheng.Tests.Huawei;

/// <summary>What the clients send is what the references print: method, address, query and body. And what is printed as the answer is understood.</summary>
public sealed class PrintedCallsTests
{
    private const string Server = "3f6c0a52-8f1d-4c4e-9f0b-5a1f4b7d2c10";

    private const string Disk = "d7f3b9e1-5c2a-4d68-9f04-a8e6c1b37d52";

    private static readonly NewVolume ADisk = new()
    {
        Name = "wc-数据盘", Zone = "cn-east-3a", Type = "SSD", SizeGiB = 100, Tags = new Dictionary<string, string> { ["wc_lease"] = "L-20261122-0007" },
    };

    private static readonly Dictionary<string, Func<Cloud, Task<HuaweiFailure?>>> Calls = new()
    {
        ["ecs-batch-start"] = async c => Job(await c.Ecs.StartServersAsync([Server, "b81d7e44-2a6f-4d53-8c9e-0e6a9d31f7a2"], Ct), "ff8080829a3c7d1e019a3d5000000021"),
        ["ecs-batch-stop-soft"] = async c => Job(await c.Ecs.StopServersAsync([Server], StopKind.Soft, Ct), "ff8080829a3c7d1e019a3d5000000001"),
        ["ecs-batch-stop-hard"] = async c => Job(await c.Ecs.StopServersAsync([Server], StopKind.Hard, Ct), "ff8080829a3c7d1e019a3d5000000011"),
        ["ecs-batch-reboot"] = async c => Job(await c.Ecs.RebootServersAsync([Server], StopKind.Soft, Ct), "ff8080829a3c7d1e019a3d5000000031"),
        ["ecs-update-server"] = c => c.Ecs.RenameServerAsync(Server, "wc-改名", Ct),
        ["ecs-remote-console"] = async c => Read(await c.Ecs.OpenConsoleAsync(Server, Ct), link => link.Url.Host.ShouldBe("nova-novncproxy.cn-east-3.example.com")),
        ["ecs-reset-passwords-batch"] = c => c.Ecs.ResetPasswordAsync(Server, "(secret)", Ct),
        ["ecs-reset-password-flag"] = async c => Read(await c.Ecs.CanResetPasswordAsync(Server, Ct), can => can.ShouldBeTrue()),
        ["ecs-tags-create"] = c => c.Ecs.TagServerAsync(Server, new Dictionary<string, string> { ["owner"] = "zhang.san" }, Ct),
        ["ecs-tags-delete"] = c => c.Ecs.UntagServerAsync(Server, ["owner"], Ct),
        ["ecs-metadata-update"] = c => c.Ecs.SetMetadataAsync(Server, new Dictionary<string, string> { ["lease"] = "L-20261122-0007" }, Ct),
        ["ecs-auto-terminate"] = c => c.Ecs.SetAutoTerminateTimeAsync(Server, new DateTimeOffset(2026, 11, 25, 18, 0, 42, TimeSpan.FromHours(8)), Ct),
        ["ecs-resize"] = async c => Job(await c.Ecs.ResizeServerAsync(Server, "s6.xlarge.2", stopAndStart: true, Ct), "ff8080829a3c7d1e019a3d7000000001"),
        ["ecs-list-resize-flavors"] = async c => Read(await c.Ecs.ListResizeFlavorsAsync(Server, Ct), sizes => sizes.ShouldHaveSingleItem().SaleIn("cn-east-3a").ShouldBe(FlavorSale.OnSale)),
        ["ecs-attach-volume"] = async c => Job(await c.Ecs.AttachDiskAsync(Server, Disk, Ct), "ff8080829a3c7d1e019a3d6000000001"),
        ["ecs-detach-volume"] = async c => Job(await c.Ecs.DetachDiskAsync(Server, Disk, force: false, Ct), "ff8080829a3c7d1e019a3d6000000021"),
        ["evs-create-volume"] = async c => Read(await c.Get<EvsClient>().CreateVolumeAsync(ADisk, null, Ct), made => made.ShouldBe(new("78b7d0ac-8477-4ce0-8e4c-da11b43c589b", Disk))),
        ["evs-extend-volume"] = async c => Job(await c.Get<EvsClient>().ExtendVolumeAsync(Disk, 200, Ct), "8b1c2d3e-4f50-4a61-9b72-8c93ad04be15"),
        ["evs-delete-volume"] = async c => Job(await c.Get<EvsClient>().DeleteVolumeAsync(Disk, Ct), "9c2d3e4f-5061-4b72-8c83-9da4be15cf26"),
        ["evs-job-running"] = async c => Read(await c.Get<EvsClient>().GetJobAsync("78b7d0ac-8477-4ce0-8e4c-da11b43c589b", Ct), job => job.DiskIds.ShouldBe([Disk])),
        ["evs-quotas"] = async c => Read(await c.Get<EvsClient>().GetLimitsAsync(Ct), limits => limits.ShouldBe(new(new(9, 400), new(480, 32768)))),
        ["evs-volume-types"] = async c => Read(await c.Get<EvsClient>().ListVolumeTypesAsync(Ct), types => types.Single(t => t.Name == "GPSSD").IsOnSaleIn("cn-east-3b").ShouldBeTrue()),
        ["eip-create-publicip"] = async c => Read(await c.Get<EipClient>().CreateAsync(new(5, ByTraffic: true), "wc-bw-01", Ct), ip => ip.State.ShouldBe(CloudPublicIpState.Changing)),
        ["eip-delete-publicip"] = c => c.Get<EipClient>().ReleaseAsync("0c8e6f4a-2b1d-4e7f-95a3-d6c9b8f1e720", Ct),
        ["bss-rate-on-demand"] = async c => Read(await c.Get<BssClient>().GetPricesAsync(
            [PriceQuestion.Server("vm", "s6.large.2"), PriceQuestion.Disk("root", "GPSSD", 40), PriceQuestion.Disk("data", "SSD", 20)], Ct), prices => prices["data"].Price.Amount.ShouldBe(0.0234m)),
        ["bss-resource-fee-records"] = async c => Read(await c.Get<BssClient>().ListFeesAsync(new DateOnly(2026, 11, 22), FeePeriod.Day, null, Ct), fees => fees.ShouldHaveSingleItem().Amount.ShouldBe(new Money(0.25m, "CNY"))),
        ["bss-account-balances"] = async c => Read(await c.Get<BssClient>().GetBalanceAsync(Ct), balance => balance.Left.Amount.ShouldBe(5321.77m)),
        ["iam-list-regions"] = async c => Read(await c.Get<IamClient>().ListRegionsAsync(Ct), regions => regions.ShouldHaveSingleItem().Chinese.ShouldBe("华东-上海一")),
        ["ecs-keypairs-list"] = async c => Read(await c.Ecs.ListKeyPairsAsync(Ct), pairs => pairs.ShouldHaveSingleItem().Name.ShouldBe("wc-zhangsan")),
    };

    /// <summary>What a call leaves out because the cloud assumes it anyway.</summary>
    private static readonly Dictionary<string, string[]> LeftOut = new() { ["ecs-reset-passwords-batch"] = ["dry_run"] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Samples => Calls.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_call_is_as_printed(string sample)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample(sample));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        (await Calls[sample](cloud)).ShouldBeNull();

        var printed = TestData.Sample(sample).Whole.GetProperty("request");
        var sent = stub.Seen.ShouldHaveSingleItem();
        sent.Method.ShouldBe(printed.Text("method"));
        sent.Path.ShouldBe(printed.Text("path").Replace("{project_id}", Cloud.ProjectId, StringComparison.Ordinal));
        var body = printed.TryGetProperty("body", out var json) ? JsonNode.Parse(json.GetRawText())!.AsObject() : null;
        if (sample == "bss-rate-on-demand")
        {
            body!["inquiry_precision"] = 1; // to the last digit
            body["product_infos"]![0]!.AsObject().Remove("available_zone"); // prices are the region's
        }
        foreach (var name in LeftOut.GetValueOrDefault(sample, [])) body!.Remove(name).ShouldBeTrue();
        if (body is null) sent.Body.ShouldBeEmpty();
        else JsonNode.DeepEquals(JsonNode.Parse(sent.Body), body).ShouldBeTrue($"{sent.Text} for {body.ToJsonString()}");
        if (!printed.TryGetProperty("query", out var query)) return;
        var asked = System.Web.HttpUtility.ParseQueryString(sent.Query);
        query.EnumerateObject().Where(q => sample != "bss-resource-fee-records" || q.Name is "cycle" or "charge_mode" or "offset").Select(q => (q.Name, q.Value.GetString())).ShouldBeSubsetOf(asked.AllKeys.Select(k => (k!, asked[k])));
    }

    [Fact]
    public async Task A_password_that_reached_not_every_server_gives_the_reason_of_the_server_and_not_the_umbrella()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("ecs-reset-passwords-batch-partial"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());
        var failure = (await cloud.Ecs.ResetPasswordAsync(Server, "(secret)", Ct)).ShouldNotBeNull();
        (failure.Code, failure.Message).ShouldBe(("Ecs.0613", "The ECS has no plug-ins installed."));
    }

    private static HuaweiFailure? Job(HuaweiResult<string> result, string id) => Read(result, job => job.ShouldBe(id));

    private static HuaweiFailure? Read<T>(HuaweiResult<T> result, Action<T> look) where T : notnull
    {
        if (result.Failure is null) look(result.Value);
        return result.Failure;
    }
}
