using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>The card that follows a new password, drawn from what is true at the moment of sending.</summary>
internal sealed class PasswordNoticeCard(ShowPassword showPassword, PasswordCards cards) : INoticeCard
{
    public Verb Verb => ServerVerbs.Password;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showPassword.RunAsync(id, ct) is { } view ? cards.Draw(reader, view) : null;
}
