using System.Globalization;

namespace WangCheng.Bot.Local;

/// <summary>What the bot is told when it runs beside the simulators: where they are, and made-up credentials that only they accept.</summary>
internal static class LocalSettings
{
    public const string AppId = "99999999-0000-4000-8000-000000000009";
    public const string AppSecret = "local-only-not-a-secret";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string AccessKey = "LOCALONLYACCESSKEY";
    public const string SecretKey = "local-only-secret-key";
    public const string MailUser = "local-only";
    public const string MailPassword = "local-only-not-a-password";
    public const string Developer = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string Approver = "aaaaaaaa-0000-4000-8000-000000000002";
    public const string Administrator = "aaaaaaaa-0000-4000-8000-000000000003";

    public static Dictionary<string, string?> For(LocalOptions local, string folder, Uri teams, Uri cloud, LocalMail? mail = null) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Urls"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{local.BotPort}"),
        ["Store:Kind"] = "Sqlite",
        ["Store:ConnectionString"] = $"Data Source={Path.Combine(folder, "wangcheng.db")}",
        ["Secrets:KeyFolder"] = Path.Combine(folder, "keys"),
        ["ActionLog:Folder"] = Path.Combine(folder, "log"),
        ["ActionLog:HeadKey"] = "local-only-not-a-secret-for-signing-heads",
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = Tenant,
        ["Teams:ClientSecret"] = AppSecret,
        ["Teams:LocalTeams"] = teams.ToString(),
        ["Huawei:Region"] = "cn-east-3",
        ["Huawei:AccessKey"] = AccessKey,
        ["Huawei:SecretKey"] = SecretKey,
        ["Huawei:Endpoint"] = cloud.ToString(),
        ["Catalog:Vpc"] = "vpc-dev",
        ["Catalog:Subnet"] = "subnet-dev",
        ["Catalog:SecurityGroup"] = "sg-dev",
        ["Servers:Installation"] = "local",
        ["Servers:PollEvery"] = "00:00:01",
        ["Mail:Host"] = mail is null ? "" : "127.0.0.1",
        ["Mail:Port"] = string.Create(CultureInfo.InvariantCulture, $"{mail?.Port ?? 587}"),
        ["Mail:From"] = mail is null ? "" : "wangcheng@wangcheng.example",
        ["Mail:User"] = mail is null ? "" : MailUser,
        ["Mail:Password"] = mail is null ? "" : MailPassword,
        ["Mail:TrustedCertificate"] = mail?.Certificate ?? "",
        ["People:Administrators:0"] = Administrator,
        ["People:Teams:Platform:Members:0"] = Developer,
        ["People:Teams:Platform:Members:1"] = Approver,
    };
}

/// <summary>Where the simulated mail server of this run is, and what to trust there.</summary>
internal sealed record LocalMail(int Port, string Certificate);
