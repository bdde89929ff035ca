namespace Cinder.Build.Tool;

/// <summary>ILC's response file: the baseline is compiled with exactly the options of the optimised build, less the profile.</summary>
internal static class CompilerResponseFile
{
    private static readonly string[] ProfileOptions = ["--mibc:", "--order:", "--method-layout:", "--codegenopt:", "--map:", "--mstat:", "-o:", "--out:"];

    /// <summary>The lines for the baseline.</summary>
    /// <param name="lines">Lines of the optimised build.</param>
    /// <param name="objectFile">Where the object goes.</param>
    /// <param name="mapFile">Where the symbol map goes.</param>
    public static IReadOnlyList<string> WithoutProfile(IEnumerable<string> lines, string objectFile, string mapFile) =>
    [
        .. lines.Where(line => !ProfileOptions.Any(option => line.StartsWith(option, StringComparison.Ordinal))),
        "-o:" + objectFile,
        "--map:" + mapFile,
    ];
}
