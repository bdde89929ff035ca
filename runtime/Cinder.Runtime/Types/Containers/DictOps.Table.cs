using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>
/// The table itself. Up to <see cref="LinearEntries"/> entries are searched one by one; above, an open-addressing index maps
/// hashes to entries. Slots of the index are as narrow as its size allows: 0 is empty, 1 was deleted, i + 2 is entry i.
/// </content>
internal static unsafe partial class DictOps
{
    private const int EntryWords = 3;
    private const int LinearEntries = 8;
    private const int MinIndexSlots = 16;
    private const int NotFound = -1;
    private const int Failed = -2;
    private const uint EmptySlot = 0;
    private const uint DeletedSlot = 1;
    internal const uint FirstSlot = 2;

    /// <summary>Bytes before the slots: the number of slots that are not empty.</summary>
    internal const int IndexPrefix = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DictEntry* EntriesOf(DictObject* dict) => (DictEntry*)RefArray.Items((RefArray*)(dict->Entries.Bits - 1));

    private static long CapacityOf(DictObject* dict) => dict->Entries.IsHeap ? ((RefArray*)dict->Entries.Object)->Length / EntryWords : 0;

    private static nint Tagged(long hash) => (nint)(hash << 1);

    private static long UsableOf(long slots) => slots * 2 / 3;

    /// <summary>Finds an exact str by identity or content among the exact str keys. Calls no Python code.</summary>
    private static int FindStr(DictObject* dict, Ref key, long hash)
    {
        if (dict->Used == 0)
        {
            return NotFound;
        }

        DictEntry* entries = EntriesOf(dict);
        nint tagged = Tagged(hash);
        if (!dict->Index.IsHeap)
        {
            int used = (int)dict->Used;
            for (int i = 0; i < used; i++)
            {
                if (entries[i].Key == key || (entries[i].TaggedHash.Bits == tagged && IsSameStr(entries[i].Key, key)))
                {
                    return i;
                }
            }

            return NotFound;
        }

        for (var probe = new Probe(dict, tagged); ; probe.Advance())
        {
            uint slot = probe.Slot;
            if (slot >= FirstSlot)
            {
                DictEntry* entry = entries + (slot - FirstSlot);
                if (entry->Key == key || (entry->TaggedHash.Bits == tagged && IsSameStr(entry->Key, key)))
                {
                    return (int)(slot - FirstSlot);
                }
            }
            else if (slot == EmptySlot)
            {
                return NotFound;
            }
        }
    }

    private static bool IsSameStr(Ref stored, Ref key) => stored.IsExact(BuiltinType.Str) && StrOps.Equals(stored, key);

    /// <summary>Finds a key by the full protocol: entry index, <see cref="NotFound"/>, or <see cref="Failed"/> with an exception pending.</summary>
    private static int Find(VmThread t, DictObject* dict, Ref key, long hash)
    {
        if (dict->AllStrKeys != 0 && key.IsExact(BuiltinType.Str))
        {
            return FindStr(dict, key, hash);
        }

        nint tagged = Tagged(hash);
        for (; ; )
        {
            if (dict->Used == 0)
            {
                return NotFound;
            }

            ulong version = dict->KeysVersion;
            int found = dict->Index.IsHeap ? FindByIndex(t, dict, key, tagged) : FindLinearly(t, dict, key, tagged);

            // An __eq__ that changed the keys leaves the result without meaning: start over.
            if (found == Failed || dict->KeysVersion == version)
            {
                return found;
            }
        }
    }

    private static int FindLinearly(VmThread t, DictObject* dict, Ref key, nint tagged)
    {
        ulong version = dict->KeysVersion;
        int used = (int)dict->Used;
        for (int i = 0; i < used; i++)
        {
            DictEntry* entry = EntriesOf(dict) + i;
            if (entry->TaggedHash.Bits != tagged || entry->Key.IsUnbound)
            {
                continue;
            }

            int same = KeyHash.Same(t, entry->Key, key);
            if (same != 0 || dict->KeysVersion != version)
            {
                return same < 0 ? Failed : i;
            }
        }

        return NotFound;
    }

