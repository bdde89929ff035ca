using System.Globalization;

namespace Cinder.Build.Tool;

/// <summary>The one line about the profile in the build's log.</summary>
internal static class PgoSummary
{
    private const double KilobytesPerHugePage = 2048;

    public static string Format(PgoReport report)
    {
        OptimizeReport match = report.Match;
        int records = match.Matched.Methods + match.Stale.Methods + match.Unknown.Methods;
        string dropped = report.Training is { } training ? $", {training.DroppedShards.Count} shards dropped" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Cinder PGO: {Path.GetFileName(match.Profile)} @{Revision(match)} matched {match.Own.Share * 100:0.0}% of the program's weight, {match.Matched.Share * 100:0.0}% with the framework ({match.Matched.Methods}/{records} methods), {match.Stale.Methods} stale, {match.Unknown.Methods} unknown{dropped}; {report.Applied.WithProfile} of {report.Applied.Compiled} methods compiled with the profile; {Order(report.Order)}; {HugePages(report.HugePages)}{Start(report.Start)}");
    }

    private static string Revision(OptimizeReport match) => match.Commit is null
        ? "unknown"
        : match.Commit[..Math.Min(7, match.Commit.Length)] + (match.Dirty ? "+changes" : "");

    private static string Order(TextOrder? order) => order switch
    {
        null => "methods in the compiler's order",
        { IsApplied: true } => string.Create(CultureInfo.InvariantCulture, $"hot text {order.SpanBytes / 1024.0:0.0} KiB, first and contiguous"),
        _ => "hot text not contiguous",
    };

    private static string Start(ProgramStart start) => start.Workload is null ? "; never run, because no workload is declared" : "";

    private static string HugePages(HugePageState state) => state.Reason is null
        ? string.Create(CultureInfo.InvariantCulture, $"text in {state.MappedKilobytes / KilobytesPerHugePage:0} huge pages (verified)")
        : string.Create(CultureInfo.InvariantCulture, $"huge pages {state.MappedKilobytes / KilobytesPerHugePage:0} of {state.TextKilobytes / KilobytesPerHugePage:0.#}: {state.Reason}");
}
