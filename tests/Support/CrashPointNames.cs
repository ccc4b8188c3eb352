using System.Text.RegularExpressions;
using WangCheng.Core;
using WangCheng.Core.Huawei;

namespace WangCheng.Tests.Support;

/// <summary>What people call a moment: the method whose transaction it is, the call without its ids, or the action log.</summary>
internal static partial class CrashPointNames
{
    public static string Of(CrashMoment moment, object what) => moment switch
    {
        CrashMoment.BeforeCommit => $"before commit {Work((Delegate)what)}",
        CrashMoment.AfterCommit => $"after commit {Work((Delegate)what)}",
        CrashMoment.BeforeCall => $"before call {Call(what)}",
        CrashMoment.AfterCall => $"after call {Call(what)}",
        CrashMoment.BeforeAppend => "before append to the action log",
        CrashMoment.AfterAppend => "after append to the action log",
        _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, null),
    };

    /// <summary>The compiler names a lambda for the method it stands in, and nests it in that method's class.</summary>
    private static string Work(Delegate work)
    {
        var type = work.Method.DeclaringType!;
        while (type.DeclaringType is { } outer) type = outer;
        return $"{type.Name}.{MethodName().Match(work.Method.Name).Value}";
    }

    private static string Call(object what) => what is HttpRequestMessage request ? Call(request) : what.ToString()!;

    private static string Call(HttpRequestMessage request) =>
        ((IDictionary<string, object?>)request.Options).TryGetValue("WangCheng.HuaweiCall", out var call) && call is HuaweiCall cloud
            ? $"{cloud.Service} {cloud.Method} {cloud.PathTemplate}"
            : $"Teams {request.Method} {Id().Replace(request.RequestUri!.AbsolutePath, "/{id}")}";

    [GeneratedRegex(@"(?<=<)\w+(?=>)")]
    private static partial Regex MethodName();

    [GeneratedRegex("/[^/]*([0-9]{4}|%)[^/]*")]
    private static partial Regex Id();
}
