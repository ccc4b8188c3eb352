using System.Buffers;
using WangCheng.Simulator.Huawei.Gateway;
using static WangCheng.Simulator.Huawei.Ecs.CreateServersBody;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>The rules for server tags: at most ten, keys up to 36 and values up to 43 characters, no key twice.</summary>
internal static class TagCheck
{
    public const int Most = 10;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("=*<>\\,|/");

    public static Answer? WhyNot(IReadOnlyList<Tag> tags)
    {
        if (tags.Count > Most) return EcsRefusals.Of("Ecs.0905", "A server can have at most 10 tags.");
        if (tags.Any(t => t.Key is not { Length: >= 1 and <= 36 } key || !IsClean(key))) return EcsRefusals.Of("Ecs.0906", "A tag key is not valid.");
        if (tags.Any(t => t.Value is { } value && (value.Length > 43 || !IsClean(value)))) return EcsRefusals.Of("Ecs.0907", "A tag value is not valid.");
        return tags.DistinctBy(t => t.Key).Count() < tags.Count ? EcsRefusals.Of("Ecs.0908", "A tag key is given twice.") : null;
    }

    private static bool IsClean(string text) => !text.Any(char.IsControl) && !text.AsSpan().ContainsAny(Forbidden) && text.Trim() == text;
}
