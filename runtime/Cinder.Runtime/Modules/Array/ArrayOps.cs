namespace Cinder.Runtime;

/// <summary>Arrays below the level of Python methods.</summary>
internal static unsafe class ArrayOps
{
    internal static bool IsArray(VmThread t, Ref value) => value.IsHeap && t.KindOf(value) == BuiltinType.Array;

    internal static ArrayObject* New(VmThread t, TypeObject* cls, long code)
    {
        var array = (ArrayObject*)TypeOps.AllocateInstance(t, cls);
        array->Code = code;
        array->ItemSize = ArrayItems.SizeOf((int)code);
        return array;
    }

    /// <summary>An exact array of that many items, zeros; null with MemoryError pending.</summary>
    internal static ArrayObject* New(VmThread t, long code, long length)
    {
        var array = New(t, t.Types(BuiltinType.Array), code);
        return TryResize(t, array, length) ? array : null;
    }

    /// <summary>Sets the number of items. False with BufferError or MemoryError pending.</summary>
    internal static bool TryResize(VmThread t, ArrayObject* array, long length)
    {
        if (length > long.MaxValue / sizeof(long))
        {
            t.RaiseMemoryError();
            return false;
        }

        return ByteArrayOps.Resize(t, (ByteArrayObject*)array, length * array->ItemSize);
    }

    internal static bool Append(VmThread t, ArrayObject* array, Ref value)
    {
        if (!ArrayItems.TryConvert(t, array->Code, value, out var bits))
        {
            return false;
        }

        var length = ArrayObject.Length(array);
        if (!TryResize(t, array, length + 1))
        {
            return false;
        }

        ArrayItems.Store(ArrayObject.Data(array) + (length * array->ItemSize), array->ItemSize, bits);
        return true;
    }

    /// <summary>Appends every item of an iterable; an array must be of the same kind.</summary>
    internal static bool Extend(VmThread t, ArrayObject* array, Ref iterable)
    {
        if (!IsArray(t, iterable))
        {
            return ExtendByItems(t, array, iterable);
        }

        var other = (ArrayObject*)iterable.Object;
        if (other->Code != array->Code)
        {
            t.RaiseTypeError("can only extend with array of same kind");
            return false;
        }

        var added = other->ByteLength;
        var start = array->ByteLength;
        if (!ByteArrayOps.Resize(t, (ByteArrayObject*)array, start + added))
        {
            return false;
        }

        Buffer.MemoryCopy(ArrayObject.Data(other), ArrayObject.Data(array) + start, added, added);
        return true;
    }

