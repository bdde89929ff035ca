namespace Cinder.Runtime;

/// <content>Whole-dict operations: update, merge, equality.</content>
internal static unsafe partial class DictOps
{
    /// <summary>What dict(), update() and |= accept: a mapping, or an iterable of pairs. False with an exception pending.</summary>
    internal static bool Update(VmThread t, DictObject* dict, Ref source)
    {
        if (IsPlainDict(t, source))
        {
            return Merge(t, dict, (DictObject*)source.Object);
        }

        Ref keys = Op.LookupAttr(t, source, t.Names[Name.Keys]);
        if (keys.IsError)
        {
            return false;
        }

        return keys.IsUnbound ? UpdateFromPairs(t, dict, source) : UpdateFromMapping(t, dict, source, keys);
    }

    /// <summary>A dict whose iteration is dict's own: its entries may be read without asking it.</summary>
    internal static bool IsPlainDict(VmThread t, Ref value) =>
        value.IsExact(BuiltinType.Dict)
        || (t.KindOf(value) == BuiltinType.Dict
            && TypeObject.Special(t.TypeOf(value), Special.Iter) == TypeObject.Special(t.Types(BuiltinType.Dict), Special.Iter));

    /// <summary>Adds or replaces the entries of another dict.</summary>
    internal static bool Merge(VmThread t, DictObject* dict, DictObject* source)
    {
        if (dict == source || source->Count == 0)
        {
            return true;
        }

        if (dict->Used == 0 && dict->Entries.IsInt)
        {
            return CopyInto(t, dict, source);
        }

        long expected = source->Count;
        for (long i = 0; i < source->Used; i++)
        {
            DictEntry* entry = EntriesOf(source) + i;
            if (entry->Key.IsUnbound)
            {
                continue;
            }

            if (!Set(t, dict, entry->Key, entry->TaggedHash.IntValue, entry->Value))
            {
                return false;
            }

            if (source->Count != expected)
            {
                t.Raise(BuiltinType.RuntimeError, "dict mutated during update");
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the entries of another dict, refusing keys that are there: the key in question, Unbound when done, Error.</summary>
    internal static Ref MergeUnique(VmThread t, DictObject* dict, DictObject* source)
    {
        for (long i = 0; i < source->Used; i++)
        {
            DictEntry* entry = EntriesOf(source) + i;
            Ref key = entry->Key;
            if (key.IsUnbound)
            {
                continue;
            }

            Ref value = entry->Value;
            long hash = entry->TaggedHash.IntValue;
            int found = Find(t, dict, key, hash);
            if (found != NotFound)
            {
                return found == Failed ? Ref.Error : key;
            }

            if (!Append(t, dict, key, hash, value))
            {
                return Ref.Error;
            }
        }

        return Ref.Unbound;
    }

    /// <summary>Adds the keyword arguments of a call.</summary>
    internal static bool AddKeywords(VmThread t, DictObject* dict, KwArgs keywords)
    {
        for (nint i = 0; i < keywords.Count; i++)
        {
            if (!Set(t, dict, TupleObject.Items(keywords.Names)[i], keywords.Values[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two dicts have equal entries: 1, 0, or -1 with an exception pending.</summary>
    internal static int Equal(VmThread t, DictObject* a, DictObject* b)
    {
        if (a->Count != b->Count)
        {
            return 0;
        }

        for (long i = 0; i < a->Used; i++)
        {
            DictEntry* entry = EntriesOf(a) + i;
            if (entry->Key.IsUnbound)
            {
                continue;
            }

            Ref value = entry->Value;
            Ref other = Get(t, b, entry->Key, entry->TaggedHash.IntValue);
            if (other.IsUnbound || other.IsError)
            {
                return other.IsError ? -1 : 0;
            }

            int equal = Op.IdentityOrEqual(t, value, other);
            if (equal <= 0)
            {
                return equal;
            }
        }

        return 1;
    }

    /// <summary>dict.fromkeys for an exact dict or an instance made by calling the class.</summary>
    internal static Ref FromKeys(VmThread t, TypeObject* cls, Ref iterable, Ref value)
    {
        Ref result = cls == t.Types(BuiltinType.Dict) ? New(t) : Op.Call0(t, Ref.From(cls));
        if (result.IsError)
        {
            return result;
        }

        bool exact = result.IsExact(BuiltinType.Dict);
        Ref iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        for (; ; )
        {
            Ref key = Op.Next(t, iterator);
            if (key.IsError || key.IsUnbound)
            {
                return key.IsError ? key : result;
            }

            if (exact ? !Set(t, (DictObject*)result.Object, key, value) : !Op.SetItem(t, result, key, value))
            {
                return Ref.Error;
            }
        }
    }

    private static bool UpdateFromMapping(VmThread t, DictObject* dict, Ref source, Ref keysMethod)
    {
        Ref keys = Op.Call0(t, keysMethod);
        if (keys.IsError)
        {
            return false;
        }

        Ref iterator = Op.Iter(t, keys);
        if (iterator.IsError)
        {
            if (t.SwallowPending(BuiltinType.TypeError))
            {
                t.RaiseTypeError($"{Op.TypeName(t, source)}.keys() returned a non-iterable (type {Op.TypeName(t, keys)})");
            }

            return false;
        }

        for (; ; )
        {
            Ref key = Op.Next(t, iterator);
            if (key.IsError || key.IsUnbound)
            {
                return key.IsUnbound;
            }

            Ref value = Op.GetItem(t, source, key);
            if (value.IsError || !Set(t, dict, key, value))
            {
                return false;
            }
        }
    }

    private static bool UpdateFromPairs(VmThread t, DictObject* dict, Ref source)
    {
        Ref iterator = Op.Iter(t, source);
        if (iterator.IsError)
        {
            return false;
        }

        for (long i = 0; ; i++)
        {
            Ref pair = Op.Next(t, iterator);
            if (pair.IsError || pair.IsUnbound)
            {
                return pair.IsUnbound;
            }

            if (!Sequences.TryItems(t, pair, out Ref holder, out long length))
            {
                if (t.PendingMatches(BuiltinType.TypeError))
                {
                    t.ClearPending();
                    t.RaiseTypeError($"cannot convert dictionary update sequence element #{i} to a sequence");
                }

                return false;
            }

            if (length != 2)
            {
                t.RaiseValueError($"dictionary update sequence element #{i} has length {length}; 2 is required");
                return false;
            }

            Ref* items = Sequences.Items(holder);
            if (!Set(t, dict, items[0], items[1]))
            {
                return false;
            }
        }
    }
}
