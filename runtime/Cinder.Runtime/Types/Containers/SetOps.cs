namespace Cinder.Runtime;

/// <summary>Operations on sets and frozensets, below the level of Python methods.</summary>
internal static unsafe partial class SetOps
{
    /// <summary>An empty set.</summary>
    internal static Ref New(VmThread t) => New(t, BuiltinType.Set);

    /// <summary>An empty set or frozenset.</summary>
    internal static Ref New(VmThread t, BuiltinType type) => Ref.From(t.Allocate(type, sizeof(SetObject)));

    /// <summary>A new set or frozenset with the items of any iterable.</summary>
    internal static Ref FromIterable(VmThread t, BuiltinType type, Ref iterable)
    {
        Ref result = New(t, type);
        return Update(t, (SetObject*)result.Object, iterable) ? result : Ref.Error;
    }

    /// <summary>A new set of the same base type with the same keys.</summary>
    internal static Ref Copy(VmThread t, SetObject* set)
    {
        Ref result = New(t, BaseTypeOf(t, set));
        return Merge(t, (SetObject*)result.Object, set) ? result : Ref.Error;
    }

    /// <summary>Set or FrozenSet, whichever the object (or its class) derives from.</summary>
    internal static BuiltinType BaseTypeOf(VmThread t, SetObject* set) => t.LayoutOf(&set->Header)->Kind;

    /// <summary>A set or frozenset, or an instance of a subclass.</summary>
    internal static bool IsSet(VmThread t, Ref value) => t.KindOf(value) is BuiltinType.Set or BuiltinType.FrozenSet;

    /// <summary>Adds a key. False with an exception pending.</summary>
    internal static bool Add(VmThread t, SetObject* set, Ref key) => KeyHash.Of(t, key, out long hash) && Add(t, set, key, hash);

    /// <inheritdoc cref="Add(VmThread, SetObject*, Ref)"/>
    internal static bool Add(VmThread t, SetObject* set, Ref key, long hash)
    {
        long found = Find(t, set, key, hash, out long vacant);
        return found >= 0 || (found == NotFound && Insert(t, set, key, hash, vacant));
    }

    /// <summary>Whether the key is there: 1, 0, or -1 with an exception pending.</summary>
    internal static int Contains(VmThread t, SetObject* set, Ref key) =>
        KeyHash.Of(t, key, out long hash) ? Contains(t, set, key, hash) : -1;

    /// <inheritdoc cref="Contains(VmThread, SetObject*, Ref)"/>
    internal static int Contains(VmThread t, SetObject* set, Ref key, long hash)
    {
        long found = Find(t, set, key, hash);
        return found >= 0 ? 1 : found == NotFound ? 0 : -1;
    }

    /// <summary>Removes a key: 1, 0 when it is absent, -1 with an exception pending.</summary>
    internal static int Discard(VmThread t, SetObject* set, Ref key) =>
        KeyHash.Of(t, key, out long hash) ? Discard(t, set, key, hash) : -1;

    /// <inheritdoc cref="Discard(VmThread, SetObject*, Ref)"/>
    internal static int Discard(VmThread t, SetObject* set, Ref key, long hash)
    {
        long found = Find(t, set, key, hash);
        if (found < 0)
        {
            return found == NotFound ? 0 : -1;
        }

        RemoveAt(set, found);
        return 1;
    }

    /// <summary>Removes some key; Unbound when the set is empty.</summary>
    internal static Ref Pop(SetObject* set)
    {
        if (set->Count == 0)
        {
            return Ref.Unbound;
        }

        long mask = SlotsOf(set) - 1;
        long slot = set->Finger & mask;
        while (!IsUsed(EntriesOf(set) + slot))
        {
            slot = (slot + 1) & mask;
        }

        Ref key = EntriesOf(set)[slot].Key;
        RemoveAt(set, slot);
        set->Finger = slot + 1;
        return key;
    }

    /// <summary>Removes all keys. Where the next pop() begins to look stays as it is.</summary>
    internal static void Clear(SetObject* set)
    {
        set->Entries = Ref.Zero;
        set->Count = set->Fill = 0;
    }

    /// <summary>Enumerates the keys: start with <paramref name="position"/> 0; false at the end.</summary>
    internal static bool Next(SetObject* set, scoped ref long position, out Ref key, out long hash)
    {
        if (set->Entries.IsHeap)
        {
            for (long slots = SlotsOf(set); position < slots;)
            {
                SetEntry* entry = EntriesOf(set) + position++;
                if (IsUsed(entry))
                {
                    key = entry->Key;
                    hash = HashOf(entry->HashWord.Bits);
                    return true;
                }
            }
        }

        key = Ref.Unbound;
        hash = 0;
        return false;
    }

    /// <summary>Adds the items of any iterable. False with an exception pending.</summary>
    internal static bool Update(VmThread t, SetObject* set, Ref iterable)
    {
        if (IsSet(t, iterable))
        {
            return Merge(t, set, (SetObject*)iterable.Object);
        }

        if (iterable.IsExact(BuiltinType.Dict))
        {
            return UpdateFromDict(t, set, (DictObject*)iterable.Object);
        }

        Ref iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return false;
        }

        for (; ; )
        {
            Ref key = Op.Next(t, iterator);
            if (key.IsUnbound)
            {
                return true;
            }

            if (key.IsError || !Add(t, set, key))
            {
                return false;
            }
        }
    }

    /// <summary>
    /// Hash of the keys regardless of their order; false with an exception pending. The hashes are asked for again, because the
    /// table does not keep all their bits.
    /// </summary>
    internal static bool Hash(VmThread t, SetObject* set, out long hash)
    {
        hash = set->Hash;
        if (hash != 0)
        {
            return true;
        }

        ulong state = 0;
        long position = 0;
        while (Next(set, ref position, out Ref key, out _))
        {
            if (!KeyHash.Of(t, key, out long keyHash))
            {
                return false;
            }

            ulong bits = (ulong)keyHash;
            state ^= ((bits ^ 89869747UL) ^ (bits << 16)) * 3644798167UL;
        }

        state ^= ((ulong)set->Count + 1) * 1927868237UL;
        state ^= (state >> 11) ^ (state >> 25);
        state = (state * 69069U) + 907133923UL;
        hash = state == ulong.MaxValue ? 590923713 : (long)state;
        set->Hash = hash;
        return true;
    }

    private static bool UpdateFromDict(VmThread t, SetObject* set, DictObject* dict)
    {
        if ((set->Fill + dict->Count) * 5 >= (SlotsOf(set) - 1) * 3 && !Resize(t, set, (set->Count + dict->Count) * 2))
        {
            return false;
        }

        nint position = 0;
        while (DictOps.Next(dict, ref position, out Ref key, out _))
        {
            if (!Add(t, set, key))
            {
                return false;
            }
        }

        return true;
    }
}
