namespace Cinder.Runtime;

/// <summary>Generic aliases (<c>list[int]</c>) and unions (<c>int | str</c>): making them, and the type variables in them.</summary>
internal static unsafe class GenericAliases
{
    internal static Ref New(VmThread t, Ref origin, Ref args) => New(t, t.Types(BuiltinType.GenericAlias), origin, args, starred: false);

    internal static Ref New(VmThread t, TypeObject* cls, Ref origin, Ref args, bool starred)
    {
        var alias = (GenericAliasObject*)TypeOps.AllocateInstance(t, cls);
        alias->Origin = origin;
        alias->Args = t.KindOf(args) == BuiltinType.Tuple ? args : TupleOps.From(t, args);
        alias->Parameters = Ref.Unbound;
        alias->Starred = Ref.FromBool(starred);
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

    /// <summary>The type variables in the arguments, each once, in the order of their first use.</summary>
    internal static Ref Parameters(VmThread t, Ref args)
    {
        var found = ListOps.New(t, 4);
        var parameters = (ListObject*)found.Object;
        var tuple = (TupleObject*)args.Object;
        for (var i = 0; i < tuple->Length; i++)
        {
            var argument = TupleObject.Items(tuple)[i];
            if (TypeOps.IsType(t, argument))
            {
                continue;
            }

            var substitution = Op.LookupAttr(t, argument, t.Names[Name.DunderTypingSubst]);
            if (substitution.IsError)
            {
                return substitution;
            }

            if (!substitution.IsUnbound)
            {
                if (!AddOnce(t, parameters, argument))
                {
                    return Ref.Error;
                }

                continue;
            }

            var nested = Op.LookupAttr(t, argument, t.Names[Name.DunderParameters]);
            if (nested.IsError)
            {
                return nested;
            }

            for (var j = 0; nested.IsHeap && t.KindOf(nested) == BuiltinType.Tuple && j < ((TupleObject*)nested.Object)->Length; j++)
            {
                if (!AddOnce(t, parameters, TupleObject.Items((TupleObject*)nested.Object)[j]))
                {
                    return Ref.Error;
                }
            }
        }

        return TupleOps.FromIterable(t, found);
    }

    /// <summary>The arguments with the type variables replaced by <paramref name="item"/> (one value, or a tuple of them).</summary>
    internal static Ref Substitute(VmThread t, Ref self, Ref args, Ref parameters, Ref item)
    {
        var count = ((TupleObject*)parameters.Object)->Length;
        if (count == 0)
        {
            return t.RaiseTypeError($"{Op.ReprToManaged(t, self)} is not a generic class");
        }

        var values = Prepare(t, self, parameters, Unpack(t, item));
        if (values.IsError)
        {
            return values;
        }

        var given = ((TupleObject*)values.Object)->Length;
        if (given != count)
        {
            return t.RaiseTypeError($"Too {(given > count ? "many" : "few")} arguments for {Op.ReprToManaged(t, self)}; actual {given}, expected {count}");
        }

        var result = ListOps.New(t, ((TupleObject*)args.Object)->Length);
        for (var i = 0; i < ((TupleObject*)args.Object)->Length; i++)
        {
            if (!AppendSubstituted(t, (ListObject*)result.Object, TupleObject.Items((TupleObject*)args.Object)[i], (TupleObject*)parameters.Object, (TupleObject*)values.Object))
            {
                return Ref.Error;
            }
        }

        return TupleOps.FromIterable(t, result);
    }

    /// <summary>How a type is shown within an alias or a union; null with an exception pending.</summary>
    internal static string? ItemText(VmThread t, Ref item)
    {
        if (item == Ref.Ellipsis)
        {
            return "...";
        }

        Ref origin = Op.LookupAttr(t, item, t.Names[Name.DunderOrigin]), args = origin.IsHeap ? Op.LookupAttr(t, item, t.Names[Name.DunderArgs]) : origin;
        if (args.IsError)
        {
            return null;
        }

        if (args.IsUnbound)
        {
            Ref name = Op.LookupAttr(t, item, t.Names[Name.DunderQualName]), module = name.IsHeap ? Op.LookupAttr(t, item, t.Names[Name.DunderModule]) : name;
            if (module.IsError)
            {
                return null;
            }

            if (!module.IsUnbound && !module.IsNone)
            {
                Ref nameText = Op.Str(t, name), moduleText = nameText.IsError ? nameText : Op.Str(t, module);
                if (moduleText.IsError)
                {
                    return null;
                }

                var prefix = StrOps.ToManaged(moduleText);
                return prefix == "builtins" ? StrOps.ToManaged(nameText) : $"{prefix}.{StrOps.ToManaged(nameText)}";
            }
        }

        var text = Op.Repr(t, item);
        return text.IsError ? null : StrOps.ToManaged(text);
    }

    private static bool IsUnionable(VmThread t, Ref value) =>
        value.IsNone || TypeOps.IsType(t, value) || t.KindOf(value) is BuiltinType.GenericAlias or BuiltinType.UnionType;

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

        return AddOnce(t, members, value.IsNone ? t.TypeRef(BuiltinType.NoneType) : value);
    }

