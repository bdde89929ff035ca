namespace Cinder.Runtime;

/// <summary>
/// A format specifier of the mini-language: <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c>.
/// </summary>
internal struct FormatSpec
{
    /// <summary>Code point that fills up to the width.</summary>
    public int Fill;

    /// <summary>One of <c>&lt; &gt; = ^</c>.</summary>
    public char Align;

    /// <summary>The align was written, not the type's default (nor implied by a leading 0).</summary>
    public bool HasAlign;

    /// <summary>One of <c>+ -</c>, space, or 0 when absent.</summary>
    public char Sign;

    /// <summary>The <c>z</c> option: no negative zero.</summary>
    public bool NoNegativeZero;

    /// <summary>The <c>#</c> option.</summary>
    public bool Alternate;

    /// <summary>Minimum width, or -1.</summary>
    public long Width;

    /// <summary><c>,</c>, <c>_</c>, or 0.</summary>
    public char Grouping;

    /// <summary>Digits of a group: 4 for <c>_</c> with a binary, octal or hexadecimal type, else 3.</summary>
    public int GroupSize;

    /// <summary>Precision, or -1.</summary>
    public long Precision;

    /// <summary>Presentation type as a code point, or the caller's default.</summary>
    public int Type;

    /// <summary>Parses a specifier. False with ValueError pending.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="text">The specifier.</param>
    /// <param name="value">The value to be formatted, whose type messages name.</param>
    /// <param name="defaultType">Type when none is written.</param>
    /// <param name="defaultAlign">Align when none is written: <c>&lt;</c> for text, <c>&gt;</c> for numbers.</param>
    /// <param name="spec">The result.</param>
    public static bool TryParse(VmThread t, StrView text, Ref value, int defaultType, char defaultAlign, out FormatSpec spec)
    {
        spec = new FormatSpec { Fill = ' ', Align = defaultAlign, Width = -1, Precision = -1, Type = defaultType, GroupSize = 3 };
        var at = 0;
        var hasFill = spec.ReadAlign(text, ref at);
        if (at < text.Length && text[at] is ' ' or '+' or '-')
        {
            spec.Sign = (char)text[at++];
        }

        spec.NoNegativeZero = Accept(text, ref at, 'z');
        spec.Alternate = Accept(text, ref at, '#');
        if (!hasFill && Accept(text, ref at, '0'))
        {
            spec.Fill = '0';
            if (!spec.HasAlign && defaultAlign == '>')
            {
                spec.Align = '=';
            }
        }

        return spec.ReadNumbers(t, text, ref at) && spec.ReadType(t, text, at, value);
    }

    /// <summary>Raises ValueError for a type that the value does not have.</summary>
    public readonly Ref RaiseUnknownType(VmThread t, Ref value) =>
        t.RaiseValueError($"Unknown format code {Show(Type)} for object of type '{Op.TypeName(t, value)}'");

    /// <summary>Reads a decimal number (any Unicode digits).</summary>
    /// <returns>Digits read, or -1 with ValueError pending when the number is too big.</returns>
    internal static int ReadInteger(VmThread t, StrView text, ref int at, out long number)
    {
        number = 0;
        var start = at;
        for (; at < text.Length && CharData.DecimalValue(text[at]) is >= 0 and var digit; at++)
        {
            if (number > (long.MaxValue - digit) / 10)
            {
                t.RaiseValueError("Too many decimal digits in format string");
                return -1;
            }

            number = (number * 10) + digit;
        }

        return at - start;
    }

    private bool ReadAlign(StrView text, ref int at)
    {
        if (text.Length >= 2 && IsAlign(text[1]))
        {
            Fill = text[0];
            Align = (char)text[1];
            HasAlign = true;
            at = 2;
            return true;
        }

        if (text.Length >= 1 && IsAlign(text[0]))
        {
            Align = (char)text[0];
            HasAlign = true;
            at = 1;
        }

        return false;
    }

    private bool ReadNumbers(VmThread t, StrView text, ref int at)
    {
        var digits = ReadInteger(t, text, ref at, out Width);
        if (digits <= 0)
        {
            Width = -1;
            if (digits < 0)
            {
                return false;
            }
        }

        if (Accept(text, ref at, ','))
        {
            Grouping = ',';
        }

        if (at < text.Length && text[at] == '_')
        {
            if (Grouping != 0)
            {
                return RaiseBothGroupings(t);
            }

            Grouping = '_';
            at++;
        }

        if (at < text.Length && text[at] == ',' && Grouping == '_')
        {
            return RaiseBothGroupings(t);
        }

        if (!Accept(text, ref at, '.'))
        {
            return true;
        }

        digits = ReadInteger(t, text, ref at, out Precision);
        if (digits == 0)
        {
            t.RaiseValueError("Format specifier missing precision");
        }

        return digits > 0;
    }

    private bool ReadType(VmThread t, StrView text, int at, Ref value)
    {
        if (text.Length - at > 1)
        {
            t.RaiseValueError($"Invalid format specifier '{StrOps.ToManaged(text)}' for object of type '{Op.TypeName(t, value)}'");
            return false;
        }

        if (at < text.Length)
        {
            Type = text[at];
        }

        if (Grouping == 0 || Type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or 0)
        {
            return true;
        }

        if (Grouping == '_' && Type is 'b' or 'o' or 'x' or 'X')
        {
            GroupSize = 4;
            return true;
        }

        t.RaiseValueError($"Cannot specify '{Grouping}' with {Show(Type)}.");
        return false;
    }

    private static bool RaiseBothGroupings(VmThread t)
    {
        t.RaiseValueError("Cannot specify both ',' and '_'.");
        return false;
    }

    private static string Show(int type) => type is > 32 and < 128 ? $"'{(char)type}'" : $"'\\x{type:x}'";

    private static bool Accept(StrView text, ref int at, char c)
    {
        if (at < text.Length && text[at] == c)
        {
            at++;
            return true;
        }

        return false;
    }

    private static bool IsAlign(int c) => c is '<' or '>' or '=' or '^';
}
