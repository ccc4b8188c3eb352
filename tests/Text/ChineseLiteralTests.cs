using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Tests.Commands;

namespace WangCheng.Tests.Text;

/// <summary>Sentences live in the resource files. Read from the compiled assembly, where no comment or clever formatting can hide one.</summary>
public sealed class ChineseLiteralTests
{
    [Fact]
    public void The_only_Chinese_in_code_is_words_that_people_type()
    {
        var typed = TheGrammar.Catalog.All.SelectMany(command => command.Chinese).Concat(WordsOf(typeof(Vocabulary))).ToHashSet();
        var literals = LiteralsOf(typeof(Words).Assembly.Location).ToList();
        var chinese = literals.Where(text => text.Any(PlainText.IsHan)).ToList();

        literals.Count.ShouldBeGreaterThan(100);
        chinese.Count.ShouldBeGreaterThan(50);
        chinese.Where(text => !typed.Contains(text)).ShouldBeEmpty();
    }

    private static IEnumerable<string> WordsOf(Type vocabulary)
    {
        foreach (var field in vocabulary.GetFields())
            switch (field.GetValue(null))
            {
                case string word:
                    yield return word;
                    break;
                case string[] words:
                    foreach (var word in words) yield return word;
                    break;
                case Array pairs:
                    foreach (var pair in pairs) yield return (string)((System.Runtime.CompilerServices.ITuple)pair)[0]!;
                    break;
            }
    }

    private static IEnumerable<string> LiteralsOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            yield return metadata.GetUserString(handle);
    }
}
