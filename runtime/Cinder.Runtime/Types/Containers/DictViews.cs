namespace Cinder.Runtime;

/// <summary>The views of a dict's keys, values and items: what they share.</summary>
internal static unsafe class DictViews
{
    internal static Ref New(VmThread t, BuiltinType type, DictObject* dict)
    {
        var view = (DictViewObject*)t.Allocate(type, sizeof(DictViewObject));
        view->Dict = Ref.From(dict);
        return Ref.From(view);
    }

    internal static DictObject* DictOf(DictViewObject* view) => (DictObject*)view->Dict.Object;

    /// <summary>A view with the operators of sets: keys or items.</summary>
    internal static bool IsSetLike(Ref value) => value.HeapLayoutId
        is (uint)BuiltinType.DictKeys or (uint)BuiltinType.DictItems or (uint)BuiltinType.OrderedDictKeys or (uint)BuiltinType.OrderedDictItems;

    internal static Ref Repr(VmThread t, DictViewObject* view, string name)
    {
        if (!ReprGuard.TryEnter(&view->Header))
        {
            return StrOps.New(t, "...");
        }

        Ref list = ListOps.FromIterable(t, Ref.From(view));
        Ref text = list.IsError ? list : Op.Repr(t, list);
        ReprGuard.Leave(&view->Header);
        if (text.IsError)
        {
            return text;
        }

        using var builder = new StrBuilder(t);
        builder.Append(name);
        builder.Append('(');
        builder.Append(text);
        builder.Append(')');
        return builder.ToStr();
    }

    internal static Ref Mapping(VmThread t, DictViewObject* view) => MappingProxyType.New(t, view->Dict);

    /// <summary>Whether keys() or items() has the value: 1, 0, or -1 with an exception pending.</summary>
    internal static int Contains(VmThread t, DictViewObject* view, Ref value)
    {
        DictObject* dict = DictOf(view);
        if (view->Header.LayoutId is (uint)BuiltinType.DictKeys or (uint)BuiltinType.OrderedDictKeys)
        {
            return DictOps.Contains(t, dict, value);
        }

        if (t.KindOf(value) != BuiltinType.Tuple || ((TupleObject*)value.Object)->Length != 2)
        {
            return 0;
        }

        Ref* pair = TupleObject.Items((TupleObject*)value.Object);
        Ref found = DictOps.Get(t, dict, pair[0]);
        return found.IsUnbound ? 0 : found.IsError ? -1 : Op.IdentityOrEqual(t, found, pair[1]);
    }

    internal static Ref Compare(VmThread t, CompareOperator comparison, DictViewObject* view, Ref other)
    {
        if (!SetOps.IsSet(t, other) && !IsSetLike(other))
        {
            return Ref.NotImplemented;
        }

        if (!Op.Len(t, other, out long otherLength))
        {
            return Ref.Error;
        }

        Ref self = Ref.From(view);
        long length = DictOf(view)->Count;
        int result = comparison switch
        {
            CompareOperator.Less => length < otherLength ? AllContained(t, self, other) : 0,
            CompareOperator.LessEqual => length <= otherLength ? AllContained(t, self, other) : 0,
            CompareOperator.Greater => length > otherLength ? AllContained(t, other, self) : 0,
            CompareOperator.GreaterEqual => length >= otherLength ? AllContained(t, other, self) : 0,
            _ => length == otherLength ? AllContained(t, self, other) : 0,
        };
        return result < 0 ? Ref.Error : Ref.FromBool((result == 1) != (comparison == CompareOperator.NotEqual));
    }

    internal static Ref And(VmThread t, Ref left, Ref right)
    {
        // The operator comes here for either side being a view.
        if (!IsSetLike(left))
        {
            Ref view = right;
            right = left;
            left = view;
        }

        long length = DictOf((DictViewObject*)left.Object)->Count;
        if (right.IsExact(BuiltinType.Set) && length <= ((SetObject*)right.Object)->Count)
        {
            return SetOps.Intersection(t, (SetObject*)right.Object, left);
        }

        if (IsSetLike(right) && DictOf((DictViewObject*)right.Object)->Count > length)
        {
            Ref swapped = left;
            left = right;
            right = swapped;
        }

        Ref result = SetOps.New(t);
        Ref iterator = Op.Iter(t, right);
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

            int found = Contains(t, (DictViewObject*)left.Object, key);
            if (found < 0 || (found > 0 && !SetOps.Add(t, (SetObject*)result.Object, key)))
            {
                return Ref.Error;
            }
        }
    }

    internal static Ref Or(VmThread t, Ref left, Ref right)
    {
        Ref result = ToSet(t, left);
        return result.IsError || !SetOps.Update(t, (SetObject*)result.Object, right) ? Ref.Error : result;
    }

    internal static Ref Subtract(VmThread t, Ref left, Ref right)
    {
        Ref result = ToSet(t, left);
        return result.IsError || !SetOps.DifferenceUpdate(t, (SetObject*)result.Object, right) ? Ref.Error : result;
    }

    internal static Ref Xor(VmThread t, Ref left, Ref right)
    {
        Ref result = ToSet(t, left);
        return result.IsError || !SetOps.SymmetricDifferenceUpdate(t, (SetObject*)result.Object, right) ? Ref.Error : result;
    }

    internal static Ref IsDisjoint(VmThread t, DictViewObject* view, Ref other)
    {
        Ref self = Ref.From(view);
        if (self == other)
        {
            return Ref.FromBool(DictOf(view)->Count == 0);
        }

        // The walk is over the smaller one, when both can be asked.
        Ref walked = other;
        Ref asked = self;
        if (SetOps.IsSet(t, other) || IsSetLike(other))
        {
            if (!Op.Len(t, other, out long length))
            {
                return Ref.Error;
            }

            if (length > DictOf(view)->Count)
            {
                walked = self;
                asked = other;
            }
        }

        Ref iterator = Op.Iter(t, walked);
        if (iterator.IsError)
        {
            return iterator;
        }

        for (; ; )
        {
            Ref item = Op.Next(t, iterator);
            if (item.IsUnbound || item.IsError)
            {
                return item.IsError ? item : Ref.True;
            }

            int found = Op.Contains(t, asked, item);
            if (found != 0)
            {
                return found < 0 ? Ref.Error : Ref.False;
            }
        }
    }

    private static Ref ToSet(VmThread t, Ref view)
    {
        // The keys of an exact dict are taken from it directly, which sizes the set at once.
        if (view.IsExact(BuiltinType.DictKeys) && ((DictViewObject*)view.Object)->Dict.IsExact(BuiltinType.Dict))
        {
            view = ((DictViewObject*)view.Object)->Dict;
        }

        return SetOps.FromIterable(t, BuiltinType.Set, view);
    }

    private static int AllContained(VmThread t, Ref items, Ref container)
    {
        Ref iterator = Op.Iter(t, items);
        if (iterator.IsError)
        {
            return -1;
        }

        for (; ; )
        {
            Ref item = Op.Next(t, iterator);
            if (item.IsUnbound || item.IsError)
            {
                return item.IsError ? -1 : 1;
            }

            int found = Op.Contains(t, container, item);
            if (found <= 0)
            {
                return found;
            }
        }
    }
}
