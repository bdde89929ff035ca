namespace Cinder.Runtime;

/// <summary><c>Context</c>. NativeObject: R0 the dict of values by variable, R1 the context before it while it is entered, N0 whether it is.</summary>
[PyType(BuiltinType.Context)]
internal static unsafe partial class ContextType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) =>
        args.Count + kwargs.Count > 0 ? t.RaiseTypeError("Context() does not accept any arguments") : ContextOps.New(t, DictOps.New(t));

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, NativeObject* self, Ref other) =>
        other.IsExact(BuiltinType.Context) ? Op.Compare(t, CompareOperator.Equal, self->R0, ((NativeObject*)other.Object)->R0) : Ref.NotImplemented;

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, NativeObject* self) => Snapshot(t, self, keys: true, values: false);

    [PyMethod("__len__")]
    private static long Len(VmThread t, NativeObject* self) => ContextOps.Values(self)->Count;

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, NativeObject* self, Ref key)
    {
        var value = Find(t, self, key);
        return value.IsUnbound ? t.RaiseKeyError(key) : value;
    }

    [PyMethod("__contains__")]
    private static Ref Contains(VmThread t, NativeObject* self, Ref key)
    {
        var value = Find(t, self, key);
        return value.IsError ? value : Ref.FromBool(!value.IsUnbound);
    }

    [PyMethod("get", Doc = "Return the value for `key` if `key` has the value in the context object.\n\nIf `key` does not exist, return `default`. If `default` is not given,\nreturn None.")]
    private static Ref Get(VmThread t, NativeObject* self, Ref key, [OrNone] Ref @default)
    {
        var value = Find(t, self, key);
        return value.IsUnbound ? @default : value;
    }

    [PyMethod("keys", Doc = "Return a list of all variables in the context object.")]
    private static Ref Keys(VmThread t, NativeObject* self) => Snapshot(t, self, keys: true, values: false);

    [PyMethod("values", Doc = "Return a list of all variables' values in the context object.")]
    private static Ref Values(VmThread t, NativeObject* self) => Snapshot(t, self, keys: false, values: true);

    [PyMethod("items", Doc = "Return all variables and their values in the context object.\n\nThe result is returned as a list of 2-tuples (variable, value).")]
    private static Ref Items(VmThread t, NativeObject* self) => Snapshot(t, self, keys: true, values: true);

    [PyMethod("copy", Doc = "Return a shallow copy of the context object.")]
    private static Ref Copy(VmThread t, NativeObject* self) => ContextOps.New(t, DictOps.Copy(t, ContextOps.Values(self)));

    [PyMethod("run")]
    private static Ref Run(VmThread t, NativeObject* self, Args args, KwArgs kwargs)
    {
        if (args.Count == 0)
        {
            return t.RaiseTypeError("run() missing 1 required positional argument");
        }

        var total = args.Count - 1 + kwargs.Count;
        var passed = Storage.NewRefArray(t, total);
        if (passed == null)
        {
            return t.RaiseMemoryError();
        }

        var items = RefArray.Items(passed);
        TupleOps.Copy(args.Items + 1, items, args.Count - 1);
        TupleOps.Copy(kwargs.Values, items + args.Count - 1, kwargs.Count);
        if (!ContextOps.Enter(t, self))
        {
            return Ref.Error;
        }

        var result = Op.Call(t, args[0], items, args.Count - 1, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));
        ContextOps.Leave(t, self);
        return result;
    }

    private static Ref Find(VmThread t, NativeObject* self, Ref key)
    {
        if (key.IsExact(BuiltinType.ContextVar))
        {
            return DictOps.Get(t, ContextOps.Values(self), key);
        }

        var shown = Op.Repr(t, key);
        return shown.IsError ? shown : t.RaiseTypeError($"a ContextVar key was expected, got {StrOps.ToManaged(shown)}");
    }

    /// <summary>An iterator over what the context holds now.</summary>
    private static Ref Snapshot(VmThread t, NativeObject* self, bool keys, bool values)
    {
        var list = ListOps.New(t, ContextOps.Values(self)->Count);
        nint position = 0;
        while (!list.IsError && DictOps.Next(ContextOps.Values(self), ref position, out var key, out var value))
        {
            var item = keys && values ? TupleOps.From(t, key, value) : keys ? key : value;
            if (item.IsError || !ListOps.Append(t, (ListObject*)list.Object, item))
            {
                return Ref.Error;
            }
        }

        return list.IsError ? list : Op.Iter(t, list);
    }
}
