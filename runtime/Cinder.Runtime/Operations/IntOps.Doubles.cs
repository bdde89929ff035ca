using System.Numerics;

namespace Cinder.Runtime;

/// <content>Conversions between integers and doubles, correctly rounded.</content>
internal static unsafe partial class IntOps
{
    private const long ExactDouble = 1L << 53;

    /// <summary>The nearest double; OverflowError when the value is out of range.</summary>
    internal static bool TryToDouble(VmThread t, Ref value, out double result)
    {
        if (!value.IsHeap)
        {
            result = SmallValue(value);
            return true;
        }

        result = ToDouble(value);
        if (double.IsInfinity(result))
        {
            t.RaiseOverflowError("int too large to convert to float");
            return false;
        }

        return true;
    }

    /// <summary>The nearest double, infinite when the value is out of range.</summary>
    internal static double ToDouble(Ref value)
    {
        if (!value.IsHeap)
        {
            return SmallValue(value);
        }

        var big = ToBig(value);
        var magnitude = RoundScaled(BigInteger.Abs(big), 0);
        return big.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The integer part of a double.</summary>
    internal static Ref FromDouble(VmThread t, double value)
    {
        if (Math.Abs(value) < Ref.MaxInt)
        {
            return Ref.FromSmall((long)value);
        }

        if (double.IsNaN(value))
        {
            return t.RaiseValueError("cannot convert float NaN to integer");
        }

        return double.IsInfinity(value) ? t.RaiseOverflowError("cannot convert float infinity to integer") : FromBig(t, new BigInteger(value));
    }

    /// <summary><c>a / b</c>, correctly rounded whatever the operands' size.</summary>
    internal static Ref TrueDivide(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "division by zero");
        }

        if (TryToLong(a, out var x) && TryToLong(b, out var y) && x is >= -ExactDouble and <= ExactDouble && y is >= -ExactDouble and <= ExactDouble)
        {
            return FloatOps.New(t, (double)x / y);
        }

        var result = Ratio(BigInteger.Abs(ToBig(a)), BigInteger.Abs(ToBig(b)));
        if (double.IsInfinity(result))
        {
            return t.RaiseOverflowError("integer division result too large for a float");
        }

        return FloatOps.New(t, Sign(a) < 0 != Sign(b) < 0 ? -result : result);
    }

    /// <summary>The double nearest to a quotient of magnitudes.</summary>
    internal static double Ratio(BigInteger a, BigInteger b)
    {
        var shift = b.GetBitLength() - a.GetBitLength() + 66;
        if (a.IsZero || shift > 1300)
        {
            return 0;
        }

        if (shift < -1300)
        {
            return double.PositiveInfinity;
        }

        var quotient = shift >= 0 ? BigInteger.DivRem(a << (int)shift, b, out var rest) : BigInteger.DivRem(a, b << (int)-shift, out rest);

        // The quotient has at least 66 bits: a last bit stands for everything cut off without moving a tie.
        return RoundScaled(rest.IsZero ? quotient : quotient | 1, -shift);
    }

    /// <summary>The double nearest to magnitude · 2^exponent (half to even), infinite when out of range.</summary>
    internal static double RoundScaled(BigInteger magnitude, long exponent)
    {
        if (magnitude.IsZero)
        {
            return 0;
        }

        var bits = magnitude.GetBitLength();
        if (bits + exponent > 1024)
        {
            return double.PositiveInfinity;
        }

        // Exponent of the result's last bit: 53 significant ones, fewer for subnormal results.
        var last = Math.Max(bits + exponent - 53, -1074);
        var drop = last - exponent;
        ulong significand;
        if (drop <= 0)
        {
            significand = (ulong)(magnitude << (int)-drop);
        }
        else if (drop > bits + 1)
        {
            return 0;
        }
        else
        {
            var kept = magnitude >> (int)drop;
            significand = (ulong)kept;
            var order = (magnitude - (kept << (int)drop)).CompareTo(BigInteger.One << (int)(drop - 1));
            if (order > 0 || (order == 0 && (significand & 1) != 0))
            {
                significand++;
            }
        }

        // The significand's hidden bit, and a carry out of it, add to the exponent field.
        var word = ((ulong)(last + 1074) << 52) + significand;
        return word >= 0x7FF0_0000_0000_0000 ? double.PositiveInfinity : BitConverter.UInt64BitsToDouble(word);
    }
}
