namespace Cinder.Runtime;

/// <summary>complex: construction, operators and methods.</summary>
[PyType(BuiltinType.Complex, Doc = "Create a complex number from a real part and an optional imaginary part.\n\nThis is equivalent to (real + imag*1j) where imag defaults to 0.")]
internal static unsafe partial class ComplexType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Keyword, Optional] Ref real, [Keyword, Optional] Ref imag)
    {
        if (real.IsExact(BuiltinType.Complex) && imag.IsUnbound && cls == t.Types(BuiltinType.Complex))
        {
            return real;
        }

        if (!real.IsUnbound && t.KindOf(real) == BuiltinType.Str)
        {
            return imag.IsUnbound
                ? ComplexOps.Parse(t, cls, real)
                : t.RaiseTypeError("complex() can't take second arg if first is a string");
        }

        if (!imag.IsUnbound && t.KindOf(imag) == BuiltinType.Str)
        {
            return t.RaiseTypeError("complex() second arg can't be a string");
        }

        double re = 0, im = 0, re2 = 0, im2 = 0;
        if (!real.IsUnbound && !TryPart(t, real, isFirst: true, out re, out im))
        {
            return Ref.Error;
        }

        if (!imag.IsUnbound && !TryPart(t, imag, isFirst: false, out re2, out im2))
        {
            return Ref.Error;
        }

        // real + imag * 1j, without touching signs of zeros where the argument was real.
        if (!imag.IsUnbound)
        {
            re = ComplexOps.IsComplex(t, imag) ? re - im2 : re;
            im = ComplexOps.IsComplex(t, real.IsUnbound ? Ref.Zero : real) ? im + re2 : re2;
        }

        return ComplexOps.NewInstance(t, cls, re, im);
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, ComplexObject* self) => ComplexOps.Repr(t, self->Real, self->Imaginary);

    [PyMethod("__hash__")]
    internal static long Hash(VmThread t, Ref self) => ComplexOps.Hash(self);

    [PyMethod("__bool__")]
    internal static bool Bool(VmThread t, ComplexObject* self) => self->Real != 0 || self->Imaginary != 0;

    [PyMethod("__complex__", Doc = "Convert this value to exact type complex.")]
    [PyMethod("__pos__")]
    internal static Ref Itself(VmThread t, Ref self) =>
        self.IsExact(BuiltinType.Complex) ? self : ComplexOps.New(t, ((ComplexObject*)self.Object)->Real, ((ComplexObject*)self.Object)->Imaginary);

    [PyMethod("__format__", Doc = "Convert to a string according to format_spec.")]
    internal static Ref Format(VmThread t, Ref self, StrObject* spec) => NumberFormat.FormatComplex(t, self, Ref.From(spec));

    [PyMethod("__getnewargs__")]
    internal static Ref GetNewArgs(VmThread t, ComplexObject* self) => TupleOps.From(t, FloatOps.New(t, self->Real), FloatOps.New(t, self->Imaginary));

    [PyMethod("conjugate", Doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")]
    internal static Ref Conjugate(VmThread t, ComplexObject* self) => ComplexOps.New(t, self->Real, -self->Imaginary);

    [PyGetter("real", Member = true, Doc = "the real part of a complex number")]
    internal static Ref Real(VmThread t, ComplexObject* self) => FloatOps.New(t, self->Real);

    [PyGetter("imag", Member = true, Doc = "the imaginary part of a complex number")]
    internal static Ref Imaginary(VmThread t, ComplexObject* self) => FloatOps.New(t, self->Imaginary);

    [PyMethod("__neg__")]
    internal static Ref Negative(VmThread t, ComplexObject* self) => ComplexOps.New(t, -self->Real, -self->Imaginary);

    [PyMethod("__abs__")]
    internal static Ref Absolute(VmThread t, ComplexObject* self) => ComplexOps.Absolute(t, self->Real, self->Imaginary);

    [PyMethod("__add__")]
    [PyMethod("__radd__")]
    internal static Ref Add(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.New(t, self->Real + real, self->Imaginary + imaginary) : Foreign(known);
    }

    [PyMethod("__mul__")]
    internal static Ref Multiply(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.Multiply(t, self->Real, self->Imaginary, real, imaginary) : Foreign(known);
    }

    [PyMethod("__rmul__")]
    internal static Ref ReflectedMultiply(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.Multiply(t, real, imaginary, self->Real, self->Imaginary) : Foreign(known);
    }

    [PyMethod("__sub__")]
    internal static Ref Subtract(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.New(t, self->Real - real, self->Imaginary - imaginary) : Foreign(known);
    }

    [PyMethod("__rsub__")]
    internal static Ref ReflectedSubtract(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.New(t, real - self->Real, imaginary - self->Imaginary) : Foreign(known);
    }

    [PyMethod("__truediv__")]
    internal static Ref TrueDivide(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.Divide(t, self->Real, self->Imaginary, real, imaginary) : Foreign(known);
    }

    [PyMethod("__rtruediv__")]
    internal static Ref ReflectedTrueDivide(VmThread t, ComplexObject* self, Ref value)
    {
        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.Divide(t, real, imaginary, self->Real, self->Imaginary) : Foreign(known);
    }

    [PyMethod("__pow__")]
    internal static Ref Power(VmThread t, ComplexObject* self, Ref value, [OrNone] Ref mod)
    {
        if (!mod.IsNone)
        {
            return t.RaiseValueError("complex modulo");
        }

        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.Power(t, self->Real, self->Imaginary, real, imaginary) : Foreign(known);
    }

    [PyMethod("__rpow__")]
    internal static Ref ReflectedPower(VmThread t, ComplexObject* self, Ref value, [OrNone] Ref mod)
    {
        if (!mod.IsNone)
        {
            return t.RaiseValueError("complex modulo");
        }

        var known = ComplexOps.Operand(t, value, out var real, out var imaginary);
        return known > 0 ? ComplexOps.Power(t, real, imaginary, self->Real, self->Imaginary) : Foreign(known);
    }

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, ComplexObject* self, Ref value) => Same(t, self, value, ifSame: true);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, ComplexObject* self, Ref value) => Same(t, self, value, ifSame: false);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, ComplexObject* self, Ref value) => Ref.NotImplemented;

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, ComplexObject* self, Ref value) => Ref.NotImplemented;

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, ComplexObject* self, Ref value) => Ref.NotImplemented;

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, ComplexObject* self, Ref value) => Ref.NotImplemented;

    private static Ref Foreign(int known) => known == 0 ? Ref.NotImplemented : Ref.Error;

    private static Ref Same(VmThread t, ComplexObject* self, Ref value, bool ifSame)
    {
        bool isSame;
        if (ComplexOps.IsComplex(t, value))
        {
            var other = (ComplexObject*)value.Object;
            isSame = self->Real == other->Real && self->Imaginary == other->Imaginary;
        }
        else
        {
            var real = FloatOps.Compare(t, CompareOperator.Equal, self->Real, value);
            if (real.IsNotImplemented)
            {
                return real;
            }

            isSame = self->Imaginary == 0 && real.IsTrue;
        }

        return Ref.FromBool(isSame == ifSame);
    }

    private static bool TryPart(VmThread t, Ref value, bool isFirst, out double real, out double imaginary)
    {
        imaginary = 0;
        if (ComplexOps.IsComplex(t, value))
        {
            return ComplexOps.Operand(t, value, out real, out imaginary) > 0;
        }

        real = 0;
        var type = t.TypeOf(value);
        if (isFirst && !TypeObject.Special(type, Special.Complex).IsUnbound)
        {
            var converted = Op.CallSpecial(t, value, Special.Complex);
            if (converted.IsError)
            {
                return false;
            }

            if (!ComplexOps.IsComplex(t, converted))
            {
                t.RaiseTypeError($"__complex__ returned non-complex (type {Op.TypeName(t, converted)})");
                return false;
            }

            return StrictConversions.Check(t, converted, BuiltinType.Complex, "__complex__ returned non-complex")
                && ComplexOps.Operand(t, converted, out real, out imaginary) > 0;
        }

        if (TypeObject.Special(type, Special.Float).IsUnbound && TypeObject.Special(type, Special.Index).IsUnbound)
        {
            t.RaiseTypeError(isFirst
                ? $"complex() first argument must be a string or a number, not '{Op.TypeName(t, value)}'"
                : $"complex() second argument must be a number, not '{Op.TypeName(t, value)}'");
            return false;
        }

        return FloatOps.TryToDouble(t, value, out real);
    }
}
