namespace Cinder.Build.Tool;

/// <summary>The list of workloads that <c>CinderResolveWorkloads</c> wrote.</summary>
internal static class WorkloadList
{
    /// <summary>Reads the list.</summary>
    /// <exception cref="ToolException">The list is damaged or empty.</exception>
    public static IReadOnlyList<Workload> Read(string path)
    {
        Workload[] workloads = AtomicFile.ReadJson<Workload[]>(path);
        return workloads.Length > 0
            ? workloads
            : throw new ToolException(Codes.NoWorkload, "No workload is declared, so there is nothing to train with.", path);
    }
}
