using System.Globalization;
using System.Numerics;

namespace Cinder.Runtime;

/// <content>Text of integers.</content>
internal static unsafe partial class IntOps
{
    /// <summary>Most decimal digits that text conversion handles: more would take quadratic time.</summary>
    internal const int MaxDigits = 4300;

    /// <summary>Decimal text of an int-like as a str; ValueError beyond the digit limit.</summary>
    internal static Ref ToDecimal(VmThread t, Ref value)
    {
        if (!value.IsHeap)
        {
            var small = stackalloc byte[24];
            SmallValue(value).TryFormat(new Span<byte>(small, 24), out var length, default, CultureInfo.InvariantCulture);
            return StrOps.FromView(t, new StrView(small, length, 1));
        }

        return ToDecimalString(t, value) is { } text ? StrOps.New(t, text) : Ref.Error;
    }

    /// <summary>Decimal text of an int-like; null with ValueError pending beyond the digit limit.</summary>
    internal static string? ToDecimalString(VmThread t, Ref value)
    {
        if (TryToLong(value, out var small))
        {
            return small.ToString(CultureInfo.InvariantCulture);
        }

        // 4300 digits take 14285 bits; the exact count decides near the limit.
        var text = BitLength(value) > 14300 ? null : ToDecimalString(value);
        if (text is null || text.Length - (text[0] == '-' ? 1 : 0) > MaxDigits)
        {
            t.RaiseValueError($"Exceeds the limit ({MaxDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
            return null;
        }

        return text;
    }

    /// <summary>Decimal text without a limit.</summary>
    internal static string ToDecimalString(Ref value) => ToBig(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits of a magnitude in base 2, 8 or 16, lower case.</summary>
    internal static string ToRadix(BigInteger magnitude, int bits)
    {
        if (magnitude.IsZero)
        {
            return "0";
        }

        if (bits == 4)
        {
            return magnitude.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        }

        var length = (int)((magnitude.GetBitLength() + bits - 1) / bits);
        var bytes = magnitude.ToByteArray(isUnsigned: true);
        return string.Create(length, (bytes, bits), static (digits, state) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                var digit = 0;
                for (var bit = 0; bit < state.bits; bit++)
                {
                    var position = ((long)i * state.bits) + bit;
                    var index = (int)(position >> 3);
                    digit |= index < state.bytes.Length ? ((state.bytes[index] >> (int)(position & 7)) & 1) << bit : 0;
                }

                digits[digits.Length - 1 - i] = (char)('0' + digit);
            }
        });
    }

    /// <summary><c>hex()</c>, <c>oct()</c> and <c>bin()</c>: sign, prefix and digits.</summary>
    internal static Ref ToPrefixed(VmThread t, Ref value, int bits)
    {
        var prefix = bits switch { 4 => "0x", 3 => "0o", _ => "0b" };
        return StrOps.New(t, (Sign(value) < 0 ? "-" : "") + prefix + ToRadix(BigInteger.Abs(ToBig(value)), bits));
    }

    /// <summary><c>int(text, radix)</c> of a str; radix 0 takes it from the text's prefix.</summary>
    internal static Ref Parse(VmThread t, Ref text, int radix) => Parse(t, NumberText.Normalise(new StrView(text)), text, radix);

    /// <summary>Parses normalised text; <paramref name="source"/> is what the message shows.</summary>
    internal static Ref Parse(VmThread t, string text, Ref source, int radix)
    {
        var shownRadix = radix;
        var rest = text.AsSpan();
        var isNegative = false;
        if (rest.Length > 0 && rest[0] is '+' or '-')
        {
            isNegative = rest[0] == '-';
            rest = rest[1..];
        }

        var onlyZero = false;
        if (rest.Length > 1 && rest[0] == '0')
        {
            var prefixed = char.ToLowerInvariant(rest[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (prefixed != 0 && (radix == 0 || radix == prefixed))
            {
                radix = prefixed;
                rest = rest[2..];
                if (rest.Length > 1 && rest[0] == '_')
                {
                    rest = rest[1..];
                }
            }
            else
            {
                onlyZero = radix == 0;
            }
        }

        radix = radix == 0 ? 10 : radix;
        scoped Span<char> digits = rest.Length <= 256 ? stackalloc char[rest.Length] : new char[rest.Length];
        var count = 0;
        var previous = '_';
        var at = 0;
        for (; at < rest.Length; at++)
        {
            var c = rest[at];
            if (c == '_' ? previous == '_' : DigitOf(c) >= radix)
            {
                break;
            }

            if (c != '_')
            {
                digits[count++] = c;
            }

            previous = c;
        }

        digits = digits[..count];
        if (count > MaxDigits && !BitOperations.IsPow2(radix))
        {
            return t.RaiseValueError($"Exceeds the limit ({MaxDigits} digits) for integer string conversion: value has {count} digits; use sys.set_int_max_str_digits() to increase the limit");
        }

        if (count == 0 || at < rest.Length || previous == '_' || (onlyZero && digits.ContainsAnyExcept('0')))
        {
            return RaiseInvalidLiteral(t, source, shownRadix);
        }

        return FromDigits(t, digits, radix, isNegative);
    }

    internal static Ref RaiseInvalidLiteral(VmThread t, Ref source, int radix)
    {
        var shown = Op.Repr(t, source);
        return shown.IsError ? shown : t.RaiseValueError($"invalid literal for int() with base {radix}: {Shorten(StrOps.ToManaged(shown))}");
    }

    private static string Shorten(string text) => text.Length > 200 ? text[..200] : text;

    private static Ref FromDigits(VmThread t, scoped ReadOnlySpan<char> digits, int radix, bool isNegative)
    {
        if (digits.Length <= 18 && (radix == 10 || digits.Length <= 12))
        {
            long small = 0;
            foreach (var c in digits)
            {
                small = (small * radix) + DigitOf(c);
            }

            return FromLong(t, isNegative ? -small : small);
        }

        var value = radix == 10 ? BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : BitOperations.IsPow2(radix) ? FromBits(digits, BitOperations.Log2((uint)radix))
            : FromChunks(digits, radix);
        return FromBig(t, isNegative ? -value : value);
    }

    private static BigInteger FromBits(ReadOnlySpan<char> digits, int bits)
    {
        var bytes = new byte[(((long)digits.Length * bits) + 7) / 8];
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = DigitOf(digits[digits.Length - 1 - i]);
            var position = (long)i * bits;
            var index = (int)(position >> 3);
            var shifted = digit << (int)(position & 7);
            bytes[index] |= (byte)shifted;
            if (shifted > 0xFF)
            {
                bytes[index + 1] |= (byte)(shifted >> 8);
            }
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static BigInteger FromChunks(ReadOnlySpan<char> digits, int radix)
    {
        const int ChunkDigits = 11;
        var value = BigInteger.Zero;
        while (!digits.IsEmpty)
        {
            var size = Math.Min(ChunkDigits, digits.Length);
            long chunk = 0;
            long scale = 1;
            foreach (var c in digits[..size])
            {
                chunk = (chunk * radix) + DigitOf(c);
                scale *= radix;
            }

            value = (value * scale) + chunk;
            digits = digits[size..];
        }

        return value;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
