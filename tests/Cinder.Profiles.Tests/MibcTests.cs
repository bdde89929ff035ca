using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Cinder.Profiles.Tests;

/// <summary>Reads .mibc files back as the compilers do.</summary>
public sealed class MibcTests : IDisposable
{
    private static readonly MethodKey Pointer = Samples.Key("Program", "Pointer", "@static(fnptr:default(i4)i4,i4&,i4[,])modreq(System.Runtime.InteropServices.InAttribute)i4&");
    private static readonly MethodKey Compare = Samples.Key("Outer`1/Inner", "Compare", "@static(!0,!0)i4", "[System.Private.CoreLib]System.__Canon");
    private static readonly MethodKey Same = new("Sample", "Outer`1/Inner", "[Sample]Point", "Same", "@static``1(!!0)!!0", "[System.Private.CoreLib]System.__Canon");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly AssemblySet _assemblies;

    public MibcTests() => _assemblies = AssemblySet.Open(Samples.Compile(Samples.Calls, _folder));

    public void Dispose()
    {
        _assemblies.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Records_hold_the_weight_the_counts_and_the_histograms()
    {
        var method = new MethodProfile(
            Compare,
            "0123456789abcdef",
            [new EdgeCount(0, 14, 5_000_000_000), new EdgeCount(14, 0, 7)],
            [new BlockCount(3, 9)],
            [
                new Histogram(HistogramKind.Types, 6, int.MinValue, [new("string", 300), new("[Sample]Gone", 100)]),
                new Histogram(HistogramKind.Methods, 7, 0x20000000, [new("[Sample]Program::Thrice@static(i4)i4", 2)]),
                new Histogram(HistogramKind.Values, 8, 0, [new("-4", 1), new("16", 3)]),
            ]);

        string[] code = Dump(new ProfileData(Samples.Header(), [method])).Single(group => group.Name == "m0").Code;

        Assert.Equal(["Inner::Compare", "ExclusiveWeight", "2147483647", "InstrumentationDataStart"], code[..4]);
        Assert.Equal(["InstrumentationDataEnd", "pop"], code[^2..]);
        string[] records = code[4..^2];
        Assert.Equal("15 3 66 1 0 9", string.Join(' ', records[..6]));
        Assert.Equal("15 0 386 1 14 5000000000", string.Join(' ', records[6..12]));
        Assert.Equal("15 14 386 1 0 7", string.Join(' ', records[12..18]));
        Assert.Equal("15 6 130 1 -2147483648 400 15 6 195 32 -2147483648", string.Join(' ', records[18..29]));
        Assert.Equal(["1=8", "String=24"], records[29..61].GroupBy(slot => slot).Select(group => $"{group.Key}={group.Count()}").Order(StringComparer.Ordinal));
        Assert.Equal("15 7 130 1 536870912 2 15 7 196 32 536870912", string.Join(' ', records[61..72]));
        Assert.Equal(["Program::Thrice=32"], records[72..104].GroupBy(slot => slot).Select(group => $"{group.Key}={group.Count()}"));
        Assert.Equal(["-4=8", "16=24"], records[115..147].GroupBy(slot => slot).Select(group => $"{group.Key}={group.Count()}").Order(StringComparer.Ordinal));
        Assert.Equal(147, records.Length);
    }

    [Fact]
    public void Every_record_has_a_group_that_names_its_assemblies()
    {
        ProfileData profile = new(Samples.Header(), [Samples.Method(Pointer, Samples.HashOf(Pointer, _assemblies), 1), Samples.Method(Compare, "0123456789abcdef", 1), Samples.Method(Same, "0123456789abcdef", 1)]);

        (string Name, string[] Code)[] groups = Dump(profile);

        Assert.Equal(["m0", "m1", "m2", "AssemblyDictionary"], groups.Select(group => group.Name));
        Assert.Equal(["Sample;", "m0", "pop", "Sample;", "m1", "pop", "Sample;System.Private.CoreLib;", "m2", "pop", "ret"], groups[^1].Code);
    }

    [Fact]
    public void Signatures_are_those_of_the_definition()
    {
        (MetadataReader reader, PEReader image) = Write(new ProfileData(Samples.Header(), [Samples.Method(Pointer, Samples.HashOf(Pointer, _assemblies), 1), Samples.Method(Same, "0123456789abcdef", 1)]));
        using PEReader disposing = image;
        var types = new TypeNodeProvider(reader, "profile");

        string[] members = [.. reader.MemberReferences.Select(reader.GetMemberReference).Select(member => reader.GetString(member.Name) + TypeNodeProvider.SignatureText(member.DecodeMethodSignature(types, null)))];
        Assert.Equal(["Same@static``1(!!0)!!0", "Pointer" + Pointer.Signature], members);
        MethodSpecification specification = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(1));
        Assert.Equal("[System.Private.Canon]System.__Canon", TypeNode.TextOf(specification.DecodeSignature(types, null), withAssembly: true));
        TypeNode owner = types.FromHandle(reader.GetMemberReference((MemberReferenceHandle)specification.Method).Parent);
        Assert.Equal("[Sample]Outer`1/Inner{[Sample]Point}", owner.ToString());
        BlobReader parent = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)reader.GetMemberReference((MemberReferenceHandle)specification.Method).Parent).Signature);
        Assert.Equal([0x15, (byte)SignatureTypeKind.Class], parent.ReadBytes(2));
    }

    private (string Name, string[] Code)[] Dump(ProfileData profile)
    {
        (MetadataReader reader, PEReader image) = Write(profile);
        using PEReader disposing = image;
        return
        [
            .. reader.MethodDefinitions.Select(reader.GetMethodDefinition)
                .Select(method => (reader.GetString(method.Name), Decode(reader, image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!))),
        ];
    }

    private (MetadataReader Reader, PEReader Image) Write(ProfileData profile)
    {
        string path = Path.Combine(_folder, "x.mibc");
        Assert.Equal((profile.Methods.Count, 0), MibcWriter.Write(profile, _assemblies, path) is var result ? (result.MethodsWritten, result.MethodsSkipped) : default);
        var image = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        return (image.GetMetadataReader(), image);
    }

    private static string[] Decode(MetadataReader reader, byte[] il) => [.. IlReader.Decode(il).Select(instruction => instruction.OpCode.Name switch
    {
        "ldstr" => reader.GetUserString(MetadataTokens.UserStringHandle(instruction.Operand(il) & 0xffffff)),
        "ldtoken" => Name(reader, MetadataTokens.EntityHandle(instruction.Operand(il))),
        "ldc.i4" => instruction.Operand(il).ToString(),
        "ldc.i4.s" => ((sbyte)il[instruction.OperandOffset]).ToString(),
        "ldc.i4.m1" => "-1",
        "ldc.i8" => BitConverter.ToInt64(il, instruction.OperandOffset).ToString(),
        string name when name.StartsWith("ldc.i4.", StringComparison.Ordinal) => name[^1..],
        string name => name,
        _ => "",
    })];

    private static string Name(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition => reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)handle).Name),
        HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)handle).Name),
        HandleKind.TypeSpecification => new TypeNodeProvider(reader, "profile").FromHandle(handle) is var type ? type.Name[(type.Name.LastIndexOf('/') + 1)..] : "",
        HandleKind.MemberReference => Name(reader, reader.GetMemberReference((MemberReferenceHandle)handle).Parent) + "::" + reader.GetString(reader.GetMemberReference((MemberReferenceHandle)handle).Name),
        _ => handle.Kind.ToString(),
    };
}
