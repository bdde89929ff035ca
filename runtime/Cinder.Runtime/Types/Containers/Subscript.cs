namespace Cinder.Runtime;

/// <summary>What a subscript of a sequence turned out to be.</summary>
internal enum SubscriptKind
{
    Failed,
    Index,
    Slice,
}

/// <summary>Reads the subscript of a sequence.</summary>
internal static unsafe class Subscript
{
    /// <summary>Tells an index from a slice; anything else is a TypeError that names the owner ("list indices must be …").</summary>
    internal static SubscriptKind Read(VmThread t, Ref key, string owner, out long index)
    {
        if (key.IsInt)
        {
            index = key.IntValue;
            return SubscriptKind.Index;
        }

        index = 0;
        if (key.IsExact(BuiltinType.Slice))
        {
            return SubscriptKind.Slice;
        }

        if (TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
        {
            t.RaiseTypeError($"{owner} indices must be integers or slices, not {Op.TypeName(t, key)}");
            return SubscriptKind.Failed;
        }

        Ref number = Op.Index(t, key);
        if (number.IsError)
        {
            return SubscriptKind.Failed;
        }

        if (!IntOps.TryToLong(number, out index))
        {
            t.RaiseIndexError($"cannot fit '{Op.TypeName(t, key)}' into an index-sized integer");
            return SubscriptKind.Failed;
        }

        return SubscriptKind.Index;
    }

    /// <summary>
    /// The count of a repetition. False when the value is no integer at all (nothing is pending), or with OverflowError pending.
    /// </summary>
    internal static bool TryCount(VmThread t, Ref value, out long count)
    {
        if (value.IsInt)
        {
            count = value.IntValue;
            return true;
        }

        count = 0;
        if (TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
        {
            return false;
        }

        Ref number = Op.Index(t, value);
        if (number.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(number, out count))
        {
            t.RaiseOverflowError($"cannot fit '{Op.TypeName(t, value)}' into an index-sized integer");
            return false;
        }

        return true;
    }
}
