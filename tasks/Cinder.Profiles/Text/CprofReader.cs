namespace Cinder.Profiles;

/// <summary>Reads the .cprof text format.</summary>
public static class CprofReader
{
    /// <summary>Reads a profile file.</summary>
    /// <exception cref="ProfileFormatException">The file is no profile, of another version, or breaks the format.</exception>
    public static ProfileData Read(string path) => throw new NotSupportedException();

    /// <summary>Reads a profile from text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">The input's name for error messages.</param>
    /// <exception cref="ProfileFormatException">The text is no profile, of another version, or breaks the format.</exception>
    public static ProfileData Read(TextReader reader, string name) => throw new NotSupportedException();
}
