namespace Cinder.Runtime;

/// <summary>Makes exceptions and reads their fields.</summary>
internal static unsafe class ExceptionOps
{
    /// <summary>An instance of an exception type, made as its <c>__new__</c> and <c>__init__</c> would, without calling Python code.</summary>
    internal static Ref New(VmThread t, TypeObject* type, Ref* args, int count)
    {
        if (type == t.Types(BuiltinType.OSError) && count is >= 2 and <= 5 && IntOps.IsIntLike(t, args[0]) && IntOps.TryToLong(args[0], out var number))
        {
            type = t.Types(OSErrorType.ForNumber(number));
        }

        var exception = Allocate(t, type, args, count);
        return ExceptionFields.Initialize(t, exception, ExceptionFields.Family(type), args, count) ? Ref.From(exception) : Ref.Error;
    }

    /// <summary>An instance with <c>args</c>, whose other fields have no value.</summary>
    internal static ExceptionObject* Allocate(VmThread t, TypeObject* type, Ref* args, int count)
    {
        var exception = (ExceptionObject*)TypeOps.AllocateInstance(t, type);
        exception->Args = TupleOps.From(t, args, count);
        exception->Traceback = Ref.None;
        exception->Cause = Ref.None;
        exception->Context = Ref.None;
        exception->Fields = Ref.Zero;
        return exception;
    }

    /// <summary>BaseException.__str__: the single argument, or the tuple of them.</summary>
    internal static Ref Text(VmThread t, ExceptionObject* exception)
    {
        var args = (TupleObject*)exception->Args.Object;
        return args->Length switch
        {
            0 => StrOps.Empty(t),
            1 => Op.Str(t, TupleObject.Items(args)[0]),
            _ => Op.Str(t, exception->Args),
        };
    }

    /// <summary>The instance dict when there is anything in it, else None.</summary>
    internal static Ref State(VmThread t, ExceptionObject* exception)
    {
        var layout = t.LayoutOf(&exception->Header);
        if (!layout->IsDictMode && layout->AttributeCount == 0)
        {
            return Ref.None;
        }

        return InstanceAttributes.GetDict(t, &exception->Header);
    }

    /// <summary>What <c>__reduce__</c> returns: class, constructor arguments, and state unless it is None.</summary>
    internal static Ref Reduce(VmThread t, ExceptionObject* exception, Ref args, Ref state)
    {
        var type = Ref.From(t.TypeOf(Ref.From(exception)));
        return state.IsError ? state : state.IsNone ? TupleOps.From(t, type, args) : TupleOps.From(t, type, args, state);
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
