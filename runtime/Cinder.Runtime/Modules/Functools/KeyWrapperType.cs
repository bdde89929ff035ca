namespace Cinder.Runtime;

/// <summary>What cmp_to_key() returns and what that makes of each item. R0: the comparison; R1: the item, Unbound in the factory.</summary>
[PyType(BuiltinType.KeyWrapper)]
internal static unsafe partial class KeyWrapperType
{
    internal static Ref New(VmThread t, Ref comparison, Ref item)
    {
        var self = (NativeObject*)t.Allocate(BuiltinType.KeyWrapper, sizeof(NativeObject));
        self->R0 = comparison;
        self->R1 = item;
        return Ref.From(self);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, NativeObject* self, Args args, KwArgs kwargs)
    {
        if (args.Count == 1 && kwargs.Count == 0)
        {
            return New(t, self->R0, args[0]);
        }

        if (args.Count + kwargs.Count > 1)
        {
            return t.RaiseTypeError($"K() takes at most 1 argument ({args.Count + kwargs.Count} given)");
        }

        return kwargs.Count == 1 && StrOps.EqualsAscii(TupleObject.Items(kwargs.Names)[0], "obj"u8)
            ? New(t, self->R0, kwargs.Values[0])
            : t.RaiseTypeError("K() missing required argument 'obj' (pos 1)");
    }

    [PyMethod("__lt__")]
    private static Ref Less(VmThread t, NativeObject* self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    private static Ref LessEqual(VmThread t, NativeObject* self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    private static Ref Equal(VmThread t, NativeObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    private static Ref NotEqual(VmThread t, NativeObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    private static Ref Greater(VmThread t, NativeObject* self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    private static Ref GreaterEqual(VmThread t, NativeObject* self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyGetter("obj", Doc = "Value wrapped by a key function.")]
    private static Ref GetItem(VmThread t, NativeObject* self) => self->R1.IsUnbound ? Ref.None : self->R1;

    [PySetter("obj")]
    private static bool SetItem(VmThread t, NativeObject* self, Ref value)
    {
        self->R1 = value;
        return true;
    }

    private static Ref Compare(VmThread t, CompareOperator op, NativeObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.KeyWrapper))
        {
            return t.RaiseTypeError("other argument must be K instance");
        }

        var right = (NativeObject*)other.Object;
        if (self->R1.IsUnbound || right->R1.IsUnbound)
        {
            return t.Raise(BuiltinType.AttributeError, "object");
        }

        var order = Op.Call2(t, self->R0, self->R1, right->R1);
        return order.IsError ? order : Op.Compare(t, op, order, Ref.Zero);
    }
}
