using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>The pages of the native executable and of the system libraries that start-up has used.</summary>
internal static unsafe class ProgramText
{
    private const int BufferSize = 128 << 10;

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

        byte* buffer = stackalloc byte[BufferSize];
        ReadOnlySpan<byte> maps = Read(buffer);
        nint start = 0;
        nint end = 0;
        foreach (Range range in maps.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = maps[range];
            if (TryParseHead(line, out nint from, out nint to))
            {
                (start, end) = IsFileOfCode(line) ? (from, to) : (0, 0);
            }
            else if (line.StartsWith("Private_Dirty:"u8) && line.IndexOf(" 0 kB"u8) < 0)
            {
                // Pages that the loader or a debugger has written are in no file.
                start = end = 0;
            }
            else if (line.StartsWith("VmFlags:"u8) && end > start)
            {
                OsMemory.Discard((byte*)start, (nuint)(end - start));
                start = end = 0;
            }
        }
    }

    private static ReadOnlySpan<byte> Read(byte* buffer)
    {
        int length = 0;
        using var file = File.OpenHandle("/proc/self/smaps");
        for (int count = -1; count != 0 && length < BufferSize; length += count)
        {
            count = RandomAccess.Read(file, new Span<byte>(buffer + length, BufferSize - length), length);
        }

        return new ReadOnlySpan<byte>(buffer, length);
    }

    /// <summary>The first line of a mapping: <c>start-end permissions offset device inode path</c>.</summary>
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
