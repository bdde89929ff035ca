namespace Cinder.Runtime;

/// <summary>File names as the system takes them.</summary>
internal static unsafe class FilePaths
{
    /// <summary>A str, bytes or path-like object as str or bytes.</summary>
    internal static Ref FromObject(VmThread t, Ref path)
    {
        if (t.KindOf(path) is BuiltinType.Str or BuiltinType.Bytes)
        {
            return path;
        }

        var special = TypeObject.Special(t.TypeOf(path), Special.FsPath);
        if (special.IsUnbound || special.IsNone)
        {
            return t.RaiseTypeError($"expected str, bytes or os.PathLike object, not {Op.TypeName(t, path)}");
        }

        var result = Op.CallUnbound(t, special, path);
        return result.IsError || t.KindOf(result) is BuiltinType.Str or BuiltinType.Bytes
            ? result
            : t.RaiseTypeError($"expected {Op.TypeName(t, path)}.__fspath__() to return str or bytes, not {Op.TypeName(t, result)}");
    }

    /// <summary>The name as bytes that end with a zero (not counted), or Error.</summary>
    internal static Ref Encode(VmThread t, Ref path)
    {
        path = FromObject(t, path);
        if (path.IsError)
        {
            return path;
        }

        var bytes = t.KindOf(path) == BuiltinType.Bytes ? path : Codecs.Encode(t, path, "utf-8", "surrogateescape");
        if (bytes.IsError)
        {
            return bytes;
        }

        var content = BytesOps.Span(bytes);
        if (content.Contains((byte)0))
        {
            return t.RaiseValueError("embedded null byte");
        }

        var terminated = BytesOps.TryAllocate(t, content.Length + 1);
        if (terminated == null)
        {
            return t.RaiseMemoryError();
        }

        content.CopyTo(new Span<byte>(terminated + 1, content.Length));
        return Ref.From(terminated);
    }
}
