using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Cinder.Profiles;

/// <summary>One managed assembly: finds types and methods by their texts, names tokens, and hashes bodies.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _pe;
    private readonly CodeHasher _hasher;
    private readonly Dictionary<string, TypeDefinitionHandle> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<MethodDefinitionHandle, string> _signatures = [];
    private readonly Dictionary<MethodDefinitionHandle, string?> _hashes = [];
    private readonly Dictionary<string, string> _forwarders = new(StringComparer.Ordinal);

    private AssemblyFile(string path, PEReader pe)
    {
        Path = path;
        _pe = pe;
        Reader = pe.GetMetadataReader();
        RawName = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        Name = SymbolText.Escape(RawName);
        Types = new TypeNodeProvider(Reader, Name);
        _hasher = new CodeHasher(this);
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            // A primitive's definition is found by its full name, too.
            TypeDefinition type = Reader.GetTypeDefinition(handle);
            string name = SymbolText.Escape(Reader.GetString(type.Name));
            TypeDefinitionHandle outer = type.GetDeclaringType();
            if (!outer.IsNil)
            {
                name = NameOf(outer) + "/" + name;
            }
            else if (!type.Namespace.IsNil)
            {
                name = SymbolText.Escape(Reader.GetString(type.Namespace)) + "." + name;
            }

            _types.TryAdd(name, handle);
            Names.TryAdd(handle, name);
        }

        foreach (ExportedTypeHandle handle in Reader.ExportedTypes)
        {
            ExportedType type = Reader.GetExportedType(handle);
            if (type.IsForwarder && type.Implementation.Kind == HandleKind.AssemblyReference)
            {
                string space = Reader.GetString(type.Namespace);
                string name = SymbolText.Escape((space.Length == 0 ? "" : space + ".") + Reader.GetString(type.Name));
                AssemblyReference target = Reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation);
                _forwarders.TryAdd(name, SymbolText.Escape(Reader.GetString(target.Name)));
            }
        }
    }

    public string Path { get; }

    /// <summary>Simple name as it stands in texts.</summary>
    public string Name { get; }

    /// <summary>Simple name as it stands in metadata.</summary>
    public string RawName { get; }

    public MetadataReader Reader { get; }

    public TypeNodeProvider Types { get; }

    private Dictionary<TypeDefinitionHandle, string> Names { get; } = [];

    /// <summary>Opens an assembly file.</summary>
    /// <exception cref="ProfileFormatException">The file cannot be read or is no managed assembly.</exception>
    public static AssemblyFile Open(string path)
    {
        PEReader? pe = null;
        try
        {
            pe = new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage);
            if (!pe.HasMetadata || !pe.GetMetadataReader().IsAssembly)
            {
                throw new ProfileFormatException(ProfileErrorCodes.AssemblyUnreadable, path, "this is not a managed assembly");
            }

            return new AssemblyFile(path, pe);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException or ArgumentException or ProfileFormatException)
        {
            pe?.Dispose();
            if (e is ProfileFormatException)
            {
                throw;
            }

            throw new ProfileFormatException(ProfileErrorCodes.AssemblyUnreadable, path, $"the assembly cannot be read: {e.Message}", inner: e);
        }
    }

    /// <summary>Full name of a type definition as it stands in texts.</summary>
    public string NameOf(TypeDefinitionHandle type) => Names.TryGetValue(type, out string? name)
        ? name
        : throw new BadImageFormatException("a nested type comes before its outer type");

    public bool TryFindType(string name, out TypeDefinitionHandle type) => _types.TryGetValue(name, out type);

    public bool IsValueType(TypeDefinitionHandle type)
    {
        EntityHandle parent = Reader.GetTypeDefinition(type).BaseType;
        return !parent.IsNil && Types.FromHandle(parent).Name is ("System.ValueType" or "System.Enum") && NameOf(type) != "System.Enum";
    }

    public IEnumerable<string> TypeNames => _types.Keys;

    /// <summary>The assembly that a type of this facade has moved to, or null.</summary>
    public string? ForwarderOf(string typeName)
    {
        int slash = typeName.IndexOf('/', StringComparison.Ordinal);
        return _forwarders.GetValueOrDefault(slash < 0 ? typeName : typeName[..slash]);
    }

    /// <summary>The method of a type with a name and a signature text, or nil.</summary>
    public MethodDefinitionHandle FindMethod(TypeDefinitionHandle type, string name, string signature)
    {
        string raw = SymbolText.Unescape(name);
        foreach (MethodDefinitionHandle handle in Reader.GetTypeDefinition(type).GetMethods())
        {
            if (Reader.StringComparer.Equals(Reader.GetMethodDefinition(handle).Name, raw) && SignatureOf(handle) == signature)
            {
                return handle;
            }
        }

        return default;
    }

    /// <summary>Signature text of a method definition.</summary>
    public string SignatureOf(MethodDefinitionHandle method)
    {
        if (!_signatures.TryGetValue(method, out string? text))
        {
            text = TypeNodeProvider.SignatureText(Reader.GetMethodDefinition(method).DecodeSignature(Types, null));
            _signatures.Add(method, text);
        }

        return text;
    }

    /// <summary>The body of a method, or null when it has none.</summary>
    public MethodBodyBlock? BodyOf(MethodDefinitionHandle method)
    {
        int address = Reader.GetMethodDefinition(method).RelativeVirtualAddress;
        return address == 0 ? null : _pe.GetMethodBody(address);
    }

    /// <summary>Hash of a method's code, or null when it has no valid body.</summary>
    public string? CodeHashOf(MethodDefinitionHandle method)
    {
        if (!_hashes.TryGetValue(method, out string? hash))
        {
            try
            {
                hash = BodyOf(method) is { } body ? _hasher.Hash(body) : null;
            }
            catch (BadImageFormatException)
            {
                // Some tools write bodies that nothing can compile; such a method has no code to match.
                hash = null;
            }

            _hashes.Add(method, hash);
        }

        return hash;
    }

    /// <summary>What a token inside IL names, in words, without assemblies.</summary>
    /// <exception cref="BadImageFormatException">The token names nothing.</exception>
    public string SymbolOf(int token)
    {
        if (token >> 24 == 0x70)
        {
            return "\"" + Reader.GetUserString(MetadataTokens.UserStringHandle(token & 0xffffff));
        }

        EntityHandle handle = MetadataTokens.EntityHandle(token);
        switch (handle.Kind)
        {
            case HandleKind.FieldDefinition:
                FieldDefinition field = Reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return "F " + NameOf(field.GetDeclaringType()) + "::" + Reader.GetString(field.Name);
            case HandleKind.StandaloneSignature:
                StandaloneSignature signature = Reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                return "S " + TypeNodeProvider.SignatureText(signature.DecodeMethodSignature(Types, null));
            case HandleKind.MemberReference when Reader.GetMemberReference((MemberReferenceHandle)handle) is var member
                && member.GetKind() == MemberReferenceKind.Field:
                return "F " + ParentOf(member.Parent).Text(withAssembly: false) + "::" + Reader.GetString(member.Name);
            case HandleKind.MethodDefinition or HandleKind.MemberReference or HandleKind.MethodSpecification:
                return "M " + MethodOf(handle).Text;
            default:
                return "T " + Types.FromHandle(handle).Text(withAssembly: false);
        }
    }

    /// <summary>The method that a MethodDef, MemberRef or MethodSpec token names.</summary>
    /// <exception cref="BadImageFormatException">The token names no method.</exception>
    public MethodReferenceText MethodOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var definition = (MethodDefinitionHandle)handle;
                MethodDefinition method = Reader.GetMethodDefinition(definition);
                return new MethodReferenceText(
                    Types.FromHandle(method.GetDeclaringType()), SymbolText.Escape(Reader.GetString(method.Name)), SignatureOf(definition), []);
            case HandleKind.MemberReference:
                MemberReference member = Reader.GetMemberReference((MemberReferenceHandle)handle);
                string signature = TypeNodeProvider.SignatureText(member.DecodeMethodSignature(Types, null));
                return new MethodReferenceText(ParentOf(member.Parent), SymbolText.Escape(Reader.GetString(member.Name)), signature, []);
            case HandleKind.MethodSpecification:
                MethodSpecification specification = Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return MethodOf(specification.Method) with { MethodArguments = specification.DecodeSignature(Types, null) };
            default:
                throw new BadImageFormatException($"a token of kind {handle.Kind} stands where a method is expected");
        }
    }

    public void Dispose() => _pe.Dispose();

    private TypeNode ParentOf(EntityHandle parent) => parent.Kind switch
    {
        // A call of a vararg method, and a reference to a global method of another module.
        HandleKind.MethodDefinition => Types.FromHandle(Reader.GetMethodDefinition((MethodDefinitionHandle)parent).GetDeclaringType()),
        HandleKind.ModuleReference => TypeNode.Definition(Name, SymbolText.Escape("<Module>"), []),
        _ => Types.FromHandle(parent),
    };
}

/// <summary>A method as IL refers to it, with the owner's scope as written.</summary>
internal sealed record MethodReferenceText(TypeNode Owner, string Name, string Signature, ImmutableArray<TypeNode> MethodArguments)
{
    /// <summary>The reference in words, without assemblies.</summary>
    public string Text
    {
        get
        {
            string arguments = MethodArguments.IsEmpty ? "" : "{" + TypeNode.TextOf(MethodArguments, withAssembly: false) + "}";
            return $"{Owner.Text(withAssembly: false)}::{Name}{arguments}{Signature}";
        }
    }
}
