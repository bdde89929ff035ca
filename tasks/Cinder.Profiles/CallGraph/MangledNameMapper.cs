using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Text;
using System.Xml;

namespace Cinder.Profiles;

/// <summary>
/// Finds the symbols of ILC's output that belong to a method, by forming names as ILC does: the sanitised assembly and type,
/// two underscores, the sanitised method, and a running number when names of one type coincide. Names that the map does not
/// have are not given.
/// </summary>
public sealed class MangledNameMapper
{
    private const string SystemPrivate = "System.Private.";

    // No symbol contains it, so a name with it is never found.
    private const string NoSymbol = "?";

    private readonly HashSet<string> _symbols;
    private readonly AssemblySet _assemblies;
    private readonly Dictionary<(AssemblyFile File, TypeDefinitionHandle Type), Dictionary<MethodDefinitionHandle, string>> _methodNames = [];
    private readonly Dictionary<AssemblyFile, Dictionary<TypeDefinitionHandle, string>> _typeNames = [];

    private MangledNameMapper(HashSet<string> symbols, AssemblySet assemblies)
    {
        _symbols = symbols;
        _assemblies = assemblies;
    }

    /// <summary>Reads ILC's map (<c>IlcGenerateMapFile</c>: .map.xml).</summary>
    /// <exception cref="ProfileFormatException">The map cannot be read.</exception>
    public static MangledNameMapper FromMapFile(string path, AssemblySet assemblies)
    {
        var symbols = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(path);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "MethodCode" && reader.GetAttribute("Name") is string name)
                {
                    symbols.Add(name);
                }
            }
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new ProfileFormatException(ProfileErrorCodes.SymbolMapUnreadable, path, $"the symbol map cannot be read: {e.Message}", inner: e);
        }

        return new MangledNameMapper(symbols, assemblies);
    }

    /// <summary>Names of the method's compiled bodies, in map order; empty when it was inlined everywhere or never compiled.</summary>
    public IReadOnlyList<string> SymbolsOf(MethodKey method)
    {
        if (!_assemblies.TryFindMethod(method, out AssemblyFile? file, out MethodDefinitionHandle handle)
            || !TypeTextParser.TryParseList(method.TypeArguments, out ImmutableArray<TypeNode> typeArguments)
            || !TypeTextParser.TryParseList(method.MethodArguments, out ImmutableArray<TypeNode> methodArguments))
        {
            return [];
        }

        TypeDefinitionHandle type = file.Reader.GetMethodDefinition(handle).GetDeclaringType();
        string name = $"{TypeName(file, type)}{Arguments(typeArguments)}__{MethodName(file, type, handle)}{Arguments(methodArguments)}";
        return _symbols.Contains(name) ? [name] : [];
    }

    /// <summary>ILC numbers the methods of a type whose names are the same: the first has none, the second 0.</summary>
    private string MethodName(AssemblyFile file, TypeDefinitionHandle type, MethodDefinitionHandle method)
    {
        if (!_methodNames.TryGetValue((file, type), out Dictionary<MethodDefinitionHandle, string>? names))
        {
            names = [];
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (MethodDefinitionHandle handle in file.Reader.GetTypeDefinition(type).GetMethods())
            {
                names.Add(handle, Unique(Sanitize(file.Reader.GetString(file.Reader.GetMethodDefinition(handle).Name)), used));
            }

            _methodNames.Add((file, type), names);
        }

        return names[method];
    }

    /// <summary>Types of one assembly are numbered in the same way where their names become the same.</summary>
    private string TypeName(AssemblyFile file, TypeDefinitionHandle type)
    {
        if (!_typeNames.TryGetValue(file, out Dictionary<TypeDefinitionHandle, string>? names))
        {
            names = [];
            var used = new HashSet<string>(StringComparer.Ordinal);
            string prefix = file.RawName.StartsWith(SystemPrivate, StringComparison.Ordinal) ? "S.P." + file.RawName[SystemPrivate.Length..] : file.RawName;
            foreach (TypeDefinitionHandle handle in file.Reader.TypeDefinitions)
            {
                names.Add(handle, Unique(SymbolOf(file, handle, prefix, names), used));
            }

            _typeNames.Add(file, names);
        }

        return names[type];
    }

    private static string SymbolOf(AssemblyFile file, TypeDefinitionHandle type, string prefix, Dictionary<TypeDefinitionHandle, string> names)
    {
        // The types that the runtime itself knows have short names.
        if (file.RawName == PrimitiveType.Assembly && PrimitiveType.OfName(file.NameOf(type)) is { } primitive)
        {
            return primitive.Symbol;
        }

        TypeDefinition definition = file.Reader.GetTypeDefinition(type);
        TypeDefinitionHandle outer = definition.GetDeclaringType();
        string name = file.Reader.GetString(definition.Name);
        if (!outer.IsNil)
        {
            return names[outer] + "_" + Sanitize(name);
        }

        string space = file.Reader.GetString(definition.Namespace);
        return Sanitize(prefix) + "_" + Sanitize(space.Length == 0 ? name : space + "." + name);
    }

    private string Arguments(ImmutableArray<TypeNode> arguments) =>
        arguments.IsEmpty ? "" : "<" + string.Join("__", arguments.Select(ArgumentName)) + ">";

    /// <summary>Arguments of shared code are value types or the placeholder of all references; anything else has no symbol.</summary>
    private string ArgumentName(TypeNode type) => type.Kind switch
    {
        TypeNodeKind.Primitive => PrimitiveType.OfWord(type.Name)?.Symbol ?? NoSymbol,
        TypeNodeKind.Definition when type.Name == "System.__Canon" => "System___Canon",
        TypeNodeKind.Definition when _assemblies.TryFindType(type.Assembly ?? "", type.Name, out AssemblyFile? file, out TypeDefinitionHandle handle) =>
            TypeName(file, handle) + Arguments(type.Arguments),
        _ => NoSymbol,
    };

    private static string Unique(string name, HashSet<string> used)
    {
        string unique = name;
        for (int i = 0; !used.Add(unique); i++)
        {
            unique = name + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static string Sanitize(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            text.Append(char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_');
        }

        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? "_" + text : text.ToString();
    }
}
