using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Huawei;

namespace WangCheng.Tests.Support;

/// <summary>
/// Lets the program die around a call to the cloud: just before the call leaves, or after the cloud did its work and before anybody here learned of it. Nothing of ours runs
/// afterwards, no retry and no write; the test then starts the program again.
/// </summary>
internal sealed class PowerCut : IDisposable
{
    private CancellationTokenSource power = new();
    private int callsLeft = int.MaxValue;
    private bool isAfter;

    /// <summary>True once it struck.</summary>
    public bool IsDark => power.IsCancellationRequested;

    /// <summary>Strikes at the call with this number, from 1.</summary>
    public void At(int call, bool afterTheWork) => (callsLeft, isAfter) = (call, afterTheWork);

    /// <summary>Power is back, and nothing is planned.</summary>
    public void Mend()
    {
        power.Dispose();
        power = new CancellationTokenSource();
        callsLeft = int.MaxValue;
    }

    public CancellationToken Token(CancellationToken ct) => CancellationTokenSource.CreateLinkedTokenSource(power.Token, ct).Token;

    public void Dispose() => power.Dispose();

    public void AddTo(IServiceCollection services)
    {
        foreach (var service in Enum.GetValues<HuaweiService>()) services.AddHttpClient(HuaweiHttp.NameOf(service)).AddHttpMessageHandler(() => new Fuse(this));
    }

    private sealed class Fuse(PowerCut cut) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            var isNow = Interlocked.Decrement(ref cut.callsLeft) == 0;
            if (isNow && !cut.isAfter) await DieAsync();
            var answer = await base.SendAsync(request, ct);
            if (isNow) await DieAsync();
            return answer;
        }

        private async Task DieAsync()
        {
            await cut.power.CancelAsync();
            throw new OperationCanceledException("The power is gone.", cut.power.Token);
        }
    }
}
