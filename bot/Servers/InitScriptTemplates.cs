using Microsoft.Extensions.Options;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The scripts that can be chosen by name. A chosen one turns into its text before anything is ordered, so that it is read, and may be changed.</summary>
internal sealed class InitScriptTemplates(IOptionsMonitor<ServersOptions> options)
{
    public IEnumerable<string> Names => options.CurrentValue.InitScripts.Keys.Order(StringComparer.CurrentCultureIgnoreCase);

    /// <summary>What somebody wrote themselves wins.</summary>
    public CreateForm Fill(CreateForm form)
    {
        if (form.Template is not { Length: > 0 } name) return form;
        var chosen = form with { Template = null };
        return string.IsNullOrWhiteSpace(form.Script) && options.CurrentValue.InitScripts.TryGetValue(name, out var script) ? chosen with { Script = script } : chosen;
    }
}
