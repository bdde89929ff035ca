using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary><c>posix</c>: the operating system. <c>os</c> offers it to programs.</summary>
[PyModule("posix", Doc = "Access to what the operating system offers. Import os rather than this module.")]
internal static unsafe partial class PosixModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        foreach (var (name, value) in PosixConstants.Numbers)
        {
            ModuleOps.Set(t, module, name, Ref.FromSmall(value));
        }

        ModuleOps.Set(t, module, "sysconf_names", Names(t, PosixConstants.SystemNames));
        ModuleOps.Set(t, module, "pathconf_names", Names(t, PosixConstants.PathNames));
        ModuleOps.Set(t, module, "confstr_names", Names(t, PosixConstants.TextNames));
        ModuleOps.Set(t, module, "error", t.TypeRef(BuiltinType.OSError));
        ModuleOps.Set(t, module, "stat_result", t.TypeRef(BuiltinType.StatResult));
        ModuleOps.Set(t, module, "statvfs_result", t.TypeRef(BuiltinType.StatVfsResult));
        ModuleOps.Set(t, module, "terminal_size", t.TypeRef(BuiltinType.TerminalSize));
        ModuleOps.Set(t, module, "environ", Environment(t));
        DictOps.Delete(t, (DictObject*)module->Dict.Object, StrOps.Intern(t, "ScandirIterator"));
        var features = ListOps.New(t, PosixConstants.Features.Length);
        foreach (var feature in PosixConstants.Features)
        {
            ListOps.Append(t, (ListObject*)features.Object, StrOps.Intern(t, feature));
        }

        ModuleOps.Set(t, module, "_have_functions", features);
    }

    [PyFunction("strerror", Doc = "Translate an error code to a message string.")]
    private static Ref ErrorText(VmThread t, int code) => StrOps.New(t, OsError.Text(code));

    [PyFunction("fspath", Doc = "Return the file system path representation of the object: a str or bytes.")]
    private static Ref FsPath(VmThread t, [Keyword] Ref path) => FileSystemText.ToPath(t, path);

    [PyFunction("_path_normpath", Doc = "Normalize a path: no empty components, no '.', no 'name/..'.")]
    private static Ref NormalizePath(VmThread t, [Keyword] Ref path)
    {
        if (t.KindOf(path) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"expected 'str', not '{Op.TypeName(t, path)}'");
        }

        return StrOps.New(t, PathText.Normalize(StrOps.ToManaged(path)));
    }

    [PyFunction("putenv", Doc = "Change or add an environment variable.")]
    private static Ref PutEnvironment(VmThread t, Ref name, Ref value)
    {
        var key = FileSystemText.ToNative(t, name);
        var text = key.IsError ? key : FileSystemText.ToNative(t, value);
        if (text.IsError)
        {
            return text;
        }

        return BytesOps.Span(key).Contains((byte)'=')
            ? t.RaiseValueError("illegal environment variable name")
            : LibCProcess.SetEnvironment(FileSystemText.Pointer(key), FileSystemText.Pointer(text), 1) == 0 ? Ref.None : OsError.RaiseLast(t);
    }

    [PyFunction("unsetenv", Doc = "Delete an environment variable.")]
    private static Ref UnsetEnvironment(VmThread t, Ref name)
    {
        var key = FileSystemText.ToNative(t, name);
        return key.IsError ? key : LibCProcess.UnsetEnvironment(FileSystemText.Pointer(key)) == 0 ? Ref.None : OsError.RaiseLast(t);
    }

    [PyFunction("urandom", Doc = "Return a bytes object containing random bytes suitable for cryptographic use.")]
    private static Ref RandomBytes(VmThread t, long size)
    {
        if (size < 0)
        {
            return t.RaiseValueError("negative argument not allowed");
        }

        return RandomBytes(t, size, 0);
    }

    [PyFunction("getrandom", Doc = "Obtain a series of random bytes.")]
    private static Ref GetRandom(VmThread t, [Keyword] long size, [Keyword] int flags = 0) => size < 0 ? OsError.Raise(t, 22) : RandomBytes(t, size, flags);

    private static Ref RandomBytes(VmThread t, long size, int flags)
    {
        var bytes = size == 0 ? null : BytesOps.TryAllocate(t, size);
        if (bytes == null)
        {
            return size == 0 ? BytesOps.Empty(t) : t.RaiseMemoryError();
        }

        for (long done = 0; done < size;)
        {
            var count = LibCProcess.GetRandom(BytesObject.Data(bytes) + done, (nint)(size - done), (uint)flags);
            if (count < 0 && !OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }

            done += Math.Max(0, count);
        }

        return Ref.From(bytes);
    }

    /// <summary>The environment the process was started with, as a dict of bytes.</summary>
    private static Ref Environment(VmThread t)
    {
        var dict = DictOps.New(t);
        for (var entry = *LibCProcess.EnvironmentVariables(); entry != null && *entry != null; entry++)
        {
            var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(*entry);
            var equals = text.IndexOf((byte)'=');
            if (equals < 0)
            {
                continue;
            }

            var name = BytesOps.New(t, text[..equals]);
            if (DictOps.Contains(t, (DictObject*)dict.Object, name) == 0)
            {
                DictOps.Set(t, (DictObject*)dict.Object, name, BytesOps.New(t, text[(equals + 1)..]));
            }
        }

        return dict;
    }

    private static Ref Names(VmThread t, ReadOnlySpan<(string Name, long Value)> rows)
    {
        var dict = DictOps.New(t);
        foreach (var (name, value) in rows)
        {
            DictOps.SetStr(t, (DictObject*)dict.Object, StrOps.Intern(t, name), Ref.FromSmall(value));
        }

        return dict;
    }
}
