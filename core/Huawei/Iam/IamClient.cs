using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Iam;

/// <summary>Identity and Access Management. Protocol: IAM API reference v3; calls are signed without a project.</summary>
public sealed class IamClient
{
    private readonly HuaweiHttp http;

    internal IamClient(HuaweiHttp http) => this.http = http;

    /// <summary>
    /// The project of a region. <see cref="HuaweiFailureKind.Permission"/> when none is shown, which also happens when the user may not list projects;
    /// <see cref="HuaweiFailureKind.BadRequest"/> when there are several and somebody must choose.
    /// </summary>
    public async Task<HuaweiResult<string>> FindProjectIdAsync(string region, CancellationToken ct)
    {
        var call = HuaweiCall.Get(HuaweiService.Iam, "/v3/projects").Query("name", region);
        return (await http.SendAsync(call, IamJson.Default.ProjectsWire, ct)).Then<string>(found => (found.Projects ?? []) switch
        {
            [var only] => only.Id,
            [] => new HuaweiFailure(HuaweiFailureKind.Permission, null, $"IAM shows no project named {region} to this key.", 200, null),
            var several => new HuaweiFailure(HuaweiFailureKind.BadRequest, null, $"IAM shows {several.Count} projects named {region}; name one in the settings.", 200, null)
        });
    }

    /// <summary>Every region, by its names in both languages.</summary>
    public async Task<HuaweiResult<IReadOnlyList<CloudRegion>>> ListRegionsAsync(CancellationToken ct) =>
        (await http.SendAsync(HuaweiCall.Get(HuaweiService.Iam, "/v3/regions"), IamJson.Default.RegionsWire, ct))
            .Map<IReadOnlyList<CloudRegion>>(r => [.. (r.Regions ?? []).Select(i => new CloudRegion(i.Id, i.Names?.Chinese ?? i.Id, i.Names?.English ?? i.Id))]);
}

/// <summary>A region as people call it.</summary>
/// <param name="Id">As in <c>cn-east-3</c>.</param>
/// <param name="Chinese">As in 华东-上海一; the id when it has none.</param>
/// <param name="English">As in CN East-Shanghai1; the id when it has none.</param>
public sealed record CloudRegion(string Id, string Chinese, string English);

internal sealed record RegionsWire([property: JsonPropertyName("regions")] IReadOnlyList<RegionsWire.RegionPart>? Regions = null)
{
    internal sealed record RegionPart([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("locales")] NamesPart? Names = null);

    internal sealed record NamesPart([property: JsonPropertyName("zh-cn")] string? Chinese = null, [property: JsonPropertyName("en-us")] string? English = null);
}

internal sealed record ProjectsWire([property: JsonPropertyName("projects")] IReadOnlyList<ProjectsWire.ProjectPart>? Projects = null)
{
    internal sealed record ProjectPart([property: JsonPropertyName("id")] string Id);
}

[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ProjectsWire))]
[JsonSerializable(typeof(RegionsWire))]
internal sealed partial class IamJson : JsonSerializerContext;
