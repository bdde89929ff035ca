namespace Cinder.Runtime;

/// <content>What changes a bytearray.</content>
internal static unsafe partial class ByteArrayType
{
    [PyMethod("append", Doc = "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.")]
    internal static Ref Append(VmThread t, ByteArrayObject* self, Ref item)
    {
        if (!Buffers.TryByte(t, item, out var value) || !ByteArrayOps.Resize(t, self, self->Length + 1))
        {
            return Ref.Error;
        }

        ByteArrayOps.Data(self)[self->Length - 1] = value;
        return Ref.None;
    }

    [PyMethod("extend", Doc = "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.")]
    internal static Ref Extend(VmThread t, ByteArrayObject* self, Ref iterableOfInts)
    {
        if (Buffers.IsExporter(t, iterableOfInts))
        {
            return AppendBuffer(t, self, iterableOfInts);
        }

        var type = t.TypeOf(iterableOfInts);
        if (TypeObject.Special(type, Special.Iter).IsUnbound && TypeObject.Special(type, Special.GetItem).IsUnbound)
        {
            return t.RaiseTypeError($"can't extend bytearray with {Op.TypeName(t, iterableOfInts)}");
        }

        if (t.KindOf(iterableOfInts) == BuiltinType.Str && StrOps.Length(iterableOfInts) > 0)
        {
            return t.RaiseTypeError("'str' object cannot be interpreted as an integer");
        }

        var bytes = t.KindOf(iterableOfInts) == BuiltinType.Str ? BytesOps.Empty(t) : ByteConstructor.FromIterable(t, iterableOfInts, "bytearray");
        return bytes.IsError ? bytes : AppendBuffer(t, self, bytes);
    }

    [PyMethod("__iadd__")]
    internal static Ref AddInPlace(VmThread t, ByteArrayObject* self, Ref value)
    {
        if (!Buffers.IsExporter(t, value))
        {
            return t.RaiseTypeError($"can't concat {Op.TypeName(t, value)} to {Op.TypeName(t, Ref.From(self))}");
        }

        return AppendBuffer(t, self, value).IsError ? Ref.Error : Ref.From(self);
    }

    [PyMethod("__imul__")]
    internal static Ref MultiplyInPlace(VmThread t, ByteArrayObject* self, long value)
    {
        var length = self->Length;
        var count = Math.Max(0, value);
        if (length > 0 && count > long.MaxValue / length)
        {
            return t.RaiseMemoryError();
        }

        if (!ByteArrayOps.Resize(t, self, length * count))
        {
            return Ref.Error;
        }

        if (count > 1)
        {
            ByteMethods.Fill(ByteArrayOps.Data(self), length, ByteArrayOps.Data(self), length * count);
        }

        return Ref.From(self);
    }

    [PyMethod("insert", Doc = "Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.")]
    internal static Ref Insert(VmThread t, ByteArrayObject* self, long index, Ref item)
    {
        if (!Buffers.TryByte(t, item, out var value))
        {
            return Ref.Error;
        }

        index = Math.Clamp(index < 0 ? index + self->Length : index, 0, self->Length);
        return ByteArrayOps.Splice(t, self, index, 0, &value, 1) ? Ref.None : Ref.Error;
    }

    [PyMethod("pop", Doc = "Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.")]
    internal static Ref Pop(VmThread t, ByteArrayObject* self, long index = -1)
    {
        if (self->Length == 0)
        {
            return t.RaiseIndexError("pop from empty bytearray");
        }

        index += index < 0 ? self->Length : 0;
        if ((ulong)index >= (ulong)self->Length)
        {
            return t.RaiseIndexError("pop index out of range");
        }

        var value = ByteArrayOps.Data(self)[index];
        return ByteArrayOps.Splice(t, self, index, 1, null, 0) ? Ref.FromSmall(value) : Ref.Error;
    }

    [PyMethod("remove", Doc = "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.")]
    internal static Ref Remove(VmThread t, ByteArrayObject* self, Ref value)
    {
        if (!Buffers.TryByte(t, value, out var wanted))
        {
            return Ref.Error;
        }

        var at = ByteArrayOps.Span(self).IndexOf(wanted);
        if (at < 0)
        {
            return t.RaiseValueError("value not found in bytearray");
        }

        return ByteArrayOps.Splice(t, self, at, 1, null, 0) ? Ref.None : Ref.Error;
    }

    [PyMethod("clear", Doc = "Remove all items from the bytearray.")]
    internal static Ref Clear(VmThread t, ByteArrayObject* self) => ByteArrayOps.Resize(t, self, 0) ? Ref.None : Ref.Error;

