using System.Text;
using System.Text.Unicode;

namespace Cinder.Runtime;

/// <summary>
/// Decoding a text file chunk by chunk. A state is the bytes that are kept for later and a number: the library decoder's own, to which
/// reading any line ends adds a bit.
/// </summary>
internal static unsafe class TextDecoding
{
    /// <summary>Encodings that are decoded without the library.</summary>
    internal static bool IsNative(CodecKind kind) => kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1 or CodecKind.Charmap
        or CodecKind.Utf16Le or CodecKind.Utf16Be or CodecKind.Utf32Le or CodecKind.Utf32Be;

    /// <summary>Decodes the next bytes, which are those of <paramref name="source"/>; a str or Error.</summary>
    internal static Ref Decode(VmThread t, TextIOObject* self, Ref source, byte* data, long length, bool final)
    {
        var text = self->Decoder.IsNone ? DecodeNatively(t, self, source, data, length, final) : DecodeByLibrary(t, self, source, data, length, final);
        return text.IsError || !ReadsAnyLineEnd(self)
            ? text
            : Newlines.Step(t, text, final, self->Newline == NewlineMode.Translate, ref self->HeldCarriage, ref self->Seen);
    }

    internal static void Reset(VmThread t, TextIOObject* self, out bool ok)
    {
        self->Partial = Ref.Zero;
        self->HeldCarriage = false;
        if (ReadsAnyLineEnd(self))
        {
            self->Seen = LineEnds.None;
        }

        ok = self->Decoder.IsNone || !Op.CallMethod(t, self->Decoder, t.Names[Name.Reset]).IsError;
    }

    /// <summary>The state. False with an exception pending.</summary>
    internal static bool TryGetState(VmThread t, TextIOObject* self, out Ref kept, out long flags)
    {
        kept = self->Partial.IsHeap ? self->Partial : BytesOps.Empty(t);
        flags = 0;
        if (!self->Decoder.IsNone)
        {
            var state = Op.CallMethod(t, self->Decoder, t.Names[Name.GetState]);
            if (state.IsError || !TrySplit(t, state, out kept, out flags))
            {
                return false;
            }
        }

        if (ReadsAnyLineEnd(self))
        {
            flags = (flags << 1) | (self->HeldCarriage ? 1L : 0);
        }

        return true;
    }

    /// <summary>Goes back to a state. False with an exception pending.</summary>
    internal static bool TrySetState(VmThread t, TextIOObject* self, Ref kept, long flags)
    {
        if (ReadsAnyLineEnd(self))
        {
            self->HeldCarriage = (flags & 1) != 0;
            flags >>= 1;
        }

        self->Partial = ((BytesObject*)kept.Object)->Length == 0 ? Ref.Zero : kept;
        return self->Decoder.IsNone
            || !Op.CallMethod(t, self->Decoder, t.Names[Name.SetState], TupleOps.From(t, kept, IntOps.FromLong(t, flags))).IsError;
    }

    private static bool ReadsAnyLineEnd(TextIOObject* self) => self->Newline is NewlineMode.Translate or NewlineMode.Universal;

    private static bool TrySplit(VmThread t, Ref state, out Ref kept, out long flags)
    {
        kept = Ref.Error;
        flags = 0;
        var tuple = (TupleObject*)(state.IsHeap ? state.Object : null);
        if (t.KindOf(state) != BuiltinType.Tuple || tuple->Length != 2 || !IntOps.IsIntLike(t, TupleObject.Items(tuple)[1]))
        {
            t.RaiseTypeError("illegal decoder state");
            return false;
        }

        kept = TupleObject.Items(tuple)[0];
        if (t.KindOf(kept) == BuiltinType.Bytes)
        {
            return Op.AsLong(t, TupleObject.Items(tuple)[1], out flags);
        }

        t.RaiseTypeError($"illegal decoder state: the first item should be a bytes object, not '{Op.TypeName(t, kept)}'");
        return false;
    }

