namespace Cinder.Runtime;

/// <summary><c>weakref.ref</c>.</summary>
[PyType(BuiltinType.WeakRef)]
internal static unsafe partial class WeakRefType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        // Keywords are for a subclass's __init__; the own one refuses them.
        _ = kwargs;
        return args.Count is < 1 or > 2 ? RaiseCount(t, "__new__", args.Count) : WeakRefOps.Make(t, cls, args[0], args.Count == 2 ? args[1] : Ref.None);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, Ref self, Args args, KwArgs kwargs)
    {
        _ = self;
        if (kwargs.Count != 0)
        {
            return t.RaiseTypeError("ref() takes no keyword arguments");
        }

        return args.Count is < 1 or > 2 ? RaiseCount(t, "__init__", args.Count) : Ref.None;
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, WeakRefObject* self, Args args, KwArgs kwargs)
    {
        if (kwargs.Count != 0)
        {
            return t.RaiseTypeError("weakref() takes no keyword arguments");
        }

        if (args.Count != 0)
        {
            return t.RaiseTypeError($"weakref expected 0 arguments, got {args.Count}");
        }

        return self->Referent == 0 ? Ref.None : new Ref((nint)self->Referent);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, WeakRefObject* self)
    {
        if (self->HasHash == 0)
        {
            var referent = WeakRefOps.Referent(self);
            if (referent.IsUnbound)
            {
                return t.RaiseTypeError("weak object has gone away");
            }

            if (!Op.Hash(t, referent, out var hash))
            {
                return Ref.Error;
            }

            self->Hash = hash;
            self->HasHash = 1;
        }

        return IntOps.FromLong(t, self->Hash);
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, WeakRefObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    private static Ref Ne(VmThread t, WeakRefObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__lt__")]
    [PyMethod("__le__")]
    [PyMethod("__gt__")]
    [PyMethod("__ge__")]
    private static Ref Order(VmThread t, WeakRefObject* self, Ref other)
    {
        _ = t;
        _ = self;
        _ = other;
        return Ref.NotImplemented;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, WeakRefObject* self)
    {
        var address = Ref.From(self).Bits - 1;
        var referent = WeakRefOps.Referent(self);
        if (referent.IsUnbound)
        {
            return StrOps.New(t, $"<weakref at 0x{address:x}; dead>");
        }

        var name = Op.LookupAttr(t, referent, t.Names[Name.DunderName]);
        if (name.IsError)
        {
            return name;
        }

        var text = $"<weakref at 0x{address:x}; to '{Op.TypeName(t, referent)}' at 0x{referent.Bits - 1:x}";
        return StrOps.New(t, name.IsHeap && t.KindOf(name) == BuiltinType.Str ? $"{text} ({StrOps.ToManaged(name)})>" : text + ">");
    }

    [PyGetter("__callback__", Member = true)]
    private static Ref GetCallback(VmThread t, WeakRefObject* self) => self->Callback;

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);

    // Living referents compare as themselves; a dead one makes it a question of identity.
    private static Ref Compare(VmThread t, CompareOperator op, WeakRefObject* self, Ref other)
    {
        if (!other.IsHeap || t.KindOf(other) != BuiltinType.WeakRef)
        {
            return Ref.NotImplemented;
        }

        var mine = WeakRefOps.Referent(self);
        var others = WeakRefOps.Referent((WeakRefObject*)other.Object);
        return mine.IsUnbound || others.IsUnbound
            ? Ref.FromBool(Ref.From(self) == other == (op == CompareOperator.Equal))
            : Op.Compare(t, op, mine, others);
    }

    private static Ref RaiseCount(VmThread t, string function, nint count) => t.RaiseTypeError(
        count == 0 ? $"{function} expected at least 1 argument, got 0" : $"{function} expected at most 2 arguments, got {count}");
}
