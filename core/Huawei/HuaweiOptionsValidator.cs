using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Huawei;

/// <summary>Says everything that is wrong at once, each with its key and how to mend it. Values of secrets are never repeated.</summary>
internal sealed partial class HuaweiOptionsValidator(string section) : IValidateOptions<HuaweiOptions>
{
    public ValidateOptionsResult Validate(string? name, HuaweiOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(HuaweiOptions options)
    {
        if (!RegionId().IsMatch(options.Region)) yield return $"{section}:Region is not a region id; write it like cn-east-3.";
        if (!OneWord().IsMatch(options.AccessKey)) yield return $"{section}:AccessKey is missing or holds blanks; copy the access key id from IAM, My Credentials.";
        if (!OneWord().IsMatch(options.SecretKey)) yield return $"{section}:SecretKey is missing or holds blanks; copy the secret that was shown when the access key was made.";
        if (options.SecurityToken is { } token && !OneWord().IsMatch(token)) yield return $"{section}:SecurityToken is empty or holds blanks; remove it unless the keys are temporary.";
        if (options.ProjectId is { } project && !ProjectIdShape().IsMatch(project)) yield return $"{section}:ProjectId is not a project id; remove it to have it looked up, or copy it from My Credentials.";
        if (options.Endpoint is { } all && WhyNotAddress(all) is { } why) yield return $"{section}:Endpoint {why}";

        foreach (var (name, pace) in new[] { ("ReadsPerSecond", options.Pace.ReadsPerSecond), ("WritesPerSecond", options.Pace.WritesPerSecond), ("BssPerSecond", options.Pace.BssPerSecond) })
            if (pace is not (>= 0.1 and <= 1000)) yield return $"{section}:Pace:{name} is not between 0.1 and 1000; leave it out for the usual pace.";

        foreach (var (service, address) in options.Endpoints)
        {
            if (!Enum.GetNames<HuaweiService>().Contains(service, StringComparer.OrdinalIgnoreCase))
                yield return $"{section}:Endpoints:{service} names no service; use one of {string.Join(", ", Enum.GetNames<HuaweiService>())}.";
            if (WhyNotAddress(address) is { } fault) yield return $"{section}:Endpoints:{service} {fault}";
        }
    }

    private static string? WhyNotAddress(string text) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") ? "is not an http address; write it like https://ecs.cn-east-3.myhuaweicloud.com."
        : address.PathAndQuery != "/" || address.UserInfo != "" || address.Fragment != "" ? "must be scheme and host only; remove what follows the host."
        : address.Scheme == "http" && !address.IsLoopback ? "would send signed requests unencrypted; use https (plain http is for loopback only)."
        : null;

    [GeneratedRegex("^[a-z]+(?:-[a-z]+)+-[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex RegionId();

    [GeneratedRegex("^[!-~]+$", RegexOptions.NonBacktracking)]
    private static partial Regex OneWord();

    [GeneratedRegex("^[0-9A-Za-z]{8,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex ProjectIdShape();
}
