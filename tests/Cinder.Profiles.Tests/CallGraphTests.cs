using System.Reflection.Metadata;

namespace Cinder.Profiles.Tests;

/// <summary>Call targets of every kind, and the symbols that ILC gives to methods.</summary>
public sealed class CallGraphTests : IDisposable
{
    private const string Canon = "[System.Private.CoreLib]System.__Canon";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly AssemblySet _assemblies;
    private readonly List<MethodProfile> _methods = [];

    public CallGraphTests() => _assemblies = AssemblySet.Open(Samples.Compile(Samples.Calls, _folder));

    public void Dispose()
    {
        _assemblies.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Interface_calls_reach_explicit_implementations()
    {
        MethodKey caller = Caller("Shapes", "@static(IShape`1{string})string", Types(("[Sample]Square", 1)));
        MethodKey callee = Callee("Square", "IShape<System.String>.Area", "(string)string");

        Assert.Equal([(caller, callee, 100UL)], Calls());
    }

    [Fact]
    public void Virtual_calls_reach_the_nearest_override_of_the_same_signature()
    {
        MethodKey caller = Caller("Sizes", "@static(Base)i4", Types(("[Sample]Leaf", 3), ("[Sample]Base", 1)));
        MethodKey overriding = Callee("Derived", "Size", "(i4)i4");
        MethodKey plain = Callee("Base", "Size", "(i4)i4");
        Callee("Base", "Size", "(i8)i4");

        Assert.Equal([(caller, plain, 25UL), (caller, overriding, 75UL)], Calls());
    }

    [Fact]
    public void Calls_of_shared_code_go_to_the_placeholder_s_instance()
    {
        MethodKey strings = Caller("Strings", "@static(string,string)i4");
        MethodKey points = Caller("Points", "@static(Point,Point)i4");
        MethodKey shared = Callee("Outer`1/Inner", "Compare", "@static(!0,!0)i4", Canon);
        MethodKey exact = Callee("Outer`1/Inner", "Compare", "@static(!0,!0)i4", "[Sample]Point");
        MethodKey generic = Caller("Generic", "@static(string)string");
        MethodKey same = Callee("Outer`1/Inner", "Same", "@static``1(!!0)!!0", Canon, Canon);
        MethodKey compare = Callee("Point", "CompareTo", "(Point)i4");

        Assert.Equal(
            Sorted([(strings, shared, 100UL), (points, exact, 100UL), (generic, same, 100UL), (exact, compare, 100UL)]),
            Sorted(Calls()));
    }

    [Fact]
    public void A_constrained_call_in_shared_code_uses_the_histogram()
    {
        MethodKey caller = Samples.Key("Outer`1/Inner", "Compare", "@static(!0,!0)i4", Canon);
        Add(caller, Types(("string", 1)));
        MethodKey callee = new("System.Private.CoreLib", "System.String", "", "CompareTo", "(string)i4", "");
        Add(callee, null);

        Assert.Contains((caller, callee, 100UL), Calls());
    }

    [Fact]
    public void Delegate_calls_reach_the_methods_of_the_histogram()
    {
        MethodKey callee = Callee("Program", "Thrice", "@static(i4)i4");
        MethodKey caller = Caller("Invoke", "@static(System.Func`2{i4,i4})i4", offset => new Histogram(HistogramKind.Methods, offset, 0, [new(callee.ToString(), 3), new(Histogram.Unknown, 1)]));

        Assert.Equal([(caller, callee, 75UL)], Calls());
    }

    [Fact]
    public void No_method_is_called_more_often_than_it_is_entered()
    {
        Caller("Strings", "@static(string,string)i4");
        MethodKey shared = Samples.Key("Outer`1/Inner", "Compare", "@static(!0,!0)i4", Canon);
        Add(shared, null, entries: 40);

        Assert.Equal(40UL, Calls().Single(call => call.Callee == shared).Count);
    }

    // The expected names are those in the map of ILC 10.0.12 for the same declarations.
    [Fact]
    public void Symbols_are_formed_as_ILC_forms_them()
    {
        string[] symbols =
        [
            "Sample_Outer_1_Inner<System___Canon>__Compare", "Sample_Outer_1_Inner<Sample_Point>__Same<System___Canon>", "Sample_Square__IShape_System_String__Area",
            "Sample_Outer_Flat_Nested__M", "Sample_Outer_Flat_Nested_0__M", "Sample_Outer_Flat__M_0", "Sample_Outer_Flat__M_1<System___Canon>", "Sample_Outer_Flat__M_0_0", "Sample_Gr__e__L_nge", "String__CompareTo_0", "Sample_Program___c___Lambda_b__8_0",
        ];
        string map = Path.Combine(_folder, "map.xml");
        File.WriteAllText(map, $"<ObjectNodes>{string.Concat(symbols.Select(symbol => $"<MethodCode Name=\"{System.Security.SecurityElement.Escape(symbol)}\" />"))}</ObjectNodes>");
        MangledNameMapper names = MangledNameMapper.FromMapFile(map, _assemblies);

