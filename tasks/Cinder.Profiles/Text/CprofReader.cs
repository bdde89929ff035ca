using System.Globalization;

namespace Cinder.Profiles;

/// <summary>Reads the .cprof text format.</summary>
public static class CprofReader
{
    /// <summary>Reads a profile file.</summary>
    /// <exception cref="ProfileFormatException">The file is no profile, of another version, or breaks the format.</exception>
    public static ProfileData Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return Read(reader, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileFormatException(ProfileErrorCodes.ProfileForeign, path, $"the profile cannot be read: {e.Message}", inner: e);
        }
    }

    /// <summary>Reads a profile from text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">The input's name for error messages.</param>
    /// <exception cref="ProfileFormatException">The text is no profile, of another version, or breaks the format.</exception>
    public static ProfileData Read(TextReader reader, string name) => new Parser(reader, name).Parse();

    private sealed class Parser(TextReader reader, string name)
    {
        private readonly List<MethodProfile> _methods = [];
        private readonly List<WorkloadInfo> _workloads = [];
        private readonly List<EdgeCount> _edges = [];
        private readonly List<BlockCount> _blocks = [];
        private readonly List<Histogram> _histograms = [];
        private readonly List<HistogramEntry> _entries = [];
        private readonly HashSet<(MethodKey, string)> _seen = [];
        private (HistogramKind Kind, int Offset, int Other)? _histogram;
        private (MethodKey Key, string Hash)? _method;
        private string[] _fields = [];
        private int _line;

        public ProfileData Parse()
        {
            if (!Next() || _fields[0] != CprofWriter.Magic || _fields.Length != 2)
            {
                throw new ProfileFormatException(ProfileErrorCodes.ProfileForeign, name, "this is no .cprof profile", line: 1);
            }

            if (_fields[1] != CprofWriter.Version.ToString(CultureInfo.InvariantCulture))
            {
                throw new ProfileFormatException(ProfileErrorCodes.ProfileVersion, name, $"version {_fields[1]} is not known", line: 1);
            }

            string program = Header("program");
            string rid = Header("rid");
            string tool = Header("tool");
            Expect("commit", 3);
            SourceRevision revision = _fields[1] == "unknown"
                ? SourceRevision.Unknown(SymbolText.Unescape(_fields[2]))
                : new SourceRevision(_fields[1], _fields[2] == "dirty", null);
            while (Next())
            {
                Body();
            }

            Finish();
            return new ProfileData(new ProfileHeader(program, rid, tool, revision, _workloads), _methods);
        }

        private void Body()
        {
            switch (_fields[0])
            {
                case "workload" when _fields.Length == 4 && _method is null:
                    _workloads.Add(new WorkloadInfo(SymbolText.Unescape(_fields[1]), Decimal(2), (int)Number(3)));
                    break;
                case "method" when _fields.Length == 8:
                    Finish();
                    _method = (new MethodKey(_fields[2], _fields[3], Arguments(4), _fields[5], _fields[6], Arguments(7)), _fields[1]);
                    if (!_seen.Add(_method.Value))
                    {
                        throw Bad("the method comes twice");
                    }

                    break;
                case "b" when _fields.Length == 3 && _method is not null:
                    _blocks.Add(new BlockCount(Offset(1), Number(2)));
                    break;
                case "e" when _fields.Length == 4 && _method is not null:
                    _edges.Add(new EdgeCount(Offset(1), Offset(2), Number(3)));
                    break;
                case "t" or "m" or "v" when _fields.Length == 3 && _method is not null:
                    FinishHistogram();
                    HistogramKind kind = _fields[0] switch { "t" => HistogramKind.Types, "m" => HistogramKind.Methods, _ => HistogramKind.Values };
                    _histogram = (kind, Offset(1), Offset(2));
                    break;
                case "=" when _fields.Length == 3 && _histogram is not null:
                    _entries.Add(new HistogramEntry(_fields[1], Number(2)));
                    break;
                default:
                    throw Bad("the line is not understood here");
            }
        }

        private void Finish()
        {
            FinishHistogram();
            if (_method is { } method)
            {
                _methods.Add(new MethodProfile(method.Key, method.Hash, _edges, _blocks, _histograms));
            }

            _edges.Clear();
            _blocks.Clear();
            _histograms.Clear();
        }

        private void FinishHistogram()
        {
            if (_histogram is { } histogram)
            {
                _histograms.Add(new Histogram(histogram.Kind, histogram.Offset, histogram.Other, [.. _entries]));
            }

            _histogram = null;
            _entries.Clear();
        }

        private bool Next()
        {
            string? line = reader.ReadLine();
            _line++;
            _fields = line?.Split(' ') ?? [];
            return line is not null;
        }

        private string Header(string word)
        {
            Expect(word, 2);
            return SymbolText.Unescape(_fields[1]);
        }

        private void Expect(string word, int count)
        {
            if (!Next() || _fields.Length != count || _fields[0] != word)
            {
                throw Bad($"the line \"{word}\" is missing");
            }
        }

        private string Arguments(int field) => _fields[field] == "-" ? "" : _fields[field];

        private int Offset(int field) => int.TryParse(_fields[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Bad($"\"{_fields[field]}\" is no offset");

        private ulong Number(int field) => ulong.TryParse(_fields[field], NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : throw Bad($"\"{_fields[field]}\" is no count");

        private decimal Decimal(int field) => decimal.TryParse(_fields[field], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw Bad($"\"{_fields[field]}\" is no number");

        private ProfileFormatException Bad(string reason) => new(ProfileErrorCodes.ProfileSyntax, name, reason, line: _line);
    }
}
