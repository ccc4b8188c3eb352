using System.Globalization;
using FsCheck;

namespace WangCheng.Tests.Support;

/// <summary>
/// Where the made-up facts of every property begin. The same every time, so that a red test is red again; <c>WANGCHENG_SEED</c> chooses another beginning, and a failure
/// names the one it had.
/// </summary>
internal static class Seeds
{
    public const string Variable = "WANGCHENG_SEED";
    private const ulong Usual = 20_261_122;

    /// <summary>The generator's second number: any odd one.</summary>
    private const ulong Gamma = 7;

    /// <param name="property">As made by <c>Prop.ForAll</c>.</param>
    /// <param name="times">How many facts are made up.</param>
    /// <param name="size">How large they grow.</param>
    /// <param name="seed">Null takes the variable, or else the usual one.</param>
    public static void Holds(this Property property, int times = 100, int size = 100, ulong? seed = null)
    {
        var beginning = seed ?? Chosen(Environment.GetEnvironmentVariable(Variable));
        try
        {
            property.Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(size).WithReplay(beginning, Gamma));
        }
        catch (Exception broken)
        {
            throw new BrokenPropertyException(string.Create(CultureInfo.InvariantCulture, $"With {Variable}={beginning}: {broken.Message}"), broken);
        }
    }

    public static ulong Chosen(string? variable) =>
        string.IsNullOrEmpty(variable) ? Usual
        : ulong.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw new InvalidOperationException($"{Variable} is '{variable}': use a whole number, or leave it out.");
}

/// <summary>A property did not hold for some of the made-up facts.</summary>
internal sealed class BrokenPropertyException(string message, Exception inner) : Exception(message, inner);
