using WangCheng.Simulator.Huawei.Gateway;

namespace WangCheng.Simulator.Huawei.Evs;

/// <summary>How EVS says no: the codes are those of its error table, the words near to them.</summary>
internal static class EvsRefusals
{
    public static Answer Bad(string message) => Answer.Refused(400, "EVS.5400", message);

    public static Answer NoSuchVolume(string id) => Answer.Refused(404, "EVS.5404", $"Volume {id} could not be found.");

    public static Answer NotDeletable { get; } = Answer.Refused(400, "EVS.1046", "volume status must be available, error, error_extending, error_restoring, error_rollbacking!");

    public static Answer NotLarger { get; } = Answer.Refused(400, "EVS.1015", "new volume Size must be greater than old Size!");

    public static Answer NotExtendable { get; } = Answer.Refused(400, "EVS.1064", "The volume cannot be extended in its present status.");

    public static Answer ServerNotReady { get; } = Answer.Refused(400, "EVS.1066", "The status of the server the volume is attached to does not allow it to be extended.");
}
