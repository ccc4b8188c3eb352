using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Bss;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PriceQuestionsWire))]
[JsonSerializable(typeof(RatedWire))]
[JsonSerializable(typeof(BalancesWire))]
[JsonSerializable(typeof(FeesWire))]
internal sealed partial class BssJson : JsonSerializerContext;
