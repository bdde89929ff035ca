using System.Globalization;

namespace Cinder.Build.Tool;

/// <summary>What a build expects of its program.</summary>
/// <param name="IsTrained">The profile comes from training this very code.</param>
/// <param name="IsAligned">The text should consist of whole huge pages.</param>
/// <param name="IsStrict">Doubts are errors.</param>
internal sealed record PgoExpectation(bool IsTrained, bool IsAligned, bool IsStrict);

/// <summary>Compares what was verified with what the build wanted.</summary>
internal static class PgoJudge
{
    // What a fresh profile must reach: less means that training and final build do not compile the same code.
    private const double FreshShare = 0.999;

    /// <summary>Reports every way in which the program is not what the build wanted.</summary>
    public static void Judge(PgoReport report, PgoExpectation expectation, Reporter reporter)
    {
        if (report.Start.Failure is string failure)
        {
            reporter.Error(Codes.CannotRun, $"The linked program does not run the workload {report.Start.Workload}: {failure}");
        }

        if (report.Applied.WithProfile == 0)
        {
            reporter.Error(Codes.ProfileNotApplied, $"ILC compiled {report.Applied.Compiled} methods, none of them with the profile {report.Match.Mibc}. The program is not profile-guided.");
        }

        if (expectation.IsTrained && report.Match.Own.Share < FreshShare)
        {
            Give(Codes.TrainingDrift, string.Create(
                CultureInfo.InvariantCulture,
                $"Only {report.Match.Own.Share:P2} of the program's weight matches right after training: the instrumented and the final build do not compile the same code. pgo.json lists the records."));
        }

        if (report.Order is { IsApplied: false } order)
        {
            Give(Codes.OrderNotApplied, string.Create(
                CultureInfo.InvariantCulture,
                $"The hot methods are not together at the start of the text: {order.Placed} found, {order.OutOfOrder} out of order, {order.Density:P0} dense, first at the start: {order.StartsWithHot}."));
        }

        if (expectation.IsAligned && !report.Text.IsAligned)
        {
            Give(Codes.NotAligned, $"The text segment at 0x{report.Text.Address:x} of {report.Text.Size} bytes does not consist of whole 2 MiB pages, although CinderAlignText is set.");
        }

        void Give(string code, string message)
        {
            if (expectation.IsStrict)
            {
                reporter.Error(code, message);
            }
            else
            {
                reporter.Warning(code, message);
            }
        }
    }
}
