namespace WangCheng.Core.Servers;

public static class ExtendRefusals
{
    /// <summary>The end or the price that was shown is no longer true; <paramref name="Now"/> is. Nothing was done.</summary>
    public sealed record FactsChanged(ExtensionQuote Now) : Refusal
    {
        public override string Code => "lease.facts_changed";

        public override string Facts => Now.Server.Name;
    }
}
