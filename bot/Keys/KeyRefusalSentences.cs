using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.Keys;

namespace WangCheng.Bot.Keys;

/// <summary>Every refusal about keys as a sentence.</summary>
internal static class KeyRefusalSentences
{
    /// <returns>Null for a refusal of another room.</returns>
    public static Sentence? Find(Refusal refusal) => refusal switch
    {
        KeyRefusals.Private => KeyWords.PrivateKey(),
        KeyRefusals.Empty => KeyWords.KeyEmpty(),
        KeyRefusals.NotAKey => KeyWords.NotAKey(),
        KeyRefusals.SeveralLines => KeyWords.SeveralLines(),
        KeyRefusals.TypeNotAccepted type => KeyWords.TypeNotAccepted(type.Type),
        KeyRefusals.Damaged => KeyWords.Damaged(),
        KeyRefusals.TooWeak weak => KeyWords.TooWeak(weak.Bits, weak.Least),
        KeyRefusals.TooMany many => KeyWords.TooMany(many.Most),
        KeyRefusals.NameNotAllowed name => KeyWords.NameNotAllowed(name.Asked, KeyName.MaxLength),
        KeyRefusals.NameTaken name => KeyWords.NameTaken(name.Name),
        KeyRefusals.AlreadyThere name => KeyWords.AlreadyThere(name.Name),
        KeyRefusals.NotFound name => KeyWords.NotFound(name.Asked),
        _ => null,
    };

    public static Sentence For(Refusal refusal) => Find(refusal) ?? throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Code, "This refusal has no sentence.");
}
