namespace Cinder.Runtime;

/// <summary>Runs a program as <c>__main__</c> and turns its end into an exit code.</summary>
public static unsafe class MainProgram
{
    /// <summary>Runs source text.</summary>
    /// <param name="vm">The virtual machine.</param>
    /// <param name="source">Bytes of the file.</param>
    /// <param name="fileName">Name shown in tracebacks.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(Vm vm, ReadOnlySpan<byte> source, string fileName)
    {
        ArgumentNullException.ThrowIfNull(vm);
        var t = vm.MainThread;
        var main = ModuleOps.New(t, t.Names[Name.DunderMain], Ref.None);
        var ns = (DictObject*)main->Dict.Object;
        DictOps.SetStr(t, ns, t.Names[Name.DunderBuiltins], DictOps.GetStr((DictObject*)vm.Modules.Object, t.Names[Name.Builtins]));
        DictOps.SetStr(t, (DictObject*)vm.Modules.Object, t.Names[Name.DunderMain], Ref.From(main));
        if (fileName is not ("<string>" or "<stdin>"))
        {
            DictOps.SetStr(t, ns, t.Names[Name.DunderFile], StrOps.New(t, fileName));
        }

        var code = SourceCode.Compile(t, source, fileName, "exec");
        if (!code.IsError)
        {
            var function = FunctionCalls.NewFunction(t, code, main->Dict, vm.Builtins);
            code = FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, main->Dict);
        }

        return Finish(t, code);
    }

    /// <summary>Runs a module as a script (<c>-m</c>).</summary>
    /// <returns>The process's exit code.</returns>
    public static int RunModule(Vm vm, string name)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return Finish(vm.MainThread, Imports.ImportModule(vm.MainThread, name));
    }

    private static int Finish(VmThread t, Ref result)
    {
        var exitCode = result.IsError ? ExitCode(t) : 0;
        RunFinalizers(t);
        t.Vm.StandardOutput.Flush();
        t.Vm.StandardError.Flush();
        return t.Vm.StandardOutput.Broken ? 120 : exitCode;
    }

    /// <summary>What is still alive when the program ends is finalised as if it were dropped.</summary>
    private static void RunFinalizers(VmThread t)
    {
        t.Heap.QueueAllFinalizers();
        while (!t.RunPendingWork())
        {
            // Ctrl-C ends one finaliser, not the others.
            t.ClearPending();
        }
    }

    private static int ExitCode(VmThread t)
    {
        var exception = t.TakePending();
        if (!TypeOps.IsInstanceOf(t, exception, BuiltinType.SystemExit))
        {
            TracebackPrinter.Print(t, exception);
            return TypeOps.IsInstanceOf(t, exception, BuiltinType.KeyboardInterrupt) ? 130 : 1;
        }

        var status = ExceptionFields.Get(exception, ExceptionField.ExitCode);
        if (status.IsNone || status.IsUnbound)
        {
            return 0;
        }

        if (IntOps.IsIntLike(t, status))
        {
            return IntOps.TryToLong(status, out var code) ? (int)(code & 0xFF) : 255;
        }

        var text = Op.Str(t, status);
        StandardStreams.WriteError(t, (text.IsError ? "" : StrOps.ToManaged(text)) + "\n");
        return 1;
    }
}
