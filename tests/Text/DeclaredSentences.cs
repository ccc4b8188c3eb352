using System.Reflection;
using System.Runtime.CompilerServices;
using WangCheng.Bot.Text;

namespace WangCheng.Tests.Text;

/// <summary>Every sentence that code can say, found on the compiled <c>…Words</c> classes and filled with made-up parts.</summary>
internal static class DeclaredSentences
{
    public static IReadOnlyList<Sentence> All { get; } =
        [.. typeof(Words).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Words", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Sentence))
            .Select(method => (Sentence)method.Invoke(null, [.. method.GetParameters().Select(Part)])!)];

    private static object Part(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var t when t == typeof(string) => "web-1",
        var t when t == typeof(int) => 3,
        var t when t == typeof(long) => 1234L,
        var t when t == typeof(decimal) => 0.87m,
        var t when t == typeof(DateTime) => new DateTime(2026, 11, 27, 18, 0, 0, DateTimeKind.Unspecified),
        var t when t == typeof(DateTimeOffset) => Speaking.Now.AddHours(2),
        var t when t == typeof(Moment) => Moment.On(Speaking.Now.AddHours(2)),
        var t when t == typeof(Sentence) => UnitWords.OneDay(),
        var t when t == typeof(IReadOnlyList<Sentence>) => new List<Sentence> { UnitWords.OneDay(), UnitWords.ManyDays(3) },
        var t => throw new SwitchExpressionException($"{parameter.Member.Name} takes a {t.Name}, which sentences cannot hold."),
    };
}
