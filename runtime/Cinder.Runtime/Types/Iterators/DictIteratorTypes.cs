namespace Cinder.Runtime;

[PyType(BuiltinType.DictKeyIterator)]
internal static unsafe partial class DictKeyIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self) => DictIterators.Next(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, DictIteratorObject* self) => DictIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self) => DictIterators.Reduce(t, self);
}

[PyType(BuiltinType.DictValueIterator)]
internal static unsafe partial class DictValueIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self) => DictIterators.Next(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, DictIteratorObject* self) => DictIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self) => DictIterators.Reduce(t, self);
}

[PyType(BuiltinType.DictItemIterator)]
internal static unsafe partial class DictItemIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self) => DictIterators.Next(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, DictIteratorObject* self) => DictIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self) => DictIterators.Reduce(t, self);
}

[PyType(BuiltinType.DictReverseKeyIterator)]
internal static unsafe partial class DictReverseKeyIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self) => DictIterators.Next(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, DictIteratorObject* self) => DictIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self) => DictIterators.Reduce(t, self);
}

[PyType(BuiltinType.DictReverseValueIterator)]
internal static unsafe partial class DictReverseValueIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self) => DictIterators.Next(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, DictIteratorObject* self) => DictIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self) => DictIterators.Reduce(t, self);
}

[PyType(BuiltinType.DictReverseItemIterator)]
internal static unsafe partial class DictReverseItemIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, DictIteratorObject* self) => DictIterators.Next(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, DictIteratorObject* self) => DictIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, DictIteratorObject* self) => DictIterators.Reduce(t, self);
}
