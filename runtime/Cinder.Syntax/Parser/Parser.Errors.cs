using System.Text;

namespace Cinder.Syntax;

/// <summary>Makes the exceptions, and finds the best one when the first pass has failed without a reason.</summary>
public sealed partial class Parser
{
    /// <summary>Stands for the place that the tokenizer has reached.</summary>
    private const int Current = int.MinValue;

    /// <summary>Runs the second pass for an unexplained failure, and gives the error to report.</summary>
    private PythonSyntaxException Explain(PythonSyntaxException? error)
    {
        Token last = _tokens[_fill - 1];
        if (error is null)
        {
            _secondPass = true;
            _callInvalid = true;
            _mark = 0;
            _top = 0;
            _depth = 0;
            _danglingOperator = -1;
            ForgetAll();
            try
            {
                Start();
            }
            catch (PythonSyntaxException e)
            {
                error = e;
            }
        }

        if (error is not null)
        {
            // An error of the tokenizer further on is the likelier cause.
            return _tok.State == TokenizerState.Ok && error.IsSyntaxError ? ReadOn() ?? error : error;
        }

        if (last.Kind is TokenKind.Indent or TokenKind.Dedent)
        {
            return Raise(SyntaxErrorKind.IndentationError, last.Kind == TokenKind.Indent ? "unexpected indent" : "unexpected unindent");
        }

        error = RaiseAt(last.Span, "invalid syntax");
        return ReadOn() ?? error;
    }

    /// <summary>Reads the rest of the source for an error of the tokenizer, or a bracket that an earlier line leaves open.</summary>
    private PythonSyntaxException? ReadOn()
    {
        int line = _tokens[_fill - 1].Line;
        try
        {
            while (true)
            {
                _tok.Next(out Token token);
                if (token.Kind == TokenKind.Error && _tok.Level > 0 && line > _tok.InnermostBracket.Line)
                {
                    return NeverClosed();
                }

                if (token.Kind is TokenKind.Error or TokenKind.EndMarker)
                {
                    return null;
                }
            }
        }
        catch (PythonSyntaxException e)
        {
            return e;
        }
    }

    /// <summary>The tokenizer has stopped: says why.</summary>
    private PythonSyntaxException TokenizerError()
    {
        switch (_tok.State)
        {
            case TokenizerState.EndOfFile:
                return _tok.Level > 0 ? NeverClosed() : Raise("unexpected EOF while parsing");
            case TokenizerState.BadDedent:
                return Raise(SyntaxErrorKind.IndentationError, "unindent does not match any outer indentation level");
            case TokenizerState.BadEncoding:
                return Raise("(unicode error) " + _tok.DecodeError);
            case TokenizerState.TabsAndSpaces:
                return RaiseKnown(SyntaxErrorKind.TabError, "inconsistent use of tabs and spaces in indentation", _tok.Line, 0, _tok.Line, -1);
            case TokenizerState.TooDeep:
                return RaiseKnown(SyntaxErrorKind.IndentationError, "too many levels of indentation", _tok.Line, 0, _tok.Line, -1);
            default:
                int column = _tok.Cursor - _tok.BufferStart - 1;
                return RaiseKnown(SyntaxErrorKind.SyntaxError, "unexpected character after line continuation character", _tok.Line, column, _tok.Line, -1);
        }
    }

    private PythonSyntaxException NeverClosed()
    {
        (char open, int line, int column) = _tok.InnermostBracket;
        return RaiseKnown(SyntaxErrorKind.SyntaxError, $"'{open}' was never closed", line, column, line, -1);
    }

    /// <summary>An error at the last token read.</summary>
    private PythonSyntaxException Raise(string message) => Raise(SyntaxErrorKind.SyntaxError, message);

    private PythonSyntaxException Raise(SyntaxErrorKind kind, string message)
    {
        Token token = _tokens[_fill - 1];
        bool hasText = token.Start >= 0;
        int column = hasText ? token.Column : _tok.Cursor - _tok.LineStart - 1;

        // The end of a token without text is "none", not 0.
        int endColumn = hasText ? token.EndColumn : -2;
        return RaiseKnown(kind, message, token.Line, column, token.EndLine, endColumn);
    }

    private PythonSyntaxException RaiseAt(SourceSpan span, string message) =>
        RaiseKnown(SyntaxErrorKind.SyntaxError, message, span.Line, span.Column, span.EndLine, span.EndColumn);

    private PythonSyntaxException RaiseRange(SourceSpan first, SourceSpan last, string message) =>
        RaiseAt(RangeSpan(first, last), message);

    /// <summary>An error from a node to where the tokenizer is.</summary>
    private PythonSyntaxException RaiseFrom(SourceSpan start, string message) =>
        RaiseKnown(SyntaxErrorKind.SyntaxError, message, start.Line, start.Column, Current, Current);

    private PythonSyntaxException IndentationExpected(string what, int line) =>
        Raise(SyntaxErrorKind.IndentationError, $"expected an indented block after {what} on line {line}");

    /// <summary>An error at columns that count bytes from 0; they become offsets that count characters from 1.</summary>
    private PythonSyntaxException RaiseKnown(SyntaxErrorKind kind, string message, int line, int column, int endLine, int endColumn)
    {
        endLine = endLine == Current ? _tok.Line : endLine;
        int offset = column + 1;
        int endOffset = endColumn == Current ? _tok.Cursor - _tok.LineStart : endColumn + 1;
        byte[] text = ErrorLine(line);
        if (_startRule == StartRule.FormatExpression)
        {
            // Relative to the text that is shown, which is the expression alone.
            message = "f-string: " + message;
            offset -= _firstColumn;
            endOffset -= _firstColumn;
        }
        else if (_countCharacters)
        {
            offset = CharacterOffset(text, offset);
            endOffset = endOffset > 0 ? CharacterOffset(text, endOffset) : endOffset;
        }

        var location = new SyntaxErrorLocation(_context.FileName, line, offset, Encoding.UTF8.GetString(text), endLine, endOffset);
        return new PythonSyntaxException(kind, message, location);
    }

    private static int CharacterOffset(ReadOnlySpan<byte> text, int offset) => offset > text.Length
        ? SourceText.CountCharacters(text) + 1
        : SourceText.CountCharacters(text[..Math.Max(offset, 0)]);

    /// <summary>
    /// The line to show. The line that the tokenizer is in is shown with its end, and with the lines before it that the
    /// same token spans; an earlier line without its end.
    /// </summary>
    private byte[] ErrorLine(int line)
    {
        if (_tok.Line <= line && _tok.BufferEnd > _tok.BufferStart)
        {
            return _source[_tok.BufferStart.._tok.BufferEnd];
        }

        ReadOnlySpan<byte> rest = _source.AsSpan(0, _length);
        for (int i = _firstLine; i < line; i++)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            rest = rest[(end + 1)..];
        }

        int newLine = rest.IndexOf((byte)'\n');
        return (newLine < 0 ? rest : rest[..newLine]).ToArray();
    }
}
