using System.Globalization;
using System.Numerics;
using System.Text;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler;

/// <summary>Python's <c>repr()</c> of constants.</summary>
public static class PythonText
{
    // repr() of a float changes to an exponent outside these.
    private const int MinPlainExponent = -4;
    private const int MaxPlainExponent = 16;

    /// <summary>The constant as Python shows it.</summary>
    public static string Repr(object? constant) => constant switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        long or BigInteger => ((IFormattable)constant).ToString(format: null, CultureInfo.InvariantCulture),
        double d => Repr(d),
        Complex c => Repr(c),
        string s => Repr(s),
        byte[] b => Repr(b),
        PyEllipsis => "Ellipsis",
        ConstTuple t => Repr(t),
        ConstFrozenSet f => f.Items.Length == 0 ? "frozenset()" : $"frozenset({{{string.Join(", ", f.Items.Select(Repr))}}})",
        _ => constant.ToString() ?? string.Empty,
    };

    /// <summary>Name of the constant's Python type.</summary>
    public static string TypeName(object? constant) => constant switch
    {
        null => "NoneType",
        bool => "bool",
        long or BigInteger => "int",
        double => "float",
        Complex => "complex",
        string => "str",
        byte[] => "bytes",
        PyEllipsis => "ellipsis",
        ConstTuple => "tuple",
        ConstFrozenSet => "frozenset",
        CodeObject => "code",
        _ => throw new ArgumentException($"{constant.GetType().Name} is not a type of constant.", nameof(constant)),
    };

    /// <summary>A string with quotes and escapes.</summary>
    public static string Repr(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2).Append(quote);
        for (var i = 0; i < text.Length;)
        {
            AppendCodePoint(result, SurrogateText.Read(text, ref i), quote);
        }

        return result.Append(quote).ToString();
    }

    private static string Repr(byte[] bytes)
    {
        var hasSingle = Array.IndexOf(bytes, (byte)'\'') >= 0;
        var quote = hasSingle && Array.IndexOf(bytes, (byte)'"') < 0 ? '"' : '\'';
        var result = new StringBuilder().Append('b').Append(quote);
        foreach (var part in bytes)
        {
            if (part < 0x7F)
            {
                AppendCodePoint(result, part, quote);
            }
            else
            {
                result.Append("\\x").Append(part.ToString("x2", CultureInfo.InvariantCulture));
            }
        }

        return result.Append(quote).ToString();
    }

    private static string Repr(ConstTuple tuple) =>
        tuple.Items.Length == 1 ? $"({Repr(tuple.Items[0])},)" : $"({string.Join(", ", tuple.Items.Select(Repr))})";

    private static string Repr(Complex c)
    {
        var imaginary = WithoutPointZero(Repr(c.Imaginary)) + "j";
        if (c.Real == 0 && !double.IsNegative(c.Real))
        {
            return imaginary;
        }

        var sign = imaginary[0] is '-' ? string.Empty : "+";
        return $"({WithoutPointZero(Repr(c.Real))}{sign}{imaginary})";
    }

    private static string WithoutPointZero(string number) => number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2] : number;

    private static string Repr(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var (digits, exponent) = ShortestDigits(Math.Abs(value));
        var sign = value < 0 ? "-" : string.Empty;
        if (exponent is >= MinPlainExponent and < MaxPlainExponent)
        {
            return sign + Plain(digits, exponent);
        }

        var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits;
        return $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    /// <summary>The fewest digits that read back as the same value, and the exponent of the first one.</summary>
    private static (string Digits, int Exponent) ShortestDigits(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
        {
            // "R" loses the last digit of two powers of two, 2**-25 and 2**-958; 17 digits always do.
            text = value.ToString("E16", CultureInfo.InvariantCulture);
        }

        var exponent = 0;
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0)
        {
            exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? text.Length : point) - 1;
        var digits = text.Replace(".", string.Empty, StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent - zeros);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits + new string('0', exponent + 1 - digits.Length) + ".0"
            : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static void AppendCodePoint(StringBuilder result, int c, char quote)
    {
        switch (c)
        {
            case '\\' or '\'' or '"' when c == '\\' || c == quote:
                result.Append('\\').Append((char)c);
                break;
            case '\t':
                result.Append("\\t");
                break;
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            default:
                if (IsPrintable(c))
                {
                    result.Append(char.ConvertFromUtf32(c));
                }
                else if (c <= 0xFF)
                {
                    result.Append("\\x").Append(c.ToString("x2", CultureInfo.InvariantCulture));
                }
                else if (c <= 0xFFFF)
                {
                    result.Append("\\u").Append(c.ToString("x4", CultureInfo.InvariantCulture));
                }
                else
                {
                    result.Append("\\U").Append(c.ToString("x8", CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private static bool IsPrintable(int c) => c == ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);
}
