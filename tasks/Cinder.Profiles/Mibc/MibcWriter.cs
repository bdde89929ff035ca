namespace Cinder.Profiles;

/// <summary>What was written to a .mibc file.</summary>
/// <param name="MethodsWritten">Records in the file.</param>
/// <param name="MethodsSkipped">Records whose method or types the assemblies do not have.</param>
/// <param name="ContentHash">Hash of the file's content, 16 hexadecimal digits, for its name.</param>
public sealed record MibcResult(int MethodsWritten, int MethodsSkipped, string ContentHash);

/// <summary>Writes a profile in the format that ILC and crossgen2 read.</summary>
public static class MibcWriter
{
    /// <summary>
    /// Writes <c>NAME-HASH.mibc</c> into a folder. The hash is part of the name because the compiler's incremental build
    /// looks at names and not at contents.
    /// </summary>
    /// <param name="profile">A matched profile.</param>
    /// <param name="assemblies">The assemblies that will be compiled.</param>
    /// <param name="folder">Where to write; other <c>NAME-*.mibc</c> files in it are deleted.</param>
    /// <param name="name">First part of the file's name.</param>
    /// <param name="path">The file's path.</param>
    public static MibcResult WriteHashed(ProfileData profile, AssemblySet assemblies, string folder, string name, out string path) =>
        throw new NotSupportedException();

    /// <summary>Writes to a file, by a temporary file beside it.</summary>
    public static MibcResult Write(ProfileData profile, AssemblySet assemblies, string path) => throw new NotSupportedException();
}
