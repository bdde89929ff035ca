using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Compiler.Bytecode;

/// <summary>The constant <c>...</c>.</summary>
public sealed class PyEllipsis
{
    private PyEllipsis()
    {
    }

    /// <summary>The only instance.</summary>
    public static PyEllipsis Instance { get; } = new();

    /// <inheritdoc />
    public override string ToString() => "Ellipsis";
}

/// <summary>A tuple of constants.</summary>
public sealed class ConstTuple(ImmutableArray<object?> items)
{
    /// <summary>The empty tuple.</summary>
    public static ConstTuple Empty { get; } = new([]);

    /// <summary>The items, each a constant.</summary>
    public ImmutableArray<object?> Items { get; } = items;
}

/// <summary>A frozenset of constants, from <c>x in {1, 2, 3}</c>; items are distinct as Python compares them, in source order.</summary>
public sealed class ConstFrozenSet(ImmutableArray<object?> items)
{
    /// <summary>The items, each a constant.</summary>
    public ImmutableArray<object?> Items { get; } = items;
}

/// <summary>Compares constants by type and value: 1, True and 1.0 differ, so do 0.0 and -0.0; code objects compare by identity.</summary>
public sealed class ConstantComparer : IEqualityComparer<object?>
{
    /// <summary>The comparer; it has no state.</summary>
    public static ConstantComparer Instance { get; } = new();

    /// <inheritdoc />
    public new bool Equals(object? x, object? y) => (x, y) switch
    {
        (double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
        (Complex a, Complex b) => Equals(a.Real, b.Real) && Equals(a.Imaginary, b.Imaginary),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (ConstTuple a, ConstTuple b) => SameItems(a.Items, b.Items),
        (ConstFrozenSet a, ConstFrozenSet b) => SameItems(a.Items, b.Items),
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => x.GetType() == y.GetType() && x.Equals(y),
    };

    /// <inheritdoc />
    public int GetHashCode(object? obj)
    {
        switch (obj)
        {
            case null:
                return 0;
            case double number:
                return BitConverter.DoubleToInt64Bits(number).GetHashCode();
            case Complex number:
                return HashCode.Combine(BitConverter.DoubleToInt64Bits(number.Real), BitConverter.DoubleToInt64Bits(number.Imaginary));
            case byte[] bytes:
                var hash = default(HashCode);
                hash.AddBytes(bytes);
                return hash.ToHashCode();
            case ConstTuple tuple:
                return Combine(1, tuple.Items);
            case ConstFrozenSet set:
                return Combine(2, set.Items);
            case CodeObject code:
                return RuntimeHelpers.GetHashCode(code);
            default:
                return HashCode.Combine(obj.GetType(), obj);
        }
    }

    private bool SameItems(ImmutableArray<object?> x, ImmutableArray<object?> y)
    {
        if (x.Length != y.Length)
        {
            return false;
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (!Equals(x[i], y[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int Combine(int seed, ImmutableArray<object?> items)
    {
        var hash = default(HashCode);
        hash.Add(seed);
        foreach (var item in items)
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }
}
