namespace Cinder.Runtime;

/// <summary>Settings of a virtual machine, from the command line and the environment.</summary>
public sealed record VmOptions
{
    /// <summary>Settings of the heap.</summary>
    internal HeapOptions Heap { get; init; } = new();

    /// <summary>How the program was called: the name in front of its own error messages.</summary>
    public string Program { get; init; } = "cinder";

    /// <summary>Path of the running executable.</summary>
    public string Executable { get; init; } = "";

    /// <summary><c>sys.argv</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [""];

    /// <summary><c>sys.orig_argv</c>.</summary>
    public IReadOnlyList<string> OriginalArguments { get; init; } = [""];

    /// <summary>Folders for <c>sys.path</c> in front of the library, in order.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>Folders for <c>sys.path</c> behind the library: CPython's own library.</summary>
    public IReadOnlyList<string> StandardLibraries { get; init; } = [];

    /// <summary>-d.</summary>
    public int Debug { get; init; }

    /// <summary>-i, PYTHONINSPECT: go on at the prompt when the program has ended.</summary>
    public bool Inspect { get; init; }

    /// <summary>-i.</summary>
    public bool Interactive { get; init; }

    /// <summary>Optimisation level: -O, -OO.</summary>
    public int Optimize { get; init; }

    /// <summary>-B.</summary>
    public bool DontWriteBytecode { get; init; }

    /// <summary>-s.</summary>
    public bool NoUserSite { get; init; }

    /// <summary>-S.</summary>
    public bool NoSite { get; init; }

    /// <summary>Ignore PYTHON* environment variables (-E, -I).</summary>
    public bool IgnoreEnvironment { get; init; }

    /// <summary>-I.</summary>
    public bool Isolated { get; init; }

    /// <summary>-P: the program's folder does not come on <c>sys.path</c>.</summary>
    public bool SafePath { get; init; }

    /// <summary>-v.</summary>
    public int Verbose { get; init; }

    /// <summary>-b.</summary>
    public int BytesWarning { get; init; }

    /// <summary>-q.</summary>
    public bool Quiet { get; init; }

    /// <summary>-u.</summary>
    public bool Unbuffered { get; init; }

    /// <summary>-X int_max_str_digits, PYTHONINTMAXSTRDIGITS; null when not given.</summary>
    public int? MaxIntDigits { get; init; }

    /// <summary>-X dev.</summary>
    public bool DevMode { get; init; }

    /// <summary>The file that runs before the first prompt, or null.</summary>
    public string? StartupFile { get; init; }

    /// <summary>-W options, in order.</summary>
    public IReadOnlyList<string> WarningOptions { get; init; } = [];

    /// <summary>-X options.</summary>
    public IReadOnlyList<string> XOptions { get; init; } = [];

    /// <summary>Bytes allocated between two collections while the heap is small (-X gc-budget); null: as the heap sees fit.</summary>
    public long? GcBudget { get; init; }

    /// <summary>Collect at every N-th allocation (-X gc-stress); 0: never.</summary>
    public int GcStress { get; init; }

    /// <summary>See <see cref="ThreadedAfter"/>: a program that ends before has no use for it.</summary>
    public const int DefaultThreadedAfter = 5000;

    /// <summary>Backward jumps and calls after which the threaded interpreter is made (-X threaded=N); negative: never.</summary>
    public int ThreadedAfter { get; init; } = DefaultThreadedAfter;
}
