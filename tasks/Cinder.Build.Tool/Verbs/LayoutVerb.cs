using System.Globalization;
using Cinder.Layout;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>What the layout stage did.</summary>
internal sealed record LayoutReport
{
    public required string Algorithm { get; init; }

    /// <summary>Profiled methods with code of their own in the program.</summary>
    public required int Methods { get; init; }

    /// <summary>Profiled methods without: inlined everywhere, or not compiled.</summary>
    public required int MethodsWithoutCode { get; init; }

    public required int Symbols { get; init; }

    public required int Calls { get; init; }

    public required long HotBytes { get; init; }

    public required double ScoreBefore { get; init; }

    public required double ScoreAfter { get; init; }
}

/// <summary>Computes the order of the methods in the text from the profile's call graph.</summary>
internal sealed class LayoutVerb : Verb
{
    public override string Name => "layout";

    public override string Description => "Compute the order of the methods in the text.";

    public override IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--profile", "FILE", "The records of the profile that match.", IsRequired: true),
        new("--assembly", "FILE", "Assembly that is compiled.", IsRequired: true, IsRepeatable: true),
        new("--map", "FILE", "Symbol map of the baseline.", IsRequired: true),
        new("--object", "FILE", "Object file of the baseline.", IsRequired: true),
        new("--algorithm", "NAME", "cdsort or c3."),
        new("--output", "FILE", "The order file to write.", IsRequired: true),
        new("--report", "FILE", "The JSON report to write.", IsRequired: true),
    ];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string algorithmName = arguments.Optional("--algorithm") ?? "cdsort";
        FunctionOrderAlgorithm algorithm = algorithmName switch
        {
            "cdsort" => FunctionOrderAlgorithm.CdSort,
            "c3" => FunctionOrderAlgorithm.C3,
            _ => throw new ToolException(Codes.BadUsage, $"The algorithm {algorithmName} is unknown; there are cdsort and c3."),
        };
        using AssemblySet assemblies = AssemblySet.Open(arguments.All("--assembly"));
        ProfileData profile = CprofReader.Read(arguments.Required("--profile"));
        MangledNameMapper names = MangledNameMapper.FromMapFile(arguments.Required("--map"), assemblies);
        MethodLayoutInput input = MethodLayoutInput.Build(CallGraphBuilder.Build(profile, assemblies), profile, names.SymbolsOf, SymbolSizes(arguments.Required("--object")));
        FunctionLayoutResult layout = FunctionLayout.Compute(input.Graph, algorithm);
        string[] order = [.. layout.Order.SelectMany(node => input.Symbols[node])];
        AtomicFile.Write(arguments.Required("--output"), OrderFile.Format(order));
        AtomicFile.WriteJson(arguments.Required("--report"), new LayoutReport
        {
            Algorithm = algorithmName,
            Methods = input.Graph.Nodes.Count,
            MethodsWithoutCode = input.MethodsWithoutCode,
            Symbols = order.Length,
            Calls = input.Graph.Calls.Count,
            HotBytes = input.Graph.Nodes.Sum(node => (long)node.Size),
            ScoreBefore = layout.ScoreBefore,
            ScoreAfter = layout.ScoreAfter,
        });
        reporter.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{order.Length} symbols in order, {input.MethodsWithoutCode} profiled methods have no code of their own; locality {layout.ScoreBefore:G4} -> {layout.ScoreAfter:G4}"));
    }

    private static Dictionary<string, int> SymbolSizes(string objectFile)
    {
        try
        {
            var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (ElfSymbol symbol in ElfFile.Read(objectFile).Symbols().Where(symbol => symbol.IsFunction && symbol.Size > 0))
            {
                sizes[symbol.Name] = (int)Math.Min(int.MaxValue, symbol.Size);
            }

            return sizes;
        }
        catch (ElfException e)
        {
            throw new ToolException(Codes.NotElf, $"The object file cannot be read: {e.Message}.", objectFile);
        }
    }
}
