using System.Globalization;

namespace Cinder.Profiles;

/// <summary>
/// Turns the instrumentation data of a trace into method records. Input: the tables of a trace. Output: records by name, and
/// why some methods are missing.
/// </summary>
internal sealed class ShardDecoder(TraceData trace, ShardOptions options)
{
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unresolved = new(StringComparer.Ordinal);
    private readonly Dictionary<(MethodKey Key, string Hash), MethodProfile> _methods = [];

    public ShardResult Decode()
    {
        using var resolver = new HandleResolver(trace, options.ModuleFolders);
        int read = 0;
        foreach (TracePgoData data in trace.PgoData)
        {
            if (Decode(resolver, data) is not { } method)
            {
                continue;
            }

            // An assembly that was loaded twice gives two records of one method.
            read++;
            (MethodKey, string) identity = (method.Key, method.CodeHash);
            _methods[identity] = _methods.TryGetValue(identity, out MethodProfile? known) ? MethodSum.Add(known, method) : method;
        }

        if (trace.IncompletePgoData > 0)
        {
            _dropped["instrumentation data with a missing chunk"] = trace.IncompletePgoData;
        }

        var header = new ProfileHeader(
            options.Program,
            options.Rid,
            ShardReader.ToolVersion,
            options.Revision,
            [new WorkloadInfo(options.Workload, options.Weight, 1)]);
        var statistics = new ShardStatistics(
            trace.EventsLost,
            trace.PgoData.Count + trace.IncompletePgoData,
            read,
            new SortedDictionary<string, int>(_dropped, StringComparer.Ordinal),
            new SortedDictionary<string, int>(_unresolved, StringComparer.Ordinal));
        return new ShardResult(new ProfileData(header, _methods.Values), statistics);
    }

    private MethodProfile? Decode(HandleResolver resolver, TracePgoData data)
    {
        List<PgoRecord> records = PgoDataDecoder.Decode(data.Data, out string? fault);
        if (fault is not null)
        {
            return Drop("instrumentation data that is not valid");
        }

        if (resolver.Method(data.MethodId) is not { } method)
        {
            return Drop(resolver.Reason);
        }

        if (method.File.CodeHashOf(method.Handle) is not { } hash)
        {
            return Drop("method without a readable body");
        }

        var edges = new Dictionary<(int, int), ulong>();
        var blocks = new Dictionary<int, ulong>();
        foreach (PgoRecord record in records)
        {
            if (record.Descriptor == PgoDescriptor.EdgeCount && record.Items.Length == 1)
            {
                (int, int) place = (record.Offset, record.Other);
                edges[place] = Saturating.Add(edges.GetValueOrDefault(place), Count(record));
            }
            else if (record.Descriptor == PgoDescriptor.BlockCount && record.Items.Length == 1)
            {
                blocks[record.Offset] = Saturating.Add(blocks.GetValueOrDefault(record.Offset), Count(record));
            }
        }

        List<EdgeCount> edgeCounts = [.. edges.Select(edge => new EdgeCount(edge.Key.Item1, edge.Key.Item2, edge.Value)).OrderBy(e => e.From).ThenBy(e => e.To)];
        List<BlockCount> blockCounts = [.. blocks.Select(block => new BlockCount(block.Key, block.Value)).OrderBy(b => b.Offset)];
        SiteCounts sites = SiteCounts.Of(method, edgeCounts, blockCounts);
        var histograms = new Dictionary<(int, HistogramKind, int), Histogram>();
        foreach (PgoRecord record in records)
        {
            if (Histogram(resolver, record, sites) is { } histogram)
            {
                (int, HistogramKind, int) place = (histogram.Offset, histogram.Kind, histogram.Other);
                histograms[place] = histograms.TryGetValue(place, out Histogram? known) ? MethodSum.Add(known, histogram) : histogram;
            }
        }

        return new MethodProfile(method.Key, hash, edgeCounts, blockCounts, histograms.Values);
    }

    private Histogram? Histogram(HandleResolver resolver, PgoRecord record, SiteCounts sites)
    {
        HistogramKind kind;
        var samples = new List<string>();
        switch (record.Descriptor, record.Marshal)
        {
            case (PgoDescriptor.HandleHistogram, PgoMarshal.TypeHandle):
                kind = HistogramKind.Types;
                AddSamples(samples, record, id => resolver.Type(id)?.Text(withAssembly: true), resolver);
                break;
            case (PgoDescriptor.HandleHistogram, PgoMarshal.MethodHandle):
                kind = HistogramKind.Methods;
                AddSamples(samples, record, id => resolver.Method(id)?.Key.ToString(), resolver);
                break;
            case (PgoDescriptor.ValueHistogram, _):
                kind = HistogramKind.Values;
                samples.AddRange(record.Items.Take(sites.Samples(record.Items.Length)).Select(value => value.ToString(CultureInfo.InvariantCulture)));
                break;
            case (PgoDescriptor.HandleHistogramCount or PgoDescriptor.ValueHistogramCount, _):
                sites.SetSamples(record);
                return null;
            default:
                // Version and run counts carry nothing; likely targets are derived data that only compilers write.
                return null;
        }

        return samples.Count == 0 ? null : HistogramBuilder.Build(kind, record, samples, sites.CountAt(record.Offset));
    }

    private void AddSamples(List<string> samples, PgoRecord record, Func<ulong, string?> name, HandleResolver resolver)
    {
        foreach (long item in record.Items)
        {
            switch (item)
            {
                case 0:
                    // An empty slot.
                    break;
                case 1:
                    samples.Add(Profiles.Histogram.Unknown);
                    break;
                default:
                    string? text = name((ulong)item);
                    if (text is null)
                    {
                        _unresolved[resolver.Reason] = _unresolved.GetValueOrDefault(resolver.Reason) + 1;
                    }

                    samples.Add(text ?? Profiles.Histogram.Unknown);
                    break;
            }
        }
    }

    private MethodProfile? Drop(string reason)
    {
        _dropped[reason] = _dropped.GetValueOrDefault(reason) + 1;
        return null;
    }

    /// <summary>Four-byte counts are unsigned; the encoding carries them as signed numbers.</summary>
    private static ulong Count(PgoRecord record) => record.Marshal == PgoMarshal.FourByte ? (uint)record.Items[0] : (ulong)record.Items[0];
}
