using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Arithmetic on int-likes. Results are exact ints.</content>
internal static unsafe partial class IntOps
{
    /// <summary>Results of more bits are refused with MemoryError.</summary>
    private const long MaxBits = int.MaxValue - 64L;

    /// <summary>Any operator that ints have.</summary>
    internal static Ref Binary(VmThread t, BinaryOperator op, Ref a, Ref b) => op switch
    {
        BinaryOperator.Add => Add(t, a, b),
        BinaryOperator.Subtract => Subtract(t, a, b),
        BinaryOperator.Multiply => Multiply(t, a, b),
        BinaryOperator.TrueDivide => TrueDivide(t, a, b),
        BinaryOperator.FloorDivide => FloorDivide(t, a, b),
        BinaryOperator.Remainder => Remainder(t, a, b),
        BinaryOperator.Power => Power(t, a, b),
        BinaryOperator.LeftShift => ShiftLeft(t, a, b),
        BinaryOperator.RightShift => ShiftRight(t, a, b),
        BinaryOperator.And => And(t, a, b),
        BinaryOperator.Or => Or(t, a, b),
        BinaryOperator.Xor => Xor(t, a, b),
        _ => DivMod(t, a, b),
    };

    internal static Ref Add(VmThread t, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return FromLong(t, a.IntValue + b.IntValue);
        }

