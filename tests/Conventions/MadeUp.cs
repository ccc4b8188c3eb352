using System.Reflection;
using System.Runtime.CompilerServices;

namespace WangCheng.Tests.Conventions;

/// <summary>Any value of a type, made of made-up facts: enough to say a sentence about it.</summary>
internal static class MadeUp
{
    /// <summary>One of <paramref name="type"/>; every kind of it where it is one of a few.</summary>
    public static IEnumerable<object> All(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return All(inner);
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        if (type == typeof(string)) return ["web-1"];
        if (type == typeof(int)) return [4096];
        if (type == typeof(long)) return [40L];
        if (type == typeof(bool)) return [true];
        if (type == typeof(decimal)) return [0.87m];
        if (type == typeof(TimeSpan)) return [TimeSpan.FromHours(72)];
        if (type == typeof(TimeOnly)) return [new TimeOnly(20, 0)];
        if (type == typeof(Guid)) return [new Guid("01900000-0000-7000-8000-000000000001")];
        if (type == typeof(DateTimeOffset)) return [new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero)];
        if (type == typeof(Core.Leases.Extension)) return [Core.Leases.Extension.By(TimeSpan.FromHours(72))];
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return [List(type.GetGenericArguments()[0])];
        return type.Namespace?.StartsWith("WangCheng.", StringComparison.Ordinal) is true ? Ours(type) : throw new SwitchExpressionException($"Say here how a {type} is made up.");
    }

    private static Array List(Type of)
    {
        var values = All(of).ToArray();
        var list = Array.CreateInstance(of, values.Length);
        values.CopyTo(list, 0);
        return list;
    }

    /// <summary>One of our own: by its constructor, and what that leaves open but requires.</summary>
    private static IEnumerable<object> Ours(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length) ?? throw new InvalidOperationException($"{type} cannot be made.");
        var parts = constructor.GetParameters().Select(parameter => All(parameter.ParameterType).ToList()).ToList();
        for (var turn = 0; turn < parts.Select(values => values.Count).DefaultIfEmpty(1).Max(); turn++)
        {
            var made = constructor.Invoke([.. parts.Select(values => values[turn % values.Count])]);
            foreach (var needed in type.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null)) needed.SetValue(made, All(needed.PropertyType).First());
            yield return made;
        }
    }
}
