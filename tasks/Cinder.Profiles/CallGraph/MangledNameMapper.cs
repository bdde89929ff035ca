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
    private readonly HashSet<string> _symbols;
    private readonly AssemblySet _assemblies;
    private readonly Dictionary<(string Assembly, string Type), Dictionary<MethodDefinitionHandle, string>> _methodNames = [];

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
        string name = TypeName(file.RawName, method.DeclaringType, typeArguments) + "__" + MethodName(file, type, handle) + Arguments(methodArguments);
        return _symbols.Contains(name) ? [name] : [];
    }

    private string MethodName(AssemblyFile file, TypeDefinitionHandle type, MethodDefinitionHandle method)
    {
        (string, string) key = (file.Name, file.NameOf(type));
        if (!_methodNames.TryGetValue(key, out Dictionary<MethodDefinitionHandle, string>? names))
        {
            names = [];
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (MethodDefinitionHandle handle in file.Reader.GetTypeDefinition(type).GetMethods())
            {
                string sanitized = Sanitize(file.Reader.GetString(file.Reader.GetMethodDefinition(handle).Name));
                string unique = sanitized;
                for (int i = 0; !used.Add(unique); i++)
                {
                    unique = sanitized + "_" + i.ToString(CultureInfo.InvariantCulture);
                }

                names.Add(handle, unique);
            }

            _methodNames.Add(key, names);
        }

        return names[method];
    }

    private static string TypeName(string assembly, string type, ImmutableArray<TypeNode> arguments)
    {
        const string SystemPrivate = "System.Private.";
        string prefix = assembly.StartsWith(SystemPrivate, StringComparison.Ordinal) ? "S.P." + assembly[SystemPrivate.Length..] : assembly;
        return Sanitize(prefix) + "_" + string.Join('_', type.Split('/').Select(part => Sanitize(SymbolText.Unescape(part)))) + Arguments(arguments);
    }

    private static string Arguments(ImmutableArray<TypeNode> arguments) =>
        arguments.IsEmpty ? "" : "<" + string.Join("__", arguments.Select(ArgumentName)) + ">";

    private static string ArgumentName(TypeNode type) => type.Kind switch
    {
        TypeNodeKind.Primitive => PrimitiveName(type.Name),
        TypeNodeKind.Definition when type.Name == "System.__Canon" => "System___Canon",
        TypeNodeKind.Definition => TypeName(SymbolText.Unescape(type.Assembly ?? ""), type.Name, type.Arguments),
        TypeNodeKind.SzArray => "__Array<" + ArgumentName(type.Element) + ">",
        TypeNodeKind.Pointer => "__Ptr<" + ArgumentName(type.Element) + ">",
        _ => "?",
    };

    private static string PrimitiveName(string word) => word switch
    {
        "bool" => "Bool",
        "char" => "Char",
        "i1" => "Int8",
        "u1" => "UInt8",
        "i2" => "Int16",
        "u2" => "UInt16",
        "i4" => "Int32",
        "u4" => "UInt32",
        "i8" => "Int64",
        "u8" => "UInt64",
        "r4" => "Single",
        "r8" => "Double",
        "iptr" => "IntPtr",
        "uptr" => "UIntPtr",
        "void" => "Void",
        _ => "S_P_CoreLib_System_" + char.ToUpperInvariant(word[0]) + word[1..],
    };

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
