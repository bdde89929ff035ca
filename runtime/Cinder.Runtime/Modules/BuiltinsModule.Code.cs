using Cinder.Compiler;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <content>Dynamic code: exec, eval and compile.</content>
internal static unsafe partial class BuiltinsModule
{
    // Flags of compile() beyond those of __future__ (PyCF_…). That of type comments changes nothing but trees.
    private const long DontImplyDedent = 0x200;
    private const long OnlyAst = 0x400;
    private const long TypeComments = 0x1000;
    private const long AllowTopLevelAwait = 0x2000;
    private const long AllowIncompleteInput = 0x4000;
    private const long KnownFlags = (long)(CodeFlags.FutureMask | CodeFlags.Nested) | DontImplyDedent | OnlyAst | TypeComments | AllowTopLevelAwait | AllowIncompleteInput;

    [PyFunction("exec", Doc = "Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe closure must be a tuple of cellvars, and can only be used\nwhen source is a code object requiring exactly that many cellvars.")]
    private static Ref Exec(VmThread t, Ref source, [OrNone] Ref globals, [OrNone] Ref locals, [OrNone, KeywordOnly] Ref closure)
    {
        if (!globals.IsNone && t.KindOf(globals) != BuiltinType.Dict)
        {
            return t.RaiseTypeError($"exec() globals must be a dict, not {Op.TypeName(t, globals)}");
        }

        return !locals.IsNone && !IsMapping(t, locals)
            ? t.RaiseTypeError($"locals must be a mapping or None, not {Op.TypeName(t, locals)}")
            : Evaluate(t, source, globals, locals, closure, "exec").IsError ? Ref.Error : Ref.None;
    }

