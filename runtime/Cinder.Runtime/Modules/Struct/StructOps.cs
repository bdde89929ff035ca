namespace Cinder.Runtime;

/// <summary>What the methods of Struct and the functions of the module share.</summary>
internal static unsafe class StructOps
{
    private const long CacheLimit = 100;

    internal static StructObject* New(VmThread t, TypeObject* cls)
    {
        var self = (StructObject*)TypeOps.AllocateInstance(t, cls);
        self->Format = StrOps.Empty(t);
        self->Size = -1;
        self->ValueCount = -1;
        return self;
    }

    /// <summary>The compiled format, made once for formats in use; null with an exception pending.</summary>
    internal static StructObject* Find(VmThread t, Ref format)
    {
        var cache = Cache(t);
        var found = DictOps.Get(t, cache, format);
        if (found.IsError)
        {
            return null;
        }

        if (!found.IsUnbound)
        {
            return (StructObject*)found.Object;
        }

        var compiled = New(t, t.Types(BuiltinType.Struct));
        if (!StructFormat.Compile(t, compiled, format))
        {
            return null;
        }

        if (cache->Count >= CacheLimit)
        {
            DictOps.Clear(t, cache);
        }

        return DictOps.Set(t, cache, format, Ref.From(compiled)) ? compiled : null;
    }

    /// <summary>Compiled formats by format.</summary>
    internal static DictObject* Cache(VmThread t)
    {
        var state = t.Vm.State;
        if (state.StructCache.IsNull)
        {
            state.StructCache = t.Vm.Roots.Add(DictOps.New(t));
        }

        return (DictObject*)t.Vm.Roots[state.StructCache].Object;
    }

    internal static Ref Pack(VmThread t, StructObject* format, Ref* values, nint count)
    {
        if (count != format->ValueCount)
        {
            return t.Raise(BuiltinType.StructError, $"pack expected {format->ValueCount} items for packing (got {count})");
        }

        if (format->Size == 0)
        {
            return StructWriter.Pack(t, format, values, null) ? BytesOps.Empty(t) : Ref.Error;
        }

        var bytes = BytesOps.TryAllocate(t, format->Size);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        return StructWriter.Pack(t, format, values, (byte*)(bytes + 1)) ? Ref.From(bytes) : Ref.Error;
    }

    /// <summary>Packs into a buffer: the arguments are the buffer, the offset and the values.</summary>
    internal static Ref PackInto(VmThread t, StructObject* format, Ref* args, nint count)
    {
        if (count < 2 || count - 2 != format->ValueCount)
        {
            return t.Raise(BuiltinType.StructError, count switch
            {
                0 => "pack_into expected buffer argument",
                1 => "pack_into expected offset argument",
                _ => $"pack_into expected {format->ValueCount} items for packing (got {count - 2})",
            });
        }

        var buffer = args[0];
        if (!Buffers.IsWritable(t, buffer))
        {
            return t.RaiseTypeError($"argument must be read-write bytes-like object, not {Op.TypeName(t, buffer)}");
        }

        // A view holds the buffer while values that are no plain numbers run their conversions.
        if (args[1].IsInt && StructWriter.ArePlain(args + 2, count - 2))
        {
            return PackInto(t, format, buffer, args[1], args + 2);
        }

        var view = MemoryViewOps.New(t, buffer);
        var result = view.IsError ? view : PackInto(t, format, view, args[1], args + 2);
        if (!view.IsError)
        {
            MemoryViewOps.Release(t, (MemoryViewObject*)view.Object);
        }

        return result;
    }

    internal static Ref Unpack(VmThread t, StructObject* format, Ref buffer)
    {
        if (!Buffers.TryGet(t, buffer, out var data, out var length))
        {
            return Ref.Error;
        }

        return length == format->Size
            ? StructReader.Unpack(t, format, data)
            : t.Raise(BuiltinType.StructError, $"unpack requires a buffer of {format->Size} bytes");
    }

    internal static Ref UnpackFrom(VmThread t, StructObject* format, Ref buffer, long offset)
    {
        if (!Buffers.TryGet(t, buffer, out var data, out var length))
        {
            return Ref.Error;
        }

        var size = format->Size;
        if (offset < 0)
        {
            if (offset + size > 0)
            {
                return t.Raise(BuiltinType.StructError, $"not enough data to unpack {size} bytes at offset {offset}");
            }

            if (offset + length < 0)
            {
                return t.Raise(BuiltinType.StructError, $"offset {offset} out of range for {length}-byte buffer");
            }

            offset += length;
        }

        return length - offset >= size
            ? StructReader.Unpack(t, format, data + offset)
            : t.Raise(BuiltinType.StructError, $"unpack_from requires a buffer of at least {(ulong)(size + offset)} bytes for unpacking {size} bytes at offset {offset} (actual buffer size is {length})");
    }

    /// <summary>An iterator over the structures in a buffer.</summary>
    internal static Ref Iterate(VmThread t, StructObject* format, Ref buffer)
    {
        if (format->Size == 0)
        {
            return t.Raise(BuiltinType.StructError, "cannot iteratively unpack with a struct of length 0");
        }

        if (!Buffers.TryGet(t, buffer, out _, out var length))
        {
            return Ref.Error;
        }

        if (length % format->Size != 0)
        {
            return t.Raise(BuiltinType.StructError, $"iterative unpacking requires a buffer of a multiple of {format->Size} bytes");
        }

        var view = MemoryViewOps.New(t, buffer);
        return view.IsError ? view : StructIteratorType.New(t, format, view);
    }

    private static Ref PackInto(VmThread t, StructObject* format, Ref buffer, Ref position, Ref* values)
    {
        if (!Buffers.TryGet(t, buffer, out var data, out var length))
        {
            return Ref.Error;
        }

        var index = Op.Index(t, position);
        if (index.IsError)
        {
            return index;
        }

        if (!IntOps.TryToLong(index, out var offset))
        {
            return t.RaiseIndexError($"cannot fit '{Op.TypeName(t, position)}' into an index-sized integer");
        }

        var size = format->Size;
        if (offset < 0)
        {
            if (offset + size > 0)
            {
                return t.Raise(BuiltinType.StructError, $"no space to pack {size} bytes at offset {offset}");
            }

            if (offset + length < 0)
            {
                return t.Raise(BuiltinType.StructError, $"offset {offset} out of range for {length}-byte buffer");
            }

            offset += length;
        }

        if (length - offset < size)
        {
            return t.Raise(BuiltinType.StructError, $"pack_into requires a buffer of at least {(ulong)(size + offset)} bytes for packing {size} bytes at offset {offset} (actual buffer size is {length})");
        }

        return StructWriter.Pack(t, format, values, data + offset) ? Ref.None : Ref.Error;
    }
}
