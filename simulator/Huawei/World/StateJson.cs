using System.Text.Json.Serialization;

namespace WangCheng.Simulator.Huawei.World;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(HuaweiState))]
internal sealed partial class StateJson : JsonSerializerContext;