        ulong spareA, spareB;
        return Sum(t, Magnitude.Of(a, &spareA), Magnitude.Of(b, &spareB));
    }

    internal static Ref Subtract(VmThread t, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return FromLong(t, a.IntValue - b.IntValue);
        }

        ulong spareA, spareB;
        return Sum(t, Magnitude.Of(a, &spareA), Magnitude.Of(b, &spareB).Negated());
    }

    internal static Ref Multiply(VmThread t, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return Multiply(t, a.IntValue, b.IntValue);
        }

        ulong spareA, spareB;
        var x = Magnitude.Of(a, &spareA);
        var y = Magnitude.Of(b, &spareB);
        if (x.IsZero || y.IsZero)
        {
            return Ref.Zero;
        }

        var count = (long)x.Count + y.Count;
        var obj = count * Limbs.Bits > MaxBits ? null : TryNew(t, count);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        Limbs.Multiply((ulong*)(obj + 1), x.Data, x.Count, y.Data, y.Count);
        return Finish(obj, (int)count, x.IsNegative != y.IsNegative);
    }

    internal static Ref Multiply(VmThread t, long x, long y)
    {
        // The estimate is nearer to the product than this is to the largest tagged value.
        if (Math.Abs((double)x * y) < 4.61e18)
        {
            return Ref.FromSmall(x * y);
        }

        var product = stackalloc ulong[2];
        product[1] = LimbKernels.MultiplyWide((ulong)Math.Abs(x), (ulong)Math.Abs(y), product);
        return FromLimbs(t, product, 2, x < 0 != y < 0);
    }

    internal static Ref Negate(VmThread t, Ref a)
    {
        ulong spare;
        var x = Magnitude.Of(a, &spare);
        return a.IsHeap ? FromLimbs(t, x.Data, x.Count, !x.IsNegative) : FromLong(t, -SmallValue(a));
    }

    internal static Ref Absolute(VmThread t, Ref a) => Sign(a) < 0 ? Negate(t, a) : ToExact(t, a);

    /// <summary><c>pow(a, b)</c>: a float for a negative exponent.</summary>
    internal static Ref Power(VmThread t, Ref a, Ref b)
    {
        if (Sign(b) < 0)
        {
            return TryToDouble(t, a, out var x) && TryToDouble(t, b, out var y) ? FloatOps.Power(t, x, y) : Ref.Error;
        }

        ulong spare;
        var radix = Magnitude.Of(a, &spare);
        var isNegative = radix.IsNegative && IsOdd(b);
        if (radix.IsZero || Sign(b) == 0)
        {
            return Ref.FromSmall(Sign(b) == 0 ? 1 : 0);
        }

        var length = radix.BitLength;
        if (length == 1)
        {
            return Ref.FromSmall(isNegative ? -1 : 1);
        }

        // The result has about exponent times the base's bits.
        return !TryToLong(b, out var exponent) || exponent > MaxBits / (length - 1) || exponent * length > MaxBits
            ? t.RaiseMemoryError()
            : Power(t, radix, (int)exponent, isNegative);
    }

    /// <summary><c>pow(a, b, modulus)</c>.</summary>
    internal static Ref PowerModulo(VmThread t, Ref a, Ref b, Ref modulus)
    {
        if (Sign(modulus) == 0)
        {
            return t.RaiseValueError("pow() 3rd argument cannot be 0");
        }

        var m = Absolute(t, modulus);
        if (Sign(b) < 0)
        {
            a = Invert(t, a, m);
            b = Negate(t, b);
        }

        a = a.IsError || b.IsError || m.IsError ? Ref.Error : Remainder(t, a, m);
        if (a.IsError)
        {
            return a;
        }

        var result = PowerOfResidue(t, a, b, m);
        return result.IsError || Sign(modulus) > 0 ? result : Remainder(t, result, modulus);
    }

    internal static Ref GreatestCommonDivisor(VmThread t, Ref a, Ref b)
    {
        ulong spareA, spareB;
        var x = Magnitude.Of(a, &spareA);
        var y = Magnitude.Of(b, &spareB);
        if (x.IsZero || y.IsZero)
        {
            return Absolute(t, x.IsZero ? b : a);
        }

        if (x.Count == 1 && y.Count == 1)
        {
            return FromULong(t, Limbs.GreatestCommonDivisor(x.Data[0], y.Data[0]));
        }

        using var result = new LimbBuffer(Math.Max(x.Count, y.Count));
        return FromLimbs(t, result.Data, Limbs.GreatestCommonDivisor(result.Data, x.Data, x.Count, y.Data, y.Count), isNegative: false);
    }

    /// <summary>Floor of the square root of a non-negative value.</summary>
    internal static Ref SquareRoot(VmThread t, Ref value)
    {
        if (value.IsInt)
        {
            // The double's root is at most one off.
            var small = value.IntValue;
            var estimate = (long)Math.Sqrt(small);
            estimate -= estimate * estimate > small ? 1 : 0;
            estimate += (estimate + 1) * (estimate + 1) <= small ? 1 : 0;
            return Ref.FromSmall(estimate);
        }

        // The root's leading half is the root of the leading half; one step of Newton's doubles it and is at most one too large.
        var half = (BitLength(value) - 1) / 4;
        var root = ShiftRight(t, value, Ref.FromSmall(2 * half));
        root = root.IsError ? root : SquareRoot(t, root);
        root = root.IsError ? root : ShiftLeft(t, root, Ref.FromSmall(half));
        var quotient = root.IsError ? root : FloorDivide(t, value, root);
        root = quotient.IsError ? quotient : Add(t, root, quotient);
        root = root.IsError ? root : ShiftRight(t, root, Ref.FromSmall(1));
        var square = root.IsError ? root : Multiply(t, root, root);
        if (square.IsError)
        {
            return square;
        }

        return Compare(square, value) <= 0 ? root : Subtract(t, root, Ref.FromSmall(1));
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

    private static Ref Sum(VmThread t, scoped in Magnitude a, scoped in Magnitude b)
    {
        if (a.Count < b.Count)
        {
            return Sum(t, b, a);
        }

        var obj = TryNew(t, a.Count + 1L);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var r = (ulong*)(obj + 1);
        if (a.IsNegative == b.IsNegative)
        {
            r[a.Count] = Limbs.Add(r, a.Data, a.Count, b.Data, b.Count);
            return Finish(obj, a.Count + 1, a.IsNegative);
        }

        var isReversed = Limbs.Difference(r, a.Data, a.Count, b.Data, b.Count);
        return Finish(obj, a.Count, a.IsNegative != isReversed);
    }

    /// <summary>Powers by squaring, of the odd part of the base alone: its twos are a shift.</summary>
    [SkipLocalsInit]
    private static Ref Power(VmThread t, scoped in Magnitude radix, int exponent, bool isNegative)
    {
        var zeros = TrailingZeros(radix);
        var oddCount = radix.Count - (int)(zeros >> 6);
        var bits = exponent * (radix.BitLength - zeros);
        var room = (bits / Limbs.Bits) + oddCount + 2;
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, oddCount + (2 * room));
        var odd = memory.Data;
        var power = odd + oddCount;
        var next = power + room;
        Limbs.ShiftRight(odd, radix.Data + (zeros >> 6), oddCount, (int)(zeros & 63));
        oddCount = Limbs.Trim(odd, oddCount);
        Limbs.Copy(power, odd, oddCount);
        var count = oddCount;
        for (var bit = 30 - int.LeadingZeroCount(exponent); bit >= 0; bit--)
        {
            Limbs.Multiply(next, power, count, power, count);
            count = Limbs.Trim(next, 2 * count);
            Exchange(ref power, ref next);
            if ((exponent >> bit & 1) != 0)
            {
                Limbs.Multiply(next, power, count, odd, oddCount);
                count = Limbs.Trim(next, count + oddCount);
                Exchange(ref power, ref next);
            }
        }

        return ShiftedUp(t, new Magnitude(power, count, isNegative), zeros * exponent);
    }

    private static void Exchange(ref ulong* a, ref ulong* b)
    {
        var old = a;
        a = b;
        b = old;
    }

    private static long TrailingZeros(scoped in Magnitude value)
    {
        var at = 0;
        while (value.Data[at] == 0)
        {
            at++;
        }

        return ((long)at * Limbs.Bits) + (long)ulong.TrailingZeroCount(value.Data[at]);
    }

    private static Ref PowerOfResidue(VmThread t, Ref a, Ref b, Ref modulus)
    {
        ulong spareA, spareB, spareM;
        var x = Magnitude.Of(a, &spareA);
        var exponent = Magnitude.Of(b, &spareB);
        var m = Magnitude.Of(modulus, &spareM);
        if (m.BitLength == 1)
        {
            return Ref.Zero;
        }

        if (x.IsZero || exponent.IsZero)
        {
            return Ref.FromSmall(exponent.IsZero ? 1 : 0);
        }

        using var memory = new LimbBuffer(2L * m.Count);
        var radix = memory.Data + m.Count;
        Limbs.Copy(radix, x.Data, x.Count);
        Limbs.Clear(radix + x.Count, m.Count - x.Count);
        Limbs.PowerModulo(memory.Data, radix, exponent.Data, exponent.Count, m.Data, m.Count);
        return FromLimbs(t, memory.Data, m.Count, isNegative: false);
    }

    /// <summary>The inverse of a value modulo a positive number, by Euclid's algorithm.</summary>
    private static Ref Invert(VmThread t, Ref value, Ref modulus)
    {
        var rest = Remainder(t, value, modulus);
        Ref previous = modulus, x = Ref.Zero, y = Ref.FromSmall(1);
        while (!rest.IsError && Sign(rest) != 0)
        {
            var quotient = FloorDivide(t, previous, rest);
            var next = Remainder(t, previous, rest);
            var step = quotient.IsError ? quotient : Multiply(t, quotient, y);
            step = step.IsError ? step : Subtract(t, x, step);
            if (step.IsError)
            {
                return step;
            }

            previous = rest;
            rest = next;
            x = y;
            y = step;
        }

        if (rest.IsError)
        {
            return rest;
        }

        // Modulo 1 everything is its own inverse.
        return previous == Ref.FromSmall(1) ? Remainder(t, x, modulus) : t.RaiseValueError("base is not invertible for the given modulus");
    }
}
