namespace Cinder.Build.Tool.Tests;

/// <summary>Runs verbs in this process and keeps what they print.</summary>
internal sealed class ToolHarness : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Output { get; private set; } = "";

    public int Run(string verb, params string[] arguments)
    {
        using var output = new StringWriter();
        int exitCode = new CommandDispatcher(VerbList.All, output).Run([verb, .. arguments]);
        Output = output.ToString();
        return exitCode;
    }

    /// <summary>Writes a script that can be started.</summary>
    public string Script(string name, string text)
    {
        string path = Folder.Write(name, "#!/bin/sh\n" + text + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Folder.Dispose();
}
