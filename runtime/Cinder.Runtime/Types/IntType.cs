namespace Cinder.Runtime;

/// <summary>int: construction, conversions and methods.</summary>
[PyType(BuiltinType.Int, Doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4")]
internal static unsafe partial class IntType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Optional] Ref x, [Keyword, Optional] Ref @base)
    {
        if (x.IsUnbound)
        {
            return @base.IsUnbound ? IntOps.NewInstance(t, cls, Ref.Zero) : t.RaiseTypeError("int() missing string argument");
        }

        var value = @base.IsUnbound ? IntOps.FromObject(t, x) : IntOps.FromText(t, x, @base);
        return value.IsError ? value : IntOps.NewInstance(t, cls, value);
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, Ref self) => IntOps.ToDecimal(t, self);

    [PyMethod("__hash__")]
    internal static long Hash(VmThread t, Ref self) => IntOps.Hash(self);

    [PyMethod("__bool__")]
    internal static bool Bool(VmThread t, Ref self) => IntOps.Sign(self) != 0;

    [PyMethod("__pos__")]
    [PyMethod("__int__")]
    [PyMethod("__index__")]
    [PyMethod("__trunc__", Doc = "Truncating an Integral returns itself.")]
    [PyMethod("__floor__", Doc = "Flooring an Integral returns itself.")]
    [PyMethod("__ceil__", Doc = "Ceiling of an Integral returns itself.")]
    [PyMethod("conjugate", Doc = "Returns self, the complex conjugate of any int.")]
    internal static Ref Itself(VmThread t, Ref self) => IntOps.ToExact(t, self);

    [PyMethod("__float__")]
    internal static Ref Float(VmThread t, Ref self) => IntOps.TryToDouble(t, self, out var value) ? FloatOps.New(t, value) : Ref.Error;

    [PyMethod("__round__", Doc = "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.")]
    internal static Ref Round(VmThread t, Ref self, [Optional] Ref ndigits)
    {
        if (ndigits.IsUnbound)
        {
            return IntOps.ToExact(t, self);
        }

        var digits = Op.Index(t, ndigits);
        return digits.IsError ? digits : IntOps.RoundToTens(t, self, digits);
    }

    [PyMethod("__format__")]
    internal static Ref Format(VmThread t, Ref self, StrObject* spec) => NumberFormat.FormatInt(t, self, Ref.From(spec));

    [PyMethod("__getnewargs__")]
    internal static Ref GetNewArgs(VmThread t, Ref self)
    {
        var exact = IntOps.ToExact(t, self);
        return exact.IsError ? exact : TupleOps.From(t, exact);
    }

    [PyMethod("bit_length", Doc = "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6")]
    internal static long BitLength(VmThread t, Ref self) => IntOps.BitLength(self);

    [PyMethod("bit_count", Doc = "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3")]
    internal static long BitCount(VmThread t, Ref self) => IntOps.BitCount(self);

    [PyMethod("as_integer_ratio", Doc = "Return integer ratio.\n\nReturn a pair of integers, whose ratio is exactly equal to the original int\nand with a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)")]
    internal static Ref AsIntegerRatio(VmThread t, Ref self)
    {
        var exact = IntOps.ToExact(t, self);
        return exact.IsError ? exact : TupleOps.From(t, exact, Ref.FromSmall(1));
    }

    [PyMethod("to_bytes", Doc = "Return an array of bytes representing an integer.\n\n  length\n    Length of bytes object to use.  An OverflowError is raised if the\n    integer is not representable with the given number of bytes.  Default\n    is length 1.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    `sys.byteorder' as the byte order value.  Default is to use 'big'.\n  signed\n    Determines whether two's complement is used to represent the integer.\n    If signed is False and a negative integer is given, an OverflowError\n    is raised.")]
    internal static Ref ToBytes(VmThread t, Ref self, [Keyword] long length = 1, [Keyword, Optional] StrObject* byteorder = null, [KeywordOnly] bool signed = false)
    {
        if (!TryByteOrder(t, byteorder, out var isLittle))
        {
            return Ref.Error;
        }

        return length < 0 ? t.RaiseValueError("length argument must be non-negative") : IntOps.ToBytes(t, self, length, isLittle, signed);
    }

    [PyClassMethod("from_bytes", Doc = "Return the integer represented by the given array of bytes.\n\n  bytes\n    Holds the array of bytes to convert.  The argument must either\n    support the buffer protocol or be an iterable object producing bytes.\n    Bytes and bytearray are examples of built-in objects that support the\n    buffer protocol.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    `sys.byteorder' as the byte order value.  Default is to use 'big'.\n  signed\n    Indicates whether two's complement is used to represent the integer.")]
    internal static Ref FromBytes(VmThread t, TypeObject* cls, [Keyword] Ref bytes, [Keyword, Optional] StrObject* byteorder = null, [KeywordOnly] bool signed = false)
    {
        if (!TryByteOrder(t, byteorder, out var isLittle))
        {
            return Ref.Error;
        }

        var value = IntOps.FromBytes(t, bytes, isLittle, signed);
        return value.IsError || cls == t.Types(BuiltinType.Int) ? value : Op.Call1(t, Ref.From(cls), value);
    }

    [PyGetter("real", Doc = "the real part of a complex number")]
    internal static Ref Real(VmThread t, Ref self) => IntOps.ToExact(t, self);

    [PyGetter("imag", Doc = "the imaginary part of a complex number")]
    internal static Ref Imaginary(VmThread t, Ref self) => Ref.Zero;

    [PyGetter("numerator", Doc = "the numerator of a rational number in lowest terms")]
    internal static Ref Numerator(VmThread t, Ref self) => IntOps.ToExact(t, self);

    [PyGetter("denominator", Doc = "the denominator of a rational number in lowest terms")]
    internal static Ref Denominator(VmThread t, Ref self) => Ref.FromSmall(1);

    private static bool TryByteOrder(VmThread t, StrObject* order, out bool isLittle)
    {
        isLittle = false;
        if (order == null)
        {
            return true;
        }

        var text = StrOps.ToManaged(Ref.From(order));
        isLittle = text == "little";
        if (isLittle || text == "big")
        {
            return true;
        }

        t.RaiseValueError("byteorder must be either 'little' or 'big'");
        return false;
    }
}
