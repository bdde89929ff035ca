using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cinder.Runtime;

/// <content>Text of floats, and rounding to decimals.</content>
internal static unsafe partial class FloatOps
{
    /// <summary><c>float(text)</c> of a str.</summary>
    internal static bool TryParse(VmThread t, Ref text, out double value) => TryParse(t, new StrView(text), NumberText.Kind.Str, text, out value);

    /// <summary>Parses text; <paramref name="source"/> is what the message shows.</summary>
    [SkipLocalsInit]
    internal static bool TryParse(VmThread t, StrView view, NumberText.Kind kind, Ref source, out double value)
    {
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (view.Length / sizeof(ulong)) + 1L);
        var text = NumberText.Normalise(view, kind, (byte*)memory.Data);
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

        var result = Round(Math.Abs(value), (int)count);
        return double.IsInfinity(result) ? t.RaiseOverflowError("rounded value too large to represent") : New(t, Math.CopySign(result, value));
    }

    /// <summary><c>float.hex</c>.</summary>
    internal static string ToHex(double value)
    {
        if (!double.IsFinite(value))
        {
            return Encoding.ASCII.GetString(DoubleText.Special(value));
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
        if (NumberText.TryReadFloat(Encoding.Latin1.GetBytes(text), ref at, out var special) && at == text.Length && !double.IsFinite(special) && !char.IsAsciiDigit(text[^1]))
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

        // 60 bits and one for what does not fit: more than rounding asks for.
        var significand = 0UL;
        var digits = 0;
        long power = 0;
        var isCutOff = false;
        var hasPoint = false;
        for (; at < text.Length && (char.IsAsciiHexDigit(text[at]) || (text[at] == '.' && !hasPoint)); at++)
        {
            if (text[at] == '.')
            {
                hasPoint = true;
                continue;
            }

            digits++;
            var digit = (ulong)Convert.ToInt32(text[at].ToString(), 16);
            if (significand >> 60 == 0)
            {
                significand = (significand << 4) | digit;
                power -= hasPoint ? 4 : 0;
            }
            else
            {
                isCutOff |= digit != 0;
                power += hasPoint ? 0 : 4;
            }
        }

        var isValid = digits > 0;
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

        value = Limbs.ToDouble(&significand, significand == 0 ? 0 : 1, exponent + power, isCutOff);
        if (double.IsInfinity(value))
        {
            t.RaiseOverflowError("hexadecimal value too large to represent as a float");
            return false;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>The exact quotient of integers, in lowest terms, that a finite double is, as a tuple.</summary>
    internal static Ref Ratio(VmThread t, double value)
    {
        Decompose(Math.Abs(value), out var significand, out var exponent);
        if (significand == 0)
        {
            return TupleOps.From(t, Ref.Zero, Ref.FromSmall(1));
        }

        var zeros = BitOperations.TrailingZeroCount(significand);
        exponent += zeros;
        var numerator = IntOps.FromLong(t, (value < 0 ? -1 : 1) * (long)(significand >> zeros));
        numerator = IntOps.ShiftLeft(t, numerator, Ref.FromSmall(Math.Max(exponent, 0)));
        var denominator = IntOps.ShiftLeft(t, Ref.FromSmall(1), Ref.FromSmall(Math.Max(-exponent, 0)));
        return TupleOps.From(t, numerator, denominator);
    }

    /// <summary>The double nearest to the value rounded to so many decimals.</summary>
    [SkipLocalsInit]
    private static double Round(double magnitude, int decimals)
    {
        if (DoubleText.TryScale(magnitude, decimals, out var small) && small <= 1UL << 53 && decimals is >= -NumberText.ExactPower and <= NumberText.ExactPower)
        {
            // Of two numbers that are exact the one operation rounds right.
            return decimals < 0 ? small * NumberText.PowersOfTen[-decimals] : small / NumberText.PowersOfTen[decimals];
        }

        var scaled = stackalloc ulong[Limbs.ScaledLimbs];
        var count = Limbs.Scaled(scaled, magnitude, decimals);
        if (count == 0)
        {
            return 0;
        }

        if (decimals <= 0)
        {
            return Limbs.ToDouble(scaled, Limbs.MultiplyByFives(scaled, count, -decimals), -decimals);
        }

        var unit = stackalloc ulong[Limbs.ScaledLimbs];
        unit[0] = 1;
        var unitCount = Limbs.MultiplyByFives(unit, 1, decimals);
        var room = unitCount + (decimals >> 6) + 1;
        Limbs.ShiftUp(unit, room, unit, unitCount, decimals);
        return Limbs.Ratio(scaled, count, unit, Limbs.Trim(unit, room));
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
