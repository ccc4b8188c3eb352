using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.People;

public sealed class PeopleDirectoryTests : IAsyncLifetime
{
    private static readonly PersonId LiNa = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly PeopleDirectory.Seen InAChannel = new("Li Na", "zh-CN", "Asia/Shanghai", PersonalAddress: null);
    private static readonly PeopleDirectory.Seen InHerChat = InAChannel with { PersonalAddress = "made-up address" };

    private TestStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PeopleDirectory People => store.Get<PeopleDirectory>();

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync(services => services.AddPeople(), ("People:Administrators:0", LiNa.Value.ToUpperInvariant()));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_meetings_at_once_exactly_one_is_the_first(bool knownFromAChannel)
    {
        if (knownFromAChannel) (await People.MeetAsync(LiNa, InAChannel, Ct)).IsNew.ShouldBeFalse();
        var met = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => People.MeetAsync(LiNa, InHerChat, Ct), Ct)));
        met.Count(m => m.IsNew).ShouldBe(1);
        (await People.MeetAsync(LiNa, InHerChat, Ct)).IsNew.ShouldBeFalse();
    }

    [Fact]
    public async Task Another_instance_of_the_program_does_not_greet_again()
    {
        (await People.MeetAsync(LiNa, InHerChat, Ct)).IsNew.ShouldBeTrue();
        (await store.Another().Get<PeopleDirectory>().MeetAsync(LiNa, InHerChat, Ct)).IsNew.ShouldBeFalse();
    }

    [Fact]
    public async Task What_Teams_tells_anew_is_remembered_and_what_it_leaves_out_is_kept()
    {
        await People.MeetAsync(LiNa, InHerChat, Ct);
        await People.MeetAsync(LiNa, new("Li Na (Platform)", "en-US", TimeZone: null, PersonalAddress: null), Ct);
        var person = (await People.FindAsync(LiNa, Ct)).ShouldNotBeNull();
        (person.Name, person.Locale, person.TimeZone, person.PersonalAddress).ShouldBe(("Li Na (Platform)", "en-US", "Asia/Shanghai", "made-up address"));
    }

    [Fact]
    public async Task A_language_that_was_chosen_stays_whatever_Teams_says()
    {
        await People.MeetAsync(LiNa, InHerChat, Ct);
        await People.SetLanguageAsync(LiNa, "en", _ => Task.CompletedTask, Ct);
        (await People.MeetAsync(LiNa, InHerChat with { Locale = "zh-TW" }, Ct)).Person.ChosenLanguage.ShouldBe("en");
    }

    [Theory]
    [InlineData("America/New_York", "America/New_York")]
    [InlineData("Moon/Tranquility", "Asia/Shanghai")]
    [InlineData("", "Asia/Shanghai")]
    [InlineData(null, "Asia/Shanghai")]
    public void A_zone_that_nobody_told_or_this_system_does_not_know_is_the_configured_one(string? told, string used) =>
        People.ZoneOf(new Person { Id = LiNa, Name = "Li Na", Locale = "", TimeZone = told, FirstSeenAt = default }).Id.ShouldBe(used);

    [Fact]
    public void Whoever_we_never_heard_from_has_the_configured_zone() => People.ZoneOf(null).Id.ShouldBe("Asia/Shanghai");

    [Fact]
    public void An_administrator_is_known_by_id_in_whatever_case_it_was_written()
    {
        People.IsAdministrator(LiNa).ShouldBeTrue();
        People.IsAdministrator(new PersonId("aaaaaaaa-0000-4000-8000-000000000002")).ShouldBeFalse();
    }
}
