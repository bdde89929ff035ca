using System.Text;

namespace Cinder.Syntax;

/// <summary>
/// What identifiers need of Unicode 14, the version of Python 3.11: .NET's own tables follow a later version, and its
/// normalisation does nothing when globalisation is invariant.
/// </summary>
public static class UnicodeNames
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    private static readonly int[] StartRanges = Accumulate(UnicodeTables.XidStart);
    private static readonly int[] ContinueRanges = Accumulate(UnicodeTables.XidContinue);
    private static readonly int[] PrintableRanges = Accumulate(UnicodeTables.Printable);
    private static readonly Lazy<NormalizationData> Data = new(static () => new NormalizationData());

    /// <summary>Can the code point start an identifier? The underscore, which Python adds, is not counted.</summary>
    public static bool IsXidStart(int codePoint) => Contains(StartRanges, codePoint);

    /// <summary>Can the code point stand in an identifier after its start?</summary>
    public static bool IsXidContinue(int codePoint) => Contains(ContinueRanges, codePoint);

    /// <summary>Is the code point printable in the sense of <c>str.isprintable</c>?</summary>
    public static bool IsPrintable(int codePoint) => Contains(PrintableRanges, codePoint);

    /// <summary>Normalises an identifier to NFKC. Characters that no identifier may hold are left as they are.</summary>
    public static string NormalizeNfkc(string identifier)
    {
        List<int> codePoints = Decompose(identifier);
        Reorder(codePoints);
        Compose(codePoints);
        var result = new StringBuilder(codePoints.Count);
        foreach (int codePoint in codePoints)
        {
            if (codePoint < 0x10000)
            {
                result.Append((char)codePoint);
            }
            else
            {
                result.Append(new Rune(codePoint).ToString());
            }
        }

        return result.ToString();
    }

    private static List<int> Decompose(string text)
    {
        var result = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int codePoint = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[++i]);
            }

            int syllable = codePoint - HangulBase;
            if ((uint)syllable < LeadCount * VowelCount * TrailCount)
            {
                result.Add(LeadBase + syllable / (VowelCount * TrailCount));
                result.Add(VowelBase + syllable / TrailCount % VowelCount);
                if (syllable % TrailCount != 0)
                {
                    result.Add(TrailBase + syllable % TrailCount);
                }
            }
            else if (Data.Value.Mappings.TryGetValue(codePoint, out int[]? mapping))
            {
                result.AddRange(mapping);
            }
            else
            {
                result.Add(codePoint);
            }
        }

        return result;
    }

    /// <summary>Sorts every run of combining marks by combining class, stably.</summary>
    private static void Reorder(List<int> codePoints)
    {
        for (int i = 1; i < codePoints.Count; i++)
        {
            int mark = codePoints[i];
            int cls = CombiningClass(mark);
            int j = i;
            while (cls != 0 && j > 0 && CombiningClass(codePoints[j - 1]) > cls)
            {
                codePoints[j] = codePoints[j - 1];
                j--;
            }

            codePoints[j] = mark;
        }
    }

    private static void Compose(List<int> codePoints)
    {
        int starter = -1;
        int lastClass = 0;
        int length = 0;
        foreach (int codePoint in codePoints.ToArray())
        {
            int cls = CombiningClass(codePoint);

            // A mark is blocked from its starter by a mark of the same class, and anything by a character of class 0.
            bool blocked = length - starter > 1 && (lastClass == 0 || lastClass >= cls);
            if (starter >= 0 && !blocked && ComposePair(codePoints[starter], codePoint) is { } composed)
            {
                codePoints[starter] = composed;
                continue;
            }

            if (cls == 0)
            {
                starter = length;
            }

            lastClass = cls;
            codePoints[length++] = codePoint;
        }

        codePoints.RemoveRange(length, codePoints.Count - length);
    }

    private static int? ComposePair(int first, int second)
    {
        if ((uint)(first - LeadBase) < LeadCount && (uint)(second - VowelBase) < VowelCount)
        {
            return HangulBase + ((first - LeadBase) * VowelCount + second - VowelBase) * TrailCount;
        }

        int syllable = first - HangulBase;
        if ((uint)syllable < LeadCount * VowelCount * TrailCount && syllable % TrailCount == 0 && (uint)(second - TrailBase - 1) < TrailCount - 1)
        {
            return first + second - TrailBase;
        }

        return Data.Value.Compositions.TryGetValue((first, second), out int composed) ? composed : null;
    }

    private static int CombiningClass(int codePoint) =>
        codePoint < 0x300 ? 0 : Data.Value.CombiningClasses.GetValueOrDefault(codePoint);

    private static bool Contains(int[] ranges, int codePoint)
    {
        // The property changes at every entry, starting from false.
        int index = Array.BinarySearch(ranges, codePoint);
        return (index >= 0 ? index & 1 : (~index & 1) ^ 1) == 0;
    }

    private static int[] Accumulate(ReadOnlySpan<int> deltas)
    {
        int[] result = new int[deltas.Length];
        int sum = 0;
        for (int i = 0; i < deltas.Length; i++)
        {
            sum += deltas[i];
            result[i] = sum;
        }

        return result;
    }

    private sealed class NormalizationData
    {
        public NormalizationData()
        {
            ReadOnlySpan<int> singles = UnicodeTables.SingleMappings;
            for (int i = 0; i < singles.Length; i += 3)
            {
                for (int j = 0; j < singles[i + 1]; j++)
                {
                    Mappings.Add(singles[i] + j, [singles[i] + j + singles[i + 2]]);
                }
            }

            ReadOnlySpan<int> multis = UnicodeTables.MultiMappings;
            for (int i = 0; i < multis.Length; i += 2 + multis[i + 1])
            {
                Mappings.Add(multis[i], multis.Slice(i + 2, multis[i + 1]).ToArray());
            }

            ReadOnlySpan<int> classes = UnicodeTables.CombiningClasses;
            for (int i = 0; i < classes.Length; i += 3)
            {
                for (int j = 0; j < classes[i + 1]; j++)
                {
                    CombiningClasses.Add(classes[i] + j, classes[i + 2]);
                }
            }

            ReadOnlySpan<int> pairs = UnicodeTables.Compositions;
            for (int i = 0; i < pairs.Length; i += 3)
            {
                Compositions.Add((pairs[i], pairs[i + 1]), pairs[i + 2]);
            }
        }

        public Dictionary<int, int[]> Mappings { get; } = [];

        public Dictionary<int, int> CombiningClasses { get; } = [];

        public Dictionary<(int First, int Second), int> Compositions { get; } = [];
    }
}
