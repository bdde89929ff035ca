using Cinder.Layout;

namespace Cinder.Build.Tool;

/// <summary>Where the ordered methods really are in the program's text.</summary>
/// <param name="Placed">Ordered symbols that the program has.</param>
/// <param name="OutOfOrder">Those of them that follow a symbol which should come later.</param>
/// <param name="StartsWithHot">Whether the managed text begins with the first of them.</param>
/// <param name="HotBytes">Size of the ordered symbols.</param>
/// <param name="SpanBytes">Size of the text from the first to the end of the last of them.</param>
internal sealed record TextOrder(int Placed, int OutOfOrder, bool StartsWithHot, long HotBytes, long SpanBytes)
{
    private const double RequiredDensity = 0.9;

    /// <summary>Share of the span that the ordered methods fill; alignment padding is the rest.</summary>
    public double Density => SpanBytes == 0 ? 0 : (double)HotBytes / SpanBytes;

    /// <summary>Whether the hot methods are first, in order and together.</summary>
    public bool IsApplied => Placed > 0 && OutOfOrder == 0 && StartsWithHot && Density >= RequiredDensity;

    /// <summary>Finds the ordered symbols in the symbol table.</summary>
    public static TextOrder Check(IEnumerable<ElfSymbol> symbols, IReadOnlyList<string> order)
    {
        var functions = new Dictionary<string, ElfSymbol>(StringComparer.Ordinal);
        ulong start = ulong.MaxValue;
        ulong textStart = 0;
        foreach (ElfSymbol symbol in symbols)
        {
            if (symbol.Name == "__start___managedcode")
            {
                textStart = symbol.Address;
            }

            if (symbol.IsFunction && symbol.Size > 0)
            {
                functions[symbol.Name] = symbol;
            }
        }

        ElfSymbol[] placed = [.. order.Where(functions.ContainsKey).Select(name => functions[name]).DistinctBy(symbol => symbol.Address)];
        int outOfOrder = 0;
        ulong end = 0;
        long bytes = 0;
        for (int i = 0; i < placed.Length; i++)
        {
            outOfOrder += i > 0 && placed[i].Address < placed[i - 1].Address ? 1 : 0;
            start = Math.Min(start, placed[i].Address);
            end = Math.Max(end, placed[i].Address + placed[i].Size);
            bytes += (long)placed[i].Size;
        }

        bool startsWithHot = placed.Length > 0 && start >= textStart && start - textStart < 64;
        return new TextOrder(placed.Length, outOfOrder, startsWithHot, bytes, placed.Length == 0 ? 0 : (long)(end - start));
    }
}
