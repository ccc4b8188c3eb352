using System.Globalization;

namespace WangCheng.Core;

/// <summary>An amount with its currency (ISO 4217). Amounts of different currencies never add up.</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    public static Money operator *(Money money, decimal times) => new(money.Amount * times, money.Currency);

    public static Money operator +(Money a, Money b) =>
        a.Currency == b.Currency ? new(a.Amount + b.Amount, a.Currency) : throw new InvalidOperationException($"{a.Currency} and {b.Currency} do not add up.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.####} {Currency}");
}
