using System.Net;
using System.Text;
using FsCheck.Fluent;
using WangCheng.Core.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

using static HuaweiFailureKind;

/// <summary>What each shape of refusal means, without the network.</summary>
public sealed class FailureReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (HuaweiFailureKind Kind, string? Code)> Refusals = new()
    {
        ["error-ecs"] = (BadRequest, "Ecs.0005"),
        ["error-ecs-balance"] = (Billing, "Ecs.0067"),
        ["error-ecs-flow"] = (Throttled, "Common.1503"),
        ["error-ecs-quota"] = (CloudQuota, "Ecs.0001"),
        ["error-ecs-soldout"] = (Capacity, "Ecs.0018"),
        ["error-ecs-state"] = (WrongState, "Ecs.0100"),
        ["error-ecs-token-reused"] = (Idempotency, "Ecs.0122"),
        ["error-gateway-expired"] = (ClockSkew, "APIGW.0301"),
        ["error-gateway-locked"] = (Authentication, "APIGW.0301"),
        ["error-gateway-no-api"] = (BadRequest, "APIGW.0101"),
        ["error-gateway-no-auth"] = (Authentication, "APIGW.0301"),
        ["error-gateway-signature"] = (Authentication, "APIGW.0301"),
        ["error-gateway-throttle"] = (Throttled, "APIGW.0308"),
        ["error-nova"] = (Gone, "itemNotFound"),
        ["error-vpc"] = (Gone, "VPC.0003"),
        ["ecs-delete-missing"] = (Gone, "Ecs.0614"),
        ["ecs-show-server-missing"] = (Gone, "Ecs.0114"),
        ["evs-show-volume-missing"] = (Gone, "EVS.5404"),
        ["job-not-found"] = (Gone, "Common.0011"),
        ["ecs-reset-passwords-batch-partial"] = (BadRequest, "Ecs.0613"),
        ["evs-delete-volume-in-use"] = (WrongState, "EVS.1046"),
        ["evs-extend-volume-smaller"] = (BadRequest, "EVS.1015"),
        ["ecs-auto-terminate-too-soon"] = (BadRequest, "Ecs.0083"),
        ["bss-error"] = (BadRequest, "CBC.99000054")
    };

    [Fact]
    public void Every_refusal_that_the_references_print_is_understood()
    {
        var printed = TestData.SampleNames.Where(name => TestData.Sample(name).Status >= 400).ToList();
        printed.Order().ShouldBe(Refusals.Keys.Order());

        foreach (var (name, (kind, code)) in Refusals)
        {
            var sample = TestData.Sample(name);
            var failure = Read(sample.Status, sample.Body, CallEffect.Writes).ShouldNotBeNull(name);

            (failure.Kind, failure.Code, failure.Status).ShouldBe((kind, code, sample.Status), name);
            failure.Message.ShouldNotBeNullOrWhiteSpace(name);
            failure.IsDefinite.ShouldBe(kind != Idempotency, name);
        }
    }

    [Fact]
    public void Every_good_answer_that_the_references_print_is_no_failure()
    {
        var good = TestData.SampleNames.Where(name => TestData.Sample(name).Status < 300).ToList();
        good.Count.ShouldBeGreaterThan(20);

        foreach (var name in good) Read(200, TestData.Sample(name).Body).ShouldBeNull(name);
    }

    [Theory]
    [InlineData("""{"error_code":"CBC.99000054","error_msg":"no such product"}""", BadRequest, "CBC.99000054")]
    [InlineData("""{"error":{"code":"Ecs.0018","message":"sold out"}}""", Capacity, "Ecs.0018")]
    [InlineData("""{"code":"VPC.0003","message":"gone"}""", BadRequest, "VPC.0003")]
    [InlineData("""{"server":{"id":"s-1","na""", Unreadable, null)]
    [InlineData("<html>maintenance</html>", Unreadable, null)]
    public void A_refusal_behind_status_200_is_found(string body, HuaweiFailureKind kind, string? code)
    {
        var failure = Read(200, body).ShouldNotBeNull();
        (failure.Kind, failure.Code).ShouldBe((kind, code));
    }

    [Fact]
    public void Code_and_message_may_be_swapped() =>
        Read(400, """{"error":{"code":"The flavor is sold out.","message":"Ecs.0018"}}""").ShouldNotBeNull().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe("Ecs.0018"),
            f => f.Message.ShouldBe("The flavor is sold out."),
            f => f.Kind.ShouldBe(Capacity));

    [Fact]
    public void What_an_umbrella_code_covers_decides() =>
        Read(400, """{"error":{"code":"Ecs.0005","message":"request failed","details":[{"code":"Ecs.0021","message":"disk quota"}]}}""").ShouldNotBeNull().Kind.ShouldBe(CloudQuota);

    [Theory]
    [InlineData("<html>404 not found</html>")]
    [InlineData("")]
    [InlineData("""{"message":"no route"}""")]
    [InlineData("""{"code":404,"message":"no route"}""")]
    public void Not_found_without_a_word_from_the_service_does_not_mean_that_the_resource_is_gone(string body) =>
        Read(404, body).ShouldNotBeNull().Kind.ShouldBe(Unreadable);

    [Fact]
    public void The_canonical_request_that_the_gateway_repeats_is_not_passed_on()
    {
        var failure = Read(401, TestData.Sample("error-gateway-signature").Body).ShouldNotBeNull();

        failure.Message.ShouldBe("Incorrect IAM authentication information: verify aksk signature fail,");
        failure.ToString().ShouldNotContain("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    }

    [Fact]
    public void The_request_id_comes_from_the_header_or_else_from_the_body()
    {
        var body = TestData.Sample("error-gateway-throttle").Body;
        using var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        Read(answer, body).ShouldNotBeNull().RequestId.ShouldBe("573eea856fe71a08b99454647de89e80");

        answer.Headers.Add("X-Request-Id", "from-the-header");
        Read(answer, body).ShouldNotBeNull().RequestId.ShouldBe("from-the-header");
    }

    [Fact]
    public void A_throttled_call_says_when_the_limit_has_surely_passed() =>
        Read(429, TestData.Sample("error-gateway-throttle").Body).ShouldNotBeNull().RetryAfter.ShouldBe(TimeSpan.FromMinutes(5));

    [Fact]
    public void Retry_After_may_be_a_date()
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new(Now.AddSeconds(9)) } };
        Read(answer, "{}").ShouldNotBeNull().RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public void Nothing_that_can_come_over_the_wire_is_too_strange_to_read()
    {
        string[] strange = ["null", "[]", "3", "\"\\ud800\"", """{"code":"\ud800","message":"\ud800"}""", """{"\ud800":{"message":"x"}}""", """{"error":{"details":[3,null,{"code":[]}],"message":{}}}""", new string('[', 100)];
        foreach (var body in strange) Read(500, body).ShouldNotBeNull().Kind.ShouldBe(Unavailable, body);

        Prop.ForAll<byte[], bool>((body, success) =>
        {
            using var answer = new HttpResponseMessage(success ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
            var failure = FailureReader.Of(answer, body, CallEffect.Writes, Now);
            return success || failure is { Message.Length: <= 301 };
        }).Holds();
    }

    private static HuaweiFailure? Read(int status, string body, CallEffect effect = CallEffect.Reads)
    {
        using var answer = new HttpResponseMessage((HttpStatusCode)status);
        return Read(answer, body, effect);
    }

    private static HuaweiFailure? Read(HttpResponseMessage answer, string body, CallEffect effect = CallEffect.Reads) => FailureReader.Of(answer, Encoding.UTF8.GetBytes(body), effect, Now);
}
