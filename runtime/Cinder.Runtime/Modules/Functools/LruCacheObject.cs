namespace Cinder.Runtime;

/// <summary>A function with its remembered results.</summary>
internal ref struct LruCacheObject
{
    public HeapObject Header;
    public Ref Function;

    /// <summary>Dict from key to result, or, when bounded, to the link (see <see cref="LruList"/>) that has the result.</summary>
    public Ref Cache;

    /// <summary>Makes the value of cache_info() from hits, misses, maximal and current size.</summary>
    public Ref InfoType;

    /// <summary>Anchor of the ring of links of a bounded cache.</summary>
    public Ref Ring;

    /// <summary>Stands between positional and keyword arguments in a key.</summary>
    public Ref KeywordMark;

    /// <summary>Entries at most; negative without bound.</summary>
    public long MaxSize;

    /// <summary>1 when arguments of different types are different keys.</summary>
    public long IsTyped;
    public long Hits;
    public long Misses;
}

/// <summary>
/// A ring of links in the order of use, the least recent one right after the anchor. A link is a RefArray: previous, next, key, result.
/// </summary>
internal static unsafe class LruList
{
    private const int Previous = 0;
    private const int Next = 1;
    private const int Key = 2;
    private const int Result = 3;
    private const int Words = 4;

    /// <summary>An empty ring; Error with MemoryError pending.</summary>
    internal static Ref NewAnchor(VmThread t)
    {
        var anchor = NewLink(t, Ref.None, Ref.None);
        if (!anchor.IsError)
        {
            Items(anchor)[Previous] = Items(anchor)[Next] = anchor;
        }

        return anchor;
    }

    internal static Ref NewLink(VmThread t, Ref key, Ref result)
    {
        var link = Storage.NewRefArray(t, Words);
        if (link == null)
        {
            return t.RaiseMemoryError();
        }

        RefArray.Items(link)[Key] = key;
        RefArray.Items(link)[Result] = result;
        return Ref.From(link);
    }

    internal static Ref Oldest(Ref anchor) => Items(anchor)[Next];

    internal static Ref KeyOf(Ref link) => Items(link)[Key];

    internal static Ref ResultOf(Ref link) => Items(link)[Result];

    internal static void Remove(Ref link)
    {
        var items = Items(link);
        Items(items[Previous])[Next] = items[Next];
        Items(items[Next])[Previous] = items[Previous];
    }

    internal static void AddNewest(Ref anchor, Ref link)
    {
        var last = Items(anchor)[Previous];
        Items(link)[Previous] = last;
        Items(link)[Next] = anchor;
        Items(last)[Next] = link;
        Items(anchor)[Previous] = link;
    }

    private static Ref* Items(Ref link) => RefArray.Items((RefArray*)link.Object);
}
