using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Bss;

/// <summary>Business Support System: prices, bills and the account's money. One host for mainland China, no project in the paths, errors in the gateway's words.</summary>
internal static class BssApi
{
    public static void MapBss(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory, HuaweiWorld world)
    {
        var bills = new Bills(inventory);
        app.MapPost("/v2/bills/ratings/on-demand-resources", api.Reads(HuaweiOperations.RateOnDemand, new Ratings(inventory).Rate));
        app.MapGet("/v2/bills/customer-bills/res-fee-records", api.Reads(HuaweiOperations.ListFeeRecords, bills.Records));
        app.MapPost("/v2/bills/customer-bills/res-records/query", api.Reads(HuaweiOperations.ListFeeDetails, bills.Details));
        app.MapGet("/v2/bills/customer-bills/monthly-sum", api.Reads(HuaweiOperations.ShowMonthSum, Bills.MonthSum));
        app.MapGet("/v2/accounts/customer-accounts/balances", api.Reads(HuaweiOperations.ShowBalances, call => Balances(world.BalanceOf(call.State, call.Now))));
    }

    public static Answer Bad(string message) => Answer.RefusedByBss(400, "CBC.99000006", message);

    private static Answer Balances(decimal balance) => Answer.Ok(new JsonObject
    {
        ["account_balances"] = new JsonArray(new JsonObject
        {
            ["account_id"] = "AC00000000000001",
            ["account_type"] = 1,
            ["amount"] = Math.Round(Math.Max(0, balance), 2),
            ["currency"] = "CNY",
            ["designated_amount"] = 0,
            ["credit_amount"] = null,
            ["measure_id"] = 1,
        }),
        ["debt_amount"] = Math.Round(Math.Max(0, -balance), 2),
        ["measure_id"] = 1,
        ["currency"] = "CNY",
    });
}
