using System.Runtime.CompilerServices;

namespace Cinder.Syntax;

/// <summary>
/// Source bytes in, one token per call out. The source is UTF-8 with <c>\n</c> line ends. It is read a line at a time,
/// as CPython does: which lines have been read is visible in the text that a syntax error shows.
/// </summary>
internal sealed partial class Tokenizer
{
    private const int EndOfInput = -1;
    private const int MaxIndents = 100;
    private const int MaxBrackets = 200;
    private const int TabSize = 8;

    private readonly byte[] _source;
    private readonly int _length;
    private readonly ParserContext _context;

    private readonly int[] _indents = new int[MaxIndents];

    // The columns again with a tab counting 1: where the two measures disagree about nesting, tabs are used inconsistently.
    private readonly int[] _altIndents = new int[MaxIndents];
    private readonly Bracket[] _brackets = new Bracket[MaxBrackets];
    private int _indent;
    private int _pendingIndents;
    private bool _atLineStart = true;

    private int _cursor;

    // The end of the lines read so far.
    private int _lineEnd;

    // The start of the token being read, or -1 between tokens.
    private int _tokenStart = -1;

    // Where the token being read started, were it a string: strings alone span lines.
    private int _stringLine;
    private int _stringLineStart;

    public Tokenizer(byte[] source, int length, int firstLine, ParserContext context)
    {
        _source = source;
        _length = length;
        _context = context;
        Line = firstLine - 1;
    }

    private readonly record struct Bracket(byte Open, int Line, int Column);

    public byte[] Source => _source;

    public TokenizerState State { get; private set; }

    /// <summary>What is wrong with a name that is not UTF-8.</summary>
    public string? DecodeError { get; private set; }

    /// <summary>The number of the last line read.</summary>
    public int Line { get; private set; }

    /// <summary>The offset at which the last line read starts.</summary>
    public int LineStart { get; private set; }

    /// <summary>The offset of the first line of the text that is being worked on: several lines only within a token.</summary>
    public int BufferStart { get; private set; }

    public int Cursor => _cursor;

    /// <summary>The end of the lines read so far.</summary>
    public int BufferEnd => _lineEnd;

    /// <summary>How many brackets are open.</summary>
    public int Level { get; private set; }

    /// <summary>The innermost open bracket.</summary>
    public (char Open, int Line, int Column) InnermostBracket
    {
        get
        {
            Bracket bracket = _brackets[Level - 1];
            return ((char)bracket.Open, bracket.Line, bracket.Column);
        }
    }

    /// <summary>Is any block open? Interactive input closes them at its end.</summary>
    public bool HasIndents => _indent != 0;

    /// <summary>Makes the next tokens dedents that close all blocks.</summary>
    public void CloseBlocks()
    {
        _pendingIndents = -_indent;
        _indent = 0;
    }

    /// <summary>Reads the next token. After <see cref="TokenKind.Error"/>, <see cref="State"/> says what is wrong.</summary>
    /// <exception cref="PythonSyntaxException">The text is no token.</exception>
    public void Next(out Token token)
    {
        token = default;
        int start;
        int end;
        TokenKind kind = Read(ref token, out start, out end);
        token.Kind = kind;
        token.Level = (short)Level;
        token.Start = start;
        token.End = end;
        token.EndLine = Line;
        token.EndColumn = end >= LineStart ? end - LineStart : -1;
        bool isString = kind == TokenKind.String;
        int lineStart = isString ? _stringLineStart : LineStart;
        token.Line = isString ? _stringLine : Line;
        token.Column = start >= lineStart ? start - lineStart : -1;
    }

    private TokenKind Read(ref Token token, out int start, out int end)
    {
        while (true)
        {
            start = end = -1;
            _tokenStart = -1;
            bool blankLine = false;
            if (_atLineStart)
            {
                _atLineStart = false;
                if (!ReadIndentation(out blankLine))
                {
                    return TokenKind.Error;
                }
            }

            _tokenStart = _cursor;
            if (_pendingIndents < 0)
            {
                _pendingIndents++;
                return TokenKind.Dedent;
            }

            if (_pendingIndents > 0)
            {
                _pendingIndents--;
                return TokenKind.Indent;
            }

            int c;
            while (true)
            {
                _tokenStart = -1;
                do
                {
                    c = NextChar();
                }
                while (c is ' ' or '\t' or '\f');

                // At the end of the input nothing was read, and the "token" begins one before.
                _tokenStart = _cursor - 1;
                if (c == '#')
                {
                    int length = _source.AsSpan(_cursor, _lineEnd - _cursor).IndexOf((byte)'\n');
                    _cursor = length < 0 ? _lineEnd : _cursor + length;
                    c = NextChar();
                }

                if (c != '\\')
                {
                    break;
                }

                if (!ContinueLine())
                {
                    return TokenKind.Error;
                }
            }

            if (c == EndOfInput)
            {
                return Level > 0 || State != TokenizerState.EndOfFile ? TokenKind.Error : TokenKind.EndMarker;
            }

            TokenKind kind;
            if (c == '\n')
            {
                _atLineStart = true;
                if (blankLine || Level > 0)
                {
                    continue;
                }

                start = _tokenStart;
                end = _cursor - 1;
                return TokenKind.NewLine;
            }

            if (IsNameStart(c))
            {
                kind = ReadNameOrString(c, ref token);
            }
            else if (IsDigit(c))
            {
                kind = ReadNumber(c);
            }
            else if (c is '\'' or '"')
            {
                kind = ReadString(c);
            }
            else if (c == '.')
            {
                kind = ReadDotOrNumber();
            }
            else
            {
                kind = ReadOperator(c);
            }

            if (kind != TokenKind.Error)
            {
                start = _tokenStart;
                end = _cursor;
            }

            return kind;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextChar() => _cursor != _lineEnd ? _source[_cursor++] : NextLineChar();

    private int NextLineChar()
    {
        if (State != TokenizerState.Ok)
        {
            return EndOfInput;
        }

        if (_lineEnd == _length)
        {
            State = TokenizerState.EndOfFile;
            return EndOfInput;
        }

        if (_tokenStart < 0)
        {
            BufferStart = _cursor;
        }

        LineStart = _cursor;
        Line++;
        int newLine = _source.AsSpan(_cursor, _length - _cursor).IndexOf((byte)'\n');
        _lineEnd = newLine < 0 ? _length : _cursor + newLine + 1;
        return _source[_cursor++];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Backup(int c)
    {
        if (c != EndOfInput)
        {
            _cursor--;
        }
    }

    /// <summary>The cursor is after a backslash: goes to the start of the next line.</summary>
    private bool ContinueLine()
    {
        int c = NextChar();
        if (c != '\n')
        {
            State = TokenizerState.BadContinuation;
            return false;
        }

        c = NextChar();
        if (c == EndOfInput)
        {
            State = TokenizerState.EndOfFile;
            _cursor = _lineEnd;
            return false;
        }

        Backup(c);
        return true;
    }
}
