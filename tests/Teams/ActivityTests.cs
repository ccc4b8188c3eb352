using System.Text;
using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

public sealed class ActivityTests
{
    [Fact]
    public void What_Teams_sends_from_a_channel_is_read()
    {
        var activity = Parse("""
            { "type": "message", "id": "1767225700456", "timestamp": "2026-01-01T00:00:00.123Z", "localTimezone": "Asia/Shanghai", "locale": "zh-CN",
              "serviceUrl": "https://smba.trafficmanager.net/apac/", "channelId": "msteams", "textFormat": "plain",
              "from": { "id": "29:1abcUSER", "name": "李娜", "aadObjectId": "aaaaaaaa-0000-4000-8000-000000000001" },
              "recipient": { "id": "28:99999999-0000-4000-8000-000000000009", "name": "WangCheng" },
              "conversation": { "isGroup": true, "conversationType": "channel", "id": "19:chanABC@thread.tacv2;messageid=1767225600000" },
              "text": "<at>WangCheng</at> new server",
              "entities": [ { "type": "mention", "text": "<at>WangCheng</at>", "mentioned": { "id": "28:99999999-0000-4000-8000-000000000009", "name": "WangCheng" } },
                            { "type": "clientInfo", "locale": "zh-CN", "country": "CN", "platform": "Windows", "timezone": "Asia/Shanghai" } ],
              "channelData": { "tenant": { "id": "11111111-2222-4333-8444-555555555555" }, "team": { "id": "19:teamABC@thread.tacv2" } } }
            """);

        activity.Mentions.ShouldBe([new Mention(activity.Recipient.Id, "WangCheng", "<at>WangCheng</at>")]);
        activity.Client.ShouldBe(new ClientInfo("zh-CN", "CN", "Windows", "Asia/Shanghai"));
        activity.TenantId.ShouldBe("11111111-2222-4333-8444-555555555555");
        activity.Conversation.ShouldBe(new ConversationAccount { Id = "19:chanABC@thread.tacv2;messageid=1767225600000", ConversationType = "channel", IsGroup = true });
        activity.From.ShouldBe(new ChannelAccount { Id = "29:1abcUSER", Name = "李娜", AadObjectId = "aaaaaaaa-0000-4000-8000-000000000001" });
    }

    [Fact]
    public void What_is_missing_or_null_reads_as_nothing_and_never_as_null_where_that_would_surprise()
    {
        var names = typeof(Activity).GetProperties().Where(property => property.CanWrite && property.Name != "Type").Select(property => property.Name).ToList();
        names.Count.ShouldBeGreaterThan(15);
        var nulls = new JsonObject { ["type"] = "message" };
        foreach (var name in names) nulls[char.ToLowerInvariant(name[0]) + name[1..]] = null;

        foreach (var activity in new[] { Parse(nulls.ToJsonString()), Parse("""{"type":"message"}"""), new Activity { Type = "message" } })
        {
            (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id).ShouldBe(("", "", ""));
            (activity.Entities.Count, activity.MembersAdded.Count, activity.Mentions.Count()).ShouldBe((0, 0, 0));
            (activity.TenantId, activity.Client, activity.Text).ShouldBe((null, null, null));
        }
    }

    [Fact]
    public void Entities_of_kinds_nobody_knows_are_no_reason_to_refuse_a_message()
    {
        var activity = Parse("""
            {"type":"message","membersAdded":[null,{"id":"29:1"}],
             "entities":[null,5,"x",{"type":5},{"type":"mention"},{"type":"mention","text":{},"mentioned":"x"},{"type":"new","locale":{},"text":[]}]}
            """);
        activity.Mentions.ShouldBeEmpty();
        activity.MembersAdded.ShouldBe([new ChannelAccount { Id = "29:1" }]);
    }

    [Fact]
    public void An_activity_in_a_log_line_says_nothing_of_what_people_wrote() =>
        new Activity { Type = "message", Id = "1", Text = "my password" }.ToString().ShouldBe("message 1");

    private static Activity Parse(string json) => ActivityBody.Parse(Encoding.UTF8.GetBytes(json)).ShouldNotBeNull();

    [Theory]
    [InlineData("aaaaaaaa-0000-4000-8000-000000000001", true)]
    [InlineData("AAAAAAAA-0000-4000-8000-000000000001", true)]
    [InlineData("", false)]
    [InlineData("li.na@wangcheng.example", false)]
    [InlineData("aaaaaaaa-0000-4000-8000-0000000000001", false)]
    public void An_identity_is_a_guid_and_anything_else_is_nobodys(string id, bool isOne) => new ChannelAccount { AadObjectId = id }.AadObjectId.ShouldBe(isOne ? id : null);
}
