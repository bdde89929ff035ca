using System.Globalization;

namespace Cinder.Syntax;

/// <summary>Operators, and the bookkeeping of brackets.</summary>
internal sealed partial class Tokenizer
{
    private TokenKind ReadOperator(int c)
    {
        // CPython looks behind an operator of one or two characters, always: without a last line end that finds the end
        // of the source, which tells a prompt to ask for more.
        Backup(NextChar());
        TokenKind kind = ReadOperatorKind(c);
        if (_cursor - _tokenStart == 2)
        {
            Backup(NextChar());
        }

        return kind;
    }

    private TokenKind ReadOperatorKind(int c)
    {
        switch (c)
        {
            case '(':
                return Open(c, TokenKind.LPar);
            case '[':
                return Open(c, TokenKind.LSqb);
            case '{':
                return Open(c, TokenKind.LBrace);
            case ')':
                return Close(c, '(', TokenKind.RPar);
            case ']':
                return Close(c, '[', TokenKind.RSqb);
            case '}':
                return Close(c, '{', TokenKind.RBrace);
            case ',':
                return TokenKind.Comma;
            case ';':
                return TokenKind.Semi;
            case '~':
                return TokenKind.Tilde;
            case ':':
                return Accept('=') ? TokenKind.ColonEqual : TokenKind.Colon;
            case '=':
                return Accept('=') ? TokenKind.EqEqual : TokenKind.Equal;
            case '!':
                return Accept('=') ? TokenKind.NotEqual : TokenKind.Unknown;
            case '+':
                return Accept('=') ? TokenKind.PlusEqual : TokenKind.Plus;
            case '-':
                return Accept('=') ? TokenKind.MinusEqual : Accept('>') ? TokenKind.RArrow : TokenKind.Minus;
            case '*':
                return Accept('*')
                    ? Accept('=') ? TokenKind.DoubleStarEqual : TokenKind.DoubleStar
                    : Accept('=') ? TokenKind.StarEqual : TokenKind.Star;
            case '/':
                return Accept('/')
                    ? Accept('=') ? TokenKind.DoubleSlashEqual : TokenKind.DoubleSlash
                    : Accept('=') ? TokenKind.SlashEqual : TokenKind.Slash;
            case '%':
                return Accept('=') ? TokenKind.PercentEqual : TokenKind.Percent;
            case '@':
                return Accept('=') ? TokenKind.AtEqual : TokenKind.At;
            case '&':
                return Accept('=') ? TokenKind.AmperEqual : TokenKind.Amper;
            case '|':
                return Accept('=') ? TokenKind.VBarEqual : TokenKind.VBar;
            case '^':
                return Accept('=') ? TokenKind.CircumflexEqual : TokenKind.Circumflex;
            case '<':
                return Accept('<')
                    ? Accept('=') ? TokenKind.LeftShiftEqual : TokenKind.LeftShift
                    : Accept('=') ? TokenKind.LessEqual : Accept('>') ? TokenKind.LessGreater : TokenKind.Less;
            case '>':
                return Accept('>')
                    ? Accept('=') ? TokenKind.RightShiftEqual : TokenKind.RightShift
                    : Accept('=') ? TokenKind.GreaterEqual : TokenKind.Greater;
            default:
                if (c is < ' ' or 127)
                {
                    throw Error($"invalid non-printable character U+{c.ToString("X4", CultureInfo.InvariantCulture)}");
                }

                return TokenKind.Unknown;
        }
    }

    private bool Accept(char wanted)
    {
        int c = NextChar();
        if (c == wanted)
        {
            return true;
        }

        Backup(c);
        return false;
    }

    private TokenKind Open(int c, TokenKind kind)
    {
        if (Level >= MaxBrackets)
        {
            throw Error("too many nested parentheses");
        }

        _brackets[Level] = new Bracket((byte)c, Line, _tokenStart - LineStart);
        Level++;
        return kind;
    }

    private TokenKind Close(int c, char open, TokenKind kind)
    {
        if (Level == 0)
        {
            throw Error($"unmatched '{(char)c}'");
        }

        Level--;
        Bracket bracket = _brackets[Level];
        if (bracket.Open != open)
        {
            string message = $"closing parenthesis '{(char)c}' does not match opening parenthesis '{(char)bracket.Open}'";
            throw Error(bracket.Line == Line ? message : $"{message} on line {bracket.Line}");
        }

        return kind;
    }
}
