using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Operations on ranges. Those of machine integers take short ways; all others go through integers of any size.</summary>
internal static unsafe class RangeOps
{
    /// <summary>A range; Error with an exception pending.</summary>
    internal static Ref New(VmThread t, Ref start, Ref stop, Ref step)
    {
        if (step == Ref.Zero)
        {
            return t.RaiseValueError("range() arg 3 must not be zero");
        }

        Ref length = Length(t, start, stop, step);
        return length.IsError ? length : New(t, start, stop, step, length);
    }

    /// <summary>The range's numbers, when they and one step beyond the last are machine integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryMachine(RangeObject* range, out long start, out long step, out long count)
    {
        // A word is an integer when its low bit is clear.
        if (((range->Start.Bits | range->Stop.Bits | range->Step.Bits | range->Length.Bits) & 1) == 0)
        {
            start = range->Start.IntValue;
            step = range->Step.IntValue;
            count = range->Length.IntValue;
            return true;
        }

        start = step = count = 0;
        return false;
    }

    internal static bool IsEmpty(RangeObject* range) => range->Length == Ref.Zero;

    /// <summary>The item at a position that is known to be in the range.</summary>
    internal static Ref ItemAt(VmThread t, RangeObject* range, Ref index)
    {
        if (index.IsInt && TryMachine(range, out long start, out long step, out _))
        {
            return Ref.FromSmall(start + (index.IntValue * step));
        }

        return IntOps.FromBig(t, IntOps.ToBig(range->Start) + (IntOps.ToBig(index) * IntOps.ToBig(range->Step)));
    }

    /// <summary>range[index] for any integer; Error with IndexError pending.</summary>
    internal static Ref GetIndex(VmThread t, RangeObject* range, Ref index)
    {
        if (index.IsInt && TryMachine(range, out _, out _, out long count))
        {
            long position = index.IntValue < 0 ? index.IntValue + count : index.IntValue;
            return (ulong)position < (ulong)count ? ItemAt(t, range, Ref.FromSmall(position)) : t.RaiseIndexError("range object index out of range");
        }

        BigInteger length = IntOps.ToBig(range->Length);
        BigInteger wanted = IntOps.ToBig(index);
        wanted = wanted.Sign < 0 ? wanted + length : wanted;
        return wanted.Sign >= 0 && wanted < length
            ? ItemAt(t, range, IntOps.FromBig(t, wanted))
            : t.RaiseIndexError("range object index out of range");
    }

    /// <summary>range[slice].</summary>
    internal static Ref GetSlice(VmThread t, RangeObject* range, SliceObject* slice)
    {
        if (!BigSlice.TryRead(t, slice, IntOps.ToBig(range->Length), out BigInteger from, out BigInteger to, out BigInteger by))
        {
            return Ref.Error;
        }

        BigInteger start = IntOps.ToBig(range->Start);
        BigInteger step = IntOps.ToBig(range->Step);
        return New(t, IntOps.FromBig(t, start + (from * step)), IntOps.FromBig(t, start + (to * step)), IntOps.FromBig(t, step * by));
    }

    /// <summary>Whether an exact int or bool is one of the numbers.</summary>
    internal static bool ContainsInt(RangeObject* range, Ref value)
    {
        if (value.IsInt && TryMachine(range, out long start, out long step, out long count))
        {
            long distance = value.IntValue - start;
            return distance % step == 0 && (ulong)(distance / step) < (ulong)count;
        }

        BigInteger offset = IntOps.ToBig(value) - IntOps.ToBig(range->Start);
        BigInteger quotient = BigInteger.DivRem(offset, IntOps.ToBig(range->Step), out BigInteger remainder);
        return remainder.IsZero && quotient.Sign >= 0 && quotient < IntOps.ToBig(range->Length);
    }

    /// <summary>Position of a number that is in the range.</summary>
    internal static Ref PositionOf(VmThread t, RangeObject* range, Ref value)
    {
        if (value.IsInt && TryMachine(range, out long start, out long step, out _))
        {
            return Ref.FromSmall((value.IntValue - start) / step);
        }

        return IntOps.FromBig(t, (IntOps.ToBig(value) - IntOps.ToBig(range->Start)) / IntOps.ToBig(range->Step));
    }

    /// <summary>Whether two ranges stand for the same numbers.</summary>
    internal static bool Equal(RangeObject* a, RangeObject* b)
    {
        if (a == b)
        {
            return true;
        }

        if (!SameInt(a->Length, b->Length))
        {
            return false;
        }

        return IsEmpty(a) || (SameInt(a->Start, b->Start) && (a->Length == Ref.FromSmall(1) || SameInt(a->Step, b->Step)));
    }

    internal static Ref Iterate(VmThread t, RangeObject* range)
    {
        if (TryMachine(range, out long start, out long step, out long count))
        {
            return NewIterator(t, start, step, count);
        }

        return NewLongIterator(t, range->Start, range->Step, range->Length);
    }

    internal static Ref IterateReversed(VmThread t, RangeObject* range)
    {
        if (TryMachine(range, out long start, out long step, out long count))
        {
            return NewIterator(t, start + ((count - 1) * step), -step, count);
        }

        BigInteger by = IntOps.ToBig(range->Step);
        BigInteger last = IntOps.ToBig(range->Start) + ((IntOps.ToBig(range->Length) - 1) * by);
        return NewLongIterator(t, IntOps.FromBig(t, last), IntOps.FromBig(t, -by), range->Length);
    }

    private static Ref New(VmThread t, Ref start, Ref stop, Ref step, Ref length)
    {
        var range = (RangeObject*)t.Allocate(BuiltinType.Range, sizeof(RangeObject));
        range->Start = start;
        range->Stop = stop;
        range->Step = step;
        range->Length = length;
        return Ref.From(range);
    }

    private static Ref NewIterator(VmThread t, long start, long step, long count)
    {
        var iterator = (RangeIteratorObject*)t.Allocate(BuiltinType.RangeIterator, sizeof(RangeIteratorObject));
        iterator->Next = start;
        iterator->Step = step;
        iterator->Remaining = count;
        return Ref.From(iterator);
    }

    private static Ref NewLongIterator(VmThread t, Ref start, Ref step, Ref length)
    {
        Ref result = Iterators.New(t, BuiltinType.LongRangeIterator, start);
        var iterator = (IteratorObject*)result.Object;
        iterator->Extra = step;
        iterator->Extra2 = length;
        return result;
    }

    private static Ref Length(VmThread t, Ref start, Ref stop, Ref step)
    {
        if (start.IsInt && stop.IsInt && step.IsInt)
        {
            // Differences of tagged integers fit 64 bits.
            long by = step.IntValue;
            long distance = by > 0 ? stop.IntValue - start.IntValue : start.IntValue - stop.IntValue;
            return distance <= 0 ? Ref.Zero : IntOps.FromLong(t, ((distance - 1) / Math.Abs(by)) + 1);
        }

        BigInteger from = IntOps.ToBig(start);
        BigInteger to = IntOps.ToBig(stop);
        BigInteger stride = IntOps.ToBig(step);
        BigInteger span = stride.Sign > 0 ? to - from : from - to;
        return span.Sign <= 0 ? Ref.Zero : IntOps.FromBig(t, ((span - 1) / BigInteger.Abs(stride)) + 1);
    }

    private static bool SameInt(Ref a, Ref b) => a == b || (!a.IsInt && !b.IsInt && IntOps.ToBig(a) == IntOps.ToBig(b));
}
