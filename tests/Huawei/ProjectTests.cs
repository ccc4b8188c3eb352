using WangCheng.Core.Huawei;

namespace WangCheng.Tests.Huawei;

/// <summary>The project is found by itself when the settings do not name it.</summary>
public sealed class ProjectTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_looked_up_once_and_without_a_project()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("iam-list-projects"), Answer.Sample("ecs-limits"), Answer.Sample("ecs-limits"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock(), null, ("ProjectId", null));

        (await cloud.Ecs.GetLimitsAsync(Ct)).Failure.ShouldBeNull();
        (await cloud.Ecs.GetLimitsAsync(Ct)).Failure.ShouldBeNull();

        stub.Seen.Select(r => r.Path + r.Query).ShouldBe(["/v3/projects?name=cn-east-3", $"/v1/{Cloud.ProjectId}/cloudservers/limits", $"/v1/{Cloud.ProjectId}/cloudservers/limits"]);
        stub.Seen.Select(r => r.Headers.GetValueOrDefault("X-Project-Id")).ShouldBe([null, Cloud.ProjectId, Cloud.ProjectId]);
    }

    [Fact]
    public async Task A_failed_look_up_is_told_as_it_is_and_tried_again_by_the_next_call()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("error-gateway-no-auth"), Answer.Sample("iam-list-projects"), Answer.Sample("ecs-limits"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock(), null, ("ProjectId", null));

        (await cloud.Ecs.GetLimitsAsync(Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Authentication);
        (await cloud.Ecs.GetLimitsAsync(Ct)).Failure.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"projects":[]}""", HuaweiFailureKind.Permission)]
    [InlineData("""{"projects":[{"id":"aaaaaaaa"},{"id":"bbbbbbbb"}]}""", HuaweiFailureKind.BadRequest)]
    public async Task None_and_several_are_told_apart(string answer, HuaweiFailureKind kind)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, answer));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock(), null, ("ProjectId", null));

        (await cloud.Ecs.GetLimitsAsync(Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(kind);
    }
}
