using System.Runtime.CompilerServices;

namespace Cinder.Syntax;

/// <summary>The tokens read so far, and the stack on which rules collect the children of a node.</summary>
public sealed partial class Parser
{
    // CPython's parser counts the rules it is in; a level of nesting there is worth about as many as here.
    private const int MaxDepth = 6000;

    private readonly byte[] _source;
    private readonly int _length;

    private Token[] _tokens = new Token[128];

    // How many tokens have been read, and the one to match next.
    private int _fill;
    private int _mark;

    // Interactive input: its end reads as the end of a line once.
    private bool _inStatement;

    private Node?[] _stack = new Node?[64];
    private int _top;
    private int _depth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TokenKind Peek()
    {
        if (_mark == _fill)
        {
            Fill();
        }

        return _tokens[_mark].Kind;
    }

    /// <summary>The kind of the token after the next one, which is then read too.</summary>
    private TokenKind PeekSecond()
    {
        _mark++;
        TokenKind kind = Peek();
        _mark--;
        return kind;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Accept(TokenKind kind)
    {
        if (Peek() != kind)
        {
            return false;
        }

        _mark++;
        return true;
    }

    /// <summary>Matches a token that must follow: without it there is nothing else that the source can mean.</summary>
    private void Force(TokenKind kind, string text)
    {
        if (!Accept(kind))
        {
            throw RaiseAt(_tokens[_mark].Span, $"expected '{text}'");
        }
    }

    private bool PeekSoftKeyword(string keyword) => Peek() == TokenKind.Name && _tokens[_mark].Name == keyword;

    private Name? NameLoad() => Accept(TokenKind.Name) ? MakeName(_mark - 1, ExprContext.Load) : null;

    private Name MakeName(int token, ExprContext context) => new(_tokens[token].Name!, context, _tokens[token].Span);

    private string? Identifier() => Accept(TokenKind.Name) ? _tokens[_mark - 1].Name : null;

    private void Fill()
    {
        if (_fill == _tokens.Length)
        {
            Array.Resize(ref _tokens, _fill * 2);
            GrowMemo();
        }

        ref Token token = ref _tokens[_fill];
        try
        {
            _tok.Next(out token);
        }
        catch (PythonSyntaxException)
        {
            // What could not be read is the last token all the same, and where an error at that is.
            token = new Token
            {
                Kind = TokenKind.Error, Start = -1, End = -1, Line = _tok.Line, Column = -1, EndLine = _tok.Line, EndColumn = -1,
            };
            _fill++;
            throw;
        }

        if (_startRule == StartRule.Interactive)
        {
            EndInteractiveLine(ref token);
        }

        if (_startRule == StartRule.FormatExpression)
        {
            MoveToFormatString(ref token);
        }

        _fill++;
        if (token.Kind == TokenKind.Error)
        {
            throw TokenizerError();
        }
    }

    private void EndInteractiveLine(ref Token token)
    {
        if (token.Kind != TokenKind.EndMarker || !_inStatement)
        {
            _inStatement = true;
            return;
        }

        token.Kind = TokenKind.NewLine;
        _inStatement = false;
        if (_tok.HasIndents && !_context.Options.DontImplyDedent)
        {
            _tok.CloseBlocks();
        }
    }

    private void MoveToFormatString(ref Token token)
    {
        if (_tok.Line == _firstLine)
        {
            token.Column += _firstColumn;
            token.EndColumn += _firstColumn;
        }
    }

    /// <summary>The span from a token to the last one matched that is neither the end of a line nor an indent or dedent.</summary>
    private SourceSpan SpanFrom(int start)
    {
        int last = _mark - 1;
        while (last > 0 && _tokens[last].Kind <= TokenKind.Dedent)
        {
            last--;
        }

        ref Token first = ref _tokens[start];
        ref Token end = ref _tokens[Math.Max(last, 0)];
        return new SourceSpan(first.Line, first.Column, end.EndLine, end.EndColumn);
    }

    private static SourceSpan RangeSpan(SourceSpan first, SourceSpan last) =>
        new(first.Line, first.Column, last.EndLine, last.EndColumn);

    private void Push(Node? node)
    {
        if (_top == _stack.Length)
        {
            Array.Resize(ref _stack, _top * 2);
        }

        _stack[_top++] = node;
    }

    /// <summary>Takes what was pushed since <paramref name="begin"/> off the stack.</summary>
    private T[] Take<T>(int begin)
        where T : Node
    {
        int count = _top - begin;
        if (count == 0)
        {
            return [];
        }

        var result = new T[count];
        for (int i = 0; i < count; i++)
        {
            // Null stands for a child that is left out, which only the fields that allow it ask for.
            result[i] = Unsafe.As<T>(_stack[begin + i])!;
        }

        _top = begin;
        return result;
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw StackOverflow();
        }

        EnsureStack();
    }

    /// <summary>
    /// Guards a way round in the grammar that <see cref="Enter"/> does not count: the caller may have left little stack,
    /// and running out of it would end the process.
    /// </summary>
    private static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw StackOverflow();
        }
    }

    private static PythonSyntaxException StackOverflow() =>
        new(SyntaxErrorKind.MemoryError, "s_push: parser stack overflow", location: null);

    private T? Leave<T>(T? result)
        where T : class
    {
        _depth--;
        return result;
    }
}
