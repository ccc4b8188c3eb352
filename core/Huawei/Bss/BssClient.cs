using System.Globalization;
using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Bss;

using static HuaweiService;

/// <summary>
/// Business Support System: prices, bills, balance. One address for mainland China, not one per region; it allows 10 calls a second. Protocol: BSS API reference v2.
/// </summary>
public sealed class BssClient
{
    private const int MostQuestions = 100;
    private const int PageSize = 1000;

    private readonly HuaweiHttp http;
    private readonly ProjectCalls calls;
    private readonly IOptions<HuaweiOptions> options;

    internal BssClient(HuaweiHttp http, ProjectCalls calls, IOptions<HuaweiOptions> options) => (this.http, this.calls, this.options) = (http, calls, options);

    /// <summary>
    /// What products cost in our region, each by the id of its question. <see cref="HuaweiFailureKind.BadRequest"/> when one of them is not sold: the cloud then tells no price at all.
    /// </summary>
    /// <param name="questions">Up to 100, each with an id of its own.</param>
    /// <param name="ct">Stops asking.</param>
    public async Task<HuaweiResult<IReadOnlyDictionary<string, CloudPrice>>> GetPricesAsync(IReadOnlyCollection<PriceQuestion> questions, CancellationToken ct)
    {
        if (questions.Count > MostQuestions) throw new ArgumentException($"At most {MostQuestions} questions at a time.", nameof(questions));
        if (!(await calls.ProjectIdAsync(ct)).Succeeded(out var project, out var failure)) return failure;
        var wire = PriceQuestionsWire.From(project, options.Value.Region, questions);
        var call = HuaweiCall.Ask(Bss, "/v2/bills/ratings/on-demand-resources").Body(wire, BssJson.Default.PriceQuestionsWire);
        return (await http.SendAsync(call, BssJson.Default.RatedWire, ct)).Map<IReadOnlyDictionary<string, CloudPrice>>(
            rated => (rated.Products ?? []).Select(p => p.ToPrice(rated.Currency)).OfType<CloudPrice>().DistinctBy(p => p.Id).ToDictionary(p => p.Id));
    }

    /// <summary>What each resource was billed in a month; the last hour or two are missing.</summary>
    /// <param name="month">Any day of it, in China's time.</param>
    /// <param name="by">One fee per resource and day, or per resource and month.</param>
    /// <param name="resourceId">Only this one; null for all.</param>
    /// <param name="ct">Stops asking.</param>
    public Task<HuaweiResult<IReadOnlyList<CloudFee>>> ListFeesAsync(DateOnly month, FeePeriod by, string? resourceId, CancellationToken ct)
    {
        string? currency = null;
        return Pages.ReadAllAsync(
            async start =>
            {
                var call = HuaweiCall.Get(Bss, "/v2/bills/customer-bills/res-fee-records")
                    .Query("cycle", month.ToString("yyyy-MM", CultureInfo.InvariantCulture))
                    .Query("charge_mode", "3")
                    .Query("statistic_type", PageStart.Text((int)by))
                    .Query("resource_id", resourceId)
                    .Query("include_zero_record", "false")
                    .Query("offset", PageStart.Text(start.Offset))
                    .Query("limit", PageStart.Text(PageSize));
                return (await http.SendAsync(call, BssJson.Default.FeesWire, ct)).Map(f =>
                {
                    currency = f.Currency;
                    return f.Records ?? [];
                });
            }, r => $"{r.Id}/{r.ResourceId}/{r.Date}/{r.Sku}", PageSize, r => r.ToFee(currency));
    }

    /// <summary>The money of the account that the access key belongs to.</summary>
    public async Task<HuaweiResult<CloudBalance>> GetBalanceAsync(CancellationToken ct) =>
        (await http.SendAsync(HuaweiCall.Get(Bss, "/v2/accounts/customer-accounts/balances"), BssJson.Default.BalancesWire, ct)).Map(b => b.ToBalance());
}
