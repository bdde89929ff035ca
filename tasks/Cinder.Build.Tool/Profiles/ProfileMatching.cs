using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Matching restricted to the program's own assemblies: the framework's IL differs a little between CoreCLR and NativeAOT by design.</summary>
internal static class ProfileMatching
{
    /// <summary>The names of the program's own assemblies.</summary>
    /// <param name="modules">Their paths.</param>
    public static HashSet<string> OwnAssemblies(IEnumerable<string> modules) => modules.Select(module => Path.GetFileNameWithoutExtension(module)).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much of the weight of the program's own code matches.</summary>
    /// <param name="profile">The whole profile.</param>
    /// <param name="assemblies">The assemblies that will be compiled.</param>
    /// <param name="modules">Paths of the program's own assemblies.</param>
    public static MatchCount OwnShare(ProfileData profile, AssemblySet assemblies, IEnumerable<string> modules)
    {
        HashSet<string> names = OwnAssemblies(modules);
        MethodProfile[] own = [.. profile.Methods.Where(method => names.Contains(method.Key.Assembly))];
        return ProfileMatcher.Match(new ProfileData(profile.Header, own), assemblies).Matched;
    }
}
