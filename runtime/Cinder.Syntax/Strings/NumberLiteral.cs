using System.Globalization;
using System.Numerics;
using System.Text;

namespace Cinder.Syntax;

/// <summary>The value of a number's text, which the tokenizer has checked.</summary>
internal static class NumberLiteral
{
    /// <summary>Computes the value; null, and the error, when a decimal integer has too many digits.</summary>
    public static ConstantValue? Parse(ReadOnlySpan<byte> text, int maxIntDigits, out string? error)
    {
        error = null;
        Span<byte> digits = text.Length <= 128 ? stackalloc byte[text.Length] : new byte[text.Length];
        int length = 0;
        foreach (byte b in text)
        {
            if (b != '_')
            {
                digits[length++] = b;
            }
        }

        digits = digits[..length];
        if (length > 1 && digits[0] == '0')
        {
            switch (digits[1] | 0x20)
            {
                case 'x':
                    return new IntValue(ParsePowerOfTwo(digits[2..], 4));
                case 'o':
                    return new IntValue(ParsePowerOfTwo(digits[2..], 3));
                case 'b':
                    return new IntValue(ParsePowerOfTwo(digits[2..], 1));
            }
        }

        if ((digits[^1] | 0x20) == 'j')
        {
            return new ComplexValue(ParseDouble(digits[..^1]));
        }

        if (digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0)
        {
            return new FloatValue(ParseDouble(digits));
        }

        if (length < 18)
        {
            long value = 0;
            foreach (byte b in digits)
            {
                value = value * 10 + (b - '0');
            }

            return new IntValue(value);
        }

        if (maxIntDigits > 0 && length > Math.Max(maxIntDigits, 640))
        {
            error = $"Exceeds the limit ({maxIntDigits} digits) for integer string conversion: value has {length} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit - "
                + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
            return null;
        }

        return new IntValue(BigInteger.Parse(Encoding.ASCII.GetString(digits), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static double ParseDouble(ReadOnlySpan<byte> digits) =>
        double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    private static BigInteger ParsePowerOfTwo(ReadOnlySpan<byte> digits, int bits)
    {
        if (digits.Length * bits < 64)
        {
            long value = 0;
            foreach (byte b in digits)
            {
                value = (value << bits) | (long)DigitValue(b);
            }

            return value;
        }

        // Little-endian bytes; the last stays 0, for the sign.
        byte[] bytes = new byte[digits.Length * bits / 8 + 2];
        int position = 0;
        for (int i = digits.Length - 1; i >= 0; i--, position += bits)
        {
            int shifted = DigitValue(digits[i]) << (position & 7);
            bytes[position >> 3] |= (byte)shifted;
            bytes[(position >> 3) + 1] |= (byte)(shifted >> 8);
        }

        return new BigInteger(bytes);
    }

    private static int DigitValue(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;
}
