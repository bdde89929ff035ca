namespace Cinder.Runtime;

/// <summary>Filling and comparing ordered dicts. Subclasses are filled through their own <c>__setitem__</c>.</summary>
internal static unsafe class OrderedDictOps
{
    internal static Ref Update(VmThread t, DictObject* self, Args args, KwArgs kwargs)
    {
        var target = Ref.From(self);
        if (args.Count == 1 && !UpdateFrom(t, target, args[0]))
        {
            return Ref.Error;
        }

        for (nint i = 0; i < kwargs.Count; i++)
        {
            if (!Put(t, target, TupleObject.Items(kwargs.Names)[i], kwargs.Values[i]))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    /// <summary>Adds the items of a dict, of anything with keys() or items(), or of an iterable of pairs.</summary>
    internal static bool UpdateFrom(VmThread t, Ref target, Ref source)
    {
        if (source.IsExact(BuiltinType.Dict))
        {
            return UpdateFromDict(t, target, (DictObject*)source.Object);
        }

        var keys = Op.LookupAttr(t, source, t.Names[Name.Keys]);
        if (keys.IsError)
        {
            return false;
        }

        if (!keys.IsUnbound)
        {
            return UpdateFromKeys(t, target, source, keys);
        }

        var items = Op.LookupAttr(t, source, t.Names[Name.Items]);
        if (!items.IsUnbound)
        {
            source = items.IsError ? items : Op.Call0(t, items);
        }

        return !source.IsError && UpdateFromPairs(t, target, source);
    }

    /// <summary>A new instance of the class with the items of both.</summary>
    internal static Ref Union(VmThread t, TypeObject* cls, Ref first, Ref second)
    {
        var result = Op.Call1(t, Ref.From(cls), first);
        return result.IsError || !UpdateFrom(t, result, second) ? Ref.Error : result;
    }

    /// <summary>Equality as dicts, and between ordered dicts the same order of keys too.</summary>
    internal static Ref Compare(VmThread t, DictObject* self, Ref other, bool wanted)
    {
        if (t.KindOf(other) != BuiltinType.Dict)
        {
            return Ref.NotImplemented;
        }

        var equal = DictOps.Equal(t, self, (DictObject*)other.Object);
        if (equal > 0 && TypeOps.IsInstanceOf(t, other, BuiltinType.OrderedDict))
        {
            equal = SameOrder(t, self, (DictObject*)other.Object);
        }

        return equal < 0 ? Ref.Error : Ref.FromBool(equal == 1 == wanted);
    }

    private static int SameOrder(VmThread t, DictObject* a, DictObject* b)
    {
        nint positionA = 0;
        nint positionB = 0;
        while (DictOps.Next(a, ref positionA, out var keyA, out _) && DictOps.Next(b, ref positionB, out var keyB, out _))
        {
            var same = Op.IdentityOrEqual(t, keyA, keyB);
            if (same <= 0)
            {
                return same;
            }
        }

        return 1;
    }

    private static bool Put(VmThread t, Ref target, Ref key, Ref value) => target.IsExact(BuiltinType.OrderedDict)
        ? DictOps.Set(t, (DictObject*)target.Object, key, value)
        : Op.SetItem(t, target, key, value);

    private static bool UpdateFromDict(VmThread t, Ref target, DictObject* source)
    {
        if (target.IsExact(BuiltinType.OrderedDict))
        {
            return DictOps.Merge(t, (DictObject*)target.Object, source);
        }

        // The items as they are now: storing them calls Python code.
        var items = ListOps.FromIterable(t, DictViews.New(t, BuiltinType.DictItems, source));
        return !items.IsError && UpdateFromPairs(t, target, items);
    }

    private static bool UpdateFromKeys(VmThread t, Ref target, Ref source, Ref keysMethod)
    {
        var keys = Op.Call0(t, keysMethod);
        var iterator = keys.IsError ? keys : Op.Iter(t, keys);
        while (!iterator.IsError)
        {
            var key = Op.Next(t, iterator);
            if (key.IsError || key.IsUnbound)
            {
                return key.IsUnbound;
            }

            var value = Op.GetItem(t, source, key);
            if (value.IsError || !Put(t, target, key, value))
            {
                return false;
            }
        }

        return false;
    }

    private static bool UpdateFromPairs(VmThread t, Ref target, Ref pairs)
    {
        var iterator = Op.Iter(t, pairs);
        while (!iterator.IsError)
        {
            var pair = Op.Next(t, iterator);
            if (pair.IsError || pair.IsUnbound)
            {
                return pair.IsUnbound;
            }

            if (!Sequences.TryItems(t, pair, out var holder, out var length))
            {
                return false;
            }

            if (length != 2)
            {
                t.RaiseValueError(length > 2 ? "too many values to unpack (expected 2)" : $"need more than {length} value{(length == 1 ? "" : "s")} to unpack");
                return false;
            }

            var items = Sequences.Items(holder);
            if (!Put(t, target, items[0], items[1]))
            {
                return false;
            }
        }

        return false;
    }
}
