namespace Cinder.Build.Tool;

/// <summary>How much of the matched weight arrived in compiled code.</summary>
/// <param name="List">The compiler's own list, which names each method with the source of its counts.</param>
/// <param name="Compiled">Methods that ILC compiled.</param>
/// <param name="WithProfile">Those compiled with the profile.</param>
/// <param name="Synthesized">Those whose counts the compiler guessed or repaired.</param>
/// <param name="ShareWithProfile">Share of the matched weight in methods compiled with the profile.</param>
/// <param name="ShareRepaired">Share in methods compiled with the profile, whose counts the compiler had to repair after it changed the code.</param>
/// <param name="ShareInlined">Share in methods that were inlined everywhere.</param>
/// <param name="ShareWithout">Share in methods that were compiled without the profile.</param>
internal sealed record AppliedProfile(string List, int Compiled, int WithProfile, int Synthesized, double ShareWithProfile, double ShareRepaired, double ShareInlined, double ShareWithout);

/// <summary>The text segment as the ELF header gives it.</summary>
/// <param name="Address">Virtual address.</param>
/// <param name="Size">Size in memory.</param>
/// <param name="Alignment">Alignment in memory.</param>
/// <param name="IsAligned">Whether it starts and ends at multiples of 2 MiB.</param>
internal sealed record TextSegmentState(ulong Address, ulong Size, ulong Alignment, bool IsAligned);

/// <summary>Everything that was verified on the program: pgo.json.</summary>
internal sealed record PgoReport
{
    public required string Binary { get; init; }

    public required OptimizeReport Match { get; init; }

    public LayoutReport? Layout { get; init; }

    public ProfileReport? Training { get; init; }

    /// <summary>How the program did on its first run.</summary>
    public required ProgramStart Start { get; init; }

    public required AppliedProfile Applied { get; init; }

    public TextOrder? Order { get; init; }

    public required TextSegmentState Text { get; init; }

    public required HugePageState HugePages { get; init; }
}