    private static int FindByIndex(VmThread t, DictObject* dict, Ref key, nint tagged)
    {
        ulong version = dict->KeysVersion;
        for (var probe = new Probe(dict, tagged); ; probe.Advance())
        {
            uint slot = probe.Slot;
            if (slot == EmptySlot)
            {
                return NotFound;
            }

            if (slot == DeletedSlot)
            {
                continue;
            }

            DictEntry* entry = EntriesOf(dict) + (slot - FirstSlot);
            if (entry->TaggedHash.Bits != tagged)
            {
                continue;
            }

            int same = KeyHash.Same(t, entry->Key, key);
            if (same != 0 || dict->KeysVersion != version)
            {
                return same < 0 ? Failed : (int)(slot - FirstSlot);
            }
        }
    }

    /// <summary>Adds an entry for a key that is not there. False, with MemoryError pending, when there is no room.</summary>
    private static bool Append(VmThread t, DictObject* dict, Ref key, long hash, Ref value)
    {
        if ((dict->Used == CapacityOf(dict) || IsIndexFull(dict)) && !Resize(t, dict, dict->Count + 1))
        {
            return false;
        }

        bool isStr = key.IsExact(BuiltinType.Str);
        dict->AllStrKeys = isStr && (dict->AllStrKeys != 0 || dict->Count == 0) ? 1 : 0;
        DictEntry* entry = EntriesOf(dict) + dict->Used;
        entry->Key = key;
        entry->Value = value;
        entry->TaggedHash = new Ref(Tagged(hash));
        if (dict->Index.IsHeap)
        {
            AddToIndex((RawArray*)dict->Index.Object, Tagged(hash), (uint)dict->Used);
        }

        dict->Used++;
        dict->Count++;
        dict->KeysVersion = t.Vm.NextKeysVersion();
        return true;
    }

    private static bool IsIndexFull(DictObject* dict)
    {
        if (!dict->Index.IsHeap)
        {
            return false;
        }

        var index = (RawArray*)dict->Index.Object;
        return *(long*)RawArray.Data(index) >= UsableOf(Probe.SlotsIn(index));
    }

    private static void AddToIndex(RawArray* index, nint tagged, uint entry)
    {
        var probe = new Probe(index, tagged);
        while (probe.Slot != EmptySlot)
        {
            probe.Advance();
        }

        probe.Slot = entry + FirstSlot;
        ++*(long*)RawArray.Data(index);
    }

    private static void RemoveAt(VmThread t, DictObject* dict, int position)
    {
        DictEntry* entry = EntriesOf(dict) + position;
        if (dict->Index.IsHeap)
        {
            var probe = new Probe(dict, entry->TaggedHash.Bits);
            while (probe.Slot != (uint)position + FirstSlot)
            {
                Debug.Assert(probe.Slot != EmptySlot, "an entry is missing from the index");
                probe.Advance();
            }

            probe.Slot = DeletedSlot;
        }

        entry->Key = Ref.Unbound;
        entry->Value = Ref.Unbound;
        entry->TaggedHash = Ref.Zero;
        if (position == DeadPrefix(dict))
        {
            ExtendDeadPrefix(dict, position + 1);
        }

        dict->Count--;
        dict->KeysVersion = t.Vm.NextKeysVersion();
    }

    /// <summary>
    /// Makes room for so many entries in all, and drops deleted ones. <paramref name="front"/> of the entries are kept free before the
    /// first one.
    /// </summary>
    private static bool Resize(VmThread t, DictObject* dict, long needed, long front = 0)
    {
        long capacity;
        long slots = 0;
        if (needed <= LinearEntries)
        {
            capacity = needed <= LinearEntries / 2 ? LinearEntries / 2 : LinearEntries;
        }
        else
        {
            // A third of the slots stays empty; the doubling keeps the cost of growth constant per entry.
            slots = Math.Max(MinIndexSlots, (long)BitOperations.RoundUpToPowerOf2((ulong)needed * 2));
            while (UsableOf(slots) < needed)
            {
                slots *= 2;
            }

            capacity = UsableOf(slots);
        }

        return Rebuild(t, dict, capacity, slots, front);
    }

