using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>
/// Writes what a stage depends on, by content, to a file that changes only when the content does. A target that has this
/// file as its input therefore runs again after a real change, and never because of a new time stamp.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CinderFingerprint : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>Files of which every byte counts. A file that does not exist counts as such.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Assemblies of which the code counts, but neither version numbers nor other attribute values.</summary>
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>Option values, as <c>name=value</c>.</summary>
    public string[] Values { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <summary>
    /// Files that another tool makes from the inputs by time stamp. When the fingerprint is that of <see cref="StateFile"/>
    /// they are touched if an input is newer; otherwise they are deleted, so that the other tool makes them again.
    /// </summary>
    public ITaskItem[] DerivedFiles { get; set; } = [];

    /// <summary>The fingerprint for which <see cref="DerivedFiles"/> were made; needed with them.</summary>
    public string StateFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            string path = TaskEnvironment.GetAbsolutePath(OutputFile);
            string text = Describe();
            string before = File.Exists(path) ? File.ReadAllText(path) : "";
            if (before != text)
            {
                LogFirstDifference(before, text);
                AtomicWrite.Text(path, text);
            }

            if (DerivedFiles.Length > 0)
            {
                Gate(text);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError.Log(Log, OutputFile, e);
        }

        return !Log.HasLoggedErrors;
    }

    private string Describe()
    {
        var text = new StringBuilder();
        foreach (string value in Values)
        {
            text.Append("value ").Append(value).Append('\n');
        }

        foreach (ITaskItem assembly in Assemblies)
        {
            string path = TaskEnvironment.GetAbsolutePath(assembly.ItemSpec);
            text.Append("code ").Append(AssemblyCodeHash.Compute(path)).Append(' ').Append(assembly.ItemSpec).Append('\n');
        }

        foreach (ITaskItem file in Files)
        {
            string path = TaskEnvironment.GetAbsolutePath(file.ItemSpec);
            text.Append("file ").Append(ContentHash(path)).Append(' ').Append(file.ItemSpec).Append('\n');
        }

        return text.ToString();
    }

    private void Gate(string text)
    {
        string state = TaskEnvironment.GetAbsolutePath(StateFile);
        string[] derived = [.. DerivedFiles.Select(item => (string)TaskEnvironment.GetAbsolutePath(item.ItemSpec))];
        bool isCurrent = File.Exists(state) && File.ReadAllText(state) == text && derived.All(File.Exists);
        if (!isCurrent)
        {
            foreach (string file in derived.Append(state).Where(File.Exists))
            {
                File.Delete(file);
            }

            return;
        }

        DateTime newest = Files.Concat(Assemblies)
            .Select(item => (string)TaskEnvironment.GetAbsolutePath(item.ItemSpec))
            .Where(File.Exists)
            .Select(File.GetLastWriteTimeUtc)
            .DefaultIfEmpty(DateTime.MinValue)
            .Max();
        foreach (string file in derived.Where(file => File.GetLastWriteTimeUtc(file) < newest))
        {
            Log.LogMessage(MessageImportance.Low, "{0} is current: only time stamps of its inputs changed.", file);
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }
    }

    private void LogFirstDifference(string before, string after)
    {
        if (before.Length == 0)
        {
            return;
        }

        var old = before.Split('\n').ToHashSet(StringComparer.Ordinal);
        string changed = after.Split('\n').FirstOrDefault(line => !old.Contains(line)) ?? "an input was removed";
        Log.LogMessage(MessageImportance.Low, "{0} changed: {1}", OutputFile, changed);
    }

    private static string ContentHash(string path)
    {
        if (!File.Exists(path))
        {
            return "absent";
        }

        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
