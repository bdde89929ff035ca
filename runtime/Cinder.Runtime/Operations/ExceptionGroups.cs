namespace Cinder.Runtime;

/// <summary>except*: splitting groups and putting together what is left.</summary>
internal static unsafe class ExceptionGroups
{
    /// <summary>CheckEgMatch: [exc, type] → [rest, match] or [exc, None].</summary>
    internal static Ref* Match(VmThread t, Ref* sp)
    {
        Ref exception = sp[-2], type = sp[-1];
        if (exception.IsNone)
        {
            sp[-1] = Ref.None;
            return sp;
        }

        var matched = Interpreter.CheckExceptionMatch(t, exception, type);
        if (matched < 0)
        {
            return null;
        }

        var isGroup = TypeOps.IsInstanceOf(t, exception, BuiltinType.BaseExceptionGroup);
        if (matched == 1)
        {
            if (!isGroup)
            {
                var args = stackalloc Ref[2];
                args[0] = StrOps.Empty(t);
                args[1] = TupleOps.From(t, exception);
                var wrapped = Op.Call(t, t.TypeRef(BuiltinType.ExceptionGroup), args, 2);
                if (wrapped.IsError)
                {
                    return null;
                }

                exception = wrapped;
            }

            sp[-2] = Ref.None;
            sp[-1] = exception;
            t.Handled = exception;
            return sp;
        }

        if (!isGroup)
        {
            sp[-1] = Ref.None;
            return sp;
        }

        var pair = Op.CallMethod(t, exception, StrOps.Intern(t, "split"), type);
        if (pair.IsError)
        {
            return null;
        }

        if (!pair.IsExact(BuiltinType.Tuple) || ((TupleObject*)pair.Object)->Length != 2)
        {
            t.RaiseTypeError($"{Op.TypeName(t, exception)}.split must return a 2-tuple");
            return null;
        }

        var match = TupleObject.Items((TupleObject*)pair.Object)[0];
        if (match.IsNone)
        {
            sp[-1] = Ref.None;
            return sp;
        }

        sp[-2] = TupleObject.Items((TupleObject*)pair.Object)[1];
        sp[-1] = match;
        t.Handled = match;
        return sp;
    }

    /// <summary>PrepReraiseStar: what the whole try statement raises in the end, or None.</summary>
    internal static Ref PrepareReraise(VmThread t, Ref original, Ref listRef)
    {
        var list = (ListObject*)listRef.Object;
        if (list->Length == 0)
        {
            return Ref.None;
        }

        if (!TypeOps.IsInstanceOf(t, original, BuiltinType.BaseExceptionGroup))
        {
            return ListObject.Items(list)[0];
        }

        var all = ListOps.New(t, list->Length);
        for (long i = 0; i < list->Length; i++)
        {
            var item = ListObject.Items(list)[i];
            if (!item.IsNone && !ListOps.Append(t, (ListObject*)all.Object, item))
            {
                return Ref.Error;
            }
        }

        var kept = (ListObject*)all.Object;
        if (kept->Length <= 1)
        {
            return kept->Length == 0 ? Ref.None : ListObject.Items(kept)[0];
        }

        var args = stackalloc Ref[2];
        args[0] = StrOps.Empty(t);
        args[1] = all;
        return Op.Call(t, t.TypeRef(BuiltinType.ExceptionGroup), args, 2);
    }
}
