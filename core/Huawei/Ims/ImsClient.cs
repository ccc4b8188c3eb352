using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ims;

/// <summary>Image Management Service. Protocol: IMS API reference, <c>/v2/cloudimages</c>, whose path holds no project.</summary>
public sealed class ImsClient
{
    private const int PageSize = 100;

    private readonly ProjectCalls calls;

    internal ImsClient(ProjectCalls calls) => this.calls = calls;

    /// <summary>Images that servers can be made from now: active ones, no disk images, no bare metal.</summary>
    public Task<HuaweiResult<IReadOnlyList<CloudImage>>> ListImagesAsync(CloudImageSource source, CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var call = HuaweiCall.Get(HuaweiService.Ims, "/v2/cloudimages")
                .Query("__imagetype", source == CloudImageSource.Public ? "gold" : "private")
                .Query("status", "active")
                .Query("virtual_env_type", "FusionCompute")
                .Query("limit", PageStart.Text(PageSize))
                .Query("marker", start.Marker);
            return (await calls.SendAsync(call, ImsJson.Default.ImagesWire, ct)).Map(i => i.Images ?? []);
        }, i => i.Id, PageSize, i => i.ToImage(source));
}
