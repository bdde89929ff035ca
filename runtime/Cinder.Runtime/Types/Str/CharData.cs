namespace Cinder.Runtime;

/// <summary>Properties of a code point, as rows of <see cref="UnicodeTables"/> hold them.</summary>
[Flags]
internal enum CharFlags
{
    None = 0,
    Alpha = 1,
    Decimal = 2,
    Digit = 4,
    Numeric = 8,
    Lower = 0x10,
    Upper = 0x20,

    /// <summary>A titlecase letter, such as U+01C5.</summary>
    Title = 0x40,
    Space = 0x80,
    Printable = 0x100,
    Cased = 0x200,

    /// <summary>Skipped when the context of a final sigma is judged.</summary>
    CaseIgnorable = 0x400,
    IdentifierStart = 0x800,
    IdentifierPart = 0x1000,
    LineBreak = 0x2000,
}

/// <summary>Classification and case mapping of code points.</summary>
internal static class CharData
{
    /// <summary>From here on a case delta is an index into the runs of several characters.</summary>
    private const int RunBase = 0x200000;

    internal static CharFlags FlagsOf(int codePoint) => (CharFlags)UnicodeTables.Flags[Record(codePoint)];

    internal static bool Is(int codePoint, CharFlags flags) => ((CharFlags)UnicodeTables.Flags[Record(codePoint)] & flags) != 0;

    /// <summary>The white space of ASCII (9–13, 28–32), a bit each.</summary>
    private const ulong AsciiSpaces = 0x1_F000_3E00;

    internal static bool IsSpace(int codePoint) => codePoint < 128 ? codePoint <= ' ' && ((AsciiSpaces >> codePoint) & 1) != 0 : Is(codePoint, CharFlags.Space);

    internal static bool IsPrintable(int codePoint) => codePoint < 127 ? codePoint >= 32 : Is(codePoint, CharFlags.Printable);

    internal static bool IsLineBreak(int codePoint) => codePoint < 128 ? codePoint is (>= 10 and <= 13) or (>= 0x1C and <= 0x1E) : Is(codePoint, CharFlags.LineBreak);

    /// <summary>Value as a decimal digit, or -1.</summary>
    internal static int DecimalValue(int codePoint) =>
        codePoint < 128 ? (codePoint is >= '0' and <= '9' ? codePoint - '0' : -1) : UnicodeTables.Decimals[Record(codePoint)];

    /// <summary>Value as a digit (superscripts and the like included), or -1.</summary>
    internal static int DigitValue(int codePoint) => UnicodeTables.Digits[Record(codePoint)];

    /// <summary>The lower case of the code point where it is one code point, else the code point itself.</summary>
    internal static int SimpleLower(int codePoint)
    {
        var delta = UnicodeTables.Lower[Record(codePoint)];
        return delta < RunBase ? codePoint + delta : UnicodeTables.LowerRuns[(delta - RunBase) * 3];
    }

    internal static int SimpleUpper(int codePoint)
    {
        var delta = UnicodeTables.Upper[Record(codePoint)];
        return delta < RunBase ? codePoint + delta : codePoint;
    }

    internal static int Lower(int codePoint, Span<int> mapped) => Map(codePoint, UnicodeTables.Lower, UnicodeTables.LowerRuns, mapped);

    internal static int Upper(int codePoint, Span<int> mapped) => Map(codePoint, UnicodeTables.Upper, UnicodeTables.UpperRuns, mapped);

    internal static int Title(int codePoint, Span<int> mapped) => Map(codePoint, UnicodeTables.Title, UnicodeTables.TitleRuns, mapped);

    internal static int Fold(int codePoint, Span<int> mapped) => Map(codePoint, UnicodeTables.Fold, UnicodeTables.FoldRuns, mapped);

    /// <summary>Writes the mapping (of up to three code points) and returns how many there are.</summary>
    private static int Map(int codePoint, ReadOnlySpan<int> deltas, ReadOnlySpan<int> runs, Span<int> mapped)
    {
        var delta = deltas[Record(codePoint)];
        if (delta < RunBase)
        {
            mapped[0] = codePoint + delta;
            return 1;
        }

        var run = runs.Slice((delta - RunBase) * 3, 3);
        run.CopyTo(mapped);
        return run[2] != 0 ? 3 : 2;
    }

    private static int Record(int codePoint) =>
        UnicodeTables.Records[(UnicodeTables.Blocks[codePoint >> UnicodeTables.Shift] << UnicodeTables.Shift) + (codePoint & ((1 << UnicodeTables.Shift) - 1))];
}
