using System.Numerics;
using System.Runtime.InteropServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// One Python virtual machine: owns the heap, the types, the interned names, the modules. Nothing in the runtime is static
/// and mutable; several may live in one process.
/// </summary>
public sealed unsafe class Vm : IRootSource, IDisposable
{
    private readonly List<CodeObject> _codes = [];
    private readonly List<nint> _codeData = [];
    private ThreadedCode? _threaded;
    private uint _lastTypeVersion;
    private ulong _lastKeysVersion;

    /// <summary>Creates a virtual machine with all builtin types and the builtins and sys modules.</summary>
    /// <param name="options">Settings of the command line.</param>
    public Vm(VmOptions options)
    {
        Options = options;
        State = new VmState { MaxDigits = options.MaxIntDigits ?? IntOps.DefaultMaxDigits };
        Layouts = new LayoutTable();
        Roots = new RootTable();
        var heapOptions = options.GcBudget is { } budget ? options.Heap with { MinBudget = budget } : options.Heap;
        if (options.GcStress > 0)
        {
            heapOptions = heapOptions with { StressInterval = options.GcStress, Poison = true };
        }

        if (OsMemory.AddressSpaceLimit() is { } limit)
        {
            // The rest is for stacks, tables and the .NET runtime.
            var share = 1L << BitOperations.Log2((ulong)Math.Max(limit / 4, OsMemory.PageSize));
            heapOptions = heapOptions with
            {
                SmallSpaceBytes = Math.Min(heapOptions.SmallSpaceBytes, share),
                LargeSpaceBytes = Math.Min(heapOptions.LargeSpaceBytes, share),
            };
        }

        Heap = new Heap(Layouts, Roots, heapOptions) { CurrentStack = NativeStack.OfCurrentThread() };
        Heap.AddRootSource(this);
        Managed = Heap.Managed;
        TypeTable = AllocateWords(BuiltinTypes.Count);
        NameWords = AllocateWords(NameTexts.Count);
        SpecialWords = AllocateWords(SpecialTexts.Count);
        Interned = new InternTable();
        Shapes = new ShapeTable(this);
        LookupCache = new TypeLookupCache();
        MainThread = new VmThread(this);
        MainThread.AttachNativeStack(Heap.CurrentStack);
        TypeBootstrap.Run(MainThread);
        ModulesBits = DictOps.New(MainThread).Bits;
        BuiltinsBits = ((ModuleObject*)ModuleOps.LoadNative(MainThread, "builtins").Object)->Dict.Bits;
        SysBits = ((ModuleObject*)ModuleOps.LoadNative(MainThread, "sys").Object)->Dict.Bits;
        LearnFunctions();
        if (options.ThreadedAfter == 0)
        {
            StartThreading(MainThread);
        }

        StandardStreams.Open(MainThread);
        ModuleFinder.Initialize(MainThread);
        Heap.Freeze();
    }

    /// <summary>Settings of the command line.</summary>
    public VmOptions Options { get; }

    /// <summary>The only thread so far.</summary>
    public VmThread MainThread { get; }

    internal LayoutTable Layouts { get; }

    internal Heap Heap { get; }

    internal RootTable Roots { get; }

    internal ManagedHandles Managed { get; }

    /// <summary>Bits of the text files that sys.stdout and sys.stderr were at the start, or None.</summary>
    internal nint StandardOutputBits { get; set; } = Ref.NoneBits;

    internal nint StandardErrorBits { get; set; } = Ref.NoneBits;

    internal InternTable Interned { get; }

    internal CodecRegistry Codecs { get; } = new();

    internal AbcState Abc { get; } = new();

    internal GcModuleState GcModule { get; } = new();

    /// <summary>The list of what atexit is to call.</summary>
    internal RootHandle ExitFunctions { get; set; }

    internal VmState State { get; }

    internal SignalState Signals { get; } = new();

    /// <summary>What reports fatal signals, if anything does.</summary>
    internal FaultReporter? Faults { get; set; }

    internal WarningState WarningState { get; } = new();

    internal ShapeTable Shapes { get; }

    internal TypeLookupCache LookupCache { get; }

    /// <summary>TypeObject pointers by <see cref="BuiltinType"/>.</summary>
    internal nint* TypeTable { get; }

    /// <summary>Which special method an interned name is.</summary>
    internal Dictionary<nint, Special> SpecialIndex { get; } = [];

    internal nint* NameWords { get; }

    internal nint* SpecialWords { get; }

