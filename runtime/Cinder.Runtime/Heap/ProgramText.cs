using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>The pages of the native executable and of the system libraries that start-up has used.</summary>
internal static unsafe class ProgramText
{
    private const int MapsSize = 32 << 10;
    private const int MostPages = 8192;

    // Bits of an entry of pagemap: the page is a file's, it is swapped, it is in memory.
    private const ulong OfFile = 1UL << 61;
    private const ulong Swapped = 1UL << 62;
    private const ulong Present = 1UL << 63;

    /// <summary>
    /// Takes the code and the constants out of the process's memory. They are files' pages: what is used again comes back at the
    /// next touch, from the system's cache, and what only start-up used does not.
    /// </summary>
    public static void Release()
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }

        try
        {
            Span<byte> buffer = stackalloc byte[MapsSize];
            using var pages = File.OpenHandle("/proc/self/pagemap");
            ReadOnlySpan<byte> maps = buffer[..ReadMaps(buffer)];
            foreach (Range range in maps.Split((byte)'\n'))
            {
                ReadOnlySpan<byte> line = maps[range];
                if (TryParseHead(line, out nint start, out nint end) && IsFileOfCode(line) && IsAsInFile(pages, start, end))
                {
                    OsMemory.Discard((byte*)start, (nuint)(end - start));
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without /proc the pages stay.
        }
    }

    private static int ReadMaps(Span<byte> buffer)
    {
        int length = 0;
        using var file = File.OpenHandle("/proc/self/maps");
        for (int count = -1; count != 0 && length < buffer.Length; length += Math.Max(count, 0))
        {
            count = RandomAccess.Read(file, buffer[length..], length);
        }

        return length;
    }

    /// <summary>No page has been written, by the loader, the runtime or a debugger: what they wrote is in no file.</summary>
    private static bool IsAsInFile(Microsoft.Win32.SafeHandles.SafeFileHandle pages, nint start, nint end)
    {
        int count = (int)((end - start) >> OsMemory.PageShift);
        if (count > MostPages)
        {
            return false;
        }

        ulong* entries = stackalloc ulong[count];
        var bytes = new Span<byte>(entries, count * sizeof(ulong));
        if (RandomAccess.Read(pages, bytes, (start >> OsMemory.PageShift) * sizeof(ulong)) != bytes.Length)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if ((entries[i] & Swapped) != 0 || (entries[i] & (Present | OfFile)) == Present)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A mapping: <c>start-end permissions offset device inode path</c>.</summary>
    private static bool TryParseHead(ReadOnlySpan<byte> line, out nint start, out nint end)
    {
        start = end = 0;
        int dash = line.IndexOf((byte)'-');
        int blank = line.IndexOf((byte)' ');
        return dash > 0 && blank > dash
            && nint.TryParse(line[..dash], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out start)
            && nint.TryParse(line[(dash + 1)..blank], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out end);
    }

    private static bool IsFileOfCode(ReadOnlySpan<byte> line)
    {
        int slash = line.IndexOf((byte)'/');
        return slash >= 0 && (line.IndexOf(" r-xp "u8) >= 0 || line.IndexOf(" r--p "u8) >= 0) && !line[slash..].StartsWith("/memfd:"u8);
    }
}
