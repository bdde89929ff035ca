using System.Text;
using System.Text.Unicode;

namespace Cinder.Runtime;

/// <summary>UTF-8.</summary>
internal static unsafe class Utf8Codec
{
    private const string SurrogatesNotAllowed = "surrogates not allowed";

    internal static bool Encode(StrView text, ref StrBuilder output, ref EncodeErrors errors, bool mark)
    {
        if (mark)
        {
            output.AppendCodePoint(0xEF);
            output.AppendCodePoint(0xBB);
            output.AppendCodePoint(0xBF);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < 0xD800 or > 0xDFFF)
            {
                Append(ref output, c);
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is >= 0xD800 and <= 0xDFFF)
            {
                end++;
            }

            if (!EncodeSurrogates(text, i, end, ref output, ref errors, out var next))
            {
                return false;
            }

            i = next - 1;
        }

        return true;
    }

    internal static bool Decode(ref StrBuilder output, ref DecodeErrors errors)
    {
        var bytes = errors.Bytes;
        if (Utf8.IsValid(bytes))
        {
            DecodeValid(bytes, ref output);
            return true;
        }

        for (var at = 0; at < bytes.Length;)
        {
            var c = bytes[at];
            if (c < 0x80)
            {
                output.AppendCodePoint(c);
                at++;
                continue;
            }

            var size = Measure(bytes[at..], out var reason);
            if (reason is null)
            {
                output.AppendCodePoint(Read(bytes.Slice(at, size)));
                at += size;
            }
            else if (!errors.Handle(at, at + size, reason, ref output, out at))
            {
                return false;
            }
        }

        return true;
    }

    private static void DecodeValid(ReadOnlySpan<byte> bytes, ref StrBuilder output)
    {
        Span<char> chars = stackalloc char[512];
        while (bytes.Length > 0)
        {
            Utf8.ToUtf16(bytes, chars, out var read, out var written, replaceInvalidSequences: false);
            output.Append(chars[..written]);
            bytes = bytes[read..];
        }
    }

    private static bool EncodeSurrogates(StrView text, int start, int end, ref StrBuilder output, ref EncodeErrors errors, out int next)
    {
        next = end;
        if (!errors.TryHandler(out var handler))
        {
            return false;
        }

        if (handler is ErrorHandler.SurrogatePass)
        {
            for (; start < end; start++)
            {
                Append(ref output, text[start]);
            }
        }
        else if (handler is ErrorHandler.SurrogateEscape)
        {
            for (; start < end && text[start] is >= 0xDC80 and <= 0xDCFF; start++)
            {
                output.AppendCodePoint(text[start] - 0xDC00);
            }
        }

        if (start == end)
        {
            return true;
        }

        var replacement = new StrBuilder(errors.Thread);
        var ok = errors.Replace(handler, text.Slice(start, end - start), start, SurrogatesNotAllowed, ref output, ref replacement, out next);
        for (var i = 0; i < replacement.Length && ok; i++)
        {
            var c = replacement.View[i];
            ok = c is < 0xD800 or > 0xDFFF || errors.Raise(start, end, SurrogatesNotAllowed);
            Append(ref output, c);
        }

        replacement.Dispose();
        return ok;
    }

    private static void Append(ref StrBuilder output, int c)
    {
        if (c < 0x80)
        {
            output.AppendCodePoint(c);
            return;
        }

        if (c < 0x800)
        {
            output.AppendCodePoint(0xC0 | (c >> 6));
        }
        else
        {
            if (c < 0x10000)
            {
                output.AppendCodePoint(0xE0 | (c >> 12));
            }
            else
            {
                output.AppendCodePoint(0xF0 | (c >> 18));
                output.AppendCodePoint(0x80 | ((c >> 12) & 63));
            }

            output.AppendCodePoint(0x80 | ((c >> 6) & 63));
        }

        output.AppendCodePoint(0x80 | (c & 63));
    }

    private static int Read(ReadOnlySpan<byte> bytes)
    {
        Rune.DecodeFromUtf8(bytes, out var rune, out _);
        return rune.Value;
    }

    /// <summary>Length of the sequence at the start, or of the bytes to be replaced as one when it is wrong (then with the reason).</summary>
    private static int Measure(ReadOnlySpan<byte> bytes, out string? reason)
    {
        var c = bytes[0];
        var size = c switch
        {
            < 0xC2 => 0,
            < 0xE0 => 2,
            < 0xF0 => 3,
            < 0xF5 => 4,
            _ => 0,
        };
        if (size == 0)
        {
            reason = "invalid start byte";
            return 1;
        }

        for (var i = 1; i < size; i++)
        {
            if (i == bytes.Length)
            {
                reason = "unexpected end of data";
                return i;
            }

            var low = i > 1 ? 0x80 : c switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
            var high = i > 1 ? 0xBF : c switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
            if (bytes[i] < low || bytes[i] > high)
            {
                reason = "invalid continuation byte";
                return i;
            }
        }

        reason = null;
        return size;
    }
}
