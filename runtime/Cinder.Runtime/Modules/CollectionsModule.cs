namespace Cinder.Runtime;

/// <summary><c>_collections</c>: the part of collections that is native.</summary>
[PyModule("_collections", Doc = "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n")]
internal static unsafe partial class CollectionsModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "deque", t.TypeRef(BuiltinType.Deque));
        ModuleOps.Set(t, module, "defaultdict", t.TypeRef(BuiltinType.DefaultDict));
        ModuleOps.Set(t, module, "OrderedDict", t.TypeRef(BuiltinType.OrderedDict));
    }

    [PyFunction("_count_elements", Doc = "Count elements in the iterable, updating the mapping")]
    private static Ref CountElements(VmThread t, Ref mapping, Ref iterable)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        return CountsAsDict(t, mapping)
            ? CountInDict(t, (DictObject*)mapping.Object, iterator)
            : CountInMapping(t, mapping, iterator);
    }

    /// <summary>A dict whose class neither replaces get() nor item assignment.</summary>
    private static bool CountsAsDict(VmThread t, Ref mapping)
    {
        var type = t.TypeOf(mapping);
        var plain = t.Types(BuiltinType.Dict);
        return t.KindOf(mapping) == BuiltinType.Dict
            && TypeOps.Lookup(t, type, t.Names[Name.Get]) == TypeOps.Lookup(t, plain, t.Names[Name.Get])
            && TypeObject.Special(type, Special.SetItem) == TypeObject.Special(plain, Special.SetItem);
    }

    private static Ref CountInDict(VmThread t, DictObject* counts, Ref iterator)
    {
        for (; ; )
        {
            var key = Op.Next(t, iterator);
            if (key.IsError || key.IsUnbound)
            {
                return key.IsError ? key : Ref.None;
            }

            if (!KeyHash.Of(t, key, out var hash))
            {
                return Ref.Error;
            }

            var old = DictOps.Get(t, counts, key, hash);
            if (old.IsError)
            {
                return old;
            }

            var next = old.IsUnbound ? Ref.FromSmall(1) : Increment(t, old);
            if (next.IsError || !DictOps.Set(t, counts, key, hash, next))
            {
                return Ref.Error;
            }
        }
    }

    private static Ref CountInMapping(VmThread t, Ref mapping, Ref iterator)
    {
        var get = Op.GetAttr(t, mapping, t.Names[Name.Get]);
        if (get.IsError)
        {
            return get;
        }

        for (; ; )
        {
            var key = Op.Next(t, iterator);
            if (key.IsError || key.IsUnbound)
            {
                return key.IsError ? key : Ref.None;
            }

            var old = Op.Call2(t, get, key, Ref.Zero);
            var next = old.IsError ? old : Increment(t, old);
            if (next.IsError || !Op.SetItem(t, mapping, key, next))
            {
                return Ref.Error;
            }
        }
    }

    private static Ref Increment(VmThread t, Ref count) =>
        count.IsInt ? IntOps.FromLong(t, count.IntValue + 1) : Op.Binary(t, BinaryOperator.Add, count, Ref.FromSmall(1));
}
