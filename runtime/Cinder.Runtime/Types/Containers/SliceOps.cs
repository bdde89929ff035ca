namespace Cinder.Runtime;

/// <summary>Slices: making them, and turning their bounds into positions.</summary>
internal static unsafe class SliceOps
{
    internal static Ref New(VmThread t, Ref start, Ref stop, Ref step)
    {
        var slice = (SliceObject*)t.Allocate(BuiltinType.Slice, sizeof(SliceObject));
        slice->Start = start;
        slice->Stop = stop;
        slice->Step = step;
        return Ref.From(slice);
    }

    /// <summary>Positions of a slice in a sequence of so many items. False with an exception pending.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="slice">The slice.</param>
    /// <param name="length">Items of the sequence.</param>
    /// <param name="start">First position.</param>
    /// <param name="stop">Position that is not reached.</param>
    /// <param name="step">Distance, not 0.</param>
    /// <param name="count">Items selected.</param>
    internal static bool Indices(VmThread t, SliceObject* slice, long length, out long start, out long stop, out long step, out long count)
    {
        count = 0;
        if (!Unpack(t, slice, out start, out stop, out step))
        {
            return false;
        }

        count = Adjust(length, ref start, ref stop, step);
        return true;
    }

    /// <summary>The slice's bounds as machine integers, clipped to those, defaults filled in; negative ones still count from the end.</summary>
    internal static bool Unpack(VmThread t, SliceObject* slice, out long start, out long stop, out long step)
    {
        start = stop = 0;
        step = 1;
        if (!slice->Step.IsNone)
        {
            if (!TryClip(t, slice->Step, out step))
            {
                return false;
            }

            if (step == 0)
            {
                t.RaiseValueError("slice step cannot be zero");
                return false;
            }

            // So that -step is a number too.
            step = Math.Max(step, -long.MaxValue);
        }

        start = step < 0 ? long.MaxValue : 0;
        stop = step < 0 ? long.MinValue : long.MaxValue;
        return (slice->Start.IsNone || TryClip(t, slice->Start, out start)) && (slice->Stop.IsNone || TryClip(t, slice->Stop, out stop));
    }

    /// <summary>Brings unpacked bounds into a sequence of so many items; returns how many are selected.</summary>
    internal static long Adjust(long length, ref long start, ref long stop, long step)
    {
        start = Bring(start, length, step);
        stop = Bring(stop, length, step);
        if (step < 0)
        {
            return stop < start ? ((start - stop - 1) / -step) + 1 : 0;
        }

        return start < stop ? ((stop - start - 1) / step) + 1 : 0;
    }

    /// <summary>A bound (an integer of any size, or something with <c>__index__</c>) clipped to machine integers.</summary>
    internal static bool TryClip(VmThread t, Ref value, out long clipped, string message = "slice indices must be integers or None or have an __index__ method")
    {
        if (value.IsInt)
        {
            clipped = value.IntValue;
            return true;
        }

        clipped = 0;
        if (TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
        {
            t.RaiseTypeError(message);
            return false;
        }

        Ref index = Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out clipped))
        {
            clipped = ((IntObject*)index.Object)->Sign < 0 ? long.MinValue : long.MaxValue;
        }

        return true;
    }

    /// <summary>The start and stop arguments of index(): counted from the end when negative, never below 0. Unbound: the default.</summary>
    internal static bool TryBounds(VmThread t, Ref start, Ref stop, long length, out long from, out long to)
    {
        const string Message = "slice indices must be integers or have an __index__ method";
        from = 0;
        to = long.MaxValue;
        if ((!start.IsUnbound && !TryClip(t, start, out from, Message)) || (!stop.IsUnbound && !TryClip(t, stop, out to, Message)))
        {
            return false;
        }

        from = from < 0 ? Math.Max(0, from + length) : from;
        to = to < 0 ? Math.Max(0, to + length) : to;
        return true;
    }

    private static long Bring(long bound, long length, long step)
    {
        long lowest = step < 0 ? -1 : 0;
        if (bound < 0)
        {
            bound += length;
            return bound < 0 ? lowest : bound;
        }

        return bound >= length ? length + lowest : bound;
    }
}
