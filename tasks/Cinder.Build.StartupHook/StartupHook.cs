using System;
using System.Runtime.InteropServices;

/// <summary>
/// Start-up hook of a training run. The runtime writes its instrumentation data only at an orderly shutdown, and SIGTERM
/// is no such by default; with this hook a workload that is asked to stop still leaves its profile.
/// </summary>
internal static class StartupHook
{
    private const int ExitCodeOfTermination = 128 + 15;

    // The registration ends when it is collected, so it must stay reachable.
    private static PosixSignalRegistration? s_termination;

    /// <summary>Called by the runtime before <c>Main</c>.</summary>
    public static void Initialize() => s_termination = PosixSignalRegistration.Create(
        PosixSignal.SIGTERM,
        context =>
        {
            context.Cancel = true;
            Environment.Exit(ExitCodeOfTermination);
        });
}