    private static Ref DecodeByLibrary(VmThread t, TextIOObject* self, Ref source, byte* data, long length, bool final)
    {
        var isWhole = t.KindOf(source) == BuiltinType.Bytes && ((BytesObject*)source.Object)->Length == length;
        var input = isWhole ? source : BytesOps.New(t, data, length);
        var text = input.IsError ? input : Op.CallMethod(t, self->Decoder, t.Names[Name.Decode], input, Ref.FromBool(final));
        if (text.IsError || t.KindOf(text) == BuiltinType.Str)
        {
            return text.IsError ? text : StrOps.ToExact(t, text);
        }

        return t.RaiseTypeError($"decoder should return a string result, not '{Op.TypeName(t, text)}'");
    }

    private static Ref DecodeNatively(VmThread t, TextIOObject* self, Ref source, byte* data, long length, bool final)
    {
        if (self->Partial.IsHeap)
        {
            var kept = (BytesObject*)self->Partial.Object;
            var joined = BytesOps.TryAllocate(t, kept->Length + length);
            if (joined == null)
            {
                return t.RaiseMemoryError();
            }

            System.Buffer.MemoryCopy(BytesObject.Data(kept), joined + 1, kept->Length, kept->Length);
            System.Buffer.MemoryCopy(data, (byte*)(joined + 1) + kept->Length, length, length);
            source = Ref.From(joined);
            data = (byte*)(joined + 1);
            length = joined->Length;
        }

        var content = new ReadOnlySpan<byte>(data, checked((int)length));
        var tail = final ? 0 : TailLength(self->Codec, content);
        var text = DecodeWhole(t, self, source, content[..^tail], data);
        if (!text.IsError)
        {
            self->Partial = tail == 0 ? Ref.Zero : BytesOps.New(t, data + length - tail, tail);
        }

        return text;
    }

    private static Ref DecodeWhole(VmThread t, TextIOObject* self, Ref source, ReadOnlySpan<byte> content, byte* data)
    {
        if (self->Codec == CodecKind.Latin1 || (self->Codec is CodecKind.Utf8 or CodecKind.Ascii && Ascii.IsValid(content)))
        {
            return StrOps.FromLatin1(t, content);
        }

        return self->Codec == CodecKind.Utf8 && Utf8.IsValid(content)
            ? Utf8Codec.DecodeValid(t, content)
            : Codecs.Decode(t, source, data, content.Length, StrOps.ToManaged(self->Encoding), StrOps.ToManaged(self->Errors));
    }

    /// <summary>Bytes at the end that begin a character which what follows may complete.</summary>
    private static int TailLength(CodecKind codec, ReadOnlySpan<byte> content)
    {
        switch (codec)
        {
            case CodecKind.Utf8:
                return Utf8TailLength(content);
            case CodecKind.Utf32Le or CodecKind.Utf32Be:
                return content.Length % 4;
            case CodecKind.Utf16Le or CodecKind.Utf16Be:
                var odd = content.Length % 2;
                var units = content.Length - odd;
                var high = units == 0 ? 0 : content[codec == CodecKind.Utf16Le ? units - 1 : units - 2];
                return odd + (high is >= 0xD8 and <= 0xDB ? 2 : 0);
            default:
                return 0;
        }
    }

    private static int Utf8TailLength(ReadOnlySpan<byte> content)
    {
        for (var length = 1; length <= Math.Min(3, content.Length); length++)
        {
            var lead = content[^length];
            if (lead is >= 0x80 and < 0xC0)
            {
                continue;
            }

            var needed = lead switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 1 };
            if (needed <= length)
            {
                return 0;
            }

            // Not every second byte is allowed: what can become no character is an error at once.
            var low = lead switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
            var high = lead switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
            return length > 1 && (content[^(length - 1)] < low || content[^(length - 1)] > high) ? 0 : length;
        }

        return 0;
    }
}
