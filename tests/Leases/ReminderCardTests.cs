using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>What people read before a lease ends and when it has, and what they can do about it right there. When these cards come is another story.</summary>
public sealed class ReminderCardTests : LeaseJourney
{
    [Fact]
    public async Task A_reminder_says_everything_and_one_tap_extends()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        LiNa.Sees("The lease of web-1 ends soon");
        LiNa.Card.Fact("Lease ends")!.ShouldContain("(in 3 d)");
        LiNa.Card.Fact("At the end")!.ShouldContain("delete it 1 day after that");
        LiNa.Card.Fact("Why then").ShouldBe("its lease began with 3 days, as you asked");
        LiNa.Card.Fact("1 day more")!.ShouldEndWith("for ¥10.05");
        LiNa.Card.Fact("Cost so far").ShouldBe("¥0.00", "it has just begun");
        LiNa.Card.Buttons.ShouldBe(["Extend 1 day", "Extend 3 days", "Look at what I wrote", "Not now, I am busy…", "Stop now", "Delete it"]);
        var (card, heard) = (LiNa.Newest, LiNa.BotMessages);
        await LiNa.TapsAsync("Extend 3 days");
        LiNa.Sees("web-1 is running", "Extended: its lease now ends");
        await App.SettleAsync();
        (LiNa.Newest.Id, LiNa.BotMessages).ShouldBe((card.Id, heard), "the card became the result");

