namespace Cinder.Runtime;

/// <summary>Makes exceptions and reads their fields.</summary>
internal static unsafe class ExceptionOps
{
    /// <summary>An instance of an exception type, made as its <c>__new__</c> and <c>__init__</c> would, without calling Python code.</summary>
    internal static Ref New(VmThread t, TypeObject* type, Ref* args, int count)
    {
        var exception = (ExceptionObject*)TypeOps.AllocateInstance(t, type);
        exception->Args = TupleOps.From(t, args, count);
        exception->Traceback = Ref.None;
        exception->Cause = Ref.None;
        exception->Context = Ref.None;
        exception->Fields = Ref.Zero;
        ExceptionFields.Initialize(t, exception, type, args, count);
        return Ref.From(exception);
    }

    /// <summary>Sets the context of an exception about to be raised, and breaks a cycle that this would make.</summary>
    internal static void SetContext(VmThread t, Ref exception, Ref handled)
    {
        _ = t;
        if (!handled.IsHeap || handled == exception)
        {
            return;
        }

        // Cut the chain where it comes back to the new exception. Floyd's hare guards against a cycle already there.
        var slow = handled;
        var advance = false;
        for (var current = handled; current.IsHeap;)
        {
            var context = ((ExceptionObject*)current.Object)->Context;
            if (!context.IsHeap)
            {
                break;
            }

            if (context == exception)
            {
                ((ExceptionObject*)current.Object)->Context = Ref.None;
                break;
            }

            current = context;
            if (current == slow)
            {
                break;
            }

            if (advance)
            {
                slow = ((ExceptionObject*)slow.Object)->Context;
            }

            advance = !advance;
        }

        ((ExceptionObject*)exception.Object)->Context = handled;
    }

    internal static Ref RaiseAttributeError(VmThread t, string message, Ref obj, Ref name)
    {
        var argument = StrOps.New(t, message);
        var exception = New(t, t.Types(BuiltinType.AttributeError), &argument, 1);
        ExceptionFields.Set(t, exception, ExceptionField.AttributeName, name);
        ExceptionFields.Set(t, exception, ExceptionField.AttributeObject, obj);
        return t.RaiseObject(exception);
    }

    internal static Ref RaiseNameError(VmThread t, BuiltinType type, string message, Ref name)
    {
        var argument = StrOps.New(t, message);
        var exception = New(t, t.Types(type), &argument, 1);
        ExceptionFields.Set(t, exception, ExceptionField.NameName, name);
        return t.RaiseObject(exception);
    }

    internal static Ref RaiseImportError(VmThread t, BuiltinType type, string message, Ref name, Ref path)
    {
        var argument = StrOps.New(t, message);
        var exception = New(t, t.Types(type), &argument, 1);
        ExceptionFields.Set(t, exception, ExceptionField.ImportName, name);
        ExceptionFields.Set(t, exception, ExceptionField.ImportPath, path);
        return t.RaiseObject(exception);
    }

    /// <summary>Takes a pending StopIteration and gives its value.</summary>
    internal static Ref TakeStopIterationValue(VmThread t)
    {
        var exception = t.TakePending();
        var value = ExceptionFields.Get(exception, ExceptionField.StopValue);
        return value.IsUnbound ? Ref.None : value;
    }

    /// <summary>Raises StopIteration carrying a value (none for None).</summary>
    internal static Ref RaiseStopIteration(VmThread t, Ref value) =>
        value.IsNone ? t.Raise(BuiltinType.StopIteration) : t.Raise(BuiltinType.StopIteration, value);
}
