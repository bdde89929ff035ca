using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Arithmetic, text and conversion of complex numbers.</content>
internal static unsafe partial class ComplexOps
{
    internal static bool IsComplex(VmThread t, Ref value) => value.IsHeap && t.KindOf(value) == BuiltinType.Complex;

    /// <summary>Operand of complex arithmetic: 1 with its value, 0 for a foreign type, -1 with an exception pending.</summary>
    internal static int Operand(VmThread t, Ref value, out double real, out double imaginary)
    {
        imaginary = 0;
        if (IsComplex(t, value))
        {
            var obj = (ComplexObject*)value.Object;
            real = obj->Real;
            imaginary = obj->Imaginary;
            return 1;
        }

        return FloatOps.Operand(t, value, out real);
    }

    internal static Ref Multiply(VmThread t, double ar, double ai, double br, double bi)
    {
        Product(ref ar, ref ai, br, bi);
        return New(t, ar, ai);
    }

    internal static Ref Divide(VmThread t, double ar, double ai, double br, double bi) =>
        TryQuotient(ref ar, ref ai, br, bi) ? New(t, ar, ai) : t.Raise(BuiltinType.ZeroDivisionError, "complex division by zero");

    /// <summary><c>a ** b</c>; small integer exponents by repeated multiplication, as C's results require.</summary>
    internal static Ref Power(VmThread t, double ar, double ai, double br, double bi)
    {
        double real = 1, imaginary = 0;
        var isValid = true;
        if (bi == 0 && Math.Floor(br) == br && Math.Abs(br) <= 100)
        {
            IntegerPower(ar, ai, (int)Math.Abs(br), out real, out imaginary);
            if (br <= 0)
            {
                var (denominatorReal, denominatorImaginary) = (real, imaginary);
                (real, imaginary) = (1, 0);
                isValid = TryQuotient(ref real, ref imaginary, denominatorReal, denominatorImaginary);
            }
        }
        else if (ar == 0 && ai == 0)
        {
            isValid = bi == 0 && br >= 0;
            real = 0;
        }
        else
        {
            var length = Hypotenuse(ar, ai);
            var scale = Math.Pow(length, br);
            var angle = Math.Atan2(ai, ar);
            var phase = angle * br;
            if (bi != 0)
            {
                scale *= Math.Exp(-angle * bi);
                phase += bi * Math.Log(length);
            }

            real = scale * Math.Cos(phase);
            imaginary = scale * Math.Sin(phase);
        }

        if (!isValid)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "0.0 to a negative or complex power");
        }

        return double.IsInfinity(real) || double.IsInfinity(imaginary) ? t.RaiseOverflowError("complex exponentiation") : New(t, real, imaginary);
    }

    internal static Ref Absolute(VmThread t, double real, double imaginary)
    {
        var result = Hypotenuse(real, imaginary);
        return double.IsInfinity(result) && double.IsFinite(real) && double.IsFinite(imaginary)
            ? t.RaiseOverflowError("absolute value too large")
            : FloatOps.New(t, result);
    }

    internal static Ref Repr(VmThread t, double real, double imaginary)
    {
        var builder = new StrBuilder(t);
        var hasReal = real != 0 || double.IsNegative(real);
        if (hasReal)
        {
            builder.Append('(');
            DoubleText.AppendRepr(ref builder, real, pointZero: false);
            if (!double.IsNegative(imaginary) || double.IsNaN(imaginary))
            {
                builder.Append('+');
            }
        }

        DoubleText.AppendRepr(ref builder, imaginary, pointZero: false);
        builder.AppendAscii(hasReal ? "j)"u8 : "j"u8);
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    internal static long Hash(Ref value)
    {
        var obj = (ComplexObject*)value.Object;
        var hash = PartHash(obj->Real, value) + (1000003 * PartHash(obj->Imaginary, value));
        return hash == -1 ? -2 : hash;
    }

    /// <summary><c>complex(text)</c> of a str.</summary>
    [SkipLocalsInit]
    internal static Ref Parse(VmThread t, TypeObject* cls, Ref source)
    {
        var view = new StrView(source);
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (view.Length / sizeof(ulong)) + 1L);
        ReadOnlySpan<byte> text = NumberText.Normalise(view, NumberText.Kind.Str, (byte*)memory.Data);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit((char)text[i - 1]) || !char.IsAsciiDigit((char)text[i + 1])))
            {
                var shown = Op.Repr(t, source);
                return shown.IsError ? shown : t.RaiseValueError($"could not convert string to complex: {StrOps.ToManaged(shown)}");
            }
        }

        var isValid = TryParse(text, out var real, out var imaginary);
        return isValid ? NewInstance(t, cls, real, imaginary) : t.RaiseValueError("complex() arg is a malformed string");
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out double real, out double imaginary)
    {
        real = imaginary = 0;
        if (text.StartsWith("("u8))
        {
            if (!text.EndsWith(")"u8))
            {
                return false;
            }

            text = text[1..^1].Trim(" \t\n\r\v\f"u8);
        }

        var at = 0;
        var hasFirst = NumberText.TryReadFloat(text, ref at, out var first);
        if (hasFirst && at < text.Length && text[at] is (byte)'+' or (byte)'-')
        {
            real = first;
            if (!NumberText.TryReadFloat(text, ref at, out imaginary))
            {
                imaginary = text[at++] == '-' ? -1 : 1;
            }

            return IsUnitAtEnd(text, at);
        }

        if (hasFirst && at == text.Length)
        {
            real = first;
            return true;
        }

        if (!hasFirst)
        {
            first = 1;
            if (at < text.Length && text[at] is (byte)'+' or (byte)'-')
            {
                first = text[at++] == '-' ? -1 : 1;
            }
        }

        imaginary = first;
        return IsUnitAtEnd(text, at);
    }

    private static bool IsUnitAtEnd(ReadOnlySpan<byte> text, int at) => at == text.Length - 1 && text[at] is (byte)'j' or (byte)'J';

    private static long PartHash(double part, Ref owner) =>
        double.IsNaN(part) ? (long)System.Numerics.BitOperations.RotateRight((ulong)owner.Bits, 4) & Ref.MaxInt : FloatOps.Hash(part);

    private static void Product(ref double ar, ref double ai, double br, double bi) =>
        (ar, ai) = ((ar * br) - (ai * bi), (ar * bi) + (ai * br));

    /// <summary>Smith's method; false when the divisor is zero.</summary>
    private static bool TryQuotient(ref double ar, ref double ai, double br, double bi)
    {
        if (Math.Abs(br) >= Math.Abs(bi))
        {
            if (br == 0)
            {
                return false;
            }

            var ratio = bi / br;
            var scale = br + (bi * ratio);
            (ar, ai) = ((ar + (ai * ratio)) / scale, (ai - (ar * ratio)) / scale);
        }
        else if (Math.Abs(bi) >= Math.Abs(br))
        {
            var ratio = br / bi;
            var scale = (br * ratio) + bi;
            (ar, ai) = (((ar * ratio) + ai) / scale, ((ai * ratio) - ar) / scale);
        }
        else
        {
            (ar, ai) = (double.NaN, double.NaN);
        }

        return true;
    }

    private static void IntegerPower(double real, double imaginary, int exponent, out double resultReal, out double resultImaginary)
    {
        resultReal = 1;
        resultImaginary = 0;
        for (var mask = 1; mask <= exponent; mask <<= 1)
        {
            if ((exponent & mask) != 0)
            {
                Product(ref resultReal, ref resultImaginary, real, imaginary);
            }

            Product(ref real, ref imaginary, real, imaginary);
        }
    }

    private static double Hypotenuse(double x, double y) => double.Hypot(x, y);
}