    internal static bool ExtendByItems(VmThread t, ArrayObject* array, Ref iterable)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return false;
        }

        while (true)
        {
            var item = Op.Next(t, iterator);
            if (item.IsUnbound || item.IsError)
            {
                return item.IsUnbound;
            }

            if (!Append(t, array, item))
            {
                return false;
            }
        }
    }

    /// <summary>Appends the items that bytes hold. False with an exception pending.</summary>
    internal static bool AppendBytes(VmThread t, ArrayObject* array, byte* data, long length)
    {
        if (length % array->ItemSize != 0)
        {
            t.RaiseValueError("bytes length not a multiple of item size");
            return false;
        }

        var start = array->ByteLength;
        if (!ByteArrayOps.Resize(t, (ByteArrayObject*)array, start + length))
        {
            return false;
        }

        Buffer.MemoryCopy(data, ArrayObject.Data(array) + start, length, length);
        return true;
    }

    /// <summary>Appends the characters of a str to an array of characters.</summary>
    internal static bool AppendText(VmThread t, ArrayObject* array, Ref text)
    {
        var view = new StrView(text);
        var start = ArrayObject.Length(array);
        if (!TryResize(t, array, start + view.Length))
        {
            return false;
        }

        var target = (int*)ArrayObject.Data(array) + start;
        for (var i = 0; i < view.Length; i++)
        {
            target[i] = view[i];
        }

        return true;
    }

    /// <summary>The str of an array of characters.</summary>
    internal static Ref ToText(VmThread t, ArrayObject* array)
    {
        var characters = new ReadOnlySpan<int>(ArrayObject.Data(array), (int)ArrayObject.Length(array));
        foreach (var character in characters)
        {
            if (!ArrayItems.CheckCharacter(t, (uint)character))
            {
                return Ref.Error;
            }
        }

        return StrOps.FromCodePoints(t, characters);
    }

    internal static Ref ToList(VmThread t, ArrayObject* array)
    {
        var list = ListOps.New(t, ArrayObject.Length(array));
        for (long i = 0; !list.IsError && i < ArrayObject.Length(array); i++)
        {
            var item = ArrayItems.Read(t, array, i);
            if (item.IsError || !ListOps.Append(t, (ListObject*)list.Object, item))
            {
                return Ref.Error;
            }
        }

        return list;
    }

    /// <summary>An exact array of some of the items.</summary>
    internal static Ref Slice(VmThread t, ArrayObject* array, long start, long step, long count)
    {
        var result = New(t, array->Code, count);
        if (result == null)
        {
            return Ref.Error;
        }

        var size = array->ItemSize;
        MemoryViewOps.CopyItems(ArrayObject.Data(array) + (start * size), step * size, ArrayObject.Data(result), size, count, size);
        return Ref.From(result);
    }

    /// <summary>Replaces a run of items by others of the same kind, which must not lie in the array itself.</summary>
    internal static bool Splice(VmThread t, ArrayObject* array, long start, long removed, byte* content, long inserted)
    {
        var size = array->ItemSize;
        return ByteArrayOps.Splice(t, (ByteArrayObject*)array, start * size, removed * size, content, inserted * size);
    }

    /// <summary>Removes the items of an extended slice.</summary>
    internal static bool DeleteSlice(VmThread t, ArrayObject* array, long start, long step, long count)
    {
        if (count == 0)
        {
            return true;
        }

        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        if (!ByteArrayOps.CanResize(t, (ByteArrayObject*)array))
        {
            return false;
        }

        // Each kept run moves down by as many items as were dropped before it.
        var data = ArrayObject.Data(array);
        var size = array->ItemSize;
        var length = ArrayObject.Length(array);
        for (long i = 0; i < count; i++)
        {
            var from = start + (i * step) + 1;
            var to = i + 1 < count ? start + ((i + 1) * step) : length;
            Buffer.MemoryCopy(data + (from * size), data + ((from - i - 1) * size), (to - from) * size, (to - from) * size);
        }

        return TryResize(t, array, length - count);
    }

    internal static Ref Repeat(VmThread t, ArrayObject* array, long count)
    {
        count = Math.Max(0, count);
        var length = ArrayObject.Length(array);
        if (length > 0 && count > long.MaxValue / length)
        {
            return t.RaiseMemoryError();
        }

        var result = New(t, array->Code, length * count);
        if (result == null)
        {
            return Ref.Error;
        }

        ByteMethods.Fill(ArrayObject.Data(array), array->ByteLength, ArrayObject.Data(result), result->ByteLength);
        return Ref.From(result);
    }

    /// <summary>Order or equality of two arrays: True, False or Error.</summary>
    internal static Ref Compare(VmThread t, ArrayObject* a, ArrayObject* b, CompareOperator comparison)
    {
        var left = ArrayObject.Length(a);
        var right = ArrayObject.Length(b);
        if (left != right && comparison is CompareOperator.Equal or CompareOperator.NotEqual)
        {
            return Ref.FromBool(comparison == CompareOperator.NotEqual);
        }

        if (a->Code == b->Code && a->Code == 'B')
        {
            var order = new ReadOnlySpan<byte>(ArrayObject.Data(a), (int)left).SequenceCompareTo(new ReadOnlySpan<byte>(ArrayObject.Data(b), (int)right));
            return Ref.FromBool(SequenceCompare.Holds(comparison, order));
        }

        for (long i = 0; i < ArrayObject.Length(a) && i < ArrayObject.Length(b); i++)
        {
            var x = ArrayItems.Read(t, a, i);
            var y = x.IsError ? x : ArrayItems.Read(t, b, i);
            var same = y.IsError ? -1 : Op.Equal(t, x, y);
            if (same < 0)
            {
                return Ref.Error;
            }

            if (same == 0)
            {
                return comparison is CompareOperator.Equal or CompareOperator.NotEqual
                    ? Ref.FromBool(comparison == CompareOperator.NotEqual)
                    : Op.Compare(t, comparison, x, y);
            }
        }

        return Ref.FromBool(SequenceCompare.Holds(comparison, left.CompareTo(right)));
    }

    /// <summary>Position of the first equal item in the range: -1 when there is none, -2 with an exception pending.</summary>
    internal static long Find(VmThread t, ArrayObject* array, Ref value, long start, long stop)
    {
        for (var i = start; i < stop && i < ArrayObject.Length(array); i++)
        {
            var item = ArrayItems.Read(t, array, i);
            var same = item.IsError ? -1 : Op.Equal(t, item, value);
            if (same != 0)
            {
                return same < 0 ? -2 : i;
            }
        }

        return -1;
    }
}
