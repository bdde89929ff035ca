namespace Cinder.Runtime;

/// <summary>Runs a program as <c>__main__</c> and turns its end into an exit code.</summary>
public sealed unsafe class MainProgram
{
    // What is shorter may well have ended before memory matters.
    private const int ShortProgram = 512;

    private readonly Vm _vm;
    private readonly VmThread _thread;
    private int _exitCode;

    /// <summary>Prepares the module <c>__main__</c>.</summary>
    /// <param name="vm">The virtual machine.</param>
    public MainProgram(Vm vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        _vm = vm;
        _thread = vm.MainThread;
        var main = ModuleOps.New(_thread, _thread.Names[Name.DunderMain], Ref.None);
        var ns = (DictObject*)main->Dict.Object;
        DictOps.SetStr(_thread, ns, _thread.Names[Name.DunderAnnotations], DictOps.New(_thread));
        DictOps.SetStr(_thread, ns, _thread.Names[Name.DunderLoader], _thread.TypeRef(BuiltinType.BuiltinImporter));
        DictOps.SetStr(_thread, ns, _thread.Names[Name.DunderBuiltins], DictOps.GetStr((DictObject*)vm.Modules.Object, _thread.Names[Name.Builtins]));
        DictOps.SetStr(_thread, (DictObject*)vm.Modules.Object, _thread.Names[Name.DunderMain], Ref.From(main));
        ImportForWarnings();
    }

    private DictObject* Namespace =>
        (DictObject*)((ModuleObject*)DictOps.GetStr((DictObject*)_vm.Modules.Object, _thread.Names[Name.DunderMain]).Object)->Dict.Object;

    /// <summary>Runs the text of -c.</summary>
    /// <param name="source">UTF-8.</param>
    public void RunCommand(ReadOnlySpan<byte> source)
    {
        ProgramPath.Insert(_thread, "");
        Run(source, "<string>");
    }

    /// <summary>Runs a file.</summary>
    /// <param name="path">Path as the command line has it.</param>
    /// <param name="skipFirstLine">Whether the first line is something else than Python (-x).</param>
    public void RunPath(string path, bool skipFirstLine)
    {
        ArgumentNullException.ThrowIfNull(path);
        var full = ProgramPath.Absolute(path);
        if (Directory.Exists(full))
        {
            RunFolder(full);
            return;
        }

        byte[] source;
        try
        {
            source = File.ReadAllBytes(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = error is UnauthorizedAccessException ? "[Errno 13] Permission denied" : "[Errno 2] No such file or directory";
            StandardStreams.WriteError(_thread, $"{_vm.Options.Program}: can't open file {Quote(full)}: {reason}\n");
            _exitCode = 2;
            return;
        }

        ProgramPath.Insert(_thread, ProgramPath.FolderOf(full));
        var file = StrOps.New(_thread, full);
        DictOps.SetStr(_thread, Namespace, _thread.Names[Name.DunderLoader], SourceFileLoaderType.NewInstance(_thread, _thread.Names[Name.DunderMain], file));
        DictOps.SetStr(_thread, Namespace, _thread.Names[Name.DunderFile], file);
        DictOps.SetStr(_thread, Namespace, _thread.Names[Name.DunderCached], Ref.None);
        Run(skipFirstLine ? WithoutFirstLine(source) : source, full);
    }

    /// <summary>Runs what comes on standard input.</summary>
    /// <param name="skipFirstLine">Whether the first line is something else than Python (-x).</param>
    public void RunStandardInput(bool skipFirstLine)
    {
        ProgramPath.Insert(_thread, "");
        using var input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        Run(skipFirstLine ? WithoutFirstLine(buffer.ToArray()) : buffer.ToArray(), "<stdin>");
    }

    /// <summary>Runs a module as a script (-m).</summary>
    /// <param name="name">Dotted name.</param>
    public void RunModule(string name)
    {
        ProgramPath.Insert(_thread, Environment.CurrentDirectory);
        var spec = MainModule.Find(_thread, name, out var complaint);
        RunSpec(spec, complaint, changeArguments: true);
    }

    /// <summary>Runs statements from a prompt.</summary>
    /// <param name="reader">Gives the lines.</param>
    /// <param name="withBanner">Whether to say first what this is.</param>
    public void RunInteractive(ILineReader reader, bool withBanner)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ProgramPath.Insert(_thread, "");
        if (withBanner)
        {
            StandardStreams.WriteError(_thread, $"Python {VersionText.Long} on linux\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n");
        }

        if (_vm.Options.StartupFile is { } startup)
        {
            RunStartup(startup);
        }

        Inspect(reader);
    }

