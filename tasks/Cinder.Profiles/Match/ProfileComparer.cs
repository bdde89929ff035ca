namespace Cinder.Profiles;

/// <summary>A method that two profiles disagree about.</summary>
/// <param name="Method">The method, in one line.</param>
/// <param name="ShareBefore">Its share of the first profile's weight.</param>
/// <param name="ShareAfter">Its share of the second profile's weight.</param>
/// <param name="Overlap">How much its own counters agree, 0 to 1.</param>
public sealed record MethodDrift(string Method, double ShareBefore, double ShareAfter, double Overlap);

/// <summary>How alike two profiles are.</summary>
/// <param name="Overlap">Sum over all counters of the smaller of both shares, 0 to 1.</param>
/// <param name="CommonMethods">Records in both.</param>
/// <param name="OnlyBefore">Records only in the first.</param>
/// <param name="OnlyAfter">Records only in the second.</param>
/// <param name="Drifted">The methods that differ most, largest loss of overlap first.</param>
public sealed record ProfileComparison(
    double Overlap,
    int CommonMethods,
    int OnlyBefore,
    int OnlyAfter,
    IReadOnlyList<MethodDrift> Drifted);

/// <summary>Measures the overlap of two profiles.</summary>
public static class ProfileComparer
{
    /// <summary>Compares two profiles counter by counter.</summary>
    /// <param name="before">The first profile.</param>
    /// <param name="after">The second profile.</param>
    /// <param name="top">How many drifted methods to list.</param>
    public static ProfileComparison Compare(ProfileData before, ProfileData after, int top = 20) => throw new NotSupportedException();
}
