namespace Cinder.Runtime;

/// <summary>Methods that set and frozenset have in common.</summary>
internal static unsafe class SetMethods
{
    internal static Ref Repr(VmThread t, SetObject* set)
    {
        string name = Op.TypeName(t, Ref.From(set));
        if (set->Count == 0)
        {
            return StrOps.New(t, name + "()");
        }

        if (!ReprGuard.TryEnter(&set->Header))
        {
            return StrOps.New(t, name + "(...)");
        }

        bool plain = set->Header.LayoutId == (uint)BuiltinType.Set;
        var builder = new StrBuilder(t);
        if (!plain)
        {
            builder.Append(name);
            builder.Append('(');
        }

        builder.Append('{');
        bool ok = true;
        bool first = true;
        long position = 0;
        while (ok && SetOps.Next(set, ref position, out Ref key, out _))
        {
            builder.Append(first ? "" : ", ");
            first = false;
            ok = ReprGuard.AppendRepr(t, ref builder, key);
        }

        ReprGuard.Leave(&set->Header);
        builder.Append(plain ? "}" : "})");
        Ref result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    internal static bool AreSets(VmThread t, Ref a, Ref b) => SetOps.IsSet(t, a) && SetOps.IsSet(t, b);

    internal static Ref ToBool(int state) => state < 0 ? Ref.Error : Ref.FromBool(state > 0);

    internal static Ref Contains(VmThread t, SetObject* set, Ref value)
    {
        int found = SetOps.Contains(t, set, value);
        if (found < 0 && TryFreeze(t, value, out Ref frozen))
        {
            found = SetOps.Contains(t, set, frozen);
        }

        return ToBool(found);
    }

    /// <summary>discard and remove: 1, 0 when absent, -1 with an exception pending.</summary>
    internal static int Discard(VmThread t, SetObject* set, Ref value)
    {
        int removed = SetOps.Discard(t, set, value);
        if (removed < 0 && TryFreeze(t, value, out Ref frozen))
        {
            removed = SetOps.Discard(t, set, frozen);
        }

        return removed;
    }

    internal static Ref Union(VmThread t, SetObject* set, Ref other)
    {
        // A second merge of the same keys could only enlarge the table, which would show in the order.
        Ref result = SetOps.Copy(t, set);
        return result.IsError || (other != Ref.From(set) && !SetOps.Update(t, (SetObject*)result.Object, other)) ? Ref.Error : result;
    }

    internal static Ref Union(VmThread t, SetObject* set, Args others)
    {
        Ref result = SetOps.Copy(t, set);
        for (nint i = 0; !result.IsError && i < others.Count; i++)
        {
            if (others[i] != Ref.From(set) && !SetOps.Update(t, (SetObject*)result.Object, others[i]))
            {
                return Ref.Error;
            }
        }

        return result;
    }

    internal static Ref Intersection(VmThread t, SetObject* set, Args others)
    {
        if (others.Count == 0)
        {
            return SetOps.Copy(t, set);
        }

        Ref result = Ref.From(set);
        for (nint i = 0; !result.IsError && i < others.Count; i++)
        {
            result = SetOps.Intersection(t, (SetObject*)result.Object, others[i]);
        }

        return result;
    }

    internal static Ref Difference(VmThread t, SetObject* set, Args others)
    {
        if (others.Count == 0)
        {
            return SetOps.Copy(t, set);
        }

        Ref result = SetOps.Difference(t, set, others[0]);
        for (nint i = 1; !result.IsError && i < others.Count; i++)
        {
            if (!SetOps.DifferenceUpdate(t, (SetObject*)result.Object, others[i]))
            {
                return Ref.Error;
            }
        }

        return result;
    }

    internal static Ref IsSubset(VmThread t, SetObject* set, Ref other)
    {
        if (!SetOps.IsSet(t, other))
        {
            other = SetOps.FromIterable(t, BuiltinType.Set, other);
            if (other.IsError)
            {
                return other;
            }
        }

        return ToBool(SetOps.IsSubset(t, set, (SetObject*)other.Object));
    }

    /// <summary>(class, ([items],), state).</summary>
    internal static Ref Reduce(VmThread t, SetObject* set)
    {
        Ref self = Ref.From(set);
        Ref items = ListOps.FromIterable(t, self);
        if (items.IsError)
        {
            return items;
        }

        Ref state = Op.LookupAttr(t, self, t.Names[Name.DunderDict]);
        return state.IsError
            ? state
            : TupleOps.From(t, Ref.From(t.TypeOf(self)), TupleOps.From(t, items), state.IsUnbound ? Ref.None : state);
    }

    /// <summary>A set that was refused as a key because it is unhashable is looked for as a frozenset.</summary>
    private static bool TryFreeze(VmThread t, Ref value, out Ref frozen)
    {
        frozen = Ref.Error;
        if (t.KindOf(value) != BuiltinType.Set || !t.SwallowPending(BuiltinType.TypeError))
        {
            return false;
        }

        frozen = SetOps.FromIterable(t, BuiltinType.FrozenSet, value);
        return !frozen.IsError;
    }
}
