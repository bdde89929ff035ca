using System.Text.Unicode;

namespace Cinder.Runtime;

/// <summary>Encoding the text that a text file writes.</summary>
internal static unsafe class TextEncoding
{
    /// <summary>Encodings that are encoded without the library.</summary>
    internal static bool IsNative(CodecKind kind) => kind is not (CodecKind.Unknown or CodecKind.NotText);

    /// <summary>Most bytes that <see cref="TryWrite"/> needs for the text.</summary>
    internal static long MaxBytes(StrView text) => (long)text.Length * (text.Width == 4 ? 4 : text.Width + 1);

    /// <summary>Whether the text's code points are its bytes in the encoding.</summary>
    internal static bool IsVerbatim(TextIOObject* self, StrObject* text) => self->Codec switch
    {
        CodecKind.Utf8 or CodecKind.Ascii => StrOps.IsAscii(text),
        CodecKind.Latin1 => text->Width == 1,
        _ => false,
    };

    /// <summary>Writes the text as UTF-8: how many bytes; -1 when it has surrogates.</summary>
    internal static long TryWrite(StrView text, byte* target)
    {
        if (text.Width == 2)
        {
            if (text.Chars.ContainsAnyInRange('\uD800', '\uDFFF'))
            {
                return -1;
            }

            Utf8.FromUtf16(text.Chars, new Span<byte>(target, (int)Math.Min(int.MaxValue, MaxBytes(text))), out _, out var count);
            return count;
        }

        var start = target;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                *target++ = (byte)c;
                continue;
            }

            if (c < 0x800)
            {
                *target++ = (byte)(0xC0 | (c >> 6));
            }
            else
            {
                if (c is >= 0xD800 and <= 0xDFFF)
                {
                    return -1;
                }

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
        }

        return target - start;
    }

    /// <summary>The text as bytes, by whatever codec and error handler the file has.</summary>
    internal static Ref Encode(VmThread t, TextIOObject* self, Ref text)
    {
        if (!self->Encoder.IsNone)
        {
            var bytes = Op.CallMethod(t, self->Encoder, t.Names[Name.Encode], text);
            return bytes.IsError || t.KindOf(bytes) == BuiltinType.Bytes
                ? bytes
                : t.RaiseTypeError($"encoder should return a bytes object, not '{Op.TypeName(t, bytes)}'");
        }

        // A byte order mark is written once; after it the machine's own order goes on.
        var name = (self->Codec, self->AtStart) switch
        {
            (CodecKind.Utf8Sig, false) => "utf-8",
            (CodecKind.Utf16, false) => "utf-16-le",
            (CodecKind.Utf32, false) => "utf-32-le",
            _ => StrOps.ToManaged(self->Encoding),
        };
        var result = Codecs.Encode(t, text, name, StrOps.ToManaged(self->Errors));
        self->AtStart &= result.IsError;
        return result;
    }
}
