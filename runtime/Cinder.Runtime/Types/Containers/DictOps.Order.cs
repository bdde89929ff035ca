namespace Cinder.Runtime;

/// <content>
/// The order of entries: what OrderedDict adds to a dict. Queues are made of dicts too, by removing the first entry again and again;
/// so the number of dead entries at the front is kept in the first one's value.
/// </content>
internal static unsafe partial class DictOps
{
    /// <summary>Removes the entry that was added first; false when the dict is empty.</summary>
    internal static bool TryPopFirst(VmThread t, DictObject* dict, out Ref key, out Ref value)
    {
        nint position = 0;
        if (!Next(dict, ref position, out key, out value))
        {
            return false;
        }

        RemoveAt(t, dict, (int)position - 1);
        return true;
    }

    /// <summary>Makes a key the last or the first one: 1, 0 when it is absent, -1 with an exception pending.</summary>
    internal static int Move(VmThread t, DictObject* dict, Ref key, bool toLast)
    {
        if (!KeyHash.Of(t, key, out long hash))
        {
            return -1;
        }

        int found = Find(t, dict, key, hash);
        if (found < 0)
        {
            return found == NotFound ? 0 : -1;
        }

        if (toLast ? IsLast(dict, found) : found == DeadPrefix(dict))
        {
            return 1;
        }

        DictEntry entry = EntriesOf(dict)[found];
        RemoveAt(t, dict, found);
        if (toLast)
        {
            return Append(t, dict, entry.Key, hash, entry.Value) ? 1 : -1;
        }

        return Prepend(t, dict, entry) ? 1 : -1;
    }

    /// <summary>Position of the first live entry (or the number of entries, when all are dead).</summary>
    private static long DeadPrefix(DictObject* dict)
    {
        if (dict->Used == 0)
        {
            return 0;
        }

        DictEntry* first = EntriesOf(dict);
        return first->Key.IsUnbound && first->Value.IsInt ? first->Value.IntValue : 0;
    }

    /// <summary>The entry that was the first live one is dead: finds the next.</summary>
    private static void ExtendDeadPrefix(DictObject* dict, long position)
    {
        DictEntry* entries = EntriesOf(dict);
        while (position < dict->Used && entries[position].Key.IsUnbound)
        {
            position++;
        }

        SetDeadPrefix(dict, position);
    }

    private static void SetDeadPrefix(DictObject* dict, long count) => EntriesOf(dict)->Value = Ref.FromSmall(count);

    private static bool IsLast(DictObject* dict, int position)
    {
        DictEntry* entries = EntriesOf(dict);
        for (long i = position + 1; i < dict->Used; i++)
        {
            if (!entries[i].Key.IsUnbound)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds an entry, whose key is not there, before the first. A gap of half the size keeps the cost constant per entry.</summary>
    private static bool Prepend(VmThread t, DictObject* dict, DictEntry entry)
    {
        if (DeadPrefix(dict) == 0 || IsIndexFull(dict))
        {
            long gap = Math.Max(1, dict->Count / 2);
            if (!Resize(t, dict, dict->Count + gap, gap))
            {
                return false;
            }
        }

        long position = DeadPrefix(dict) - 1;
        SetDeadPrefix(dict, position);
        EntriesOf(dict)[position] = entry;
        if (dict->Index.IsHeap)
        {
            AddToIndex((RawArray*)dict->Index.Object, entry.TaggedHash.Bits, (uint)position);
        }

        dict->Count++;
        dict->KeysVersion = t.Vm.NextKeysVersion();
        return true;
    }
}
