namespace Cinder.Runtime;

/// <summary>Settings of a virtual machine, from the command line and the environment.</summary>
public sealed record VmOptions
{
    /// <summary>Settings of the heap.</summary>
    internal HeapOptions Heap { get; init; } = new();

    /// <summary><c>sys.argv</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [""];

    /// <summary>Folders for <c>sys.path</c>, in order.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>Path of the running executable.</summary>
    public string Executable { get; init; } = "";

    /// <summary>Ignore PYTHON* environment variables (-E, -I).</summary>
    public bool IgnoreEnvironment { get; init; }

    /// <summary>-S.</summary>
    public bool NoSite { get; init; }

    /// <summary>Optimisation level: -O, -OO.</summary>
    public int Optimize { get; init; }

    /// <summary>-i.</summary>
    public bool Inspect { get; init; }

    /// <summary>-u.</summary>
    public bool Unbuffered { get; init; }

    /// <summary>-v.</summary>
    public int Verbose { get; init; }

    /// <summary>-W options, in order.</summary>
    public IReadOnlyList<string> WarningOptions { get; init; } = [];

    /// <summary>-X options.</summary>
    public IReadOnlyList<string> XOptions { get; init; } = [];

    /// <summary>Collect at every N-th allocation (-X gc-stress); 0: never.</summary>
    public int GcStress { get; init; }
}
