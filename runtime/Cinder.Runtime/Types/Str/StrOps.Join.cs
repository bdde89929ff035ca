namespace Cinder.Runtime;

/// <content>Joining and repeating.</content>
internal static unsafe partial class StrOps
{
    /// <summary>The items of an iterable of strings with the separator between them.</summary>
    internal static Ref Join(VmThread t, Ref separator, Ref iterable)
    {
        Ref* items;
        long count;
        Ref held;
        if (iterable.IsExact(BuiltinType.Tuple) || iterable.IsExact(BuiltinType.List))
        {
            held = iterable;
        }
        else
        {
            if (TypeObject.Special(t.TypeOf(iterable), Special.Iter).IsUnbound && TypeObject.Special(t.TypeOf(iterable), Special.GetItem).IsUnbound)
            {
                return t.RaiseTypeError("can only join an iterable");
            }

            var iterator = Op.Iter(t, iterable);
            held = iterator.IsError ? iterator : ListOps.FromIterable(t, iterator);
            if (held.IsError)
            {
                return held;
            }
        }

        if (t.KindOf(held) == BuiltinType.Tuple)
        {
            items = TupleObject.Items((TupleObject*)held.Object);
            count = ((TupleObject*)held.Object)->Length;
        }
        else
        {
            count = ((ListObject*)held.Object)->Length;
            items = count == 0 ? null : ListObject.Items((ListObject*)held.Object);
        }

        if (count == 0)
        {
            return Empty(t);
        }

        return count == 1 && items[0].IsExact(BuiltinType.Str) ? items[0] : JoinItems(t, separator, items, count);
    }

    /// <summary>Joins so many strings.</summary>
    internal static Ref JoinItems(VmThread t, Ref separator, Ref* items, long count)
    {
        var between = new StrView(separator);
        var length = between.Length * (count - 1);
        var width = count > 1 ? between.Width : 1;
        var ascii = count == 1 || IsAscii((StrObject*)separator.Object);
        for (long i = 0; i < count; i++)
        {
            if (t.KindOf(items[i]) != BuiltinType.Str)
            {
                return t.RaiseTypeError($"sequence item {i}: expected str instance, {Op.TypeName(t, items[i])} found");
            }

            var item = (StrObject*)items[i].Object;
            length += item->Length;
            width = Math.Max(width, item->Width);
            ascii &= IsAscii(item);
        }

        if (length == 0)
        {
            return Empty(t);
        }

        var s = TryAllocate(t, length, width);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        var target = (byte*)(s + 1);
        for (long i = 0; i < count; i++)
        {
            if (i > 0 && between.Length > 0)
            {
                between.CopyTo(target, width);
                target += (long)between.Length * width;
            }

            var item = new StrView(items[i]);
            item.CopyTo(target, width);
            target += (long)item.Length * width;
        }

        if (ascii)
        {
            MarkAscii(s);
        }

        return length == 1 ? Character(t, new StrView(s)[0]) : Ref.From(s);
    }

    /// <summary>The string so many times.</summary>
    internal static Ref Repeat(VmThread t, Ref self, long count)
    {
        var view = new StrView(self);
        if (count <= 0 || view.Length == 0)
        {
            return Empty(t);
        }

        if (count == 1)
        {
            return ToExact(t, self);
        }

        if (count > long.MaxValue / view.Length)
        {
            return t.RaiseOverflowError("repeated string is too long");
        }

        var s = TryAllocate(t, view.Length * count, view.Width);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        var data = (byte*)(s + 1);
        var total = view.Length * count * view.Width;
        if (view.Length == 1 && view.Width == 1)
        {
            new Span<byte>(data, (int)total).Fill(view.Data[0]);
        }
        else
        {
            // Doubling what is there already copies long runs.
            var done = (long)view.Length * view.Width;
            view.CopyTo(data, view.Width);
            while (done < total)
            {
                var step = Math.Min(done, total - done);
                Buffer.MemoryCopy(data, data + done, step, step);
                done += step;
            }
        }

        s->Header.Info |= ((StrObject*)self.Object)->Header.Info & (uint)HeaderFlags.Ascii;
        return Ref.From(s);
    }
}
