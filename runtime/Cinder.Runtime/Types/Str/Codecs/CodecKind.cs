namespace Cinder.Runtime;

/// <summary>The encodings that the runtime itself knows.</summary>
internal enum CodecKind
{
    Unknown,
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
    UnicodeEscape,
    RawUnicodeEscape,

    /// <summary>A single-byte encoding of <see cref="CodecTables"/>.</summary>
    Charmap,

    /// <summary>A codec that does not turn text into bytes.</summary>
    NotText,
}
