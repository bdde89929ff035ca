using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cinder.Build.Tool;

/// <summary>
/// Starts a process with <c>posix_spawn</c> and waits with <c>wait4</c>, because only that tells how much time exactly this
/// child used. The child leads its own process group, so that a workload's children end with it.
/// </summary>
internal static partial class NativeProcess
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs a process to its end.</summary>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public static LaunchResult Run(LaunchRequest request)
    {
        long start = Stopwatch.GetTimestamp();
        int pid = Spawn(request);
        using var watchdog = new Watchdog(pid, request.Timeout, Grace);
        using (ProbeLoop.Start(request.Probe, pid))
        {
            WaitForEnd(pid);
        }

        TimeSpan wall = Stopwatch.GetElapsedTime(start);

        // The process is a zombie until wait4 reaps it: up to here its id cannot be reused, so no signal hits a stranger.
        bool timedOut = watchdog.Stop();
        return Reap(pid, timedOut, wall);
    }

    private static int Spawn(LaunchRequest request)
    {
        using var memory = new NativeArguments();
        nint actions = memory.Allocate(OpaqueSize);
        nint attributes = memory.Allocate(OpaqueSize);
        Check(posix_spawn_file_actions_init(actions), request);
        Check(posix_spawnattr_init(attributes), request);
        try
        {
            Check(posix_spawn_file_actions_addchdir_np(actions, memory.Text(request.WorkingDirectory)), request);
            Check(posix_spawn_file_actions_addopen(actions, 0, memory.Text(request.StandardInput), OpenReadOnly, 0), request);
            Check(posix_spawn_file_actions_addopen(actions, 1, memory.Text(request.StandardOutput), OpenForWriting, OutputMode), request);
            if (request.StandardError == request.StandardOutput)
            {
                Check(posix_spawn_file_actions_adddup2(actions, 1, 2), request);
            }
            else
            {
                Check(posix_spawn_file_actions_addopen(actions, 2, memory.Text(request.StandardError), OpenForWriting, OutputMode), request);
            }

            nint everySignal = memory.Allocate(OpaqueSize);
            nint noSignal = memory.Allocate(OpaqueSize);
            _ = sigfillset(everySignal);
            _ = sigemptyset(noSignal);
            Check(posix_spawnattr_setsigdefault(attributes, everySignal), request);
            Check(posix_spawnattr_setsigmask(attributes, noSignal), request);
            Check(posix_spawnattr_setpgroup(attributes, 0), request);
            Check(posix_spawnattr_setflags(attributes, SetProcessGroup | SetSignalDefault | SetSignalMask), request);

            string[] arguments = [request.FileName, .. request.Arguments];
            Check(posix_spawnp(out int pid, memory.Text(request.FileName), actions, attributes, memory.List(arguments), memory.List(Environment(request))), request);
            return pid;
        }
        finally
        {
            _ = posix_spawn_file_actions_destroy(actions);
            _ = posix_spawnattr_destroy(attributes);
        }
    }

    private static string[] Environment(LaunchRequest request)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        foreach ((string name, string? value) in request.Environment)
        {
            if (value is null)
            {
                variables.Remove(name);
            }
            else
            {
                variables[name] = value;
            }
        }

        return [.. variables.Select(variable => $"{variable.Key}={variable.Value}")];
    }

    private static void Check(int error, LaunchRequest request)
    {
        if (error != 0)
        {
            throw new ToolException(
                Codes.WorkloadNotStarted,
                $"{request.FileName} cannot be started in {request.WorkingDirectory}: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    private static void WaitForEnd(int pid)
    {
        nint information = Marshal.AllocHGlobal(OpaqueSize);
        try
        {
            while (waitid(ProcessId, pid, information, WaitExited | WaitLeaveZombie) != 0)
            {
                int error = Marshal.GetLastPInvokeError();
                if (error != Interrupted)
                {
                    throw new InvalidOperationException($"waitid failed: {Marshal.GetPInvokeErrorMessage(error)}");
                }
            }
        }
        finally
        {
            Marshal.FreeHGlobal(information);
        }
    }

    private static LaunchResult Reap(int pid, bool timedOut, TimeSpan wall)
    {
        (int status, ResourceUsage usage) = Wait(pid);
        int signal = status & 0x7f;
        int exitCode = signal == 0 ? (status >> 8) & 0xff : 0;
        return new LaunchResult(exitCode, signal, timedOut, wall, usage.User.ToTimeSpan() + usage.System.ToTimeSpan());
    }

    private static (int Status, ResourceUsage Usage) Wait(int pid)
    {
        int status;
        ResourceUsage usage;
        while (wait4(pid, out status, 0, out usage) < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw new InvalidOperationException($"wait4 failed: {Marshal.GetPInvokeErrorMessage(error)}");
            }
        }

        return (status, usage);
    }

    /// <summary>Asks a process group to stop when its time is over, and kills it when it does not.</summary>
    private sealed class Watchdog : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly int _pid;
        private readonly Timer _timer;
        private readonly TimeSpan _grace;
        private bool _ended;
        private bool _asked;

        public Watchdog(int pid, TimeSpan timeout, TimeSpan grace)
        {
            _pid = pid;
            _grace = grace;
            _timer = new Timer(_ => Expire(), null, timeout, Timeout.InfiniteTimeSpan);
        }

        /// <summary>Ends the watch, clears away children that outlived their parent, and tells whether the time was over.</summary>
        public bool Stop()
        {
            lock (_lock)
            {
                _ended = true;
                if (_asked)
                {
                    _ = kill(-_pid, KillSignal);
                }

                return _asked;
            }
        }

        public void Dispose() => _timer.Dispose();

        private void Expire()
        {
            lock (_lock)
            {
                if (_ended)
                {
                    return;
                }

                _ = kill(-_pid, _asked ? KillSignal : TerminateSignal);
                if (!_asked)
                {
                    _asked = true;
                    _timer.Change(_grace, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }
}
