using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Decimal text of doubles, correctly rounded (half to even on the exact value).</summary>
internal static unsafe class DoubleText
{
    /// <summary>No double has more significant decimal digits, or more decimals: further ones are zeros.</summary>
    private const int MaxSignificant = 800;
    private const int MaxDecimals = 1100;

    /// <summary>Room for the digits of any double with that many decimals.</summary>
    private const int MaxDigits = 1536;

    private const int ShortestRoom = 32;

    /// <summary>Most digits before the point that repr writes without an exponent.</summary>
    private const int MaxPositional = 16;

    private static ReadOnlySpan<ulong> PowersOfTen =>
    [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <summary>Appends the shortest text that reads back as the value, as <c>repr</c> prints it.</summary>
    /// <param name="builder">Takes the text.</param>
    /// <param name="value">The value.</param>
    /// <param name="pointZero">Whole numbers end in <c>.0</c>.</param>
    /// <param name="alternate">A point even before an exponent or where nothing follows.</param>
    internal static void AppendRepr(ref StrBuilder builder, double value, bool pointZero = true, bool alternate = false)
    {
        if (!double.IsFinite(value))
        {
            builder.AppendAscii(Special(value));
            return;
        }

        if (double.IsNegative(value))
        {
            builder.Append('-');
        }

        // .NET writes the same digits, if not with an exponent in the same cases.
        var text = stackalloc byte[ShortestRoom];
        var length = WriteShortest(text, Math.Abs(value));
        var shortest = new ReadOnlySpan<byte>(text, length);
        var mark = shortest.IndexOf((byte)'E');
        var dot = shortest.IndexOf((byte)'.');
        if (mark < 0 && (dot >= 0 || length <= MaxPositional))
        {
            builder.AppendAscii(shortest);
            if (dot < 0 && (pointZero || alternate))
            {
                builder.AppendAscii(pointZero ? ".0"u8 : "."u8);
            }

            return;
        }

        // With an exponent there is one digit before the point.
        int count;
        int exponent;
        if (mark >= 0)
        {
            exponent = int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            count = mark;
            if (dot >= 0)
            {
                count--;
                new Span<byte>(text + dot + 1, count - dot).CopyTo(new Span<byte>(text + dot, count - dot));
            }

            count = new ReadOnlySpan<byte>(text, count).TrimEnd((byte)'0').Length;
        }
        else
        {
            exponent = length - 1;
            count = shortest.TrimEnd((byte)'0').Length;
        }

        var digits = new ReadOnlySpan<byte>(text, count);
        if (exponent is >= -4 and < MaxPositional)
        {
            AppendPositional(ref builder, digits, exponent + 1, alternate, pointZero);
        }
        else
        {
            AppendScientific(ref builder, digits, exponent, 'e', alternate);
        }
    }

    /// <summary>The text of <see cref="AppendRepr"/>.</summary>
    internal static Ref Repr(VmThread t, double value)
    {
        var builder = new StrBuilder(t);
        AppendRepr(ref builder, value);
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    /// <summary>
    /// Appends a non-negative double as C's printf does for <c>e f g</c> and their capitals, and <c>r</c> (shortest, with a point or an exponent).
    /// </summary>
    [SkipLocalsInit]
    internal static void Append(ref StrBuilder builder, double value, char conversion, long precision, bool alternate)
    {
        if (!double.IsFinite(value))
        {
            builder.AppendAscii(char.IsAsciiLetterUpper(conversion) ? double.IsNaN(value) ? "NAN"u8 : "INF"u8 : Special(value));
            return;
        }

        var count = (int)Math.Min(precision, int.MaxValue - 64);
        var letter = char.IsAsciiLetterUpper(conversion) ? 'E' : 'e';
        switch (char.ToLowerInvariant(conversion))
        {
            case 'f':
                AppendFixed(ref builder, value, count, alternate);
                break;
            case 'e':
            {
                var text = stackalloc byte[MaxDigits];
                var computed = Significant(text, value, count + 1, out var point);
                AppendScientific(ref builder, new ReadOnlySpan<byte>(text, computed), point - 1, letter, alternate || count > 0, count + 1 - computed);
                break;
            }

            case 'r':
                AppendRepr(ref builder, value, pointZero: true, alternate);
                break;
            default:
                AppendGeneral(ref builder, value, Math.Max(count, 1), letter, alternate, pointZero: false);
                break;
        }
    }

    /// <summary>The <c>g</c> style; <paramref name="pointZero"/> keeps a digit after the point and counts its place, as an empty presentation type does.</summary>
    [SkipLocalsInit]
    internal static void AppendGeneral(ref StrBuilder builder, double value, int precision, char exponentLetter, bool alternate, bool pointZero)
    {
        var text = stackalloc byte[MaxDigits];
        var count = Significant(text, value, precision, out var point);
        var zeros = alternate ? precision - count : 0;
        while (!alternate && count > 1 && text[count - 1] == '0')
        {
            count--;
        }

        var digits = new ReadOnlySpan<byte>(text, count);
        var limit = pointZero ? precision - 1 : precision;
        if (point > -4 && point <= limit)
        {
            AppendPositional(ref builder, digits, point, alternate || pointZero, pointZero, zeros);
        }
        else
        {
            AppendScientific(ref builder, digits, point - 1, exponentLetter, alternate, zeros);
        }
    }

    /// <summary><c>inf</c>, <c>-inf</c> or <c>nan</c>.</summary>
    internal static ReadOnlySpan<byte> Special(double value) => double.IsNaN(value) ? "nan"u8 : value > 0 ? "inf"u8 : "-inf"u8;

    /// <summary>A finite, non-negative value times 10^decimals, rounded half to even, where 128 bits are enough for that.</summary>
    internal static bool TryScale(double value, int decimals, out ulong result)
    {
        result = 0;
        FloatOps.Decompose(value, out var significand, out var exponent);
        if (decimals is < -Limbs.DecimalsPerLimb or > Limbs.DecimalsPerLimb || exponent > 10)
        {
            return false;
        }

        if (decimals < 0)
        {
            result = DivideByTens(significand, exponent, PowersOfTen[-decimals]);
            return true;
        }

        ulong low;
        var high = LimbKernels.MultiplyWide(exponent > 0 ? significand << exponent : significand, PowersOfTen[decimals], &low);
        if (exponent < 0)
        {
            return TryRoundOff(high, low, -exponent, out result);
        }

        result = low;
        return high == 0;
    }

    /// <summary>(high, low) / 2^bits, rounded half to even, if that fits a word.</summary>
    private static bool TryRoundOff(ulong high, ulong low, int bits, out ulong result)
    {
        result = 0;
        if (bits >= 128)
        {
            // The product has at most 117 bits.
            return true;
        }

        ulong rest;
        bool hasMore;
        if (bits > 64)
        {
            rest = high << (128 - bits);
            hasMore = low != 0;
            result = high >> (bits - 64);
        }
        else if (bits == 64)
        {
            rest = low;
            hasMore = false;
            result = high;
        }
        else
        {
            if (high >> bits != 0)
            {
                return false;
            }

            rest = low << (64 - bits);
            hasMore = false;
            result = (high << (64 - bits)) | (low >> bits);
        }

        const ulong Half = 1UL << 63;
        if (rest > Half || (rest == Half && (hasMore || (result & 1) != 0)))
        {
            result++;
            return result != 0;
        }

        return true;
    }

    /// <summary>Writes the shortest text that reads back, in .NET's form.</summary>
    private static int WriteShortest(byte* text, double magnitude)
    {
        var target = new Span<byte>(text, ShortestRoom);
        magnitude.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);

        // Below a power of two the doubles are twice as dense; the shortest text that .NET finds may already be the next one's.
        if ((BitConverter.DoubleToInt64Bits(magnitude) & ((1L << 52) - 1)) == 0 && magnitude is (> 0 and < 1e-3) or > 1e15)
        {
            foreach (var format in (ReadOnlySpan<string>)["E15", "E16"])
            {
                if (double.Parse(target[..length], NumberStyles.Float, CultureInfo.InvariantCulture) != magnitude)
                {
                    magnitude.TryFormat(target, out length, format, CultureInfo.InvariantCulture);
                }
            }
        }

        return length;
    }

    private static ulong DivideByTens(ulong significand, int exponent, ulong unit)
    {
        var whole = exponent >= 0 ? significand << exponent : exponent > -64 ? significand >> -exponent : 0;
        var hasMore = exponent < 0 && (exponent <= -64 ? significand != 0 : significand << (64 + exponent) != 0);
        var (result, rest) = Math.DivRem(whole, unit);
        var half = unit / 2;
        return rest > half || (rest == half && (hasMore || (result & 1) != 0)) ? result + 1 : result;
    }

    /// <summary>Writes the digits of the value times 10^decimals, rounded half to even; zero has one digit.</summary>
    /// <returns>Their number.</returns>
    [SkipLocalsInit]
    private static int WriteScaled(byte* text, double value, int decimals)
    {
        if (TryScale(value, decimals, out var small))
        {
            var end = text + MaxDigits;
            var start = Limbs.WriteWord(end, small);
            new ReadOnlySpan<byte>(start, (int)(end - start)).CopyTo(new Span<byte>(text, MaxDigits));
            return (int)(end - start);
        }

        var limbs = stackalloc ulong[Limbs.ScaledLimbs];
        return Limbs.WriteDecimal(text, limbs, Limbs.Scaled(limbs, value, decimals));
    }

    [SkipLocalsInit]
    private static void AppendFixed(ref StrBuilder builder, double value, int decimals, bool alternate)
    {
        if (decimals <= Limbs.DecimalsPerLimb && TryScale(value, decimals, out var small))
        {
            AppendFixed(ref builder, small, decimals, alternate);
            return;
        }

        var computed = Math.Min(decimals, MaxDecimals);
        var text = stackalloc byte[MaxDigits];
        var count = WriteScaled(text, value, computed);
        var whole = Math.Max(count - computed, 0);
        if (whole == 0)
        {
            builder.Append('0');
        }

        builder.AppendAscii(new ReadOnlySpan<byte>(text, whole));
        if (decimals > 0 || alternate)
        {
            builder.Append('.');
            builder.AppendRepeated('0', computed - count);
            builder.AppendAscii(new ReadOnlySpan<byte>(text + whole, count - whole));
            builder.AppendRepeated('0', decimals - computed);
        }
    }

    /// <summary>Appends a number of units of the last decimal.</summary>
    [SkipLocalsInit]
    private static void AppendFixed(ref StrBuilder builder, ulong units, int decimals, bool alternate)
    {
        const int Room = 48;
        var text = stackalloc byte[Room];
        var end = text + Room;
        var at = end;
        if (decimals > 0)
        {
            (units, var fraction) = Math.DivRem(units, PowersOfTen[decimals]);
            at = Limbs.WriteWord(end, fraction);
            while (end - at < decimals)
            {
                *--at = (byte)'0';
            }
        }

        if (decimals > 0 || alternate)
        {
            *--at = (byte)'.';
        }

        at = Limbs.WriteWord(at, units);
        builder.AppendAscii(new ReadOnlySpan<byte>(at, (int)(end - at)));
    }

    /// <summary>Writes so many significant digits, or as many as there can be; the value is 0.digits · 10^point.</summary>
    /// <returns>Digits written.</returns>
    private static int Significant(byte* text, double value, int count, out int point)
    {
        var computed = Math.Min(count, MaxSignificant);
        if (value == 0)
        {
            point = 1;
            new Span<byte>(text, computed).Fill((byte)'0');
            return computed;
        }

        point = (int)Math.Floor(Math.Log10(value)) + 1;
        while (true)
        {
            // The estimate of the magnitude, and rounding up to the next power of ten, can each be off by one.
            var written = WriteScaled(text, value, computed - point);
            if (written == computed)
            {
                return computed;
            }

            point += written > computed ? 1 : -1;
        }
    }

    /// <summary>0.digits · 10^point without an exponent; <paramref name="zeros"/> more digits are zero.</summary>
    private static void AppendPositional(ref StrBuilder builder, ReadOnlySpan<byte> digits, int point, bool alternate, bool pointZero, int zeros = 0)
    {
        if (point <= 0)
        {
            builder.AppendAscii("0."u8);
            builder.AppendRepeated('0', -point);
            builder.AppendAscii(digits);
            builder.AppendRepeated('0', zeros);
        }
        else if (point < digits.Length)
        {
            builder.AppendAscii(digits[..point]);
            builder.Append('.');
            builder.AppendAscii(digits[point..]);
            builder.AppendRepeated('0', zeros);
        }
        else
        {
            var decimals = Math.Max(digits.Length + zeros - point, pointZero ? 1 : 0);
            builder.AppendAscii(digits);
            builder.AppendRepeated('0', point - digits.Length);
            if (decimals > 0 || alternate)
            {
                builder.Append('.');
                builder.AppendRepeated('0', decimals);
            }
        }
    }

    /// <summary>d.igits · 10^exponent; <paramref name="zeros"/> more digits are zero.</summary>
    private static void AppendScientific(ref StrBuilder builder, ReadOnlySpan<byte> digits, int exponent, char letter, bool alternate, int zeros = 0)
    {
        builder.AppendAscii(digits[..1]);
        if (digits.Length > 1 || alternate)
        {
            builder.Append('.');
        }

        builder.AppendAscii(digits[1..]);
        builder.AppendRepeated('0', zeros);
        builder.Append(letter);
        builder.Append(exponent < 0 ? '-' : '+');
        if (Math.Abs(exponent) < 10)
        {
            builder.Append('0');
        }

        builder.AppendNumber(Math.Abs(exponent));
    }
}
