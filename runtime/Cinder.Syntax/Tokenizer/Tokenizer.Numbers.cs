namespace Cinder.Syntax;

/// <summary>Numbers: the text is checked here, its value is computed by <see cref="NumberLiteral"/>.</summary>
internal sealed partial class Tokenizer
{
    private TokenKind ReadDotOrNumber()
    {
        int c = NextChar();
        if (IsDigit(c))
        {
            return ReadFraction(c);
        }

        if (c != '.')
        {
            Backup(c);
            return TokenKind.Dot;
        }

        c = NextChar();
        if (c == '.')
        {
            return TokenKind.Ellipsis;
        }

        Backup(c);
        Backup('.');
        return TokenKind.Dot;
    }

    private TokenKind ReadNumber(int c)
    {
        if (c != '0')
        {
            c = ReadDecimalTail();
            return c == '.' ? ReadFraction(NextChar()) : ReadExponent(c);
        }

        c = NextChar();
        return c switch
        {
            'x' or 'X' => ReadRadix("hexadecimal", static c => (uint)(c - '0') <= 9 || (uint)((c | 0x20) - 'a') <= 5),
            'o' or 'O' => ReadRadix("octal", static c => (uint)(c - '0') <= 7),
            'b' or 'B' => ReadRadix("binary", static c => c is '0' or '1'),
            _ => ReadAfterZero(c),
        };
    }

    private TokenKind ReadRadix(string kind, Func<int, bool> isDigit)
    {
        int c = NextChar();
        do
        {
            if (c == '_')
            {
                c = NextChar();
            }

            if (!isDigit(c))
            {
                if (IsDigit(c))
                {
                    throw Error($"invalid digit '{(char)c}' in {kind} literal");
                }

                Backup(c);
                throw Error($"invalid {kind} literal");
            }

            do
            {
                c = NextChar();
            }
            while (isDigit(c));
        }
        while (c == '_');

        if (IsDigit(c))
        {
            throw Error($"invalid digit '{(char)c}' in {kind} literal");
        }

        return EndNumber(c, kind);
    }

    private TokenKind ReadAfterZero(int c)
    {
        // Zeros alone are a number, zeros before a fraction or exponent are allowed; an integer starts with none.
        while (true)
        {
            if (c == '_')
            {
                c = NextChar();
                if (!IsDigit(c))
                {
                    Backup(c);
                    throw Error("invalid decimal literal");
                }
            }

            if (c != '0')
            {
                break;
            }

            c = NextChar();
        }

        int zerosEnd = _cursor;
        bool nonZero = IsDigit(c);
        if (nonZero)
        {
            c = ReadDecimalTail();
        }

        if (c == '.')
        {
            return ReadFraction(NextChar());
        }

        if (nonZero && c is not ('e' or 'E' or 'j' or 'J'))
        {
            Backup(c);
            throw ErrorInRange(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                _tokenStart + 1 - LineStart,
                zerosEnd - LineStart);
        }

        return ReadExponent(c);
    }

    /// <summary>The cursor is after a digit: reads the digits that follow and gives the character after them.</summary>
    private int ReadDecimalTail()
    {
        while (true)
        {
            int c;
            do
            {
                c = NextChar();
            }
            while (IsDigit(c));

            if (c != '_')
            {
                return c;
            }

            c = NextChar();
            if (!IsDigit(c))
            {
                Backup(c);
                throw Error("invalid decimal literal");
            }
        }
    }

    private TokenKind ReadFraction(int c) => ReadExponent(IsDigit(c) ? ReadDecimalTail() : c);

    private TokenKind ReadExponent(int c)
    {
        if (c is 'e' or 'E')
        {
            int e = c;
            c = NextChar();
            if (c is '+' or '-')
            {
                c = NextChar();
                if (!IsDigit(c))
                {
                    Backup(c);
                    throw Error("invalid decimal literal");
                }
            }
            else if (!IsDigit(c))
            {
                // "1else": the number ends before the e.
                Backup(c);
                return EndNumber(e, "decimal");
            }

            c = ReadDecimalTail();
        }

        return c is 'j' or 'J' ? EndNumber(NextChar(), "imaginary") : EndNumber(c, "decimal");
    }

    /// <summary>A number must not run into a name; before some keywords that is a warning for now. Puts <paramref name="c"/> back.</summary>
    private TokenKind EndNumber(int c, string kind)
    {
        Backup(c);
        if (!IsNameChar(c))
        {
            return TokenKind.Number;
        }

        bool keyword = c switch
        {
            'a' => FollowsKeyword("and"u8),
            'e' => FollowsKeyword("else"u8),
            'f' => FollowsKeyword("for"u8),
            'i' => Follows("if"u8) || Follows("in"u8) || Follows("is"u8),
            'n' => FollowsKeyword("not"u8),
            'o' => FollowsKeyword("or"u8),
            _ => false,
        };
        string message = $"invalid {kind} literal";
        if (!keyword || _context.Warn("SyntaxWarning", message, Line))
        {
            throw Error(message);
        }

        return TokenKind.Number;
    }

    private bool Follows(ReadOnlySpan<byte> text) => _source.AsSpan(_cursor, _lineEnd - _cursor).StartsWith(text);

    private bool FollowsKeyword(ReadOnlySpan<byte> text) =>
        Follows(text) && (_cursor + text.Length == _lineEnd || !IsNameChar(_source[_cursor + text.Length]));
}
