namespace Cinder.Runtime;

/// <summary>
/// The library inside the executable, seen as a folder on <c>sys.path</c>: <c>EXECUTABLE/Lib</c>. A folder of CPython's own library that
/// stands behind it adds to the packages that are here.
/// </summary>
internal static unsafe class LibraryFolder
{
    private const string ResourcePrefix = "Lib/";

    /// <summary>The entry of sys.path.</summary>
    internal static string Root(VmThread t) => $"{(t.Vm.Options.Executable.Length == 0 ? "cinder" : t.Vm.Options.Executable)}/Lib";

    /// <summary>Whether the path is the library or in it.</summary>
    internal static bool Contains(VmThread t, string path) => Relative(t, path) is not null;

    /// <summary>The name that tracebacks show for a file of the library.</summary>
    internal static string CodeFileName(string moduleName) => $"<frozen {moduleName}>";

    internal static bool FileExists(VmThread t, string path) => Relative(t, path) is { } name && typeof(LibraryFolder).Assembly.GetManifestResourceInfo(ResourcePrefix + name) is not null;

    /// <summary>Contents of a file of the library, or null.</summary>
    internal static byte[]? Read(VmThread t, string path)
    {
        if (Relative(t, path) is not { } name)
        {
            return null;
        }

        using var stream = typeof(LibraryFolder).Assembly.GetManifestResourceStream(ResourcePrefix + name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A package's <c>__path__</c>.</summary>
    internal static Ref SearchLocations(VmThread t, string folder)
    {
        var first = StrOps.New(t, folder);
        var locations = ListOps.From(t, &first, 1);
        if (Relative(t, folder) is not { } name)
        {
            return locations;
        }

        foreach (var library in t.Vm.Options.StandardLibraries)
        {
            var other = Path.Combine(Path.GetFullPath(library), name);
            if (Directory.Exists(other))
            {
                ListOps.Append(t, (ListObject*)locations.Object, StrOps.New(t, other));
            }
        }

        return locations;
    }

    private static string? Relative(VmThread t, string path)
    {
        var root = Root(t);
        return path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/')
            ? path.Length == root.Length ? "" : path[(root.Length + 1)..]
            : null;
    }
}
