namespace Cinder.Runtime;

/// <summary>What the constructors of bytes and bytearray make of their arguments.</summary>
internal static unsafe class ByteConstructor
{
    /// <summary>Exact bytes of the arguments of <c>bytes()</c>.</summary>
    internal static Ref ToBytes(VmThread t, Ref source, StrObject* encoding, StrObject* errors)
    {
        if (!CheckEncoding(t, source, encoding, errors))
        {
            return Ref.Error;
        }

        if (source.IsUnbound)
        {
            return BytesOps.Empty(t);
        }

        if (t.KindOf(source) == BuiltinType.Str)
        {
            return Codecs.Encode(t, source, encoding, errors);
        }

        if (!TypeObject.Special(t.TypeOf(source), Special.Bytes).IsUnbound)
        {
            var bytes = BytesOps.FromDunderBytes(t, source);
            return bytes.IsError ? bytes : BytesOps.ToExact(t, bytes);
        }

        if (IsCount(t, source))
        {
            if (!ReadCount(t, source, out var count))
            {
                return t.HasPending ? Ref.Error : FromIterable(t, source, "bytes");
            }

            if (count == 0)
            {
                return BytesOps.Empty(t);
            }

            var zeros = BytesOps.TryAllocate(t, count);
            return zeros == null ? t.RaiseMemoryError() : Ref.From(zeros);
        }

        return FromObject(t, source, "bytes");
    }

    /// <summary>Fills a bytearray anew from the arguments of <c>bytearray()</c>.</summary>
    internal static bool Fill(VmThread t, ByteArrayObject* array, Ref source, StrObject* encoding, StrObject* errors)
    {
        if (array->Length != 0 && !ByteArrayOps.Resize(t, array, 0))
        {
            return false;
        }

        if (!CheckEncoding(t, source, encoding, errors))
        {
            return false;
        }

        if (source.IsUnbound)
        {
            return true;
        }

        Ref bytes;
        if (t.KindOf(source) == BuiltinType.Str)
        {
            bytes = Codecs.Encode(t, source, encoding, errors);
        }
        else if (IsCount(t, source))
        {
            if (ReadCount(t, source, out var count))
            {
                return ByteArrayOps.Resize(t, array, count);
            }

            if (t.HasPending)
            {
                return false;
            }

            bytes = FromIterable(t, source, "bytearray");
        }
        else
        {
            bytes = FromObject(t, source, "bytearray");
        }

        if (bytes.IsError)
        {
            return false;
        }

        var content = (BytesObject*)bytes.Object;
        return ByteArrayOps.Splice(t, array, 0, 0, BytesObject.Data(content), content->Length);
    }

    /// <summary>Bytes of a buffer or of an iterable of integers.</summary>
    internal static Ref FromObject(VmThread t, Ref source, string owner)
    {
        if (t.KindOf(source) == BuiltinType.MemoryView)
        {
            return MemoryViewOps.ToBytes(t, (MemoryViewObject*)source.Object);
        }

        if (Buffers.IsExporter(t, source))
        {
            return Buffers.TryGet(t, source, out var data, out var length) ? BytesOps.New(t, data, length) : Ref.Error;
        }

        return FromIterable(t, source, owner);
    }

    /// <summary>Bytes of an iterable of integers.</summary>
    internal static Ref FromIterable(VmThread t, Ref source, string owner)
    {
        var type = t.TypeOf(source);
        if (t.KindOf(source) == BuiltinType.Str || (TypeObject.Special(type, Special.Iter).IsUnbound && TypeObject.Special(type, Special.GetItem).IsUnbound))
        {
            return t.RaiseTypeError($"cannot convert '{Op.TypeName(t, source)}' object to {owner}");
        }

        var iterator = Op.Iter(t, source);
        if (iterator.IsError)
        {
            return iterator;
        }

        var array = ByteArrayOps.New(t, null, 0);
        var bytes = (ByteArrayObject*)array.Object;
        while (true)
        {
            var item = Op.Next(t, iterator);
            if (item.IsUnbound)
            {
                return BytesOps.New(t, ByteArrayOps.Data(bytes), bytes->Length);
            }

            if (item.IsError || !Buffers.TryByte(t, item, out var value, owner == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)")
                || !ByteArrayOps.Resize(t, bytes, bytes->Length + 1))
            {
                return Ref.Error;
            }

            ByteArrayOps.Data(bytes)[bytes->Length - 1] = value;
        }
    }

    private static bool CheckEncoding(VmThread t, Ref source, StrObject* encoding, StrObject* errors)
    {
        var isText = !source.IsUnbound && t.KindOf(source) == BuiltinType.Str;
        var message = (isText, encoding != null, errors != null) switch
        {
            (false, true, _) => "encoding without a string argument",
            (false, _, true) => "errors without a string argument",
            (true, false, _) => "string argument without an encoding",
            _ => null,
        };
        if (message is not null)
        {
            t.RaiseTypeError(message);
        }

        return message is null;
    }

    private static bool IsCount(VmThread t, Ref source) => source.IsInt || (!Buffers.IsExporter(t, source) && !TypeObject.Special(t.TypeOf(source), Special.Index).IsUnbound);

    /// <summary>The count of zeros. False with an exception pending, or with none when the object refuses to be an integer and may be an iterable.</summary>
    private static bool ReadCount(VmThread t, Ref source, out long count)
    {
        count = 0;
        var index = Op.Index(t, source);
        if (index.IsError)
        {
            t.SwallowPending(BuiltinType.TypeError);
            return false;
        }

        if (!IntOps.TryToLong(index, out count))
        {
            t.RaiseOverflowError($"cannot fit '{Op.TypeName(t, source)}' into an index-sized integer");
            return false;
        }

        if (count >= 0)
        {
            return true;
        }

        t.RaiseValueError("negative count");
        return false;
    }
}
