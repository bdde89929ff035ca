using System.Text;
using Microsoft.Build.Utilities;

namespace Cinder.Build.Tasks;

/// <summary>Writes a file beside its place and moves it there, so that a killed build leaves no half of it.</summary>
internal static class AtomicWrite
{
    public static void Text(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + ".new";
        File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, path, overwrite: true);
    }
}

/// <summary>Reports a file that could not be written.</summary>
internal static class WriteError
{
    private const int NoSpaceOnDevice = 28;

    public static void Log(TaskLoggingHelper log, string path, Exception error)
    {
        bool isFull = (error.HResult & 0xffff) == NoSpaceOnDevice;
        log.LogError(
            null,
            isFull ? "CBT1011" : "CBT1010",
            null,
            path,
            0,
            0,
            0,
            0,
            "{0}",
            isFull
                ? $"The disk is full: {error.Message} Free some space and build again; finished stages are kept."
                : $"The build cannot write here: {error.Message} Make the folder writable or move the intermediate output elsewhere.");
    }
}
