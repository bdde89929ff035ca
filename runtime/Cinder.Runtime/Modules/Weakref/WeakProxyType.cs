namespace Cinder.Runtime;

/// <summary>
/// Proxies, callable or not: whatever is done to one is done to the object that it refers to weakly.
/// </summary>
[PyType(BuiltinType.WeakProxy, Also = BuiltinType.WeakCallableProxy)]
internal static unsafe partial class WeakProxyType
{
    /// <summary>Replaces a proxy by its object; false with ReferenceError pending when that is gone.</summary>
    internal static bool Unwrap(VmThread t, ref Ref value)
    {
        if (!value.IsExact(BuiltinType.WeakProxy) && !value.IsExact(BuiltinType.WeakCallableProxy))
        {
            return true;
        }

        value = WeakRefOps.Referent((WeakRefObject*)value.Object);
        if (!value.IsUnbound)
        {
            return true;
        }

        t.Raise(BuiltinType.ReferenceError, "weakly-referenced object no longer exists");
        return false;
    }

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, Ref self, Ref name) =>
        Op.IsAttributeName(t, name) && Unwrap(t, ref self) ? Op.GetAttr(t, self, name) : Ref.Error;

    [PyMethod("__setattr__")]
    private static Ref SetAttribute(VmThread t, Ref self, Ref name, Ref value) =>
        Op.IsAttributeName(t, name) && Unwrap(t, ref self) && Op.SetAttr(t, self, name, value) ? Ref.None : Ref.Error;

    [PyMethod("__delattr__")]
    private static Ref DeleteAttribute(VmThread t, Ref self, Ref name) =>
        Op.IsAttributeName(t, name) && Unwrap(t, ref self) && Op.DelAttr(t, self, name) ? Ref.None : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Str(t, self) : Ref.Error;

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, WeakRefObject* self)
    {
        var referent = WeakRefOps.Referent(self);
        referent = referent.IsUnbound ? Ref.None : referent;
        return StrOps.New(t, $"<weakproxy at 0x{Ref.From(self).Bits - 1:x} to {Op.TypeName(t, referent)} at 0x{referent.Bits - 1:x}>");
    }

    [PyMethod("__lt__")]
    private static Ref Less(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    private static Ref LessEqual(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    private static Ref Equal(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    private static Ref NotEqual(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    private static Ref Greater(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    private static Ref GreaterEqual(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyMethod("__neg__")]
    private static Ref Negative(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Negative(t, self) : Ref.Error;

    [PyMethod("__pos__")]
    private static Ref Positive(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Positive(t, self) : Ref.Error;

    [PyMethod("__abs__")]
    private static Ref Absolute(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Absolute(t, self) : Ref.Error;

    [PyMethod("__invert__")]
    private static Ref Invert(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Invert(t, self) : Ref.Error;

    [PyMethod("__index__")]
    private static Ref Index(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Index(t, self) : Ref.Error;

    [PyMethod("__int__")]
    private static Ref Int(VmThread t, Ref self) => Unwrap(t, ref self) ? IntOps.FromObject(t, self) : Ref.Error;

    [PyMethod("__float__")]
    private static Ref Float(VmThread t, Ref self) =>
        Unwrap(t, ref self) ? FloatType.New(t, t.Types(BuiltinType.Float), new Args(&self, 1), default) : Ref.Error;

    [PyMethod("__bool__")]
    private static Ref Bool(VmThread t, Ref self) => Unwrap(t, ref self) ? FromTruth(Op.Truth(t, self)) : Ref.Error;

    [PyMethod("__len__")]
    private static Ref Len(VmThread t, Ref self) => Unwrap(t, ref self) && Op.Len(t, self, out var length) ? IntOps.FromLong(t, length) : Ref.Error;

    [PyMethod("__contains__")]
    private static Ref Contains(VmThread t, Ref self, Ref item) => Unwrap(t, ref self) ? FromTruth(Op.Contains(t, self, item)) : Ref.Error;

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, Ref self, Ref key) => Unwrap(t, ref self) ? Op.GetItem(t, self, key) : Ref.Error;

    [PyMethod("__setitem__")]
    private static Ref SetItem(VmThread t, Ref self, Ref key, Ref value) => Unwrap(t, ref self) && Op.SetItem(t, self, key, value) ? Ref.None : Ref.Error;

    [PyMethod("__delitem__")]
    private static Ref DeleteItem(VmThread t, Ref self, Ref key) => Unwrap(t, ref self) && Op.DelItem(t, self, key) ? Ref.None : Ref.Error;

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.Iter(t, self) : Ref.Error;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, Ref self)
    {
        if (!Unwrap(t, ref self))
        {
            return Ref.Error;
        }

        return TypeObject.Special(t.TypeOf(self), Special.Next).IsUnbound
            ? t.RaiseTypeError($"Weakref proxy referenced a non-iterator '{Op.TypeName(t, self)}' object")
            : Op.Next(t, self);
    }

    [PyMethod("__bytes__")]
    private static Ref Bytes(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.CallMethod(t, self, t.Names[Special.Bytes]) : Ref.Error;

    [PyMethod("__reversed__")]
    private static Ref Reversed(VmThread t, Ref self) => Unwrap(t, ref self) ? Op.CallMethod(t, self, t.Names[Special.Reversed]) : Ref.Error;

    private static Ref Compare(VmThread t, CompareOperator op, Ref left, Ref right) =>
        Unwrap(t, ref left) && Unwrap(t, ref right) ? Op.Compare(t, op, left, right) : Ref.Error;

    private static Ref FromTruth(int truth) => truth < 0 ? Ref.Error : Ref.FromBool(truth == 1);
}

/// <summary>What only proxies of callable objects have.</summary>
[PyType(BuiltinType.WeakCallableProxy)]
internal static unsafe partial class WeakCallableProxyType
{
    [PyMethod("__call__")]
    private static Ref Call(VmThread t, Ref self, Args args, KwArgs kwargs) => WeakProxyType.Unwrap(t, ref self)
        ? Op.Call(t, self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names))
        : Ref.Error;
}
