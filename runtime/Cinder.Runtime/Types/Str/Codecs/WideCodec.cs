using System.Buffers.Binary;

namespace Cinder.Runtime;

/// <summary>UTF-16 and UTF-32 of either byte order.</summary>
internal static unsafe class WideCodec
{
    private const string SurrogatesNotAllowed = "surrogates not allowed";

    internal static bool Encode(StrView text, int size, bool bigEndian, bool mark, ref StrBuilder output, ref EncodeErrors errors)
    {
        if (mark)
        {
            AppendUnit(ref output, 0xFEFF, size, bigEndian);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < 0xD800 or > 0xDFFF)
            {
                Append(ref output, c, size, bigEndian);
                continue;
            }

            if (!errors.TryHandler(out var handler))
            {
                return false;
            }

            if (handler == ErrorHandler.SurrogatePass)
            {
                AppendUnit(ref output, c, size, bigEndian);
                continue;
            }

            var replacement = new StrBuilder(errors.Thread);
            var before = output.Length;
            var ok = errors.Replace(handler, text.Slice(i, 1), i, SurrogatesNotAllowed, ref output, ref replacement, out var next);
            if (ok && (output.Length - before) % size != 0)
            {
                ok = errors.Raise(i, i + 1, SurrogatesNotAllowed);
            }

            for (var k = 0; k < replacement.Length && ok; k++)
            {
                c = replacement.View[k];
                ok = c is < 0xD800 or > 0xDFFF || errors.Raise(i, i + 1, SurrogatesNotAllowed);
                Append(ref output, c, size, bigEndian);
            }

            i = next - 1;

            replacement.Dispose();
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }

    internal static bool Decode16(CodecKind kind, ref StrBuilder output, ref DecodeErrors errors)
    {
        var bytes = errors.Bytes;
        var bigEndian = kind == CodecKind.Utf16Be;
        var at = 0;
        if (kind == CodecKind.Utf16 && bytes.Length >= 2)
        {
            bigEndian = bytes[0] == 0xFE && bytes[1] == 0xFF;
            at = bigEndian || (bytes[0] == 0xFF && bytes[1] == 0xFE) ? 2 : 0;
        }

        errors.Encoding = bigEndian ? "utf-16-be" : "utf-16-le";
        while (at < bytes.Length)
        {
            if (bytes.Length - at < 2)
            {
                if (!errors.Handle(at, bytes.Length, "truncated data", ref output, out at))
                {
                    return false;
                }

                continue;
            }

            var c = Unit16(bytes, at, bigEndian);
            string reason;
            var end = at + 2;
            if (c is < 0xD800 or > 0xDFFF)
            {
                output.AppendCodePoint(c);
                at += 2;
                continue;
            }

            if (c >= 0xDC00)
            {
                reason = "illegal encoding";
            }
            else if (bytes.Length - at < 4)
            {
                reason = "unexpected end of data";
                end = bytes.Length;
            }
            else
            {
                var low = Unit16(bytes, at + 2, bigEndian);
                if (low is >= 0xDC00 and <= 0xDFFF)
                {
                    output.AppendCodePoint(0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
                    at += 4;
                    continue;
                }

                reason = "illegal UTF-16 surrogate";
            }

            if (!errors.Handle(at, end, reason, ref output, out at))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool Decode32(CodecKind kind, ref StrBuilder output, ref DecodeErrors errors)
    {
        var bytes = errors.Bytes;
        var bigEndian = kind == CodecKind.Utf32Be;
        var at = 0;
        if (kind == CodecKind.Utf32 && bytes.Length >= 4)
        {
            bigEndian = bytes.StartsWith([(byte)0, (byte)0, (byte)0xFE, (byte)0xFF]);
            at = bigEndian || bytes.StartsWith([(byte)0xFF, (byte)0xFE, (byte)0, (byte)0]) ? 4 : 0;
        }

        errors.Encoding = bigEndian ? "utf-32-be" : "utf-32-le";
        while (at < bytes.Length)
        {
            string reason;
            var end = Math.Min(at + 4, bytes.Length);
            if (bytes.Length - at < 4)
            {
                reason = "truncated data";
            }
            else
            {
                var c = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
                if (c is < 0xD800 or (> 0xDFFF and <= 0x10FFFF))
                {
                    output.AppendCodePoint((int)c);
                    at += 4;
                    continue;
                }

                reason = c <= 0xDFFF ? "code point in surrogate code point range(0xd800, 0xe000)" : "code point not in range(0x110000)";
            }

            if (!errors.Handle(at, end, reason, ref output, out at))
            {
                return false;
            }
        }

        return true;
    }

    private static int Unit16(ReadOnlySpan<byte> bytes, int at, bool bigEndian) => bigEndian ? (bytes[at] << 8) | bytes[at + 1] : bytes[at] | (bytes[at + 1] << 8);

    private static void Append(ref StrBuilder output, int c, int size, bool bigEndian)
    {
        if (size == 2 && c > 0xFFFF)
        {
            AppendUnit(ref output, 0xD7C0 + (c >> 10), size, bigEndian);
            c = 0xDC00 + (c & 0x3FF);
        }

        AppendUnit(ref output, c, size, bigEndian);
    }

    private static void AppendUnit(ref StrBuilder output, int unit, int size, bool bigEndian)
    {
        for (var i = 0; i < size; i++)
        {
            output.AppendCodePoint((unit >> (8 * (bigEndian ? size - 1 - i : i))) & 0xFF);
        }
    }
}
