namespace Cinder.Profiles.Tests;

public sealed class MergeTests
{
    private const string Hash = "0123456789abcdef";

    private static readonly MethodKey A = Samples.Key("T", "A", "()void");
    private static readonly MethodKey B = Samples.Key("T", "B", "()void");

    [Fact]
    public void Merging_adds_counts_and_does_not_depend_on_the_order()
    {
        ProfileData first = Profile("w", 1, Samples.Method(A, Hash, 1, 2), Samples.Method(B, Hash, 5));
        ProfileData second = Profile("w", 1, Samples.Method(A, Hash, 10, 20));
        ProfileData third = Profile("w", 1, Samples.Method(B, "ffffffffffffffff", 7));

        Assert.Equal(Text(ProfileMerger.Merge([first, second, third])), Text(ProfileMerger.Merge([third, first, second])));
        Assert.Equal(Text(ProfileMerger.Merge([ProfileMerger.Merge([first, second]), third])), Text(ProfileMerger.Merge([first, ProfileMerger.Merge([second, third])])));
        Assert.Equal([11UL, 22UL], ProfileMerger.Merge([first, second]).Methods[0].Edges.Select(edge => edge.Count));
        Assert.Equal(2 * first.TotalWeight, ProfileMerger.Merge([first, first]).TotalWeight);
    }

    [Fact]
    public void Workloads_get_their_declared_share_of_the_weight()
    {
        ProfileData small = Profile("small", 3, Samples.Method(A, Hash, 1000));
        ProfileData large = Profile("large", 1, Samples.Method(B, Hash, 1_000_000));

        ProfileData merged = ProfileMerger.MergeWorkloads([small, large]);

        double share = merged.Methods.Single(method => method.Key == A).Weight / (double)merged.TotalWeight;
        Assert.Equal(0.75, share, 3);
        Assert.Equal(["large", "small"], merged.Header.Workloads.Select(workload => workload.Name));
    }

    [Fact]
    public void Profiles_that_do_not_belong_together_are_refused()
    {
        ProfileData linux = new(Samples.Header(), []);
        ProfileData other = new(Samples.Header(rid: "linux-arm64"), []);
        ProfileData foreign = new(Samples.Header(program: "other"), []);

        Assert.Equal(ProfileErrorCodes.MergeMixedRid, Assert.Throws<ProfileFormatException>(() => ProfileMerger.Merge([linux, other])).Code);
        Assert.Equal(ProfileErrorCodes.MergeMixedProgram, Assert.Throws<ProfileFormatException>(() => ProfileMerger.Merge([linux, foreign])).Code);
        Assert.Equal(ProfileErrorCodes.MergeNothing, Assert.Throws<ProfileFormatException>(() => ProfileMerger.Merge([])).Code);
        Assert.Empty(ProfileMerger.Merge([linux, other], new MergeOptions { AllowMixedRids = true }).Methods);
    }

    [Fact]
    public void Trimming_keeps_the_heaviest_methods_up_to_the_share()
    {
        ProfileData profile = Profile("w", 1, [.. Enumerable.Range(0, 10).Select(i => Samples.Method(Samples.Key("T", $"M{i}", "()void"), Hash, i == 4 ? 991UL : 1UL))]);

        Assert.Equal("M4", Assert.Single(ProfileTrimmer.Trim(profile, 0.99m).Methods).Key.Name);
        Assert.Equal(10, ProfileTrimmer.Trim(profile, 1m).Methods.Count);
    }

    [Fact]
    public void Overlap_is_one_for_the_same_shares_and_zero_for_different_methods()
    {
        ProfileData one = Profile("w", 1, Samples.Method(A, Hash, 1, 2));
        ProfileData same = Profile("w", 1, Samples.Method(A, Hash, 10, 20));
        ProfileData other = Profile("w", 1, Samples.Method(B, Hash, 3));

        Assert.Equal(1, ProfileComparer.Compare(one, same).Overlap, 9);
        ProfileComparison comparison = ProfileComparer.Compare(one, other);
        Assert.Equal((0.0, 0, 1, 1), (comparison.Overlap, comparison.CommonMethods, comparison.OnlyBefore, comparison.OnlyAfter));
        Assert.Equal(2, comparison.Drifted.Count);
    }

    private static ProfileData Profile(string workload, decimal weight, params MethodProfile[] methods) => new(Samples.Header(workload, weight), methods);

    private static string Text(ProfileData profile)
    {
        var text = new StringWriter();
        CprofWriter.Write(profile, text);
        return text.ToString();
    }
}
