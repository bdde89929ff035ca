namespace Cinder.Runtime;

/// <summary>What may stand for a path besides str, bytes and path objects.</summary>
[Flags]
internal enum PathForms
{
    None = 0,

    /// <summary>An open file descriptor.</summary>
    Descriptor = 1,

    /// <summary>None: the current directory.</summary>
    Nothing = 2,
}

/// <summary>A path argument as the C library takes it. Lives on the stack, which keeps its bytes alive.</summary>
internal unsafe ref struct PathArgument
{
    /// <summary>What messages call the file: the path as passed, or what <c>__fspath__</c> made of it.</summary>
    public Ref Source;

    /// <summary>Zero-terminated; null for a descriptor.</summary>
    public byte* Text;

    /// <summary>The descriptor, or -1.</summary>
    public int Descriptor;

    /// <summary>Names found at the path are given as str.</summary>
    public bool IsText;

    /// <summary>It was None.</summary>
    public bool IsNothing;

    private Ref _holder;

    /// <summary>Reads an argument.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool TryRead(VmThread t, Ref value, string function, out PathArgument path, PathForms forms = PathForms.None, string parameter = "path")
    {
        path = default;
        path.Source = value;
        path.Descriptor = -1;
        path.IsText = true;
        if (value.IsNone && forms.HasFlag(PathForms.Nothing))
        {
            path.IsNothing = true;
            path._holder = BytesOps.New(t, ".\0"u8);
            path.Text = FileSystemText.Pointer(path._holder);
            return true;
        }

        var name = value;
        if (t.KindOf(value) is not (BuiltinType.Str or BuiltinType.Bytes))
        {
            if (forms.HasFlag(PathForms.Descriptor) && !TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
            {
                return FileDescriptors.TryRead(t, value, out path.Descriptor);
            }

            name = FileSystemText.CallFsPath(t, value);
            if (name.IsError)
            {
                return false;
            }

            if (name.IsUnbound)
            {
                t.RaiseTypeError($"{function}: {parameter} should be {Expected(forms)}, not {Op.TypeName(t, value)}");
                return false;
            }

            path.Source = name;
        }

        path.IsText = t.KindOf(name) == BuiltinType.Str;
        var bytes = path.IsText ? FileSystemText.Encode(t, name) : name;
        path._holder = bytes.IsError ? bytes : FileSystemText.Terminate(t, bytes, path.IsText ? "embedded null byte" : $"{function}: embedded null character in {parameter}");
        if (path._holder.IsError)
        {
            return false;
        }

        path.Text = FileSystemText.Pointer(path._holder);
        return true;
    }

    private static string Expected(PathForms forms) => forms switch
    {
        PathForms.None => "string, bytes or os.PathLike",
        PathForms.Descriptor => "string, bytes, os.PathLike or integer",
        PathForms.Nothing => "string, bytes, os.PathLike or None",
        _ => "string, bytes, os.PathLike, integer or None",
    };
}
