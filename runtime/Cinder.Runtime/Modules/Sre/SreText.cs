namespace Cinder.Runtime;

/// <summary>Parts of the text that was matched.</summary>
internal static unsafe class SreText
{
    /// <summary>The characters from one index to another, both cut to the text: a str, or bytes.</summary>
    internal static Ref Slice(VmThread t, Ref text, long start, long end)
    {
        if (t.KindOf(text) == BuiltinType.Str)
        {
            var s = (StrObject*)text.Object;
            return Slice(t, text, StrObject.Data(s), s->Length, s->Width, start, end);
        }

        return Buffers.TryGet(t, text, out var data, out var length) ? Slice(t, text, data, length, 1, start, end) : Ref.Error;
    }

    internal static Ref Slice(VmThread t, Ref text, byte* data, long length, int width, long start, long end)
    {
        start = Math.Min(start, length);
        end = Math.Clamp(end, start, length);
        if (t.KindOf(text) == BuiltinType.Str)
        {
            return text.IsExact(BuiltinType.Str) && end - start == length
                ? text
                : StrOps.FromView(t, new StrView(data + (start * width), (int)(end - start), width));
        }

        return text.IsExact(BuiltinType.Bytes) && end - start == length ? text : BytesOps.New(t, data + start, end - start);
    }
}
