using System.Globalization;
using System.Numerics;
using System.Text;

namespace Cinder.Runtime;

/// <content>Text of floats, and rounding to decimals.</content>
internal static unsafe partial class FloatOps
{
    /// <summary>The shortest text that reads back as the value.</summary>
    internal static string Repr(double value) => DoubleText.Repr(value);

    /// <summary><c>float(text)</c> of a str.</summary>
    internal static bool TryParse(VmThread t, Ref text, out double value) => TryParse(t, NumberText.Normalise(new StrView(text)), text, out value);

    /// <summary>Parses normalised text; <paramref name="source"/> is what the message shows.</summary>
    internal static bool TryParse(VmThread t, string text, Ref source, out double value)
    {
        var at = 0;
        if (NumberText.TryReadFloat(text, ref at, out value) && at == text.Length)
        {
            return true;
        }

        var shown = Op.Repr(t, source);
        if (!shown.IsError)
        {
            t.RaiseValueError($"could not convert string to float: {StrOps.ToManaged(shown)}");
        }

        return false;
    }

    /// <summary><c>round(value, digits)</c>.</summary>
    internal static Ref Round(VmThread t, double value, Ref digits)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return New(t, value);
        }

        // More decimals than any double has, or a unit above every double.
        var isLong = IntOps.TryToLong(digits, out var count);
        if (isLong ? count > 323 : IntOps.Sign(digits) > 0)
        {
            return New(t, value);
        }

        if (!isLong || count < -309)
        {
            return New(t, Math.CopySign(0, value));
        }

        var magnitude = Math.Abs(value);
        var scaled = DoubleText.Scaled(magnitude, (int)count);
        var result = count > 0
            ? IntOps.Ratio(scaled, BigInteger.Pow(10, (int)count))
            : IntOps.RoundScaled(scaled * BigInteger.Pow(10, (int)-count), 0);
        return double.IsInfinity(result) ? t.RaiseOverflowError("rounded value too large to represent") : New(t, Math.CopySign(result, value));
    }

    /// <summary><c>float.hex</c>.</summary>
    internal static string ToHex(double value)
    {
        if (!double.IsFinite(value))
        {
            return DoubleText.Special(value);
        }

        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + "0x0.0p+0";
        }

        Decompose(Math.Abs(value), out var significand, out var exponent);
        var fraction = significand & ((1UL << 52) - 1);
        var power = exponent + 52;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{significand >> 52}.{fraction:x13}p{(power < 0 ? '-' : '+')}{Math.Abs(power)}");
    }

    /// <summary><c>float.fromhex</c>.</summary>
    internal static bool TryParseHex(VmThread t, string text, out double value)
    {
        text = text.Trim(" \t\n\r\v\f".ToCharArray());
        value = 0;
        var at = 0;
        if (NumberText.TryReadFloat(text, ref at, out var special) && at == text.Length && !double.IsFinite(special) && !char.IsAsciiDigit(text[^1]))
        {
            value = special;
            return true;
        }

        at = 0;
        var isNegative = text.StartsWith('-');
        at += text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.AsSpan(at).StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            at += 2;
        }

        var digits = new StringBuilder("0");
        var decimals = 0L;
        var hasPoint = false;
        for (; at < text.Length && (char.IsAsciiHexDigit(text[at]) || (text[at] == '.' && !hasPoint)); at++)
        {
            if (text[at] == '.')
            {
                hasPoint = true;
                continue;
            }

            digits.Append(text[at]);
            decimals += hasPoint ? 1 : 0;
        }

        var isValid = digits.Length > 1;
        long exponent = 0;
        if (isValid && at < text.Length && text[at] is 'p' or 'P')
        {
            isValid = TryReadExponent(text.AsSpan(at + 1), out exponent);
            at = text.Length;
        }

        if (!isValid || at != text.Length)
        {
            t.RaiseValueError("invalid hexadecimal floating-point string");
            return false;
        }

        var magnitude = BigInteger.Parse(digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        value = IntOps.RoundScaled(magnitude, exponent - (4 * decimals));
        if (double.IsInfinity(value))
        {
            t.RaiseOverflowError("hexadecimal value too large to represent as a float");
            return false;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>The exact quotient of integers, in lowest terms, that a finite double is.</summary>
    internal static void Ratio(double value, out BigInteger numerator, out BigInteger denominator)
    {
        Decompose(Math.Abs(value), out var significand, out var exponent);
        numerator = significand;
        denominator = BigInteger.One;
        if (significand == 0)
        {
            return;
        }

        var zeros = BitOperations.TrailingZeroCount(significand);
        numerator >>= zeros;
        exponent += zeros;
        if (exponent >= 0)
        {
            numerator <<= exponent;
        }
        else
        {
            denominator <<= -exponent;
        }

        numerator = value < 0 ? -numerator : numerator;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            text = text[1..];
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            exponent = Math.Min((exponent * 10) + c - '0', 1_000_000_000_000);
        }

        exponent = isNegative ? -exponent : exponent;
        return text.Length > 0;
    }
}
