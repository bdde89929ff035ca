using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>What files need of the C library beside <see cref="LibC"/>: opening by path, waiting, facts about an open file.</summary>
internal static unsafe partial class LibCFiles
{
    internal const int Interrupted = 4;
    internal const int BadDescriptor = 9;
    internal const int TryAgain = 11;
    internal const int IsDirectory = 21;
    internal const int TooManyOpen = 24;
    internal const int IllegalSeek = 29;

    internal const int ReadOnly = 0;
    internal const int WriteOnly = 1;
    internal const int ReadWrite = 2;
    internal const int Create = 0x40;
    internal const int Exclusive = 0x80;
    internal const int Truncate = 0x200;
    internal const int Append = 0x400;
    internal const int CloseOnExec = 0x80000;

    private const uint BasicStatistics = 0x7FF;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    internal static partial int Open(byte* path, int flags, int mode);

    /// <summary>Waits until there is something to read: 0 when the time is over, -1 with errno set, else 1.</summary>
    internal static int WaitForInput(int descriptor, int milliseconds)
    {
        var request = new PollRequest { Descriptor = descriptor, Events = 1 };
        return Poll(&request, 1, milliseconds);
    }

    /// <summary>What the system knows of an open file; false with errno set.</summary>
    internal static bool TryDescribe(int descriptor, out FileStatus description)
    {
        byte nothing = 0;
        FileStatus result = default;
        var ok = LibC.StatX(descriptor, &nothing, LibC.AtEmptyPath, BasicStatistics, &result) == 0;
        description = result;
        return ok;
    }

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);
}

/// <summary>C's <c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollRequest
{
    public int Descriptor;
    public short Events;
    public short Answer;
}
