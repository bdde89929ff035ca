using System.Numerics;

namespace Cinder.Runtime;

/// <summary>Slice bounds as integers of any size: slice.indices, and slices of ranges too long for machine integers.</summary>
internal static unsafe class BigSlice
{
    /// <summary>slice.indices(length).</summary>
    internal static Ref Indices(VmThread t, SliceObject* slice, Ref length)
    {
        Ref number = Op.Index(t, length);
        if (number.IsError)
        {
            return number;
        }

        BigInteger items = IntOps.ToBig(number);
        if (items.Sign < 0)
        {
            return t.RaiseValueError("length should not be negative");
        }

        return TryRead(t, slice, items, out BigInteger start, out BigInteger stop, out BigInteger step)
            ? TupleOps.From(t, IntOps.FromBig(t, start), IntOps.FromBig(t, stop), IntOps.FromBig(t, step))
            : Ref.Error;
    }

    /// <summary>Bounds brought into a sequence of so many items. False with an exception pending.</summary>
    internal static bool TryRead(VmThread t, SliceObject* slice, BigInteger length, out BigInteger start, out BigInteger stop, out BigInteger step)
    {
        start = stop = BigInteger.Zero;
        step = BigInteger.One;
        if (!slice->Step.IsNone)
        {
            if (!TryIndex(t, slice->Step, out step))
            {
                return false;
            }

            if (step.IsZero)
            {
                t.RaiseValueError("slice step cannot be zero");
                return false;
            }
        }

        BigInteger lowest = step.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero;
        BigInteger highest = length + lowest;
        return TryBound(t, slice->Start, step.Sign < 0 ? highest : lowest, length, lowest, highest, out start)
            && TryBound(t, slice->Stop, step.Sign < 0 ? lowest : highest, length, lowest, highest, out stop);
    }

    private static bool TryBound(VmThread t, Ref bound, BigInteger absent, BigInteger length, BigInteger lowest, BigInteger highest, out BigInteger value)
    {
        value = absent;
        if (bound.IsNone)
        {
            return true;
        }

        if (!TryIndex(t, bound, out value))
        {
            return false;
        }

        value = value.Sign < 0 ? BigInteger.Max(value + length, lowest) : BigInteger.Min(value, highest);
        return true;
    }

    private static bool TryIndex(VmThread t, Ref value, out BigInteger result)
    {
        result = BigInteger.Zero;
        if (TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
        {
            t.RaiseTypeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }

        Ref number = Op.Index(t, value);
        if (number.IsError)
        {
            return false;
        }

        result = IntOps.ToBig(number);
        return true;
    }
}
