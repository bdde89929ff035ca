using System.Globalization;
using System.Text.Json;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cinder.Build.Tasks;

/// <summary>Collects <c>@(CinderWorkload)</c> and the folders with a <c>workload.json</c> into one list for the tool.</summary>
[MSBuildMultiThreadableTask]
public sealed class CinderResolveWorkloads : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>Workloads that the project declares.</summary>
    public ITaskItem[] Workloads { get; set; } = [];

    /// <summary>Folders of which each subfolder with a <c>workload.json</c> is a workload.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>Names of the workloads to take; empty takes all.</summary>
    public string[] Only { get; set; } = [];

    /// <summary>The project's folder: base of the paths that items give.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Path of the project, for error messages.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where a diagnostic code is explained.</summary>
    public string HelpLinkBase { get; set; } = "";

    /// <summary>The list to write.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <summary>The list of what is trained to write.</summary>
    [Required]
    public string TrainingFile { get; set; } = "";

    /// <summary>Whether to do without workloads: a build with a committed profile needs none.</summary>
    public bool AllowNone { get; set; }

    /// <summary>How many workloads the comparison can measure.</summary>
    [Output]
    public int ComparedCount { get; private set; }

    /// <summary>Files that the workloads read, for the fingerprint of the training.</summary>
    [Output]
    public ITaskItem[] InputFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var found = new List<Workload>();
            var inputs = new SortedSet<string>(StringComparer.Ordinal);
            AddDirectories(found, inputs);
            AddItems(found, inputs);
            Workload[] chosen = [.. Choose(found).OrderBy(workload => workload.Name, StringComparer.Ordinal)];
            for (int i = 1; i < chosen.Length; i++)
            {
                if (chosen[i - 1].Name == chosen[i].Name)
                {
                    throw new WorkloadException(ProjectFile, 0, $"two workloads are named {chosen[i].Name}");
                }
            }

            if (chosen.Length == 0 && !AllowNone)
            {
                Error("CBT1003", ProjectFile, 0, "No workload is declared, so there is nothing to train with. Add @(CinderWorkload) items, set CinderWorkloadDirectory, or build with CinderPgoMode=use and a committed profile.");
                return false;
            }

            Write(OutputFile, chosen);
            Write(TrainingFile, [.. chosen.Select(workload => workload.ForTraining())]);
            ComparedCount = chosen.Count(workload => workload.Compare);
            InputFiles = [.. inputs.Select(input => new TaskItem(input))];
        }
        catch (WorkloadException e)
        {
            Error("CBT1004", e.File, e.Line, $"A workload cannot be used: {e.Message}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError.Log(Log, OutputFile, e);
        }

        return !Log.HasLoggedErrors;
    }

    private void Write(string file, Workload[] workloads)
    {
        string path = TaskEnvironment.GetAbsolutePath(file);
        string text = JsonSerializer.Serialize(workloads, WorkloadJson.Default.IReadOnlyListWorkload) + "\n";
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            AtomicWrite.Text(path, text);
        }
    }

    private void AddDirectories(List<Workload> found, SortedSet<string> inputs)
    {
        foreach (ITaskItem directory in Directories)
        {
            string root = TaskEnvironment.GetAbsolutePath(directory.ItemSpec);
            if (!Directory.Exists(root))
            {
                throw new WorkloadException(ProjectFile, 0, $"the workload folder {root} does not exist");
            }

            foreach (string folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
            {
                string file = Path.Combine(folder, "workload.json");
                if (!File.Exists(file))
                {
                    continue;
                }

                found.Add(WorkloadFile.Read(file));
                inputs.UnionWith(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsInput));
            }
        }
    }

    /// <summary>The declaration is part of the lists; byte code caches come and go with the runs themselves.</summary>
    private static bool IsInput(string path) =>
        Path.GetFileName(path) != "workload.json"
        && !path.Contains("/__pycache__/", StringComparison.Ordinal) && !path.EndsWith(".pyc", StringComparison.Ordinal);

    private void AddItems(List<Workload> found, SortedSet<string> inputs)
    {
        string project = TaskEnvironment.GetAbsolutePath(ProjectDirectory);
        foreach (ITaskItem item in Workloads)
        {
            string name = item.ItemSpec;
            string folder = Path.Combine(project, item.GetMetadata("WorkingDirectory"));
            string input = item.GetMetadata("StandardInput");
            string train = item.GetMetadata("TrainArguments");
            var workload = new Workload
            {
                Name = name,
                Command = WorkloadRules.Command(item.GetMetadata("Command"), project),
                Arguments = CommandLine.Split(item.GetMetadata("Arguments")),
                TrainArguments = train.Length == 0 ? null : CommandLine.Split(train),
                WorkingDirectory = folder,
                Environment = Pairs(item.GetMetadata("Environment"), name),
                Weight = Number(item, "Weight", 1),
                TimeoutSeconds = (double)Number(item, "Timeout", 300),
                Runs = (int)Number(item, "Runs", 1),
                Optional = Flag(item, "Optional", defaultValue: false),
                Compare = Flag(item, "Compare", defaultValue: true),
                StandardInput = input.Length == 0 ? null : Path.Combine(project, input),
                ExpectedOutputHash = NullIfEmpty(item.GetMetadata("ExpectedOutputHash")),
                TrainOutputHash = NullIfEmpty(item.GetMetadata("TrainOutputHash")),
            };
            WorkloadRules.Check(workload, ProjectFile);
            found.Add(workload);
            if (workload.StandardInput is string file)
            {
                inputs.Add(file);
            }

            foreach (string declared in item.GetMetadata("Inputs").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                inputs.Add(Path.Combine(project, declared));
            }
        }
    }

    private IEnumerable<Workload> Choose(List<Workload> found)
    {
        if (Only.Length == 0)
        {
            return found;
        }

        string? missing = Only.FirstOrDefault(name => found.TrueForAll(workload => workload.Name != name));
        return missing is null
            ? found.Where(workload => Only.Contains(workload.Name, StringComparer.Ordinal))
            : throw new WorkloadException(ProjectFile, 0, $"CinderWorkloadNames asks for {missing}, which is not declared");
    }

    private decimal Number(ITaskItem item, string name, decimal defaultValue)
    {
        string text = item.GetMetadata(name);
        if (text.Length == 0)
        {
            return defaultValue;
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new WorkloadException(ProjectFile, 0, $"{name} of {item.ItemSpec} must be a number, not \"{text}\"");
    }

    private bool Flag(ITaskItem item, string name, bool defaultValue)
    {
        string text = item.GetMetadata(name);
        if (text.Length == 0)
        {
            return defaultValue;
        }

        return bool.TryParse(text, out bool flag)
            ? flag
            : throw new WorkloadException(ProjectFile, 0, $"{name} of {item.ItemSpec} must be true or false, not \"{text}\"");
    }

    private Dictionary<string, string> Pairs(string text, string workload)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new WorkloadException(ProjectFile, 0, $"Environment of {workload} must be NAME=VALUE pairs, not \"{pair}\"");
            }

            pairs[pair[..equals]] = pair[(equals + 1)..];
        }

        return pairs;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private void Error(string code, string file, int line, string text)
    {
        string? link = HelpLinkBase.Length == 0 ? null : HelpLinkBase + "#" + code.ToLowerInvariant();
        Log.LogError(null, code, null, link, file, line, 0, 0, 0, "{0}", text);
    }
}
