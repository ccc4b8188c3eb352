using WangCheng.Bot.Commands;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Text;
using WangCheng.Tests.Commands;
using WangCheng.Tests.Conventions;

namespace WangCheng.Tests.Text;

/// <summary>Sentences live in the resource files. Read from the compiled assembly, where no comment or clever formatting can hide one.</summary>
public sealed class ChineseLiteralTests
{
    [Fact]
    public void The_only_Chinese_in_code_is_words_that_people_type()
    {
        var typed = TheGrammar.Catalog.All.SelectMany(command => command.Chinese).Concat(WordsOf(typeof(Vocabulary))).Concat(WordsOf(typeof(WhenVocabulary))).Concat(HelpTopic.All.Select(topic => topic.Chinese)).ToHashSet();
        // Sample cards are filled with what people might have typed.
        var literals = Compiled.Read(typeof(Words).Assembly).Literals.Where(literal => !literal.In.Contains("Sample", StringComparison.Ordinal)).ToList();
        var chinese = literals.Where(literal => literal.Text.Any(PlainText.IsHan)).ToList();

        literals.Count.ShouldBeGreaterThan(100);
        chinese.Count.ShouldBeGreaterThan(50);
        chinese.Where(literal => !typed.Contains(literal.Text)).ShouldBeEmpty();
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
}
