using System.Globalization;

namespace Cinder.Runtime;

/// <summary>Reads the text of numbers.</summary>
internal static unsafe class NumberText
{
    /// <summary>The text with Unicode decimal digits as ASCII ones, white space as blanks, stripped; any other foreign character as '?'.</summary>
    internal static string Normalise(StrView view)
    {
        var start = 0;
        var end = view.Length;
        while (start < end && CharData.IsSpace(view[start]))
        {
            start++;
        }

        while (end > start && CharData.IsSpace(view[end - 1]))
        {
            end--;
        }

        var buffer = end - start <= 256 ? stackalloc char[end - start] : new char[end - start];
        for (var i = 0; i < buffer.Length; i++)
        {
            var c = view[start + i];
            buffer[i] = c < 128 ? (char)c : CharData.DecimalValue(c) is >= 0 and var digit ? (char)('0' + digit) : CharData.IsSpace(c) ? ' ' : '?';
        }

        return new string(buffer);
    }

    /// <summary>Text of a bytes-like argument; false when it is none, or with an exception pending.</summary>
    internal static bool TryBytes(VmThread t, Ref value, out string text)
    {
        text = "";
        if (!Buffers.IsExporter(t, value) || !Buffers.TryGet(t, value, out var data, out var length) || length > int.MaxValue)
        {
            return false;
        }

        // Bytes beyond ASCII are never digits or white space here.
        text = Encode(new ReadOnlySpan<byte>(data, (int)length)).Trim(" \t\n\r\v\f".ToCharArray());
        return true;
    }

    /// <summary>
    /// Reads a float's text from <paramref name="at"/> on: sign, digits with single underscores between them, point, exponent, or inf/nan.
    /// False (position unchanged) where there is none.
    /// </summary>
    internal static bool TryReadFloat(ReadOnlySpan<char> text, ref int at, out double value)
    {
        value = 0;
        var i = at;
        var isNegative = false;
        if (i < text.Length && text[i] is '+' or '-')
        {
            isNegative = text[i] == '-';
            i++;
        }

        if (ReadWord(text[i..], "infinity") || ReadWord(text[i..], "inf"))
        {
            at = i + (ReadWord(text[i..], "infinity") ? 8 : 3);
            value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        if (ReadWord(text[i..], "nan"))
        {
            at = i + 3;
            value = Math.CopySign(double.NaN, isNegative ? -1 : 1);
            return true;
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
            return false;
        }

        var mantissaEnd = i;
        long exponent = 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var j = i + 1;
            var isDown = j < text.Length && text[j] == '-';
            j += j < text.Length && text[j] is '+' or '-' ? 1 : 0;
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

    private static string Encode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (chars, source) =>
    {
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = source[i] < 128 ? (char)source[i] : '?';
        }
    });

    private static bool ReadWord(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Skips digits with single underscores between them; their number, or -1 where an underscore stands elsewhere.</summary>
    private static int ReadDigits(ReadOnlySpan<char> text, ref int i)
    {
        var count = 0;
        var previous = '_';
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '_'))
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

    private static long Exponent(ReadOnlySpan<char> digits)
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

    private static double Evaluate(ReadOnlySpan<char> mantissa, long exponent)
    {
        // Only significant digits go to the parser, so that any number of zeros and any exponent are in its range.
        var digits = mantissa.Length <= 128 ? stackalloc char[mantissa.Length + 24] : new char[mantissa.Length + 24];
        var count = 0;
        var hasPoint = false;
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

        // The scale must be small for the parser: as 0.digits it is within the range of doubles.
        var text = string.Concat("0.", digits[..count], string.Create(CultureInfo.InvariantCulture, $"E{exponent + count}"));
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
