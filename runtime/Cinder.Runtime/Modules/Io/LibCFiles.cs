using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The functions of the C library on file descriptors.</summary>
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

    private const int EmptyPath = 0x1000;
    private const uint BasicStatistics = 0x7FF;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    internal static partial int Open(byte* path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int descriptor, byte* data, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int descriptor, byte* data, nint count);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    internal static partial long Seek(int descriptor, long offset, int whence);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    internal static partial int SetLength(int descriptor, long length);

    [LibraryImport("libc", EntryPoint = "isatty", SetLastError = true)]
    internal static partial int IsATty(int descriptor);

    /// <summary>Waits until there is something to read: 0 when the time is over, -1 with errno set, else 1.</summary>
    internal static int WaitForInput(int descriptor, int milliseconds)
    {
        var request = new PollRequest { Descriptor = descriptor, Events = 1 };
        return Poll(&request, 1, milliseconds);
    }

    /// <summary>What the system knows of an open file; false with errno set.</summary>
    internal static bool TryDescribe(int descriptor, out FileDescription description)
    {
        byte nothing = 0;
        FileDescription result = default;
        var ok = Describe(descriptor, &nothing, EmptyPath, BasicStatistics, &result) == 0;
        description = result;
        return ok;
    }

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Describe(int descriptor, byte* path, int flags, uint mask, FileDescription* description);
}

/// <summary>C's <c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollRequest
{
    public int Descriptor;
    public short Events;
    public short Answer;
}

/// <summary>C's <c>struct statx</c>, which is the same on every processor.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct FileDescription
{
    [FieldOffset(4)]
    public uint BlockSize;

    [FieldOffset(28)]
    public ushort Mode;

    [FieldOffset(40)]
    public ulong Length;

    public readonly bool IsDirectory => (Mode & 0xF000) == 0x4000;

    public readonly bool IsCharacterDevice => (Mode & 0xF000) == 0x2000;
}