    /// <summary>Goes on at a prompt with what the program has left (-i).</summary>
    /// <param name="reader">Gives the lines.</param>
    public void Inspect(ILineReader reader)
    {
        StandardStreams.Flush(_thread);
        WasInterrupted = false;
        _exitCode = new InteractiveLoop(_thread, reader).Run(Ref.From(Namespace));
    }

    /// <summary>Ends the process as a signal does that interrupts it: for a program that a KeyboardInterrupt has ended.</summary>
    public static void DieOfInterrupt() => SignalState.DieOf(SignalState.Interrupt);

    /// <summary>Whether the program has ended with a KeyboardInterrupt that nobody caught.</summary>
    public bool WasInterrupted { get; private set; }

    /// <summary>Ends the program: finalisers, output still in buffers.</summary>
    /// <returns>The process's exit code.</returns>
    public int Finish()
    {
        AtexitModule.Run(_thread);
        var flushed = StandardStreams.Flush(_thread);
        RunFinalizers();
        StandardStreams.FlushOriginals(_thread);
        return flushed ? _exitCode : 120;
    }

    /// <summary>Runs a folder's <c>__main__.py</c>, with the folder as the first of sys.path.</summary>
    private void RunFolder(string full)
    {
        ProgramPath.Insert(_thread, full);
        var main = Path.Combine(full, "__main__.py");
        if (!File.Exists(main))
        {
            StandardStreams.WriteError(_thread, $"{_vm.Options.Program}: can't find '__main__' module in {Quote(full)}\n");
            _exitCode = 1;
            return;
        }

        var name = _thread.Names[Name.DunderMain];
        var loader = SourceFileLoaderType.NewInstance(_thread, name, StrOps.New(_thread, main));
        RunSpec(ModuleSpecs.FromFile(_thread, name, loader, main, null), null, changeArguments: false);
    }

    /// <summary>Runs a module's code in <c>__main__</c>.</summary>
    private void RunSpec(Ref spec, string? complaint, bool changeArguments)
    {
        if (complaint is not null)
        {
            StandardStreams.WriteError(_thread, $"{_vm.Options.Program}: {complaint}\n");
            _exitCode = 1;
            return;
        }

        var code = spec.IsError ? spec : MainModule.CodeOf(_thread, spec);
        if (!code.IsError)
        {
            MainModule.Describe(_thread, Namespace, spec, changeArguments);
            code = Execute(code);
        }

        Complete(code);
    }

    private void Run(ReadOnlySpan<byte> source, string fileName)
    {
        if (source.Length > ShortProgram)
        {
            ProgramText.Release();
        }

        var code = SourceCode.Compile(_thread, source, fileName, "exec");
        Complete(code.IsError ? code : Execute(code));
    }

    private Ref Execute(Ref code)
    {
        var globals = Ref.From(Namespace);
        var function = FunctionCalls.NewFunction(_thread, code, globals, _vm.Builtins);
        return FunctionCalls.RunInNamespace(_thread, (FunctionObject*)function.Object, globals);
    }

    private void RunStartup(string file)
    {
        try
        {
            var code = SourceCode.Compile(_thread, File.ReadAllBytes(file), file, "exec");
            Complete(code.IsError ? code : Execute(code));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            StandardStreams.WriteError(_thread, $"Could not open PYTHONSTARTUP\nFileNotFoundError: [Errno 2] No such file or directory: {Quote(file)}\n");
        }
    }

    /// <summary>With -i, SystemExit is an exception like others: the prompt comes after it.</summary>
    private void Complete(Ref result)
    {
        WasInterrupted = result.IsError && _thread.PendingMatches(BuiltinType.KeyboardInterrupt);
        _exitCode = !result.IsError ? 0 : _vm.Options.Inspect ? Uncaught.Print(_thread, _thread.TakePending()) : Uncaught.Report(_thread);
    }

    /// <summary>Filters given from outside are for the warnings module to read.</summary>
    private void ImportForWarnings()
    {
        if (_vm.Options.WarningOptions.Count > 0 && Imports.ImportModule(_thread, "warnings").IsError)
        {
            Uncaught.Report(_thread);
        }
    }

    /// <summary>What is still alive when the program ends is finalised as if it were dropped.</summary>
    private void RunFinalizers()
    {
        _vm.Heap.QueueAllFinalizers();
        while (!_thread.RunPendingWork())
        {
            // Ctrl-C ends one finaliser, not the others.
            _thread.ClearPending();
        }
    }

    /// <summary>The line itself goes, its end stays: the other lines keep their numbers.</summary>
    private static ReadOnlySpan<byte> WithoutFirstLine(byte[] source)
    {
        var end = Array.IndexOf(source, (byte)'\n');
        return end < 0 ? [] : source.AsSpan(end);
    }

    private string Quote(string path) => Op.ReprToManaged(_thread, StrOps.New(_thread, path));
}
