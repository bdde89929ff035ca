namespace Cinder.Runtime;

/// <summary>Reading and writing text in memory.</summary>
internal static unsafe class StringIOOps
{
    /// <summary>Everything that was written.</summary>
    internal static StrView Content(StringIOObject* self) => self->Storage.IsHeap
        ? new StrView(RawArray.Data((RawArray*)self->Storage.Object), (int)self->Length, self->Width)
        : default;

    /// <summary>Writes a str at the position, its line ends translated as the file's mode says. False with an exception pending.</summary>
    internal static bool Write(VmThread t, StringIOObject* self, Ref text)
    {
        if (self->Newline is not (NewlineMode.LineFeed or NewlineMode.Translate or NewlineMode.Universal))
        {
            text = Newlines.Expand(t, text, self->Newline);
        }
        else if (self->Newline != NewlineMode.LineFeed)
        {
            var pending = false;
            text = Newlines.Step(t, StrOps.ToExact(t, text), final: true, self->Newline == NewlineMode.Translate, ref pending, ref self->Seen);
        }

        return !text.IsError && Write(t, self, new StrView(text));
    }

    /// <summary>Writes code points at the position. False with MemoryError pending.</summary>
    internal static bool Write(VmThread t, StringIOObject* self, StrView text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        var end = self->Position + text.Length;
        var width = text.Width > self->Width ? Math.Max(self->Width, text.NarrowestWidth()) : self->Width;
        if (!Reserve(t, self, end, width))
        {
            return false;
        }

        var data = RawArray.Data((RawArray*)self->Storage.Object);
        if (self->Position > self->Length)
        {
            new Span<byte>(data + (self->Length * self->Width), (int)((self->Position - self->Length) * self->Width)).Clear();
        }

        text.CopyTo(data + (self->Position * self->Width), self->Width);
        self->Position = end;
        self->Length = Math.Max(self->Length, end);
        return true;
    }

    /// <summary>The next code points, at most that many (negative: all).</summary>
    internal static Ref Read(VmThread t, StringIOObject* self, long size)
    {
        var rest = Rest(self);
        var count = size < 0 || size > rest.Length ? rest.Length : (int)size;
        self->Position += count;
        return StrOps.FromView(t, rest.Slice(0, count));
    }

    /// <summary>The next line, or its first code points.</summary>
    internal static Ref ReadLine(VmThread t, StringIOObject* self, long limit)
    {
        var rest = Rest(self);
        if (limit >= 0 && limit < rest.Length)
        {
            rest = rest.Slice(0, (int)limit);
        }

        var end = Newlines.FindEnd(rest, self->Newline, out _);
        end = end < 0 ? rest.Length : end;
        self->Position += end;
        return StrOps.FromView(t, rest.Slice(0, end));
    }

    private static StrView Rest(StringIOObject* self)
    {
        var content = Content(self);
        return self->Position >= content.Length ? default : content.Slice((int)self->Position, content.Length - (int)self->Position);
    }

    /// <summary>Makes room for that many code points of at least the width.</summary>
    private static bool Reserve(VmThread t, StringIOObject* self, long length, int width)
    {
        var old = self->Storage.IsHeap ? (RawArray*)self->Storage.Object : null;
        if (old != null && width == self->Width && length * width <= old->Length)
        {
            return true;
        }

        if (length > int.MaxValue)
        {
            t.RaiseOverflowError("new position too large");
            return false;
        }

        // Half as much again: appending costs constant time on average. What lies behind a large array may be free.
        var bytes = Math.Max(length, Math.Min(int.MaxValue, self->Length + (self->Length / 2) + 64)) * width;
        if (old != null && width == self->Width && t.Heap.TryGrow(&old->Header, sizeof(RawArray) + bytes))
        {
            old->Length = bytes;
            return true;
        }

        var array = Storage.NewRawArray(t, bytes);
        if (array == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        if (old != null)
        {
            Content(self).CopyTo(RawArray.Data(array), width);
        }

        self->Storage = Ref.From(array);
        self->Width = width;
        return true;
    }
}
