namespace Cinder.Runtime;

/// <summary>Literal text of a format string and the replacement field after it: positions in the string.</summary>
internal struct BraceSegment
{
    public int LiteralStart;
    public int LiteralEnd;
    public bool HasField;
    public int NameStart;
    public int NameEnd;
    public int SpecStart;
    public int SpecEnd;

    /// <summary>The character after the exclamation mark, or 0.</summary>
    public int Conversion;
    public bool HasNestedFields;
}

/// <summary>Takes format strings of str.format apart.</summary>
internal static class BraceParser
{
    /// <summary>The next segment; there must be text left. False with ValueError pending.</summary>
    internal static bool TryNext(VmThread t, StrView text, scoped ref int at, out BraceSegment segment)
    {
        segment = new BraceSegment { LiteralStart = at };
        while (at < text.Length && text[at] is not ('{' or '}'))
        {
            at++;
        }

        segment.LiteralEnd = at;
        if (at == text.Length)
        {
            return true;
        }

        var c = text[at++];
        if (at < text.Length && text[at] == c)
        {
            // A doubled brace ends the literal with one.
            segment.LiteralEnd = at++;
            return true;
        }

        if (c == '}' || at == text.Length)
        {
            return Raise(t, $"Single '{(char)c}' encountered in format string");
        }

        segment.HasField = true;
        return ParseField(t, text, ref at, ref segment);
    }

    private static bool ParseField(VmThread t, StrView text, scoped ref int at, ref BraceSegment field)
    {
        field.NameStart = at;
        var c = 0;
        while (at < text.Length)
        {
            c = text[at++];
            if (c == '{')
            {
                return Raise(t, "unexpected '{' in field name");
            }

            if (c == '[')
            {
                while (at < text.Length && text[at] != ']')
                {
                    at++;
                }
            }
            else if (c is '}' or ':' or '!')
            {
                break;
            }
        }

        field.NameEnd = at - 1;
        if (c == '}')
        {
            return true;
        }

        if (c is not ('!' or ':'))
        {
            return Raise(t, "expected '}' before end of string");
        }

        if (c == '!')
        {
            if (at >= text.Length)
            {
                return Raise(t, "end of string while looking for conversion specifier");
            }

            field.Conversion = text[at++];
            if (at < text.Length)
            {
                c = text[at++];
                if (c == '}')
                {
                    return true;
                }

                if (c != ':')
                {
                    return Raise(t, "expected ':' after conversion specifier");
                }
            }
        }

        return ParseSpec(t, text, ref at, ref field);
    }

    private static bool ParseSpec(VmThread t, StrView text, scoped ref int at, ref BraceSegment field)
    {
        field.SpecStart = at;
        for (var open = 1; at < text.Length;)
        {
            var c = text[at++];
            if (c == '{')
            {
                field.HasNestedFields = true;
                open++;
            }
            else if (c == '}' && --open == 0)
            {
                field.SpecEnd = at - 1;
                return true;
            }
        }

        return Raise(t, "unmatched '{' in format spec");
    }

    private static bool Raise(VmThread t, string message)
    {
        t.RaiseValueError(message);
        return false;
    }
}
