namespace Cinder.Runtime;

/// <content>Operators and comparisons.</content>
internal static unsafe partial class FloatType
{
    [PyMethod("__add__")]
    [PyMethod("__radd__")]
    internal static Ref Add(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.New(t, FloatOps.Value(self) + other) : Foreign(known);
    }

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    internal static Ref Multiply(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.New(t, FloatOps.Value(self) * other) : Foreign(known);
    }

    [PyMethod("__sub__")]
    internal static Ref Subtract(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.New(t, FloatOps.Value(self) - other) : Foreign(known);
    }

    [PyMethod("__rsub__")]
    internal static Ref ReflectedSubtract(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.New(t, other - FloatOps.Value(self)) : Foreign(known);
    }

    [PyMethod("__truediv__")]
    internal static Ref TrueDivide(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.Divide(t, FloatOps.Value(self), other) : Foreign(known);
    }

    [PyMethod("__rtruediv__")]
    internal static Ref ReflectedTrueDivide(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.Divide(t, other, FloatOps.Value(self)) : Foreign(known);
    }

    [PyMethod("__floordiv__")]
    internal static Ref FloorDivide(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.FloorDivide(t, FloatOps.Value(self), other) : Foreign(known);
    }

    [PyMethod("__rfloordiv__")]
    internal static Ref ReflectedFloorDivide(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.FloorDivide(t, other, FloatOps.Value(self)) : Foreign(known);
    }

    [PyMethod("__mod__")]
    internal static Ref Remainder(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.Remainder(t, FloatOps.Value(self), other) : Foreign(known);
    }

    [PyMethod("__rmod__")]
    internal static Ref ReflectedRemainder(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.Remainder(t, other, FloatOps.Value(self)) : Foreign(known);
    }

    [PyMethod("__divmod__")]
    internal static Ref DivMod(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.DivMod(t, FloatOps.Value(self), other) : Foreign(known);
    }

    [PyMethod("__rdivmod__")]
    internal static Ref ReflectedDivMod(VmThread t, Ref self, Ref value)
    {
        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.DivMod(t, other, FloatOps.Value(self)) : Foreign(known);
    }

    [PyMethod("__pow__")]
    internal static Ref Power(VmThread t, Ref self, Ref value, [OrNone] Ref mod)
    {
        if (!mod.IsNone)
        {
            return t.RaiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
        }

        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.Power(t, FloatOps.Value(self), other) : Foreign(known);
    }

    [PyMethod("__rpow__")]
    internal static Ref ReflectedPower(VmThread t, Ref self, Ref value, [OrNone] Ref mod)
    {
        if (!mod.IsNone)
        {
            return t.RaiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
        }

        var known = FloatOps.Operand(t, value, out var other);
        return known > 0 ? FloatOps.Power(t, other, FloatOps.Value(self)) : Foreign(known);
    }

    [PyMethod("__neg__")]
    internal static double Negative(VmThread t, FloatObject* self) => -self->Value;

    [PyMethod("__abs__")]
    internal static double Absolute(VmThread t, FloatObject* self) => Math.Abs(self->Value);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, Ref self, Ref value) => FloatOps.Compare(t, CompareOperator.Less, FloatOps.Value(self), value);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, Ref self, Ref value) => FloatOps.Compare(t, CompareOperator.LessEqual, FloatOps.Value(self), value);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, Ref self, Ref value) => FloatOps.Compare(t, CompareOperator.Equal, FloatOps.Value(self), value);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, Ref self, Ref value) => FloatOps.Compare(t, CompareOperator.NotEqual, FloatOps.Value(self), value);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, Ref self, Ref value) => FloatOps.Compare(t, CompareOperator.Greater, FloatOps.Value(self), value);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, Ref self, Ref value) => FloatOps.Compare(t, CompareOperator.GreaterEqual, FloatOps.Value(self), value);

    private static Ref Foreign(int known) => known == 0 ? Ref.NotImplemented : Ref.Error;
}
