namespace Cinder.Runtime;

/// <summary>
/// The methods that bytes and bytearray share. Each returns what self is: a bytearray for a bytearray (and its subclasses), else bytes.
/// </summary>
internal static unsafe partial class ByteMethods
{
    /// <summary>A new object of self's builtin type.</summary>
    internal static Ref Make(VmThread t, Ref self, byte* data, long length) =>
        t.KindOf(self) == BuiltinType.ByteArray ? ByteArrayOps.New(t, data, length) : BytesOps.New(t, data, length);

    /// <summary>A new object of self's builtin type.</summary>
    internal static Ref Make(VmThread t, Ref self, ReadOnlySpan<byte> content)
    {
        fixed (byte* data = content)
        {
            return Make(t, self, data, content.Length);
        }
    }

    /// <summary>A part of self; bytes themselves when it is all of exact bytes.</summary>
    internal static Ref Part(VmThread t, Ref self, long start, long length)
    {
        var data = DataOf(t, self, out var all);
        return length == all && self.IsExact(BuiltinType.Bytes) ? self : Make(t, self, data + start, length);
    }

    /// <summary>An object of self's builtin type to be filled, with the address of its bytes; Error when it is too long.</summary>
    internal static Ref Allocate(VmThread t, Ref self, long length, out byte* data)
    {
        data = null;
        if (t.KindOf(self) == BuiltinType.ByteArray)
        {
            var array = ByteArrayOps.New(t, null, 0);
            if (array.IsError || !ByteArrayOps.Resize(t, (ByteArrayObject*)array.Object, length))
            {
                return Ref.Error;
            }

            data = ByteArrayOps.Data((ByteArrayObject*)array.Object);
            return array;
        }

        if (length == 0)
        {
            return BytesOps.Empty(t);
        }

        if (length > long.MaxValue - sizeof(BytesObject))
        {
            return t.RaiseOverflowError("byte string is too large");
        }

        var bytes = BytesOps.TryAllocate(t, length);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        data = (byte*)(bytes + 1);
        return Ref.From(bytes);
    }

    /// <summary>The bytes of bytes, a bytearray or an array.</summary>
    internal static byte* DataOf(VmThread t, Ref self, out long length)
    {
        if (t.KindOf(self) is BuiltinType.ByteArray or BuiltinType.Array)
        {
            var array = (ByteArrayObject*)self.Object;
            length = array->Length;
            return ByteArrayOps.Data(array);
        }

        var bytes = (BytesObject*)self.Object;
        length = bytes->Length;
        return BytesObject.Data(bytes);
    }

    internal static ReadOnlySpan<byte> SpanOf(VmThread t, Ref self)
    {
        var data = DataOf(t, self, out var length);
        return new ReadOnlySpan<byte>(data, checked((int)length));
    }

    /// <summary>A bytes-like argument. False with an exception pending.</summary>
    internal static bool TrySpan(VmThread t, Ref value, out ReadOnlySpan<byte> span)
    {
        span = default;
        if (!Buffers.TryGet(t, value, out var data, out var length))
        {
            return false;
        }

        span = new ReadOnlySpan<byte>(data, checked((int)length));
        return true;
    }

    internal static Ref Concat(VmThread t, Ref self, Ref other)
    {
        var a = DataOf(t, self, out var left);
        if (!Buffers.TryPeek(t, other, out var b, out var right))
        {
            return t.RaiseTypeError($"can't concat {Op.TypeName(t, other)} to {Op.TypeName(t, self)}");
        }

        if (left == 0 && self.IsExact(BuiltinType.Bytes) && other.IsExact(BuiltinType.Bytes))
        {
            return other;
        }

        if (right == 0 && self.IsExact(BuiltinType.Bytes))
        {
            return self;
        }

        var result = Allocate(t, self, left + right, out var data);
        if (!result.IsError)
        {
            Buffer.MemoryCopy(a, data, left, left);
            Buffer.MemoryCopy(b, data + left, right, right);
        }

        return result;
    }

    internal static Ref Repeat(VmThread t, Ref self, Ref value)
    {
        if (!Subscript.TryCount(t, value, out var count))
        {
            return t.HasPending ? Ref.Error : Ref.NotImplemented;
        }

        var source = DataOf(t, self, out var length);
        count = Math.Max(0, count);
        if (length > 0 && count > long.MaxValue / length)
        {
            return t.KindOf(self) == BuiltinType.ByteArray ? t.RaiseMemoryError() : t.RaiseOverflowError("repeated bytes are too long");
        }

        if (count == 1 && self.IsExact(BuiltinType.Bytes))
        {
            return self;
        }

        var result = Allocate(t, self, length * count, out var data);
        if (!result.IsError)
        {
            Fill(source, length, data, length * count);
        }

        return result;
    }

    /// <summary>Repeats the source over the target.</summary>
    internal static void Fill(byte* source, long length, byte* target, long total)
    {
        var done = Math.Min(length, total);
        Buffer.MemoryCopy(source, target, done, done);
        while (done > 0 && done < total)
        {
            var step = Math.Min(done, total - done);
            Buffer.MemoryCopy(target, target + done, step, step);
            done += step;
        }
    }