    [PyMethod("copy", Doc = "Return a copy of B.")]
    internal static Ref Copy(VmThread t, ByteArrayObject* self) => ByteArrayOps.New(t, ByteArrayOps.Data(self), self->Length);

    [PyMethod("reverse", Doc = "Reverse the order of the values in B in place.")]
    internal static void Reverse(VmThread t, ByteArrayObject* self) => new Span<byte>(ByteArrayOps.Data(self), (int)self->Length).Reverse();

    [PyMethod("__setitem__")]
    internal static Ref SetItem(VmThread t, ByteArrayObject* self, Ref key, Ref value)
    {
        switch (Subscript.Read(t, key, "bytearray", out var index))
        {
            case SubscriptKind.Index:
                index += index < 0 ? self->Length : 0;
                if ((ulong)index >= (ulong)self->Length)
                {
                    return t.RaiseIndexError("bytearray index out of range");
                }

                if (!Buffers.TryByte(t, value, out var b))
                {
                    return Ref.Error;
                }

                // The conversion may have run code that shortened the array.
                if (index < self->Length)
                {
                    ByteArrayOps.Data(self)[index] = b;
                }

                return Ref.None;
            case SubscriptKind.Slice:
                return SetSlice(t, self, (SliceObject*)key.Object, value) ? Ref.None : Ref.Error;
            default:
                return Ref.Error;
        }
    }

    [PyMethod("__delitem__")]
    internal static Ref DelItem(VmThread t, ByteArrayObject* self, Ref key)
    {
        switch (Subscript.Read(t, key, "bytearray", out var index))
        {
            case SubscriptKind.Index:
                index += index < 0 ? self->Length : 0;
                if ((ulong)index >= (ulong)self->Length)
                {
                    return t.RaiseIndexError("bytearray index out of range");
                }

                return ByteArrayOps.Splice(t, self, index, 1, null, 0) ? Ref.None : Ref.Error;
            case SubscriptKind.Slice:
                return DeleteSlice(t, self, (SliceObject*)key.Object) ? Ref.None : Ref.Error;
            default:
                return Ref.Error;
        }
    }

    private static Ref AppendBuffer(VmThread t, ByteArrayObject* self, Ref value)
    {
        if (value == Ref.From(self))
        {
            // The source moves with the array as it grows.
            var copy = BytesOps.New(t, ByteArrayOps.Data(self), self->Length);
            return copy.IsError ? copy : AppendBuffer(t, self, copy);
        }

        return Buffers.TryGet(t, value, out var data, out var length) && ByteArrayOps.Splice(t, self, self->Length, 0, data, length) ? Ref.None : Ref.Error;
    }

    private static bool SetSlice(VmThread t, ByteArrayObject* self, SliceObject* slice, Ref value)
    {
        var content = value;
        if (value == Ref.From(self) || t.KindOf(value) != BuiltinType.Bytes)
        {
            if (t.KindOf(value) is BuiltinType.Int or BuiltinType.Bool or BuiltinType.Str)
            {
                t.RaiseTypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
                return false;
            }

            content = ByteConstructor.FromObject(t, value, "bytearray");
            if (content.IsError)
            {
                return false;
            }
        }

        if (!SliceOps.Indices(t, slice, self->Length, out var start, out var stop, out var step, out var count))
        {
            return false;
        }

        var data = BytesObject.Data((BytesObject*)content.Object);
        var length = ((BytesObject*)content.Object)->Length;
        if (step == 1)
        {
            return ByteArrayOps.Splice(t, self, start, Math.Max(0, stop - start), data, length);
        }

        if (length == 0)
        {
            return DeleteSlice(t, self, slice);
        }

        if (length != count)
        {
            t.RaiseValueError($"attempt to assign bytes of size {length} to extended slice of size {count}");
            return false;
        }

        for (long i = 0; i < count; i++, start += step)
        {
            ByteArrayOps.Data(self)[start] = data[i];
        }

        return true;
    }

    private static bool DeleteSlice(VmThread t, ByteArrayObject* self, SliceObject* slice)
    {
        if (!SliceOps.Indices(t, slice, self->Length, out var start, out _, out var step, out var count))
        {
            return false;
        }

        if (count == 0)
        {
            return true;
        }

        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        if (!ByteArrayOps.CanResize(t, self))
        {
            return false;
        }

        // Each kept run moves down by as many items as were dropped before it.
        var data = ByteArrayOps.Data(self);
        for (long i = 0; i < count; i++)
        {
            var from = start + (i * step) + 1;
            var to = i + 1 < count ? start + ((i + 1) * step) : self->Length;
            Buffer.MemoryCopy(data + from, data + from - i - 1, to - from, to - from);
        }

        return ByteArrayOps.Resize(t, self, self->Length - count);
    }
}
