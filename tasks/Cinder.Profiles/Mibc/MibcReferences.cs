using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cinder.Profiles;

/// <summary>
/// Makes the references of a .mibc file: types and methods in words become tokens of the file's own metadata. What the
/// assemblies do not have gives null, because one record that cannot be resolved makes ILC lose another.
/// </summary>
internal sealed class MibcReferences(MetadataBuilder metadata, AssemblySet assemblies)
{
    // The shared-code placeholder is not a type of the core library for the compilers: they look for it in this name.
    private const string CanonAssembly = "System.Private.Canon";
    private const string CanonType = "System.__Canon";

    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Assembly, string Name), TypeReferenceHandle> _types = [];
    private readonly Dictionary<string, (EntityHandle? Handle, string[] Mentions)> _tokens = new(StringComparer.Ordinal);

    /// <summary>Assemblies that were mentioned since the last call of <see cref="StartRecord"/>, by simple name.</summary>
    public SortedSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

    public void StartRecord() => Mentioned.Clear();

    /// <summary>Token of a type, or null.</summary>
    public EntityHandle? Type(TypeNode type) => Once(type.Text(withAssembly: true), () => Encode(type));

    /// <summary>Token of a method, or null.</summary>
    public EntityHandle? Method(MethodKey key) => Once(key.ToString(), () => EncodeMethod(key));

    /// <summary>Encodes a symbol at its first use; later uses only note again which assemblies it mentions.</summary>
    private EntityHandle? Once(string text, Func<EntityHandle?> encode)
    {
        if (!_tokens.TryGetValue(text, out (EntityHandle? Handle, string[] Mentions) known))
        {
            string[] before = [.. Mentioned];
            Mentioned.Clear();
            try
            {
                known = (encode(), [.. Mentioned]);
            }
            catch (BadImageFormatException)
            {
                // Metadata that no compiler reads either.
                known = (null, []);
            }

            _tokens.Add(text, known);
            Mentioned.Clear();
            Mentioned.UnionWith(before);
        }

        if (known.Handle is not null)
        {
            Mentioned.UnionWith(known.Mentions);
        }

        return known.Handle;
    }

    private EntityHandle? EncodeMethod(MethodKey key)
    {
        if (!assemblies.TryFindMethod(key, out AssemblyFile? file, out MethodDefinitionHandle handle)
            || !TypeTextParser.TryParseList(key.TypeArguments, out ImmutableArray<TypeNode> typeArguments)
            || !TypeTextParser.TryParseList(key.MethodArguments, out ImmutableArray<TypeNode> methodArguments)
            || Type(TypeNode.Definition(file.Name, key.DeclaringType, typeArguments)) is not { } owner)
        {
            return null;
        }

        BlobReader signature = file.Reader.GetBlobReader(file.Reader.GetMethodDefinition(handle).Signature);
        var blob = new BlobBuilder();
        SignatureTranscoder.Method(ref signature, blob, token => Transfer(file, token));
        EntityHandle member = metadata.AddMemberReference(owner, metadata.GetOrAddString(SymbolText.Unescape(key.Name)), metadata.GetOrAddBlob(blob));
        if (methodArguments.IsEmpty)
        {
            return member;
        }

        var instance = new BlobBuilder();
        instance.WriteByte((byte)SignatureKind.MethodSpecification);
        instance.WriteCompressedInteger(methodArguments.Length);
        return methodArguments.All(argument => Append(instance, argument))
            ? metadata.AddMethodSpecification(member, metadata.GetOrAddBlob(instance))
            : null;
    }

    /// <summary>The reference to what a token of another module's signature names. Its scope stays as written: the compilers follow forwarders.</summary>
    private EntityHandle Transfer(AssemblyFile file, EntityHandle token)
    {
        if (token.Kind == HandleKind.TypeSpecification)
        {
            BlobReader signature = file.Reader.GetBlobReader(file.Reader.GetTypeSpecification((TypeSpecificationHandle)token).Signature);
            var blob = new BlobBuilder();
            SignatureTranscoder.Type(ref signature, blob, inner => Transfer(file, inner));
            return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
        }

        TypeNode type = file.Types.FromHandle(token);
        return type.Kind == TypeNodeKind.Primitive
            ? Reference(PrimitiveType.Assembly, Primitive(type).FullName)
            : Reference(SymbolText.Unescape(type.Assembly ?? file.Name), type.Name);
    }

    private EntityHandle? Encode(TypeNode type)
    {
        if (type.Kind == TypeNodeKind.Primitive)
        {
            return Reference(PrimitiveType.Assembly, Primitive(type).FullName);
        }

        if (type is { Kind: TypeNodeKind.Definition, Arguments.IsEmpty: true })
        {
            return Definition(type) is { } definition ? definition.Handle : null;
        }

        var blob = new BlobBuilder();
        return Append(blob, type) ? metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob)) : null;
    }

    private bool Append(BlobBuilder blob, TypeNode type)
    {
        switch (type.Kind)
        {
            case TypeNodeKind.Primitive:
                blob.WriteByte((byte)Primitive(type).Code);
                return true;
            case TypeNodeKind.Definition:
                return AppendDefinition(blob, type);
            case TypeNodeKind.SzArray:
                blob.WriteByte((byte)SignatureTypeCode.SZArray);
                return Append(blob, type.Element);
            case TypeNodeKind.MdArray:
                blob.WriteByte((byte)SignatureTypeCode.Array);
                return Append(blob, type.Element) && AppendShape(blob, type.Name);
            case TypeNodeKind.ByRef:
                blob.WriteByte((byte)SignatureTypeCode.ByReference);
                return Append(blob, type.Element);
            case TypeNodeKind.Pointer:
                blob.WriteByte((byte)SignatureTypeCode.Pointer);
                return Append(blob, type.Element);
            case TypeNodeKind.TypeVariable:
                blob.WriteByte((byte)SignatureTypeCode.GenericTypeParameter);
                blob.WriteCompressedInteger(type.Number);
                return true;
            case TypeNodeKind.MethodVariable:
                blob.WriteByte((byte)SignatureTypeCode.GenericMethodParameter);
                blob.WriteCompressedInteger(type.Number);
                return true;
            default:
                // Modifiers and function pointers stand in signatures only, which are copied; the runtime gives no such handles.
                return false;
        }
    }

    private bool AppendDefinition(BlobBuilder blob, TypeNode type)
    {
        if (Definition(type) is not { } definition)
        {
            return false;
        }

        if (!type.Arguments.IsEmpty)
        {
            blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        }

        blob.WriteByte((byte)(definition.IsValueType ? SignatureTypeKind.ValueType : SignatureTypeKind.Class));
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(definition.Handle));
        if (type.Arguments.IsEmpty)
        {
            return true;
        }

        blob.WriteCompressedInteger(type.Arguments.Length);
        return type.Arguments.All(argument => Append(blob, argument));
    }

    /// <summary>Writes the rank; the compilers take no account of sizes and bounds.</summary>
    private static bool AppendShape(BlobBuilder blob, string shape)
    {
        int rank = 1;
        if (shape.Contains(';', StringComparison.Ordinal))
        {
            if (!int.TryParse(shape.AsSpan(0, shape.IndexOf(';', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture, out rank))
            {
                return false;
            }
        }
        else if (shape != "*")
        {
            rank = shape.Length + 1;
        }

        if (rank is < 1 or > 32)
        {
            return false;
        }

        blob.WriteCompressedInteger(rank);
        blob.WriteCompressedInteger(0);
        blob.WriteCompressedInteger(0);
        return true;
    }

    private (TypeReferenceHandle Handle, bool IsValueType)? Definition(TypeNode type)
    {
        if (type.Name == CanonType && type.Assembly is PrimitiveType.Assembly)
        {
            return (Reference(CanonAssembly, CanonType), false);
        }

        return type.Assembly is not null && assemblies.TryFindType(type.Assembly, type.Name, out AssemblyFile? file, out TypeDefinitionHandle handle)
            ? (Reference(file.RawName, type.Name), file.IsValueType(handle))
            : null;
    }

    private TypeReferenceHandle Reference(string assembly, string name)
    {
        if (assembly != CanonAssembly)
        {
            Mentioned.Add(assembly);
        }

        if (_types.TryGetValue((assembly, name), out TypeReferenceHandle handle))
        {
            return handle;
        }

        int slash = LastSlash(name);
        EntityHandle scope = slash < 0 ? Assembly(assembly) : Reference(assembly, name[..slash]);
        string simple = slash < 0 ? name : name[(slash + 1)..];
        int dot = slash < 0 ? LastDot(simple) : -1;
        handle = metadata.AddTypeReference(
            scope,
            dot < 0 ? default : metadata.GetOrAddString(SymbolText.Unescape(simple[..dot])),
            metadata.GetOrAddString(SymbolText.Unescape(simple[(dot + 1)..])));
        _types.Add((assembly, name), handle);
        return handle;
    }

    /// <summary>The slash before the innermost type's name; an escaped one belongs to a name.</summary>
    private static int LastSlash(string name)
    {
        int last = -1;
        for (int i = SymbolText.IndexOfAny(name, "/", 0); i >= 0; i = SymbolText.IndexOfAny(name, "/", i + 1))
        {
            last = i;
        }

        return last;
    }

    /// <summary>
    /// The dot that ends the namespace. A name of the compiler's own starts with an angle bracket and may hold further dots,
    /// as file-local types do.
    /// </summary>
    private static int LastDot(string name)
    {
        int bracket = name.IndexOf('<', StringComparison.Ordinal);
        return name.LastIndexOf('.', bracket < 0 ? name.Length - 1 : bracket);
    }

    private AssemblyReferenceHandle Assembly(string name)
    {
        if (!_assemblies.TryGetValue(name, out AssemblyReferenceHandle handle))
        {
            handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default(AssemblyFlags), default);
            _assemblies.Add(name, handle);
        }

        return handle;
    }

    private static PrimitiveType Primitive(TypeNode type) =>
        PrimitiveType.OfWord(type.Name) ?? throw new BadImageFormatException($"{type.Name} is no primitive type");
}
