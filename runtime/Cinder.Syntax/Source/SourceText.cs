using System.Buffers;
using System.Text;

namespace Cinder.Syntax;

/// <summary>
/// The source as the tokenizer wants it: UTF-8 with <c>\n</c> line ends. UTF-8 input is not validated here: a bad byte in
/// a comment does no harm, as in CPython.
/// </summary>
internal readonly struct SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SourceText(byte[] bytes, int length, bool isDeclared)
    {
        Bytes = bytes;
        Length = length;
        IsEncodingDeclared = isDeclared;
    }

    public byte[] Bytes { get; }

    public int Length { get; }

    /// <summary>
    /// Is the encoding known from outside, a byte order mark or a cookie? CPython counts the offsets of errors in
    /// characters then, and in bytes where UTF-8 is only its guess.
    /// </summary>
    public bool IsEncodingDeclared { get; }

    /// <summary>Takes a string: no byte order mark and no coding cookie.</summary>
    /// <exception cref="PythonSyntaxException">It holds a null character or a lone surrogate.</exception>
    public static SourceText FromString(string source, bool addNewLine)
    {
        byte[] bytes;
        try
        {
            bytes = StrictUtf8.GetBytes(source);
        }
        catch (EncoderFallbackException e)
        {
            int position = CountCodePoints(source.AsSpan(0, e.Index));
            string message = $"'utf-8' codec can't encode character '\\u{(int)source[e.Index]:x4}' in position {position}: surrogates not allowed";
            throw new PythonSyntaxException(SyntaxErrorKind.UnicodeEncodeError, message, location: null);
        }

        return FromUtf8(bytes, addNewLine, isDeclared: true);
    }

    /// <summary>Takes the bytes of a file, which a byte order mark or a coding cookie (PEP 263) may say the encoding of.</summary>
    /// <exception cref="PythonSyntaxException">The encoding is unknown or does not fit, or there is a null byte.</exception>
    public static SourceText FromBytes(ReadOnlySpan<byte> source, bool addNewLine, ParserContext context)
    {
        RejectNull(source);
        ReadOnlySpan<byte> text = source;
        bool hasMark = text.StartsWith("\uFEFF"u8);
        if (hasMark)
        {
            text = text[3..];
        }

        string? encoding = CodingCookie.Find(text);
        if (encoding is null && !hasMark && context.Options.RequireUtf8)
        {
            RejectNonUtf8(text, context);
        }

        if (encoding is null or "utf-8")
        {
            return FromUtf8(text, addNewLine, hasMark || encoding is not null);
        }

        if (hasMark)
        {
            throw EncodingError($"encoding problem: {encoding} with BOM", context);
        }

        return FromString(Decode(text, encoding, context), addNewLine);
    }

    /// <summary>How many characters (code points) UTF-8 text decodes to, a bad or cut sequence counting as CPython replaces it.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        while (!utf8.IsEmpty)
        {
            if (utf8[0] < 128)
            {
                int ascii = utf8.IndexOfAnyExceptInRange((byte)0, (byte)127);
                ascii = ascii < 0 ? utf8.Length : ascii;
                count += ascii;
                utf8 = utf8[ascii..];
                continue;
            }

            Rune.DecodeFromUtf8(utf8, out _, out int used);
            count++;
            utf8 = utf8[used..];
        }

        return count;
    }

    /// <summary>How many code points a string holds; a lone surrogate is one.</summary>
    public static int CountCodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }

    private static SourceText FromUtf8(ReadOnlySpan<byte> source, bool addNewLine, bool isDeclared)
    {
        RejectNull(source);
        int length = source.Length;
        byte[] bytes = new byte[length + 1];
        bool needsNewLine = !source.EndsWith("\n"u8) && !source.EndsWith("\r"u8);
        if (source.Contains((byte)'\r'))
        {
            length = NormalizeLineEnds(source, bytes);
        }
        else
        {
            source.CopyTo(bytes);
        }

        // CPython takes a "\r\n" at the end for a missing line end; the empty line that it adds shows in error texts.
        if (addNewLine && (needsNewLine || source.EndsWith("\r\n"u8)))
        {
            bytes[length++] = (byte)'\n';
        }

        return new SourceText(bytes, length, isDeclared);
    }

    private static void RejectNull(ReadOnlySpan<byte> source)
    {
        if (source.Contains((byte)0))
        {
            throw new PythonSyntaxException(SyntaxErrorKind.ValueError, "source code string cannot contain null bytes", location: null);
        }
    }

    private static void RejectNonUtf8(ReadOnlySpan<byte> source, ParserContext context)
    {
        int position = 0;
        while (position < source.Length)
        {
            if (Rune.DecodeFromUtf8(source[position..], out _, out int length) != OperationStatus.Done)
            {
                int line = source[..position].Count((byte)'\n') + 1;
                throw new PythonSyntaxException(
                    SyntaxErrorKind.SyntaxError,
                    $"Non-UTF-8 code starting with '\\x{source[position]:x2}' in file {context.FileName} on line {line}, "
                        + "but no encoding declared; see https://peps.python.org/pep-0263/ for details",
                    location: null);
            }

            position += length;
        }
    }

    private static int NormalizeLineEnds(ReadOnlySpan<byte> source, byte[] target)
    {
        int length = 0;
        for (int i = 0; i < source.Length; i++)
        {
            byte b = source[i];
            if (b == '\r')
            {
                if (i + 1 < source.Length && source[i + 1] == '\n')
                {
                    i++;
                }

                b = (byte)'\n';
            }

            target[length++] = b;
        }

        return length;
    }

    private static string Decode(ReadOnlySpan<byte> source, string encoding, ParserContext context)
    {
        switch (encoding.ToLowerInvariant().Replace('_', '-'))
        {
            case "iso-8859-1" or "iso8859-1" or "latin1" or "latin" or "l1" or "8859" or "cp819":
                return Encoding.Latin1.GetString(source);
            case "utf8" or "utf" or "u8" or "cp65001":
                return Utf8Text.Decode(source, out string? error) ?? throw EncodingError(error!, context);
            case "ascii" or "us-ascii" or "646":
                int bad = source.IndexOfAnyExceptInRange((byte)0, (byte)127);
                return bad < 0
                    ? Encoding.ASCII.GetString(source)
                    : throw EncodingError($"'ascii' codec can't decode byte 0x{source[bad]:x2} in position {bad}: ordinal not in range(128)", context);
        }

        return context.Options.Decoder?.Invoke(encoding, source.ToArray()) ?? throw EncodingError($"unknown encoding: {encoding}", context);
    }

    private static PythonSyntaxException EncodingError(string message, ParserContext context) =>
        new(SyntaxErrorKind.SyntaxError, message, new SyntaxErrorLocation(context.FileName, 0, -1, Text: null, EndLine: null, EndOffset: null));
}
