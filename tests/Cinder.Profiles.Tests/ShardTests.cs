using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cinder.Profiles.Tests;

/// <summary>From trace bytes to named records, on a compiled assembly.</summary>
public sealed class ShardTests : IDisposable
{
    private const ulong Sample = 1;
    private const ulong Core = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly AssemblySet _assemblies;
    private readonly string[] _paths;
    private readonly TraceBuilder _trace = new();

    public ShardTests()
    {
        _paths = Samples.Compile(Samples.Source, _folder);
        _assemblies = AssemblySet.Open(_paths);
        _trace.Module(Sample, "/src/app/Sample.dll");
        _trace.Module(Core, _paths[1]);
    }

    public void Dispose()
    {
        _assemblies.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Handles_become_names_and_samples_are_spread_over_the_count_of_their_block()
    {
        DefineTypes();
        (uint token, IlInstruction call, FlowGraph graph) = SumMethod();
        _trace.Method(200, 100, token);
        int body = graph.Starts[graph.BlockAt(call.Offset)];
        _trace.PgoData(200, new PgoDataBuilder()
            .Add(call.Offset, 0xb1, int.MinValue, 4)
            .Add(call.Offset, 0xc3, int.MinValue, 102, 102, 102, 1, 0, 0)
            .Add(body, 0x41, 0, 1000)
            .Build());

        ShardResult shard = Read();

        MethodProfile method = Assert.Single(shard.Profile.Methods);
        Assert.Equal(Samples.Key("Program", "Sum", "@static(Shape,i4)i4"), method.Key);
        Assert.Equal(Samples.HashOf(method.Key, _assemblies), method.CodeHash);
        Histogram histogram = Assert.Single(method.Histograms);
        Assert.Equal([new HistogramEntry(Histogram.Unknown, 250), new HistogramEntry("[Sample]Square", 750)], histogram.Entries);
        Assert.Equal((1, 1), (shard.Statistics.MethodsRecorded, shard.Statistics.MethodsRead));
    }

    [Fact]
    public void Instances_of_generic_types_carry_their_arguments()
    {
        DefineTypes();
        _trace.Type(110, Sample, Token("Pair`1"), 103);
        _trace.Type(111, Sample, Token("Pair`1"), 104);
        uint token = MethodToken(Samples.Key("Pair`1", "Get", "(i4)!0"));
        _trace.Method(210, 110, token);
        _trace.Method(211, 111, token);
        byte[] data = new PgoDataBuilder().Add(0, 0x181, 0, 5).Build();
        _trace.PgoData(210, data);
        _trace.PgoData(211, data);

        Assert.Equal(["[Sample]Square[]", "i4"], Read().Profile.Methods.Select(method => method.Key.TypeArguments));
    }

    [Fact]
    public void What_has_no_name_is_dropped_and_counted_by_reason()
    {
        DefineTypes();
        byte[] data = new PgoDataBuilder().Add(0, 0x181, 0, 5).Build();
        _trace.Type(120, 99, 0x02000001);
        _trace.Type(121, Sample, Token("Pair`1"), 121);
        _trace.Method(300, 120, 0x06000001);
        _trace.Method(301, 121, 0x06000001);
        _trace.Method(302, 100, 0x06ffffff);
        _trace.MethodLoad(304, Sample, MethodToken(Samples.Key("Pair`1", "Get", "(i4)!0")), 0);
        for (ulong id = 300; id <= 305; id++)
        {
            _trace.PgoData(id, id == 305 ? [1, 2, 3] : data);
        }

        (uint sum, _, _) = SumMethod();
        _trace.MethodLoad(400, Sample, sum, 0);
        _trace.PgoData(400, data);

        ShardResult shard = Read();

        Assert.Equal("Sum", Assert.Single(shard.Profile.Methods).Key.Name);
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["instrumentation data that is not valid"] = 1,
                ["method without a valid token"] = 1,
                ["no MethodDetails event"] = 2,
                ["no module event"] = 1,
                ["type that contains itself"] = 1,
            },
            shard.Statistics.DroppedMethods);
        Assert.Equal(7, shard.Statistics.MethodsRecorded);
    }

    [Fact]
    public void Lost_events_fail_unless_they_are_allowed()
    {
        DefineTypes();
        (uint sum, _, _) = SumMethod();
        _trace.Method(200, 100, sum);
        _trace.PgoData(200, new PgoDataBuilder().Add(0, 0x181, 0, 5).Build());
        _trace.Lose(3);
        _trace.Type(130, Sample, Token("Shape"));

        ProfileFormatException error = Assert.Throws<ProfileFormatException>(() => Read());

        Assert.Equal(ProfileErrorCodes.TraceEventsLost, error.Code);
        Assert.Contains("3 events", error.Reason, StringComparison.Ordinal);
        Assert.Equal(3, Read(allowLostEvents: true).Statistics.EventsLost);
    }

    [Fact]
    public void A_trace_without_instrumentation_data_is_refused()
    {
        Assert.Equal(ProfileErrorCodes.TraceWithoutProfile, Assert.Throws<ProfileFormatException>(() => Read()).Code);
    }

    private void DefineTypes()
    {
        _trace.Type(100, Sample, Token("Program"));
        _trace.Type(101, Sample, Token("Shape"));
        _trace.Type(102, Sample, Token("Square"));
        _trace.Type(103, Core, Token("System.Int32", "System.Private.CoreLib"));
        _trace.TypeOfKind(104, Core, 0, TraceType.ArrayFlag, 0x1d, 102);
    }

    private (uint Token, IlInstruction Call, FlowGraph Graph) SumMethod()
    {
        MethodKey key = Samples.Key("Program", "Sum", "@static(Shape,i4)i4");
        Assert.True(_assemblies.TryFindMethod(key, out AssemblyFile? file, out MethodDefinitionHandle handle));
        FlowGraph graph = FlowGraph.Build(file.BodyOf(handle)!);
        IlInstruction call = graph.Instructions.Single(instruction => instruction.OpCode == System.Reflection.Emit.OpCodes.Callvirt);
        return ((uint)MetadataTokens.GetToken(handle), call, graph);
    }

    private uint MethodToken(MethodKey key)
    {
        Assert.True(_assemblies.TryFindMethod(key, out _, out MethodDefinitionHandle handle));
        return (uint)MetadataTokens.GetToken(handle);
    }

    private uint Token(string type, string assembly = "Sample")
    {
        Assert.True(_assemblies.TryFindType(assembly, type, out _, out TypeDefinitionHandle handle));
        return (uint)MetadataTokens.GetToken(handle);
    }

    [Fact]
    public void Trace_of_a_process_that_never_loaded_the_program_is_refused()
    {
        DefineTypes();
        (uint token, _, _) = SumMethod();
        _trace.Method(200, 100, token);
        _trace.PgoData(200, new PgoDataBuilder().Add(0, 0x41, 0, 1000).Build());

        Assert.Single(Read(requiredModule: "Sample.dll").Profile.Methods);
        Assert.Equal(ProfileErrorCodes.TraceOfAnotherProgram, Assert.Throws<ProfileFormatException>(() => Read(requiredModule: "App.dll")).Code);
    }

    private ShardResult Read(bool allowLostEvents = false, string? requiredModule = null) => ShardReader.Read(
        new MemoryStream(_trace.Build()),
        "trace",
        new ShardOptions { Program = "app", Rid = "linux-x64", Workload = "w", ModuleFolders = [_folder], AllowLostEvents = allowLostEvents, RequiredModule = requiredModule });
}
