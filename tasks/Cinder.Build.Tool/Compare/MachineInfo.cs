using System.Globalization;
using System.Runtime.InteropServices;
using Cinder.Reports;

namespace Cinder.Build.Tool;

/// <summary>Describes the machine a measurement was made on.</summary>
internal static class MachineInfo
{
    public static double Load()
    {
        string text = ReadOr("/proc/loadavg", "0");
        return double.TryParse(text.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double load) ? load : 0;
    }

    public static BenchEnvironment Describe(double loadBefore) => new()
    {
        Processor = $"{ProcessorName()}, {Environment.ProcessorCount} cores",
        Kernel = ReadOr("/proc/sys/kernel/osrelease", "unknown").Trim(),
        Runtime = RuntimeInformation.FrameworkDescription,
        LoadBefore = loadBefore,
        LoadAfter = Load(),
    };

    private static string ProcessorName()
    {
        string? line = ReadOr("/proc/cpuinfo", "").Split('\n').FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? "unknown" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string ReadOr(string path, string fallback) => File.Exists(path) ? File.ReadAllText(path) : fallback;
}
