namespace Cinder.Profiles;

/// <summary>A shard file that was left out.</summary>
/// <param name="Name">The shard, as the caller named it.</param>
/// <param name="Code">The diagnostic code.</param>
/// <param name="Reason">What is wrong with it, with the place.</param>
public sealed record SkippedShard(string Name, string Code, string Reason);

/// <summary>The merged shards of a training.</summary>
/// <param name="Profile">The merged profile.</param>
/// <param name="Shards">Statistics per shard that was used, by name.</param>
/// <param name="Skipped">Shards that were left out.</param>
public sealed record ShardSetResult(
    ProfileData Profile,
    IReadOnlyDictionary<string, ShardStatistics> Shards,
    IReadOnlyList<SkippedShard> Skipped);

/// <summary>Reads and merges all shards of a training.</summary>
public static class ShardSet
{
    /// <summary>Reads every shard and merges them by workload weight.</summary>
    /// <param name="shards">Trace files with their options.</param>
    /// <param name="strict">Fail at the first bad shard instead of leaving it out.</param>
    /// <param name="options">How to merge.</param>
    /// <exception cref="ProfileFormatException">A shard is bad and <paramref name="strict"/> is set, or no shard is left.</exception>
    public static ShardSetResult Read(IReadOnlyList<(string Path, ShardOptions Options)> shards, bool strict, MergeOptions? options = null)
    {
        List<ProfileData> profiles = [];
        List<SkippedShard> skipped = [];
        var statistics = new SortedDictionary<string, ShardStatistics>(StringComparer.Ordinal);
        foreach ((string path, ShardOptions shardOptions) in shards.OrderBy(shard => shard.Path, StringComparer.Ordinal))
        {
            try
            {
                ShardResult shard = ShardReader.Read(path, shardOptions);
                profiles.Add(shard.Profile);
                statistics[path] = shard.Statistics;
            }
            catch (ProfileFormatException e) when (!strict)
            {
                skipped.Add(new SkippedShard(path, e.Code, e.Offset is long offset ? $"at byte {offset}: {e.Reason}" : e.Reason));
            }
        }

        if (profiles.Count == 0)
        {
            string why = skipped.Count == 0 ? "there are no shards" : $"all {skipped.Count} shards are bad; the first: {skipped[0].Reason}";
            throw new ProfileFormatException(ProfileErrorCodes.MergeNothing, "training", why);
        }

        return new ShardSetResult(ProfileMerger.MergeWorkloads(profiles, options), statistics, skipped);
    }
}
