using System.Globalization;

namespace Cinder.Profiles;

/// <summary>An input file (trace, profile, assembly or symbol map) that cannot be used, with the place and the reason.</summary>
public sealed class ProfileFormatException : Exception
{
    /// <summary>Creates the exception for a place in a file.</summary>
    /// <param name="code">One of <see cref="ProfileErrorCodes"/>.</param>
    /// <param name="input">Name of the input, as the caller gave it.</param>
    /// <param name="reason">What is wrong, as a sentence without a full stop.</param>
    /// <param name="offset">Byte offset, for binary inputs.</param>
    /// <param name="line">Line number from 1, for text inputs.</param>
    /// <param name="inner">The cause, when another component found the fault.</param>
    public ProfileFormatException(string code, string input, string reason, long? offset = null, int? line = null, Exception? inner = null)
        : base(Describe(input, reason, offset, line), inner)
    {
        Code = code;
        Input = input;
        Reason = reason;
        Offset = offset;
        Line = line;
    }

    /// <summary>The diagnostic code (CBT21xx).</summary>
    public string Code { get; }

    /// <summary>The input's name, as the caller gave it.</summary>
    public string Input { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Byte offset of the fault, for binary inputs.</summary>
    public long? Offset { get; }

    /// <summary>Line number of the fault from 1, for text inputs.</summary>
    public int? Line { get; }

    private static string Describe(string input, string reason, long? offset, int? line)
    {
        if (line is int number)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{input}({number}): {reason}");
        }

        return offset is long position
            ? string.Create(CultureInfo.InvariantCulture, $"{input}: at byte {position}: {reason}")
            : $"{input}: {reason}";
    }
}

/// <summary>The diagnostic codes that this library gives to its errors.</summary>
public static class ProfileErrorCodes
{
    /// <summary>The file is not a .nettrace file, or one of another format version.</summary>
    public const string TraceForeign = "CBT2101";

    /// <summary>The trace ends in the middle: the process was killed before it wrote its data.</summary>
    public const string TraceTruncated = "CBT2102";

    /// <summary>The trace holds bytes that its format does not allow.</summary>
    public const string TraceCorrupt = "CBT2103";

    /// <summary>The runtime dropped events, so counts and names are missing.</summary>
    public const string TraceEventsLost = "CBT2104";

    /// <summary>The trace is intact but holds no instrumentation data.</summary>
    public const string TraceWithoutProfile = "CBT2105";

    /// <summary>The traced process ran another program.</summary>
    public const string TraceOfAnotherProgram = "CBT2106";

    /// <summary>The file is not a .cprof profile.</summary>
    public const string ProfileForeign = "CBT2111";

    /// <summary>The .cprof profile has a format or section version that this version cannot read.</summary>
    public const string ProfileVersion = "CBT2112";

    /// <summary>The .cprof profile breaks the rules of its format.</summary>
    public const string ProfileSyntax = "CBT2113";

    /// <summary>Profiles of different runtime identifiers were to be merged.</summary>
    public const string MergeMixedRid = "CBT2121";

    /// <summary>Profiles of different programs were to be merged.</summary>
    public const string MergeMixedProgram = "CBT2122";

    /// <summary>Nothing was left to merge.</summary>
    public const string MergeNothing = "CBT2123";

    /// <summary>An assembly that the profile needs cannot be read.</summary>
    public const string AssemblyUnreadable = "CBT2131";

    /// <summary>The compiler's symbol map cannot be read.</summary>
    public const string SymbolMapUnreadable = "CBT2132";
}
