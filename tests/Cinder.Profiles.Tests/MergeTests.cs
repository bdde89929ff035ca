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
    public void Merging_random_profiles_is_associative_and_commutative_and_twice_the_same_is_double()
    {
        var random = new Random(3);
        for (int round = 0; round < 200; round++)
        {
            ProfileData a = RandomProfile(random), b = RandomProfile(random), c = RandomProfile(random);
            MergeOptions mixed = new() { AllowMixedRids = true, AllowMixedPrograms = true };
            ProfileData Merge(params ProfileData[] profiles) => ProfileMerger.Merge(profiles, mixed);

            Assert.Equal(Text(Merge(a, b)), Text(Merge(b, a)));
            Assert.Equal(Text(Merge(Merge(a, b), c)), Text(Merge(a, Merge(b, c))));
            Assert.Equal(Text(Merge(a, b, c)), Text(Merge(Merge(c, a), b)));
            ProfileData twice = Merge(a, a);
            for (int i = 0; i < a.Methods.Count; i++)
            {
                Assert.Equal(a.Methods[i].Edges.Select(edge => edge with { Count = Saturating.Add(edge.Count, edge.Count) }), twice.Methods[i].Edges);
                Assert.Equal(
                    a.Methods[i].Histograms.Select(histogram => Saturating.Add(histogram.Count, histogram.Count)),
                    twice.Methods[i].Histograms.Select(histogram => histogram.Count));
            }
        }
    }

    [Fact]
    public void Profiles_of_several_revisions_have_none()
    {
        ProfileData one = new(Samples.Header(), []);
        ProfileData other = new(Samples.Header() with { Revision = new SourceRevision("ffff", Dirty: false, null) }, []);
        ProfileData clean = new(Samples.Header() with { Revision = Samples.Header().Revision with { Dirty = false } }, []);

        Assert.Null(ProfileMerger.Merge([one, other]).Header.Revision.Commit);
        Assert.True(ProfileMerger.Merge([clean, one]).Header.Revision.Dirty);
    }

    [Fact]
    public void Shards_of_a_workload_are_added_and_keep_the_total()
    {
        ProfileData shard = Profile("w", 2, Samples.Method(A, Hash, 500));
        ProfileData other = Profile("v", 1, Samples.Method(B, Hash, 500));

        ProfileData merged = ProfileMerger.MergeWorkloads([shard, other, shard]);

        Assert.Equal(1500UL, merged.TotalWeight);
        Assert.Equal(1000UL, merged.Methods.Single(method => method.Key == A).Weight);
        Assert.Equal([1, 2], merged.Header.Workloads.Select(workload => workload.Runs));
    }

    [Fact]
    public void Scaling_never_loses_a_count()
    {
        ProfileData huge = Profile("huge", 1, Samples.Method(A, Hash, 1, 1_000_000_000_000));
        ProfileData tiny = Profile("tiny", 99, Samples.Method(B, Hash, 1));

        ProfileData merged = ProfileMerger.MergeWorkloads([huge, tiny]);

        Assert.All(merged.Methods.SelectMany(method => method.Edges), edge => Assert.NotEqual(0UL, edge.Count));
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

        Assert.Equal("M4", Assert.Single(ProfileTrimmer.Trim(profile, _ => true, 0.99m).Methods).Key.Name);
        Assert.Equal(10, ProfileTrimmer.Trim(profile, _ => false, 1m).Methods.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => ProfileTrimmer.Trim(profile, _ => true, 0));
    }

    [Fact]
    public void Trimming_keeps_a_program_that_lets_the_framework_do_everything()
    {
        MethodKey framework = Samples.Key("T", "Work", "()void") with { Assembly = "Framework" };
        ProfileData profile = Profile("w", 1, Samples.Method(framework, Hash, 1_000_000), Samples.Method(Samples.Key("Program", "Main", "()void"), Hash, 1));

        ProfileData trimmed = ProfileTrimmer.Trim(profile, assembly => assembly == "Sample", 0.99m);

        Assert.Equal(["Work", "Main"], trimmed.Methods.Select(method => method.Key.Name));
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

    private static ProfileData RandomProfile(Random random)
    {
        string[] hashes = [Hash, "ffffffffffffffff"];
        IEnumerable<MethodProfile> methods = from name in Enumerable.Range(0, 4)
                                             from hash in hashes
                                             where random.Next(2) == 0
                                             select RandomMethod(Samples.Key("T", $"M{name}", "()void"), hash, random);
        ProfileHeader header = Samples.Header($"w{random.Next(2)}", random.Next(1, 4), $"rid{random.Next(2)}", $"p{random.Next(3)}");
        return new ProfileData(header with { Revision = random.Next(3) == 0 ? SourceRevision.Unknown("x") : new SourceRevision("a" + random.Next(2), random.Next(2) == 0, null) }, methods);
    }

    private static MethodProfile RandomMethod(MethodKey key, string hash, Random random)
    {
        ulong Count() => random.Next(5) == 0 ? ulong.MaxValue - (ulong)random.Next(3) : (ulong)random.Next(1000);
        return new MethodProfile(
            key,
            hash,
            Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).Select(i => new EdgeCount(i, 0, Count())).ToArray(),
            Enumerable.Range(0, 2).Where(_ => random.Next(2) == 0).Select(i => new BlockCount(i, Count())).ToArray(),
            Enumerable.Range(0, 2).Select(i => new Histogram(HistogramKind.Types, i, 0, [new("[A]X", Count()), new($"[A]Y{random.Next(2)}", Count())])).ToArray());
    }

    private static ProfileData Profile(string workload, decimal weight, params MethodProfile[] methods) => new(Samples.Header(workload, weight), methods);

    private static string Text(ProfileData profile)
    {
        var text = new StringWriter();
        CprofWriter.Write(profile, text);
        return text.ToString();
    }
}
