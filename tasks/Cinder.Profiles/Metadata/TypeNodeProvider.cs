using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace Cinder.Profiles;

/// <summary>Turns signature blobs of one assembly into <see cref="TypeNode"/>s. A reference's assembly is its scope as written, not yet forwarded.</summary>
internal sealed class TypeNodeProvider(MetadataReader reader, string assembly) : ISignatureTypeProvider<TypeNode, object?>
{
    private readonly Dictionary<EntityHandle, TypeNode> _cache = [];

    public TypeNode GetPrimitiveType(PrimitiveTypeCode typeCode) => PrimitiveType.OfCode((SignatureTypeCode)typeCode) is { } type
        ? TypeNode.Primitive(type.Word)
        : throw new BadImageFormatException($"primitive type code {(int)typeCode} is not known");

    public TypeNode GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) => Definition(handle);

    public TypeNode GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => Reference(handle);

    public TypeNode GetTypeFromSpecification(MetadataReader metadata, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeNode GetSZArrayType(TypeNode elementType) => TypeNode.SzArray(elementType);

    public TypeNode GetArrayType(TypeNode elementType, ArrayShape shape)
    {
        bool usual = shape.Sizes.IsEmpty && shape.LowerBounds.All(bound => bound == 0);
        if (usual)
        {
            return TypeNode.MdArray(elementType, shape.Rank == 1 ? "*" : new string(',', shape.Rank - 1));
        }

        string bounds = string.Create(
            CultureInfo.InvariantCulture,
            $"{shape.Rank};{string.Join(',', shape.Sizes)};{string.Join(',', shape.LowerBounds)}");
        return TypeNode.MdArray(elementType, bounds);
    }

    public TypeNode GetByReferenceType(TypeNode elementType) => TypeNode.ByRef(elementType);

    public TypeNode GetPointerType(TypeNode elementType) => TypeNode.Pointer(elementType);

    public TypeNode GetPinnedType(TypeNode elementType) => elementType;

    public TypeNode GetGenericInstantiation(TypeNode genericType, ImmutableArray<TypeNode> typeArguments) =>
        TypeNode.Definition(genericType.Assembly, genericType.Name, typeArguments);

    public TypeNode GetGenericMethodParameter(object? genericContext, int index) => TypeNode.MethodVariable(index);

    public TypeNode GetGenericTypeParameter(object? genericContext, int index) => TypeNode.TypeVariable(index);

    public TypeNode GetFunctionPointerType(MethodSignature<TypeNode> signature) =>
        TypeNode.FunctionPointer(ConventionOf(signature.Header), signature.ParameterTypes.Add(signature.ReturnType));

    public TypeNode GetModifiedType(TypeNode modifier, TypeNode unmodifiedType, bool isRequired) =>
        TypeNode.Modified(unmodifiedType, modifier, isRequired);

    /// <summary>The type that a TypeDef, TypeRef or TypeSpec token names.</summary>
    public TypeNode FromHandle(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Definition((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Reference((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => throw new BadImageFormatException($"a token of kind {handle.Kind} stands where a type is expected"),
    };

    /// <summary>The text of a method signature: <c>(i4)void</c>, <c>@static``1(i4,!!0)void</c>; without assemblies.</summary>
    public static string SignatureText(MethodSignature<TypeNode> signature)
    {
        string head = (signature.Header.IsInstance ? "" : "static")
            + (signature.Header.CallingConvention == SignatureCallingConvention.Default ? "" : ConventionOf(signature.Header))
            + (signature.GenericParameterCount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"``{signature.GenericParameterCount}"));
        return $"{(head.Length == 0 ? "" : "@")}{head}({TypeNode.TextOf(signature.ParameterTypes, withAssembly: false)}){signature.ReturnType.Text(withAssembly: false)}";
    }

    private static string ConventionOf(SignatureHeader header) => header.CallingConvention.ToString().ToLowerInvariant();

    private TypeNode Definition(TypeDefinitionHandle handle)
    {
        if (!_cache.TryGetValue(handle, out TypeNode? node))
        {
            TypeDefinition definition = reader.GetTypeDefinition(handle);
            TypeDefinitionHandle outer = definition.GetDeclaringType();
            string name = SymbolText.Escape(reader.GetString(definition.Name));
            name = outer.IsNil
                ? SymbolText.Escape(Qualified(reader.GetString(definition.Namespace), reader.GetString(definition.Name)))
                : Definition(outer).Name + "/" + name;
            node = Canonical(assembly, name);
            _cache.Add(handle, node);
        }

        return node;
    }

    private TypeNode Reference(TypeReferenceHandle handle)
    {
        if (!_cache.TryGetValue(handle, out TypeNode? node))
        {
            TypeReference reference = reader.GetTypeReference(handle);
            string raw = Qualified(reader.GetString(reference.Namespace), reader.GetString(reference.Name));
            switch (reference.ResolutionScope.Kind)
            {
                case HandleKind.TypeReference:
                    TypeNode outer = Reference((TypeReferenceHandle)reference.ResolutionScope);
                    node = TypeNode.Definition(outer.Assembly, outer.Name + "/" + SymbolText.Escape(reader.GetString(reference.Name)), []);
                    break;
                case HandleKind.AssemblyReference:
                    AssemblyReference scope = reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
                    node = Canonical(SymbolText.Escape(reader.GetString(scope.Name)), SymbolText.Escape(raw));
                    break;
                default:
                    node = Canonical(assembly, SymbolText.Escape(raw));
                    break;
            }

            _cache.Add(handle, node);
        }

        return node;
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : space + "." + name;

    /// <summary>Types that signatures write as one byte have one text, however they are referred to.</summary>
    private static TypeNode Canonical(string? scope, string name)
    {
        PrimitiveType? primitive = scope is PrimitiveType.Assembly or "System.Runtime" or "mscorlib" or "netstandard" ? PrimitiveType.OfName(name) : null;
        return primitive is null ? TypeNode.Definition(scope, name, []) : TypeNode.Primitive(primitive.Word);
    }
}
