namespace Cinder.Syntax;

/// <summary>What the parser needs from its caller.</summary>
public sealed class ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>
    /// Gives the text of the character that a <c>\N{name}</c> escape names, or null when there is none. Without it no
    /// name is known.
    /// </summary>
    public Func<string, string?>? CharacterName { get; init; }

    /// <summary>Receives warnings; its result says whether to raise the warning as an error.</summary>
    public Func<SyntaxWarningMessage, bool>? Warning { get; init; }

    /// <summary>
    /// Decodes bytes in an encoding that a coding cookie names and that is not UTF-8, Latin-1 or ASCII; null when the
    /// encoding is unknown.
    /// </summary>
    public Func<string, byte[], string?>? Decoder { get; init; }

    /// <summary>
    /// Refuses bytes that are not UTF-8 and declare no encoding wherever they stand, as CPython does for the script that
    /// it runs. Elsewhere a comment may hold them.
    /// </summary>
    public bool RequireUtf8 { get; init; }

    /// <summary>Reports any error as "incomplete input" when it is found at the end of the source (CPython's <c>PyCF_ALLOW_INCOMPLETE_INPUT</c>).</summary>
    public bool AllowIncompleteInput { get; init; }

    /// <summary>Leaves the blocks of interactive input open at its end (CPython's <c>PyCF_DONT_IMPLY_DEDENT</c>).</summary>
    public bool DontImplyDedent { get; init; }

    /// <summary>The most digits that a decimal integer may have; 0 is no limit.</summary>
    public int MaxIntDigits { get; init; } = 4300;
}
