using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ecs;

using static HuaweiService;

/// <summary>
/// Elastic Cloud Server: creating, finding and deleting servers; what can be done to one stands in the other parts of this class. Most writes answer with a job: the work
/// is only begun. Protocol: ECS API reference, paths under <c>/v1/{project_id}/cloudservers</c>.
/// </summary>
public sealed partial class EcsClient
{
    private const int PageSize = 100;
    private const int FlavorPageSize = 1000;
    private const string Servers = "/v1/{project_id}/cloudservers";

    private readonly ProjectCalls calls;

    internal EcsClient(ProjectCalls calls) => this.calls = calls;

    /// <param name="server">What to create.</param>
    /// <param name="clientToken">
    /// Remembered by the cloud for eight hours: the same token and the same server give the first answer again, another server is refused
    /// (<see cref="HuaweiFailureKind.Idempotency"/>). Keep it before calling; take a new one only after a definite failure.
    /// </param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    public async Task<HuaweiResult<CreatedServer>> CreateServerAsync(NewServer server, Guid clientToken, CancellationToken ct)
    {
        var call = HuaweiCall.Post(Ecs, Servers).Once(clientToken).Body(CreateServerWire.From(server, dryRun: false), EcsJson.Default.CreateServerWire);
        return (await calls.SendAsync(call, EcsJson.Default.CreatedWire, ct)).Map(c => new CreatedServer(c.JobId, c.ServerIds is [var id, ..] ? id : null));
    }

    /// <summary>Has the cloud check a create without doing it: parameters, rights, quota. Null when it would be accepted; stock is not checked.</summary>
    public async Task<HuaweiFailure?> DryRunAsync(NewServer server, CancellationToken ct)
    {
        var call = HuaweiCall.Ask(Ecs, Servers).Body(CreateServerWire.From(server, dryRun: true), EcsJson.Default.CreateServerWire);
        return (await calls.SendAsync(call, ct)).Failure;
    }

    /// <summary>A job that ECS gave out. <see cref="HuaweiFailureKind.Gone"/> when there is no such job.</summary>
    public async Task<HuaweiResult<CloudJob>> GetJobAsync(string jobId, CancellationToken ct)
    {
        var call = HuaweiCall.Get(Ecs, "/v1/{project_id}/jobs/{job_id}").With("{job_id}", jobId);
        return (await calls.SendAsync(call, EcsJson.Default.JsonElement, ct)).Map(job => CloudJobReader.Read(jobId, job));
    }

    /// <summary><see cref="HuaweiFailureKind.Gone"/> when there is no such server, or not yet: a new id is unknown for a while.</summary>
    public async Task<HuaweiResult<CloudServer>> GetServerAsync(string serverId, CancellationToken ct)
    {
        var call = HuaweiCall.Get(Ecs, Servers + "/{server_id}").With("{server_id}", serverId);
        return (await calls.SendAsync(call, EcsJson.Default.OneServerWire, ct)).Map(s => s.Server.ToServer());
    }

    /// <summary>Every server of the project, or those whose name matches <paramref name="namePattern"/>, which the cloud reads as a regular expression. May be minutes old.</summary>
    public Task<HuaweiResult<IReadOnlyList<CloudServer>>> ListServersAsync(string? namePattern, CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var call = HuaweiCall.Get(Ecs, Servers + "/detail")
                .Query("offset", PageStart.Text(start.Page + 1)) // the number of the page here, from 1
                .Query("limit", PageStart.Text(PageSize))
                .Query("name", namePattern)
                .Query("not-tags", "__type_baremetal");
            return (await calls.SendAsync(call, EcsJson.Default.ServersWire, ct)).Map(s => s.Servers ?? []);
        }, s => s.Id, PageSize, s => s.ToServer());

    /// <summary>Every server with this tag. May be minutes old: a server that is not found may still be there.</summary>
    public Task<HuaweiResult<IReadOnlyList<TaggedServer>>> FindServersByTagAsync(string key, string value, CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var question = new FindByTagWire("filter", PageStart.Text(PageSize), PageStart.Text(start.Offset), [new(key, [value])]);
            var call = HuaweiCall.Ask(Ecs, Servers + "/resource_instances/action").Body(question, EcsJson.Default.FindByTagWire);
            return (await calls.SendAsync(call, EcsJson.Default.FoundByTagWire, ct)).Map(f => f.Resources ?? []);
        }, r => r.Id, PageSize, r => new TaggedServer(r.Id, r.Name ?? ""));

    /// <summary>Begins to delete servers; their system disks always go with them.</summary>
    /// <param name="serverIds">1–1000.</param>
    /// <param name="withPublicIps">Also release their public IPs; else those are only unbound and go on costing.</param>
    /// <param name="withDataDisks">Also delete their data disks; else those are only detached and go on costing.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    /// <returns>The id of the job.</returns>
    public async Task<HuaweiResult<string>> DeleteServersAsync(IReadOnlyCollection<string> serverIds, bool withPublicIps, bool withDataDisks, CancellationToken ct)
    {
        var wire = new DeleteServersWire([.. serverIds.Select(id => new ServerIdWire(id))], withPublicIps, withDataDisks);
        var call = HuaweiCall.Post(Ecs, Servers + "/delete").Body(wire, EcsJson.Default.DeleteServersWire);
        return (await calls.SendAsync(call, EcsJson.Default.JobStartedWire, ct)).Map(j => j.JobId);
    }

    /// <param name="zone">Only those the zone knows; null for all of the region.</param>
    /// <param name="ct">Stops asking.</param>
    public Task<HuaweiResult<IReadOnlyList<CloudFlavor>>> ListFlavorsAsync(string? zone, CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var call = HuaweiCall.Get(Ecs, Servers + "/flavors").Query("availability_zone", zone).Query("limit", PageStart.Text(FlavorPageSize)).Query("marker", start.Marker);
            return (await calls.SendAsync(call, EcsJson.Default.FlavorsWire, ct)).Map(f => f.Flavors ?? []);
        }, f => f.Id, FlavorPageSize, f => f.ToFlavor());

    public async Task<HuaweiResult<IReadOnlyList<CloudZone>>> ListAvailabilityZonesAsync(CancellationToken ct)
    {
        var call = HuaweiCall.Get(Ecs, "/v2.1/{project_id}/os-availability-zone");
        return (await calls.SendAsync(call, EcsJson.Default.ZonesWire, ct)).Map<IReadOnlyList<CloudZone>>(z => [.. (z.Zones ?? []).Select(i => new CloudZone(i.Name, i.State?.Available == true))]);
    }

    /// <summary>The account's quota at the cloud. What it says of public IPs and security groups is stale, so that is not read.</summary>
    public async Task<HuaweiResult<CloudLimits>> GetLimitsAsync(CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Get(Ecs, Servers + "/limits"), EcsJson.Default.LimitsWire, ct)).Map(l => l.ToLimits());
}
