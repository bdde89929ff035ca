namespace Cinder.Build.Tool;

/// <summary>Writes small scripts that stand for a command with its first arguments.</summary>
internal static class ShellScript
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Writes a script that runs a command with the script's own arguments after the given ones.</summary>
    public static void Write(string path, IEnumerable<string> command)
    {
        AtomicFile.Write(path, $"#!/bin/sh\nexec {string.Join(' ', command.Select(Quote))} \"$@\"\n");
        File.SetUnixFileMode(path, Executable);
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
