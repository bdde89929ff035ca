namespace Cinder.Runtime;

/// <content>Searching and replacing.</content>
internal static unsafe partial class ByteMethods
{
    internal static Ref Find(VmThread t, Ref self, Args args, string name, bool last)
    {
        byte single = 0;
        if (!ReadWanted(t, self, args, name, &single, out var wanted, out var start, out var end))
        {
            return Ref.Error;
        }

        if (!TryPart(SpanOf(t, self), start, end, out var text))
        {
            return Ref.FromSmall(-1);
        }

        var at = last ? (wanted.Length == 0 ? text.Length : text.LastIndexOf(wanted)) : text.IndexOf(wanted);
        return Ref.FromSmall(at < 0 ? -1 : at + start);
    }

    internal static Ref Index(VmThread t, Ref self, Args args, string name, bool last)
    {
        var found = Find(t, self, args, name, last);
        return found == Ref.FromSmall(-1) ? t.RaiseValueError("subsection not found") : found;
    }

    internal static Ref Count(VmThread t, Ref self, Args args)
    {
        byte single = 0;
        if (!ReadWanted(t, self, args, "count", &single, out var wanted, out var start, out var end))
        {
            return Ref.Error;
        }

        if (!TryPart(SpanOf(t, self), start, end, out var text))
        {
            return Ref.Zero;
        }

        return Ref.FromSmall(wanted.Length == 0 ? text.Length + 1 : text.Count(wanted));
    }

    internal static Ref MatchesEnd(VmThread t, Ref self, Args args, string name, bool tail)
    {
        DataOf(t, self, out var length);
        if (!SearchArguments.Read(t, args, name, length, out var wanted, out var start, out var end))
        {
            return Ref.Error;
        }

        if (t.KindOf(wanted) == BuiltinType.Tuple)
        {
            var choices = (TupleObject*)wanted.Object;
            for (var i = 0; i < choices->Length; i++)
            {
                if (!TrySpan(t, TupleObject.Items(choices)[i], out var choice))
                {
                    return Ref.Error;
                }

                if (Matches(SpanOf(t, self), start, end, choice, tail))
                {
                    return Ref.True;
                }
            }

            return Ref.False;
        }

        if (!Buffers.IsExporter(t, wanted))
        {
            return t.RaiseTypeError($"{name} first arg must be bytes or a tuple of bytes, not {Op.TypeName(t, wanted)}");
        }

        return TrySpan(t, wanted, out var part) ? Ref.FromBool(Matches(SpanOf(t, self), start, end, part, tail)) : Ref.Error;
    }

    internal static Ref RemoveEnd(VmThread t, Ref self, Ref part, bool tail)
    {
        if (!TrySpan(t, part, out var wanted))
        {
            return Ref.Error;
        }

        var text = SpanOf(t, self);
        if (!Matches(text, 0, text.Length, wanted, tail))
        {
            return Part(t, self, 0, text.Length);
        }

        return Part(t, self, tail ? 0 : wanted.Length, text.Length - wanted.Length);
    }

    internal static Ref Replace(VmThread t, Ref self, Ref old, Ref @new, long count)
    {
        if (!TrySpan(t, old, out var wanted) || !TrySpan(t, @new, out var replacement))
        {
            return Ref.Error;
        }

        var text = SpanOf(t, self);
        var limit = count < 0 ? long.MaxValue : count;
        long found = wanted.Length == 0 ? text.Length + 1 : text.Count(wanted);
        found = Math.Min(found, limit);
        if (found == 0)
        {
            return Part(t, self, 0, text.Length);
        }

        var total = text.Length + (found * ((long)replacement.Length - wanted.Length));
        if (total > int.MaxValue)
        {
            return t.RaiseOverflowError("replace bytes is too long");
        }

        var result = Allocate(t, self, total, out var data);
        if (result.IsError)
        {
            return result;
        }

        var target = new Span<byte>(data, (int)total);
        for (; found > 0; found--)
        {
            var next = wanted.Length == 0 ? 0 : text.IndexOf(wanted);
            text[..next].CopyTo(target);
            replacement.CopyTo(target[next..]);
            target = target[(next + replacement.Length)..];
            text = text[(next + wanted.Length)..];
            if (wanted.Length == 0 && text.Length > 0)
            {
                target[0] = text[0];
                target = target[1..];
                text = text[1..];
            }
        }

        text.CopyTo(target);
        return result;
    }

