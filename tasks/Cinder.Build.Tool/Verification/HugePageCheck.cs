using Cinder.Layout;

namespace Cinder.Build.Tool;

/// <summary>Starts the program once and tells whether its text is on huge pages, or why not.</summary>
internal static class HugePageCheck
{
    // A process of a few milliseconds may end before anything looks at it.
    private const int ProbeAttempts = 20;

    private const string ModeFile = "/sys/kernel/mm/transparent_hugepage/enabled";

    public static HugePageState Check(string binary, ElfSegment text, ProgramRun? run, bool hugeText, int hugeTextPages)
    {
        ulong expected = hugeText && hugeTextPages > 0 ? Math.Min(text.MemorySize, (ulong)hugeTextPages * TextSegmentPadder.HugePage) : text.MemorySize;
        long total = (long)(expected / 1024);
        if (run is not { IsDirect: true })
        {
            return new HugePageState(0, total, "no workload runs the program directly");
        }

        var probe = new HugePageProbe(binary, text.Address, text.MemorySize);
        LaunchRequest launch = run.Request with { Probe = probe };
        for (int attempt = 0; !probe.SawText && attempt < ProbeAttempts; attempt++)
        {
            NativeProcess.Run(launch);
        }

        return new HugePageState(probe.MappedKilobytes, total, probe.MappedKilobytes >= total ? null : Reason(probe, text, hugeText));
    }

    private static string Reason(HugePageProbe probe, ElfSegment text, bool hugeText)
    {
        string mode = File.Exists(ModeFile) ? File.ReadAllText(ModeFile).Trim() : "";
        return (probe, mode) switch
        {
            ({ SawText: false }, _) => "the program ended before its memory map could be read",
            _ when text.Address % TextSegmentPadder.HugePage != 0 => "the text segment is not aligned to 2 MiB",
            (_, "") => "the kernel has no transparent huge pages",
            _ when mode.Contains("[never]", StringComparison.Ordinal) => "transparent huge pages are switched off (enabled=never)",
            _ when !hugeText => "CinderHugeText is off and the file system keeps the text in small pages",
            _ => "the kernel gave no huge page for part of the text",
        };
    }
}
