namespace Cinder.Syntax;

/// <summary>Why the tokenizer cannot go on. It decides which error is reported, and whether more input could help.</summary>
internal enum TokenizerState
{
    /// <summary>It can go on.</summary>
    Ok,

    /// <summary>The source has ended.</summary>
    EndOfFile,

    /// <summary>The source ended within a triple-quoted string.</summary>
    EndOfFileInString,

    /// <summary>The source ended within a string of one line.</summary>
    EndOfLineInString,

    /// <summary>An error was raised.</summary>
    Failed,

    /// <summary>A dedent matches no outer level.</summary>
    BadDedent,

    /// <summary>Tabs and spaces are mixed in a way that depends on the width of a tab.</summary>
    TabsAndSpaces,

    /// <summary>There are more than 100 levels of indentation.</summary>
    TooDeep,

    /// <summary>A backslash is not at the end of its line.</summary>
    BadContinuation,

    /// <summary>A name is not UTF-8; <see cref="Tokenizer.DecodeError"/> says why.</summary>
    BadEncoding,
}