    private static bool Rebuild(VmThread t, DictObject* dict, long capacity, long slots, long front)
    {
        RefArray* array = Storage.NewRefArray(t, capacity * EntryWords);
        if (array == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        RawArray* index = null;
        if (slots > 0)
        {
            index = Storage.NewRawArray(t, IndexPrefix + (slots << Probe.ShiftFor(slots)));
            if (index == null)
            {
                t.RaiseMemoryError();
                return false;
            }
        }

        var target = (DictEntry*)RefArray.Items(array);
        for (long i = 0; i < front; i++)
        {
            target[i].Key = Ref.Unbound;
        }

        if (dict->Count > 0)
        {
            CopyLive(EntriesOf(dict), dict->Used, target + front);
        }

        dict->Entries = Ref.From(array);
        dict->Used = front + dict->Count;
        dict->Index = Ref.Zero;
        if (front > 0)
        {
            SetDeadPrefix(dict, front);
        }

        if (index != null)
        {
            for (long i = front; i < dict->Used; i++)
            {
                AddToIndex(index, target[i].TaggedHash.Bits, (uint)i);
            }

            dict->Index = Ref.From(index);
        }

        dict->KeysVersion = t.Vm.NextKeysVersion();
        return true;
    }

    private static void CopyLive(DictEntry* source, long used, DictEntry* target)
    {
        for (long i = 0; i < used; i++)
        {
            if (!source[i].Key.IsUnbound)
            {
                *target++ = source[i];
            }
        }
    }

    /// <summary>A walk over the slots that a hash may be in.</summary>
    [StructLayout(LayoutKind.Auto)]
    private ref struct Probe
    {
        private const int PerturbShift = 5;
        private readonly byte* _slots;
        private readonly nuint _mask;
        private readonly int _shift;
        private nuint _position;
        private nuint _perturb;

        public Probe(DictObject* dict, nint tagged)
            : this((RawArray*)(dict->Index.Bits - 1), tagged)
        {
        }

        public Probe(RawArray* index, nint tagged)
        {
            long bytes = index->Length - IndexPrefix;
            _slots = RawArray.Data(index) + IndexPrefix;
            _shift = ShiftIn(bytes);
            _mask = (nuint)(bytes >> _shift) - 1;

            // The tag bit is dropped, so that small integers fill the table in order.
            _perturb = (nuint)tagged >> 1;
            _position = _perturb & _mask;
        }

        public readonly uint Slot
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => _shift == 0 ? _slots[_position] : _shift == 1 ? ((ushort*)_slots)[_position] : ((uint*)_slots)[_position];
            set
            {
                if (_shift == 0)
                {
                    _slots[_position] = (byte)value;
                }
                else if (_shift == 1)
                {
                    ((ushort*)_slots)[_position] = (ushort)value;
                }
                else
                {
                    ((uint*)_slots)[_position] = value;
                }
            }
        }

        /// <summary>Log2 of the bytes of a slot in an index of so many slots.</summary>
        public static int ShiftFor(long slots) => slots <= 256 ? 0 : slots <= 65536 ? 1 : 2;

        public static long SlotsIn(RawArray* index)
        {
            long bytes = index->Length - IndexPrefix;
            return bytes >> ShiftIn(bytes);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Advance()
        {
            _perturb >>= PerturbShift;
            _position = ((_position * 5) + _perturb + 1) & _mask;
        }

        private static int ShiftIn(long bytes) => bytes <= 256 ? 0 : bytes <= 65536 * 2 ? 1 : 2;
    }
}
