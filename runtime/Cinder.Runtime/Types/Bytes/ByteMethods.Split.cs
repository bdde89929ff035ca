namespace Cinder.Runtime;

/// <content>Splitting, stripping, joining.</content>
internal static unsafe partial class ByteMethods
{
    internal static bool IsSpace(byte c) => c is 32 or (>= 9 and <= 13);

    internal static Ref Split(VmThread t, Ref self, Ref sep, long maxSplit, bool last)
    {
        ReadOnlySpan<byte> separator = default;
        if (!sep.IsNone && !ReadSeparator(t, sep, out separator))
        {
            return Ref.Error;
        }

        var list = ListOps.New(t, 4);
        if (list.IsError)
        {
            return list;
        }

        var parts = (ListObject*)list.Object;
        var limit = maxSplit < 0 ? long.MaxValue : maxSplit;
        var ok = (sep.IsNone, last) switch
        {
            (true, false) => SplitSpace(t, self, limit, parts),
            (true, true) => SplitSpaceLast(t, self, limit, parts),
            (false, false) => SplitOn(t, self, separator, limit, parts),
            _ => SplitOnLast(t, self, separator, limit, parts),
        };
        if (!ok)
        {
            return Ref.Error;
        }

        if (last)
        {
            ListOps.Reverse(parts);
        }

        return list;
    }

    internal static Ref SplitLines(VmThread t, Ref self, bool keepEnds)
    {
        var list = ListOps.New(t, 4);
        if (list.IsError)
        {
            return list;
        }

        var text = SpanOf(t, self);
        for (var start = 0; start < text.Length;)
        {
            var at = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
            var end = at < 0 ? text.Length : start + at;
            var next = end;
            if (next < text.Length)
            {
                next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            }

            if (!AppendPart(t, (ListObject*)list.Object, self, start, (keepEnds ? next : end) - start))
            {
                return Ref.Error;
            }

            start = next;
        }

        return list;
    }

    internal static Ref Partition(VmThread t, Ref self, Ref sep, bool last)
    {
        if (!ReadSeparator(t, sep, out var separator))
        {
            return Ref.Error;
        }

        var text = SpanOf(t, self);
        var at = last ? text.LastIndexOf(separator) : text.IndexOf(separator);
        if (at < 0)
        {
            var whole = Part(t, self, 0, text.Length);
            var empty = Make(t, self, null, 0);
            var empty2 = Make(t, self, null, 0);
            return last ? TupleOps.From(t, empty, empty2, whole) : TupleOps.From(t, whole, empty, empty2);
        }

        var middle = t.KindOf(self) == BuiltinType.ByteArray ? Make(t, self, separator) : sep;
        var after = at + separator.Length;
        return TupleOps.From(t, Part(t, self, 0, at), middle, Part(t, self, after, text.Length - after));
    }

    internal static Ref Strip(VmThread t, Ref self, Ref chars, bool left, bool right)
    {
        ReadOnlySpan<byte> set = " \t\n\r\f\v"u8;
        if (!chars.IsNone && !TrySpan(t, chars, out set))
        {
            return Ref.Error;
        }

        var text = SpanOf(t, self);
        var start = 0;
        var end = text.Length;
        while (left && start < end && set.Contains(text[start]))
        {
            start++;
        }

        while (right && end > start && set.Contains(text[end - 1]))
        {
            end--;
        }

        return Part(t, self, start, end - start);
    }

