using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Operations on dicts (and on the dict part of instances of dict subclasses), below the level of Python methods.</summary>
internal static unsafe partial class DictOps
{
    /// <summary>An empty dict.</summary>
    internal static Ref New(VmThread t) => Ref.From(t.Allocate(BuiltinType.Dict, sizeof(DictObject)));

    /// <summary>An empty dict with room for so many entries.</summary>
    internal static Ref New(VmThread t, long capacity)
    {
        Ref result = New(t);
        return capacity == 0 || Resize(t, (DictObject*)result.Object, capacity) ? result : Ref.Error;
    }

    /// <summary>The value of a key; Unbound when absent, Error when hashing or comparing raised.</summary>
    internal static Ref Get(VmThread t, DictObject* dict, Ref key) =>
        KeyHash.Of(t, key, out long hash) ? Get(t, dict, key, hash) : Ref.Error;

    /// <inheritdoc cref="Get(VmThread, DictObject*, Ref)"/>
    internal static Ref Get(VmThread t, DictObject* dict, Ref key, long hash)
    {
        int found = Find(t, dict, key, hash);
        return found >= 0 ? EntriesOf(dict)[found].Value : found == NotFound ? Ref.Unbound : Ref.Error;
    }

    /// <summary>The value of an exact str key; Unbound when absent. Calls no Python code and cannot fail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref GetStr(DictObject* dict, Ref name)
    {
        int found = FindStr(dict, name, KeyHash.OfStr(name));
        return found >= 0 ? EntriesOf(dict)[found].Value : Ref.Unbound;
    }

    /// <summary>Position of an exact str key for an inline cache (valid while <see cref="DictObject.KeysVersion"/> stays), or -1.</summary>
    internal static int IndexOfStr(DictObject* dict, Ref name) => FindStr(dict, name, KeyHash.OfStr(name));

    /// <summary>The entry at a position found by <see cref="IndexOfStr"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictEntry* EntryAt(DictObject* dict, int position) => EntriesOf(dict) + position;

    /// <summary>Whether the key is there: 1, 0, or -1 with an exception pending.</summary>
    internal static int Contains(VmThread t, DictObject* dict, Ref key)
    {
        if (!KeyHash.Of(t, key, out long hash))
        {
            return -1;
        }

        int found = Find(t, dict, key, hash);
        return found >= 0 ? 1 : found == NotFound ? 0 : -1;
    }

    /// <summary>Sets a key. False with an exception pending.</summary>
    internal static bool Set(VmThread t, DictObject* dict, Ref key, Ref value) =>
        KeyHash.Of(t, key, out long hash) && Set(t, dict, key, hash, value);

    /// <inheritdoc cref="Set(VmThread, DictObject*, Ref, Ref)"/>
    internal static bool Set(VmThread t, DictObject* dict, Ref key, long hash, Ref value)
    {
        int found = Find(t, dict, key, hash);
        if (found >= 0)
        {
            EntriesOf(dict)[found].Value = value;
            return true;
        }

        return found == NotFound && Append(t, dict, key, hash, value);
    }

    /// <summary>Sets an exact str key. False with MemoryError pending.</summary>
    internal static bool SetStr(VmThread t, DictObject* dict, Ref name, Ref value)
    {
        long hash = KeyHash.OfStr(name);
        int found = FindStr(dict, name, hash);
        if (found >= 0)
        {
            EntriesOf(dict)[found].Value = value;
            return true;
        }

        return Append(t, dict, name, hash, value);
    }

    /// <summary>The value of the key, set first if absent; Error with an exception pending.</summary>
    internal static Ref SetDefault(VmThread t, DictObject* dict, Ref key, Ref value)
    {
        if (!KeyHash.Of(t, key, out long hash))
        {
            return Ref.Error;
        }

        int found = Find(t, dict, key, hash);
        if (found >= 0)
        {
            return EntriesOf(dict)[found].Value;
        }

        return found == NotFound && Append(t, dict, key, hash, value) ? value : Ref.Error;
    }

    /// <summary>Removes a key: 1, 0 when it is absent, -1 with an exception pending.</summary>
    internal static int Delete(VmThread t, DictObject* dict, Ref key)
    {
        Ref removed = Pop(t, dict, key);
        return removed.IsError ? -1 : removed.IsUnbound ? 0 : 1;
    }

