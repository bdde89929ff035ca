using System.Globalization;

namespace Cinder.Build.Tool;

internal static partial class NativeProcess
{
    // Starts the program in the background, tells its process id and ends, so that the program becomes an orphan. The gate
    // keeps the program from ending first: the shell would reap it.
    private const string OrphanScript = """
        file=$1; gate=$2; shift 2
        rm -f "$gate"; mkfifo "$gate" || exit 1
        { read -r line < "$gate"; exec "$@"; } <&0 &
        echo $! > "$file"
        """;

    /// <summary>
    /// Runs a process and returns its largest resident set in KiB. The kernel counts the memory of the parent before the
    /// exec as the child's own, and this process is larger than many it measures. So a small shell starts the program and
    /// ends, and this process adopts and reaps the orphan.
    /// </summary>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public static long MeasurePeak(LaunchRequest request)
    {
        string pidFile = request.StandardOutput + ".pid";
        string gate = request.StandardOutput + ".gate";
        _ = prctl(BecomeSubreaper, 1, 0, 0, 0);
        int shell = Spawn(request with { FileName = "/bin/sh", Arguments = ["-c", OrphanScript, "sh", pidFile, gate, request.FileName, .. request.Arguments] });
        using var watchdog = new Watchdog(shell, request.Timeout, Grace);
        if (Wait(shell).Status != 0)
        {
            throw new ToolException(Codes.BenchFailed, $"The memory of {request.FileName} cannot be measured: the shell that starts it failed.");
        }

        int pid = int.Parse(File.ReadAllText(pidFile).Trim(), CultureInfo.InvariantCulture);
        using (FileStream stream = new(gate, FileMode.Open, FileAccess.Write))
        {
            stream.WriteByte((byte)'\n');
        }

        WaitForEnd(pid);
        watchdog.Stop();
        return Wait(pid).Usage.PeakKilobytes;
    }
}
