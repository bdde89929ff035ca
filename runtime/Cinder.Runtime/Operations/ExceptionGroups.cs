namespace Cinder.Runtime;

/// <summary>Exception groups: splitting them, and for except* putting together what is left.</summary>
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

        if (NamesGroup(t, type))
        {
            t.RaiseTypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            return null;
        }

        var isGroup = IsGroup(t, exception);
        if (matched == 1)
        {
            if (!isGroup)
            {
                var args = stackalloc Ref[2];
                args[0] = StrOps.Empty(t);
                args[1] = TupleOps.From(t, exception);
                var wrapped = Op.Call(t, t.TypeRef(BuiltinType.BaseExceptionGroup), args, 2);
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

        // split may be overridden, as may what it calls.
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

        if (!IsGroup(t, original))
        {
            // A naked exception was wrapped: at most one clause ran.
            return ListObject.Items(list)[0];
        }

        Ref raised = ListOps.New(t, list->Length), unhandled = ListOps.New(t, list->Length);
        for (long i = 0; i < list->Length; i++)
        {
            var item = ListObject.Items(list)[i];
            if (!item.IsNone && !ListOps.Append(t, (ListObject*)(IsPartOf(t, item, original) ? unhandled : raised).Object, item))
            {
                return Ref.Error;
            }
        }

        var rest = Project(t, original, (ListObject*)unhandled.Object);
        if (rest.IsError)
        {
            return rest;
        }

        var parts = (ListObject*)raised.Object;
        if (parts->Length == 0)
        {
            return rest;
        }

        if (!rest.IsNone && !ListOps.Append(t, parts, rest))
        {
            return Ref.Error;
        }

        return Op.Call2(t, t.TypeRef(BuiltinType.BaseExceptionGroup), StrOps.Empty(t), raised);
    }

    /// <summary>The exceptions of a group.</summary>
    internal static TupleObject* Members(Ref group) => (TupleObject*)ExceptionFields.Get(group, ExceptionField.GroupExceptions).Object;

    internal static bool IsGroup(VmThread t, Ref exception) => TypeOps.IsInstanceOf(t, exception, BuiltinType.BaseExceptionGroup);

    /// <summary>Splits by the condition that Python code gave: an exception class, a tuple of them, or a function.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool Split(VmThread t, Ref group, Ref condition, bool keepRest, out Ref match, out Ref rest)
    {
        match = rest = Ref.None;
        if (!condition.IsExact(BuiltinType.Function) && !IsExceptionClasses(t, condition))
        {
            t.RaiseTypeError("expected a function, exception type or tuple of exception types");
            return false;
        }

        return SplitBy(t, group, condition, keepRest, out match, out rest);
    }

    /// <summary>The part of a group whose leaves are leaves of the given groups, nested as it was; None when nothing is left.</summary>
    private static Ref Project(VmThread t, Ref group, ListObject* parts)
    {
        if (parts->Length == 0)
        {
            return Ref.None;
        }

        var leaves = ListOps.New(t, 8);
        for (long i = 0; i < parts->Length; i++)
        {
            if (!CollectLeaves(t, ListObject.Items(parts)[i], (ListObject*)leaves.Object))
            {
                return Ref.Error;
            }
        }

        return SplitBy(t, group, leaves, keepRest: false, out var match, out _) ? match : Ref.Error;
    }

    private static bool CollectLeaves(VmThread t, Ref exception, ListObject* leaves)
    {
        if (!IsGroup(t, exception))
        {
            return ListOps.Append(t, leaves, exception);
        }

        if (!t.Enter(" in collect_exception_group_leaf_ids"))
        {
            return false;
        }

        var members = Members(exception);
        var collected = true;
        for (var i = 0; collected && i < members->Length; i++)
        {
            collected = CollectLeaves(t, TupleObject.Items(members)[i], leaves);
        }

        t.Leave();
        return collected;
    }

    private static bool SplitBy(VmThread t, Ref exception, Ref condition, bool keepRest, out Ref match, out Ref rest)
    {
        match = rest = Ref.None;
        var matches = Matches(t, exception, condition);
        if (matches < 0)
        {
            return false;
        }

        if (matches == 1)
        {
            match = exception;
            return true;
        }

        if (!IsGroup(t, exception))
        {
            rest = keepRest ? exception : Ref.None;
            return true;
        }

        if (!t.Enter(" in exceptiongroup_split_recursive"))
        {
            return false;
        }

        Ref matching = ListOps.New(t, 4), remaining = ListOps.New(t, 4);
        var members = Members(exception);
        var done = true;
        for (var i = 0; done && i < members->Length; i++)
        {
            done = SplitBy(t, TupleObject.Items(members)[i], condition, keepRest, out var inner, out var outer)
                && (inner.IsNone || ListOps.Append(t, (ListObject*)matching.Object, inner))
                && (outer.IsNone || ListOps.Append(t, (ListObject*)remaining.Object, outer));
        }

        t.Leave();
        if (!done)
        {
            return false;
        }

        match = Subset(t, exception, matching);
        rest = match.IsError || !keepRest ? Ref.None : Subset(t, exception, remaining);
        return !match.IsError && !rest.IsError;
    }

    /// <summary>A group like the given one with other members; None for no members.</summary>
    private static Ref Subset(VmThread t, Ref group, Ref members)
    {
        if (((ListObject*)members.Object)->Length == 0)
        {
            return Ref.None;
        }

        var result = Op.CallMethod(t, group, StrOps.Intern(t, "derive"), members);
        if (result.IsError)
        {
            return result;
        }

        if (!IsGroup(t, result))
        {
            return t.RaiseTypeError("derive must return an instance of BaseExceptionGroup");
        }

        var source = (ExceptionObject*)group.Object;
        var target = (ExceptionObject*)result.Object;
        target->Traceback = source->Traceback;
        target->Context = source->Context;
        target->Cause = source->Cause;
        target->SuppressContext = 1;
        var notes = Op.LookupAttr(t, group, t.Names[Name.DunderNotes]);
        if (notes.IsUnbound || notes.IsError)
        {
            return notes.IsError ? notes : result;
        }

        if (TypeObject.Special(t.TypeOf(notes), Special.GetItem).IsUnbound || t.KindOf(notes) == BuiltinType.Dict)
        {
            return result;
        }

        var copy = ListOps.FromIterable(t, notes);
        return !copy.IsError && Op.SetAttr(t, result, t.Names[Name.DunderNotes], copy) ? result : Ref.Error;
    }

    /// <summary>Whether an exception meets the condition: -1, 0 or 1. A list is of the very exceptions that do.</summary>
    private static int Matches(VmThread t, Ref exception, Ref condition)
    {
        switch (t.KindOf(condition))
        {
            case BuiltinType.Function:
                var answer = Op.Call1(t, condition, exception);
                return answer.IsError ? -1 : Op.Truth(t, answer);
            case BuiltinType.List:
                var wanted = (ListObject*)condition.Object;
                for (long i = 0; i < wanted->Length; i++)
                {
                    if (ListObject.Items(wanted)[i] == exception)
                    {
                        return 1;
                    }
                }

                return 0;
            default:
                return Interpreter.CheckExceptionMatch(t, exception, condition);
        }
    }

    /// <summary>Whether a class, or one of a tuple of classes, is of exception groups.</summary>
    private static bool NamesGroup(VmThread t, Ref classes)
    {
        if (t.KindOf(classes) != BuiltinType.Tuple)
        {
            return TypeOps.IsSubtype((TypeObject*)classes.Object, t.Types(BuiltinType.BaseExceptionGroup));
        }

        var tuple = (TupleObject*)classes.Object;
        for (var i = 0; i < tuple->Length; i++)
        {
            if (NamesGroup(t, TupleObject.Items(tuple)[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExceptionClasses(VmThread t, Ref value)
    {
        if (!value.IsExact(BuiltinType.Tuple))
        {
            return Interpreter.IsExceptionClass(t, value);
        }

        var tuple = (TupleObject*)value.Object;
        for (var i = 0; i < tuple->Length; i++)
        {
            if (!Interpreter.IsExceptionClass(t, TupleObject.Items(tuple)[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an exception left over by the clauses is a part of the caught group (and was not raised by a clause): its history is the same.</summary>
    private static bool IsPartOf(VmThread t, Ref exception, Ref group)
    {
        if (!IsGroup(t, exception))
        {
            return false;
        }

        var left = (ExceptionObject*)exception.Object;
        var right = (ExceptionObject*)group.Object;
        return left->Traceback == right->Traceback && left->Cause == right->Cause && left->Context == right->Context;
    }
}
