namespace Cinder.Runtime;

/// <content>Shifts, and the bitwise operators on the two's complement of infinitely many bits.</content>
internal static unsafe partial class IntOps
{
    private enum BitOperator
    {
        And,
        Or,
        Xor,
    }

    /// <summary><c>~a</c>, which is -a - 1.</summary>
    internal static Ref Invert(VmThread t, Ref a)
    {
        if (!a.IsHeap)
        {
            return FromLong(t, ~SmallValue(a));
        }

        var one = 1UL;
        ulong spare;
        return Sum(t, Magnitude.Of(a, &spare).Negated(), new Magnitude(&one, 1, isNegative: true));
    }

    internal static Ref And(VmThread t, Ref a, Ref b) => a.IsInt && b.IsInt ? new Ref(a.Bits & b.Bits) : Bitwise(t, a, b, BitOperator.And);

    internal static Ref Or(VmThread t, Ref a, Ref b) => a.IsInt && b.IsInt ? new Ref(a.Bits | b.Bits) : Bitwise(t, a, b, BitOperator.Or);

    internal static Ref Xor(VmThread t, Ref a, Ref b) => a.IsInt && b.IsInt ? new Ref(a.Bits ^ b.Bits) : Bitwise(t, a, b, BitOperator.Xor);

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

        ulong spare;
        return ShiftedUp(t, Magnitude.Of(a, &spare), count);
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

        if (TryToLong(a, out var small))
        {
            return FromLong(t, small >> (int)count);
        }

        // Rounding a negative number down may carry into a new limb.
        ulong spare;
        var x = Magnitude.Of(a, &spare);
        var skip = (int)(count >> 6);
        var left = x.Count - skip;
        var obj = TryNew(t, left + 1L);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var r = (ulong*)(obj + 1);
        Limbs.ShiftRight(r, x.Data + skip, left, (int)(count & 63));
        var isInexact = x.IsNegative && (!Limbs.IsZero(x.Data, skip) || (x.Data[skip] & ((1UL << (int)(count & 63)) - 1)) != 0);
        r[left] = isInexact ? Limbs.AddLimb(r, r, left, 1) : 0;
        return Finish(obj, left + 1, x.IsNegative);
    }

    private static Ref ShiftedUp(VmThread t, scoped in Magnitude a, long count)
    {
        var limbs = a.Count + (count >> 6) + 1;
        var obj = count > MaxBits - a.BitLength ? null : TryNew(t, limbs);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        Limbs.ShiftUp((ulong*)(obj + 1), (int)limbs, a.Data, a.Count, count);
        return Finish(obj, (int)limbs, a.IsNegative);
    }

    private static Ref Bitwise(VmThread t, Ref a, Ref b, BitOperator op)
    {
        ulong spareA, spareB;
        var x = Magnitude.Of(a, &spareA);
        var y = Magnitude.Of(b, &spareB);
        return x.IsNegative || y.IsNegative ? Signed(t, x, y, op) : x.Count >= y.Count ? Unsigned(t, x, y, op) : Unsigned(t, y, x, op);
    }

    private static Ref Unsigned(VmThread t, scoped in Magnitude longer, scoped in Magnitude shorter, BitOperator op)
    {
        var count = op == BitOperator.And ? shorter.Count : longer.Count;
        var obj = TryNew(t, count);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var r = (ulong*)(obj + 1);
        Limbs.Copy(r, longer.Data, count);
        Apply(r, shorter.Data, shorter.Count, op);
        return Finish(obj, count, isNegative: false);
    }

    /// <summary>One limb more than the operands have holds the sign.</summary>
    private static Ref Signed(VmThread t, scoped in Magnitude a, scoped in Magnitude b, BitOperator op)
    {
        var count = Math.Max(a.Count, b.Count) + 1;
        var obj = TryNew(t, count);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        using var other = new LimbBuffer(count);
        var r = (ulong*)(obj + 1);
        WriteComplement(r, count, a);
        WriteComplement(other.Data, count, b);
        Apply(r, other.Data, count, op);
        var isNegative = (long)r[count - 1] < 0;
        if (isNegative)
        {
            Limbs.Negate(r, count);
        }

        return Finish(obj, count, isNegative);
    }

    private static void WriteComplement(ulong* r, int count, scoped in Magnitude value)
    {
        Limbs.Copy(r, value.Data, value.Count);
        Limbs.Clear(r + value.Count, count - value.Count);
        if (value.IsNegative)
        {
            Limbs.Negate(r, count);
        }
    }

    private static void Apply(ulong* r, ulong* operand, int count, BitOperator op)
    {
        for (var i = 0; i < count; i++)
        {
            r[i] = op switch
            {
                BitOperator.And => r[i] & operand[i],
                BitOperator.Or => r[i] | operand[i],
                _ => r[i] ^ operand[i],
            };
        }
    }
}
