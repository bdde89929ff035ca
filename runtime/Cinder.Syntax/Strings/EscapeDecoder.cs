using System.Text;

namespace Cinder.Syntax;

/// <summary>
/// Decodes the backslash escapes of a literal. An escape that is not one stays as it is, an octal one may be too large for
/// a byte; the first of these is reported, as Python warns about one for each literal.
/// </summary>
internal ref struct EscapeDecoder(ReadOnlySpan<byte> source, Func<string, string?>? characterName)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private readonly Func<string, string?>? _characterName = characterName;
    private int _index;

    /// <summary>What is wrong, in the words of the exception that CPython makes a syntax error of.</summary>
    public string? Error { get; private set; }

    /// <summary>The offset of the character after the backslash of the first invalid escape, or -1.</summary>
    public int InvalidEscape { get; private set; } = -1;

    /// <summary>Decodes a str; null when there is an <see cref="Error"/>.</summary>
    public string? DecodeText()
    {
        var result = new StringBuilder(_source.Length);

        // CPython first writes every other character as \UXXXXXXXX, and its positions count in that.
        int shift = 0;
        while (_index < _source.Length)
        {
            int run = _source[_index..].IndexOf((byte)'\\');
            int end = run < 0 ? _source.Length : _index + run;
            if (end > _index)
            {
                if (Utf8Text.Decode(_source[_index..end], out string? error) is not { } text)
                {
                    Error = "(unicode error) " + error;
                    return null;
                }

                result.Append(text);
                shift += Growth(_source[_index..end], text);
                _index = end;
                continue;
            }

            int start = _index++;
            if (_index >= _source.Length || _source[_index] >= 128)
            {
                // The backslash stands for itself, silently: CPython writes it as a \u005c of its own. One at the end
                // stands before a field of an f-string.
                result.Append('\\');
                shift += 5;
                continue;
            }

            if (!DecodeTextEscape(result, out string? message))
            {
                Error = $"(unicode error) 'unicodeescape' codec can't decode {Range(start, _index, shift)}: {message}";
                return null;
            }
        }

        return result.ToString();
    }

    /// <summary>Decodes bytes; null when there is an <see cref="Error"/>.</summary>
    public byte[]? DecodeBytes()
    {
        byte[] result = new byte[_source.Length];
        int length = 0;
        while (_index < _source.Length)
        {
            byte b = _source[_index++];
            if (b != '\\')
            {
                result[length++] = b;
                continue;
            }

            byte c = _source[_index++];
            if (c == '\n')
            {
                continue;
            }

            if (SimpleEscape(c) is { } simple)
            {
                result[length++] = (byte)simple;
            }
            else if (c is >= (byte)'0' and <= (byte)'7')
            {
                result[length++] = (byte)DecodeOctal(c);
            }
            else if (c == 'x')
            {
                int start = _index - 2;
                if (DecodeHex(2) is not { } value)
                {
                    Error = $"(value error) invalid \\x escape at position {start}";
                    return null;
                }

                result[length++] = (byte)value;
            }
            else
            {
                NoteInvalidEscape(_index - 1);
                result[length++] = (byte)'\\';
                _index--;
            }
        }

        return result[..length];
    }

    private static int Growth(ReadOnlySpan<byte> utf8, string text)
    {
        int ascii = 0;
        foreach (byte b in utf8)
        {
            ascii += b < 128 ? 1 : 0;
        }

        return 10 * (SourceText.CountCodePoints(text) - ascii) - (utf8.Length - ascii);
    }

    private static char? SimpleEscape(byte c) => c switch
    {
        (byte)'\\' => '\\',
        (byte)'\'' => '\'',
        (byte)'"' => '"',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'t' => '\t',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'v' => '\v',
        (byte)'a' => '\a',
        _ => null,
    };

    private readonly string Range(int start, int end, int shift)
    {
        if (end - start == 1)
        {
            return $"byte 0x{_source[start]:x2} in position {start + shift}";
        }

        // The name of a character may hold others that grow.
        ReadOnlySpan<byte> escape = _source[start..end];
        int last = end + shift + Growth(escape, Encoding.UTF8.GetString(escape)) - 1;
        return $"bytes in position {start + shift}-{last}";
    }

    private bool DecodeTextEscape(StringBuilder result, out string? message)
    {
        message = null;
        byte c = _source[_index++];
        if (SimpleEscape(c) is { } simple)
        {
            result.Append(simple);
            return true;
        }

        switch (c)
        {
            case (byte)'\n':
                return true;
            case >= (byte)'0' and <= (byte)'7':
                result.Append((char)DecodeOctal(c));
                return true;
            case (byte)'x':
                message = "truncated \\xXX escape";
                return AppendHex(result, 2, ref message);
            case (byte)'u':
                message = "truncated \\uXXXX escape";
                return AppendHex(result, 4, ref message);
            case (byte)'U':
                message = "truncated \\UXXXXXXXX escape";
                return AppendHex(result, 8, ref message);
            case (byte)'N':
                return AppendNamed(result, out message);
            default:
                NoteInvalidEscape(_index - 1);
                result.Append('\\');
                _index--;
                return AppendPlain(result);
        }
    }

    private bool AppendPlain(StringBuilder result)
    {
        result.Append((char)_source[_index++]);
        return true;
    }

    private void NoteInvalidEscape(int index)
    {
        if (InvalidEscape < 0)
        {
            InvalidEscape = index;
        }
    }

    private bool AppendHex(StringBuilder result, int digits, ref string? message)
    {
        if (DecodeHex(digits) is not { } value)
        {
            return false;
        }

        if (value > 0x10FFFF)
        {
            message = "illegal Unicode character";
            return false;
        }

        SurrogateText.Append(result, (int)value);
        return true;
    }

    private bool AppendNamed(StringBuilder result, out string? message)
    {
        message = "malformed \\N character escape";
        if (_index >= _source.Length || _source[_index] != '{')
        {
            return false;
        }

        int start = ++_index;
        int length = _source[start..].IndexOf((byte)'}');
        if (length < 0)
        {
            _index = _source.Length;
            return false;
        }

        _index = start + length;
        if (length == 0)
        {
            return false;
        }

        _index++;
        if (_characterName?.Invoke(Encoding.UTF8.GetString(_source.Slice(start, length))) is not { } character)
        {
            message = "unknown Unicode character name";
            return false;
        }

        result.Append(character);
        return true;
    }

    private int DecodeOctal(byte first)
    {
        int start = _index - 1;
        int value = first - '0';
        for (int i = 0; i < 2 && _index < _source.Length && _source[_index] is >= (byte)'0' and <= (byte)'7'; i++)
        {
            value = value * 8 + (_source[_index++] - '0');
        }

        if (value > byte.MaxValue)
        {
            NoteInvalidEscape(start);
        }

        return value;
    }

    private uint? DecodeHex(int digits)
    {
        uint value = 0;
        for (; digits > 0; digits--)
        {
            if (_index >= _source.Length || !char.IsAsciiHexDigit((char)_source[_index]))
            {
                return null;
            }

            byte c = _source[_index++];
            value = (value << 4) | (uint)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return value;
    }
}
