namespace Cinder.Runtime;

/// <content>Binary operators: either operand may be the proxy, or both.</content>
internal static unsafe partial class WeakProxyType
{
    [PyMethod("__add__")]
    private static Ref Add(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Add, self, other);

    [PyMethod("__radd__")]
    private static Ref ReflectedAdd(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Add, other, self);

    [PyMethod("__iadd__")]
    private static Ref InplaceAdd(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Add, self, other);

    [PyMethod("__sub__")]
    private static Ref Subtract(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Subtract, self, other);

    [PyMethod("__rsub__")]
    private static Ref ReflectedSubtract(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Subtract, other, self);

    [PyMethod("__isub__")]
    private static Ref InplaceSubtract(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Subtract, self, other);

    [PyMethod("__mul__")]
    private static Ref Multiply(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Multiply, self, other);

    [PyMethod("__rmul__")]
    private static Ref ReflectedMultiply(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Multiply, other, self);

    [PyMethod("__imul__")]
    private static Ref InplaceMultiply(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Multiply, self, other);

    [PyMethod("__matmul__")]
    private static Ref MatrixMultiply(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.MatrixMultiply, self, other);

    [PyMethod("__rmatmul__")]
    private static Ref ReflectedMatrixMultiply(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.MatrixMultiply, other, self);

    [PyMethod("__imatmul__")]
    private static Ref InplaceMatrixMultiply(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.MatrixMultiply, self, other);

    [PyMethod("__truediv__")]
    private static Ref TrueDivide(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.TrueDivide, self, other);

    [PyMethod("__rtruediv__")]
    private static Ref ReflectedTrueDivide(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.TrueDivide, other, self);

    [PyMethod("__itruediv__")]
    private static Ref InplaceTrueDivide(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.TrueDivide, self, other);

    [PyMethod("__floordiv__")]
    private static Ref FloorDivide(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.FloorDivide, self, other);

    [PyMethod("__rfloordiv__")]
    private static Ref ReflectedFloorDivide(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.FloorDivide, other, self);

    [PyMethod("__ifloordiv__")]
    private static Ref InplaceFloorDivide(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.FloorDivide, self, other);

    [PyMethod("__mod__")]
    private static Ref Remainder(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Remainder, self, other);

    [PyMethod("__rmod__")]
    private static Ref ReflectedRemainder(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Remainder, other, self);

    [PyMethod("__imod__")]
    private static Ref InplaceRemainder(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Remainder, self, other);

    [PyMethod("__lshift__")]
    private static Ref LeftShift(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.LeftShift, self, other);

    [PyMethod("__rlshift__")]
    private static Ref ReflectedLeftShift(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.LeftShift, other, self);

    [PyMethod("__ilshift__")]
    private static Ref InplaceLeftShift(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.LeftShift, self, other);

    [PyMethod("__rshift__")]
    private static Ref RightShift(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.RightShift, self, other);

    [PyMethod("__rrshift__")]
    private static Ref ReflectedRightShift(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.RightShift, other, self);

    [PyMethod("__irshift__")]
    private static Ref InplaceRightShift(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.RightShift, self, other);

    [PyMethod("__and__")]
    private static Ref And(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.And, self, other);

    [PyMethod("__rand__")]
    private static Ref ReflectedAnd(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.And, other, self);

    [PyMethod("__iand__")]
    private static Ref InplaceAnd(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.And, self, other);

    [PyMethod("__or__")]
    private static Ref Or(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Or, self, other);

    [PyMethod("__ror__")]
    private static Ref ReflectedOr(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Or, other, self);

    [PyMethod("__ior__")]
    private static Ref InplaceOr(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Or, self, other);

    [PyMethod("__xor__")]
    private static Ref Xor(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Xor, self, other);

    [PyMethod("__rxor__")]
    private static Ref ReflectedXor(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.Xor, other, self);

    [PyMethod("__ixor__")]
    private static Ref InplaceXor(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Xor, self, other);

    [PyMethod("__divmod__")]
    private static Ref DivMod(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.DivMod, self, other);

    [PyMethod("__rdivmod__")]
    private static Ref ReflectedDivMod(VmThread t, Ref self, Ref other) => Binary(t, BinaryOperator.DivMod, other, self);

    [PyMethod("__pow__")]
    private static Ref Power(VmThread t, Ref self, Ref other, [OrNone] Ref modulus) =>
        Unwrap(t, ref self) && Unwrap(t, ref other) && Unwrap(t, ref modulus) ? Op.Power(t, self, other, modulus) : Ref.Error;

    [PyMethod("__rpow__")]
    private static Ref ReflectedPower(VmThread t, Ref self, Ref other, [OrNone] Ref modulus) =>
        Unwrap(t, ref self) && Unwrap(t, ref other) && Unwrap(t, ref modulus) ? Op.Power(t, other, self, modulus) : Ref.Error;

    [PyMethod("__ipow__")]
    private static Ref InplacePower(VmThread t, Ref self, Ref other) => Inplace(t, BinaryOperator.Power, self, other);

    private static Ref Binary(VmThread t, BinaryOperator op, Ref left, Ref right) =>
        Unwrap(t, ref left) && Unwrap(t, ref right) ? Op.Binary(t, op, left, right) : Ref.Error;

    private static Ref Inplace(VmThread t, BinaryOperator op, Ref left, Ref right) =>
        Unwrap(t, ref left) && Unwrap(t, ref right) ? Op.InplaceBinary(t, op, left, right) : Ref.Error;
}