    internal static Ref Translate(VmThread t, Ref self, Ref table, Ref delete)
    {
        ReadOnlySpan<byte> map = default;
        if (!table.IsNone)
        {
            if (!TrySpan(t, table, out map))
            {
                return Ref.Error;
            }

            if (map.Length != 256)
            {
                return t.RaiseValueError("translation table must be 256 characters long");
            }
        }

        ReadOnlySpan<byte> deleted = default;
        if (!delete.IsUnbound && !TrySpan(t, delete, out deleted))
        {
            return Ref.Error;
        }

        var text = SpanOf(t, self);
        var drop = stackalloc bool[256];
        new Span<bool>(drop, 256).Clear();
        foreach (var c in deleted)
        {
            drop[c] = true;
        }

        var kept = 0;
        foreach (var c in text)
        {
            kept += drop[c] ? 0 : 1;
        }

        var result = Allocate(t, self, kept, out var data);
        if (!result.IsError)
        {
            foreach (var c in text)
            {
                if (!drop[c])
                {
                    *data++ = map.Length == 0 ? c : map[c];
                }
            }
        }

        return result;
    }

    internal static Ref MakeTranslation(VmThread t, Ref from, Ref to)
    {
        if (!TrySpan(t, from, out var source) || !TrySpan(t, to, out var target))
        {
            return Ref.Error;
        }

        if (source.Length != target.Length)
        {
            return t.RaiseValueError("maketrans arguments must have same length");
        }

        var table = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
        {
            table[i] = (byte)i;
        }

        for (var i = 0; i < source.Length; i++)
        {
            table[source[i]] = target[i];
        }

        return BytesOps.New(t, table, 256);
    }

    private static bool Matches(ReadOnlySpan<byte> text, long start, long end, ReadOnlySpan<byte> part, bool tail)
    {
        if (!TryPart(text, start, end, out var looked))
        {
            return false;
        }

        return tail ? looked.EndsWith(part) : looked.StartsWith(part);
    }

    /// <summary>The part of a text; the bounds were read for a text that may have become shorter meanwhile.</summary>
    /// <returns>False when there is no such part.</returns>
    private static bool TryPart(ReadOnlySpan<byte> text, long start, long end, out ReadOnlySpan<byte> part)
    {
        end = Math.Min(end, text.Length);
        part = start > end ? default : text[(int)start..(int)end];
        return start <= end;
    }

    /// <summary>Reads <c>(wanted[, start[, end]])</c>; a byte given as an integer goes to <paramref name="single"/>.</summary>
    private static bool ReadWanted(VmThread t, Ref self, Args args, string name, byte* single, out ReadOnlySpan<byte> wanted, out long start, out long end)
    {
        wanted = default;
        DataOf(t, self, out var length);
        if (!SearchArguments.Read(t, args, name, length, out var argument, out start, out end))
        {
            return false;
        }

        if (Buffers.IsExporter(t, argument))
        {
            return TrySpan(t, argument, out wanted);
        }

        if (!argument.IsInt && TypeObject.Special(t.TypeOf(argument), Special.Index).IsUnbound)
        {
            t.RaiseTypeError($"argument should be integer or bytes-like object, not '{Op.TypeName(t, argument)}'");
            return false;
        }

        wanted = new ReadOnlySpan<byte>(single, 1);
        return Buffers.TryByte(t, argument, out *single);
    }
}
