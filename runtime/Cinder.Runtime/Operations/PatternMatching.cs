namespace Cinder.Runtime;

/// <summary>What mapping and class patterns do beyond type tests.</summary>
internal static unsafe class PatternMatching
{
    /// <summary>Values of all keys as a tuple, or None when one is missing.</summary>
    internal static Ref Keys(VmThread t, Ref subject, TupleObject* keys)
    {
        var seen = SetOps.New(t);
        var get = Op.GetAttr(t, subject, t.Names[Name.Get]);
        if (get.IsError)
        {
            return get;
        }

        var missing = Ref.From(t.Allocate(BuiltinType.Object, sizeof(PlainObject)));
        var values = TupleOps.New(t, keys->Length);
        for (var i = 0; i < keys->Length; i++)
        {
            var key = TupleObject.Items(keys)[i];
            var duplicate = SetOps.Contains(t, (SetObject*)seen.Object, key);
            if (duplicate != 0)
            {
                return duplicate < 0 ? Ref.Error : t.RaiseValueError($"mapping pattern checks duplicate key ({Op.ReprToManaged(t, key)})");
            }

            if (!SetOps.Add(t, (SetObject*)seen.Object, key))
            {
                return Ref.Error;
            }

            var value = Op.Call2(t, get, key, missing);
            if (value.IsError)
            {
                return value;
            }

            if (value == missing)
            {
                return Ref.None;
            }

            TupleObject.Items((TupleObject*)values.Object)[i] = value;
        }

        return values;
    }

    /// <summary>Attributes that a class pattern looks at, as a tuple; None when the subject does not match.</summary>
    internal static Ref Class(VmThread t, Ref subject, Ref cls, int positional, TupleObject* keywords)
    {
        if (!TypeOps.IsType(t, cls))
        {
            return t.RaiseTypeError("called match pattern must be a type");
        }

        var isInstance = Op.IsInstance(t, subject, cls);
        if (isInstance <= 0)
        {
            return isInstance < 0 ? Ref.Error : Ref.None;
        }

        var type = (TypeObject*)cls.Object;
        var result = ListOps.New(t, positional + keywords->Length);
        var seen = SetOps.New(t);
        if (positional > 0 && !Positional(t, subject, type, cls, positional, (ListObject*)result.Object, seen, out var matched))
        {
            return matched ? Ref.Error : Ref.None;
        }

        for (var i = 0; i < keywords->Length; i++)
        {
            if (!Add(t, subject, type, TupleObject.Items(keywords)[i], (ListObject*)result.Object, seen, out matched))
            {
                return matched ? Ref.Error : Ref.None;
            }
        }

        return TupleOps.FromIterable(t, result);
    }

    private static bool Positional(VmThread t, Ref subject, TypeObject* type, Ref cls, int count, ListObject* result, Ref seen, out bool failed)
    {
        failed = true;
        var names = Op.LookupAttr(t, cls, t.Names[Name.DunderMatchArgs]);
        if (names.IsError)
        {
            return false;
        }

        var allowed = 0;
        var matchSelf = names.IsUnbound && (type->Flags & TypeFlags.MatchSelf) != 0;
        if (!names.IsUnbound)
        {
            if (!names.IsExact(BuiltinType.Tuple))
            {
                t.RaiseTypeError($"{TypeOps.NameOf(type)}.__match_args__ must be a tuple (got {Op.TypeName(t, names)})");
                return false;
            }

            allowed = ((TupleObject*)names.Object)->Length;
        }

        allowed = matchSelf ? 1 : allowed;
        if (count > allowed)
        {
            t.RaiseTypeError($"{TypeOps.NameOf(type)}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({count} given)");
            return false;
        }

        if (matchSelf)
        {
            return ListOps.Append(t, result, subject);
        }

        for (var i = 0; i < count; i++)
        {
            var name = TupleObject.Items((TupleObject*)names.Object)[i];
            if (!name.IsExact(BuiltinType.Str))
            {
                t.RaiseTypeError($"__match_args__ elements must be strings (got {Op.TypeName(t, name)})");
                return false;
            }

            if (!Add(t, subject, type, name, result, seen, out failed))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Add(VmThread t, Ref subject, TypeObject* type, Ref name, ListObject* result, Ref seen, out bool failed)
    {
        failed = true;
        if (SetOps.Contains(t, (SetObject*)seen.Object, name) != 0)
        {
            if (!t.HasPending)
            {
                t.RaiseTypeError($"{TypeOps.NameOf(type)}() got multiple sub-patterns for attribute {Op.ReprToManaged(t, name)}");
            }

            return false;
        }

        SetOps.Add(t, (SetObject*)seen.Object, name);
        var value = Op.LookupAttr(t, subject, name);
        if (value.IsUnbound)
        {
            failed = false;
            return false;
        }

        return !value.IsError && ListOps.Append(t, result, value);
    }
}
