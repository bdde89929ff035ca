namespace Cinder.Profiles;

/// <summary>Finds the symbols of ILC's output that belong to a method.</summary>
public sealed class MangledNameMapper
{
    /// <summary>Reads ILC's map (<c>IlcGenerateMapFile</c>: .map.xml).</summary>
    /// <exception cref="ProfileFormatException">The map cannot be read.</exception>
    public static MangledNameMapper FromMapFile(string path, AssemblySet assemblies) => throw new NotSupportedException();

    /// <summary>Names of the method's compiled bodies, in map order; empty when it was inlined everywhere or never compiled.</summary>
    public IReadOnlyList<string> SymbolsOf(MethodKey method) => throw new NotSupportedException();
}