    internal static Ref Compare(VmThread t, Ref self, Ref other, CompareOperator comparison)
    {
        // Bytes compare with bytes alone; a bytearray with whatever has a buffer.
        if ((t.KindOf(self) == BuiltinType.Bytes && t.KindOf(other) != BuiltinType.Bytes) || !Buffers.TryPeek(t, other, out var b, out var right))
        {
            return Ref.NotImplemented;
        }

        var a = DataOf(t, self, out var left);
        var order = new ReadOnlySpan<byte>(a, (int)left).SequenceCompareTo(new ReadOnlySpan<byte>(b, (int)right));
        return Ref.FromBool(SequenceCompare.Holds(comparison, order));
    }

    internal static Ref Contains(VmThread t, Ref self, Ref value)
    {
        if (value.IsInt || (!Buffers.IsExporter(t, value) && !TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound))
        {
            return Buffers.TryByte(t, value, out var c) ? Ref.FromBool(SpanOf(t, self).Contains(c)) : Ref.Error;
        }

        return TrySpan(t, value, out var wanted) ? Ref.FromBool(SpanOf(t, self).IndexOf(wanted) >= 0) : Ref.Error;
    }

    internal static Ref GetItem(VmThread t, Ref self, Ref key, string owner, string outOfRange)
    {
        var data = DataOf(t, self, out var length);
        switch (Subscript.Read(t, key, owner, out var index))
        {
            case SubscriptKind.Index:
                index += index < 0 ? length : 0;
                return (ulong)index < (ulong)length ? Ref.FromSmall(data[index]) : t.RaiseIndexError(outOfRange);
            case SubscriptKind.Slice:
                return GetSlice(t, self, (SliceObject*)key.Object);
            default:
                return Ref.Error;
        }
    }

    internal static Ref Hex(VmThread t, byte* data, long length, Ref sep, int bytesPerSep)
    {
        var separator = -1;
        if (!sep.IsUnbound)
        {
            if (!Op.Len(t, sep, out var count))
            {
                return Ref.Error;
            }

            if (count != 1)
            {
                return t.RaiseValueError("sep must be length 1.");
            }

            if (t.KindOf(sep) == BuiltinType.Str)
            {
                separator = StrOps.CodePointAt(sep, 0);
            }
            else if (t.KindOf(sep) == BuiltinType.Bytes)
            {
                separator = BytesOps.Span(sep)[0];
            }
            else
            {
                return t.RaiseTypeError("sep must be str or bytes.");
            }

            if (separator > 127)
            {
                return t.RaiseValueError("sep must be ASCII.");
            }
        }

        var group = Math.Abs((long)bytesPerSep);
        if (separator < 0 || group == 0 || group >= length)
        {
            group = Math.Max(length, 1);
        }

        var total = (length * 2) + ((length - 1) / group);
        if (length == 0)
        {
            return StrOps.Empty(t);
        }

        var s = StrOps.TryAllocate(t, total, 1);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        StrOps.MarkAscii(s);
        var target = (byte*)(s + 1);
        for (long i = 0; i < length; i++)
        {
            // Groups are counted from the right unless the count is negative.
            if (i > 0 && (bytesPerSep < 0 ? i : length - i) % group == 0)
            {
                *target++ = (byte)separator;
            }

            *target++ = "0123456789abcdef"u8[data[i] >> 4];
            *target++ = "0123456789abcdef"u8[data[i] & 15];
        }

        return Ref.From(s);
    }

    /// <summary>fromhex: the bytes as an exact bytes object.</summary>
    internal static Ref FromHex(VmThread t, StrObject* text)
    {
        var view = new StrView(text);
        var bytes = BytesOps.TryAllocate(t, view.Length / 2);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        var data = (byte*)(bytes + 1);
        var count = 0;
        for (var i = 0; i < view.Length;)
        {
            if (view[i] < 128 && CharData.IsSpace(view[i]) && view[i] < 0x1C)
            {
                i++;
                continue;
            }

            if (view[i] == ' ')
            {
                i++;
                continue;
            }

            var high = HexValue(view[i]);
            var low = high >= 0 && i + 1 < view.Length ? HexValue(view[i + 1]) : -1;
            if (low < 0)
            {
                return t.RaiseValueError($"non-hexadecimal number found in fromhex() arg at position {(high < 0 ? i : i + 1)}");
            }

            data[count++] = (byte)((high << 4) | low);
            i += 2;
        }

        bytes->Length = count;
        return Ref.From(bytes);
    }

    private static int HexValue(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static Ref GetSlice(VmThread t, Ref self, SliceObject* slice)
    {
        DataOf(t, self, out var length);
        if (!SliceOps.Indices(t, slice, length, out var start, out _, out var step, out var count))
        {
            return Ref.Error;
        }

        if (step == 1)
        {
            return Part(t, self, count == 0 ? 0 : start, count);
        }

        var result = Allocate(t, self, count, out var target);
        if (result.IsError)
        {
            return result;
        }

        var source = DataOf(t, self, out _);
        for (long i = 0; i < count; i++, start += step)
        {
            target[i] = source[start];
        }

        return result;
    }
}
