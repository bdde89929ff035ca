namespace Cinder.Syntax;

/// <summary>
/// F-strings as Python 3.11 has them: one string token, whose expressions are cut out here and parsed by parsers of
/// their own. An index is a byte offset into the source of the string.
/// </summary>
public sealed partial class Parser
{
    private const int MaxFormatDepth = 2;
    private const int MaxFormatBrackets = 200;

    /// <summary>Adds the literal and the replacement fields from <paramref name="index"/> on.</summary>
    private void ParseFormatParts(JoinedStringBuilder builder, ref int index, int end, bool isRaw, int depth, in Token token)
    {
        builder.MarkFormat();
        while (true)
        {
            bool doubledBrace = ParseFormatLiteral(builder, ref index, end, isRaw, depth, token);
            if (doubledBrace)
            {
                continue;
            }

            if (index >= end || _tok.Source[index] == '}')
            {
                break;
            }

            ParseReplacementField(builder, ref index, end, isRaw, depth, token);
        }

        // On the top level the text ends, in a format specification a brace follows.
        if (depth != 0 && (index >= end || _tok.Source[index] != '}'))
        {
            throw Raise("f-string: expecting '}'");
        }
    }

    /// <summary>Adds the text before the next field. True when it ends at a doubled brace, with more text behind that.</summary>
    private bool ParseFormatLiteral(JoinedStringBuilder builder, ref int index, int end, bool isRaw, int depth, in Token token)
    {
        byte[] source = _tok.Source;
        int start = index;
        int s = index;
        bool doubled = false;
        while (s < end)
        {
            byte c = source[s++];
            if (!isRaw && c == '\\' && s < end)
            {
                c = source[s++];
                if (c == 'N')
                {
                    // The braces of \N{name} open no field.
                    if (s < end && source[s++] == '{')
                    {
                        while (s < end && source[s++] != '}')
                        {
                        }
                    }

                    continue;
                }

                if (c == '{')
                {
                    WarnInvalidEscape(token, s - 1);
                }
            }

            if (c is (byte)'{' or (byte)'}')
            {
                if (depth == 0)
                {
                    if (s < end && source[s] == c)
                    {
                        doubled = true;
                        break;
                    }

                    if (c == '}')
                    {
                        throw Raise("f-string: single '}' is not allowed");
                    }
                }

                s--;
                break;
            }
        }

        index = doubled ? s + 1 : s;
        if (s > start)
        {
            builder.Append(DecodeText(token, start, s, isRaw));
        }

        return doubled;
    }

