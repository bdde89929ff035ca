using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace Cinder.Build.Tasks;

/// <summary>
/// Hash of what an assembly does: types, members, IL, constants, static data and resources. The module id, debug data and
/// the values of attributes are left out: a new commit id in the version attribute is no reason to train again.
/// </summary>
internal sealed class AssemblyCodeHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PEReader _pe;
    private readonly MetadataReader _metadata;

    private AssemblyCodeHash(PEReader pe)
    {
        _pe = pe;
        _metadata = pe.GetMetadataReader();
    }

    /// <summary>The hash in hexadecimal; of all bytes when the file is no managed assembly, <c>absent</c> when it does not exist.</summary>
    public static string Compute(string path)
    {
        if (!File.Exists(path))
        {
            return "absent";
        }

        byte[] image = File.ReadAllBytes(path);
        try
        {
            using var pe = new PEReader(ImmutableArray.Create(image));
            if (pe.HasMetadata)
            {
                using var code = new AssemblyCodeHash(pe);
                return code.Compute();
            }
        }
        catch (BadImageFormatException)
        {
            // A native library or a damaged file: all its bytes count.
        }

        return Convert.ToHexStringLower(SHA256.HashData(image));
    }

    public void Dispose() => _hash.Dispose();

    private string Compute()
    {
        AddReferences();
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            AddType(_metadata.GetTypeDefinition(handle));
        }

        AddUserStrings();
        AddResources();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    private void AddReferences()
    {
        Add(_metadata.GetString(_metadata.GetAssemblyDefinition().Name));
        foreach (AssemblyReferenceHandle handle in _metadata.AssemblyReferences)
        {
            Add(_metadata.GetString(_metadata.GetAssemblyReference(handle).Name));
        }

        foreach (TypeReferenceHandle handle in _metadata.TypeReferences)
        {
            TypeReference reference = _metadata.GetTypeReference(handle);
            Add(reference.ResolutionScope);
            Add(_metadata.GetString(reference.Namespace));
            Add(_metadata.GetString(reference.Name));
        }

        foreach (MemberReferenceHandle handle in _metadata.MemberReferences)
        {
            MemberReference reference = _metadata.GetMemberReference(handle);
            Add(reference.Parent);
            Add(_metadata.GetString(reference.Name));
            Add(reference.Signature);
        }

        for (int row = 1; row <= _metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            Add(_metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature);
        }

        for (int row = 1; row <= _metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            MethodSpecification specification = _metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            Add(specification.Method);
            Add(specification.Signature);
        }

        for (int row = 1; row <= _metadata.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            Add(_metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature);
        }
    }

    private void AddType(TypeDefinition type)
    {
        Add(_metadata.GetString(type.Namespace));
        Add(_metadata.GetString(type.Name));
        Add((int)type.Attributes);
        Add(type.BaseType);
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            Add(_metadata.GetInterfaceImplementation(handle).Interface);
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            AddField(_metadata.GetFieldDefinition(handle));
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            AddMethod(_metadata.GetMethodDefinition(handle));
        }
    }

    private void AddField(FieldDefinition field)
    {
        Add(_metadata.GetString(field.Name));
        Add((int)field.Attributes);
        Add(field.Signature);
        ConstantHandle constant = field.GetDefaultValue();
        if (!constant.IsNil)
        {
            Add(_metadata.GetConstant(constant).Value);
        }

        int address = field.GetRelativeVirtualAddress();
        if (address != 0)
        {
            Add(_pe.GetSectionData(address).GetContent(0, MappedSize(field)));
        }
    }

    /// <summary>Size of a field's static data: that of its value type or primitive.</summary>
    private int MappedSize(FieldDefinition field)
    {
        const byte FieldSignature = 6;
        BlobReader signature = _metadata.GetBlobReader(field.Signature);
        if (signature.ReadByte() != FieldSignature)
        {
            return 0;
        }

        switch (signature.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.TypeHandle when signature.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } type:
                return _metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size;
            case SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 or SignatureTypeCode.Char:
                return sizeof(short);
            case SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single:
                return sizeof(int);
            case SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 or SignatureTypeCode.Double:
                return sizeof(long);
            default:
                return sizeof(byte);
        }
    }

    private void AddMethod(MethodDefinition method)
    {
        Add(_metadata.GetString(method.Name));
        Add((int)method.Attributes);
        Add((int)method.ImplAttributes);
        Add(method.Signature);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _pe.GetMethodBody(method.RelativeVirtualAddress);
        Add(body.LocalSignature);
        Add(body.GetILContent());
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Add((int)region.Kind);
            Add(region.TryOffset);
            Add(region.TryLength);
            Add(region.HandlerOffset);
            Add(region.HandlerLength);
            Add(region.FilterOffset);
            Add(region.CatchType);
        }
    }

    private void AddUserStrings()
    {
        UserStringHandle handle = MetadataTokens.UserStringHandle(0);
        while (!(handle = _metadata.GetNextHandle(handle)).IsNil)
        {
            Add(_metadata.GetUserString(handle));
        }
    }

    private void AddResources()
    {
        DirectoryEntry? directory = _pe.PEHeaders.CorHeader?.ResourcesDirectory;
        if (directory is not { Size: > 0 } entry)
        {
            return;
        }

        foreach (ManifestResourceHandle handle in _metadata.ManifestResources)
        {
            Add(_metadata.GetString(_metadata.GetManifestResource(handle).Name));
        }

        Add(_pe.GetSectionData(entry.RelativeVirtualAddress).GetContent(0, entry.Size));
    }

    private void Add(string text)
    {
        Add(text.Length);
        _hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private void Add(int number) => _hash.AppendData(BitConverter.GetBytes(number));

    private void Add(EntityHandle handle) => Add(handle.IsNil ? 0 : MetadataTokens.GetToken(handle));

    private void Add(BlobHandle handle) => Add(_metadata.GetBlobContent(handle));

    private void Add(ImmutableArray<byte> bytes)
    {
        Add(bytes.Length);
        _hash.AppendData(bytes.AsSpan());
    }
}
