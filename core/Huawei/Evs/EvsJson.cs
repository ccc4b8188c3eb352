using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Evs;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OneDiskWire))]
[JsonSerializable(typeof(DisksWire))]
[JsonSerializable(typeof(NewDiskWire))]
[JsonSerializable(typeof(OrderedDiskWire))]
[JsonSerializable(typeof(ExtendWire))]
[JsonSerializable(typeof(DiskJobWire))]
[JsonSerializable(typeof(DiskTypesWire))]
[JsonSerializable(typeof(DiskQuotaWire))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class EvsJson : JsonSerializerContext;
