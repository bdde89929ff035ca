using System.Numerics;

namespace Cinder.Syntax;

/// <summary>The value of a literal in the source: one of the sealed classes below.</summary>
public abstract class ConstantValue
{
    private protected ConstantValue()
    {
    }
}

/// <summary><c>None</c></summary>
public sealed class NoneValue : ConstantValue
{
    private NoneValue()
    {
    }

    public static NoneValue Instance { get; } = new();
}

/// <summary><c>...</c></summary>
public sealed class EllipsisValue : ConstantValue
{
    private EllipsisValue()
    {
    }

    public static EllipsisValue Instance { get; } = new();
}

/// <summary><c>True</c> or <c>False</c></summary>
public sealed class BoolValue : ConstantValue
{
    private BoolValue(bool value) => Value = value;

    public static BoolValue True { get; } = new(value: true);

    public static BoolValue False { get; } = new(value: false);

    public bool Value { get; }
}

/// <summary>An integer of any size.</summary>
public sealed class IntValue(BigInteger value) : ConstantValue
{
    public BigInteger Value { get; } = value;
}

/// <summary>A float.</summary>
public sealed class FloatValue(double value) : ConstantValue
{
    public double Value { get; } = value;
}

/// <summary>An imaginary literal; its real part is always 0.</summary>
public sealed class ComplexValue(double imag) : ConstantValue
{
    public double Imag { get; } = imag;
}

/// <summary>
/// A str. A Python string is a sequence of code points and may hold surrogates; here it has the form that
/// <see cref="SurrogateText"/> gives it.
/// </summary>
public sealed class StrValue(string value) : ConstantValue
{
    public string Value { get; } = value;
}

/// <summary>A bytes object. The array is never written to.</summary>
public sealed class BytesValue(byte[] value) : ConstantValue
{
    public byte[] Value { get; } = value;
}
