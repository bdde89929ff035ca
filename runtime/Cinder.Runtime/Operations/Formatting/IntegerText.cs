using System.Globalization;
using System.Numerics;

namespace Cinder.Runtime;

/// <summary>Digits of integers in bases that are powers of two.</summary>
internal static class IntegerText
{
    /// <summary>Appends the digits of a magnitude, <paramref name="bits"/> bits each (1, 3 or 4).</summary>
    internal static void AppendDigits(ref StrBuilder builder, BigInteger magnitude, int bits, bool upper)
    {
        var digits = bits switch
        {
            4 => magnitude.ToString(upper ? "X" : "x", CultureInfo.InvariantCulture),
            1 => magnitude.ToString("B", CultureInfo.InvariantCulture),
            _ => Octal(magnitude),
        };

        // A leading zero digit only says that the number is positive.
        builder.Append(digits.AsSpan().TrimStart('0'));
        if (magnitude.IsZero)
        {
            builder.Append('0');
        }
    }

    private static string Octal(BigInteger magnitude)
    {
        var binary = magnitude.ToString("B", CultureInfo.InvariantCulture);
        binary = new string('0', (3 - (binary.Length % 3)) % 3) + binary;
        return string.Create(binary.Length / 3, binary, static (digits, bits) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = (char)('0' + ((bits[3 * i] - '0') << 2) + ((bits[(3 * i) + 1] - '0') << 1) + (bits[(3 * i) + 2] - '0'));
            }
        });
    }
}
