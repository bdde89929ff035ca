namespace Cinder.Runtime;

/// <summary>What an iterator over an ordered dict gives, and in which direction.</summary>
[Flags]
internal enum OrderedDictIteration
{
    Keys = 1,
    Values = 2,
    Items = Keys | Values,
    Reverse = 4,
}

/// <summary>DictIteratorObject: ExpectedCount is the dict's version when the iteration began, Remaining the <see cref="OrderedDictIteration"/>.</summary>
[PyType(BuiltinType.OrderedDictIterator)]
internal static unsafe partial class OrderedDictIteratorType
{
    internal static Ref New(VmThread t, DictObject* dict, OrderedDictIteration iteration)
    {
        var iterator = (DictIteratorObject*)t.Allocate(BuiltinType.OrderedDictIterator, sizeof(DictIteratorObject));
        iterator->Source = Ref.From(dict);
        iterator->Position = (iteration & OrderedDictIteration.Reverse) != 0 ? dict->Used : 0;
        iterator->ExpectedCount = (long)dict->KeysVersion;
        iterator->Remaining = (long)iteration;
        return Ref.From(iterator);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, DictIteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var dict = (DictObject*)self->Source.Object;
        if ((long)dict->KeysVersion != self->ExpectedCount)
        {
            self->Source = Ref.Unbound;
            return t.Raise(BuiltinType.RuntimeError, dict->Entries.IsHeap ? "OrderedDict mutated during iteration" : "OrderedDict changed size during iteration");
        }

        var iteration = (OrderedDictIteration)self->Remaining;
        var position = (nint)self->Position;
        var found = (iteration & OrderedDictIteration.Reverse) != 0
            ? DictOps.Previous(dict, ref position, out var key, out var value)
            : DictOps.Next(dict, ref position, out key, out value);
        self->Position = position;
        if (!found)
        {
            self->Source = Ref.Unbound;
            return Ref.Unbound;
        }

        return (iteration & OrderedDictIteration.Items) switch
        {
            OrderedDictIteration.Keys => key,
            OrderedDictIteration.Values => value,
            _ => TupleOps.From(t, key, value),
        };
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    private static Ref Reduce(VmThread t, DictIteratorObject* self)
    {
        var copy = *self;
        var list = ListOps.New(t, 0);
        for (; ; )
        {
            var item = Next(t, &copy);
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

[PyType(BuiltinType.OrderedDictKeys)]
internal static unsafe partial class OrderedDictKeysType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, DictViewObject* self) => DictViews.Repr(t, self, "odict_keys");

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, DictViewObject* self) => OrderedDictIteratorType.New(t, DictViews.DictOf(self), OrderedDictIteration.Keys);

    [PyMethod("__reversed__")]
    private static Ref Reversed(VmThread t, DictViewObject* self) =>
        OrderedDictIteratorType.New(t, DictViews.DictOf(self), OrderedDictIteration.Keys | OrderedDictIteration.Reverse);
}

[PyType(BuiltinType.OrderedDictValues)]
internal static unsafe partial class OrderedDictValuesType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, DictViewObject* self) => DictViews.Repr(t, self, "odict_values");

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, DictViewObject* self) => OrderedDictIteratorType.New(t, DictViews.DictOf(self), OrderedDictIteration.Values);

    [PyMethod("__reversed__")]
    private static Ref Reversed(VmThread t, DictViewObject* self) =>
        OrderedDictIteratorType.New(t, DictViews.DictOf(self), OrderedDictIteration.Values | OrderedDictIteration.Reverse);
}

[PyType(BuiltinType.OrderedDictItems)]
internal static unsafe partial class OrderedDictItemsType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, DictViewObject* self) => DictViews.Repr(t, self, "odict_items");

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, DictViewObject* self) => OrderedDictIteratorType.New(t, DictViews.DictOf(self), OrderedDictIteration.Items);

    [PyMethod("__reversed__")]
    private static Ref Reversed(VmThread t, DictViewObject* self) =>
        OrderedDictIteratorType.New(t, DictViews.DictOf(self), OrderedDictIteration.Items | OrderedDictIteration.Reverse);
}
