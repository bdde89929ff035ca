using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;

namespace Cinder.Profiles;

/// <summary>The assemblies that a profile is compared with or compiled for, opened by need. Not safe for use by several threads at once.</summary>
public sealed class AssemblySet : IDisposable
{
    // A chain of forwarders longer than this is a loop.
    private const int MaxForwards = 8;

    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyFile> _open = new(StringComparer.Ordinal);

    private AssemblySet()
    {
    }

    /// <summary>Opens a set of assembly files.</summary>
    /// <param name="paths">Managed assembly files, each named after its assembly; of several with the same name the first counts.</param>
    /// <exception cref="ProfileFormatException">A file does not exist.</exception>
    public static AssemblySet Open(IEnumerable<string> paths)
    {
        var set = new AssemblySet();
        foreach (string path in paths)
        {
            if (!File.Exists(path))
            {
                throw new ProfileFormatException(ProfileErrorCodes.AssemblyUnreadable, path, "the file does not exist");
            }

            set._paths.TryAdd(SymbolText.Escape(Path.GetFileNameWithoutExtension(path)), path);
        }

        return set;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (AssemblyFile file in _open.Values)
        {
            file.Dispose();
        }

        _open.Clear();
    }

    /// <summary>The assembly of a simple name (as it stands in texts), or null.</summary>
    /// <exception cref="ProfileFormatException">The file is there but is no managed assembly.</exception>
    internal AssemblyFile? Find(string name)
    {
        if (_open.TryGetValue(name, out AssemblyFile? file))
        {
            return file;
        }

        if (!_paths.TryGetValue(name, out string? path))
        {
            return null;
        }

        file = AssemblyFile.Open(path);
        _open.Add(name, file);
        return file;
    }

    /// <summary>Finds a type definition, through forwarders.</summary>
    internal bool TryFindType(string assembly, string typeName, [NotNullWhen(true)] out AssemblyFile? file, out TypeDefinitionHandle type)
    {
        string? name = assembly;
        for (int i = 0; i < MaxForwards && name is not null; i++)
        {
            file = Find(name);
            if (file is null)
            {
                break;
            }

            if (file.TryFindType(typeName, out type))
            {
                return true;
            }

            name = file.ForwarderOf(typeName);
        }

        file = null;
        type = default;
        return false;
    }

    /// <summary>Finds the definition of a method.</summary>
    internal bool TryFindMethod(MethodKey key, [NotNullWhen(true)] out AssemblyFile? file, out MethodDefinitionHandle method)
    {
        method = default;
        if (TryFindType(key.Assembly, key.DeclaringType, out file, out TypeDefinitionHandle type))
        {
            method = file.FindMethod(type, key.Name, key.Signature);
        }

        return file is not null && !method.IsNil;
    }
}
