using System.Numerics;

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
            return Parse(t, text, value, 10);
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
            return Parse(t, text, value, (int)number);
        }

        return t.HasPending ? Ref.Error : t.RaiseTypeError("int() can't convert non-string with explicit base");
    }

    internal static Ref ToBytes(VmThread t, Ref value, long length, bool isLittle, bool isSigned)
    {
        var big = ToBig(value);
        if (big.Sign < 0 && !isSigned)
        {
            return t.RaiseOverflowError("can't convert negative int to unsigned");
        }

        if (big.GetByteCount(!isSigned) > length && !(big.IsZero && length == 0))
        {
            return t.RaiseOverflowError("int too big to convert");
        }

        var target = BytesOps.TryAllocate(t, length);
        if (target == null)
        {
            return t.RaiseMemoryError();
        }

        if (length > 0)
        {
            // The least bytes, then sign extension on the significant side.
            var data = new Span<byte>(BytesObject.Data(target), checked((int)length));
            var used = big.GetByteCount(!isSigned);
            data.Fill(big.Sign < 0 ? (byte)0xFF : (byte)0);
            big.TryWriteBytes(isLittle ? data[..used] : data[^used..], out _, !isSigned, !isLittle);
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

        return Buffers.TryGet(t, source, out var data, out var length)
            ? FromBig(t, new BigInteger(new ReadOnlySpan<byte>(data, checked((int)length)), !isSigned, !isLittle))
            : Ref.Error;
    }

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
