namespace Cinder.Profiles;

/// <summary>Writes the .cprof text format: sorted and deterministic, without times or paths.</summary>
public static class CprofWriter
{
    /// <summary>Writes a profile to a file, by a temporary file beside it; leaves an identical file alone.</summary>
    /// <returns>Whether the file's content changed.</returns>
    public static bool Write(ProfileData profile, string path) => throw new NotSupportedException();

    /// <summary>Writes a profile as text.</summary>
    public static void Write(ProfileData profile, TextWriter writer) => throw new NotSupportedException();
}
