using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// POST cloudservers/delete. The system disk always goes. Data disks go with delete_volume alone; the public IP goes or is unbound as
/// delete_publicip says, and without it as its own delete_on_termination says. One unknown id refuses the whole call.
/// </summary>
internal sealed class DeleteServers(HuaweiDurations durations)
{
    public (HuaweiState, Answer) Run(Call call)
    {
        if (call.Read(HuaweiJson.Default.DeleteServersBody) is not { } body) return (call.State, EcsRefusals.NotJson);
        if (ServersAsked.WhyNot(call, body.Servers, EcsRefusals.DeleteOfNoSuchServer, ServerStates.WhyNotDelete, out var servers) is { } no) return (call.State, no);

        var job = new JobPlan(call, "deleteServer", durations);
        foreach (var server in servers)
        {
            job.Add("deleteSingleServer", server with { TaskState = "deleting" }, durations.Delete, failure: null,
                new ServerIsGone(call.Now + durations.Delete + durations.LingersAfterDelete, server.Id, body.DeleteVolume ?? false, body.DeletePublicip));
        }
        return job.Accept();
    }
}
