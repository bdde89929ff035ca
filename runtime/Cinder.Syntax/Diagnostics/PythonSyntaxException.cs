namespace Cinder.Syntax;

/// <summary>The Python exception that an error in the source stands for.</summary>
public enum SyntaxErrorKind
{
    SyntaxError,
    IndentationError,
    TabError,

    /// <summary>The source nests deeper than the parser's stack. CPython's exception carries no text.</summary>
    MemoryError,

    /// <summary>The source holds a null byte.</summary>
    ValueError,

    /// <summary>The source is a string that UTF-8 cannot encode, as it holds a lone surrogate.</summary>
    UnicodeEncodeError,
}

/// <summary>
/// The details of a <c>SyntaxError</c> under the names of Python's attributes. Offsets count characters from 1, the end
/// is exclusive; 0 and -1 mean "none", as in CPython. <see cref="EndLine"/> and <see cref="EndOffset"/> are null for
/// errors that have none, and <see cref="Text"/> is null when no line can be shown.
/// </summary>
public sealed record SyntaxErrorLocation(string FileName, int Line, int Offset, string? Text, int? EndLine, int? EndOffset);

/// <summary>The source is not a Python program.</summary>
public sealed class PythonSyntaxException : Exception
{
    public PythonSyntaxException()
        : this(SyntaxErrorKind.SyntaxError, "invalid syntax", location: null)
    {
    }

    public PythonSyntaxException(string message)
        : this(SyntaxErrorKind.SyntaxError, message, location: null)
    {
    }

    public PythonSyntaxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PythonSyntaxException(SyntaxErrorKind kind, string message, SyntaxErrorLocation? location)
        : base(message)
    {
        Kind = kind;
        Location = location;
    }

    public SyntaxErrorKind Kind { get; }

    /// <summary>Where the error is; null for the kinds that are not subclasses of Python's <c>SyntaxError</c>.</summary>
    public SyntaxErrorLocation? Location { get; }

    /// <summary>The message alone is in the exception's <c>args</c>: CPython's symbol table adds the place later, as attributes.</summary>
    public bool HasBareArguments { get; init; }

    /// <summary>The source ended early: with more lines it could be a program. A prompt asks for another line then.</summary>
    public bool IsIncompleteInput { get; internal set; }

    internal bool IsSyntaxError => Kind is SyntaxErrorKind.SyntaxError or SyntaxErrorKind.IndentationError or SyntaxErrorKind.TabError;
}
