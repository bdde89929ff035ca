using System.Globalization;

namespace Cinder.Build.Tool;

/// <summary>How much of a running program's text is mapped by huge pages.</summary>
/// <param name="MappedKilobytes">Text in huge pages.</param>
/// <param name="TextKilobytes">All of the text segment.</param>
/// <param name="Reason">Why it is not all; null when it is.</param>
internal sealed record HugePageState(long MappedKilobytes, long TextKilobytes, string? Reason);

/// <summary>
/// Reads smaps of a running program. Neither a successful call nor THPeligible proves a huge page; these fields do.
/// </summary>
internal sealed class HugePageProbe(string binary, ulong textAddress, ulong textSize) : IProcessProbe
{
    private static readonly string[] Fields = ["AnonHugePages:", "ShmemPmdMapped:", "FilePmdMapped:", "Private_Hugetlb:", "Shared_Hugetlb:"];

    private readonly string _binary = Path.GetFullPath(binary);

    /// <summary>The most that was seen.</summary>
    public long MappedKilobytes { get; private set; }

    /// <summary>Whether the program's text was seen at all.</summary>
    public bool SawText { get; private set; }

    public void Look(string folder)
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, "smaps"));
        if (LoadAddress(lines) is not ulong load)
        {
            return;
        }

        SawText = true;
        ulong start = load + textAddress;
        ulong end = start + textSize;
        long kilobytes = 0;
        bool isText = false;
        foreach (string line in lines)
        {
            if (TryParseRange(line, out ulong from, out ulong to))
            {
                isText = from < end && start < to;
            }
            else if (isText && Fields.FirstOrDefault(field => line.StartsWith(field, StringComparison.Ordinal)) is string field)
            {
                ReadOnlySpan<char> value = line.AsSpan(field.Length).Trim();
                kilobytes += long.Parse(value[..value.IndexOf(' ')], CultureInfo.InvariantCulture);
            }
        }

        MappedKilobytes = Math.Max(MappedKilobytes, kilobytes);
    }

    /// <summary>The address of the file's first byte: the first mapping of the binary.</summary>
    private ulong? LoadAddress(string[] lines)
    {
        foreach (string line in lines)
        {
            if (TryParseRange(line, out ulong from, out _) && line.EndsWith(_binary, StringComparison.Ordinal) && line.Contains(" 00000000 ", StringComparison.Ordinal))
            {
                return from;
            }
        }

        return null;
    }

    /// <summary>The head of a mapping: <c>start-end permissions ...</c>.</summary>
    private static bool TryParseRange(string line, out ulong from, out ulong to)
    {
        (from, to) = (0, 0);
        int dash = line.IndexOf('-', StringComparison.Ordinal);
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        return dash > 0
            && space > dash
            && ulong.TryParse(line.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out from)
            && ulong.TryParse(line.AsSpan(dash + 1, space - dash - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out to);
    }
}