    /// <summary>Removes a key and returns its value; Unbound when absent, Error with an exception pending.</summary>
    internal static Ref Pop(VmThread t, DictObject* dict, Ref key)
    {
        if (!KeyHash.Of(t, key, out long hash))
        {
            return Ref.Error;
        }

        int found = Find(t, dict, key, hash);
        if (found < 0)
        {
            return found == NotFound ? Ref.Unbound : Ref.Error;
        }

        Ref value = EntriesOf(dict)[found].Value;
        RemoveAt(t, dict, found);
        return value;
    }

    /// <summary>Removes the entry that was added last; false when the dict is empty.</summary>
    internal static bool TryPopLast(VmThread t, DictObject* dict, out Ref key, out Ref value)
    {
        key = value = Ref.Unbound;
        if (dict->Count == 0)
        {
            return false;
        }

        int last = (int)dict->Used - 1;
        while (EntriesOf(dict)[last].Key.IsUnbound)
        {
            last--;
        }

        DictEntry* entry = EntriesOf(dict) + last;
        key = entry->Key;
        value = entry->Value;
        RemoveAt(t, dict, last);
        dict->Used = last;
        if (DeadPrefix(dict) > last)
        {
            SetDeadPrefix(dict, last);
        }

        return true;
    }

    internal static void Clear(VmThread t, DictObject* dict)
    {
        dict->Entries = dict->Index = Ref.Zero;
        dict->Count = dict->Used = 0;
        dict->KeysVersion = t.Vm.NextKeysVersion();
    }

    /// <summary>
    /// Enumerates the entries in insertion order: start with <paramref name="position"/> 0; false at the end. Safe, though
    /// without a defined result, when the dict changes meanwhile.
    /// </summary>
    internal static bool Next(DictObject* dict, scoped ref nint position, out Ref key, out Ref value)
    {
        if (position == 0)
        {
            position = (nint)DeadPrefix(dict);
        }

        while (position < dict->Used)
        {
            DictEntry* entry = EntriesOf(dict) + position++;
            if (!entry->Key.IsUnbound)
            {
                key = entry->Key;
                value = entry->Value;
                return true;
            }
        }

        key = value = Ref.Unbound;
        return false;
    }

    /// <summary>As <see cref="Next"/>, from the last entry to the first; start with the dict's <see cref="DictObject.Used"/>.</summary>
    internal static bool Previous(DictObject* dict, scoped ref nint position, out Ref key, out Ref value)
    {
        position = (nint)Math.Min(position, dict->Used);
        while (position > 0)
        {
            DictEntry* entry = EntriesOf(dict) + --position;
            if (!entry->Key.IsUnbound)
            {
                key = entry->Key;
                value = entry->Value;
                return true;
            }
        }

        key = value = Ref.Unbound;
        return false;
    }

    /// <summary>A new exact dict with the same entries; Error with MemoryError pending.</summary>
    internal static Ref Copy(VmThread t, DictObject* dict)
    {
        Ref result = New(t);
        return CopyInto(t, (DictObject*)result.Object, dict) ? result : Ref.Error;
    }

    /// <summary>Fills an empty dict with another's entries.</summary>
    private static bool CopyInto(VmThread t, DictObject* target, DictObject* source)
    {
        if (source->Count == 0)
        {
            return true;
        }

        if (source->Count < source->Used || !source->Index.IsHeap)
        {
            if (!Resize(t, target, source->Count))
            {
                return false;
            }

            var entries = EntriesOf(target);
            CopyLive(EntriesOf(source), source->Used, entries);
            if (target->Index.IsHeap)
            {
                for (long i = 0; i < source->Count; i++)
                {
                    AddToIndex((RawArray*)target->Index.Object, entries[i].TaggedHash.Bits, (uint)i);
                }
            }
        }
        else
        {
            // Nothing was deleted: both arrays can be copied as they are.
            long length = ((RefArray*)source->Entries.Object)->Length;
            var sourceIndex = (RawArray*)source->Index.Object;
            RefArray* array = Storage.NewRefArray(t, length);
            RawArray* index = Storage.NewRawArray(t, sourceIndex->Length);
            if (array == null || index == null)
            {
                t.RaiseMemoryError();
                return false;
            }

            NativeMemory.Copy(EntriesOf(source), RefArray.Items(array), (nuint)(source->Used * sizeof(DictEntry)));
            NativeMemory.Copy(RawArray.Data(sourceIndex), RawArray.Data(index), (nuint)sourceIndex->Length);
            target->Entries = Ref.From(array);
            target->Index = Ref.From(index);
        }

        target->Count = target->Used = source->Count;
        target->AllStrKeys = source->AllStrKeys;
        target->KeysVersion = t.Vm.NextKeysVersion();
        return true;
    }
}
