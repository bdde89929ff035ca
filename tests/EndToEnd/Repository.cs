using System.Reflection;

namespace EndToEnd;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string TasksAssembly { get; } = Metadata("TasksAssembly");

    public static string Tool { get; } = Metadata("Tool");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
