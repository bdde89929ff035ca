namespace Cinder.Runtime;

/// <summary>The callable that lru_cache() makes of a function.</summary>
[PyType(BuiltinType.LruCacheWrapper, Doc = "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n")]
internal static unsafe partial class LruCacheType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref userFunction, [Keyword] Ref maxsize, [Keyword] bool typed, [Keyword] Ref cacheInfoType)
    {
        if (TypeObject.Special(t.TypeOf(userFunction), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("the first argument must be callable");
        }

        long limit = -1;
        if (!maxsize.IsNone)
        {
            if (TypeObject.Special(t.TypeOf(maxsize), Special.Index).IsUnbound)
            {
                return t.RaiseTypeError("maxsize should be integer or None");
            }

            if (!Op.AsLong(t, maxsize, out limit))
            {
                return Ref.Error;
            }

            limit = Math.Max(0, limit);
        }

        var self = (LruCacheObject*)TypeOps.AllocateInstance(t, cls);
        self->Function = userFunction;
        self->Cache = DictOps.New(t);
        self->InfoType = cacheInfoType;
        self->Ring = limit > 0 ? LruList.NewAnchor(t) : Ref.None;
        self->KeywordMark = Ref.From(t.Allocate(BuiltinType.Object, sizeof(PlainObject)));
        self->MaxSize = limit;
        self->IsTyped = typed ? 1 : 0;
        return self->Ring.IsError ? Ref.Error : Ref.From(self);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, LruCacheObject* self, Args args, KwArgs kwargs)
    {
        if (self->MaxSize == 0)
        {
            self->Misses++;
            return Invoke(t, self, args, kwargs);
        }

        var key = MakeKey(t, self, args, kwargs);
        if (key.IsError || !KeyHash.Of(t, key, out var hash))
        {
            return Ref.Error;
        }

        var found = DictOps.Get(t, (DictObject*)self->Cache.Object, key, hash);
        if (found.IsError)
        {
            return found;
        }

        if (!found.IsUnbound)
        {
            self->Hits++;
            if (self->MaxSize < 0)
            {
                return found;
            }

            LruList.Remove(found);
            LruList.AddNewest(self->Ring, found);
            return LruList.ResultOf(found);
        }

        self->Misses++;
        var result = Invoke(t, self, args, kwargs);
        if (result.IsError)
        {
            return result;
        }

        var cached = self->MaxSize < 0
            ? DictOps.Set(t, (DictObject*)self->Cache.Object, key, hash, result)
            : Remember(t, self, key, hash, result);
        return cached ? result : Ref.Error;
    }

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, LruCacheObject* self, Ref instance, [OrNone] Ref owner) =>
        instance.IsNone ? Ref.From(self) : Descriptors.NewMethod(t, Ref.From(self), instance);

    [PyMethod("cache_info", Doc = "Report cache statistics")]
    private static Ref CacheInfo(VmThread t, LruCacheObject* self)
    {
        var values = stackalloc Ref[4];
        values[0] = Ref.FromSmall(self->Hits);
        values[1] = Ref.FromSmall(self->Misses);
        values[2] = self->MaxSize < 0 ? Ref.None : IntOps.FromLong(t, self->MaxSize);
        values[3] = Ref.FromSmall(((DictObject*)self->Cache.Object)->Count);
        return Op.Call(t, self->InfoType, values, 4);
    }

    [PyMethod("cache_clear", Doc = "Clear the cache and cache statistics")]
    private static Ref CacheClear(VmThread t, LruCacheObject* self)
    {
        var ring = self->MaxSize > 0 ? LruList.NewAnchor(t) : Ref.None;
        if (ring.IsError)
        {
            return ring;
        }

        self->Ring = ring;
        self->Hits = self->Misses = 0;
        DictOps.Clear(t, (DictObject*)self->Cache.Object);
        return Ref.None;
    }

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, LruCacheObject* self) => Op.GetAttr(t, Ref.From(self), t.Names[Name.DunderQualName]);

    [PyMethod("__copy__")]
    private static Ref Copy(VmThread t, Ref self) => self;

    [PyMethod("__deepcopy__")]
    private static Ref DeepCopy(VmThread t, Ref self, Ref memo) => self;

    private static Ref Invoke(VmThread t, LruCacheObject* self, Args args, KwArgs kwargs) =>
        Op.Call(t, self->Function, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    /// <summary>A single int or str is its own key; otherwise a tuple of the arguments, and of their types when these count.</summary>
    private static Ref MakeKey(VmThread t, LruCacheObject* self, Args args, KwArgs kwargs)
    {
        var isTyped = self->IsTyped != 0;
        if (!isTyped && kwargs.Count == 0 && args.Count == 1 && (args[0].IsInt || args[0].IsExact(BuiltinType.Str) || args[0].IsExact(BuiltinType.Int)))
        {
            return args[0];
        }

        var values = args.Count + kwargs.Count;
        var size = args.Count + (kwargs.Count > 0 ? (2 * kwargs.Count) + 1 : 0) + (isTyped ? values : 0);
        var key = TupleOps.New(t, size);
        if (key.IsError)
        {
            return key;
        }

        var items = TupleObject.Items((TupleObject*)key.Object);
        TupleOps.Copy(args.Items, items, args.Count);
        items += args.Count;
        if (kwargs.Count > 0)
        {
            *items++ = self->KeywordMark;
            for (nint i = 0; i < kwargs.Count; i++)
            {
                *items++ = TupleObject.Items(kwargs.Names)[i];
                *items++ = kwargs.Values[i];
            }
        }

        for (nint i = 0; isTyped && i < values; i++)
        {
            *items++ = Ref.From(t.TypeOf(i < args.Count ? args[i] : kwargs.Values[i - args.Count]));
        }

        return key;
    }

    /// <summary>Adds a result to a bounded cache. The function may have called itself and left the key, or a smaller ring, behind.</summary>
    private static bool Remember(VmThread t, LruCacheObject* self, Ref key, long hash, Ref result)
    {
        var cache = (DictObject*)self->Cache.Object;
        var present = DictOps.Get(t, cache, key, hash);
        if (!present.IsUnbound)
        {
            return !present.IsError;
        }

        if (cache->Count >= self->MaxSize)
        {
            var oldest = LruList.Oldest(self->Ring);
            if (oldest != self->Ring)
            {
                LruList.Remove(oldest);
                if (DictOps.Delete(t, cache, LruList.KeyOf(oldest)) < 0)
                {
                    return false;
                }
            }
        }

        var link = LruList.NewLink(t, key, result);
        if (link.IsError || !DictOps.Set(t, cache, key, hash, link))
        {
            return false;
        }

        LruList.AddNewest(self->Ring, link);
        return true;
    }
}
