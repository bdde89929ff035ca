using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Names as the system has them (bytes) and as Python shows them (str, undecodable bytes as lone surrogates).</summary>
internal static unsafe class FileSystemText
{
    internal static Ref Decode(VmThread t, scoped ReadOnlySpan<byte> name)
    {
        if (System.Text.Ascii.IsValid(name))
        {
            return StrOps.FromLatin1(t, name);
        }

        var bytes = BytesOps.New(t, name);
        return bytes.IsError ? bytes : Codecs.Decode(t, bytes, BytesObject.Data((BytesObject*)bytes.Object), name.Length, "utf-8", "surrogateescape");
    }

    internal static Ref Decode(VmThread t, byte* name) => Decode(t, MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));

    /// <summary>str or bytes, as asked for.</summary>
    internal static Ref Decode(VmThread t, byte* name, bool asText) =>
        asText ? Decode(t, name) : BytesOps.New(t, MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));

    /// <summary>The bytes of a str.</summary>
    internal static Ref Encode(VmThread t, Ref text) => Codecs.Encode(t, text, "utf-8", "surrogateescape");

    /// <summary>Bytes followed by a zero byte, for C. Error with ValueError pending if they contain one.</summary>
    internal static Ref Terminate(VmThread t, Ref bytes, string message = "embedded null byte")
    {
        var content = BytesOps.Span(bytes);
        if (content.Contains((byte)0))
        {
            return t.RaiseValueError(message);
        }

        var copy = BytesOps.TryAllocate(t, content.Length + 1L);
        if (copy == null)
        {
            return t.RaiseMemoryError();
        }

        content.CopyTo(new Span<byte>(BytesObject.Data(copy), content.Length));
        return Ref.From(copy);
    }

    /// <summary>What <c>os.fsencode</c> takes, as zero-terminated bytes; Error with an exception pending.</summary>
    internal static Ref ToNative(VmThread t, Ref value)
    {
        var path = ToPath(t, value);
        if (path.IsError)
        {
            return path;
        }

        var bytes = t.KindOf(path) == BuiltinType.Str ? Encode(t, path) : path;
        return bytes.IsError ? bytes : Terminate(t, bytes);
    }

    /// <summary><c>os.fspath</c>: a str or bytes, itself or what <c>__fspath__</c> gives.</summary>
    internal static Ref ToPath(VmThread t, Ref value)
    {
        if (t.KindOf(value) is BuiltinType.Str or BuiltinType.Bytes)
        {
            return value;
        }

        var result = CallFsPath(t, value);
        return result.IsUnbound ? t.RaiseTypeError($"expected str, bytes or os.PathLike object, not {Op.TypeName(t, value)}") : result;
    }

    /// <summary>What the object's <c>__fspath__</c> gives, checked; Unbound when it has none.</summary>
    internal static Ref CallFsPath(VmThread t, Ref value)
    {
        var type = t.TypeOf(value);
        var method = TypeOps.Lookup(t, type, StrOps.Intern(t, "__fspath__"));
        if (method.IsUnbound)
        {
            return method;
        }

        var bound = Descriptors.Bind(t, method, value, Ref.From(type), hasInstance: true);
        var result = bound.IsError ? bound : Op.Call0(t, bound);
        return result.IsError || t.KindOf(result) is BuiltinType.Str or BuiltinType.Bytes
            ? result
            : t.RaiseTypeError($"expected {Op.TypeName(t, value)}.__fspath__() to return str or bytes, not {Op.TypeName(t, result)}");
    }

    /// <summary>The text of zero-terminated bytes made by <see cref="ToNative"/>; good while they are referred to from the stack.</summary>
    internal static byte* Pointer(Ref bytes) => BytesObject.Data((BytesObject*)bytes.Object);
}
