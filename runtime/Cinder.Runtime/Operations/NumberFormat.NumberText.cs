using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cinder.Runtime;

/// <summary>Reads the text of numbers.</summary>
internal static unsafe class NumberText
{
    /// <summary>Largest power of ten that is exact as a double.</summary>
    internal const int ExactPower = 22;

    /// <summary>What the characters of a number's text are.</summary>
    internal enum Kind
    {
        /// <summary>Code points: Unicode's digits and white space count.</summary>
        Str,

        /// <summary>Bytes, of which only ASCII means anything.</summary>
        Bytes,
    }

    internal static ReadOnlySpan<double> PowersOfTen =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The text with Unicode decimal digits as ASCII ones, white space as blanks, stripped; any other foreign character as '?'.</summary>
    /// <param name="view">The text.</param>
    /// <param name="kind">What it consists of.</param>
    /// <param name="buffer">Room for as many bytes as the text has characters.</param>
    internal static Span<byte> Normalise(StrView view, Kind kind, byte* buffer)
    {
        var start = 0;
        var end = view.Length;
        while (start < end && IsSpace(view[start], kind))
        {
            start++;
        }

        while (end > start && IsSpace(view[end - 1], kind))
        {
            end--;
        }

        for (var i = start; i < end; i++)
        {
            var c = view[i];
            buffer[i - start] = c < 128 ? (byte)c : Foreign(c, kind);
        }

        return new Span<byte>(buffer, end - start);
    }

    /// <summary>Text of a bytes-like argument; false when it is none, or with an exception pending.</summary>
    internal static bool TryBytes(VmThread t, Ref value, out StrView text)
    {
        text = default;
        if (!Buffers.IsExporter(t, value) || !Buffers.TryGet(t, value, out var data, out var length) || length > int.MaxValue)
        {
            return false;
        }

        text = new StrView(data, (int)length, 1);
        return true;
    }

    /// <summary>
    /// Reads a float's text from <paramref name="at"/> on: sign, digits with single underscores between them, point, exponent, or inf/nan.
    /// False (position unchanged) where there is none.
    /// </summary>
    internal static bool TryReadFloat(ReadOnlySpan<byte> text, ref int at, out double value)
    {
        value = 0;
        var i = at;
        var isNegative = false;
        if (i < text.Length && text[i] is (byte)'+' or (byte)'-')
        {
            isNegative = text[i] == '-';
            i++;
        }

        var start = i;
        var digits = ReadDigits(text, ref i);
        if (digits >= 0 && i < text.Length && text[i] == '.')
        {
            i++;
            var decimals = ReadDigits(text, ref i);
            digits = decimals < 0 ? -1 : digits + decimals;
        }

        if (digits <= 0)
        {
            return digits == 0 && TryReadName(text[start..], start, ref at, isNegative, out value);
        }

        var mantissaEnd = i;
        long exponent = 0;
        if (i < text.Length && text[i] is (byte)'e' or (byte)'E')
        {
            var j = i + 1;
            var isDown = j < text.Length && text[j] == '-';
            j += j < text.Length && text[j] is (byte)'+' or (byte)'-' ? 1 : 0;
            var first = j;
            if (ReadDigits(text, ref j) > 0)
            {
                exponent = Exponent(text[first..j]);
                exponent = isDown ? -exponent : exponent;
                i = j;
            }
        }

        value = Evaluate(text[start..mantissaEnd], exponent);
        value = isNegative ? -value : value;
        at = i;
        return true;
    }

    private static bool TryReadName(ReadOnlySpan<byte> text, int start, ref int at, bool isNegative, out double value)
    {
        value = 0;
        if (ReadWord(text, "inf"u8))
        {
            at = start + (ReadWord(text, "infinity"u8) ? 8 : 3);
            value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        if (ReadWord(text, "nan"u8))
        {
            at = start + 3;
            value = Math.CopySign(double.NaN, isNegative ? -1 : 1);
            return true;
        }

        return false;
    }

    private static bool IsSpace(int c, Kind kind) => kind == Kind.Str ? CharData.IsSpace(c) : c is ' ' or (>= '\t' and <= '\r');

    private static byte Foreign(int c, Kind kind)
    {
        if (kind == Kind.Bytes)
        {
            return (byte)'?';
        }

        return CharData.DecimalValue(c) is >= 0 and var digit ? (byte)('0' + digit) : CharData.IsSpace(c) ? (byte)' ' : (byte)'?';
    }

    private static bool ReadWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);

    /// <summary>Skips digits with single underscores between them; their number, or -1 where an underscore stands elsewhere.</summary>
    private static int ReadDigits(ReadOnlySpan<byte> text, ref int i)
    {
        var count = 0;
        var previous = (byte)'_';
        while (i < text.Length && (char.IsAsciiDigit((char)text[i]) || text[i] == '_'))
        {
            if (text[i] == '_' && previous == '_')
            {
                return -1;
            }

            previous = text[i++];
            count += previous == '_' ? 0 : 1;
        }

        return count > 0 && previous == '_' ? -1 : count;
    }

    private static long Exponent(ReadOnlySpan<byte> digits)
    {
        long exponent = 0;
        foreach (var c in digits)
        {
            if (c != '_')
            {
                exponent = Math.Min((exponent * 10) + c - '0', 1_000_000_000_000);
            }
        }

        return exponent;
    }

    [SkipLocalsInit]
    private static double Evaluate(ReadOnlySpan<byte> mantissa, long exponent)
    {
        // Only significant digits go to the parser, so that any number of zeros and any exponent are in its range.
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (mantissa.Length / sizeof(ulong)) + 8L);
        var digits = (byte*)memory.Data + 2;
        var count = 0;
        var hasPoint = false;
        var whole = 0UL;
        foreach (var c in mantissa)
        {
            if (c == '.')
            {
                hasPoint = true;
            }
            else if (c != '_')
            {
                exponent -= hasPoint ? 1 : 0;
                if (c != '0' || count != 0)
                {
                    digits[count++] = c;
                    whole = (whole * 10) + c - '0';
                }
            }
        }

        if (count == 0 || count + exponent < -400)
        {
            return 0;
        }

        if (count + exponent > 400)
        {
            return double.PositiveInfinity;
        }

        // Of two numbers that are exact the one operation rounds right.
        if (count <= Limbs.DecimalsPerLimb && whole <= 1UL << 53 && exponent is >= -ExactPower and <= ExactPower)
        {
            return exponent < 0 ? whole / PowersOfTen[(int)-exponent] : whole * PowersOfTen[(int)exponent];
        }

        // The scale must be small for the parser: as 0.digits it is within the range of doubles.
        digits[-2] = (byte)'0';
        digits[-1] = (byte)'.';
        digits[count] = (byte)'E';
        (exponent + count).TryFormat(new Span<byte>(digits + count + 1, 16), out var length, default, CultureInfo.InvariantCulture);
        return double.Parse(new ReadOnlySpan<byte>(digits - 2, count + 3 + length), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
