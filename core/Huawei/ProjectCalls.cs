using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei.Iam;

namespace WangCheng.Core.Huawei;

/// <summary>Calls inside the project of the region, whose id comes from the settings or, once, from IAM.</summary>
internal sealed class ProjectCalls(HuaweiHttp http, IamClient iam, IOptions<HuaweiOptions> options) : IDisposable
{
    private readonly SemaphoreSlim oneLookUp = new(1);
    private string? found;

    public async Task<HuaweiResult<T>> SendAsync<T>(HuaweiCall call, JsonTypeInfo<T> type, CancellationToken ct) where T : notnull =>
        (await SendAsync(call, ct)).Then(answer => answer.Read(type, call.Effect));

    /// <summary>For calls whose answer has nothing to read.</summary>
    public async Task<HuaweiResult<HuaweiAnswer>> SendAsync(HuaweiCall call, CancellationToken ct) =>
        (await ProjectIdAsync(ct)).Succeeded(out var project, out var failure) ? await http.SendAsync(call.InProject(project), ct) : failure;

    /// <summary>A failed look-up is not remembered: the next call asks again.</summary>
    public async Task<HuaweiResult<string>> ProjectIdAsync(CancellationToken ct)
    {
        if ((options.Value.ProjectId ?? Volatile.Read(ref found)) is { } known) return known;
        await oneLookUp.WaitAsync(ct);
        try
        {
            if (found is not null) return found;
            var asked = await iam.FindProjectIdAsync(options.Value.Region, ct);
            if (asked.Succeeded(out var id, out _)) Volatile.Write(ref found, id);
            return asked;
        }
        finally
        {
            oneLookUp.Release();
        }
    }

    public void Dispose() => oneLookUp.Dispose();
}
