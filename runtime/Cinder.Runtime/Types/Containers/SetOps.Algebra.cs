namespace Cinder.Runtime;

/// <content>Union, intersection, difference and the comparisons.</content>
internal static unsafe partial class SetOps
{
    /// <summary>A new set with what is in both.</summary>
    internal static Ref Intersection(VmThread t, SetObject* set, Ref other)
    {
        if (other == Ref.From(set))
        {
            return Copy(t, set);
        }

        Ref result = New(t, BaseTypeOf(t, set));
        var target = (SetObject*)result.Object;
        if (IsSet(t, other))
        {
            // The walk is over the smaller one.
            var right = (SetObject*)other.Object;
            bool swap = right->Count > set->Count;
            SetObject* walked = swap ? set : right;
            SetObject* asked = swap ? right : set;

            long position = 0;
            while (Next(walked, ref position, out Ref key, out long hash))
            {
                int found = Contains(t, asked, key, hash);
                if (found < 0 || (found > 0 && !Add(t, target, key, hash)))
                {
                    return Ref.Error;
                }
            }

            return result;
        }

        Ref iterator = Op.Iter(t, other);
        if (iterator.IsError)
        {
            return iterator;
        }

        for (; ; )
        {
            Ref key = Op.Next(t, iterator);
            if (key.IsUnbound || key.IsError)
            {
                return key.IsError ? key : result;
            }

            if (!KeyHash.Of(t, key, out long hash))
            {
                return Ref.Error;
            }

            int found = Contains(t, set, key, hash);
            if (found < 0 || (found > 0 && !Add(t, target, key, hash)))
            {
                return Ref.Error;
            }
        }
    }

    /// <summary>A new set with what is in this set and not in the other.</summary>
    internal static Ref Difference(VmThread t, SetObject* set, Ref other)
    {
        bool isSet = IsSet(t, other);
        bool isDict = other.IsExact(BuiltinType.Dict);
        long size = isSet ? ((SetObject*)other.Object)->Count : isDict ? ((DictObject*)other.Object)->Count : 0;
        if ((!isSet && !isDict) || set->Count >> 2 > size)
        {
            Ref copy = Copy(t, set);
            return copy.IsError || !DifferenceUpdate(t, (SetObject*)copy.Object, other) ? Ref.Error : copy;
        }

        Ref result = New(t, BaseTypeOf(t, set));
        long position = 0;
        while (Next(set, ref position, out Ref key, out long hash))
        {
            int found = isSet
                ? Contains(t, (SetObject*)other.Object, key, hash)
                : DictOps.Contains(t, (DictObject*)other.Object, key);
            if (found < 0 || (found == 0 && !Add(t, (SetObject*)result.Object, key, hash)))
            {
                return Ref.Error;
            }
        }

        return result;
    }

    /// <summary>Removes what is in the other. False with an exception pending.</summary>
    internal static bool DifferenceUpdate(VmThread t, SetObject* set, Ref other)
    {
        if (other == Ref.From(set))
        {
            Clear(set);
            return true;
        }

        if (IsSet(t, other))
        {
            long position = 0;
            while (Next((SetObject*)other.Object, ref position, out Ref key, out long hash))
            {
                if (Discard(t, set, key, hash) < 0)
                {
                    return false;
                }
            }
        }
        else if (!ForEach(t, other, set, &DiscardKey))
        {
            return false;
        }

        // More than a quarter deleted: rebuild, so that look-ups stay short.
        return set->Fill - set->Count <= (SlotsOf(set) - 1) / 4 || Resize(t, set, Grown(set->Count));
    }

    /// <summary>A new set with what is in exactly one of the two.</summary>
    internal static Ref SymmetricDifference(VmThread t, SetObject* set, Ref other)
    {
        Ref result = FromIterable(t, BaseTypeOf(t, set), other);
        return result.IsError || !SymmetricDifferenceUpdate(t, (SetObject*)result.Object, Ref.From(set)) ? Ref.Error : result;
    }

