using Cinder.Runtime;

namespace Cinder;

/// <summary>What the command line asks for.</summary>
internal sealed record Invocation
{
    /// <summary>What is run.</summary>
    public ProgramKind Kind { get; init; } = ProgramKind.StandardInput;

    /// <summary>The file, the command or the module.</summary>
    public string Target { get; init; } = "";

    /// <summary>-x: the first line of the source is skipped.</summary>
    public bool SkipFirstLine { get; init; }

    /// <summary>Everything that the virtual machine is to know.</summary>
    public VmOptions Options { get; init; } = new();

    /// <summary>Set when there is nothing to run.</summary>
    public int? ExitCode { get; init; }
}

/// <summary>Where the program comes from.</summary>
internal enum ProgramKind
{
    StandardInput,
    File,
    Command,
    Module,
}
