using System.Buffers.Binary;

namespace Cinder.Runtime;

/// <content>Methods and attributes.</content>
internal static unsafe partial class ArrayType
{
    private const int BlockSize = 64 * 1024;

    [PyMethod("append", Doc = "Append new value v to the end of the array.")]
    private static Ref Append(VmThread t, ArrayObject* self, Ref v) => ArrayOps.Append(t, self, v) ? Ref.None : Ref.Error;

    [PyMethod("extend", Doc = "Append items to the end of the array.")]
    private static Ref Extend(VmThread t, ArrayObject* self, Ref bb) => ArrayOps.Extend(t, self, bb) ? Ref.None : Ref.Error;

    [PyMethod("insert", Doc = "Insert a new item v into the array before position i.")]
    private static Ref Insert(VmThread t, ArrayObject* self, long i, Ref v)
    {
        if (!ArrayItems.TryConvert(t, self->Code, v, out var bits))
        {
            return Ref.Error;
        }

        var length = ArrayObject.Length(self);
        var position = Math.Clamp(i < 0 ? i + length : i, 0, length);
        return ArrayOps.Splice(t, self, position, 0, (byte*)&bits, 1) ? Ref.None : Ref.Error;
    }

    [PyMethod("pop", Doc = "Return the i-th element and delete it from the array.\n\ni defaults to -1.")]
    private static Ref Pop(VmThread t, ArrayObject* self, long i = -1)
    {
        var length = ArrayObject.Length(self);
        if (length == 0)
        {
            return t.RaiseIndexError("pop from empty array");
        }

        i += i < 0 ? length : 0;
        if ((ulong)i >= (ulong)length)
        {
            return t.RaiseIndexError("pop index out of range");
        }

        var item = ArrayItems.Read(t, self, i);
        return item.IsError || ArrayOps.Splice(t, self, i, 1, null, 0) ? item : Ref.Error;
    }

    [PyMethod("remove", Doc = "Remove the first occurrence of v in the array.")]
    private static Ref Remove(VmThread t, ArrayObject* self, Ref v)
    {
        var position = ArrayOps.Find(t, self, v, 0, long.MaxValue);
        if (position < 0)
        {
            return position < -1 ? Ref.Error : t.RaiseValueError("array.remove(x): x not in array");
        }

        return ArrayOps.Splice(t, self, position, 1, null, 0) ? Ref.None : Ref.Error;
    }

    [PyMethod("index", Doc = "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.", Signature = "($self, v, start=0, stop=sys.maxsize, /)")]
    private static Ref Index(VmThread t, ArrayObject* self, Ref v, [Optional] Ref start, [Optional] Ref stop)
    {
        const string Message = "slice indices must be integers or have an __index__ method";
        var from = 0L;
        var to = long.MaxValue;
        if ((!start.IsUnbound && !SliceOps.TryClip(t, start, out from, Message)) || (!stop.IsUnbound && !SliceOps.TryClip(t, stop, out to, Message)))
        {
            return Ref.Error;
        }

        var length = ArrayObject.Length(self);
        from = from < 0 ? Math.Max(0, from + length) : from;
        to = to < 0 ? to + length : to;
        var position = ArrayOps.Find(t, self, v, from, to);
        return position >= 0 ? Ref.FromSmall(position) : position < -1 ? Ref.Error : t.RaiseValueError("array.index(x): x not in array");
    }

    [PyMethod("count", Doc = "Return number of occurrences of v in the array.")]
    private static Ref Count(VmThread t, ArrayObject* self, Ref v)
    {
        var count = 0L;
        for (long i = 0; i < ArrayObject.Length(self); i++)
        {
            var item = ArrayItems.Read(t, self, i);
            var same = item.IsError ? -1 : Op.Equal(t, item, v);
            if (same < 0)
            {
                return Ref.Error;
            }

            count += same;
        }

        return Ref.FromSmall(count);
    }

    [PyMethod("reverse", Doc = "Reverse the order of the items in the array.")]
    private static void Reverse(VmThread t, ArrayObject* self)
    {
        var size = self->ItemSize;
        var low = ArrayObject.Data(self);
        long held;
        for (var high = low + self->ByteLength - size; low < high; low += size, high -= size)
        {
            Buffer.MemoryCopy(low, &held, size, size);
            Buffer.MemoryCopy(high, low, size, size);
            Buffer.MemoryCopy(&held, high, size, size);
        }
    }