        MethodKey[] methods =
        [
            Samples.Key("Outer`1/Inner", "Compare", "@static(!0,!0)i4", Canon),
            new("Sample", "Outer`1/Inner", "[Sample]Point", "Same", "@static``1(!!0)!!0", Canon),
            Samples.Key("Square", "IShape<System.String>.Area", "(string)string"),
            Samples.Key("Outer_Flat_Nested", "M", "()void"),
            Samples.Key("Outer_Flat/Nested", "M", "()void"),
            Samples.Key("Outer_Flat", "M", "(i4)void"),
            new("Sample", "Outer_Flat", "", "M", "@``1(!!0)void", Canon),
            Samples.Key("Outer_Flat", "M_0", "()void"),
            Samples.Key(SymbolText.Escape("Größe"), SymbolText.Escape("Länge"), "()void"),
            new("System.Private.CoreLib", "System.String", "", "CompareTo", "(string)i4", ""),
            Samples.Key("Program/<>c", "<Lambda>b__8_0", "(i4)i4"),
        ];
        Assert.Equal(symbols, methods.Select(method => names.SymbolsOf(method) is [string symbol] ? symbol : method.ToString()));
        Assert.Empty(names.SymbolsOf(Samples.Key("Outer_Flat", "M", "()void")));
    }

    [Fact]
    public void A_lambda_whose_number_has_changed_is_found_by_its_code()
    {
        MethodKey lambda = Samples.Key("Program/<>c", "<Lambda>b__8_0", "(i4)i4");
        var profile = new ProfileData(Samples.Header(), [Samples.Method(lambda, Samples.HashOf(lambda, _assemblies), 7)]);
        string changed = Samples.Calls.Replace("public static int Thrice", "public static int New(int x) => new Func<int, int>(y => y - 1)(x); public static int Thrice", StringComparison.Ordinal);
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "new")).FullName;
        using AssemblySet after = AssemblySet.Open(Samples.Compile(changed, folder));

        MatchResult match = ProfileMatcher.Match(profile, after);

        Assert.Equal("<Lambda>b__9_0", Assert.Single(match.Profile.Methods).Key.Name);
        Assert.Equal((1, 1.0), (match.Matched.Methods, match.Matched.Share));
        Assert.Contains("\"Matched\":{\"Methods\":1", System.Text.Json.JsonSerializer.Serialize(match), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Main>b__8_1", "<Main>b__#")]
    [InlineData("A/<>c__DisplayClass12_0/<Run>d__3", "A/<>c__DisplayClass#/<Run>d__#")]
    [InlineData("<Sum>g__Add|3_0", "<Sum>g__Add|#")]
    [InlineData("<>9__8_1", "<>9__#")]
    [InlineData("<>f__AnonymousType0`2", "<>f__AnonymousType#`2")]
    [InlineData("b__8_1", "b__8_1")]
    [InlineData("<Name>k__BackingField", "<Name>k__BackingField")]
    public void Running_numbers_of_compiler_made_names_are_left_out(string name, string expected) => Assert.Equal(expected, SymbolText.WithoutOrdinals(name));

    private MethodKey Caller(string name, string signature, Func<int, Histogram>? histogram = null)
    {
        MethodKey key = Samples.Key("Program", name, signature);
        Add(key, histogram);
        return key;
    }

    private MethodKey Callee(string type, string name, string signature, string typeArguments = "", string methodArguments = "")
    {
        MethodKey key = new("Sample", type, typeArguments, name, signature, methodArguments);
        Add(key, null);
        return key;
    }

    private static Func<int, Histogram> Types(params (string Type, ulong Count)[] entries) =>
        offset => new Histogram(HistogramKind.Types, offset, 0, entries.Select(entry => new HistogramEntry(entry.Type, entry.Count)));

    /// <summary>Adds a method of one block that was entered 100 times.</summary>
    private void Add(MethodKey key, Func<int, Histogram>? histogram, ulong entries = 100)
    {
        Assert.True(_assemblies.TryFindMethod(key, out AssemblyFile? file, out MethodDefinitionHandle handle), key.ToString());
        FlowGraph graph = FlowGraph.Build(file.BodyOf(handle)!);
        int call = graph.Instructions.LastOrDefault(instruction => instruction.OpCode == System.Reflection.Emit.OpCodes.Callvirt).Offset;
        IEnumerable<EdgeCount> exits = graph.Edges.Where(edge => edge.IsExit).Select(edge => new EdgeCount(graph.Starts[edge.From], 0, entries)).Take(1);
        _methods.Add(new MethodProfile(key, Samples.HashOf(key, _assemblies), exits, [], histogram is null ? [] : [histogram(call)]));
    }

    private (MethodKey Caller, MethodKey Callee, ulong Count)[] Calls()
    {
        CallGraph graph = CallGraphBuilder.Build(new ProfileData(Samples.Header(), _methods), _assemblies);
        Assert.Equal(_methods.Count, graph.Nodes.Count);
        return [.. graph.Edges.Select(edge => (graph.Nodes[edge.Caller].Key, graph.Nodes[edge.Callee].Key, edge.Count))];
    }

    private static (MethodKey, MethodKey, ulong)[] Sorted(IEnumerable<(MethodKey Caller, MethodKey Callee, ulong Count)> calls) =>
        [.. calls.OrderBy(call => call.Caller.ToString(), StringComparer.Ordinal).ThenBy(call => call.Callee.ToString(), StringComparer.Ordinal)];
}