    private void ParseReplacementField(JoinedStringBuilder builder, ref int index, int end, bool isRaw, int depth, in Token token)
    {
        if (depth >= MaxFormatDepth)
        {
            throw Raise("f-string: expressions nested too deeply");
        }

        byte[] source = _tok.Source;
        int start = ++index;
        index = FindExpressionEnd(start, end);
        if (index >= end)
        {
            throw Raise("f-string: expecting '}'");
        }

        Expr value = ParseFormatExpression(start, index, token);
        string? text = null;
        if (source[index] == '=')
        {
            do
            {
                index++;
            }
            while (index < end && source[index] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\v');

            if (index >= end)
            {
                throw Raise("f-string: expecting '}'");
            }

            text = Utf8Text.Decode(source.AsSpan(start, index - start), out string? error) ?? throw Raise("(unicode error) " + error);
        }

        int conversion = ParseConversion(ref index, end);
        Expr? format = null;
        if (index < end && source[index] == ':')
        {
            index++;
            if (index >= end)
            {
                throw Raise("f-string: expecting '}'");
            }

            var inner = new JoinedStringBuilder(builder.Kind, builder.Span);
            ParseFormatParts(inner, ref index, end, isRaw, depth + 1, token);

            // CPython places a specification, and the text at its end, in its own literal.
            format = inner.Build(LiteralKind(token), token.Span);
        }

        if (index >= end || source[index] != '}')
        {
            throw Raise("f-string: expecting '}'");
        }

        index++;
        if (text is not null)
        {
            builder.Append(text);
            if (format is null && conversion == -1)
            {
                conversion = 'r';
            }
        }

        builder.Append(new FormattedValue(value, conversion, format, builder.Span));
    }

    private int ParseConversion(ref int index, int end)
    {
        if (_tok.Source[index] != '!')
        {
            return -1;
        }

        index++;
        if (index >= end)
        {
            throw Raise("f-string: expecting '}'");
        }

        int conversion = _tok.Source[index++];
        return conversion is 's' or 'r' or 'a'
            ? conversion
            : throw Raise("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }

    /// <summary>Finds the <c>!</c>, <c>:</c>, <c>=</c> or <c>}</c> that ends an expression, outside of brackets and strings.</summary>
    private int FindExpressionEnd(int start, int end)
    {
        byte[] source = _tok.Source;
        Span<byte> brackets = stackalloc byte[MaxFormatBrackets];
        int level = 0;
        byte quote = 0;
        int quoteSize = 0;
        int i = start;
        for (; i < end; i++)
        {
            byte c = source[i];
            bool tripled = i + 2 < end && source[i + 1] == c && source[i + 2] == c;
            if (c == '\\')
            {
                throw Raise("f-string expression part cannot include a backslash");
            }

            if (quote != 0)
            {
                if (c == quote && (quoteSize == 1 || tripled))
                {
                    i += quoteSize - 1;
                    quote = 0;
                }
            }
            else if (c is (byte)'\'' or (byte)'"')
            {
                quote = c;
                quoteSize = tripled ? 3 : 1;
                i += quoteSize - 1;
            }
            else if (c is (byte)'(' or (byte)'[' or (byte)'{')
            {
                if (level >= MaxFormatBrackets)
                {
                    throw Raise("f-string: too many nested parenthesis");
                }

                brackets[level++] = c;
            }
            else if (c == '#')
            {
                throw Raise("f-string expression part cannot include '#'");
            }
            else if (level == 0 && c is (byte)'!' or (byte)':' or (byte)'}' or (byte)'=' or (byte)'<' or (byte)'>')
            {
                if (c is not ((byte)':' or (byte)'}') && i + 1 < end && source[i + 1] == '=')
                {
                    i++;
                }
                else if (c is not ((byte)'<' or (byte)'>'))
                {
                    break;
                }
            }
            else if (c is (byte)')' or (byte)']' or (byte)'}')
            {
                CloseFormatBracket(c, brackets, ref level);
            }
        }

        if (quote != 0)
        {
            throw Raise("f-string: unterminated string");
        }

        return level == 0 ? i : throw Raise($"f-string: unmatched '{(char)brackets[level - 1]}'");
    }

    private void CloseFormatBracket(byte c, ReadOnlySpan<byte> brackets, ref int level)
    {
        if (level == 0)
        {
            throw Raise($"f-string: unmatched '{(char)c}'");
        }

        byte open = brackets[--level];
        if ((open, c) is not (((byte)'(', (byte)')') or ((byte)'[', (byte)']') or ((byte)'{', (byte)'}')))
        {
            throw Raise($"f-string: closing parenthesis '{(char)c}' does not match opening parenthesis '{(char)open}'");
        }
    }

    /// <summary>Parses an expression in parentheses, so that it may start with white space and span lines.</summary>
    private Expr ParseFormatExpression(int start, int end, in Token token)
    {
        byte[] source = _tok.Source;
        ReadOnlySpan<byte> text = source.AsSpan(start, end - start);
        if (!text.ContainsAnyExcept(" \t\n\f"u8))
        {
            throw Raise(source[end] is (byte)'!' or (byte)':' or (byte)'='
                ? $"f-string: expression required before '{(char)source[end]}'"
                : "f-string: empty expression not allowed");
        }

        byte[] parenthesized = new byte[text.Length + 3];
        parenthesized[0] = (byte)'(';
        text.CopyTo(parenthesized.AsSpan(1));
        parenthesized[^2] = (byte)')';
        parenthesized[^1] = (byte)'\n';
        (int line, int column) = LocateFormatExpression(start - 1, token);
        var parser = new Parser(parenthesized, parenthesized.Length, _context, line, column);
        return (Expr)parser.Run();
    }

    /// <summary>The line of an expression whose brace is at <paramref name="brace"/>, and what to add to columns in that line.</summary>
    private (int Line, int Column) LocateFormatExpression(int brace, in Token token)
    {
        byte[] source = _tok.Source;
        int lines = source.AsSpan(token.Start, brace - token.Start).Count((byte)'\n');
        int after = brace + 1;
        while (source[after] is (byte)' ' or (byte)'\t' or (byte)'\f')
        {
            after++;
        }

        int column = 0;
        if (source[after] is not ((byte)'\n' or (byte)'}'))
        {
            int lineStart = brace;
            while (lineStart > token.Start && source[lineStart] != '\n')
            {
                lineStart--;
            }

            column = brace - lineStart - (source[lineStart] == '\n' ? 1 : 0);
        }

        return (token.Line + lines, lines != 0 ? column : token.Column + column);
    }
}
