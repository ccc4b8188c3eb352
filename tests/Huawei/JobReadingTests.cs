using System.Text.Json;
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

    private static CloudJob Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CloudJobReader.Read("asked-for", document.RootElement);
    }
}
