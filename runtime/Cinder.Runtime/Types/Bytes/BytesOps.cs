using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Bytes for the runtime itself: making, reading, comparing.</summary>
internal static unsafe class BytesOps
{
    /// <summary>Bytes with the content.</summary>
    internal static Ref New(VmThread t, scoped ReadOnlySpan<byte> content)
    {
        if (content.Length == 0)
        {
            return Empty(t);
        }

        var bytes = TryAllocate(t, content.Length);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        content.CopyTo(new Span<byte>(bytes + 1, content.Length));
        return Ref.From(bytes);
    }

    /// <summary>Bytes with the content.</summary>
    internal static Ref New(VmThread t, byte* content, long length)
    {
        if (length == 0)
        {
            return Empty(t);
        }

        var bytes = TryAllocate(t, length);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        Buffer.MemoryCopy(content, bytes + 1, length, length);
        return Ref.From(bytes);
    }

    /// <summary>Bytes to be filled (they read as zeros), or null when there are too many: spans limit them to 2 GiB.</summary>
    internal static BytesObject* TryAllocate(VmThread t, long length)
    {
        if (length > int.MaxValue)
        {
            return null;
        }

        var size = sizeof(BytesObject) + length;
        var bytes = (BytesObject*)(size <= Heap.MaxSmallSize ? t.Allocate((uint)BuiltinType.Bytes, (int)size) : t.TryAllocate((uint)BuiltinType.Bytes, size));
        if (bytes != null)
        {
            bytes->Length = length;
        }

        return bytes;
    }

    /// <summary>The empty bytes.</summary>
    internal static Ref Empty(VmThread t)
    {
        var table = t.Vm.Interned;
        if (table.EmptyBytesBits == 0)
        {
            table.EmptyBytesBits = Ref.From(TryAllocate(t, 0)).Bits;
        }

        return new Ref(table.EmptyBytesBits);
    }

    /// <summary>The content; only for lengths that fit.</summary>
    internal static ReadOnlySpan<byte> Span(Ref bytes)
    {
        var b = (BytesObject*)bytes.Object;
        return new ReadOnlySpan<byte>(BytesObject.Data(b), checked((int)b->Length));
    }

    /// <summary>Bytes of the same content that are no instance of a subclass.</summary>
    internal static Ref ToExact(VmThread t, Ref bytes)
    {
        if (bytes.IsExact(BuiltinType.Bytes))
        {
            return bytes;
        }

        var b = (BytesObject*)bytes.Object;
        return New(t, BytesObject.Data(b), b->Length);
    }

    /// <summary>An instance of a bytes class with the content of exact bytes.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, Ref exact)
    {
        if (cls == t.Types(BuiltinType.Bytes))
        {
            return exact;
        }

        var source = (BytesObject*)exact.Object;
        var storage = Storage.NewRawArray(t, source->Length);
        if (storage == null)
        {
            return t.RaiseMemoryError();
        }

        Buffer.MemoryCopy(BytesObject.Data(source), RawArray.Data(storage), source->Length, source->Length);
        var bytes = (BytesObject*)TypeOps.AllocateInstance(t, cls);
        bytes->External = Ref.From(storage);
        bytes->Length = source->Length;
        return Ref.From(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Hash(BytesObject* bytes)
    {
        var hash = bytes->Hash;
        return hash != 0 ? hash : bytes->Hash = StrOps.HashBytes(BytesObject.Data(bytes), bytes->Length);
    }

    /// <summary>The result of the value's <c>__bytes__</c>, which it must have.</summary>
    internal static Ref FromDunderBytes(VmThread t, Ref value)
    {
        var bytes = Op.CallSpecial(t, value, Special.Bytes);
        return !bytes.IsError && t.KindOf(bytes) != BuiltinType.Bytes
            ? t.RaiseTypeError($"__bytes__ returned non-bytes (type {Op.TypeName(t, bytes)})")
            : bytes;
    }

    /// <summary>Appends a bytes literal; a bytearray's escapes the single quote even between double ones.</summary>
    internal static void AppendRepr(ref StrBuilder builder, byte* data, long length, bool escapeQuote = false)
    {
        var content = new ReadOnlySpan<byte>(data, (int)length);
        var quote = content.Contains((byte)'\'') && !content.Contains((byte)'"') ? '"' : '\'';
        builder.Append('b');
        builder.Append(quote);
        foreach (var c in content)
        {
            switch (c)
            {
                case (byte)'\\':
                    builder.Append("\\\\");
                    break;
                case (byte)'\t':
                    builder.Append("\\t");
                    break;
                case (byte)'\n':
                    builder.Append("\\n");
                    break;
                case (byte)'\r':
                    builder.Append("\\r");
                    break;
                case < 32 or >= 127:
                    StrOps.AppendHexEscape(ref builder, c);
                    break;
                default:
                    if (c == quote || (escapeQuote && c == '\''))
                    {
                        builder.Append('\\');
                    }

                    builder.Append((char)c);
                    break;
            }
        }

        builder.Append(quote);
    }
}
