using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Notices;

/// <summary>Two instances and a letter: one of them sends it, and what a dead one left over goes once more, marked, and no third time.</summary>
public sealed class LetterClaimsTests : IAsyncLifetime
{
    private static readonly Verb News = new("test.news");

    private TestStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(services => services.AddNotices().AddSingleton(new MustArrive(News)));
        await store.Database.WriteAsync(async db =>
        {
            foreach (var verb in (Verb[])[News, new("test.other")])
            {
                var notice = new Notice { Id = NoticeId.New(store.Clock), Person = new("p"), Verb = verb, Subject = "s", Address = Notice.Personal, Conversation = "" };
                db.Notices.Add(notice);
                await store.Get<LetterQueue>().OweAsync(db, notice, Ct);
            }
            return true;
        }, Ct);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Only_what_must_arrive_becomes_a_letter_and_one_instance_sends_it()
    {
        var (one, other) = (store.Get<LetterClaims>(), store.Another().Get<LetterClaims>());
        var taken = (await Task.WhenAll(Task.Run(() => one.TakeDueAsync(8, Ct), Ct), Task.Run(() => other.TakeDueAsync(8, Ct), Ct))).SelectMany(some => some).ToList();
        taken.ShouldHaveSingleItem().Letter.Verb.ShouldBe(News);
    }

    [Fact]
    public async Task What_a_dead_sender_left_goes_once_more_marked_and_no_third_time()
    {
        var seen = new List<(bool Marked, bool Twice)>();
        for (var life = 0; life < 3; life++)
        {
            var taken = (await store.Another().Get<LetterClaims>().TakeDueAsync(8, Ct)).ShouldHaveSingleItem();
            seen.Add((taken.Letter.MaybeTwice, taken.IsInDoubtTwice));
            store.Clock.Advance(LetterClaims.Length);
        }
        seen.ShouldBe([(false, false), (true, false), (true, true)]);
    }

    [Fact]
    public async Task Whoever_lost_the_claim_writes_nothing()
    {
        var dead = store.Another().Get<LetterClaims>();
        var taken = (await dead.TakeDueAsync(8, Ct)).Single();
        store.Clock.Advance(LetterClaims.Length);
        (await store.Get<LetterClaims>().TakeDueAsync(8, Ct)).Count.ShouldBe(1);
        (await dead.SentAsync(taken.Letter, _ => Task.CompletedTask, Ct)).ShouldBeFalse();
        (await dead.UndeliverableAsync(taken.Letter, "made up", _ => Task.CompletedTask, Ct)).ShouldBeFalse();
    }
}
