using System.Numerics;

namespace Cinder.Runtime;

[PyType(BuiltinType.RangeIterator)]
internal static unsafe partial class RangeIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, RangeIteratorObject* self)
    {
        if (self->Remaining <= 0)
        {
            return Ref.Unbound;
        }

        self->Remaining--;
        long value = self->Next;
        self->Next = value + self->Step;
        return Ref.FromSmall(value);
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, RangeIteratorObject* self) => self->Remaining;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, RangeIteratorObject* self)
    {
        Ref stop = IntOps.FromLong(t, self->Next + (self->Remaining * self->Step));
        Ref range = RangeOps.New(t, IntOps.FromLong(t, self->Next), stop, Ref.FromSmall(self->Step));
        return range.IsError ? range : Iterators.ReduceTo(t, range);
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, RangeIteratorObject* self, long state)
    {
        long skip = Math.Clamp(state, 0, self->Remaining);
        self->Next += skip * self->Step;
        self->Remaining -= skip;
    }
}

/// <summary>IteratorObject: Source is the next number, Extra the step, Extra2 how many remain; all ints of any size.</summary>
[PyType(BuiltinType.LongRangeIterator)]
internal static unsafe partial class LongRangeIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Extra2 == Ref.Zero)
        {
            return Ref.Unbound;
        }

        Ref value = self->Source;
        Advance(t, self, BigInteger.One);
        return value;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, IteratorObject* self) => self->Extra2;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self)
    {
        BigInteger stop = IntOps.ToBig(self->Source) + (IntOps.ToBig(self->Extra) * IntOps.ToBig(self->Extra2));
        Ref range = RangeOps.New(t, self->Source, IntOps.FromBig(t, stop), self->Extra);
        return range.IsError ? range : Iterators.ReduceTo(t, range);
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        Ref number = Op.Index(t, state);
        if (number.IsError)
        {
            return number;
        }

        BigInteger skip = IntOps.ToBig(number);
        skip = skip.Sign < 0 ? BigInteger.Zero : BigInteger.Min(skip, IntOps.ToBig(self->Extra2));
        Advance(t, self, skip);
        return Ref.None;
    }

    private static void Advance(VmThread t, IteratorObject* self, BigInteger steps)
    {
        self->Source = IntOps.FromBig(t, IntOps.ToBig(self->Source) + (steps * IntOps.ToBig(self->Extra)));
        self->Extra2 = IntOps.FromBig(t, IntOps.ToBig(self->Extra2) - steps);
    }
}
