namespace Cinder.Runtime;

/// <summary>Generic aliases (<c>list[int]</c>) and unions (<c>int | str</c>).</summary>
internal static unsafe class GenericAliases
{
    internal static Ref New(VmThread t, Ref origin, Ref args)
    {
        var alias = (GenericAliasObject*)t.Allocate(BuiltinType.GenericAlias, sizeof(GenericAliasObject));
        alias->Origin = origin;
        alias->Args = t.KindOf(args) == BuiltinType.Tuple ? args : TupleOps.From(t, args);
        alias->Parameters = Ref.Unbound;
        alias->Starred = Ref.False;
        return Ref.From(alias);
    }

    /// <summary>X | Y of types: flattened, without duplicates; NotImplemented for anything else.</summary>
    internal static Ref Union(VmThread t, Ref left, Ref right)
    {
        if (!IsUnionable(t, left) || !IsUnionable(t, right))
        {
            return Ref.NotImplemented;
        }

        var members = ListOps.New(t, 4);
        if (!Flatten(t, (ListObject*)members.Object, left) || !Flatten(t, (ListObject*)members.Object, right))
        {
            return Ref.Error;
        }

        var list = (ListObject*)members.Object;
        if (list->Length == 1)
        {
            return ListObject.Items(list)[0];
        }

        var union = (UnionObject*)t.Allocate(BuiltinType.UnionType, sizeof(UnionObject));
        union->Args = TupleOps.FromIterable(t, members);
        union->Parameters = Ref.Unbound;
        return Ref.From(union);
    }

    private static bool IsUnionable(VmThread t, Ref value) =>
        value.IsNone || TypeOps.IsType(t, value) || value.IsExact(BuiltinType.GenericAlias) || value.IsExact(BuiltinType.UnionType);

    private static bool Flatten(VmThread t, ListObject* members, Ref value)
    {
        if (value.IsExact(BuiltinType.UnionType))
        {
            var args = (TupleObject*)((UnionObject*)value.Object)->Args.Object;
            for (var i = 0; i < args->Length; i++)
            {
                if (!Flatten(t, members, TupleObject.Items(args)[i]))
                {
                    return false;
                }
            }

            return true;
        }

        value = value.IsNone ? t.TypeRef(BuiltinType.NoneType) : value;
        var present = ListOps.Contains(t, members, value);
        return present == 1 || (present == 0 && ListOps.Append(t, members, value));
    }
}
