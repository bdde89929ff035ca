namespace Cinder.Runtime;

/// <content>Conversions between integers and doubles, correctly rounded.</content>
internal static unsafe partial class IntOps
{
    /// <summary>Limbs of the largest double.</summary>
    internal const int DoubleLimbs = 17;

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
    internal static double ToDouble(Ref value) => ToDouble(value, 0);

    /// <summary>The double nearest to value · 2^exponent, infinite when that is out of range.</summary>
    internal static double ToDouble(Ref value, long exponent)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        var magnitude = Limbs.ToDouble(view.Data, view.Count, exponent);
        return view.IsNegative ? -magnitude : magnitude;
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

        if (double.IsInfinity(value))
        {
            return t.RaiseOverflowError("cannot convert float infinity to integer");
        }

        var limbs = stackalloc ulong[DoubleLimbs];
        return FromLimbs(t, limbs, Limbs.FromDouble(limbs, Math.Abs(value)), value < 0);
    }

    /// <summary>Order of a whole, finite double and an int-like.</summary>
    internal static int Compare(double whole, Ref value)
    {
        ulong spare;
        var limbs = stackalloc ulong[DoubleLimbs];
        var x = new Magnitude(limbs, Limbs.FromDouble(limbs, Math.Abs(whole)), whole < 0);
        var y = Magnitude.Of(value, &spare);
        if (x.IsNegative != y.IsNegative)
        {
            return x.IsNegative ? -1 : 1;
        }

        return x.IsNegative ? Magnitude.Compare(y, x) : Magnitude.Compare(x, y);
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

        ulong spareA, spareB;
        var dividend = Magnitude.Of(a, &spareA);
        var divisor = Magnitude.Of(b, &spareB);
        var result = dividend.IsZero ? 0 : Limbs.Ratio(dividend.Data, dividend.Count, divisor.Data, divisor.Count);
        if (double.IsInfinity(result))
        {
            return t.RaiseOverflowError("integer division result too large for a float");
        }

        return FloatOps.New(t, dividend.IsNegative != divisor.IsNegative ? -result : result);
    }
}
