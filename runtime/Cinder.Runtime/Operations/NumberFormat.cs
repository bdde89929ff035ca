using System.Globalization;
using System.Numerics;
using System.Text;

namespace Cinder.Runtime;

/// <summary>The format mini-language for numbers.</summary>
internal static unsafe class NumberFormat
{
    /// <summary><c>int.__format__</c>.</summary>
    internal static Ref FormatInt(VmThread t, Ref value, Ref specText)
    {
        if (StrOps.Length(specText) == 0)
        {
            return Op.Str(t, value);
        }

        if (!FormatSpec.TryParse(t, new StrView(specText), value, 'd', '>', out var spec))
        {
            return Ref.Error;
        }

        switch (spec.Type)
        {
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return IntOps.TryToDouble(t, value, out var real) ? FormatDouble(t, real, value, spec) : Ref.Error;
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                break;
            default:
                return spec.RaiseUnknownType(t, value);
        }

        if (spec.Precision >= 0)
        {
            return t.RaiseValueError("Precision not allowed in integer format specifier");
        }

        if (spec.NoNegativeZero)
        {
            return t.RaiseValueError("Negative zero coercion (z) not allowed in integer format specifier");
        }

        return spec.Type == 'c' ? FormatCharacter(t, value, spec) : FormatInteger(t, value, spec);
    }

    /// <summary><c>float.__format__</c>.</summary>
    internal static Ref FormatFloat(VmThread t, Ref value, Ref specText)
    {
        if (StrOps.Length(specText) == 0)
        {
            return Op.Str(t, value);
        }

        return FormatSpec.TryParse(t, new StrView(specText), value, 0, '>', out var spec) ? FormatDouble(t, FloatOps.Value(value), value, spec) : Ref.Error;
    }

    /// <summary><c>complex.__format__</c>.</summary>
    internal static Ref FormatComplex(VmThread t, Ref value, Ref specText)
    {
        if (StrOps.Length(specText) == 0)
        {
            return Op.Str(t, value);
        }

        if (!FormatSpec.TryParse(t, new StrView(specText), value, 0, '>', out var spec))
        {
            return Ref.Error;
        }

        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
        {
            return spec.RaiseUnknownType(t, value);
        }

        if (spec.Fill == '0')
        {
            return t.RaiseValueError("Zero padding is not allowed in complex format specifier");
        }

        if (spec.Align == '=')
        {
            return t.RaiseValueError("'=' alignment flag is not allowed in complex format specifier");
        }

        if (spec.Precision > int.MaxValue)
        {
            return t.RaiseValueError("precision too big");
        }

        var self = (ComplexObject*)value.Object;
        var isPlain = spec.Type == 0;
        var skipsReal = isPlain && self->Real == 0 && !double.IsNegative(self->Real);
        var text = new StringBuilder();
        if (!skipsReal)
        {
            text.Append(isPlain ? "(" : "").Append(Part(spec, self->Real, spec.Sign));
        }

        text.Append(Part(spec, self->Imaginary, skipsReal ? spec.Sign : '+')).Append('j').Append(isPlain && !skipsReal ? ")" : "");
        return Pad(t, spec, "", text.ToString());
    }

    /// <summary>A double in a parsed specifier.</summary>
    private static Ref FormatDouble(VmThread t, double value, Ref source, scoped in FormatSpec spec)
    {
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'))
        {
            return spec.RaiseUnknownType(t, source);
        }

        if (spec.Precision > int.MaxValue - 1024)
        {
            return t.RaiseValueError("precision too big");
        }

        var scaled = spec.Type == '%' ? value * 100 : value;
        var text = Text(Math.Abs(scaled), spec, pointZero: true);
        var isNegative = double.IsNegative(scaled) && !double.IsNaN(scaled) && !(spec.NoNegativeZero && IsZero(text));
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return Assemble(t, spec, SignText(spec.Sign, isNegative), text[..digits], text[digits..] + (spec.Type == '%' ? "%" : ""));
    }

    private static string Text(double magnitude, scoped in FormatSpec spec, bool pointZero)
    {
        var type = spec.Type switch { 'n' => 'g', '%' => 'f', _ => (char)spec.Type };
        if (type == 0)
        {
            if (!double.IsFinite(magnitude))
            {
                return DoubleText.Special(magnitude);
            }

            if (spec.Precision < 0)
            {
                return DoubleText.Repr(magnitude, pointZero, spec.Alternate);
            }

            return DoubleText.General(magnitude, (int)Math.Max(spec.Precision, 1), 'e', spec.Alternate, pointZero);
        }

        return DoubleText.Format(magnitude, type, spec.Precision < 0 ? 6 : spec.Precision, spec.Alternate);
    }