    [PyFunction("eval", Doc = "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.")]
    private static Ref Eval(VmThread t, Ref source, [OrNone] Ref globals, [OrNone] Ref locals)
    {
        if (!locals.IsNone && !IsMapping(t, locals))
        {
            return t.RaiseTypeError("locals must be a mapping");
        }

        if (!globals.IsNone && t.KindOf(globals) != BuiltinType.Dict)
        {
            return t.RaiseTypeError(IsMapping(t, globals) ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
        }

        return Evaluate(t, source, globals, locals, Ref.None, "eval");
    }

    [PyFunction("compile", Doc = "Compile source into a code object that can be executed by exec() or eval().\n\nThe source code may represent a Python module, statement or expression.\nThe filename will be used for run-time error messages.\nThe mode must be 'exec' to compile a module, 'single' to compile a\nsingle (interactive) statement, or 'eval' to compile an expression.\nThe flags argument, if present, controls which future statements influence\nthe compilation of the code.\nThe dont_inherit argument, if true, stops the compilation inheriting\nthe effects of any future statements in effect in the code calling\ncompile; if absent or false these statements do influence the compilation,\nin addition to any features explicitly specified.")]
    private static Ref Compile(
        VmThread t,
        [Keyword] Ref source,
        [Keyword] Ref filename,
        [Keyword] string mode,
        [Keyword] int flags = 0,
        [Keyword("dont_inherit")] int dontInherit = 0,
        [Keyword] int optimize = -1,
        [KeywordOnly("_feature_version")] int featureVersion = -1)
    {
        _ = featureVersion;
        var file = FileName(t, filename);
        if (file is null)
        {
            return Ref.Error;
        }

        if ((flags & ~KnownFlags) != 0)
        {
            return t.RaiseValueError("compile(): unrecognised flags");
        }

        if (optimize is < -1 or > 2)
        {
            return t.RaiseValueError("compile(): invalid optimize value");
        }

        if (mode is not ("exec" or "eval" or "single"))
        {
            return t.RaiseValueError(mode == "func_type" ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST" : "compile() mode must be 'exec', 'eval' or 'single'");
        }

        if ((flags & OnlyAst) != 0)
        {
            return t.RaiseValueError("compile(): trees (PyCF_ONLY_AST) are not supported");
        }

        var options = new CompileOptions
        {
            Flags = (CodeFlags)flags & CodeFlags.FutureMask,
            InheritedFlags = FutureFlagsOfCaller(t),
            DontInherit = dontInherit != 0,
            Optimize = optimize < 0 ? t.Vm.Options.Optimize : optimize,
            AllowTopLevelAwait = (flags & AllowTopLevelAwait) != 0,
        };
        return CompileSource(t, source, "compile", file, mode, options);
    }

    private static Ref Evaluate(VmThread t, Ref source, Ref globals, Ref locals, Ref closure, string mode)
    {
        if (globals.IsNone)
        {
            globals = t.CurrentFrame->Globals;
            locals = locals.IsNone ? FrameLocals.Snapshot(t, t.CurrentFrame) : locals;
        }

        locals = locals.IsNone ? globals : locals;
        var globalDict = (DictObject*)globals.Object;
        var builtins = DictOps.GetStr(globalDict, t.Names[Name.DunderBuiltins]);
        if (builtins.IsUnbound)
        {
            builtins = t.Vm.Builtins;
            DictOps.SetStr(t, globalDict, t.Names[Name.DunderBuiltins], builtins);
        }
        else if (builtins.IsExact(BuiltinType.Module))
        {
            builtins = ((ModuleObject*)builtins.Object)->Dict;
        }

        var code = source;
        if (source.IsExact(BuiltinType.Code))
        {
            if (!CheckClosure(t, ((CodeRefObject*)code.Object)->Data, closure, mode))
            {
                return Ref.Error;
            }
        }
        else if (!closure.IsNone)
        {
            return t.RaiseTypeError("closure can only be used when source is a code object");
        }
        else
        {
            var options = new CompileOptions { InheritedFlags = FutureFlagsOfCaller(t), Optimize = t.Vm.Options.Optimize };
            code = CompileSource(t, source, mode, "<string>", mode, options);
            if (code.IsError)
            {
                return code;
            }
        }

        var function = FunctionCalls.NewFunction(t, code, globals, builtins);
        ((FunctionObject*)function.Object)->Closure = closure;
        return FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, locals);
    }

    private static bool CheckClosure(VmThread t, CodeData* code, Ref closure, string mode)
    {
        var free = code->LocalCount - code->FirstFree;
        if (free == 0)
        {
            if (closure.IsNone)
            {
                return true;
            }

            t.RaiseTypeError("cannot use a closure with this code object");
            return false;
        }

        if (mode == "eval")
        {
            t.RaiseTypeError("code object passed to eval() may not contain free variables");
            return false;
        }

        var isComplete = closure.IsExact(BuiltinType.Tuple) && ((TupleObject*)closure.Object)->Length == free;
        for (var i = 0; isComplete && i < free; i++)
        {
            isComplete = TupleObject.Items((TupleObject*)closure.Object)[i].IsExact(BuiltinType.Cell);
        }

        if (!isComplete)
        {
            t.RaiseTypeError($"code object requires a closure of exactly length {free}");
        }

        return isComplete;
    }

    private static CodeFlags FutureFlagsOfCaller(VmThread t) =>
        t.CurrentFrame == null ? default : (CodeFlags)t.CurrentFrame->Code->Flags & CodeFlags.FutureMask;

    private static bool IsMapping(VmThread t, Ref value) => !TypeObject.Special(t.TypeOf(value), Special.GetItem).IsUnbound;

    /// <summary>The text of a path; null with an exception pending when it is none.</summary>
    private static string? FileName(VmThread t, Ref value)
    {
        Ref name;
        if (t.KindOf(value) is not (BuiltinType.Str or BuiltinType.Bytes) && Buffers.TryPeek(t, value, out var data, out var length))
        {
            if (!Warnings.Warn(t, BuiltinType.DeprecationWarning, $"path should be string, bytes, or os.PathLike, not {Op.TypeName(t, value)}"))
            {
                return null;
            }

            name = FileSystemText.Decode(t, new ReadOnlySpan<byte>(data, checked((int)length)));
        }
        else
        {
            name = FileSystemText.ToPath(t, value);
            if (!name.IsError && t.KindOf(name) == BuiltinType.Bytes)
            {
                name = FileSystemText.Decode(t, BytesOps.Span(name));
            }
        }

        if (name.IsError)
        {
            return null;
        }

        var text = StrOps.ToManaged(name);
        if (!text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        t.RaiseValueError("embedded null character");
        return null;
    }

    /// <summary>Compiles what exec, eval and compile take for source: a str, or an object with bytes.</summary>
    private static Ref CompileSource(VmThread t, Ref source, string function, string fileName, string mode, CompileOptions? options)
    {
        var isExpression = mode == "eval";
        if (t.KindOf(source) == BuiltinType.Str)
        {
            // A source is UTF-8: one with surrogates has none.
            if (!StrOps.IsAscii((StrObject*)source.Object) && Codecs.Encode(t, source, "utf-8", "strict").IsError)
            {
                return Ref.Error;
            }

            var text = StrOps.ToManaged(source);
            return text.Contains('\0', StringComparison.Ordinal)
                ? t.RaiseValueError("source code string cannot contain null bytes")
                : SourceCode.Compile(t, isExpression ? text.TrimStart(' ', '\t') : text, fileName, mode, options);
        }

        if (!Buffers.TryPeek(t, source, out var data, out var length))
        {
            return t.RaiseTypeError($"{function}() arg 1 must be a string, bytes or {(function == "compile" ? "AST" : "code")} object");
        }

        var bytes = new ReadOnlySpan<byte>(data, checked((int)length));
        return bytes.Contains((byte)0)
            ? t.RaiseValueError("source code string cannot contain null bytes")
            : SourceCode.Compile(t, isExpression ? bytes.TrimStart(" \t"u8) : bytes, fileName, mode, options);
    }
}
