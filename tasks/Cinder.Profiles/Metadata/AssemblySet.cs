namespace Cinder.Profiles;

/// <summary>The assemblies that a profile is compared with or compiled for, opened by need.</summary>
public sealed class AssemblySet : IDisposable
{
    /// <summary>Opens a set of assembly files.</summary>
    /// <param name="paths">Managed assembly files; of several with the same simple name the first counts.</param>
    /// <exception cref="ProfileFormatException">A file does not exist or is no managed assembly.</exception>
    public static AssemblySet Open(IEnumerable<string> paths) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
