using System.Text.Json;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;

namespace WangCheng.Tests.Huawei;

/// <summary>A surprising field never loses the job.</summary>
public sealed class JobReadingTests
{
    [Theory]
    [InlineData("""{"status":"SUCCESS","entities":[]}""", CloudJobState.Succeeded)]
    [InlineData("""{"status":"SUCCESS","entities":"none"}""", CloudJobState.Succeeded)]
    [InlineData("""{"status":"SUCCESS","entities":{"sub_jobs":{"a":1}}}""", CloudJobState.Succeeded)]
    [InlineData("""{"status":"SUCCESS","entities":{"sub_jobs":[null,3,"x",[],{"entities":[{"server_id":"s"}]}]}}""", CloudJobState.Succeeded)]
    [InlineData("""{"status":"FAIL","error_code":{},"fail_reason":[]}""", CloudJobState.Failed)]
    [InlineData("""{"status":"PENDING_PAYMENT"}""", CloudJobState.Unknown)]
    [InlineData("""{"status":5}""", CloudJobState.Unknown)]
    [InlineData("""{"status":"\ud800"}""", CloudJobState.Unknown)]
    [InlineData("""[]""", CloudJobState.Unknown)]
    public void Whatever_the_entities_are_the_state_is_read(string json, CloudJobState state)
    {
        var job = Read(json);
        (job.Id, job.State, job.Failure is not null).ShouldBe(("asked-for", state, state == CloudJobState.Failed));
    }

    [Fact]
    public void Server_ids_are_found_as_text_and_in_lists() =>
        Read("""{"entities":{"server_id":"a","sub_jobs":[{"entities":{"server_id":["b",7,"c"]}},{"entities":{"server_id":"a"}}]}}""").ServerIds.ShouldBe(["a", "b", "c"]);

    [Theory]
    [InlineData("Ecs.0319", HuaweiFailureKind.Capacity, true)]
    [InlineData("Ecs.0219", HuaweiFailureKind.StepFailed, false)]
    [InlineData("Ecs.9999", HuaweiFailureKind.StepFailed, false)]
    public void A_failed_step_may_have_left_something_a_lack_of_room_has_not(string code, HuaweiFailureKind kind, bool definite)
    {
        var failure = Read($$"""{"status":"FAIL","error_code":"{{code}}","fail_reason":"made up"}""").Failure.ShouldNotBeNull();
        (failure.Kind, failure.Code, failure.IsDefinite).ShouldBe((kind, code, definite));
    }

    private static CloudJob Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CloudJobReader.Read("asked-for", document.RootElement);
    }
}
