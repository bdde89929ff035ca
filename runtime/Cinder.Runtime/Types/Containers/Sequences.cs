namespace Cinder.Runtime;

/// <summary>Reading any iterable as an array of references.</summary>
internal static unsafe class Sequences
{
    /// <summary>
    /// A list or tuple with the items of an iterable: the value itself when it is one whose iteration is its own, otherwise a new
    /// list. False with an exception pending.
    /// </summary>
    internal static bool TryItems(VmThread t, Ref value, out Ref holder, out long length)
    {
        if (IsPlainTuple(t, value))
        {
            holder = value;
            length = ((TupleObject*)value.Object)->Length;
            return true;
        }

        holder = value.IsExact(BuiltinType.List) ? value : ListOps.FromIterable(t, value);
        length = holder.IsError ? 0 : ((ListObject*)holder.Object)->Length;
        return !holder.IsError;
    }

    /// <summary>First item of a holder made by <see cref="TryItems"/>. A list's items move when it grows: ask again then.</summary>
    internal static Ref* Items(Ref holder) => holder.IsExact(BuiltinType.List)
        ? ListObject.Items((ListObject*)holder.Object)
        : TupleObject.Items((TupleObject*)holder.Object);

    /// <summary>A tuple that iterates as tuples do.</summary>
    internal static bool IsPlainTuple(VmThread t, Ref value) =>
        value.IsExact(BuiltinType.Tuple)
        || (t.KindOf(value) == BuiltinType.Tuple
            && TypeObject.Special(t.TypeOf(value), Special.Iter) == TypeObject.Special(t.Types(BuiltinType.Tuple), Special.Iter));

    /// <summary>
    /// How many items an iterable says it has (<c>__len__</c> or <c>__length_hint__</c>), to reserve room: <paramref name="fallback"/>
    /// when it does not say, -1 with an exception pending.
    /// </summary>
    internal static long LengthHint(VmThread t, Ref value, long fallback)
    {
        TypeObject* type = t.TypeOf(value);
        if (!TypeObject.Special(type, Special.Len).IsUnbound)
        {
            if (Op.Len(t, value, out long length))
            {
                return length;
            }

            if (!t.SwallowPending(BuiltinType.TypeError))
            {
                return -1;
            }
        }

        if (TypeObject.Special(type, Special.LengthHint).IsUnbound)
        {
            return fallback;
        }

        Ref hint = Op.CallSpecial(t, value, Special.LengthHint);
        if (hint.IsError)
        {
            return t.SwallowPending(BuiltinType.TypeError) ? fallback : -1;
        }

        if (hint.IsNotImplemented)
        {
            return fallback;
        }

        if (t.KindOf(hint) is not (BuiltinType.Int or BuiltinType.Bool))
        {
            t.RaiseTypeError($"__length_hint__ must be an integer, not {Op.TypeName(t, hint)}");
            return -1;
        }

        if (!Op.AsLong(t, hint, out long count))
        {
            return -1;
        }

        if (count < 0)
        {
            t.RaiseValueError("__length_hint__() should return >= 0");
            return -1;
        }

        return count;
    }
}