    /// <summary>Managed code objects, by <see cref="CodeData.Index"/>: the cold half (locations, exception tables).</summary>
    internal IReadOnlyList<CodeObject> Codes => _codes;

    /// <summary>Bits of sys.modules, the builtins module's dict and the sys module; set by the bootstrap.</summary>
    internal nint ModulesBits { get; set; } = Ref.UnboundBits;

    internal nint BuiltinsBits { get; set; } = Ref.UnboundBits;

    internal nint SysBits { get; set; } = Ref.UnboundBits;

    /// <summary>sys.modules (a dict).</summary>
    internal Ref Modules => new(ModulesBits);

    /// <summary>Namespace of the builtins module.</summary>
    internal Ref Builtins => new(BuiltinsBits);

    /// <summary>Namespace of the sys module.</summary>
    internal Ref Sys => new(SysBits);

    /// <summary>Makes Ctrl-C a KeyboardInterrupt. For programs whose process the virtual machine has for itself.</summary>
    public void HandleSignals() => Signals.Start(MainThread);

    /// <inheritdoc/>
    public void Dispose()
    {
        Heap.Dispose();
        _threaded?.Dispose();
    }

    /// <inheritdoc/>
    void IRootSource.WorkQueued()
    {
        if (MainThread is not null)
        {
            MainThread.EvalBreaker = true;
        }
    }

    void IRootSource.VisitRoots(Marker marker)
    {
        for (var i = 0; i < BuiltinTypes.Count; i++)
        {
            if (TypeTable[i] != 0)
            {
                marker.VisitWord(TypeTable[i] + 1);
            }
        }

        marker.VisitWord(ModulesBits);
        marker.VisitWord(BuiltinsBits);
        marker.VisitWord(SysBits);
        marker.VisitWord(StandardOutputBits);
        marker.VisitWord(StandardErrorBits);
        Interned.VisitRoots(marker);
        Codecs.VisitRoots(marker);
        WarningState.VisitRoots(marker);
        Shapes.VisitRoots(marker);
        MainThread?.VisitRoots(marker);
    }

    internal int AddCode(CodeObject code, CodeData* data)
    {
        _codes.Add(code);
        _codeData.Add((nint)data);
        return _codes.Count - 1;
    }

    /// <summary>
    /// Slots of instances are cached without the class's version, for speed. So when a class that has such caches gets a data
    /// descriptor or another <c>__getattribute__</c>, which is rare, all of them are dropped.
    /// </summary>
    internal void ForgetSlots()
    {
        foreach (var data in _codeData)
        {
            ShadowOp.ForgetSlots((CodeData*)data);
        }
    }

    /// <summary>From its next step on, the thread's interpreter loop visits the threaded interpreter.</summary>
    internal void StartThreading(VmThread t)
    {
        if (_threaded == null)
        {
            _threaded = new ThreadedCode();
            if (Options.XOptions.Contains("perf"))
            {
                _threaded.WritePerfMap();
            }
        }

        t.State->ThreadedEntry = _threaded.Entry;
    }

    /// <summary>A type version never used before.</summary>
    internal uint NextTypeVersion() => ++_lastTypeVersion;

    /// <summary>A dict keys version never used before.</summary>
    internal ulong NextKeysVersion() => ++_lastKeysVersion;

    // What machine code compares with, before a program can put something else in these places.
    private void LearnFunctions()
    {
        var t = MainThread;
        t.State->Characters = Interned.Characters;
        t.State->ObjectNew = TypeObject.Special(t.Types(BuiltinType.Object), Special.New).Bits;
        t.State->Len = Builtin("len")->Direct;
        t.State->IsInstance = Builtin("isinstance")->Direct;
        t.State->Ord = Builtin("ord")->Direct;
        t.State->Append = Method(BuiltinType.List, "append")->Direct;
        t.State->DictGet = Method(BuiltinType.Dict, "get")->Thunk;
        t.State->SetAdd = Method(BuiltinType.Set, "add")->Direct;

        BuiltinFunctionObject* Builtin(string name) => (BuiltinFunctionObject*)DictOps.GetStr((DictObject*)new Ref(BuiltinsBits).Object, StrOps.Intern(t, name)).Object;

        BuiltinFunctionObject* Method(BuiltinType type, string name) => (BuiltinFunctionObject*)TypeOps.Lookup(t, t.Types(type), StrOps.Intern(t, name)).Object;
    }

    private static nint* AllocateWords(int count) => (nint*)NativeMemory.AllocZeroed((nuint)count, (nuint)sizeof(nint));
}
