namespace Conformance;

/// <summary>The lists of programs that do not pass yet: a name and a reason a line.</summary>
internal sealed class KnownFailures
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private KnownFailures(string file) => File = file;

    internal string File { get; }

    internal IReadOnlyCollection<string> Names => _names;

    internal static KnownFailures Read(string file)
    {
        var list = new KnownFailures(file);
        var path = Path.Combine(CinderProcess.RepositoryRoot, "tests", "Conformance", file);
        foreach (var line in System.IO.File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var space = line.IndexOf(' ', StringComparison.Ordinal);
            Assert.True(space > 0 && !string.IsNullOrWhiteSpace(line[space..]), $"{file}: '{line}' gives no reason");
            Assert.True(list._names.Add(line[..space]), $"{file}: '{line[..space]}' is listed twice");
        }

        return list;
    }

    /// <summary>Fails unless exactly the listed ones among the names differ.</summary>
    /// <param name="results">Every name that ran, with its difference or null.</param>
    internal void Judge(IEnumerable<KeyValuePair<string, string?>> results)
    {
        var complaints = new List<string>();
        foreach (var (name, difference) in results.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (difference is null && _names.Contains(name))
            {
                complaints.Add($"{name} passes: take it off the list {File}");
            }
            else if (difference is not null && !_names.Contains(name))
            {
                complaints.Add($"{name}: {difference}");
            }
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