    private static bool AddOnce(VmThread t, ListObject* list, Ref value)
    {
        var present = ListOps.Contains(t, list, value);
        return present == 1 || (present == 0 && ListOps.Append(t, list, value));
    }

    /// <summary>The item as a tuple, in which unpacked tuples of known length (<c>*tuple[int, str]</c>) are replaced by their members.</summary>
    private static Ref Unpack(VmThread t, Ref item)
    {
        if (t.KindOf(item) != BuiltinType.Tuple)
        {
            item = TupleOps.From(t, item);
        }

        var result = ListOps.New(t, ((TupleObject*)item.Object)->Length);
        for (var i = 0; i < ((TupleObject*)item.Object)->Length; i++)
        {
            var value = TupleObject.Items((TupleObject*)item.Object)[i];
            var unpacked = TypeOps.IsType(t, value) ? Ref.Unbound : Op.LookupAttr(t, value, t.Names[Name.DunderTypingUnpackedTupleArgs]);
            if (unpacked.IsError)
            {
                return unpacked;
            }

            var isKnown = unpacked.IsHeap && t.KindOf(unpacked) == BuiltinType.Tuple && !EndsInEllipsis((TupleObject*)unpacked.Object);
            if (!(isKnown ? ListOps.Extend(t, (ListObject*)result.Object, unpacked) : ListOps.Append(t, (ListObject*)result.Object, value)))
            {
                return Ref.Error;
            }
        }

        return TupleOps.FromIterable(t, result);
    }

    private static bool EndsInEllipsis(TupleObject* tuple) => tuple->Length > 0 && TupleObject.Items(tuple)[tuple->Length - 1] == Ref.Ellipsis;

    /// <summary>Lets each type variable that wants to (a TypeVarTuple gathers several values) rearrange the values.</summary>
    private static Ref Prepare(VmThread t, Ref self, Ref parameters, Ref values)
    {
        var tuple = (TupleObject*)parameters.Object;
        var name = StrOps.Intern(t, "__typing_prepare_subst__");
        for (var i = 0; i < tuple->Length && !values.IsError; i++)
        {
            var prepare = Op.LookupAttr(t, TupleObject.Items(tuple)[i], name);
            if (prepare.IsError)
            {
                return prepare;
            }

            if (!prepare.IsUnbound && !prepare.IsNone)
            {
                values = Op.Call2(t, prepare, self, values);
                values = values.IsError || t.KindOf(values) == BuiltinType.Tuple ? values : TupleOps.From(t, values);
            }
        }

        return values;
    }

    private static bool AppendSubstituted(VmThread t, ListObject* result, Ref argument, TupleObject* parameters, TupleObject* values)
    {
        if (TypeOps.IsType(t, argument))
        {
            return ListOps.Append(t, result, argument);
        }

        var flag = Op.LookupAttr(t, argument, StrOps.Intern(t, "__typing_is_unpacked_typevartuple__"));
        var unpacks = flag.IsUnbound ? 0 : flag.IsError ? -1 : Op.Truth(t, flag);
        var substitution = unpacks < 0 ? Ref.Error : Op.LookupAttr(t, argument, t.Names[Name.DunderTypingSubst]);
        if (substitution.IsError)
        {
            return false;
        }

        Ref replaced;
        if (substitution.IsUnbound)
        {
            replaced = SubstituteNested(t, argument, parameters, values);
        }
        else
        {
            var index = IndexOf(parameters, argument);
            replaced = Op.Call1(t, substitution, TupleObject.Items(values)[index < 0 ? 0 : index]);
        }

        if (replaced.IsError)
        {
            return false;
        }

        return unpacks == 1 && t.KindOf(replaced) == BuiltinType.Tuple ? ListOps.Extend(t, result, replaced) : ListOps.Append(t, result, replaced);
    }

    private static Ref SubstituteNested(VmThread t, Ref argument, TupleObject* parameters, TupleObject* values)
    {
        var nested = Op.LookupAttr(t, argument, t.Names[Name.DunderParameters]);
        if (nested.IsError)
        {
            return nested;
        }

        if (!nested.IsHeap || t.KindOf(nested) != BuiltinType.Tuple || ((TupleObject*)nested.Object)->Length == 0)
        {
            return argument;
        }

        var own = (TupleObject*)nested.Object;
        var items = ListOps.New(t, own->Length);
        for (var i = 0; i < own->Length; i++)
        {
            var variable = TupleObject.Items(own)[i];
            var index = IndexOf(parameters, variable);
            var value = index < 0 ? variable : TupleObject.Items(values)[index];
            var gathers = index >= 0 && t.KindOf(value) == BuiltinType.Tuple && !TypeObject.Special(t.TypeOf(variable), Special.Iter).IsUnbound;
            if (!(gathers ? ListOps.Extend(t, (ListObject*)items.Object, value) : ListOps.Append(t, (ListObject*)items.Object, value)))
            {
                return Ref.Error;
            }
        }

        return Op.GetItem(t, argument, TupleOps.FromIterable(t, items));
    }

    private static long IndexOf(TupleObject* tuple, Ref value)
    {
        for (var i = 0; i < tuple->Length; i++)
        {
            if (TupleObject.Items(tuple)[i] == value)
            {
                return i;
            }
        }

        return -1;
    }
}
