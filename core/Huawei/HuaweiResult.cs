using System.Diagnostics.CodeAnalysis;

namespace WangCheng.Core.Huawei;

/// <summary>What a call to the cloud gave: the value, or why not. Failing is ordinary here, so it is a value too; only cancellation throws.</summary>
public sealed class HuaweiResult<T> where T : notnull
{
    private readonly T? value;

    internal HuaweiResult(T? value, HuaweiFailure? failure) => (this.value, Failure) = (value, failure);

    /// <summary>Why there is no value; null when there is one.</summary>
    public HuaweiFailure? Failure { get; }

    /// <exception cref="InvalidOperationException">The call failed, and the caller did not look.</exception>
    public T Value => Failure is null ? value! : throw new InvalidOperationException($"There is no value: {Failure}");

    public bool Succeeded([NotNullWhen(true)] out T? found, [NotNullWhen(false)] out HuaweiFailure? failure)
    {
        (found, failure) = (value, Failure);
        return failure is null;
    }

    public HuaweiResult<TOther> Map<TOther>(Func<T, TOther> change) where TOther : notnull => Failure is null ? new(change(value!), null) : new(default, Failure);

    /// <summary>Goes on with the value; a failure stays what it is.</summary>
    public HuaweiResult<TOther> Then<TOther>(Func<T, HuaweiResult<TOther>> next) where TOther : notnull => Failure is null ? next(value!) : new(default, Failure);

#pragma warning disable CA2225 // Named alternatives would only repeat what the two conversions say.
    public static implicit operator HuaweiResult<T>(T value) => new(value, null);

    public static implicit operator HuaweiResult<T>(HuaweiFailure failure) => new(default, failure);
#pragma warning restore CA2225
}

internal static class HuaweiResult
{
    /// <summary>For values behind an interface, which C# does not convert by itself.</summary>
    public static HuaweiResult<T> Of<T>(T value) where T : notnull => new(value, null);
}
