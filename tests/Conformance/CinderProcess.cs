using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Conformance;

/// <summary>Starts the cinder of this build, as the recorder starts CPython.</summary>
internal static class CinderProcess
{
    internal static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>Another executable to judge than the one that was built with the tests, such as a native one.</summary>
    private static readonly string? s_other = Environment.GetEnvironmentVariable("CINDER_CONFORMANCE_EXECUTABLE");

    /// <summary>Runs to the end, or to the limit of time: then the exit code is null.</summary>
    internal static async Task<Outcome> RunAsync(string folder, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, TimeSpan limit)
    {
        var start = new ProcessStartInfo(s_other ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (s_other is null)
        {
            start.ArgumentList.Add(Metadata("Program"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PYTHON", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        using var timer = new CancellationTokenSource(limit);
        var output = ReadAsync(process.StandardOutput.BaseStream);
        var error = ReadAsync(process.StandardError.BaseStream);
        await FeedAsync(process, input);
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            Stop(process);
            return new Outcome(await output, await error, null);
        }

        return new Outcome(await output, await error, process.ExitCode);
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading; what it printed is judged all the same.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime.
        }
    }

    private static string Metadata(string key) =>
        typeof(CinderProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>What a program wrote and how it ended.</summary>
internal sealed record Outcome(byte[] Output, byte[] Error, int? ExitCode);
