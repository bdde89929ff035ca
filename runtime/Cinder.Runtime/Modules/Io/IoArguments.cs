namespace Cinder.Runtime;

/// <summary>Conversions of the arguments that the methods of files share.</summary>
internal static unsafe class IoArguments
{
    /// <summary>A size: an integer, or None (and absent) for the default.</summary>
    internal static bool TrySize(VmThread t, Ref value, long fallback, out long size)
    {
        size = fallback;
        if (value.IsNone || value.IsUnbound)
        {
            return true;
        }

        if (value.IsInt)
        {
            size = value.IntValue;
            return true;
        }

        if (TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
        {
            t.RaiseTypeError($"argument should be integer or None, not '{Op.TypeName(t, value)}'");
            return false;
        }

        return Op.AsIndex(t, value, out size);
    }

    /// <summary>An optional str argument: null where it is None or absent.</summary>
    internal static bool TryText(VmThread t, Ref value, string function, string name, out string? text)
    {
        text = null;
        if (value.IsNone || value.IsUnbound)
        {
            return true;
        }

        if (t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError($"{function}() argument '{name}' must be str or None, not {Op.TypeName(t, value)}");
            return false;
        }

        text = StrOps.ToManaged(value);
        if (!text.Contains('\0'))
        {
            return true;
        }

        t.RaiseValueError("embedded null character");
        return false;
    }

    /// <summary>A buffer to be filled. False with TypeError pending when the object has none that can be written to.</summary>
    internal static bool TryWritable(VmThread t, Ref value, string function, out byte* data, out long length)
    {
        var kind = t.KindOf(value);
        var writable = kind switch
        {
            BuiltinType.Bytes => false,
            BuiltinType.MemoryView => ((MemoryViewObject*)value.Object)->ReadOnly == 0,
            _ => Buffers.IsExporter(t, value),
        };
        if (writable)
        {
            return Buffers.TryGet(t, value, out data, out length);
        }

        data = null;
        length = 0;
        t.RaiseTypeError($"{function}() argument must be read-write bytes-like object, not {(value.IsNone ? "None" : Op.TypeName(t, value))}");
        return false;
    }

    /// <summary>A position or length in a file: an integer of any type with <c>__index__</c>.</summary>
    internal static bool TryOffset(VmThread t, Ref value, out long offset)
    {
        offset = 0;
        var index = value.IsInt ? value : Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (IntOps.TryToLong(index, out offset))
        {
            return true;
        }

        t.RaiseOverflowError("Python int too large to convert to C long");
        return false;
    }
}
