using System.Numerics;

namespace Cinder.Runtime;

/// <content>Arithmetic on int-likes. Results are exact ints.</content>
internal static unsafe partial class IntOps
{
    /// <summary>Results of more bits are refused with MemoryError.</summary>
    private const long MaxBits = int.MaxValue - 64L;

    internal static Ref Add(VmThread t, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return FromLong(t, a.IntValue + b.IntValue);
        }

        return FromBig(t, ToBig(a) + ToBig(b));
    }

    internal static Ref Subtract(VmThread t, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return FromLong(t, a.IntValue - b.IntValue);
        }

        return FromBig(t, ToBig(a) - ToBig(b));
    }

    internal static Ref Multiply(VmThread t, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            var high = Math.BigMul(a.IntValue, b.IntValue, out long low);
            if (high == low >> 63)
            {
                return FromLong(t, low);
            }
        }

        return BitLength(a) + BitLength(b) > MaxBits ? t.RaiseMemoryError() : FromBig(t, ToBig(a) * ToBig(b));
    }

    internal static Ref Negate(VmThread t, Ref a) => a.IsHeap ? FromBig(t, -ToBig(a)) : FromLong(t, -SmallValue(a));

    internal static Ref Absolute(VmThread t, Ref a) => Sign(a) < 0 ? Negate(t, a) : ToExact(t, a);

    internal static Ref Invert(VmThread t, Ref a) => a.IsHeap ? FromBig(t, -ToBig(a) - 1) : FromLong(t, ~SmallValue(a));

    internal static Ref FloorDivide(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "integer division or modulo by zero");
        }

        if (a.IsInt && b.IsInt)
        {
            return FromLong(t, FloorDivide(a.IntValue, b.IntValue));
        }

        return FromBig(t, FloorDivide(ToBig(a), ToBig(b), out _));
    }

    internal static Ref Remainder(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "integer modulo by zero");
        }

        if (a.IsInt && b.IsInt)
        {
            long x = a.IntValue, y = b.IntValue;
            return Ref.FromSmall(x - (FloorDivide(x, y) * y));
        }

        FloorDivide(ToBig(a), ToBig(b), out var remainder);
        return FromBig(t, remainder);
    }

    /// <summary>The tuple (a // b, a % b).</summary>
    internal static Ref DivMod(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "integer division or modulo by zero");
        }

        if (a.IsInt && b.IsInt)
        {
            long x = a.IntValue, y = b.IntValue;
            var small = FloorDivide(x, y);
            return TupleOps.From(t, FromLong(t, small), Ref.FromSmall(x - (small * y)));
        }

        var quotient = FromBig(t, FloorDivide(ToBig(a), ToBig(b), out var rest));
        var remainder = FromBig(t, rest);
        return quotient.IsError || remainder.IsError ? Ref.Error : TupleOps.From(t, quotient, remainder);
    }

    internal static BigInteger FloorDivide(BigInteger a, BigInteger b, out BigInteger remainder)
    {
        var quotient = BigInteger.DivRem(a, b, out remainder);
        if (!remainder.IsZero && remainder.Sign < 0 != b.Sign < 0)
        {
            remainder += b;
            quotient--;
        }

        return quotient;
    }

    internal static Ref And(VmThread t, Ref a, Ref b) => a.IsInt && b.IsInt ? new Ref(a.Bits & b.Bits) : FromBig(t, ToBig(a) & ToBig(b));

    internal static Ref Or(VmThread t, Ref a, Ref b) => a.IsInt && b.IsInt ? new Ref(a.Bits | b.Bits) : FromBig(t, ToBig(a) | ToBig(b));

    internal static Ref Xor(VmThread t, Ref a, Ref b) => a.IsInt && b.IsInt ? new Ref(a.Bits ^ b.Bits) : FromBig(t, ToBig(a) ^ ToBig(b));

    internal static Ref ShiftLeft(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) < 0)
        {
            return t.RaiseValueError("negative shift count");
        }

        if (Sign(a) == 0)
        {
            return Ref.Zero;
        }

        if (!TryToLong(b, out var count))
        {
            return t.RaiseOverflowError("too many digits in integer");
        }

        if (count < 63 && TryToLong(a, out var small) && small << (int)count >> (int)count == small)
        {
            return FromLong(t, small << (int)count);
        }

        return count > MaxBits - BitLength(a) ? t.RaiseMemoryError() : FromBig(t, ToBig(a) << (int)count);
    }

    internal static Ref ShiftRight(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) < 0)
        {
            return t.RaiseValueError("negative shift count");
        }

        if (!TryToLong(b, out var count) || count >= BitLength(a))
        {
            return Ref.FromSmall(Sign(a) < 0 ? -1 : 0);
        }

        return TryToLong(a, out var small) ? FromLong(t, small >> (int)count) : FromBig(t, ToBig(a) >> (int)count);
    }

    /// <summary><c>a ** b</c>: a float for a negative exponent.</summary>
    internal static Ref Power(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) < 0)
        {
            return TryToDouble(t, a, out var x) && TryToDouble(t, b, out var y) ? FloatOps.Power(t, x, y) : Ref.Error;
        }

        var isUnit = TryToLong(a, out var small) && small is >= -1 and <= 1;
        if (isUnit)
        {
            return Ref.FromSmall(small switch
            {
                0 => Sign(b) == 0 ? 1 : 0,
                1 => 1,
                _ => IsOdd(b) ? -1 : 1,
            });
        }

        // The result has about exponent times the base's bits.
        return !TryToLong(b, out var exponent) || exponent > MaxBits / (BitLength(a) - 1 > 0 ? BitLength(a) - 1 : 1) || exponent * BitLength(a) > MaxBits
            ? t.RaiseMemoryError()
            : FromBig(t, BigInteger.Pow(ToBig(a), (int)exponent));
    }

    /// <summary><c>pow(a, b, modulus)</c>.</summary>
    internal static Ref PowerModulo(VmThread t, Ref a, Ref b, Ref modulus)
    {
        var m = ToBig(modulus);
        if (m.IsZero)
        {
            return t.RaiseValueError("pow() 3rd argument cannot be 0");
        }

        var x = ToBig(a);
        var exponent = ToBig(b);
        if (exponent.Sign < 0)
        {
            if (!TryInvert(x, BigInteger.Abs(m), out x))
            {
                return t.RaiseValueError("base is not invertible for the given modulus");
            }

            exponent = -exponent;
        }

        FloorDivide(BigInteger.ModPow(x, exponent, BigInteger.Abs(m)), m, out var result);
        return FromBig(t, result);
    }

    internal static Ref GreatestCommonDivisor(VmThread t, Ref a, Ref b) => FromBig(t, BigInteger.GreatestCommonDivisor(ToBig(a), ToBig(b)));

    /// <summary>Floor of the square root of a non-negative value.</summary>
    internal static BigInteger SquareRoot(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        // Newton from above converges monotonically.
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    /// <summary><c>round(a, digits)</c> for negative digits: to a multiple of a power of ten, half to even.</summary>
    internal static Ref RoundToTens(VmThread t, Ref a, Ref digits)
    {
        if (Sign(digits) >= 0)
        {
            return ToExact(t, a);
        }

        // Beyond the value's own digits everything rounds to zero.
        if (!TryToLong(digits, out var count) || -count > (BitLength(a) / 3) + 2)
        {
            return Ref.Zero;
        }

        var value = ToBig(a);
        var unit = BigInteger.Pow(10, (int)-count);
        var quotient = FloorDivide(value, unit, out var rest);
        var order = (rest * 2).CompareTo(unit);
        if (order > 0 || (order == 0 && !quotient.IsEven))
        {
            quotient++;
        }

        return FromBig(t, quotient * unit);
    }

    /// <summary>Whether an order (negative, zero, positive) satisfies a comparison.</summary>
    internal static bool Satisfies(CompareOperator op, int order) => op switch
    {
        CompareOperator.Less => order < 0,
        CompareOperator.LessEqual => order <= 0,
        CompareOperator.Equal => order == 0,
        CompareOperator.NotEqual => order != 0,
        CompareOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static long FloorDivide(long x, long y)
    {
        var quotient = x / y;
        return (x % y != 0) && (x < 0 != y < 0) ? quotient - 1 : quotient;
    }

    private static bool TryInvert(BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        FloorDivide(value, modulus, out var rest);
        BigInteger previous = modulus, x = 0, y = 1;
        while (!rest.IsZero)
        {
            var quotient = BigInteger.DivRem(previous, rest, out var next);
            (previous, rest) = (rest, next);
            (x, y) = (y, x - (quotient * y));
        }

        FloorDivide(x, modulus, out inverse);
        return previous.IsOne;
    }
}
