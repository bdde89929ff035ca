using System.Text;
using System.Text.Unicode;

namespace Cinder.Runtime;

/// <summary>UTF-8.</summary>
internal static unsafe class Utf8Codec
{
    private const string SurrogatesNotAllowed = "surrogates not allowed";

    /// <summary>The bytes of a text without surrogates; Unbound where it has some.</summary>
    internal static Ref TryEncode(VmThread t, StrView text)
    {
        if (text.Width == 2 && text.Chars.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return Ref.Unbound;
        }

        var transcodes = text.Width == 2 && text.Length <= int.MaxValue / 3;
        var size = transcodes ? Encoding.UTF8.GetByteCount(text.Chars) : CountBytes(text);
        var bytes = size < 0 ? null : BytesOps.TryAllocate(t, size);
        if (bytes == null)
        {
            return size < 0 ? Ref.Unbound : t.RaiseMemoryError();
        }

        var target = (byte*)(bytes + 1);
        if (transcodes)
        {
            Utf8.FromUtf16(text.Chars, new Span<byte>(target, (int)size), out _, out _);
            return Ref.From(bytes);
        }

        for (var i = 0; i < text.Length; i++)
        {
            target = Write(target, text[i]);
        }

        return Ref.From(bytes);
    }

    /// <summary>The text of valid UTF-8.</summary>
    internal static Ref DecodeValid(VmThread t, ReadOnlySpan<byte> bytes)
    {
        var hasAstral = bytes.ContainsAnyInRange((byte)0xF0, (byte)0xFF);
        var length = CountCodePoints(bytes);
        var width = hasAstral ? 4 : bytes.ContainsAnyInRange((byte)0xC4, (byte)0xFF) ? 2 : 1;
        var s = length <= 1 ? null : StrOps.TryAllocate(t, length, width);
        if (s == null)
        {
            return length > 1 ? t.RaiseMemoryError() : length == 0 ? StrOps.Empty(t) : StrOps.Character(t, Read(bytes));
        }

        var data = (byte*)(s + 1);
        if (width == 2)
        {
            Utf8.ToUtf16(bytes, new Span<char>(data, length), out _, out _);
            return Ref.From(s);
        }

        for (var i = 0; i < length; i++)
        {
            if (bytes[0] < 0x80)
            {
                StrView.Put(data, width, i, bytes[0]);
                bytes = bytes[1..];
            }
            else
            {
                Rune.DecodeFromUtf8(bytes, out var rune, out var used);
                StrView.Put(data, width, i, rune.Value);
                bytes = bytes[used..];
            }
        }

        return Ref.From(s);
    }

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
        var bytes = stackalloc byte[4];
        output.Append(new StrView(bytes, (int)(Write(bytes, c) - bytes), 1));
    }

    /// <summary>Bytes of a text; -1 where it has surrogates.</summary>
    private static long CountBytes(StrView text)
    {
        if (text.Width == 1)
        {
            var ascii = 0;
            foreach (var b in text.Bytes)
            {
                ascii += b >> 7;
            }

            return (long)text.Length + ascii;
        }

        long size = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= 0xD800 and <= 0xDFFF)
            {
                return -1;
            }

            size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }

        return size;
    }

    private static int CountCodePoints(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count += (b & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }

    private static byte* Write(byte* target, int c)
    {
        if (c < 0x80)
        {
            *target++ = (byte)c;
            return target;
        }

        if (c < 0x800)
        {
            *target++ = (byte)(0xC0 | (c >> 6));
        }
        else
        {
            if (c < 0x10000)
            {
                *target++ = (byte)(0xE0 | (c >> 12));
            }
            else
            {
                *target++ = (byte)(0xF0 | (c >> 18));
                *target++ = (byte)(0x80 | ((c >> 12) & 63));
            }

            *target++ = (byte)(0x80 | ((c >> 6) & 63));
        }

        *target++ = (byte)(0x80 | (c & 63));
        return target;
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
