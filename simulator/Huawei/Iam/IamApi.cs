using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Iam;

/// <summary>Identity and Access Management: how a client learns its project, its account and the names of regions.</summary>
internal static class IamApi
{
    private const string Host = "https://iam.myhuaweicloud.com";

    public static void MapIam(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory)
    {
        app.MapGet("/v3/projects", api.Reads(HuaweiOperations.ListProjects, call => Projects(call, inventory)));
        app.MapGet("/v3/auth/domains", api.Reads(HuaweiOperations.ListAuthDomains, _ => Domains()));
        app.MapPost("/v3.0/OS-CREDENTIAL/securitytokens", api.Writes(HuaweiOperations.CreateTemporaryKey, TemporaryKeys.Create));
        app.MapGet("/v3/regions", api.Reads(HuaweiOperations.ListRegions, _ => Regions(inventory)));
    }

    /// <summary>The project of a region carries its name; another name finds nothing, which is a 200.</summary>
    private static Answer Projects(Call call, Inventory inventory)
    {
        JsonObject[] found = call.Query("name") is { } name && name != inventory.Region ? [] :
        [
            new()
            {
                ["id"] = Inventory.ProjectId,
                ["name"] = inventory.Region,
                ["domain_id"] = Inventory.DomainId,
                ["parent_id"] = Inventory.DomainId,
                ["is_domain"] = false,
                ["enabled"] = true,
                ["description"] = "",
                ["links"] = Links($"/v3/projects/{Inventory.ProjectId}"),
            },
        ];
        return Answer.Ok(new JsonObject { ["projects"] = new JsonArray([.. found]), ["links"] = Links("/v3/projects") });
    }

    private static Answer Domains() => Answer.Ok(new JsonObject
    {
        ["domains"] = new JsonArray(new JsonObject
        {
            ["id"] = Inventory.DomainId,
            ["name"] = Inventory.DomainName,
            ["enabled"] = true,
            ["description"] = "",
            ["links"] = new JsonObject { ["self"] = $"{Host}/v3/domains/{Inventory.DomainId}" },
        }),
        ["links"] = new JsonObject { ["self"] = $"{Host}/v3/auth/domains" },
    });

    private static Answer Regions(Inventory inventory) => Answer.Ok(new JsonObject
    {
        ["regions"] = new JsonArray(new JsonObject
        {
            ["id"] = inventory.Region,
            ["type"] = "public",
            ["description"] = "",
            ["parent_region_id"] = null,
            ["links"] = new JsonObject { ["self"] = $"{Host}/v3/regions/{inventory.Region}" },
            ["locales"] = new JsonObject { ["zh-cn"] = "华东-上海一", ["en-us"] = "CN East-Shanghai1" },
        }),
        ["links"] = Links("/v3/regions"),
    });

    private static JsonObject Links(string path) => new() { ["self"] = Host + path, ["next"] = null, ["previous"] = null };
}
