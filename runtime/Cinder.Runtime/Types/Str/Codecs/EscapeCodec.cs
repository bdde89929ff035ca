namespace Cinder.Runtime;

/// <summary>unicode_escape and raw_unicode_escape: text as it stands in a literal.</summary>
internal static unsafe class EscapeCodec
{
    internal static bool Encode(StrView text, ref StrBuilder output)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\':
                    output.Append("\\\\");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                case '\n':
                    output.Append("\\n");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case >= 32 and < 127:
                    output.Append((char)c);
                    break;
                default:
                    StrOps.AppendHexEscape(ref output, c);
                    break;
            }
        }

        return true;
    }

    internal static bool EncodeRaw(StrView text, ref StrBuilder output)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x100)
            {
                output.AppendCodePoint(text[i]);
            }
            else
            {
                StrOps.AppendHexEscape(ref output, text[i]);
            }
        }

        return true;
    }

    internal static bool Decode(ref StrBuilder output, ref DecodeErrors errors)
    {
        var bytes = errors.Bytes;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] != '\\')
            {
                output.AppendCodePoint(bytes[at++]);
                continue;
            }

            if (at + 1 == bytes.Length)
            {
                if (!errors.Handle(at, at + 1, "\\ at end of string", ref output, out at))
                {
                    return false;
                }

                continue;
            }

            var c = bytes[at + 1];
            if (Simple(c) is { } plain)
            {
                output.Append(plain);
                at += 2;
                continue;
            }

            var ok = c switch
            {
                (byte)'x' => ReadHex(at, 2, "truncated \\xXX escape", ref output, ref errors, out at),
                (byte)'u' => ReadHex(at, 4, "truncated \\uXXXX escape", ref output, ref errors, out at),
                (byte)'U' => ReadHex(at, 8, "truncated \\UXXXXXXXX escape", ref output, ref errors, out at),
                (byte)'N' => ReadName(at, ref output, ref errors, out at),
                >= (byte)'0' and <= (byte)'7' => ReadOctal(at, ref output, bytes, out at),
                _ => ReadUnknown(at, c, ref output, out at),
            };
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }

    internal static bool DecodeRaw(ref StrBuilder output, ref DecodeErrors errors)
    {
        var bytes = errors.Bytes;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] != '\\' || at + 1 == bytes.Length)
            {
                output.AppendCodePoint(bytes[at++]);
                continue;
            }

            var c = bytes[at + 1];
            if (c is not ((byte)'u' or (byte)'U'))
            {
                output.Append('\\');
                output.AppendCodePoint(c);
                at += 2;
            }
            else if (!(c == 'u'
                ? ReadHex(at, 4, "truncated \\uXXXX escape", ref output, ref errors, out at)
                : ReadHex(at, 8, "truncated \\UXXXXXXXX escape", ref output, ref errors, out at)))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Simple(byte c) => c switch
    {
        (byte)'\n' => "",
        (byte)'\\' => "\\",
        (byte)'\'' => "'",
        (byte)'"' => "\"",
        (byte)'b' => "\b",
        (byte)'f' => "\f",
        (byte)'t' => "\t",
        (byte)'n' => "\n",
        (byte)'r' => "\r",
        (byte)'v' => "\v",
        (byte)'a' => "\a",
        _ => null,
    };

    private static bool ReadUnknown(int start, byte c, ref StrBuilder output, out int at)
    {
        output.Append('\\');
        output.AppendCodePoint(c);
        at = start + 2;
        return true;
    }

    private static bool ReadOctal(int start, ref StrBuilder output, ReadOnlySpan<byte> bytes, out int at)
    {
        var value = 0;
        for (at = start + 1; at < bytes.Length && at < start + 4 && bytes[at] is >= (byte)'0' and <= (byte)'7'; at++)
        {
            value = (value * 8) + bytes[at] - '0';
        }

        output.AppendCodePoint(value);
        return true;
    }

    private static bool ReadHex(int start, int digits, string truncated, ref StrBuilder output, ref DecodeErrors errors, out int at)
    {
        var bytes = errors.Bytes;
        uint value = 0;
        for (at = start + 2; at < start + 2 + digits; at++)
        {
            if (at >= bytes.Length || !char.IsAsciiHexDigit((char)bytes[at]))
            {
                return errors.Handle(start, at, truncated, ref output, out at);
            }

            value = (value << 4) | (uint)Convert.ToInt32(((char)bytes[at]).ToString(), 16);
        }

        if (value > 0x10FFFF)
        {
            return errors.Handle(start, at, digits == 8 && errors.Encoding == "rawunicodeescape" ? "\\Uxxxxxxxx out of range" : "illegal Unicode character", ref output, out at);
        }

        output.AppendCodePoint((int)value);
        return true;
    }

    private static bool ReadName(int start, ref StrBuilder output, ref DecodeErrors errors, out int at)
    {
        var bytes = errors.Bytes;
        at = start + 2;
        if (at < bytes.Length && bytes[at] == '{')
        {
            var close = bytes[at..].IndexOf((byte)'}');
            if (close > 1)
            {
                var name = System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 1, close - 1));
                at += close + 1;
                var code = CharacterNames.Find(name);
                if (code < 0)
                {
                    return errors.Handle(start, at, "unknown Unicode character name", ref output, out at);
                }

                output.AppendCodePoint(code);
                return true;
            }

            at = close < 0 ? bytes.Length : at + close + 1;
        }

        return errors.Handle(start, at, "malformed \\N character escape", ref output, out at);
    }
}