    private static string Part(scoped in FormatSpec spec, double value, char sign)
    {
        var text = Text(Math.Abs(value), spec, pointZero: false);
        var isNegative = double.IsNegative(value) && !double.IsNaN(value) && !(spec.NoNegativeZero && IsZero(text));
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return SignText(sign, isNegative) + (digits == 0 ? "" : Group(text[..digits], spec, 0)) + text[digits..];
    }

    private static bool IsZero(string text)
    {
        foreach (var c in text)
        {
            if (c is 'e' or 'E')
            {
                return true;
            }

            if (c is not ('0' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static Ref FormatCharacter(VmThread t, Ref value, scoped in FormatSpec spec)
    {
        if (spec.Sign != 0)
        {
            return t.RaiseValueError("Sign not allowed with integer format specifier 'c'");
        }

        if (spec.Alternate)
        {
            return t.RaiseValueError("Alternate form (#) not allowed with integer format specifier 'c'");
        }

        if (!IntOps.TryToLong(value, out var code))
        {
            return t.RaiseOverflowError("Python int too large to convert to C long");
        }

        if (code is < 0 or > 0x10FFFF)
        {
            return t.RaiseOverflowError("%c arg not in range(0x110000)");
        }

        using var builder = new StrBuilder(t);
        var (left, right) = Margins(spec, 1);
        builder.AppendRepeated(spec.Fill, left);
        builder.AppendCodePoint((int)code);
        builder.AppendRepeated(spec.Fill, right);
        return builder.ToStr();
    }

    private static Ref FormatInteger(VmThread t, Ref value, scoped in FormatSpec spec)
    {
        var bits = spec.Type switch { 'b' => 1, 'o' => 3, 'x' or 'X' => 4, _ => 0 };
        string digits;
        if (bits != 0)
        {
            digits = IntOps.TryToLong(value, out var small) && bits == 4 && small != long.MinValue
                ? Math.Abs(small).ToString("x", CultureInfo.InvariantCulture)
                : IntOps.ToRadix(BigInteger.Abs(IntOps.ToBig(value)), bits);
        }
        else if (IntOps.ToDecimalString(t, value) is { } text)
        {
            digits = text[0] == '-' ? text[1..] : text;
        }
        else
        {
            return Ref.Error;
        }

        var prefix = SignText(spec.Sign, IntOps.Sign(value) < 0);
        if (spec.Alternate && bits != 0)
        {
            prefix += "0" + (char)spec.Type;
        }

        return Assemble(t, spec, prefix, spec.Type == 'X' ? digits.ToUpperInvariant() : digits, "");
    }

    private static string SignText(char sign, bool isNegative) => isNegative ? "-" : sign is '+' or ' ' ? sign.ToString() : "";

    /// <summary>Groups the digits, filling with zeros up to the width where zeros are the fill, and pads.</summary>
    private static Ref Assemble(VmThread t, scoped in FormatSpec spec, string prefix, string digits, string rest)
    {
        var least = spec is { Fill: '0', Align: '=' } ? spec.Width - prefix.Length - rest.Length : 0;
        if (least > int.MaxValue / 2)
        {
            return t.RaiseMemoryError();
        }

        return Pad(t, spec, prefix, (digits.Length == 0 ? "" : Group(digits, spec, (int)least)) + rest);
    }

    /// <summary>Separators between groups; zeros in front until the text has <paramref name="least"/> characters.</summary>
    private static string Group(string digits, scoped in FormatSpec spec, int least)
    {
        if (spec.Grouping == 0)
        {
            return digits.PadLeft(Math.Max(least, 0), '0');
        }

        var reversed = new StringBuilder();
        var at = digits.Length;
        while (true)
        {
            for (var i = 0; i < spec.GroupSize && (at > 0 || reversed.Length < least || i == 0); i++)
            {
                reversed.Append(at > 0 ? digits[--at] : '0');
            }

            if (at <= 0 && reversed.Length >= least)
            {
                break;
            }

            reversed.Append(spec.Grouping);
        }

        var text = reversed.ToString().ToCharArray();
        Array.Reverse(text);
        return new string(text);
    }

    private static Ref Pad(VmThread t, scoped in FormatSpec spec, string prefix, string body)
    {
        var length = prefix.Length + body.Length;
        if (spec.Width <= length)
        {
            return StrOps.New(t, prefix + body);
        }

        using var builder = new StrBuilder(t);
        var (left, right) = Margins(spec, length);
        if (spec.Align == '=')
        {
            builder.Append(prefix);
            builder.AppendRepeated(spec.Fill, left);
        }
        else
        {
            builder.AppendRepeated(spec.Fill, left);
            builder.Append(prefix);
        }

        builder.Append(body);
        builder.AppendRepeated(spec.Fill, right);
        return builder.ToStr();
    }

    private static (long Left, long Right) Margins(scoped in FormatSpec spec, int length) =>
        TextFormat.Margins(Math.Max(0, spec.Width - length), spec.Align);
}
