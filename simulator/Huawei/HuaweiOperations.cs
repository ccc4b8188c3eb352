namespace WangCheng.Simulator.Huawei;

/// <summary>The calls that are served, by the names a fault can be keyed to: service, then what Huawei's SDK calls the operation.</summary>
public static class HuaweiOperations
{
    public const string CreateServers = "ecs.CreateServers";
    public const string DeleteServers = "ecs.DeleteServers";
    public const string StartServers = "ecs.BatchStartServers";
    public const string StopServers = "ecs.BatchStopServers";
    public const string RebootServers = "ecs.BatchRebootServers";
    public const string ResizeServer = "ecs.ResizeServer";
    public const string ListResizeFlavors = "ecs.ListResizeFlavors";
    public const string UpdateMetadata = "ecs.UpdateServerMetadata";
    public const string DeleteMetadata = "ecs.DeleteServerMetadata";
    public const string SetAutoTerminateTime = "ecs.UpdateServerAutoTerminateTime";
    public const string OpenConsole = "ecs.ShowServerRemoteConsole";
    public const string UpdateServer = "ecs.UpdateServer";
    public const string ResetPasswords = "ecs.BatchResetServersPassword";
    public const string ResetPassword = "ecs.ResetServerPassword";
    public const string ShowResetPasswordFlag = "ecs.ShowResetPasswordFlag";
    public const string ListKeyPairs = "ecs.NovaListKeypairs";
    public const string ShowKeyPair = "ecs.NovaShowKeypair";
    public const string CreateKeyPair = "ecs.NovaCreateKeypair";
    public const string DeleteKeyPair = "ecs.NovaDeleteKeypair";
    public const string ShowServer = "ecs.ShowServer";
    public const string ListServers = "ecs.ListServersDetails";
    public const string ListServersByTag = "ecs.ListServersByTag";
    public const string ChangeServerTags = "ecs.BatchServerTags";
    public const string ShowServerTags = "ecs.ShowServerTags";
    public const string ListServerTags = "ecs.ListServerTags";
    public const string ListFlavors = "ecs.ListFlavors";
    public const string ShowLimits = "ecs.ShowServerLimits";
    public const string ListZones = "ecs.NovaListAvailabilityZones";
    public const string AttachVolume = "ecs.AttachServerVolume";
    public const string DetachVolume = "ecs.DetachServerVolume";
    public const string ListBlockDevices = "ecs.ListServerBlockDevices";
    public const string UpdateBlockDevice = "ecs.UpdateServerBlockDevice";
    public const string ShowJob = "job.ShowJob";
    public const string ShowVolume = "evs.ShowVolume";
    public const string ListVolumes = "evs.ListVolumes";
    public const string ListVolumeTypes = "evs.CinderListVolumeTypes";
    public const string CreateVolume = "evs.CreateVolume";
    public const string DeleteVolume = "evs.DeleteVolume";
    public const string ResizeVolume = "evs.ResizeVolume";
    public const string ShowVolumeQuotas = "evs.CinderListQuotas";
    public const string CreatePublicIp = "eip.CreatePublicip";
    public const string UpdatePublicIp = "eip.UpdatePublicip";
    public const string DeletePublicIp = "eip.DeletePublicip";
    public const string ListPublicIps = "eip.ListPublicips";
    public const string ShowPublicIp = "eip.ShowPublicip";
    public const string ListImages = "ims.ListImages";
    public const string ListVpcs = "vpc.ListVpcs";
    public const string ListSubnets = "vpc.ListSubnets";
    public const string ListSecurityGroups = "vpc.ListSecurityGroups";
    public const string ShowVpcQuotas = "vpc.ListQuotas";
    public const string ListProjects = "iam.KeystoneListProjects";
    public const string ListAuthDomains = "iam.KeystoneListAuthDomains";
    public const string ListRegions = "iam.KeystoneListRegions";
}
