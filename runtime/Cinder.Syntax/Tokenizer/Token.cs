namespace Cinder.Syntax;

/// <summary>
/// One token. <see cref="Start"/> and <see cref="End"/> are byte offsets into the source; lines count from 1, columns
/// from 0 in bytes. A column of -1 means that the token has no text (end marker, indent, dedent).
/// </summary>
internal struct Token
{
    public TokenKind Kind;

    /// <summary>How many brackets are open after the token.</summary>
    public short Level;

    public int Start;
    public int End;
    public int Line;
    public int Column;
    public int EndLine;
    public int EndColumn;

    /// <summary>The text of a <see cref="TokenKind.Name"/> or keyword, NFKC-normalised.</summary>
    public string? Name;

    public readonly SourceSpan Span => new(Line, Column, EndLine, EndColumn);
}
