using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Simulator.Teams;

/// <summary>Connector, chat page and kept files: camelCase, what is absent is left out.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TeamsKeys.KeptKeys))]
[JsonSerializable(typeof(OpenIdApi.KeySet))]
[JsonSerializable(typeof(ConnectorError.ErrorBody))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Dictionary<string, PersonSettings>))]
[JsonSerializable(typeof(ResourceId))]
[JsonSerializable(typeof(Member[]))]
[JsonSerializable(typeof(RosterApi.MemberPage))]
[JsonSerializable(typeof(ChatPerson[]))]
[JsonSerializable(typeof(ChatMessage[]))]
[JsonSerializable(typeof(ChatAnswer))]
[JsonSerializable(typeof(ChatFeed.MessageEvent))]
[JsonSerializable(typeof(ChatFeed.TypingEvent))]
[JsonSerializable(typeof(ChatFeed.PersonEvent))]
[JsonSerializable(typeof(ChatPlace[]))]
[JsonSerializable(typeof(CreateConversationApi.NewPost))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(HashSet<string>))]
[JsonSerializable(typeof(ChatApi.RefreshRequest))]
[JsonSerializable(typeof(ChatApi.DialogRequest))]
[JsonSerializable(typeof(ChatApi.StandingRequest))]
[JsonSerializable(typeof(Exchange[]))]
[JsonSerializable(typeof(ShownLetter[]))]
[JsonSerializable(typeof(TeamApi.TeamDetails))]
[JsonSerializable(typeof(TeamApi.ChannelList))]
[JsonSerializable(typeof(ChatApi.BotCard))]
[JsonSerializable(typeof(ChatApi.SayRequest))]
[JsonSerializable(typeof(ChatApi.ClickRequest))]
[JsonSerializable(typeof(ChatApi.SearchRequest))]
[JsonSerializable(typeof(ChatApi.LanguageRequest))]
internal sealed partial class TeamsJson : JsonSerializerContext;

/// <summary>OAuth and OpenID spell their fields in snake_case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LoginApi.TokenAnswer))]
[JsonSerializable(typeof(LoginError.LoginErrorBody))]
[JsonSerializable(typeof(OpenIdApi.OpenIdDocument))]
internal sealed partial class LoginJson : JsonSerializerContext;
