using System.Globalization;

namespace Cinder.Runtime.Tests;

/// <summary>A line of a recorded file: an operation in words, and its result.</summary>
internal sealed unsafe class Line
{
    private readonly string _source;
    private readonly string _expected;

    private Line(string file, int number, string text)
    {
        int arrow = text.IndexOf("=>", StringComparison.Ordinal);
        Words = text[..arrow].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _expected = text[(arrow + 2)..].Trim();
        _source = $"{file}.txt line {number}";
    }

    public string[] Words { get; }

    public static IEnumerable<Line> ReadAll(string file)
    {
        int number = 0;
        foreach (string text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Containers", file + ".txt")))
        {
            yield return new Line(file, ++number, text);
        }
    }

    public static double ParseFloat(string text) => text == "nan" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The integers of a list.</summary>
    public static string Text(Ref list) => string.Join(' ', Bits((ListObject*)list.Object).Select(b => b >> 1));

    public static string FloatText(ListObject* list)
    {
        var words = new List<string>();
        foreach (nint bits in Bits(list))
        {
            words.Add(FloatOps.Repr(((FloatObject*)new Ref(bits).Object)->Value));
        }

        return string.Join(' ', words);
    }

    public static List<nint> Bits(ListObject* list)
    {
        var bits = new List<nint>();
        for (long i = 0; i < list->Length; i++)
        {
            bits.Add(ListObject.Items(list)[i].Bits);
        }

        return bits;
    }

    public int Int(int word) => int.Parse(Words[word], CultureInfo.InvariantCulture);

    public Ref Integer(int word) => Words[word] == "None" ? Ref.None : Ref.FromSmall(long.Parse(Words[word], CultureInfo.InvariantCulture));

    /// <summary>A list of the words from a position on.</summary>
    public Ref Integers(VmThread t, int from)
    {
        Ref list = ListOps.New(t, 0);
        for (int i = from; i < Words.Length; i++)
        {
            Assert.True(ListOps.Append(t, (ListObject*)list.Object, Integer(i)));
        }

        return list;
    }

    public void Check(string actual)
    {
        if (actual != _expected)
        {
            Assert.Fail($"{_source}: expected '{_expected}', got '{actual}'");
        }
    }
}
