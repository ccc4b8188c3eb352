using WangCheng.Bot.Leases;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Leases;

/// <summary>What an old reminder says of a server that is gone.</summary>
public sealed class GoneCardTests
{
    private static readonly SampleLeases Some = new(new ManualClock());

    [Fact]
    public void One_that_was_deleted_for_its_end_says_when_that_was() => Reads(Some.Gone()).ShouldContain("Its lease ended");

    [Fact]
    public void One_that_its_owner_deleted_is_deleted_and_its_lease_did_not_end()
    {
        var text = Reads(Some.GoneEarly());
        text.ShouldContain("web-1 is gone");
        text.ShouldNotContain("lease ended");
    }

    private static string Reads(ServerView view) =>
        string.Join('\n', new ShownCard(new LeaseCards(Speaking.Words).Remind(Speaking.English, Some.Care(view, LeaseSight.Gone), SampleLeases.ReminderId).Json).Texts);
}
