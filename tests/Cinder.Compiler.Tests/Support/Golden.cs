namespace Cinder.Compiler.Tests.Support;

/// <summary>
/// A golden file is a source, a line of dashes and the text expected of it. With <c>CINDER_BLESS=1</c> the text that came out is written in
/// its place.
/// </summary>
internal static class Golden
{
    private const string Separator = "--- expected ---\n";

    public static void Match(string path, Func<string, string> produce)
    {
        var content = File.ReadAllText(path);
        var split = content.IndexOf(Separator, StringComparison.Ordinal);
        var source = split < 0 ? content : content[..split];
        var expected = split < 0 ? string.Empty : content[(split + Separator.Length)..];
        var actual = produce(source);
        if (string.Equals(Environment.GetEnvironmentVariable("CINDER_BLESS"), "1", StringComparison.Ordinal))
        {
            var temporary = path + ".tmp";
            File.WriteAllText(temporary, source + Separator + actual);
            File.Move(temporary, path, overwrite: true);
            return;
        }

        Assert.Equal(expected, actual);
    }
}
