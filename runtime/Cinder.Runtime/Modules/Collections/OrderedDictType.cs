namespace Cinder.Runtime;

/// <summary>A dict whose order of entries can be changed and counts in comparisons. What differs from dict is here.</summary>
[PyType(BuiltinType.OrderedDict, Doc = "Dictionary that remembers insertion order")]
internal static unsafe partial class OrderedDictType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, DictObject* self, Args args, KwArgs kwargs) => args.Count > 1
        ? t.RaiseTypeError($"expected at most 1 arguments, got {args.Count}")
        : OrderedDictOps.Update(t, self, args, kwargs);

    [PyMethod("update", Doc = "Update an OrderedDict from an iterable or mapping, and keywords.")]
    private static Ref Update(VmThread t, DictObject* self, Args args, KwArgs kwargs) => args.Count > 1
        ? t.RaiseTypeError($"update() takes at most 1 positional argument ({args.Count} given)")
        : OrderedDictOps.Update(t, self, args, kwargs);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, DictObject* self)
    {
        var name = t.TypeOf(Ref.From(self))->Name;
        if (self->Count == 0)
        {
            return StrOps.New(t, StrOps.ToManaged(name) + "()");
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return StrOps.New(t, "...");
        }

        var items = self->Header.LayoutId == (uint)BuiltinType.OrderedDict
            ? DictViews.New(t, BuiltinType.OrderedDictItems, self)
            : Op.CallMethod(t, Ref.From(self), t.Names[Name.Items]);
        var list = items.IsError ? items : ListOps.FromIterable(t, items);
        var text = list.IsError ? list : Op.Repr(t, list);
        ReprGuard.Leave(&self->Header);
        if (text.IsError)
        {
            return text;
        }

        using var builder = new StrBuilder(t);
        builder.Append(name);
        builder.Append('(');
        builder.Append(text);
        builder.Append(')');
        return builder.ToStr();
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, DictObject* self) => OrderedDictIteratorType.New(t, self, OrderedDictIteration.Keys);

    [PyMethod("__reversed__", Doc = "od.__reversed__() <==> reversed(od)")]
    private static Ref Reversed(VmThread t, DictObject* self) => OrderedDictIteratorType.New(t, self, OrderedDictIteration.Keys | OrderedDictIteration.Reverse);

    [PyMethod("keys", Doc = "A view of the keys.")]
    private static Ref Keys(VmThread t, DictObject* self) => DictViews.New(t, BuiltinType.OrderedDictKeys, self);

    [PyMethod("values", Doc = "A view of the values.")]
    private static Ref Values(VmThread t, DictObject* self) => DictViews.New(t, BuiltinType.OrderedDictValues, self);

    [PyMethod("items", Doc = "A view of the items.")]
    private static Ref Items(VmThread t, DictObject* self) => DictViews.New(t, BuiltinType.OrderedDictItems, self);

    [PyMethod("move_to_end", Doc = "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.")]
    private static Ref MoveToEnd(VmThread t, DictObject* self, [Keyword] Ref key, [Keyword] bool last = true)
    {
        var moved = DictOps.Move(t, self, key, last);
        return moved < 0 ? Ref.Error : moved == 0 ? t.RaiseKeyError(key) : Ref.None;
    }

    [PyMethod("popitem", Doc = "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.")]
    private static Ref PopItem(VmThread t, DictObject* self, [Keyword] bool last = true)
    {
        var found = last ? DictOps.TryPopLast(t, self, out var key, out var value) : DictOps.TryPopFirst(t, self, out key, out value);
        return found ? TupleOps.From(t, key, value) : t.RaiseKeyError(StrOps.New(t, "dictionary is empty"));
    }

    [PyMethod("pop", Doc = "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.")]
    private static Ref Pop(VmThread t, DictObject* self, [Keyword] Ref key, [Keyword, Optional] Ref @default)
    {
        var value = DictOps.Pop(t, self, key);
        return !value.IsUnbound ? value : @default.IsUnbound ? t.RaiseKeyError(key) : @default;
    }

    [PyMethod("setdefault", Doc = "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.")]
    private static Ref SetDefault(VmThread t, DictObject* self, [Keyword] Ref key, [Keyword, OrNone] Ref @default)
    {
        if (self->Header.LayoutId == (uint)BuiltinType.OrderedDict)
        {
            return DictOps.SetDefault(t, self, key, @default);
        }

        // A subclass may have its own idea of what it contains.
        var has = Op.Contains(t, Ref.From(self), key);
        if (has < 0)
        {
            return Ref.Error;
        }

        if (has > 0)
        {
            return Op.GetItem(t, Ref.From(self), key);
        }

        return Op.SetItem(t, Ref.From(self), key, @default) ? @default : Ref.Error;
    }

    [PyMethod("copy", Doc = "od.copy() -> a shallow copy of od")]
    private static Ref Copy(VmThread t, DictObject* self)
    {
        if (self->Header.LayoutId == (uint)BuiltinType.OrderedDict)
        {
            var plain = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.OrderedDict)));
            return DictOps.Merge(t, (DictObject*)plain.Object, self) ? plain : Ref.Error;
        }

        var copy = Op.Call0(t, Ref.From(t.TypeOf(Ref.From(self))));
        nint position = 0;
        while (!copy.IsError && DictOps.Next(self, ref position, out var key, out _))
        {
            var value = Op.GetItem(t, Ref.From(self), key);
            if (value.IsError || !Op.SetItem(t, copy, key, value))
            {
                return Ref.Error;
            }
        }

        return copy;
    }

    [PyClassMethod("fromkeys", Doc = "Create a new ordered dictionary with keys from iterable and values set to value.")]
    private static Ref FromKeys(VmThread t, TypeObject* cls, [Keyword] Ref iterable, [Keyword, OrNone] Ref value) => DictOps.FromKeys(t, cls, iterable, value);

    [PyMethod("__eq__")]
    private static Ref Equal(VmThread t, DictObject* self, Ref other) => OrderedDictOps.Compare(t, self, other, wanted: true);

    [PyMethod("__ne__")]
    private static Ref NotEqual(VmThread t, DictObject* self, Ref other) => OrderedDictOps.Compare(t, self, other, wanted: false);

    [PyMethod("__or__")]
    private static Ref Or(VmThread t, DictObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.Dict ? OrderedDictOps.Union(t, t.TypeOf(Ref.From(self)), Ref.From(self), other) : Ref.NotImplemented;

    [PyMethod("__ror__")]
    private static Ref ReflectedOr(VmThread t, DictObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.Dict ? OrderedDictOps.Union(t, t.TypeOf(Ref.From(self)), other, Ref.From(self)) : Ref.NotImplemented;

    [PyMethod("__ior__")]
    private static Ref OrInPlace(VmThread t, DictObject* self, Ref other) => OrderedDictOps.UpdateFrom(t, Ref.From(self), other) ? Ref.From(self) : Ref.Error;

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    private static Ref Reduce(VmThread t, DictObject* self)
    {
        var state = ObjectReduction.State(t, Ref.From(self));
        var items = state.IsError ? state : Op.CallMethod(t, Ref.From(self), t.Names[Name.Items]);
        var iterator = items.IsError ? items : Op.Iter(t, items);
        if (iterator.IsError)
        {
            return iterator;
        }

        var parts = stackalloc Ref[5];
        parts[0] = Ref.From(t.TypeOf(Ref.From(self)));
        parts[1] = TupleOps.Empty(t);
        parts[2] = state;
        parts[3] = Ref.None;
        parts[4] = iterator;
        return TupleOps.From(t, parts, 5);
    }
}
