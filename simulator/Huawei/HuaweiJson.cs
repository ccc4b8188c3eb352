using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WangCheng.Simulator.Huawei.Bss;
using WangCheng.Simulator.Huawei.Ecs;
using WangCheng.Simulator.Huawei.Evs;
using WangCheng.Simulator.Huawei.Iam;
using WangCheng.Simulator.Huawei.Vpc;

namespace WangCheng.Simulator.Huawei;

/// <summary>The JSON that arrives, typed. What leaves is written as trees: their names are Huawei's own, in three spellings.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(CreateServersBody))]
[JsonSerializable(typeof(DeleteServersBody))]
[JsonSerializable(typeof(PowerBody))]
[JsonSerializable(typeof(ConsoleBody))]
[JsonSerializable(typeof(UpdateServerBody))]
[JsonSerializable(typeof(ResetPasswordBody))]
[JsonSerializable(typeof(ResetPasswordsBody))]
[JsonSerializable(typeof(CreateKeyPairBody))]
[JsonSerializable(typeof(ResizeBody))]
[JsonSerializable(typeof(MetadataBody))]
[JsonSerializable(typeof(AutoTerminateBody))]
[JsonSerializable(typeof(AttachVolumeBody))]
[JsonSerializable(typeof(BlockDeviceBody))]
[JsonSerializable(typeof(CreateVolumeBody))]
[JsonSerializable(typeof(VolumeActionBody))]
[JsonSerializable(typeof(RateBody))]
[JsonSerializable(typeof(FeeDetailsBody))]
[JsonSerializable(typeof(TemporaryKeyBody))]
[JsonSerializable(typeof(CreatePublicIpBody))]
[JsonSerializable(typeof(UpdatePublicIpBody))]
[JsonSerializable(typeof(ServerTagsBody))]
[JsonSerializable(typeof(ServersByTagBody))]
internal sealed partial class HuaweiJson : JsonSerializerContext
{
    /// <summary>For writing: the usual encoder would escape every Chinese character.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
