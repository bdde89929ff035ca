using Cinder.Compiler;

namespace Cinder.Runtime;

/// <summary>Loads a module from a Python file. Subclasses may replace each step.</summary>
[PyType(BuiltinType.SourceFileLoader, Doc = "Loads a module from a Python file: SourceFileLoader(fullname, path).")]
internal static unsafe partial class SourceFileLoaderType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        return Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, Ref self, [Keyword] Ref fullname, [Keyword] Ref path) =>
        Op.SetAttr(t, self, t.Names[Name.AttrName], fullname) && Op.SetAttr(t, self, t.Names[Name.Path], path) ? Ref.None : Ref.Error;

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, Ref self, Ref other) =>
        t.TypeOf(self) != t.TypeOf(other) ? Ref.False
            : Op.Compare(t, CompareOperator.Equal, Op.GetAttr(t, self, t.Names[Name.DunderDict]), Op.GetAttr(t, other, t.Names[Name.DunderDict]));

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, Ref self)
    {
        var name = Op.GetAttr(t, self, t.Names[Name.AttrName]);
        var path = name.IsError ? name : Op.GetAttr(t, self, t.Names[Name.Path]);
        return !path.IsError && Op.Hash(t, name, out var first) && Op.Hash(t, path, out var second) ? IntOps.FromLong(t, first ^ second) : Ref.Error;
    }

    [PyMethod("get_filename")]
    private static Ref GetFileName(VmThread t, Ref self, [Keyword, OrNone] Ref name)
    {
        var own = Op.GetAttr(t, self, t.Names[Name.AttrName]);
        var same = own.IsError ? -1 : name.IsNone ? 1 : Op.Equal(t, own, name);
        return same switch
        {
            < 0 => Ref.Error,
            0 => ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, $"loader for {Text(t, own)} cannot handle {Text(t, name)}", name, Ref.None),
            _ => Op.GetAttr(t, self, t.Names[Name.Path]),
        };
    }

    [PyMethod("is_package")]
    private static Ref IsPackage(VmThread t, Ref self, [Keyword] Ref fullname)
    {
        var path = Op.CallMethod(t, self, t.Names[Name.GetFileName], fullname);
        if (path.IsError)
        {
            return path;
        }

        var stem = Path.GetFileNameWithoutExtension(Text(t, path));
        var name = Text(t, fullname);
        return Ref.FromBool(stem == "__init__" && name[(name.LastIndexOf('.') + 1)..] != "__init__");
    }

    [PyMethod("get_data")]
    private static Ref GetData(VmThread t, Ref self, [Keyword] Ref path)
    {
        _ = self;
        return t.KindOf(path) == BuiltinType.Str && TryRead(t, StrOps.ToManaged(path), out var bytes)
            ? BytesOps.New(t, bytes)
            : t.HasPending ? Ref.Error : t.RaiseTypeError($"path must be a str, not {Op.TypeName(t, path)}");
    }

    [PyMethod("path_stats")]
    private static Ref PathStats(VmThread t, Ref self, [Keyword] Ref path)
    {
        _ = self;
        var text = Text(t, path);
        if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal))
        {
            return RaiseNotFound(t, text);
        }

        var file = new FileInfo(text);
        if (!file.Exists)
        {
            return RaiseNotFound(t, file.FullName);
        }

        var result = DictOps.New(t);
        DictOps.SetStr(t, (DictObject*)result.Object, StrOps.Intern(t, "mtime"), FloatOps.New(t, (file.LastWriteTimeUtc - DateTime.UnixEpoch).TotalSeconds));
        DictOps.SetStr(t, (DictObject*)result.Object, StrOps.Intern(t, "size"), IntOps.FromLong(t, file.Length));
        return result;
    }

    [PyMethod("get_source")]
    private static Ref GetSource(VmThread t, Ref self, [Keyword] Ref fullname)
    {
        var path = Op.CallMethod(t, self, t.Names[Name.GetFileName], fullname);
        var data = path.IsError ? path : Op.CallMethod(t, self, t.Names[Name.GetData], path);
        if (data.IsError)
        {
            return t.PendingMatches(BuiltinType.OSError) && !path.IsError
                ? ReplaceError(t, "source not available through get_data()", fullname)
                : data;
        }

        if (!Buffers.TryPeek(t, data, out var bytes, out var length))
        {
            return t.RaiseTypeError("get_data() must give bytes");
        }

        return StrOps.New(t, new SourceLines(t).Decode(new ReadOnlySpan<byte>(bytes, checked((int)length)).ToArray()).ReplaceLineEndings("\n"));
    }

    [PyMethod("source_to_code")]
    private static Ref SourceToCode(VmThread t, Ref self, [Keyword] Ref data, [Keyword] Ref path, [KeywordOnly("_optimize")] int optimize = -1)
    {
        _ = self;
        var options = new CompileOptions { DontInherit = true, Optimize = optimize < 0 ? t.Vm.Options.Optimize : optimize };
        var fileName = Text(t, path);
        if (t.KindOf(data) == BuiltinType.Str)
        {
            return SourceCode.Compile(t, StrOps.ToManaged(data), fileName, "exec", options);
        }

        return Buffers.TryPeek(t, data, out var bytes, out var length)
            ? SourceCode.Compile(t, new ReadOnlySpan<byte>(bytes, checked((int)length)), fileName, "exec", options)
            : t.RaiseTypeError("source must be str or bytes");
    }

    [PyMethod("get_code")]
    private static Ref GetCode(VmThread t, Ref self, [Keyword] Ref fullname)
    {
        var path = Op.CallMethod(t, self, t.Names[Name.GetFileName], fullname);
        if (path.IsError)
        {
            return path;
        }

        if (IsPlain(t, self))
        {
            return Compile(t, Text(t, fullname), Text(t, path));
        }

        var data = Op.CallMethod(t, self, t.Names[Name.GetData], path);
        return data.IsError ? data : Op.CallMethod(t, self, t.Names[Name.SourceToCode], data, path);
    }

    [PyMethod("create_module")]
    private static Ref CreateModule(VmThread t, Ref self, [Keyword] Ref spec)
    {
        _ = t;
        _ = self;
        _ = spec;
        return Ref.None;
    }

    [PyMethod("exec_module")]
    private static Ref ExecModule(VmThread t, Ref self, [Keyword] Ref module) => Execute(t, self, module);

    [PyMethod("load_module")]
    private static Ref LoadModule(VmThread t, Ref self, [Keyword, Optional] Ref fullname)
    {
        var name = fullname.IsUnbound ? Op.GetAttr(t, self, t.Names[Name.AttrName]) : fullname;
        var path = name.IsError ? name : Op.CallMethod(t, self, t.Names[Name.GetFileName], name);
        if (path.IsError)
        {
            return path;
        }

        var file = Text(t, path);
        var isPackage = Path.GetFileNameWithoutExtension(file) == "__init__";
        return ModuleLoading.Load(t, name, ModuleSpecs.FromFile(t, name, self, file, isPackage ? Path.GetDirectoryName(file) : null));
    }

    /// <summary>Bytecode is written by the loader itself, not through the class.</summary>
    [PyMethod("set_data")]
    private static Ref SetData(VmThread t, Ref self, Args args, KwArgs kwargs)
    {
        _ = t;
        _ = self;
        _ = args;
        _ = kwargs;
        return Ref.None;
    }

    [PyMethod("get_resource_reader")]
    private static Ref GetResourceReader(VmThread t, Ref self, Ref module)
    {
        _ = module;
        var readers = Imports.ImportModule(t, "importlib.readers");
        var reader = readers.IsError ? readers : Op.GetAttr(t, readers, StrOps.Intern(t, "FileReader"));
        return reader.IsError ? reader : Op.Call1(t, reader, self);
    }

    /// <summary>Whether the value is a loader of this class itself: no step is replaced. By its class, for attributes give it a layout of its own.</summary>
    internal static bool IsPlain(VmThread t, Ref value) => value.IsHeap && t.TypeOf(value) == t.Types(BuiltinType.SourceFileLoader);

    internal static Ref NewInstance(VmThread t, Ref name, Ref path)
    {
        var loader = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.SourceFileLoader)));
        Op.SetAttr(t, loader, t.Names[Name.AttrName], name);
        Op.SetAttr(t, loader, t.Names[Name.Path], path);
        return loader;
    }

    /// <summary>Runs a module's code in it.</summary>
    internal static Ref Execute(VmThread t, Ref self, Ref module)
    {
        var name = Op.GetAttr(t, module, t.Names[Name.DunderName]);
        var ns = name.IsError ? name : Op.GetAttr(t, module, t.Names[Name.DunderDict]);
        if (ns.IsError)
        {
            return ns;
        }

        Ref code;
        if (IsPlain(t, self))
        {
            var path = GetFileName(t, self, name);
            code = path.IsError ? path : Compile(t, Text(t, name), Text(t, path));
        }
        else
        {
            code = Op.CallMethod(t, self, t.Names[Name.GetCode], name);
        }

        if (code.IsError)
        {
            return code;
        }

        if (!code.IsExact(BuiltinType.Code))
        {
            return ExceptionOps.RaiseImportError(
                t, BuiltinType.ImportError, $"cannot load module {Op.ReprToManaged(t, name)} when get_code() returns None", name, Ref.None);
        }

        DictOps.SetStr(t, (DictObject*)ns.Object, t.Names[Name.DunderBuiltins], t.Vm.Builtins);
        var function = FunctionCalls.NewFunction(t, code, ns, t.Vm.Builtins);
        return FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, ns).IsError ? Ref.Error : Ref.None;
    }

    private static Ref Compile(VmThread t, string name, string path)
    {
        if (LibraryFolder.Contains(t, path))
        {
            return TryRead(t, path, out var own) ? SourceCode.Compile(t, own, LibraryFolder.CodeFileName(name), "exec") : Ref.Error;
        }

        // Taken before the file is read: a change in between makes the stamp the old one.
        var stamp = CodeCache.Stamp(path);
        if (stamp is not null && CodeCache.Read(t, path, stamp) is { } kept)
        {
            return CodeLoader.Load(t, kept);
        }

        return !TryRead(t, path, out var bytes) ? Ref.Error
            : SourceCode.Compile(t, bytes, path, "exec", compiled: code =>
            {
                if (stamp is not null)
                {
                    CodeCache.Write(t, path, stamp, code);
                }
            });
    }

    /// <summary>The file's bytes. False with OSError pending.</summary>
    private static bool TryRead(VmThread t, string path, out byte[] bytes)
    {
        bytes = [];
        try
        {
            if ((LibraryFolder.Read(t, path) ?? (File.Exists(path) ? File.ReadAllBytes(path) : null)) is { } read)
            {
                bytes = read;
                return true;
            }

            RaiseNotFound(t, path);
        }
        catch (UnauthorizedAccessException)
        {
            RaiseOSError(t, 13, "Permission denied", path);
        }
        catch (IOException)
        {
            RaiseOSError(t, 5, "Input/output error", path);
        }

        return false;
    }

    private static Ref RaiseNotFound(VmThread t, string path) => RaiseOSError(t, 2, "No such file or directory", path);

    private static Ref RaiseOSError(VmThread t, int number, string message, string path)
    {
        var args = stackalloc Ref[3];
        args[0] = Ref.FromSmall(number);
        args[1] = StrOps.New(t, message);
        args[2] = StrOps.New(t, path);
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.OSError), args, 3);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }

    private static Ref ReplaceError(VmThread t, string message, Ref name)
    {
        var cause = t.TakePending();
        ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, message, name, Ref.None);
        var exception = t.TakePending();
        ((ExceptionObject*)exception.Object)->Cause = cause;
        ((ExceptionObject*)exception.Object)->SuppressContext = 1;
        return t.Restore(exception);
    }

    private static string Text(VmThread t, Ref value) => t.KindOf(value) == BuiltinType.Str ? StrOps.ToManaged(value) : Op.ReprToManaged(t, value);
}
