namespace Cinder.Profiles;

/// <summary>
/// Words and limits of the .cprof format, shared by reader and writer.
/// <code>
/// cprof 1                                   format version
/// program NAME
/// rid NAME
/// tool VERSION
/// commit ID clean|dirty                     or: commit unknown REASON
/// workload NAME WEIGHT RUNS                 any number, sorted
/// section il 1                              kind and version of the records that follow
/// assembly NAME
/// type NAME
/// method HASH [{TYPEARGS}] NAME[{ARGS}] SIGNATURE
///  edges FROM>TO:COUNT ...                  at most eight on a line
///  blocks OFFSET:COUNT ...
///  types OFFSET OTHER TYPE=COUNT ...        one line a histogram; OTHER in hexadecimal
///  methods OFFSET OTHER METHOD=COUNT ...
///  values OFFSET OTHER NUMBER=COUNT ...
/// end METHODS                               number of methods; nothing may follow
/// </code>
/// Inside an assembly, <c>[.]</c> stands for its own name and <c>[-]</c> for System.Private.CoreLib.
/// </summary>
internal static class CprofFormat
{
    public const int Version = 1;
    public const string Magic = "cprof";
    public const string IlSection = "il";
    public const int IlSectionVersion = 1;

    /// <summary>Counts on a line: few enough that a changed count changes a short line.</summary>
    public const int CountsPerLine = 8;

    public const string CoreLibrary = "[System.Private.CoreLib]";

    public static readonly string[] HistogramWords = ["types", "methods", "values"];

    /// <summary>Shortens the assemblies in a text that stands under an assembly.</summary>
    public static string Shorten(string text, string assembly) => text
        .Replace("[" + assembly + "]", "[.]", StringComparison.Ordinal)
        .Replace(CoreLibrary, "[-]", StringComparison.Ordinal);

    /// <summary>Undoes <see cref="Shorten"/>.</summary>
    public static string Lengthen(string text, string assembly) => text.Contains('[', StringComparison.Ordinal)
        ? text.Replace("[.]", "[" + assembly + "]", StringComparison.Ordinal).Replace("[-]", CoreLibrary, StringComparison.Ordinal)
        : text;
}
