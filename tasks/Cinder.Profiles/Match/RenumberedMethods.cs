using System.Reflection.Metadata;

namespace Cinder.Profiles;

/// <summary>Finds compiler-made methods whose running numbers have changed: same name but for the numbers, same code.</summary>
internal sealed class RenumberedMethods(AssemblySet assemblies)
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> _types = new(StringComparer.Ordinal);

    /// <summary>The method's present key, or null when it is not compiler-made, not found, or not found exactly once.</summary>
    public MethodKey? Find(MethodProfile method)
    {
        MethodKey key = method.Key;
        string typeName = SymbolText.WithoutOrdinals(key.DeclaringType);
        string methodName = SymbolText.WithoutOrdinals(key.Name);
        if ((typeName == key.DeclaringType && methodName == key.Name) || assemblies.Find(key.Assembly) is not { } file)
        {
            return null;
        }

        if (!_types.TryGetValue(key.Assembly, out Dictionary<string, List<string>>? types))
        {
            types = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (string name in file.TypeNames)
            {
                string plain = SymbolText.WithoutOrdinals(name);
                (types.TryGetValue(plain, out List<string>? names) ? names : types[plain] = []).Add(name);
            }

            _types.Add(key.Assembly, types);
        }

        MethodKey? found = null;
        foreach (string name in types.GetValueOrDefault(typeName) ?? [])
        {
            if (!file.TryFindType(name, out TypeDefinitionHandle type))
            {
                continue;
            }

            foreach (MethodDefinitionHandle handle in file.Reader.GetTypeDefinition(type).GetMethods())
            {
                string candidate = SymbolText.Escape(file.Reader.GetString(file.Reader.GetMethodDefinition(handle).Name));
                if (SymbolText.WithoutOrdinals(candidate) != methodName || file.CodeHashOf(handle) != method.CodeHash)
                {
                    continue;
                }

                if (found is not null)
                {
                    return null;
                }

                found = key with { DeclaringType = name, Name = candidate, Signature = file.SignatureOf(handle) };
            }
        }

        return found;
    }
}
