namespace Cinder.Build.Tool;

/// <summary>Runs a compiler or linker with its output in a log file, and fails with the log when it fails.</summary>
internal static class ToolRunner
{
    private const int ShownLines = 30;

    public static void Run(string file, IReadOnlyList<string> arguments, string log, string failureCode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(log))!);
        LaunchResult result;
        try
        {
            result = NativeProcess.Run(new LaunchRequest
            {
                FileName = file,
                Arguments = arguments,
                WorkingDirectory = Directory.GetCurrentDirectory(),
                StandardOutput = Path.GetFullPath(log),
                StandardError = Path.GetFullPath(log),
            });
        }
        catch (ToolException e) when (e.Code == Codes.WorkloadNotStarted)
        {
            throw new ToolException(failureCode, e.Message);
        }

        if (!result.Succeeded)
        {
            string tail = string.Join("\n  ", File.ReadLines(log).TakeLast(ShownLines));
            throw new ToolException(failureCode, $"{Path.GetFileName(file)} {result.Describe()}. Its output:\n  {tail}");
        }
    }
}
