namespace Cinder.Runtime;

[PyType(BuiltinType.SetIterator)]
internal static unsafe partial class SetIteratorType
{
    internal static Ref New(VmThread t, SetObject* set)
    {
        var iterator = (DictIteratorObject*)t.Allocate(BuiltinType.SetIterator, sizeof(DictIteratorObject));
        iterator->Source = Ref.From(set);
        iterator->ExpectedCount = iterator->Remaining = set->Count;
        return Ref.From(iterator);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var set = (SetObject*)self->Source.Object;
        if (set->Count != self->ExpectedCount)
        {
            // No count equals this: the iterator stays unusable.
            self->ExpectedCount = -1;
            return t.Raise(BuiltinType.RuntimeError, "Set changed size during iteration");
        }

        if (!SetOps.Next(set, ref self->Position, out Ref key, out _))
        {
            self->Source = Ref.Unbound;
            return Ref.Unbound;
        }

        self->Remaining--;
        return key;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, DictIteratorObject* self) =>
        self->Source.IsHeap && ((SetObject*)self->Source.Object)->Count == self->ExpectedCount ? self->Remaining : 0;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self)
    {
        DictIteratorObject copy = *self;
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
}
