namespace Cinder.Syntax;

/// <summary>The extent of a string; its contents are decoded by <see cref="EscapeDecoder"/>.</summary>
internal sealed partial class Tokenizer
{
    private TokenKind ReadString(int quote)
    {
        _stringLine = Line;
        _stringLineStart = LineStart;
        int quoteSize = 1;
        int endQuotes = 0;
        int c = NextChar();
        if (c == quote)
        {
            c = NextChar();
            if (c == quote)
            {
                quoteSize = 3;
            }
            else
            {
                endQuotes = 1;
            }
        }

        if (c != quote)
        {
            Backup(c);
        }

        while (endQuotes != quoteSize)
        {
            c = NextChar();
            if (c == EndOfInput || (quoteSize == 1 && c == '\n'))
            {
                throw Unterminated(quoteSize, c);
            }

            if (c == quote)
            {
                endQuotes++;
            }
            else
            {
                endQuotes = 0;
                if (c == '\\')
                {
                    NextChar();
                }
            }
        }

        return TokenKind.String;
    }

    private PythonSyntaxException Unterminated(int quoteSize, int c)
    {
        // The error is reported at the opening quote.
        _cursor = _tokenStart + 1;
        LineStart = _stringLineStart;
        int lastLine = Line;
        Line = _stringLine;
        if (quoteSize == 3)
        {
            PythonSyntaxException error = Error($"unterminated triple-quoted string literal (detected at line {lastLine})");
            State = TokenizerState.EndOfFileInString;
            return error;
        }

        PythonSyntaxException inLine = Error($"unterminated string literal (detected at line {lastLine})");
        if (c != '\n')
        {
            State = TokenizerState.EndOfLineInString;
        }

        return inLine;
    }
}