        foreach (var again in (string[])["Extend 3 days", "Extend 1 day"])
        {
            await LiNa.TapsAsync(card, again);
            LiNa.Sees("Extended: its lease now ends");
        }
        (await LeaseAsync()).Extensions.ShouldBe(1, "one card extends once, whatever is tapped on it later");
    }

    [Fact]
    public async Task 提醒卡片说清楚并且一点就续期()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 web-1 2核4G");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await RemindAsync();
        LiNa.Sees("web-1 快到期了", "一开始是 3 天，这里的默认租期");
        await LiNa.TapsAsync("续期 1 天");
        LiNa.Sees("web-1 已经跑起来了", "已续期，现在的到期时间");
        (await LeaseAsync()).Total.ShouldBe(TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task What_takes_something_away_asks_once_more_and_the_card_follows_that()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        var reminder = LiNa.Newest;
        await LiNa.TapsAsync("Stop now");
        LiNa.Sees("Stop web-1?");
        await LiNa.TapsAsync("Leave it running");
        await LiNa.TapsAsync(reminder, "Delete it");
        LiNa.Sees("Delete web-1?");
        await LiNa.TapsAsync("Yes, delete web-1");
        LiNa.Sees("web-1 is to be deleted");
        await App.SettleAsync();
        await LiNa.TapsAsync(reminder, "Extend 1 day");
        LiNa.Sees("web-1 has already been deleted");
    }

    [Fact]
    public async Task Who_is_busy_says_so_on_the_reminder()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        await LiNa.TapsAsync("Not now, I am busy…");
        LiNa.Sees("How long shall nobody disturb you about web-1?");
        await LiNa.TapsAsync("For 3 hours");
        LiNa.Sees("Nobody disturbs you about it until");
    }

    [Fact]
    public async Task A_length_of_ones_own_shows_its_facts_first()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        await LiNa.TapsAsync("Look at what I wrote", ("long", "5 days"));
        LiNa.Sees("Extend web-1?");
        await LiNa.TapsAsync("Extend it");
        (await LeaseAsync()).Total.ShouldBe(TimeSpan.FromDays(8));
    }

    [Fact]
    public async Task A_reminder_that_was_answered_by_words_shows_it()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        var reminder = LiNa.Newest.Id;
        await LiNa.SaysAsync("extend web-1 3d");
        await LiNa.TapsAsync("Extend it");
        await App.SettleAsync();
        Texts(reminder).ShouldContain(text => text.StartsWith("Extended: its lease now ends", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_from_a_month_ago_explains()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        var reminder = LiNa.Newest;
        await LiNa.SaysAsync("delete web-1 --now");
        await LiNa.TapsAsync("Delete now");
        await App.SettleAsync();
        App.Clock.Advance(TimeSpan.FromDays(30));
        foreach (var button in (string[])["Extend 1 day", "Look at what I wrote", "Not now, I am busy…", "Stop now", "Delete it"])
        {
            await LiNa.TapsAsync(reminder, button);
            LiNa.Sees("web-1");
            LiNa.Card.Texts.ShouldContain(text => text.Contains("gone", StringComparison.Ordinal) || text.Contains("has already been deleted", StringComparison.Ordinal), button);
        }
        (await LeaseAsync()).Extensions.ShouldBe(0);
    }

    [Fact]
    public async Task Several_stand_on_one_card_and_after_a_tap_the_others_stay()
    {
        foreach (var name in (string[])["web-1", "web-2", "web-3"]) await HasAsync(LiNa, name);
        await RemindAsync();
        LiNa.Sees("The leases of 3 servers end soon", "web-1", "web-2", "web-3", "so far · ¥0.42/h");
        LiNa.Card.Buttons.ShouldBe(["Extend 1 day", "Extend 3 days", "Extend 1 day", "Extend 3 days", "Extend 1 day", "Extend 3 days", "My servers"]);
        var digest = LiNa.Newest;
        await LiNa.TapsAsync("Extend 1 day");
        LiNa.Sees("The leases of 3 servers end soon", "extended: ends");
        LiNa.Card.Buttons.Count.ShouldBe(5);
        await App.SettleAsync();
        LiNa.Newest.Id.ShouldBe(digest.Id);
        LiNa.Card.Buttons.Count.ShouldBe(5);
        await LiNa.TapsAsync(digest, "Extend 3 days");
        LiNa.Card.Buttons.Count.ShouldBe(5);
        (await App.Database.ReadAsync(db => db.Leases.SumAsync(lease => lease.Extensions, Ct), Ct)).ShouldBe(1, "the same row of the same card");
        await LiNa.TapsAsync("Extend 3 days");
        LiNa.Card.Buttons.Count.ShouldBe(3);
        (await App.Database.ReadAsync(db => db.Leases.SumAsync(lease => lease.Extensions, Ct), Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task A_row_whose_facts_changed_says_so_and_changes_nothing()
    {
        foreach (var name in (string[])["web-1", "web-2"]) await HasAsync(LiNa, name);
        await RemindAsync();
        var digest = LiNa.Newest;
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await LiNa.TapsAsync(digest, "Extend 3 days");
        LiNa.Sees("Its end or its price changed since you looked", "extended: ends");
        (await App.Database.ReadAsync(db => db.Leases.SumAsync(lease => lease.Extensions, Ct), Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task When_the_end_has_come_the_card_says_what_comes_next_and_one_tap_starts_it_again()
    {
        await HasEndedAsync(LeaseStage.Grace);
        LiNa.Sees("The lease of web-1 has ended", "with its disk, unless you extend it before", "Extending it starts it again");
        LiNa.Card.Fact("Owner").ShouldBe("Li Na");
        LiNa.Card.Fact("Cost so far").ShouldBe("¥30.15", "three days");
        LiNa.Card.Buttons.ShouldBe(["Extend 1 day", "Extend 3 days", "Look at what I wrote", "Delete it"]);
        var card = LiNa.Newest.Id;
        await LiNa.TapsAsync("Extend 3 days");
        LiNa.Sees("web-1 is starting", "Extended: its lease now ends");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running", "Extended: its lease now ends");
        LiNa.Newest.Id.ShouldBe(card);
    }

    [Fact]
    public async Task Both_cards_of_one_end_tapped_at_the_same_instant_extend_it_once()
    {
        await HasAsync(LiNa);
        await RemindAsync();
        var first = LiNa.Newest;
        await RemindAsync();
        var answers = await TapsAtOnceAsync((first, "Extend 1 day"), (LiNa.Newest, "Extend 1 day"));
        answers.Count(answer => answer.Texts.Any(text => text.StartsWith("Extended", StringComparison.Ordinal))).ShouldBe(1);
        answers.Count(answer => answer.Texts.Any(text => text.Contains("changed since you looked", StringComparison.Ordinal))).ShouldBe(1);
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_handed_to_somebody_else_is_nobody_elses_business()
    {
        await HasAsync(LiNa);
        await App.WangWei.OpensAsync();
        await RemindAsync();
        var reminder = LiNa.Newest;
        await App.Database.WriteAsync(db => db.Servers.ExecuteUpdateAsync(set => set.SetProperty(server => server.Owner, new PersonId(App.WangWei.Person.AadObjectId)), Ct), Ct);
        await App.Database.WriteAsync(async db =>
        {
            await App.Get<NoticeQueue>().NewsAsync(db, (await db.Reminders.SingleAsync(Ct)).Id.ToString(), Ct);
            return 0;
        }, Ct);
        await App.RunDueAsync();
        await LiNa.LooksAsync();
        Texts(reminder.Id).ShouldContain("web-1 is not yours any more, so there is nothing for you to do about it.");
        await LiNa.TapsAsync(reminder, "Extend 1 day");
        LiNa.Sees("You have no server called");
        await App.Database.WriteAsync(db => db.Servers.ExecuteUpdateAsync(set => set.SetProperty(server => server.Owner, new PersonId(LiNa.Person.AadObjectId)), Ct), Ct);
    }

    private IReadOnlyList<string> Texts(string message) => new ShownCard(LiNa.Messages.Single(one => one.Id == message).Card!).Texts;

    /// <summary>As whoever sweeps does it: the rows, and a notice.</summary>
    private async Task RemindAsync()
    {
        await App.Database.WriteAsync(async db =>
        {
            var reminder = new Reminder { Id = ReminderId.New(App.Clock), Person = new PersonId(LiNa.Person.AadObjectId), At = App.Clock.GetUtcNow() };
            db.Reminders.Add(reminder);
            foreach (var lease in await db.Leases.AsNoTracking().ToListAsync(Ct)) db.ReminderLines.Add(new ReminderLine { Reminder = reminder.Id, Server = lease.Server, Lead = ReminderLead.OneDay, EndsAt = lease.EndsAt!.Value });
            await App.Get<PersonalNotices>().TellAsync(db, reminder.Person, LeaseVerbs.Remind, reminder.Id.ToString(), Ct);
            return 0;
        }, Ct);
        await App.RunDueAsync();
        await LiNa.LooksAsync();
    }
}
