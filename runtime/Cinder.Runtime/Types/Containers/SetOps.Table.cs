using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>
/// The table. Probing (short linear stretches, then a jump by the perturbed hash), the load at which it grows and the size it
/// grows to are CPython's, because together they determine the iteration order of a set.
/// </content>
internal static unsafe partial class SetOps
{
    private const int MinSlots = 8;
    internal const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const long LargeSet = 50_000;
    private const int NotFound = -1;
    private const int Failed = -2;

    /// <summary>Hash word of a slot whose key was deleted; 0 is a slot never used, a hash in use has bit 1 set.</summary>
    private const nint DeletedWord = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SetEntry* EntriesOf(SetObject* set) => (SetEntry*)RefArray.Items((RefArray*)(set->Entries.Bits - 1));

    private static long SlotsOf(SetObject* set) => set->Entries.IsHeap ? ((RefArray*)set->Entries.Object)->Length / 2 : MinSlots;

    private static nint WordOf(long hash) => (nint)(hash << 2) | 2;

    private static long HashOf(nint word) => word >> 2;

    /// <summary>Slot of the key, <see cref="NotFound"/>, or <see cref="Failed"/> with an exception pending.</summary>
    private static long Find(VmThread t, SetObject* set, Ref key, long hash) => Find(t, set, key, hash, out _);

    /// <summary>As above; for a key that is absent, also the slot that it goes to (-1: the table has no slots).</summary>
    private static long Find(VmThread t, SetObject* set, Ref key, long hash, out long vacant)
    {
        vacant = -1;
        nint word = WordOf(hash);
        for (; ; )
        {
            if (!set->Entries.IsHeap)
            {
                return NotFound;
            }

            // An __eq__ that changed the table makes the search start over.
            long found = FindOnce(t, set, key, hash, word, out vacant, out bool changed);
            if (!changed)
            {
                return found;
            }
        }
    }

    private static long FindOnce(VmThread t, SetObject* set, Ref key, long hash, nint word, out long vacant, out bool changed)
    {
        vacant = -1;
        Ref table = set->Entries;
        SetEntry* entries = EntriesOf(set);
        nuint mask = (nuint)SlotsOf(set) - 1;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        for (; ; )
        {
            nuint last = slot + LinearProbes <= mask ? slot + LinearProbes : slot;
            for (nuint i = slot; i <= last; i++)
            {
                SetEntry* entry = entries + i;
                if (entry->HashWord.Bits == 0)
                {
                    vacant = vacant < 0 ? (long)i : vacant;
                    changed = false;
                    return NotFound;
                }

                if (entry->HashWord.Bits != word)
                {
                    vacant = entry->HashWord.Bits == DeletedWord ? (long)i : vacant;
                    continue;
                }

                Ref stored = entry->Key;
                int same = KeyHash.Same(t, stored, key);
                changed = same >= 0 && (set->Entries != table || entry->Key != stored);
                if (same != 0 || changed)
                {
                    return same < 0 ? Failed : (long)i;
                }
            }

            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & mask;
        }
    }

    /// <summary>Puts a key that is not there into a table without deleted slots.</summary>
    private static void InsertClean(SetEntry* entries, nuint mask, Ref key, nint word)
    {
        nuint perturb = (nuint)HashOf(word);
        nuint slot = perturb & mask;
        for (; ; )
        {
            nuint last = slot + LinearProbes <= mask ? slot + LinearProbes : slot;
            for (nuint i = slot; i <= last; i++)
            {
                if (entries[i].HashWord.Bits == 0)
                {
                    entries[i].Key = key;
                    entries[i].HashWord = new Ref(word);
                    return;
                }
            }

            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & mask;
        }
    }

    /// <summary>Puts an absent key where the search for it ended, and grows the table when it is three fifths full.</summary>
    private static bool Insert(VmThread t, SetObject* set, Ref key, long hash, long vacant)
    {
        if (vacant < 0)
        {
            if (!Resize(t, set, 0))
            {
                return false;
            }

            vacant = hash & (MinSlots - 1);
        }

        SetEntry* entry = EntriesOf(set) + vacant;
        bool isNew = entry->HashWord.Bits == 0;
        entry->Key = key;
        entry->HashWord = new Ref(WordOf(hash));
        set->Count++;
        if (!isNew)
        {
            return true;
        }

        set->Fill++;
        return set->Fill * 5 < (SlotsOf(set) - 1) * 3 || Resize(t, set, Grown(set->Count));
    }

    private static long Grown(long count) => count > LargeSet ? count * 2 : count * 4;

    /// <summary>Rebuilds the table with the least power of two of slots that exceeds <paramref name="minimum"/>.</summary>
    private static bool Resize(VmThread t, SetObject* set, long minimum)
    {
        long slots = MinSlots;
        while (slots <= minimum)
        {
            slots <<= 1;
        }

        RefArray* array = Storage.NewRefArray(t, slots * 2);
        if (array == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        var target = (SetEntry*)RefArray.Items(array);
        if (set->Entries.IsHeap)
        {
            SetEntry* source = EntriesOf(set);
            long old = SlotsOf(set);
            for (long i = 0; i < old; i++)
            {
                if (IsUsed(source + i))
                {
                    InsertClean(target, (nuint)slots - 1, source[i].Key, source[i].HashWord.Bits);
                }
            }
        }

        set->Entries = Ref.From(array);
        set->Fill = set->Count;
        return true;
    }

    private static bool IsUsed(SetEntry* entry) => (entry->HashWord.Bits & 2) != 0;

    private static void RemoveAt(SetObject* set, long slot)
    {
        SetEntry* entry = EntriesOf(set) + slot;
        entry->Key = Ref.Unbound;
        entry->HashWord = new Ref(DeletedWord);
        set->Count--;
    }

    /// <summary>Adds the keys of another set.</summary>
    private static bool Merge(VmThread t, SetObject* set, SetObject* other)
    {
        if (set == other || other->Count == 0)
        {
            return true;
        }

        if ((set->Fill + other->Count) * 5 >= (SlotsOf(set) - 1) * 3 && !Resize(t, set, (set->Count + other->Count) * 2))
        {
            return false;
        }

        if (set->Fill > 0)
        {
            long slot = 0;
            while (Next(other, ref slot, out Ref key, out long hash))
            {
                if (!Add(t, set, key, hash))
                {
                    return false;
                }
            }

            return true;
        }

        if (!set->Entries.IsHeap && !Resize(t, set, 0))
        {
            return false;
        }

        long slots = SlotsOf(set);
        if (slots == SlotsOf(other) && other->Fill == other->Count)
        {
            NativeMemory.Copy(EntriesOf(other), EntriesOf(set), (nuint)slots * (nuint)sizeof(SetEntry));
        }
        else
        {
            SetEntry* source = EntriesOf(other);
            for (long i = 0; i < SlotsOf(other); i++)
            {
                if (IsUsed(source + i))
                {
                    InsertClean(EntriesOf(set), (nuint)slots - 1, source[i].Key, source[i].HashWord.Bits);
                }
            }
        }

        set->Count = set->Fill = other->Count;
        return true;
    }}
