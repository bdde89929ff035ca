namespace Cinder.Runtime;

/// <content>Operators and comparisons.</content>
internal static unsafe partial class IntType
{
    [PyMethod("__add__")]
    [PyMethod("__radd__")]
    internal static Ref Add(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Add(t, self, value) : Ref.NotImplemented;

    [PyMethod("__sub__")]
    internal static Ref Subtract(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Subtract(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rsub__")]
    internal static Ref ReflectedSubtract(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Subtract(t, value, self) : Ref.NotImplemented;

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    internal static Ref Multiply(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Multiply(t, self, value) : Ref.NotImplemented;

    [PyMethod("__truediv__")]
    internal static Ref TrueDivide(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.TrueDivide(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rtruediv__")]
    internal static Ref ReflectedTrueDivide(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.TrueDivide(t, value, self) : Ref.NotImplemented;

    [PyMethod("__floordiv__")]
    internal static Ref FloorDivide(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.FloorDivide(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rfloordiv__")]
    internal static Ref ReflectedFloorDivide(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.FloorDivide(t, value, self) : Ref.NotImplemented;

    [PyMethod("__mod__")]
    internal static Ref Remainder(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Remainder(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rmod__")]
    internal static Ref ReflectedRemainder(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Remainder(t, value, self) : Ref.NotImplemented;

    [PyMethod("__divmod__")]
    internal static Ref DivMod(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.DivMod(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rdivmod__")]
    internal static Ref ReflectedDivMod(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.DivMod(t, value, self) : Ref.NotImplemented;

    [PyMethod("__lshift__")]
    internal static Ref ShiftLeft(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.ShiftLeft(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rlshift__")]
    internal static Ref ReflectedShiftLeft(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.ShiftLeft(t, value, self) : Ref.NotImplemented;

    [PyMethod("__rshift__")]
    internal static Ref ShiftRight(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.ShiftRight(t, self, value) : Ref.NotImplemented;

    [PyMethod("__rrshift__")]
    internal static Ref ReflectedShiftRight(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.ShiftRight(t, value, self) : Ref.NotImplemented;

    [PyMethod("__and__")]
    [PyMethod("__rand__")]
    internal static Ref And(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.And(t, self, value) : Ref.NotImplemented;

    [PyMethod("__or__")]
    [PyMethod("__ror__")]
    internal static Ref Or(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Or(t, self, value) : Ref.NotImplemented;

    [PyMethod("__xor__")]
    [PyMethod("__rxor__")]
    internal static Ref Xor(VmThread t, Ref self, Ref value) => IntOps.IsIntLike(t, value) ? IntOps.Xor(t, self, value) : Ref.NotImplemented;

    [PyMethod("__pow__")]
    internal static Ref Power(VmThread t, Ref self, Ref value, [OrNone] Ref mod) => PowerOf(t, self, value, mod);

    [PyMethod("__rpow__")]
    internal static Ref ReflectedPower(VmThread t, Ref self, Ref value, [OrNone] Ref mod) => PowerOf(t, value, self, mod);

    [PyMethod("__neg__")]
    internal static Ref Negative(VmThread t, Ref self) => IntOps.Negate(t, self);

    [PyMethod("__abs__")]
    internal static Ref Absolute(VmThread t, Ref self) => IntOps.Absolute(t, self);

    [PyMethod("__invert__")]
    internal static Ref Invert(VmThread t, Ref self) => IntOps.Invert(t, self);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, Ref self, Ref value) => Compare(t, CompareOperator.Less, self, value);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, Ref self, Ref value) => Compare(t, CompareOperator.LessEqual, self, value);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, Ref self, Ref value) => Compare(t, CompareOperator.Equal, self, value);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, Ref self, Ref value) => Compare(t, CompareOperator.NotEqual, self, value);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, Ref self, Ref value) => Compare(t, CompareOperator.Greater, self, value);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, Ref self, Ref value) => Compare(t, CompareOperator.GreaterEqual, self, value);

    private static Ref Compare(VmThread t, CompareOperator op, Ref self, Ref value) =>
        IntOps.IsIntLike(t, value) ? Ref.FromBool(IntOps.Satisfies(op, IntOps.Compare(self, value))) : Ref.NotImplemented;

    private static Ref PowerOf(VmThread t, Ref left, Ref right, Ref mod)
    {
        if (!IntOps.IsIntLike(t, left) || !IntOps.IsIntLike(t, right) || !(mod.IsNone || IntOps.IsIntLike(t, mod)))
        {
            return Ref.NotImplemented;
        }

        return mod.IsNone ? IntOps.Power(t, left, right) : IntOps.PowerModulo(t, left, right, mod);
    }
}
