namespace Cinder.Runtime;

/// <summary>float: construction, conversions and methods.</summary>
[PyType(BuiltinType.Float, Doc = "Convert a string or number to a floating point number, if possible.")]
internal static unsafe partial class FloatType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords)
    {
        if (keywords.Count != 0 && cls == t.Types(BuiltinType.Float))
        {
            return t.RaiseTypeError("float() takes no keyword arguments");
        }

        if (args.Count > 1)
        {
            return t.RaiseTypeError($"float expected at most 1 argument, got {args.Count}");
        }

        if (args.Count == 0)
        {
            return FloatOps.NewInstance(t, cls, 0);
        }

        var x = args[0];
        if (x.IsExact(BuiltinType.Float) && cls == t.Types(BuiltinType.Float))
        {
            return x;
        }

        return TryConvert(t, x, out var value) ? FloatOps.NewInstance(t, cls, value) : Ref.Error;
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, FloatObject* self) => DoubleText.Repr(t, self->Value);

    [PyMethod("__hash__")]
    internal static long Hash(VmThread t, Ref self) => FloatOps.Hash(self);

    [PyMethod("__bool__")]
    internal static bool Bool(VmThread t, FloatObject* self) => self->Value != 0;

    [PyMethod("__pos__")]
    [PyMethod("__float__")]
    [PyMethod("conjugate", Doc = "Return self, the complex conjugate of any float.")]
    internal static Ref Itself(VmThread t, Ref self) => self.IsExact(BuiltinType.Float) ? self : FloatOps.New(t, FloatOps.Value(self));

    [PyMethod("__int__")]
    [PyMethod("__trunc__", Doc = "Return the Integral closest to x between 0 and x.")]
    internal static Ref Truncate(VmThread t, FloatObject* self) => IntOps.FromDouble(t, self->Value);

    [PyMethod("__floor__", Doc = "Return the floor as an Integral.")]
    internal static Ref Floor(VmThread t, FloatObject* self) => IntOps.FromDouble(t, Math.Floor(self->Value));

    [PyMethod("__ceil__", Doc = "Return the ceiling as an Integral.")]
    internal static Ref Ceiling(VmThread t, FloatObject* self) => IntOps.FromDouble(t, Math.Ceiling(self->Value));

    [PyMethod("__round__", Doc = "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).")]
    internal static Ref Round(VmThread t, FloatObject* self, [OrNone] Ref ndigits)
    {
        if (ndigits.IsNone)
        {
            return IntOps.FromDouble(t, Math.Round(self->Value, MidpointRounding.ToEven));
        }

        var digits = Op.Index(t, ndigits);
        return digits.IsError ? digits : FloatOps.Round(t, self->Value, digits);
    }

    [PyMethod("__format__", Doc = "Formats the float according to format_spec.")]
    internal static Ref Format(VmThread t, Ref self, StrObject* spec) => NumberFormat.FormatFloat(t, self, Ref.From(spec));

    [PyMethod("__getnewargs__")]
    internal static Ref GetNewArgs(VmThread t, Ref self) => TupleOps.From(t, Itself(t, self));

    [PyMethod("is_integer", Doc = "Return True if the float is an integer.")]
    internal static bool IsInteger(VmThread t, FloatObject* self) => double.IsInteger(self->Value);

    [PyMethod("as_integer_ratio", Doc = "Return integer ratio.\n\nReturn a pair of integers, whose ratio is exactly equal to the original float\nand with a positive denominator.\n\nRaise OverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)")]
    internal static Ref AsIntegerRatio(VmThread t, FloatObject* self)
    {
        if (double.IsInfinity(self->Value))
        {
            return t.RaiseOverflowError("cannot convert Infinity to integer ratio");
        }

        if (double.IsNaN(self->Value))
        {
            return t.RaiseValueError("cannot convert NaN to integer ratio");
        }

        return FloatOps.Ratio(t, self->Value);
    }

    [PyMethod("hex", Doc = "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'")]
    internal static Ref Hex(VmThread t, FloatObject* self) => StrOps.New(t, FloatOps.ToHex(self->Value));

    [PyClassMethod("fromhex", Doc = "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324")]
    internal static Ref FromHex(VmThread t, TypeObject* cls, Ref value)
    {
        if (t.KindOf(value) != BuiltinType.Str)
        {
            return t.RaiseTypeError("bad argument type for built-in operation");
        }

        if (!FloatOps.TryParseHex(t, StrOps.ToManaged(value), out var number))
        {
            return Ref.Error;
        }

        var result = FloatOps.New(t, number);
        return cls == t.Types(BuiltinType.Float) ? result : Op.Call1(t, Ref.From(cls), result);
    }

    [PyClassMethod("__getformat__", Doc = "You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,\nlittle-endian' best describes the format of floating point numbers used by the\nC type named by typestr.")]
    internal static Ref GetFormat(VmThread t, TypeObject* cls, string typestr) => typestr is "double" or "float"
        ? StrOps.New(t, "IEEE, little-endian")
        : t.RaiseValueError("__getformat__() argument 1 must be 'double' or 'float'");

    [PyGetter("real", Doc = "the real part of a complex number")]
    internal static Ref Real(VmThread t, Ref self) => Itself(t, self);

    [PyGetter("imag", Doc = "the imaginary part of a complex number")]
    internal static Ref Imaginary(VmThread t, FloatObject* self) => FloatOps.New(t, 0);

    private static bool TryConvert(VmThread t, Ref x, out double value)
    {
        if (t.KindOf(x) == BuiltinType.Str)
        {
            return FloatOps.TryParse(t, x, out value);
        }

        var type = t.TypeOf(x);
        if (!TypeObject.Special(type, Special.Float).IsUnbound || !TypeObject.Special(type, Special.Index).IsUnbound)
        {
            return FloatOps.TryToDouble(t, x, out value);
        }

        value = 0;
        if (NumberText.TryBytes(t, x, out var text))
        {
            return FloatOps.TryParse(t, text, NumberText.Kind.Bytes, x, out value);
        }

        if (!t.HasPending)
        {
            t.RaiseTypeError($"float() argument must be a string or a real number, not '{Op.TypeName(t, x)}'");
        }

        return false;
    }
}
