using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>News that must arrive, of a verb that only tests know: what it says, whom it reached, and who waits for that.</summary>
internal sealed class ToldStory : INoticeCard, INoticeDelivered
{
    public const string Subject = "news-1";
    public const string Heading = "web_1 will be deleted";

    public static readonly Verb News = new("test.news");

    private readonly ConcurrentQueue<PersonId> reached = new();

    Verb INoticeCard.Verb => News;

    Verb INoticeDelivered.Verb => News;

    /// <summary>Whom it reached first; nobody else is ever said.</summary>
    public IReadOnlyCollection<PersonId> Reached => reached;

    /// <summary>There is nothing to tell any more.</summary>
    public bool IsOver { get; set; }

    public void AddTo(IServiceCollection services) => services
        .AddSingleton<INoticeCard>(this)
        .AddSingleton<INoticeDelivered>(this)
        .AddSingleton(new MustArrive(News));

    public static Task TellAsync(WangChengApp app, PersonId person) => app.Database.WriteAsync(async db =>
    {
        await app.Get<PersonalNotices>().TellAsync(db, person, News, Subject, TestContext.Current.CancellationToken);
        return true;
    }, TestContext.Current.CancellationToken);

    public Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        Task.FromResult(IsOver ? null : new Card(Text.Speaking.Words, reader, UnitWords.Verbatim(Heading)).Heading(UnitWords.Verbatim(Heading)).ToReply());

    public Task DeliveredAsync(WangChengDb db, Notice notice, DateTimeOffset at, CancellationToken ct)
    {
        reached.Enqueue(notice.Person);
        return Task.CompletedTask;
    }
}
