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
    /// <param name="folder">Where to write; older <c>NAME-HASH.mibc</c> files in it are deleted.</param>
    /// <param name="name">First part of the file's name.</param>
    /// <param name="path">The file's path.</param>
    public static MibcResult WriteHashed(ProfileData profile, AssemblySet assemblies, string folder, string name, out string path)
    {
        (byte[] image, MibcResult result) = Build(profile, assemblies);
        path = Path.Combine(folder, $"{name}-{result.ContentHash}.mibc");
        foreach (string old in Directory.GetFiles(folder, name + "-*.mibc"))
        {
            // Another program's name may begin with this one and a hyphen.
            string rest = Path.GetFileNameWithoutExtension(old)[(name.Length + 1)..];
            if (rest != result.ContentHash && rest.Length == 16 && rest.All(char.IsAsciiHexDigitLower))
            {
                File.Delete(old);
            }
        }

        AtomicFile.Write(path, image);
        return result;
    }

    /// <summary>Writes to a file, by a temporary file beside it.</summary>
    public static MibcResult Write(ProfileData profile, AssemblySet assemblies, string path)
    {
        (byte[] image, MibcResult result) = Build(profile, assemblies);
        AtomicFile.Write(path, image);
        return result;
    }

    private static (byte[] Image, MibcResult Result) Build(ProfileData profile, AssemblySet assemblies)
    {
        var builder = new MibcBuilder(assemblies);
        foreach (MethodProfile method in profile.Methods)
        {
            builder.Add(method);
        }

        byte[] image = builder.Build();
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(image).AsSpan(0, 8));
        return (image, new MibcResult(builder.Written, builder.Skipped, hash));
    }
}
