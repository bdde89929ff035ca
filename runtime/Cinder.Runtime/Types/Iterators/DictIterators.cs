namespace Cinder.Runtime;

/// <summary>The six iterators over dicts: keys, values and items, forwards and backwards. Which one is the layout.</summary>
internal static unsafe class DictIterators
{
    internal static Ref New(VmThread t, BuiltinType type, DictObject* dict)
    {
        var iterator = (DictIteratorObject*)t.Allocate(type, sizeof(DictIteratorObject));
        iterator->Source = Ref.From(dict);
        iterator->ExpectedCount = iterator->Remaining = dict->Count;
        iterator->Position = IsReverse(type) ? dict->Used : 0;
        return Ref.From(iterator);
    }

    /// <summary>The next key, value or item; Unbound at the end, Error when the dict has changed.</summary>
    internal static Ref Next(VmThread t, DictIteratorObject* iterator)
    {
        if (!Advance(t, iterator, out Ref key, out Ref value))
        {
            return t.HasPending ? Ref.Error : Ref.Unbound;
        }

        return (BuiltinType)iterator->Header.LayoutId switch
        {
            BuiltinType.DictKeyIterator or BuiltinType.DictReverseKeyIterator => key,
            BuiltinType.DictValueIterator or BuiltinType.DictReverseValueIterator => value,
            _ => TupleOps.From(t, key, value),
        };
    }

    /// <summary>Moves on to the next entry; false at the end or with RuntimeError pending.</summary>
    internal static bool Advance(VmThread t, DictIteratorObject* iterator, out Ref key, out Ref value)
    {
        key = value = Ref.Unbound;
        if (iterator->Source.IsUnbound)
        {
            return false;
        }

        var dict = (DictObject*)iterator->Source.Object;
        if (dict->Count != iterator->ExpectedCount)
        {
            // No count equals this: the iterator stays unusable.
            iterator->ExpectedCount = -1;
            t.Raise(BuiltinType.RuntimeError, "dictionary changed size during iteration");
            return false;
        }

        nint position = (nint)iterator->Position;
        bool found = IsReverse((BuiltinType)iterator->Header.LayoutId)
            ? DictOps.Previous(dict, ref position, out key, out value)
            : DictOps.Next(dict, ref position, out key, out value);
        iterator->Position = position;
        if (!found)
        {
            iterator->Source = Ref.Unbound;
            return false;
        }

        if (iterator->Remaining == 0)
        {
            iterator->Source = Ref.Unbound;
            t.Raise(BuiltinType.RuntimeError, "dictionary keys changed during iteration");
            return false;
        }

        iterator->Remaining--;
        return true;
    }

    internal static Ref LengthHint(DictIteratorObject* iterator) => Ref.FromSmall(
        iterator->Source.IsHeap && ((DictObject*)iterator->Source.Object)->Count == iterator->ExpectedCount ? iterator->Remaining : 0);

    /// <summary>The rest of the items as a list, for copying and pickling; the iterator itself does not move.</summary>
    internal static Ref Reduce(VmThread t, DictIteratorObject* iterator)
    {
        DictIteratorObject copy = *iterator;
        Ref list = ListOps.New(t, 0);
        for (; ; )
        {
            Ref item = Next(t, &copy);
            if (item.IsError || (!item.IsUnbound && !ListOps.Append(t, (ListObject*)list.Object, item)))
            {
                return Ref.Error;
            }

            if (item.IsUnbound)
            {
                return Iterators.ReduceTo(t, list);
            }
        }
    }

    private static bool IsReverse(BuiltinType type) =>
        type is BuiltinType.DictReverseKeyIterator or BuiltinType.DictReverseValueIterator or BuiltinType.DictReverseItemIterator;
}