    [PyMethod("byteswap", Doc = "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised.")]
    private static void SwapBytes(VmThread t, ArrayObject* self)
    {
        var data = ArrayObject.Data(self);
        var length = (int)ArrayObject.Length(self);
        switch (self->ItemSize)
        {
            case 2:
                BinaryPrimitives.ReverseEndianness(new ReadOnlySpan<short>(data, length), new Span<short>(data, length));
                break;
            case 4:
                BinaryPrimitives.ReverseEndianness(new ReadOnlySpan<int>(data, length), new Span<int>(data, length));
                break;
            case 8:
                BinaryPrimitives.ReverseEndianness(new ReadOnlySpan<long>(data, length), new Span<long>(data, length));
                break;
        }
    }

    [PyMethod("buffer_info", Doc = "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes.")]
    private static Ref BufferInfo(VmThread t, ArrayObject* self) =>
        TupleOps.From(t, IntOps.FromLong(t, (nint)ArrayObject.Data(self)), Ref.FromSmall(ArrayObject.Length(self)));

    [PyMethod("tolist", Doc = "Convert array to an ordinary list with the same items.")]
    private static Ref ToList(VmThread t, ArrayObject* self) => ArrayOps.ToList(t, self);

    [PyMethod("fromlist", Doc = "Append items to array from list.")]
    private static Ref FromList(VmThread t, ArrayObject* self, Ref list)
    {
        if (t.KindOf(list) != BuiltinType.List)
        {
            return t.RaiseTypeError("arg must be list");
        }

        var source = (ListObject*)list.Object;
        var count = source->Length;
        var length = ArrayObject.Length(self);
        for (long i = 0; i < count; i++)
        {
            var ok = i < source->Length;
            if (!ok || count != source->Length)
            {
                t.Raise(BuiltinType.RuntimeError, "list changed size during iteration");
            }
            else
            {
                ok = ArrayOps.Append(t, self, ListObject.Items(source)[i]);
            }

            if (!ok)
            {
                // All or nothing.
                var error = t.TakePending();
                return ArrayOps.TryResize(t, self, length) ? t.Restore(error) : Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyMethod("tobytes", Doc = "Convert the array to an array of machine values and return the bytes representation.")]
    private static Ref ToBytes(VmThread t, ArrayObject* self) => BytesOps.New(t, ArrayObject.Data(self), self->ByteLength);

    [PyMethod("frombytes", Doc = "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.")]
    private static Ref FromBytes(VmThread t, ArrayObject* self, Ref buffer)
    {
        if (!Buffers.TryGet(t, buffer, out var data, out var length))
        {
            return Ref.Error;
        }

        if (buffer.IsExact(BuiltinType.Bytes))
        {
            return ArrayOps.AppendBytes(t, self, data, length) ? Ref.None : Ref.Error;
        }

        // A view keeps the source, which may be the array itself, as it is.
        var view = MemoryViewOps.New(t, buffer);
        if (view.IsError)
        {
            return view;
        }

        var holder = (MemoryViewObject*)view.Object;
        if (holder->ItemSize != 1)
        {
            t.RaiseTypeError("a bytes-like object is required");
        }
        else
        {
            ArrayOps.AppendBytes(t, self, data, length);
        }

        MemoryViewOps.Release(t, holder);
        return t.HasPending ? Ref.Error : Ref.None;
    }

    [PyMethod("tounicode", Doc = "Extends this array with data from the unicode string ustr.\n\nConvert the array to a unicode string.  The array must be a unicode type array;\notherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a\nunicode string from an array of some other type.")]
    private static Ref ToUnicode(VmThread t, ArrayObject* self) =>
        self->Code == 'u' ? ArrayOps.ToText(t, self) : t.RaiseValueError("tounicode() may only be called on unicode type arrays");

    [PyMethod("fromunicode", Doc = "Extends this array with data from the unicode string ustr.\n\nThe array must be a unicode type array; otherwise a ValueError is raised.\nUse array.frombytes(ustr.encode(...)) to append Unicode data to an array of\nsome other type.")]
    private static Ref FromUnicode(VmThread t, ArrayObject* self, StrObject* ustr)
    {
        if (self->Code != 'u')
        {
            return t.RaiseValueError("fromunicode() may only be called on unicode type arrays");
        }

        return ArrayOps.AppendText(t, self, Ref.From(ustr)) ? Ref.None : Ref.Error;
    }

    [PyMethod("fromfile", Doc = "Read n objects from the file object f and append them to the end of the array.")]
    private static Ref FromFile(VmThread t, ArrayObject* self, Ref f, long n)
    {
        if (n < 0)
        {
            return t.RaiseValueError("negative count");
        }

        if (n > long.MaxValue / self->ItemSize)
        {
            return t.RaiseMemoryError();
        }

        var wanted = n * self->ItemSize;
        var read = Op.GetAttr(t, f, StrOps.Intern(t, "read"));
        var bytes = read.IsError ? read : Op.Call1(t, read, IntOps.FromLong(t, wanted));
        if (bytes.IsError)
        {
            return bytes;
        }

        if (t.KindOf(bytes) != BuiltinType.Bytes)
        {
            return t.RaiseTypeError("read() didn't return bytes");
        }

        var data = ByteMethods.DataOf(t, bytes, out var length);
        if (!ArrayOps.AppendBytes(t, self, data, length))
        {
            return Ref.Error;
        }

        return length == wanted ? Ref.None : t.Raise(BuiltinType.EOFError, "read() didn't return enough bytes");
    }

    [PyMethod("tofile", Doc = "Write all items (as machine values) to the file object f.")]
    private static Ref ToFile(VmThread t, ArrayObject* self, Ref f)
    {
        for (long start = 0; start < self->ByteLength; start += BlockSize)
        {
            var block = BytesOps.New(t, ArrayObject.Data(self) + start, Math.Min(BlockSize, self->ByteLength - start));
            if (block.IsError || Op.CallMethod(t, f, StrOps.Intern(t, "write"), block).IsError)
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyMethod("__copy__", Doc = "Return a copy of the array.")]
    private static Ref Copy(VmThread t, ArrayObject* self) => ArrayOps.Slice(t, self, 0, 1, ArrayObject.Length(self));

    [PyMethod("__deepcopy__", Doc = "Return a copy of the array.")]
    private static Ref DeepCopy(VmThread t, ArrayObject* self, Ref unused) => Copy(t, self);

    [PyMethod("__sizeof__", Doc = "Size of the array in memory, in bytes.")]
    private static long SizeOf(VmThread t, ArrayObject* self) =>
        sizeof(ArrayObject) + (self->Storage.IsHeap ? ((RawArray*)self->Storage.Object)->Length : 0);

    [PyMethod("__reduce_ex__", Doc = "Return state information for pickling.")]
    private static Ref ReduceEx(VmThread t, ArrayObject* self, Ref value)
    {
        if (!IntOps.IsIntLike(t, value))
        {
            return t.RaiseTypeError("__reduce_ex__ argument should be an integer");
        }

        if (!IntOps.TryToLong(value, out var protocol))
        {
            return t.RaiseOverflowError("Python int too large to convert to C long");
        }

        var me = Ref.From(self);
        var type = Ref.From(t.TypeOf(me));
        var state = Op.LookupAttr(t, me, t.Names[Name.DunderDict]);
        var code = StrOps.Character(t, (int)self->Code);
        if (state.IsError)
        {
            return state;
        }

        state = state.IsUnbound ? Ref.None : state;
        if (protocol < 3)
        {
            var list = ArrayOps.ToList(t, self);
            return list.IsError ? list : TupleOps.From(t, type, TupleOps.From(t, code, list), state);
        }

        var module = Imports.ImportModule(t, "array");
        var reconstructor = module.IsError ? module : Op.GetAttr(t, module, StrOps.Intern(t, "_array_reconstructor"));
        var content = reconstructor.IsError ? reconstructor : ToBytes(t, self);
        if (content.IsError)
        {
            return content;
        }

        var parts = stackalloc Ref[4];
        parts[0] = type;
        parts[1] = code;
        parts[2] = Ref.FromSmall(ArrayReconstructor.FormatOf(self->Code));
        parts[3] = content;
        return TupleOps.From(t, reconstructor, TupleOps.From(t, parts, 4), state);
    }

    [PyGetter("typecode", Doc = "the typecode character used to create the array")]
    private static Ref GetTypeCode(VmThread t, ArrayObject* self) => StrOps.Character(t, (int)self->Code);

    [PyGetter("itemsize", Doc = "the size, in bytes, of one array item")]
    private static long GetItemSize(VmThread t, ArrayObject* self) => self->ItemSize;
}
