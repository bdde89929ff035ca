using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Address space from the operating system: reserved whole, backed by memory page by page as it is touched.</summary>
internal static unsafe partial class OsMemory
{
    public const int PageShift = 12;
    public const int PageSize = 1 << PageShift;

    private const int ProtRead = 1;
    private const int ProtWrite = 2;
    private const int ProtExec = 4;
    private const int MapPrivate = 2;
    private const int MapAnonymous = 0x20;
    private const int MapNoReserve = 0x4000;
    private const int AdviseDontNeed = 4;
    private const int AddressSpaceResource = 9;

    /// <summary>Reserves zeroed address space, near <paramref name="hint"/> when that is free; null when there is none.</summary>
    public static byte* TryReserve(nuint bytes, long hint = 0)
    {
        nint address = Map((nint)hint, bytes, ProtRead | ProtWrite, MapPrivate | MapAnonymous | MapNoReserve, -1, 0);
        return address == -1 ? null : (byte*)address;
    }

    /// <summary>Reserves zeroed address space.</summary>
    /// <exception cref="HeapExhaustedException">There is no address space left.</exception>
    public static byte* Reserve(nuint bytes)
    {
        byte* result = TryReserve(bytes);
        return result != null ? result : throw new HeapExhaustedException($"cannot reserve {bytes} bytes of address space");
    }

    /// <summary>Bytes of address space that the process may have (<c>ulimit -v</c>); null for any number.</summary>
    public static long? AddressSpaceLimit()
    {
        ulong* limits = stackalloc ulong[2];
        return GetLimit(AddressSpaceResource, limits) == 0 && limits[0] <= long.MaxValue ? (long)limits[0] : null;
    }

    /// <summary>Reserves zeroed address space: less than wanted, down to a least size, when the system has a limit.</summary>
    /// <exception cref="HeapExhaustedException">Not even the least is left.</exception>
    public static byte* ReserveUpTo(nuint wanted, nuint least, out nuint bytes)
    {
        for (bytes = wanted; bytes / 2 >= least; bytes /= 2)
        {
            byte* result = TryReserve(bytes);
            if (result != null)
            {
                return result;
            }
        }

        return Reserve(bytes);
    }

    /// <summary>Gives memory back while keeping the addresses, which then read as zero.</summary>
    public static void Discard(byte* start, nuint bytes) => _ = Advise(start, bytes, AdviseDontNeed);

    public static void Release(byte* start, nuint bytes)
    {
        if (start != null)
        {
            _ = Unmap(start, bytes);
        }
    }

    /// <summary>Makes written code executable and read-only.</summary>
    public static bool TryMakeExecutable(byte* start, nuint bytes) => Protect(start, bytes, ProtRead | ProtExec) == 0;

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, ulong* limits);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(byte* address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(byte* address, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(byte* address, nuint length, int protection);
}
