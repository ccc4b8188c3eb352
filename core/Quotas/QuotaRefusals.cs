namespace WangCheng.Core.Quotas;

public static class QuotaRefusals
{
    /// <summary>There is not enough room: <paramref name="Used"/> of <paramref name="Limit"/> are taken and <paramref name="Asked"/> more were asked for.</summary>
    public sealed record Over(QuotaKind Kind, int Used, int Asked, int Limit, QuotaSource Source) : Refusal
    {
        public override string Code => "quota.over";

        public override string Facts => $"{Kind}: {Used} + {Asked} > {Limit} ({Source})";
    }
}
