using System.Reflection;
using WangCheng.Bot;
using WangCheng.Bot.Text;

namespace WangCheng.Tests.Conventions;

/// <summary>A sentence that nobody says is one that translators polish for nothing, and that hides the one that is missing.</summary>
public sealed class SentenceTests
{
    [Fact]
    public void Every_declared_sentence_is_said_somewhere()
    {
        var declared = typeof(Words).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Words", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Sentence))
            .Select(method => (Words: method.DeclaringType!.FullName!, method.Name))
            .Distinct().ToList();
        declared.Count.ShouldBeGreaterThan(100);
        var said = Compiled.Read(typeof(BotHost).Assembly).Uses.Where(use => use.Member is not null).Select(use => (use.To, use.Member!)).ToHashSet();
        declared.Where(sentence => !said.Contains(sentence)).Select(sentence => $"{sentence.Words}.{sentence.Name}").ShouldBeEmpty();
    }
}
