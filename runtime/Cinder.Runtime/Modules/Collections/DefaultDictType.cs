namespace Cinder.Runtime;

/// <summary>A dict that makes the values of missing keys. Its factory (Unbound or None: none) follows the dict's struct.</summary>
[PyType(BuiltinType.DefaultDict, Doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.")]
internal static unsafe partial class DefaultDictType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, DictObject* self, Args args, KwArgs kwargs)
    {
        var factory = args.Count == 0 ? Ref.None : args[0];
        if (!factory.IsNone && TypeObject.Special(t.TypeOf(factory), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("first argument must be callable or None");
        }

        *Factory(self) = factory;
        var rest = args.Count == 0 ? args : new Args(args.Items + 1, args.Count - 1);
        return DictType.Init(t, self, rest, kwargs);
    }

    [PyMethod("__missing__", Doc = "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n")]
    private static Ref Missing(VmThread t, DictObject* self, Ref key)
    {
        var factory = FactoryOrNone(self);
        if (factory.IsNone)
        {
            return t.RaiseKeyError(key);
        }

        var value = Op.Call0(t, factory);
        if (value.IsError)
        {
            return value;
        }

        var stored = self->Header.LayoutId == (uint)BuiltinType.DefaultDict
            ? DictOps.Set(t, self, key, value)
            : Op.SetItem(t, Ref.From(self), key, value);
        return stored ? value : Ref.Error;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, DictObject* self)
    {
        var items = DictType.Repr(t, self);
        if (items.IsError)
        {
            return items;
        }

        var builder = new StrBuilder(t);
        builder.Append(t.TypeOf(Ref.From(self))->Name);
        builder.Append('(');
        var factory = FactoryOrNone(self);
        var ok = true;
        if (factory.IsHeap && !ReprGuard.TryEnter(factory.Object))
        {
            builder.Append("...");
        }
        else
        {
            ok = ReprGuard.AppendRepr(t, ref builder, factory);
            if (factory.IsHeap)
            {
                ReprGuard.Leave(factory.Object);
            }
        }

        builder.Append(", ");
        builder.Append(items);
        builder.Append(')');
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("copy", Doc = "D.copy() -> a shallow copy of D.")]
    [PyMethod("__copy__", Doc = "D.copy() -> a shallow copy of D.")]
    private static Ref Copy(VmThread t, DictObject* self) => Op.Call2(t, Ref.From(t.TypeOf(Ref.From(self))), FactoryOrNone(self), Ref.From(self));

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, DictObject* self)
    {
        var items = Op.CallMethod(t, Ref.From(self), t.Names[Name.Items]);
        var iterator = items.IsError ? items : Op.Iter(t, items);
        if (iterator.IsError)
        {
            return iterator;
        }

        var factory = FactoryOrNone(self);
        var parts = stackalloc Ref[5];
        parts[0] = Ref.From(t.TypeOf(Ref.From(self)));
        parts[1] = factory.IsNone ? TupleOps.Empty(t) : TupleOps.From(t, factory);
        parts[2] = Ref.None;
        parts[3] = Ref.None;
        parts[4] = iterator;
        return TupleOps.From(t, parts, 5);
    }

    [PyMethod("__or__")]
    private static Ref Or(VmThread t, DictObject* self, Ref other)
    {
        if (t.KindOf(other) != BuiltinType.Dict)
        {
            return Ref.NotImplemented;
        }

        var result = Op.CallMethod(t, Ref.From(self), t.Names[Name.Copy]);
        return result.IsError || Op.CallMethod(t, result, t.Names[Name.Update], other).IsError ? Ref.Error : result;
    }

    [PyMethod("__ror__")]
    private static Ref ReflectedOr(VmThread t, DictObject* self, Ref other)
    {
        if (t.KindOf(other) != BuiltinType.Dict)
        {
            return Ref.NotImplemented;
        }

        var result = Op.Call2(t, Ref.From(t.TypeOf(Ref.From(self))), FactoryOrNone(self), other);
        return result.IsError || Op.CallMethod(t, result, t.Names[Name.Update], Ref.From(self)).IsError ? Ref.Error : result;
    }

    [PyGetter("default_factory", Doc = "Factory for default value called by __missing__().")]
    private static Ref GetFactory(VmThread t, DictObject* self) => FactoryOrNone(self);

    [PySetter("default_factory")]
    private static bool SetFactory(VmThread t, DictObject* self, Ref value)
    {
        *Factory(self) = value;
        return true;
    }

    private static Ref* Factory(DictObject* self) => (Ref*)(self + 1);

    private static Ref FactoryOrNone(DictObject* self) => Factory(self)->IsUnbound ? Ref.None : *Factory(self);
}
