using System.Reflection.Metadata;
using System.Text.Json.Serialization;

namespace Cinder.Profiles;

/// <summary>How a record relates to the code that will be compiled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchState>))]
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
    [property: JsonIgnore] ProfileData Profile,
    MatchCount Matched,
    MatchCount Stale,
    MatchCount Unknown,
    IReadOnlyList<MethodMatch> Dropped);

/// <summary>
/// Compares a profile with the IL that will be compiled, method by method. A method that the C# compiler made up may have got
/// another running number since (<c>&lt;Main&gt;b__8_1</c>); it is found again by its code.
/// </summary>
public static class ProfileMatcher
{
    /// <summary>Matches every record with the assemblies.</summary>
    public static MatchResult Match(ProfileData profile, AssemblySet assemblies)
    {
        var renumbered = new RenumberedMethods(assemblies);
        var matched = new Dictionary<(MethodKey, string), MethodProfile>();
        List<MethodMatch> dropped = [];
        var methods = new int[3];
        var weights = new ulong[3];
        foreach (MethodProfile method in profile.Methods)
        {
            MatchState state = StateOf(method, assemblies);
            MethodProfile found = method;
            if (state != MatchState.Matched && renumbered.Find(method) is { } key)
            {
                state = MatchState.Matched;
                found = new MethodProfile(key, method.CodeHash, method.Edges, method.Blocks, method.Histograms);
            }

            methods[(int)state]++;
            weights[(int)state] = Saturating.Add(weights[(int)state], method.Weight);
            if (state == MatchState.Matched)
            {
                (MethodKey, string) identity = (found.Key, found.CodeHash);
                matched[identity] = matched.TryGetValue(identity, out MethodProfile? known) ? MethodSum.Add(known, found) : found;
            }
            else
            {
                dropped.Add(new MethodMatch(method.Key.ToString(), state, method.Weight));
            }
        }

        dropped.Sort((left, right) => left.Weight != right.Weight
            ? right.Weight.CompareTo(left.Weight)
            : string.CompareOrdinal(left.Method, right.Method));
        return new MatchResult(
            new ProfileData(profile.Header, matched.Values),
            CountOf(MatchState.Matched),
            CountOf(MatchState.Stale),
            CountOf(MatchState.Unknown),
            dropped);

        MatchCount CountOf(MatchState state) => new(
            methods[(int)state],
            weights[(int)state],
            profile.TotalWeight == 0 ? 0 : (double)weights[(int)state] / profile.TotalWeight);
    }

    private static MatchState StateOf(MethodProfile method, AssemblySet assemblies)
    {
        if (!assemblies.TryFindMethod(method.Key, out AssemblyFile? file, out MethodDefinitionHandle handle))
        {
            return MatchState.Unknown;
        }

        return file.CodeHashOf(handle) == method.CodeHash ? MatchState.Matched : MatchState.Stale;
    }
}
