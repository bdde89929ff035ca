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
        var body = new StrBuilder(t);
        if (!skipsReal)
        {
            if (isPlain)
            {
                body.Append('(');
            }

            AppendPart(t, ref body, spec, self->Real, spec.Sign);
        }

        AppendPart(t, ref body, spec, self->Imaginary, skipsReal ? spec.Sign : '+');
        body.AppendAscii(isPlain && !skipsReal ? "j)"u8 : "j"u8);
        var result = Pad(t, spec, default, body.View);
        body.Dispose();
        return result;
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
        var body = new StrBuilder(t);
        if (spec.Width <= 0 && spec.Grouping == 0 && !spec.NoNegativeZero)
        {
            new NumberPrefix(spec.Sign, double.IsNegative(scaled) && !double.IsNaN(scaled)).AppendTo(ref body);
            AppendText(ref body, Math.Abs(scaled), spec, pointZero: true);
            if (spec.Type == '%')
            {
                body.Append('%');
            }

            var plain = body.ToStr();
            body.Dispose();
            return plain;
        }

        var isNegative = AppendMagnitude(ref body, scaled, spec, pointZero: true);
        if (spec.Type == '%')
        {
            body.Append('%');
        }

        var prefix = new NumberPrefix(spec.Sign, isNegative);
        var result = Assemble(t, spec, prefix, body.View, DigitCount(body.View));
        body.Dispose();
        return result;
    }

    /// <summary>Appends a double without its sign.</summary>
    /// <returns>Whether the sign is to be a minus.</returns>
    private static bool AppendMagnitude(ref StrBuilder builder, double value, scoped in FormatSpec spec, bool pointZero)
    {
        var start = builder.Length;
        AppendText(ref builder, Math.Abs(value), spec, pointZero);
        return double.IsNegative(value) && !double.IsNaN(value) && !(spec.NoNegativeZero && IsZero(builder.View.Bytes[start..]));
    }

    private static void AppendText(ref StrBuilder builder, double magnitude, scoped in FormatSpec spec, bool pointZero)
    {
        if (spec.Type != 0)
        {
            var conversion = spec.Type switch { 'n' => 'g', '%' => 'f', _ => (char)spec.Type };
            DoubleText.Append(ref builder, magnitude, conversion, spec.Precision < 0 ? 6 : spec.Precision, spec.Alternate);
        }
        else if (spec.Precision < 0 || !double.IsFinite(magnitude))
        {
            DoubleText.AppendRepr(ref builder, magnitude, pointZero, spec.Alternate);
        }
        else
        {
            DoubleText.AppendGeneral(ref builder, magnitude, (int)Math.Max(spec.Precision, 1), 'e', spec.Alternate, pointZero);
        }
    }

    private static void AppendPart(VmThread t, ref StrBuilder builder, scoped in FormatSpec spec, double value, char sign)
    {
        var text = new StrBuilder(t);
        var isNegative = AppendMagnitude(ref text, value, spec, pointZero: false);
        new NumberPrefix(sign, isNegative).AppendTo(ref builder);
        AppendGrouped(ref builder, text.View, DigitCount(text.View), spec, 0);
        text.Dispose();
    }

    private static bool IsZero(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if (c is (byte)'e' or (byte)'E')
            {
                return true;
            }

            if (c is not ((byte)'0' or (byte)'.'))
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
        var prefix = new NumberPrefix(spec.Sign, IntOps.Sign(value) < 0);
        var body = new StrBuilder(t);
        if (bits != 0)
        {
            if (spec.Alternate)
            {
                prefix.Add('0');
                prefix.Add((char)spec.Type);
            }

            IntOps.AppendBinary(ref body, value, bits, spec.Type == 'X' ? 'A' : 'a');
        }
        else if (!IntOps.TryAppendDecimal(t, ref body, value))
        {
            body.Dispose();
            return Ref.Error;
        }

        var result = Assemble(t, spec, prefix, body.View, body.Length);
        body.Dispose();
        return result;
    }

    /// <summary>Groups the leading digits, filling with zeros up to the width where zeros are the fill, and pads.</summary>
    private static Ref Assemble(VmThread t, scoped in FormatSpec spec, scoped in NumberPrefix prefix, StrView text, int digits)
    {
        var least = digits > 0 && spec is { Fill: '0', Align: '=' } ? spec.Width - prefix.Length - (text.Length - digits) : 0;
        if (least > int.MaxValue / 2)
        {
            return t.RaiseMemoryError();
        }

        if (digits == 0 || (spec.Grouping == 0 && least <= digits))
        {
            return Pad(t, spec, prefix, text);
        }

        var body = new StrBuilder(t);
        AppendGrouped(ref body, text, digits, spec, (int)least);
        var result = body.HasFailed ? body.ToStr() : Pad(t, spec, prefix, body.View);
        body.Dispose();
        return result;
    }

    /// <summary>Separators between groups of leading digits, and zeros before them until they have <paramref name="least"/> characters.</summary>
    private static void AppendGrouped(ref StrBuilder builder, StrView text, int digits, scoped in FormatSpec spec, int least)
    {
        if (digits == 0 || spec.Grouping == 0)
        {
            builder.AppendRepeated('0', digits == 0 ? 0 : least - digits);
            builder.Append(text);
            return;
        }

        var size = spec.GroupSize;
        var count = digits;
        while (count + ((count - 1) / size) < least)
        {
            count++;
        }

        for (var left = count; left > 0; left--)
        {
            if (left != count && left % size == 0)
            {
                builder.Append(spec.Grouping);
            }

            builder.Append(left > digits ? '0' : (char)text[digits - left]);
        }

        builder.Append(text.Slice(digits, text.Length - digits));
    }

    private static int DigitCount(StrView text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit((char)text[digits]))
        {
            digits++;
        }

        return digits;
    }

    private static Ref Pad(VmThread t, scoped in FormatSpec spec, scoped in NumberPrefix prefix, StrView body)
    {
        var length = prefix.Length + body.Length;
        if (prefix.Length == 0 && spec.Width <= length)
        {
            return StrOps.FromView(t, body);
        }

        var builder = new StrBuilder(t);
        var (left, right) = Margins(spec, length);
        if (spec.Align == '=')
        {
            prefix.AppendTo(ref builder);
            builder.AppendRepeated(spec.Fill, left);
        }
        else
        {
            builder.AppendRepeated(spec.Fill, left);
            prefix.AppendTo(ref builder);
        }

        builder.Append(body);
        builder.AppendRepeated(spec.Fill, right);
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    private static (long Left, long Right) Margins(scoped in FormatSpec spec, int length) =>
        TextFormat.Margins(Math.Max(0, spec.Width - length), spec.Align);
}
