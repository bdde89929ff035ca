using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Cinder.Build.Tool;

/// <summary>One process run of a workload that left a profile.</summary>
/// <param name="Workload">The workload's name.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Run">Number of the run, from 1.</param>
/// <param name="Shards">Trace files relative to the folder of the training.</param>
/// <param name="Seconds">Elapsed time.</param>
/// <param name="CpuSeconds">Processor time.</param>
internal sealed record TrainingRun(string Workload, decimal Weight, int Run, IReadOnlyList<string> Shards, double Seconds, double CpuSeconds);

/// <summary>What a training left: runs with their traces, and optional workloads that failed.</summary>
internal sealed record Training
{
    public required IReadOnlyList<TrainingRun> Runs { get; init; }

    public IReadOnlyList<string> SkippedWorkloads { get; init; } = [];
}

/// <summary>Runs the workloads on the instrumented program, as many at once as the build grants cores.</summary>
internal sealed class Collector(InstrumentedProgram program, string folder, Reporter reporter)
{
    private const int ShownLines = 20;

    private readonly ConcurrentBag<TrainingRun> _runs = [];
    private readonly ConcurrentDictionary<string, bool> _failed = new(StringComparer.Ordinal);

    /// <summary>Runs everything. Failures of workloads that are not optional are reported as errors.</summary>
    public Training Collect(IReadOnlyList<Workload> workloads, int jobs)
    {
        var queue = new ConcurrentQueue<(Workload Workload, int Run)>(
            workloads.SelectMany(workload => Enumerable.Range(1, workload.Runs).Select(run => (workload, run))));
        Thread[] workers = [.. Enumerable.Range(0, Math.Clamp(jobs, 1, queue.Count)).Select(_ => new Thread(() => Work(queue)))];
        foreach (Thread worker in workers)
        {
            worker.Start();
        }

        foreach (Thread worker in workers)
        {
            worker.Join();
        }

        return new Training
        {
            Runs = [.. _runs.OrderBy(run => run.Workload, StringComparer.Ordinal).ThenBy(run => run.Run)],
            SkippedWorkloads = [.. _failed.Where(entry => entry.Value).Select(entry => entry.Key).Order(StringComparer.Ordinal)],
        };
    }

    private void Work(ConcurrentQueue<(Workload Workload, int Run)> queue)
    {
        while (queue.TryDequeue(out (Workload Workload, int Run) job))
        {
            try
            {
                Run(job.Workload, job.Run);
            }
            catch (ToolException e)
            {
                Fail(job.Workload, e.Code, e.Message, log: null);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                ToolException coded = FileErrors.Describe(e);
                reporter.Error(coded.Code, coded.Message);
            }
        }
    }

    private void Run(Workload workload, int run)
    {
        string shards = Path.Combine(folder, workload.Name, "run" + run.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(shards);
        string output = Path.Combine(shards, "stdout.log");
        string errors = Path.Combine(shards, "stderr.log");
        var environment = new Dictionary<string, string?>(program.Environment(shards), StringComparer.Ordinal);
        foreach ((string name, string value) in workload.Environment)
        {
            environment[name] = value;
        }

        LaunchResult result = NativeProcess.Run(new LaunchRequest
        {
            FileName = workload.Command ?? program.Host,
            Arguments = workload.Command is null ? [.. program.HostArguments(), .. workload.Arguments] : workload.Arguments,
            WorkingDirectory = workload.WorkingDirectory,
            Environment = environment,
            StandardInput = workload.StandardInput ?? "/dev/null",
            StandardOutput = output,
            StandardError = errors,
            Timeout = TimeSpan.FromSeconds(workload.TimeoutSeconds),
        });
        if (Check(workload, result, shards, output, errors) is not IReadOnlyList<string> traces)
        {
            return;
        }

        _runs.Add(new TrainingRun(
            workload.Name,
            workload.Weight,
            run,
            [.. traces.Select(trace => Path.GetRelativePath(folder, trace))],
            Math.Round(result.Wall.TotalSeconds, 3),
            Math.Round(result.Cpu.TotalSeconds, 3)));
        reporter.Line(string.Create(CultureInfo.InvariantCulture, $"{workload.Name} run {run}: {result.Wall.TotalSeconds:F1} s, {traces.Count} trace(s)"));
    }

    private string[]? Check(Workload workload, LaunchResult result, string shards, string output, string errors)
    {
        if (result.TimedOut)
        {
            string limit = workload.TimeoutSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            Fail(workload, Codes.WorkloadTimedOut, $"The workload {workload.Name} did not end within {limit} s. Let it do less, or raise its timeout.", errors);
            return null;
        }

        if (result.Signal != 0)
        {
            Fail(workload, Codes.WorkloadKilled, $"The workload {workload.Name} {result.Describe()}, so it wrote no profile.", errors);
            return null;
        }

        if (result.ExitCode != 0)
        {
            Fail(workload, Codes.WorkloadFailed, $"The workload {workload.Name} {result.Describe()}.", errors);
            return null;
        }

        if (workload.ExpectedOutputHash is string expected && OutputHash(output) is string actual && actual != expected)
        {
            Fail(
                workload,
                Codes.WorkloadOutput,
                $"The workload {workload.Name} printed something else than declared: {actual} instead of {expected}. A wrong program must not be trained on.",
                output);
            return null;
        }

        string[] traces = [.. Directory.EnumerateFiles(shards, "*.nettrace").Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal)];
        if (traces.Length == 0)
        {
            Fail(
                workload,
                Codes.WorkloadWithoutTrace,
                $"The workload {workload.Name} left no trace. It must start the built program ($CINDER_PROGRAM) and let it end in an orderly way.",
                errors);
            return null;
        }

        return traces;
    }

    /// <summary><c>sha256:</c> and the hash of a file.</summary>
    public static string OutputHash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private void Fail(Workload workload, string code, string message, string? log)
    {
        _failed[workload.Name] = workload.Optional;
        string detail = log is null ? "" : LogTail(log);
        if (workload.Optional)
        {
            reporter.Message(Codes.OptionalWorkload, $"The optional workload is left out of the training. {code}: {message}{detail}");
        }
        else
        {
            reporter.Error(code, message + detail);
        }
    }

    private static string LogTail(string log)
    {
        string[] lines = File.Exists(log) ? [.. File.ReadLines(log).TakeLast(ShownLines)] : [];
        return lines.Length == 0 ? $"\nIts log {log} is empty." : $"\nLast lines of {log}:\n  " + string.Join("\n  ", lines);
    }
}