    /// <summary>Removes what is in both and adds what is only in the other. False with an exception pending.</summary>
    internal static bool SymmetricDifferenceUpdate(VmThread t, SetObject* set, Ref other)
    {
        if (other == Ref.From(set))
        {
            Clear(set);
            return true;
        }

        if (other.IsExact(BuiltinType.Dict))
        {
            nint entry = 0;
            while (DictOps.Next((DictObject*)other.Object, ref entry, out Ref key, out _))
            {
                if (!KeyHash.Of(t, key, out long hash) || !Toggle(t, set, key, hash))
                {
                    return false;
                }
            }

            return true;
        }

        if (!IsSet(t, other))
        {
            // Each key counts once, however often it comes.
            other = FromIterable(t, BaseTypeOf(t, set), other);
            if (other.IsError)
            {
                return false;
            }
        }

        long position = 0;
        while (Next((SetObject*)other.Object, ref position, out Ref key, out long hash))
        {
            if (!Toggle(t, set, key, hash))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes over the keys of another set of which nobody else knows.</summary>
    internal static void Adopt(SetObject* set, SetObject* source)
    {
        set->Entries = source->Entries;
        set->Count = source->Count;
        set->Fill = source->Fill;
    }

    /// <summary>Whether every key is in the other set: 1, 0, or -1 with an exception pending.</summary>
    internal static int IsSubset(VmThread t, SetObject* set, SetObject* other)
    {
        if (set->Count > other->Count)
        {
            return 0;
        }

        long position = 0;
        while (Next(set, ref position, out Ref key, out long hash))
        {
            int found = Contains(t, other, key, hash);
            if (found <= 0)
            {
                return found;
            }
        }

        return 1;
    }

    /// <summary>Whether no key of the other is in the set: 1, 0, or -1 with an exception pending.</summary>
    internal static int IsDisjoint(VmThread t, SetObject* set, Ref other)
    {
        if (other == Ref.From(set))
        {
            return set->Count == 0 ? 1 : 0;
        }

        if (IsSet(t, other))
        {
            // The walk is over the smaller one.
            var right = (SetObject*)other.Object;
            bool swap = right->Count > set->Count;
            SetObject* walked = swap ? set : right;
            SetObject* asked = swap ? right : set;

            long position = 0;
            while (Next(walked, ref position, out Ref key, out long hash))
            {
                int found = Contains(t, asked, key, hash);
                if (found != 0)
                {
                    return found < 0 ? -1 : 0;
                }
            }

            return 1;
        }

        Ref iterator = Op.Iter(t, other);
        if (iterator.IsError)
        {
            return -1;
        }

        for (; ; )
        {
            Ref key = Op.Next(t, iterator);
            if (key.IsUnbound || key.IsError)
            {
                return key.IsError ? -1 : 1;
            }

            int found = Contains(t, set, key);
            if (found != 0)
            {
                return found < 0 ? -1 : 0;
            }
        }
    }

    /// <summary>Whether every item of an iterable is in the set: 1, 0, or -1 with an exception pending.</summary>
    internal static int IsSuperset(VmThread t, SetObject* set, Ref other)
    {
        if (IsSet(t, other))
        {
            return IsSubset(t, (SetObject*)other.Object, set);
        }

        Ref iterator = Op.Iter(t, other);
        if (iterator.IsError)
        {
            return -1;
        }

        for (; ; )
        {
            Ref key = Op.Next(t, iterator);
            if (key.IsUnbound || key.IsError)
            {
                return key.IsError ? -1 : 1;
            }

            int found = Contains(t, set, key);
            if (found <= 0)
            {
                return found;
            }
        }
    }

    /// <summary>The rich comparisons of sets; NotImplemented when the other is none.</summary>
    internal static Ref Compare(VmThread t, CompareOperator comparison, SetObject* set, Ref other)
    {
        if (!IsSet(t, other))
        {
            return Ref.NotImplemented;
        }

        var right = (SetObject*)other.Object;
        int result = comparison switch
        {
            CompareOperator.Less => set->Count < right->Count ? IsSubset(t, set, right) : 0,
            CompareOperator.LessEqual => IsSubset(t, set, right),
            CompareOperator.Greater => set->Count > right->Count ? IsSubset(t, right, set) : 0,
            CompareOperator.GreaterEqual => IsSubset(t, right, set),
            _ => set->Count != right->Count || (set->Hash != 0 && right->Hash != 0 && set->Hash != right->Hash) ? 0 : IsSubset(t, set, right),
        };
        return result < 0 ? Ref.Error : Ref.FromBool((result == 1) != (comparison == CompareOperator.NotEqual));
    }

    private static bool Toggle(VmThread t, SetObject* set, Ref key, long hash)
    {
        int removed = Discard(t, set, key, hash);
        return removed > 0 || (removed == 0 && Add(t, set, key, hash));
    }

    private static bool DiscardKey(VmThread t, SetObject* set, Ref key) => Discard(t, set, key) >= 0;

    private static bool ForEach(VmThread t, Ref iterable, SetObject* set, delegate*<VmThread, SetObject*, Ref, bool> action)
    {
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

            if (key.IsError || !action(t, set, key))
            {
                return false;
            }
        }
    }
}
