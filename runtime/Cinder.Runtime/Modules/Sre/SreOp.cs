namespace Cinder.Runtime;

/// <summary>The code words of CPython 3.11's regular expressions, which <c>_sre.compile</c> takes.</summary>
internal enum SreOp : uint
{
    Failure,
    Success,
    Any,
    AnyAll,
    Assert,
    AssertNot,
    At,
    Branch,
    Category,
    CharSet,
    BigCharSet,
    GroupRef,
    GroupRefExists,
    In,
    Info,
    Jump,
    Literal,
    Mark,
    MaxUntil,
    MinUntil,
    NotLiteral,
    Negate,
    Range,
    Repeat,
    RepeatOne,
    SubPattern,
    MinRepeatOne,
    AtomicGroup,
    PossessiveRepeat,
    PossessiveRepeatOne,
    GroupRefIgnore,
    InIgnore,
    LiteralIgnore,
    NotLiteralIgnore,
    GroupRefLocaleIgnore,
    InLocaleIgnore,
    LiteralLocaleIgnore,
    NotLiteralLocaleIgnore,
    GroupRefUnicodeIgnore,
    InUnicodeIgnore,
    LiteralUnicodeIgnore,
    NotLiteralUnicodeIgnore,
    RangeUnicodeIgnore,
}

/// <summary>Positions that <see cref="SreOp.At"/> asks for.</summary>
internal enum SreAt : uint
{
    Beginning,
    BeginningLine,
    BeginningString,
    Boundary,
    NonBoundary,
    End,
    EndLine,
    EndString,
    LocaleBoundary,
    LocaleNonBoundary,
    UnicodeBoundary,
    UnicodeNonBoundary,
}

/// <summary>Classes of characters.</summary>
internal enum SreCategory : uint
{
    Digit,
    NotDigit,
    Space,
    NotSpace,
    Word,
    NotWord,
    LineBreak,
    NotLineBreak,
    LocaleWord,
    LocaleNotWord,
    UnicodeDigit,
    UnicodeNotDigit,
    UnicodeSpace,
    UnicodeNotSpace,
    UnicodeWord,
    UnicodeNotWord,
    UnicodeLineBreak,
    UnicodeNotLineBreak,
}

/// <summary>Flags of a compiled expression.</summary>
[Flags]
internal enum SreFlags
{
    None = 0,
    Template = 1,
    IgnoreCase = 2,
    Locale = 4,
    MultiLine = 8,
    DotAll = 16,
    Unicode = 32,
    Verbose = 64,
    Debug = 128,
    Ascii = 256,
}

/// <summary>
/// Instructions of the matcher, as <see cref="SreTranslator"/> writes them. Operands follow in words; addresses are indices into the
/// program. A <em>unit</em> is an instruction that takes exactly one character.
/// </summary>
internal enum SreCode
{
    Failure,
    Success,

    // Units.

    /// <summary>[c]</summary>
    Literal,

    /// <summary>[c]</summary>
    NotLiteral,

    /// <summary>Anything but a newline.</summary>
    Any,
    AnyAll,

    /// <summary>[next address] [8 words: which of the first 256 characters] [<see cref="SreCase"/>] [code words of the set, to Failure]</summary>
    Set,

    /// <summary>[count] [characters]</summary>
    Text,

    /// <summary>[<see cref="SreAt"/>]</summary>
    At,

    /// <summary>[index of the mark]</summary>
    Mark,

    /// <summary>[group] [<see cref="SreCase"/>]</summary>
    GroupRef,

    /// <summary>[group] [address when it has not matched]</summary>
    GroupRefExists,

    /// <summary>[address]</summary>
    Jump,

    /// <summary>Alternatives follow: [address of the next, or 0] [address of the unit it begins with, or 0] [instructions].</summary>
    Branch,

    /// <summary>[address after it] [characters to go back]</summary>
    Assert,

    /// <summary>[address after it] [characters to go back]</summary>
    AssertNot,

    /// <summary>[address after it]</summary>
    Atomic,

    /// <summary>[address after it] [least] [most]</summary>
    Possessive,

    /// <summary>[address of the Until] [least] [most]</summary>
    Repeat,
    MaxUntil,
    MinUntil,

    /// <summary>[address after it] [least] [most] [literal that comes after it, or -1] [unit]</summary>
    RepeatOne,

    /// <summary>As <see cref="RepeatOne"/>.</summary>
    MinRepeatOne,

    /// <summary>As <see cref="RepeatOne"/>.</summary>
    PossessiveOne,
}

/// <summary>How characters are compared.</summary>
internal enum SreCase
{
    Exact,
    Ascii,
    Unicode,
    Locale,
}
