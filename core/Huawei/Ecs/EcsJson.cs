using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CreateServerWire))]
[JsonSerializable(typeof(CreatedWire))]
[JsonSerializable(typeof(OneServerWire))]
[JsonSerializable(typeof(ServersWire))]
[JsonSerializable(typeof(FlavorsWire))]
[JsonSerializable(typeof(ZonesWire))]
[JsonSerializable(typeof(LimitsWire))]
[JsonSerializable(typeof(FindByTagWire))]
[JsonSerializable(typeof(FoundByTagWire))]
[JsonSerializable(typeof(DeleteServersWire))]
[JsonSerializable(typeof(JobStartedWire))]
[JsonSerializable(typeof(PowerWire))]
[JsonSerializable(typeof(ConsoleWire))]
[JsonSerializable(typeof(ResetPasswordWire))]
[JsonSerializable(typeof(ResetFlagWire))]
[JsonSerializable(typeof(NewKeyPairWire))]
[JsonSerializable(typeof(OneKeyPairWire))]
[JsonSerializable(typeof(KeyPairsWire))]
[JsonSerializable(typeof(RenameWire))]
[JsonSerializable(typeof(ChangeTagsWire))]
[JsonSerializable(typeof(MetadataWire))]
[JsonSerializable(typeof(AutoTerminateWire))]
[JsonSerializable(typeof(ResizeWire))]
[JsonSerializable(typeof(AttachWire))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class EcsJson : JsonSerializerContext;
