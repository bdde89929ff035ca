namespace Cinder.Syntax;

/// <summary>
/// Source in, tree out. The parser follows Python 3.11's published PEG grammar: a method for each rule, ordered choice,
/// null for "does not match" with the position put back.
/// </summary>
/// <remarks>
/// As in CPython there are two passes. The first decides whether the source is a program, and builds the tree. When it
/// fails, the second runs the same rules with the <c>invalid_*</c> rules of the grammar, which look for a known mistake
/// and throw. Where an unexplained error is reported depends on how far the first pass has looked, so every rule looks
/// at exactly the tokens that the grammar's rule looks at.
/// </remarks>
public sealed partial class Parser
{
    private readonly Tokenizer _tok;
    private readonly ParserContext _context;
    private readonly StartRule _startRule;

    // An expression of an f-string: what its first line is numbered, and what to add to the columns of that line.
    private readonly int _firstLine = 1;
    private readonly int _firstColumn;

    // Do the offsets of errors count characters, or bytes?
    private readonly bool _countCharacters;

    // The second pass, and whether it looks for mistakes: it does not in the rules that ask it not to.
    private bool _secondPass;
    private bool _callInvalid;

    private Parser(SourceText source, ParserContext context, StartRule startRule)
    {
        _context = context;
        _startRule = startRule;
        _source = source.Bytes;
        _length = source.Length;
        _countCharacters = source.IsEncodingDeclared;
        _tok = new Tokenizer(_source, _length, _firstLine, context);
    }

    /// <summary>Parses an expression of an f-string.</summary>
    private Parser(byte[] source, int length, ParserContext context, int firstLine, int firstColumn)
    {
        _context = context;
        _startRule = StartRule.FormatExpression;
        _source = source;
        _length = length;
        _firstLine = firstLine;
        _firstColumn = firstColumn;
        _tok = new Tokenizer(source, length, firstLine, context);
    }

    private enum StartRule
    {
        File,
        Interactive,
        Eval,
        FormatExpression,
    }

    /// <summary>Parses a file (<c>exec</c> mode).</summary>
    /// <param name="source">The bytes of the file; a byte order mark or a coding cookie may give their encoding, UTF-8 is the default.</param>
    /// <param name="fileName">The name for errors.</param>
    /// <param name="options">What the parser needs from its caller.</param>
    /// <exception cref="PythonSyntaxException">The source is not a program.</exception>
    public static Module ParseModule(ReadOnlySpan<byte> source, string fileName, ParserOptions? options = null) =>
        (Module)Parse(source, fileName, options, StartRule.File);

    /// <summary>Parses a file (<c>exec</c> mode) given as a string.</summary>
    /// <inheritdoc cref="ParseModule(ReadOnlySpan{byte}, string, ParserOptions)"/>
    public static Module ParseModule(string source, string fileName, ParserOptions? options = null) =>
        (Module)Parse(source, fileName, options, StartRule.File);

    /// <summary>Parses one expression (<c>eval</c> mode).</summary>
    /// <inheritdoc cref="ParseModule(ReadOnlySpan{byte}, string, ParserOptions)"/>
    public static Expression ParseExpression(ReadOnlySpan<byte> source, string fileName, ParserOptions? options = null) =>
        (Expression)Parse(source, fileName, options, StartRule.Eval);

    /// <summary>Parses one expression (<c>eval</c> mode) given as a string.</summary>
    /// <inheritdoc cref="ParseModule(ReadOnlySpan{byte}, string, ParserOptions)"/>
    public static Expression ParseExpression(string source, string fileName, ParserOptions? options = null) =>
        (Expression)Parse(source, fileName, options, StartRule.Eval);

    /// <summary>Parses one statement, or one line of simple statements (<c>single</c> mode).</summary>
    /// <inheritdoc cref="ParseModule(ReadOnlySpan{byte}, string, ParserOptions)"/>
    public static Interactive ParseInteractive(ReadOnlySpan<byte> source, string fileName, ParserOptions? options = null) =>
        (Interactive)Parse(source, fileName, options, StartRule.Interactive);

    /// <summary>Parses one statement, or one line of simple statements (<c>single</c> mode), given as a string.</summary>
    /// <inheritdoc cref="ParseModule(ReadOnlySpan{byte}, string, ParserOptions)"/>
    public static Interactive ParseInteractive(string source, string fileName, ParserOptions? options = null) =>
        (Interactive)Parse(source, fileName, options, StartRule.Interactive);

    private static Node Parse(ReadOnlySpan<byte> source, string fileName, ParserOptions? options, StartRule startRule)
    {
        var context = new ParserContext(fileName, options ?? ParserOptions.Default);
        SourceText text = SourceText.FromBytes(source, addNewLine: startRule == StartRule.File, context);
        return new Parser(text, context, startRule).Run();
    }

    private static Node Parse(string source, string fileName, ParserOptions? options, StartRule startRule)
    {
        var context = new ParserContext(fileName, options ?? ParserOptions.Default);
        SourceText text = SourceText.FromString(source, addNewLine: startRule == StartRule.File);
        return new Parser(text, context, startRule).Run();
    }

    private Node Run()
    {
        Node? result = null;
        PythonSyntaxException? error = null;
        try
        {
            result = Start();
        }
        catch (PythonSyntaxException e)
        {
            error = e;
        }

        if (result is not null)
        {
            return _startRule == StartRule.Interactive && HasMoreStatements()
                ? throw Raise("multiple statements found while compiling a single statement")
                : result;
        }

        bool incomplete = _tok.State is TokenizerState.EndOfFile or TokenizerState.EndOfFileInString or TokenizerState.EndOfLineInString;
        if (error is null or { IsSyntaxError: true })
        {
            error = incomplete && _context.Options.AllowIncompleteInput ? Raise("incomplete input") : Explain(error);
        }

        error.IsIncompleteInput |= incomplete;
        throw error;
    }

    private Node? Start() => _startRule switch
    {
        StartRule.File => File(),
        StartRule.Interactive => Interactive(),
        StartRule.Eval => Eval(),
        _ => StarExpressions(),
    };

    private Module? File()
    {
        Stmt[] body = Statements() ?? [];
        return Accept(TokenKind.EndMarker) ? new Module(body) : null;
    }

    private Expression? Eval()
    {
        if (Expressions() is not { } body)
        {
            return null;
        }

        while (Accept(TokenKind.NewLine))
        {
        }

        return Accept(TokenKind.EndMarker) ? new Expression(body) : null;
    }

    private Interactive? Interactive()
    {
        int start = _mark;
        int begin = _top;
        if (CompoundStatement() is { } compound)
        {
            if (Accept(TokenKind.NewLine))
            {
                return new Interactive([compound]);
            }

            _mark = start;
        }

        if (SimpleStatements())
        {
            return new Interactive(Take<Stmt>(begin));
        }

        return Accept(TokenKind.NewLine) ? new Interactive([new Pass(SpanFrom(start))]) : null;
    }

    /// <summary>Is there more than comments and white space behind an interactive statement?</summary>
    private bool HasMoreStatements()
    {
        ReadOnlySpan<byte> rest = _source.AsSpan(_tok.Cursor, _length - _tok.Cursor);
        while (true)
        {
            rest = rest.TrimStart(" \t\n\f"u8);
            if (rest.IsEmpty)
            {
                return false;
            }

            if (rest[0] != '#')
            {
                return true;
            }

            int newLine = rest.IndexOf((byte)'\n');
            rest = newLine < 0 ? [] : rest[newLine..];
        }
    }
}
