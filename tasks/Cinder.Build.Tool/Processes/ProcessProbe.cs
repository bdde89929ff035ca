using System.Globalization;

namespace Cinder.Build.Tool;

/// <summary>Looks at a running process through /proc.</summary>
internal interface IProcessProbe
{
    /// <summary>Called again and again while the process runs; the files may vanish at any moment.</summary>
    /// <param name="folder">The process's folder in /proc.</param>
    void Look(string folder);
}

/// <summary>Calls a probe from its own thread until the process has ended.</summary>
internal sealed class ProbeLoop : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;

    private ProbeLoop(IProcessProbe probe, int pid)
    {
        string folder = "/proc/" + pid.ToString(CultureInfo.InvariantCulture);
        _thread = new Thread(() =>
        {
            do
            {
                try
                {
                    probe.Look(folder);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // The process has just ended.
                }
            }
            while (!_end.Wait(Pause));
        });
        _thread.Start();
    }

    public static ProbeLoop? Start(IProcessProbe? probe, int pid) => probe is null ? null : new ProbeLoop(probe, pid);

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }
}
