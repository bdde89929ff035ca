using System.Globalization;
using System.Numerics;

namespace Cinder.Runtime;

/// <summary>Decimal text of doubles, correctly rounded (half to even on the exact value).</summary>
internal static class DoubleText
{
    /// <summary>No double has more significant decimal digits, or more decimals: further ones are zeros.</summary>
    private const int MaxSignificant = 800;
    private const int MaxDecimals = 1100;

    /// <summary>The shortest text that reads back as the value, as <c>repr</c> prints it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pointZero">Whole numbers end in <c>.0</c>.</param>
    /// <param name="alternate">A point even before an exponent or where nothing follows.</param>
    internal static string Repr(double value, bool pointZero = true, bool alternate = false)
    {
        if (!double.IsFinite(value))
        {
            return Special(value);
        }

        var digits = Shortest(Math.Abs(value), out var point);
        var sign = double.IsNegative(value) ? "-" : "";
        return sign + (point is > -4 and <= 16 ? Positional(digits, point, alternate, pointZero ? 1 : 0) : Scientific(digits, point, 'e', alternate));
    }

    /// <summary><c>inf</c>, <c>-inf</c> or <c>nan</c>.</summary>
    internal static string Special(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";

    /// <summary>
    /// Formats a non-negative double as C's printf does for <c>e f g</c> and their capitals, and <c>r</c> (shortest, with a point or an exponent).
    /// </summary>
    internal static string Format(double value, char conversion, long precision, bool alternate)
    {
        var isUpper = char.IsAsciiLetterUpper(conversion);
        if (!double.IsFinite(value))
        {
            return isUpper ? Special(value).ToUpperInvariant() : Special(value);
        }

        var count = (int)Math.Min(precision, int.MaxValue - 64);
        var exponentLetter = isUpper ? 'E' : 'e';
        switch (char.ToLowerInvariant(conversion))
        {
            case 'f':
                return Fixed(value, count, alternate);
            case 'e':
            {
                var digits = Significant(value, count + 1, out var point);
                return Scientific(digits, point, exponentLetter, alternate);
            }

            case 'r':
                return Repr(value, pointZero: true, alternate);
            default:
                return General(value, Math.Max(count, 1), exponentLetter, alternate, pointZero: false);
        }
    }

    /// <summary>The <c>g</c> style; <paramref name="pointZero"/> keeps a digit after the point and counts its place, as an empty presentation type does.</summary>
    internal static string General(double value, int precision, char exponentLetter, bool alternate, bool pointZero)
    {
        var digits = Significant(value, precision, out var point);
        var trimmed = alternate ? digits : digits.TrimEnd('0');
        if (trimmed.Length == 0)
        {
            trimmed = "0";
        }

        var limit = pointZero ? precision - 1 : precision;
        if (point > -4 && point <= limit)
        {
            return Positional(trimmed, point, alternate || pointZero, pointZero ? 1 : 0);
        }

        return Scientific(trimmed, point, exponentLetter, alternate);
    }

    /// <summary>Shortest digits that read back as the (finite, non-negative) value; it is 0.digits · 10^point.</summary>
    internal static string Shortest(double value, out int point)
    {
        if (value == 0)
        {
            point = 1;
            return "0";
        }

        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);

        // Below a power of two the doubles are twice as dense; the shortest text that .NET finds may already be the next one's.
        if ((BitConverter.DoubleToInt64Bits(value) & ((1L << 52) - 1)) == 0 && double.Parse(text[..length], CultureInfo.InvariantCulture) != value)
        {
            value.TryFormat(text, out length, "E16", CultureInfo.InvariantCulture);
        }

        text = text[..length];
        var exponent = 0;
        if (text.IndexOf('E') is >= 0 and var mark)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text.Length : dot;
        var digits = dot < 0 ? text.ToString() : string.Concat(text[..dot], text[(dot + 1)..]);
        var leading = digits.Length - digits.AsSpan().TrimStart('0').Length;
        point = whole + exponent - leading;
        return digits[leading..].TrimEnd('0');
    }

    /// <summary>The value times 10^decimals, rounded half to even.</summary>
    internal static BigInteger Scaled(double value, int decimals)
    {
        FloatOps.Decompose(value, out var significand, out var exponent);
        BigInteger numerator = significand;
        if (decimals > 0)
        {
            numerator *= BigInteger.Pow(10, decimals);
        }

        if (decimals >= 0)
        {
            return exponent >= 0 ? numerator << exponent : Divide(numerator, -exponent);
        }

        var denominator = BigInteger.Pow(10, -decimals);
        if (exponent >= 0)
        {
            numerator <<= exponent;
        }
        else
        {
            denominator <<= -exponent;
        }

        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var order = (rest << 1).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static BigInteger Divide(BigInteger value, int bits)
    {
        var quotient = value >> bits;
        var rest = value - (quotient << bits);
        var order = rest.CompareTo(BigInteger.One << (bits - 1));
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static string Fixed(double value, int decimals, bool alternate)
    {
        var computed = Math.Min(decimals, MaxDecimals);
        var digits = Scaled(value, computed).ToString(CultureInfo.InvariantCulture).PadLeft(computed + 1, '0');
        if (decimals == 0)
        {
            return alternate ? digits + "." : digits;
        }

        return string.Concat(digits.AsSpan(0, digits.Length - computed), ".", digits.AsSpan(digits.Length - computed), new string('0', decimals - computed));
    }

    /// <summary>Exactly <paramref name="count"/> significant digits; the value is 0.digits · 10^point.</summary>
    private static string Significant(double value, int count, out int point)
    {
        if (value == 0)
        {
            point = 1;
            return new string('0', count);
        }

        var computed = Math.Min(count, MaxSignificant);
        point = (int)Math.Floor(Math.Log10(value)) + 1;
        while (true)
        {
            // The estimate of the magnitude, and rounding up to the next power of ten, can each be off by one.
            var digits = Scaled(value, computed - point).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == computed)
            {
                return count == computed ? digits : digits + new string('0', count - computed);
            }

            point += digits.Length > computed ? 1 : -1;
        }
    }

    private static string Positional(string digits, int point, bool alternate, int padTo)
    {
        if (point <= 0)
        {
            return string.Concat("0.", new string('0', -point), digits);
        }

        if (point >= digits.Length)
        {
            var whole = digits.PadRight(point, '0');
            return padTo != 0 ? whole + "." + new string('0', padTo) : alternate ? whole + "." : whole;
        }

        return string.Concat(digits.AsSpan(0, point), ".", digits.AsSpan(point));
    }

    private static string Scientific(string digits, int point, char letter, bool alternate)
    {
        var exponent = point - 1;
        var head = digits.Length > 1 ? string.Concat(digits.AsSpan(0, 1), ".", digits.AsSpan(1)) : alternate ? digits + "." : digits;
        return string.Create(CultureInfo.InvariantCulture, $"{head}{letter}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
