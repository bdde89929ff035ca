namespace Cinder.Profiles;

/// <summary>How a record relates to the code that will be compiled.</summary>
public enum MatchState
{
    /// <summary>The method exists and its IL is what was profiled.</summary>
    Matched,

    /// <summary>The method exists, but its IL has changed.</summary>
    Stale,

    /// <summary>The method, its type or its assembly does not exist.</summary>
    Unknown,
}

/// <summary>The fate of one record.</summary>
/// <param name="Method">The record's method, in one line.</param>
/// <param name="State">How it relates to the code.</param>
/// <param name="Weight">The record's weight.</param>
public sealed record MethodMatch(string Method, MatchState State, ulong Weight);

/// <summary>Numbers of one match state.</summary>
/// <param name="Methods">Number of records.</param>
/// <param name="Weight">Their weight.</param>
/// <param name="Share">Their share of the profile's weight, 0 to 1.</param>
public sealed record MatchCount(int Methods, ulong Weight, double Share);

/// <summary>A profile compared with the final IL. Everything but <see cref="Profile"/> can be written as JSON.</summary>
/// <param name="Profile">The matched records only.</param>
/// <param name="Matched">Records whose IL is unchanged.</param>
/// <param name="Stale">Records whose IL has changed.</param>
/// <param name="Unknown">Records whose method does not exist.</param>
/// <param name="Dropped">The stale and unknown records, heaviest first.</param>
public sealed record MatchResult(
    [property: System.Text.Json.Serialization.JsonIgnore] ProfileData Profile,
    MatchCount Matched,
    MatchCount Stale,
    MatchCount Unknown,
    IReadOnlyList<MethodMatch> Dropped);

/// <summary>Compares a profile with the IL that will be compiled, method by method.</summary>
public static class ProfileMatcher
{
    /// <summary>Matches every record with the assemblies.</summary>
    public static MatchResult Match(ProfileData profile, AssemblySet assemblies)
    {
        var groups = profile.Methods.ToLookup(method => StateOf(method, assemblies));
        var matched = new ProfileData(profile.Header, groups[MatchState.Matched]);
        MethodMatch[] dropped =
        [
            .. profile.Methods.Select(method => new MethodMatch(method.Key.ToString(), StateOf(method, assemblies), method.Weight))
                .Where(match => match.State != MatchState.Matched)
                .OrderByDescending(match => match.Weight),
        ];
        return new MatchResult(matched, Count(MatchState.Matched), Count(MatchState.Stale), Count(MatchState.Unknown), dropped);

        MatchCount Count(MatchState state)
        {
            ulong weight = groups[state].Aggregate(0UL, (sum, method) => Saturating.Add(sum, method.Weight));
            return new MatchCount(groups[state].Count(), weight, profile.TotalWeight == 0 ? 0 : (double)weight / profile.TotalWeight);
        }
    }

    private static MatchState StateOf(MethodProfile method, AssemblySet assemblies)
    {
        if (!assemblies.TryFindMethod(method.Key, out AssemblyFile? file, out System.Reflection.Metadata.MethodDefinitionHandle handle))
        {
            return MatchState.Unknown;
        }

        return file.CodeHashOf(handle) == method.CodeHash ? MatchState.Matched : MatchState.Stale;
    }
}
