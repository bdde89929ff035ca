using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Division towards minus infinity.</content>
internal static unsafe partial class IntOps
{
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

        ulong spareA, spareB;
        return Quotient(t, Magnitude.Of(a, &spareA), Magnitude.Of(b, &spareB));
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

        ulong spareA, spareB;
        var dividend = Magnitude.Of(a, &spareA);
        var divisor = Magnitude.Of(b, &spareB);
        if (divisor.Count == 1)
        {
            var rest = LimbKernels.Remainder(dividend.Data, dividend.Count, divisor.Data[0]);
            return Remainder(t, new Magnitude(&rest, rest == 0 ? 0 : 1, dividend.IsNegative), divisor);
        }

        return DivRem(t, dividend, divisor, wantsQuotient: false, out _, out var remainder) ? remainder : Ref.Error;
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

        ulong spareA, spareB;
        return DivRem(t, Magnitude.Of(a, &spareA), Magnitude.Of(b, &spareB), wantsQuotient: true, out var quotient, out var remainder)
            ? TupleOps.From(t, quotient, remainder)
            : Ref.Error;
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

        ulong spareA, spareU;
        var unit = Power(t, Ref.FromSmall(10), Ref.FromSmall(-count));
        if (unit.IsError || !DivRem(t, Magnitude.Of(a, &spareA), Magnitude.Of(unit, &spareU), wantsQuotient: true, out var quotient, out var rest))
        {
            return Ref.Error;
        }

        var doubled = Add(t, rest, rest);
        var order = doubled.IsError ? 0 : Compare(doubled, unit);
        if (order > 0 || (order == 0 && IsOdd(quotient)))
        {
            quotient = Add(t, quotient, Ref.FromSmall(1));
        }

        return doubled.IsError || quotient.IsError ? Ref.Error : Multiply(t, quotient, unit);
    }

    private static long FloorDivide(long x, long y)
    {
        var quotient = x / y;
        return (x % y != 0) && (x < 0 != y < 0) ? quotient - 1 : quotient;
    }

    private static Ref Quotient(VmThread t, scoped in Magnitude a, scoped in Magnitude b)
    {
        var isNegative = a.IsNegative != b.IsNegative;
        if (Magnitude.Compare(a, b) < 0)
        {
            return Ref.FromSmall(isNegative && !a.IsZero ? -1 : 0);
        }

        // One limb for the carry of rounding down.
        var count = a.Count - b.Count + 1;
        var obj = TryNew(t, count + 1L);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var q = (ulong*)(obj + 1);
        bool isInexact;
        if (b.Count == 1)
        {
            isInexact = LimbKernels.Divide(q, a.Data, count, b.Data[0], 0) != 0;
        }
        else if (Limbs.TryDivideLeading(q, a.Data, a.Count, b.Data, b.Count))
        {
            isInexact = true;
        }
        else
        {
            isInexact = DivideCopy(q, a, b);
        }

        q[count] = isNegative && isInexact ? Limbs.AddLimb(q, q, count, 1) : 0;
        return Finish(obj, count + 1, isNegative);
    }

    /// <summary>q = a / b of na - nb + 1 limbs.</summary>
    /// <returns>Whether there is a remainder.</returns>
    [SkipLocalsInit]
    private static bool DivideCopy(ulong* q, scoped in Magnitude a, scoped in Magnitude b)
    {
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, a.Count + 1L);
        Limbs.Copy(memory.Data, a.Data, a.Count);
        memory.Data[a.Count] = 0;
        Limbs.Divide(q, memory.Data, a.Count + 1, b.Data, b.Count);
        return !Limbs.IsZero(memory.Data, b.Count);
    }

    private static bool DivRem(VmThread t, scoped in Magnitude a, scoped in Magnitude b, bool wantsQuotient, out Ref quotient, out Ref remainder)
    {
        quotient = remainder = Ref.Zero;
        var isNegative = a.IsNegative != b.IsNegative;
        if (Magnitude.Compare(a, b) < 0)
        {
            quotient = Ref.FromSmall(isNegative && !a.IsZero ? -1 : 0);
            remainder = Remainder(t, a, b);
            return !remainder.IsError;
        }

        var count = a.Count - b.Count + 1;
        using var memory = new LimbBuffer((long)a.Count + 1 + count);
        var u = memory.Data;
        var q = u + a.Count + 1;
        Limbs.Copy(u, a.Data, a.Count);
        u[a.Count] = 0;
        Limbs.Divide(q, u, a.Count + 1, b.Data, b.Count);
        var rest = Limbs.Trim(u, b.Count);
        if (wantsQuotient)
        {
            quotient = FromQuotient(t, q, count, isNegative, isNegative && rest != 0);
        }

        remainder = quotient.IsError ? quotient : Remainder(t, new Magnitude(u, rest, a.IsNegative), b);
        return !remainder.IsError;
    }

    private static Ref FromQuotient(VmThread t, ulong* q, int count, bool isNegative, bool roundsUp)
    {
        if (!roundsUp)
        {
            return FromLimbs(t, q, count, isNegative);
        }

        var obj = TryNew(t, count + 1L);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var r = (ulong*)(obj + 1);
        r[count] = Limbs.AddLimb(r, q, count, 1);
        return Finish(obj, count + 1, isNegative);
    }

    /// <summary>Python's remainder, of the divisor's sign, from one of the dividend's sign that is less than the divisor.</summary>
    private static Ref Remainder(VmThread t, scoped in Magnitude rest, scoped in Magnitude divisor) =>
        rest.IsZero || rest.IsNegative == divisor.IsNegative ? FromLimbs(t, rest.Data, rest.Count, rest.IsNegative) : Sum(t, rest, divisor);
}