    internal static Ref Join(VmThread t, Ref self, Ref iterable)
    {
        var items = iterable;
        if (!iterable.IsExact(BuiltinType.List) && !iterable.IsExact(BuiltinType.Tuple))
        {
            if (TypeObject.Special(t.TypeOf(iterable), Special.Iter).IsUnbound && TypeObject.Special(t.TypeOf(iterable), Special.GetItem).IsUnbound)
            {
                return t.RaiseTypeError("can only join an iterable");
            }

            items = ListOps.FromIterable(t, iterable);
            if (items.IsError)
            {
                return items;
            }
        }

        var isTuple = t.KindOf(items) == BuiltinType.Tuple;
        var count = isTuple ? ((TupleObject*)items.Object)->Length : ((ListObject*)items.Object)->Length;
        var pointers = count == 0 ? null : isTuple ? TupleObject.Items((TupleObject*)items.Object) : ListObject.Items((ListObject*)items.Object);
        var between = SpanOf(t, self);
        long total = between.Length * Math.Max(0, count - 1);
        for (long i = 0; i < count; i++)
        {
            if (!Buffers.TryPeek(t, pointers[i], out _, out var length))
            {
                return t.RaiseTypeError($"sequence item {i}: expected a bytes-like object, {Op.TypeName(t, pointers[i])} found");
            }

            total += length;
        }

        if (count == 1 && self.IsExact(BuiltinType.Bytes) && pointers[0].IsExact(BuiltinType.Bytes))
        {
            return pointers[0];
        }

        var result = Allocate(t, self, total, out var target);
        if (result.IsError)
        {
            return result;
        }

        for (long i = 0; i < count; i++)
        {
            if (i > 0)
            {
                between.CopyTo(new Span<byte>(target, between.Length));
                target += between.Length;
            }

            Buffers.TryPeek(t, pointers[i], out var data, out var length);
            Buffer.MemoryCopy(data, target, length, length);
            target += length;
        }

        return result;
    }

    private static bool ReadSeparator(VmThread t, Ref sep, out ReadOnlySpan<byte> separator)
    {
        if (!TrySpan(t, sep, out separator))
        {
            return false;
        }

        if (separator.Length == 0)
        {
            t.RaiseValueError("empty separator");
            return false;
        }

        return true;
    }

    private static bool AppendPart(VmThread t, ListObject* list, Ref self, long start, long length)
    {
        var part = Part(t, self, start, length);
        return !part.IsError && ListOps.Append(t, list, part);
    }

    private static bool SplitOn(VmThread t, Ref self, ReadOnlySpan<byte> separator, long limit, ListObject* parts)
    {
        var text = SpanOf(t, self);
        var at = 0;
        for (; limit > 0; limit--)
        {
            var next = text[at..].IndexOf(separator);
            if (next < 0)
            {
                break;
            }

            if (!AppendPart(t, parts, self, at, next))
            {
                return false;
            }

            at += next + separator.Length;
        }

        return AppendPart(t, parts, self, at, text.Length - at);
    }

    private static bool SplitOnLast(VmThread t, Ref self, ReadOnlySpan<byte> separator, long limit, ListObject* parts)
    {
        var text = SpanOf(t, self);
        var end = text.Length;
        for (; limit > 0; limit--)
        {
            var at = text[..end].LastIndexOf(separator);
            if (at < 0)
            {
                break;
            }

            var start = at + separator.Length;
            if (!AppendPart(t, parts, self, start, end - start))
            {
                return false;
            }

            end = at;
        }

        return AppendPart(t, parts, self, 0, end);
    }

    private static bool SplitSpace(VmThread t, Ref self, long limit, ListObject* parts)
    {
        var text = SpanOf(t, self);
        for (var at = 0; ;)
        {
            while (at < text.Length && IsSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                return true;
            }

            if (limit-- <= 0)
            {
                return AppendPart(t, parts, self, at, text.Length - at);
            }

            var end = at;
            while (end < text.Length && !IsSpace(text[end]))
            {
                end++;
            }

            if (!AppendPart(t, parts, self, at, end - at))
            {
                return false;
            }

            at = end;
        }
    }

    private static bool SplitSpaceLast(VmThread t, Ref self, long limit, ListObject* parts)
    {
        var text = SpanOf(t, self);
        for (var end = text.Length; ;)
        {
            while (end > 0 && IsSpace(text[end - 1]))
            {
                end--;
            }

            if (end == 0)
            {
                return true;
            }

            if (limit-- <= 0)
            {
                return AppendPart(t, parts, self, 0, end);
            }

            var start = end;
            while (start > 0 && !IsSpace(text[start - 1]))
            {
                start--;
            }

            if (!AppendPart(t, parts, self, start, end - start))
            {
                return false;
            }

            end = start;
        }
    }
}
