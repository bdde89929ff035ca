namespace Cinder.Runtime;

/// <summary>The steps that the <c>__init__</c> methods of builtin exceptions have in common.</summary>
internal static unsafe class ExceptionInit
{
    /// <summary>BaseException.__init__: takes the positional arguments, refuses keywords.</summary>
    internal static bool Positional(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs)
    {
        if (kwargs.Count > 0)
        {
            t.RaiseTypeError($"{Op.TypeName(t, Ref.From(self))}() takes no keyword arguments");
            return false;
        }

        TakeArgs(t, self, args);
        return true;
    }

    /// <summary>Stores <c>args</c>; <c>__new__</c> has mostly stored the very same already.</summary>
    internal static void TakeArgs(VmThread t, ExceptionObject* self, Args args)
    {
        var present = (TupleObject*)self->Args.Object;
        var same = present->Length == args.Count;
        for (var i = 0; same && i < args.Count; i++)
        {
            same = TupleObject.Items(present)[i] == args[i];
        }

        if (!same)
        {
            self->Args = TupleOps.From(t, args.Items, args.Count);
        }
    }

    /// <summary>Takes the keyword <paramref name="name"/> into a field; both keywords of a type that has two at once.</summary>
    internal static bool Keywords(VmThread t, ExceptionObject* self, string function, KwArgs kwargs, Ref name, ExceptionField field, Ref name2, ExceptionField field2)
    {
        var maximum = name2.IsUnbound ? 1 : 2;
        if (kwargs.Count > maximum)
        {
            t.RaiseTypeError($"{function}() takes at most {maximum} keyword argument{(maximum == 1 ? "" : "s")} ({kwargs.Count} given)");
            return false;
        }

        ExceptionFields.Set(t, self, field, Ref.Unbound);
        if (!name2.IsUnbound)
        {
            ExceptionFields.Set(t, self, field2, Ref.Unbound);
        }

        for (var i = 0; i < kwargs.Count; i++)
        {
            var key = TupleObject.Items(kwargs.Names)[i];
            if (StrOps.Equals(key, name))
            {
                ExceptionFields.Set(t, self, field, kwargs.Values[i]);
            }
            else if (!name2.IsUnbound && StrOps.Equals(key, name2))
            {
                ExceptionFields.Set(t, self, field2, kwargs.Values[i]);
            }
            else
            {
                t.RaiseTypeError($"'{StrOps.ToManaged(key)}' is an invalid keyword argument for {function}()");
                return false;
            }
        }

        return true;
    }
}
