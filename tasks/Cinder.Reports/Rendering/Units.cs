using System.Globalization;

namespace Cinder.Reports;

/// <summary>Numbers for people.</summary>
internal static class Units
{
    public static string Seconds(double seconds) => seconds switch
    {
        < 1e-3 => Format(seconds * 1e6) + "µs",
        < 1 => Format(seconds * 1e3) + "ms",
        _ => Format(seconds) + "s",
    };

    public static string Memory(double kilobytes) => kilobytes switch
    {
        < 1024 => Format(kilobytes) + "KiB",
        < 1024 * 1024 => Format(kilobytes / 1024) + "MiB",
        _ => Format(kilobytes / (1024 * 1024)) + "GiB",
    };

    /// <summary>Half the width of an interval relative to the median, as benchstat prints it.</summary>
    public static string Spread(double median, Interval interval)
    {
        double half = Math.Max(interval.High - median, median - interval.Low) / median;
        return half.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>A ratio of times as a change in per cent, with its sign.</summary>
    public static string Change(double ratio) => ((ratio - 1) * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + "%";

    public static string P(double p) => p.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Faster => "faster",
        Verdict.Slower => "slower",
        Verdict.Same => "same",
        _ => "inconclusive",
    };

    private static string Format(double value)
    {
        string format = value switch { < 10 => "0.000", < 100 => "0.00", < 1000 => "0.0", _ => "0" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
