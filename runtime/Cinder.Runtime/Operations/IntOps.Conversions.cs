namespace Cinder.Runtime;

/// <content>Conversions from objects, text with an explicit base, and bytes.</content>
internal static unsafe partial class IntOps
{
    /// <summary><c>int(value)</c>: an exact int.</summary>
    internal static Ref FromObject(VmThread t, Ref value)
    {
        if (value.IsInt || value.IsBool || value.IsExact(BuiltinType.Int))
        {
            return ToExact(t, value);
        }

        if (value.IsExact(BuiltinType.Float))
        {
            return FromDouble(t, FloatOps.Value(value));
        }

        var type = t.TypeOf(value);
        if (!TypeObject.Special(type, Special.Int).IsUnbound)
        {
            return FromMethod(t, value, Special.Int, "__int__ returned non-int");
        }

        if (!TypeObject.Special(type, Special.Index).IsUnbound)
        {
            return Op.Index(t, value);
        }

        if (!TypeObject.Special(type, Special.Trunc).IsUnbound)
        {
            var truncated = Warnings.Warn(t, BuiltinType.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.")
                ? Op.CallSpecial(t, value, Special.Trunc)
                : Ref.Error;
            if (truncated.IsError)
            {
                return truncated;
            }

            return IsIntLike(t, truncated) || !TypeObject.Special(t.TypeOf(truncated), Special.Index).IsUnbound
                ? Op.Index(t, truncated)
                : t.RaiseTypeError($"__trunc__ returned non-Integral (type {Op.TypeName(t, truncated)})");
        }

        if (t.KindOf(value) == BuiltinType.Str)
        {
            return Parse(t, value, 10);
        }

        if (NumberText.TryBytes(t, value, out var text))
        {
            return Parse(t, text, NumberText.Kind.Bytes, value, 10);
        }

        return t.HasPending ? Ref.Error : t.RaiseTypeError($"int() argument must be a string, a bytes-like object or a real number, not '{Op.TypeName(t, value)}'");
    }

    /// <summary><c>int(text, radix)</c>.</summary>
    internal static Ref FromText(VmThread t, Ref value, Ref radix)
    {
        var index = Op.Index(t, radix);
        if (index.IsError)
        {
            return index;
        }

        if (!TryToLong(index, out var number) || number is not (0 or (>= 2 and <= 36)))
        {
            return t.RaiseValueError("int() base must be >= 2 and <= 36, or 0");
        }

        if (t.KindOf(value) == BuiltinType.Str)
        {
            return Parse(t, value, (int)number);
        }

        if (t.KindOf(value) is BuiltinType.Bytes or BuiltinType.ByteArray && NumberText.TryBytes(t, value, out var text))
        {
            return Parse(t, text, NumberText.Kind.Bytes, value, (int)number);
        }

        return t.HasPending ? Ref.Error : t.RaiseTypeError("int() can't convert non-string with explicit base");
    }

    internal static Ref ToBytes(VmThread t, Ref value, long length, bool isLittle, bool isSigned)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        if (view.IsNegative && !isSigned)
        {
            return t.RaiseOverflowError("can't convert negative int to unsigned");
        }

        // The sign takes a bit, but for a negative power of two.
        var bits = view.BitLength + (isSigned ? 1 : 0);
        bits -= view.IsNegative && IsPowerOfTwo(view) ? 1 : 0;
        if (!view.IsZero && bits > length * 8)
        {
            return t.RaiseOverflowError("int too big to convert");
        }

        var target = BytesOps.TryAllocate(t, length);
        if (target == null)
        {
            return t.RaiseMemoryError();
        }

        var data = new Span<byte>(BytesObject.Data(target), checked((int)length));
        var used = Math.Min(view.Count * sizeof(ulong), data.Length);
        new ReadOnlySpan<byte>(view.Data, used).CopyTo(data);
        data[used..].Clear();
        if (view.IsNegative)
        {
            Negate(data);
        }

        if (!isLittle)
        {
            data.Reverse();
        }

        return Ref.From(target);
    }

    internal static Ref FromBytes(VmThread t, Ref source, bool isLittle, bool isSigned)
    {
        if (!Buffers.IsExporter(t, source))
        {
            if (t.KindOf(source) == BuiltinType.Str || !TypeObject.Special(t.TypeOf(source), Special.Index).IsUnbound)
            {
                return t.RaiseTypeError($"cannot convert '{Op.TypeName(t, source)}' object to bytes");
            }

            source = Op.Call1(t, t.TypeRef(BuiltinType.Bytes), source);
            if (source.IsError)
            {
                return source;
            }
        }

        if (t.KindOf(source) == BuiltinType.MemoryView)
        {
            // Whatever its stride.
            source = MemoryViewOps.ToBytes(t, (MemoryViewObject*)source.Object);
            if (source.IsError)
            {
                return source;
            }
        }

        return Buffers.TryGet(t, source, out var data, out var length)
            ? FromBytes(t, new ReadOnlySpan<byte>(data, checked((int)length)), isLittle, isSigned)
            : Ref.Error;
    }

    private static Ref FromBytes(VmThread t, ReadOnlySpan<byte> source, bool isLittle, bool isSigned)
    {
        var count = (source.Length / sizeof(ulong)) + 1;
        var obj = TryNew(t, count);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var data = new Span<byte>(obj + 1, count * sizeof(ulong));
        source.CopyTo(data);
        data[source.Length..].Clear();
        data = data[..source.Length];
        if (!isLittle)
        {
            data.Reverse();
        }

        var isNegative = isSigned && source.Length > 0 && (data[^1] & 0x80) != 0;
        if (isNegative)
        {
            Negate(data);
        }

        return Finish(obj, count, isNegative);
    }

    /// <summary>Two's complement of little-endian bytes.</summary>
    private static void Negate(Span<byte> data)
    {
        var carry = 1;
        for (var i = 0; i < data.Length; i++)
        {
            carry += (byte)~data[i];
            data[i] = (byte)carry;
            carry >>= 8;
        }
    }

    private static bool IsPowerOfTwo(scoped in Magnitude value) => TrailingZeros(value) == value.BitLength - 1;

    private static Ref FromMethod(VmThread t, Ref value, Special method, string complaint)
    {
        var result = Op.CallSpecial(t, value, method);
        if (result.IsError)
        {
            return result;
        }

        if (!IsIntLike(t, result))
        {
            return t.RaiseTypeError($"{complaint} (type {Op.TypeName(t, result)})");
        }

        return StrictConversions.Check(t, result, BuiltinType.Int, complaint) ? ToExact(t, result) : Ref.Error;
    }
}
