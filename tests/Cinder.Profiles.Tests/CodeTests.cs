using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Cinder.Profiles.Tests;

/// <summary>Matching, call graph and .mibc against a compiled assembly.</summary>
public sealed class CodeTests : IDisposable
{
    private static readonly MethodKey Sum = Samples.Key("Program", "Sum", "@static(Shape,i4)i4");
    private static readonly MethodKey Area = Samples.Key("Square", "Area", "(i4)i4");
    private static readonly MethodKey Get = Samples.Key("Pair`1", "Get", "(i4)!0", "[System.Private.CoreLib]System.__Canon");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_changed_method_is_stale_and_a_missing_one_unknown()
    {
        ProfileData profile;
        using (AssemblySet before = AssemblySet.Open(Samples.Compile(Samples.Source, _folder)))
        {
            MethodKey gone = Samples.Key("Program", "Gone", "()void");
            profile = new ProfileData(Samples.Header(), [Samples.Method(Sum, Samples.HashOf(Sum, before), 6), Samples.Method(Area, Samples.HashOf(Area, before), 3), Samples.Method(gone, "0123456789abcdef", 1)]);
        }

        using AssemblySet after = AssemblySet.Open(Samples.Compile(Samples.Source.Replace("x * x", "x * x + 1", StringComparison.Ordinal), _folder));
        MatchResult match = ProfileMatcher.Match(profile, after);

        Assert.Equal((1, 1, 1), (match.Matched.Methods, match.Stale.Methods, match.Unknown.Methods));
        Assert.Equal(0.6, match.Matched.Share, 9);
        Assert.Equal([MatchState.Stale, MatchState.Unknown], match.Dropped.Select(dropped => dropped.State));
    }

    [Fact]
    public void Virtual_calls_go_to_the_types_of_the_histogram()
    {
        using AssemblySet assemblies = AssemblySet.Open(Samples.Compile(Samples.Source, _folder));
        Assert.True(assemblies.TryFindMethod(Sum, out AssemblyFile? file, out MethodDefinitionHandle handle));
        byte[] il = file.BodyOf(handle)!.GetILBytes()!;
        IlInstruction call = IlReader.Decode(il).Single(instruction => instruction.OpCode == System.Reflection.Emit.OpCodes.Callvirt);
        FlowGraph graph = FlowGraph.Build(file.BodyOf(handle)!);
        int block = graph.Starts[graph.BlockAt(call.Offset)];
        var sum = new MethodProfile(
            Sum,
            Samples.HashOf(Sum, assemblies),
            [],
            [.. graph.Starts.Select(start => new BlockCount(start, start == block ? 100UL : 1))],
            [new Histogram(HistogramKind.Types, call.Offset, 0, [new HistogramEntry("[Sample]Square", 32)])]);
        var profile = new ProfileData(Samples.Header(), [sum, new MethodProfile(Area, Samples.HashOf(Area, assemblies), [new EdgeCount(0, 0, 100)], [], [])]);

        CallGraph result = CallGraphBuilder.Build(profile, assemblies);

        CallGraphEdge edge = Assert.Single(result.Edges);
        Assert.Equal((Sum, Area, 100UL, call.Offset), (result.Nodes[edge.Caller].Key, result.Nodes[edge.Callee].Key, edge.Count, edge.Offset));
    }

    [Fact]
    public void Mibc_names_generic_methods_and_is_deterministic()
    {
        using AssemblySet assemblies = AssemblySet.Open(Samples.Compile(Samples.Source, _folder));
        var profile = new ProfileData(Samples.Header(), [Samples.Method(Sum, Samples.HashOf(Sum, assemblies), 6), Samples.Method(Get, Samples.HashOf(Get, assemblies), 3)]);

        MibcResult first = MibcWriter.WriteHashed(profile, assemblies, _folder, "p", out string path);
        byte[] bytes = File.ReadAllBytes(path);
        string other = Path.Combine(_folder, "p-q-0123456789abcdef.mibc");
        File.WriteAllText(Path.Combine(_folder, "p-0123456789abcdef.mibc"), "");
        File.WriteAllText(other, "");
        MibcResult second = MibcWriter.WriteHashed(profile, assemblies, _folder, "p", out string again);

        Assert.Equal((2, 0, path), (first.MethodsWritten, first.MethodsSkipped, again));
        Assert.Equal(first, second);
        Assert.Equal(bytes, File.ReadAllBytes(again));
        Assert.Equal([path, other], Directory.EnumerateFiles(_folder, "*.mibc").Order(StringComparer.Ordinal));
        using var pe = new PEReader(new MemoryStream(bytes));
        MetadataReader reader = pe.GetMetadataReader();
        Assert.Equal(["m0", "m1", "AssemblyDictionary"], reader.MethodDefinitions.Select(method => reader.GetString(reader.GetMethodDefinition(method).Name)));
        Assert.Contains("System.Private.Canon", reader.AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name)));
        Assert.Equal(["Get", "Sum"], reader.MemberReferences.Select(member => reader.GetString(reader.GetMemberReference(member).Name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mibc_leaves_out_what_the_assemblies_do_not_have()
    {
        using AssemblySet assemblies = AssemblySet.Open(Samples.Compile(Samples.Source, _folder));
        var profile = new ProfileData(Samples.Header(), [Samples.Method(Samples.Key("Gone", "M", "()void"), "0123456789abcdef", 1)]);

        MibcResult result = MibcWriter.Write(profile, assemblies, Path.Combine(_folder, "x.mibc"));

        Assert.Equal((0, 1), (result.MethodsWritten, result.MethodsSkipped));
    }

    [Fact]
    public void Symbols_are_found_under_the_compiler_s_names()
    {
        string map = Path.Combine(_folder, "map.xml");
        File.WriteAllText(map, """
            <ObjectNodes>
              <MethodCode Name="Sample_Program__Sum" Length="1" />
              <MethodCode Name="Sample_Pair_1&lt;System___Canon&gt;__Get" Length="1" />
            </ObjectNodes>
            """);
        using AssemblySet assemblies = AssemblySet.Open(Samples.Compile(Samples.Source, _folder));
        MangledNameMapper names = MangledNameMapper.FromMapFile(map, assemblies);

        Assert.Equal(["Sample_Program__Sum"], names.SymbolsOf(Sum));
        Assert.Equal(["Sample_Pair_1<System___Canon>__Get"], names.SymbolsOf(Get));
        Assert.Empty(names.SymbolsOf(Area));
    }

    [Fact]
    public void A_map_that_is_no_xml_is_refused()
    {
        string map = Path.Combine(_folder, "map.xml");
        File.WriteAllText(map, "not xml");
        using AssemblySet assemblies = AssemblySet.Open([]);

        Assert.Equal(ProfileErrorCodes.SymbolMapUnreadable, Assert.Throws<ProfileFormatException>(() => MangledNameMapper.FromMapFile(map, assemblies)).Code);
    }

    [Fact]
    public void Revision_of_a_folder_without_git_is_unknown_with_a_reason()
    {
        SourceRevision revision = RevisionReader.Read(_folder);

        Assert.Null(revision.Commit);
        Assert.Contains("git", revision.UnknownReason, StringComparison.Ordinal);
    }
}
