using System.Globalization;
using System.Text;

namespace Cinder.Syntax;

/// <summary>Prints constants as Python's <c>repr</c> does.</summary>
internal static class PythonRepr
{
    public static void Append(StringBuilder output, ConstantValue value)
    {
        switch (value)
        {
            case NoneValue:
                output.Append("None");
                break;
            case EllipsisValue:
                output.Append("Ellipsis");
                break;
            case BoolValue boolean:
                output.Append(boolean.Value ? "True" : "False");
                break;
            case IntValue integer:
                output.Append(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case FloatValue number:
                output.Append(Float(number.Value, addPoint: true));
                break;
            case ComplexValue complex:
                output.Append(Float(complex.Imag, addPoint: false)).Append('j');
                break;
            case StrValue text:
                AppendText(output, text.Value);
                break;
            case BytesValue bytes:
                AppendBytes(output, bytes.Value);
                break;
        }
    }

    public static void AppendText(StringBuilder output, string text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        output.Append(quote);
        for (int i = 0; i < text.Length;)
        {
            int c = SurrogateText.Read(text, ref i);
            if (AppendEscape(output, c, quote))
            {
                continue;
            }

            if (c is >= ' ' and < 127 || UnicodeNames.IsPrintable(c))
            {
                output.Append(c < 0x10000 ? ((char)c).ToString() : new Rune(c).ToString());
            }
            else
            {
                output.Append(c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}");
            }
        }

        output.Append(quote);
    }

    private static void AppendBytes(StringBuilder output, byte[] bytes)
    {
        char quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        output.Append('b').Append(quote);
        foreach (byte b in bytes)
        {
            if (AppendEscape(output, b, quote))
            {
                continue;
            }

            if (b is >= (byte)' ' and < 127)
            {
                output.Append((char)b);
            }
            else
            {
                output.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
            }
        }

        output.Append(quote);
    }

    private static bool AppendEscape(StringBuilder output, int c, char quote)
    {
        string? escape = c switch
        {
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => c == quote ? "\\" + quote : null,
        };
        output.Append(escape);
        return escape is not null;
    }

    /// <summary>The shortest digits that give the number back, with an exponent outside of 1e-4 to 1e16.</summary>
    private static string Float(double value, bool addPoint)
    {
        if (double.IsInfinity(value))
        {
            return "inf";
        }

        if (value == 0)
        {
            return addPoint ? "0.0" : "0";
        }

        // .NET's shortest form is digits with a point somewhere, or an exponent: bring it to digits and an exponent.
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int mark = shortest.IndexOf('E');
        string mantissa = mark < 0 ? shortest : shortest[..mark];
        int point = mantissa.IndexOf('.');
        int exponent = (point < 0 ? mantissa.Length : point) - 1;
        if (mark >= 0)
        {
            exponent += int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        int leadingZeros = digits.Length - digits.TrimStart('0').Length;
        exponent -= leadingZeros;
        digits = digits[leadingZeros..].TrimEnd('0');
        if (exponent is < -4 or >= 16)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        if (digits.Length <= exponent + 1)
        {
            return digits.PadRight(exponent + 1, '0') + (addPoint ? ".0" : "");
        }

        return digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }
}
