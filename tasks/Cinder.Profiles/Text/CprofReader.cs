using System.Globalization;
using System.Text;

namespace Cinder.Profiles;

/// <summary>
/// Reads the .cprof text format. Strict: whatever the writer would not have written, but for line ends that git may have changed,
/// is an error with its line number, so a damaged profile is never taken in part.
/// </summary>
public sealed class CprofReader
{
    private const long MaxFileSize = 1L << 30;

    private readonly TextReader _reader;
    private readonly string _name;
    private readonly List<MethodProfile> _methods = [];
    private readonly List<EdgeCount> _edges = [];
    private readonly List<BlockCount> _blocks = [];
    private readonly List<Histogram> _histograms = [];
    private string _line = "";
    private int _number;
    private bool _ended;
    private string? _assembly;
    private string? _type;
    private MethodKey? _key;
    private string _hash = "";
    private int _methodLine;

    private CprofReader(TextReader reader, string name)
    {
        _reader = reader;
        _name = name;
    }

    /// <summary>Reads a profile file.</summary>
    /// <exception cref="ProfileFormatException">The file is no profile, of another version, or breaks the format.</exception>
    public static ProfileData Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxFileSize })
            {
                throw new ProfileFormatException(ProfileErrorCodes.ProfileForeign, path, "the file is too large for a profile");
            }

            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            return Read(reader, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new ProfileFormatException(ProfileErrorCodes.ProfileForeign, path, $"the profile cannot be read: {e.Message}", inner: e);
        }
    }

    /// <summary>Reads a profile from text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">The input's name for error messages.</param>
    /// <exception cref="ProfileFormatException">The text is no profile, of another version, or breaks the format.</exception>
    public static ProfileData Read(TextReader reader, string name) => new CprofReader(reader, name).Read();

    private ProfileData Read()
    {
        ReadMagic();
        ProfileHeader header = ReadHeader();
        ReadSectionHead();
        while (Next())
        {
            int space = _line.Length == 0 ? -1 : _line.IndexOf(' ', 1);
            string word = space < 0 ? _line : _line[..space];
            string rest = space < 0 ? "" : _line[(space + 1)..];
            switch (word)
            {
                case "assembly":
                    StartAssembly(rest);
                    break;
                case "type":
                    StartType(rest);
                    break;
                case "method":
                    StartMethod(rest);
                    break;
                case " edges":
                    ReadEdges(rest);
                    break;
                case " blocks":
                    ReadBlocks(rest);
                    break;
                case " types":
                    ReadHistogram(HistogramKind.Types, rest);
                    break;
                case " methods":
                    ReadHistogram(HistogramKind.Methods, rest);
                    break;
                case " values":
                    ReadHistogram(HistogramKind.Values, rest);
                    break;
                case "end":
                    return End(header, rest);
                case "section":
                    throw Fault(ProfileErrorCodes.ProfileVersion, $"section \"{rest}\" is not known to this version of the tool");
                default:
                    throw Fault($"line starts with \"{word.Trim()}\", which is no part of the format");
            }
        }

        throw Fault("the file ends without an \"end\" line; it was cut off");
    }

    private void ReadMagic()
    {
        if (!Next() || !_line.StartsWith(CprofFormat.Magic + " ", StringComparison.Ordinal))
        {
            throw Fault(ProfileErrorCodes.ProfileForeign, "this is not a .cprof profile (it does not start with \"cprof\")");
        }

        string version = _line[(CprofFormat.Magic.Length + 1)..];
        if (version != CprofFormat.Version.ToString(CultureInfo.InvariantCulture))
        {
            throw Fault(
                ProfileErrorCodes.ProfileVersion,
                $"the profile has format version \"{version}\"; this version of the tool reads version {CprofFormat.Version}");
        }
    }

    private ProfileHeader ReadHeader()
    {
        string program = HeaderWord("program");
        string rid = HeaderWord("rid");
        string tool = HeaderWord("tool");
        string[] commit = HeaderFields("commit", 2);
        SourceRevision revision = (commit[0], commit[1]) switch
        {
            ("unknown", string reason) => SourceRevision.Unknown(Word(reason)),
            (string id, "clean" or "dirty") when id.Length > 0 => new SourceRevision(Word(id), commit[1] == "dirty", null),
            _ => throw Fault("\"commit ID clean|dirty\" or \"commit unknown REASON\" expected"),
        };
        List<WorkloadInfo> workloads = [];
        while (Next() && _line.StartsWith("workload ", StringComparison.Ordinal))
        {
            string[] fields = Fields(_line["workload ".Length..], 3);
            if (!decimal.TryParse(fields[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal weight)
                || weight.ToString(CultureInfo.InvariantCulture) != fields[1]
                || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out int runs)
                || !IsPlain(fields[2]))
            {
                throw Fault("\"workload NAME WEIGHT RUNS\" expected");
            }

            var workload = new WorkloadInfo(Word(fields[0]), weight, runs);
            if (workloads.Count > 0 && string.CompareOrdinal(workloads[^1].Name, workload.Name) >= 0)
            {
                throw Fault($"workload {fields[0]} is not in order");
            }

            workloads.Add(workload);
        }

        return new ProfileHeader(program, rid, tool, revision, workloads);
    }

    private void ReadSectionHead()
    {
        // The header's loop has read the line.
        string[] fields = _ended ? [] : _line.Split(' ');
        if (fields.Length != 3 || fields[0] != "section")
        {
            throw Fault("\"section KIND VERSION\" expected");
        }

        if (fields[1] != CprofFormat.IlSection || fields[2] != CprofFormat.IlSectionVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw Fault(ProfileErrorCodes.ProfileVersion, $"section \"{fields[1]} {fields[2]}\" is not known to this version of the tool");
        }
    }

    private void StartAssembly(string rest)
    {
        FinishMethod();
        if (rest.Length == 0 || (_assembly is not null && string.CompareOrdinal(_assembly, rest) >= 0))
        {
            throw Fault($"assembly \"{rest}\" is not in order");
        }

        (_assembly, _type) = (rest, null);
    }

    private void StartType(string rest)
    {
        FinishMethod();
        if (_assembly is null || rest.Length == 0 || (_type is not null && string.CompareOrdinal(_type, rest) >= 0))
        {
            throw Fault($"type \"{rest}\" is not in order");
        }

        _type = rest;
    }

    private void StartMethod(string rest)
    {
        FinishMethod();
        if (_assembly is null || _type is null)
        {
            throw Fault("a method comes before its assembly and type");
        }

        string[] fields = rest.Split(' ');
        bool generic = fields.Length == 4 && fields[1].StartsWith('{') && fields[1].EndsWith('}');
        if (fields.Length != 3 && !generic)
        {
            throw Fault("\"method HASH [{TYPEARGS}] NAME[{ARGS}] SIGNATURE\" expected");
        }

        if (fields[0].Length != 16 || !fields[0].All(char.IsAsciiHexDigitLower))
        {
            throw Fault($"\"{fields[0]}\" is no code hash of 16 hexadecimal digits");
        }

        string typeArguments = generic ? CprofFormat.Lengthen(fields[1][1..^1], _assembly) : "";
        (string name, string? methodArguments) = MethodKey.SplitBraces(fields[^2]);
        if (methodArguments is null || name.Length == 0 || !fields[^1].Contains('(', StringComparison.Ordinal))
        {
            throw Fault($"\"{fields[^2]} {fields[^1]}\" is no method name with a signature");
        }

        methodArguments = CprofFormat.Lengthen(methodArguments, _assembly);
        if (!TypeTextParser.TryParseList(typeArguments, out _) || !TypeTextParser.TryParseList(methodArguments, out _))
        {
            throw Fault("the method's generic arguments are no list of types");
        }

        _hash = fields[0];
        _key = new MethodKey(_assembly, _type, typeArguments, name, fields[^1], methodArguments);
        _methodLine = _number;
    }

    private void FinishMethod()
    {
        if (_key is null)
        {
            return;
        }

        var method = new MethodProfile(_key, _hash, _edges, _blocks, _histograms);
        if (_methods.Count > 0 && MethodProfile.Compare(_methods[^1], method) >= 0)
        {
            throw new ProfileFormatException(ProfileErrorCodes.ProfileSyntax, _name, "the method is not in order", line: _methodLine);
        }

        _methods.Add(method);
        _key = null;
        _edges.Clear();
        _blocks.Clear();
        _histograms.Clear();
    }

    private void ReadEdges(string rest)
    {
        foreach (Range range in Items(rest))
        {
            ReadOnlySpan<char> item = rest.AsSpan(range);
            int arrow = item.IndexOf('>');
            int colon = item.LastIndexOf(':');
            if (arrow < 0 || colon < arrow)
            {
                throw Fault($"\"{item}\" is no edge FROM>TO:COUNT");
            }

            var edge = new EdgeCount(Offset(item[..arrow]), Offset(item[(arrow + 1)..colon]), Count(item[(colon + 1)..]));
            if (_edges.Count > 0 && (_edges[^1].From, _edges[^1].To).CompareTo((edge.From, edge.To)) >= 0)
            {
                throw Fault($"edge \"{item}\" is not in order");
            }

            _edges.Add(edge);
        }
    }

    private void ReadBlocks(string rest)
    {
        foreach (Range range in Items(rest))
        {
            ReadOnlySpan<char> item = rest.AsSpan(range);
            int colon = item.IndexOf(':');
            if (colon < 0)
            {
                throw Fault($"\"{item}\" is no block OFFSET:COUNT");
            }

            var block = new BlockCount(Offset(item[..colon]), Count(item[(colon + 1)..]));
            if (_blocks.Count > 0 && _blocks[^1].Offset >= block.Offset)
            {
                throw Fault($"block \"{item}\" is not in order");
            }

            _blocks.Add(block);
        }
    }

    private void ReadHistogram(HistogramKind kind, string rest)
    {
        List<Range> items = Items(rest);
        if (items.Count < 3)
        {
            throw Fault("a histogram needs an offset, a detail and at least one row");
        }

        int offset = Offset(rest.AsSpan(items[0]));
        ReadOnlySpan<char> detail = rest.AsSpan(items[1]);
        if (!int.TryParse(detail, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int other) || $"{other:x}" != detail.ToString())
        {
            throw Fault($"\"{detail}\" is no hexadecimal number");
        }

        List<HistogramEntry> entries = new(items.Count - 2);
        foreach (Range range in items.Skip(2))
        {
            ReadOnlySpan<char> item = rest.AsSpan(range);
            int equals = item.LastIndexOf('=');
            if (equals <= 0)
            {
                throw Fault($"\"{item}\" is no row VALUE=COUNT");
            }

            string value = CprofFormat.Lengthen(item[..equals].ToString(), _assembly ?? "");
            if (!IsValue(kind, value) || (entries.Count > 0 && string.CompareOrdinal(entries[^1].Value, value) >= 0))
            {
                throw Fault($"\"{value}\" does not name a {kind switch { HistogramKind.Types => "type", HistogramKind.Methods => "method", _ => "number" }}, or is not in order");
            }

            entries.Add(new HistogramEntry(value, Count(item[(equals + 1)..])));
        }

        var histogram = new Histogram(kind, offset, other, entries);
        if (_histograms.Count > 0 && Place(_histograms[^1]).CompareTo(Place(histogram)) >= 0)
        {
            throw Fault("the histogram is not in order");
        }

        _histograms.Add(histogram);
    }

    private static (int, HistogramKind, int) Place(Histogram histogram) => (histogram.Offset, histogram.Kind, histogram.Other);

    private static bool IsValue(HistogramKind kind, string value) => value == Histogram.Unknown || kind switch
    {
        HistogramKind.Types => TypeTextParser.TryParse(value, out _),
        HistogramKind.Methods => MethodKey.TryParse(value, out _),
        _ => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == value,
    };

    private ProfileData End(ProfileHeader header, string rest)
    {
        FinishMethod();
        if (rest != _methods.Count.ToString(CultureInfo.InvariantCulture))
        {
            throw Fault($"the file says it has {rest} methods, but {_methods.Count} were found");
        }

        if (Next())
        {
            throw Fault("there is text after the \"end\" line");
        }

        return new ProfileData(header, _methods);
    }

    private string HeaderWord(string word) => Word(HeaderFields(word, 1)[0]);

    /// <summary>A free text of the header, without its escapes; there is one way to write each.</summary>
    private string Word(string field)
    {
        string word = SymbolText.Unescape(field);
        return SymbolText.Escape(word) == field ? word : throw Fault($"\"{field}\" is not escaped as it should be");
    }

    private string[] HeaderFields(string word, int count)
    {
        if (!Next() || !_line.StartsWith(word + " ", StringComparison.Ordinal))
        {
            throw Fault($"a line \"{word} ...\" expected");
        }

        return Fields(_line[(word.Length + 1)..], count);
    }

    private string[] Fields(string text, int count)
    {
        string[] fields = text.Split(' ');
        return fields.Length == count ? fields : throw Fault($"{count} fields expected, {fields.Length} found");
    }

    /// <summary>The items of a line of counts, which only a method has.</summary>
    private List<Range> Items(string text)
    {
        if (_key is null)
        {
            throw Fault("counts come before a method");
        }

        List<Range> items = [];
        foreach (Range range in text.AsSpan().Split(' '))
        {
            items.Add(range);
        }

        return items;
    }

    private int Offset(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset) && IsPlain(text)
            ? offset
            : throw Fault($"\"{text}\" is no IL offset");

    private ulong Count(ReadOnlySpan<char> text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong count) && IsPlain(text)
            ? count
            : throw Fault($"\"{text}\" is no count");

    /// <summary>Numbers have one spelling, so that reading and writing a profile gives the same bytes.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text.StartsWith("-") ? text[1..] : text;
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && (digits[0] != '0' || text.Length == 1);
    }

    private bool Next()
    {
        _number++;
        string? line = _reader.ReadLine();
        _line = line ?? "";
        _ended = line is null;
        return !_ended;
    }

    private ProfileFormatException Fault(string reason) => Fault(ProfileErrorCodes.ProfileSyntax, reason);

    private ProfileFormatException Fault(string code, string reason) => new(code, _name, reason, line: _number);
}
