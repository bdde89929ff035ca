namespace Cinder.Runtime;

/// <content>Raising: sets the pending exception and returns the Error word.</content>
public sealed unsafe partial class VmThread
{
    /// <summary>Raises an exception of a builtin type with one message argument.</summary>
    internal Ref Raise(BuiltinType type, string message) => Raise(type, StrOps.New(this, message));

    /// <summary>Raises an exception of a builtin type with one argument.</summary>
    internal Ref Raise(BuiltinType type, Ref argument)
    {
        var exception = ExceptionOps.New(this, Types(type), &argument, 1);
        return exception.IsError ? exception : RaiseObject(exception);
    }

    /// <summary>Raises an exception of a builtin type without arguments.</summary>
    internal Ref Raise(BuiltinType type)
    {
        var exception = ExceptionOps.New(this, Types(type), null, 0);
        return exception.IsError ? exception : RaiseObject(exception);
    }

    internal Ref RaiseTypeError(string message) => Raise(BuiltinType.TypeError, message);

    internal Ref RaiseValueError(string message) => Raise(BuiltinType.ValueError, message);

    internal Ref RaiseIndexError(string message) => Raise(BuiltinType.IndexError, message);

    internal Ref RaiseOverflowError(string message) => Raise(BuiltinType.OverflowError, message);

    internal Ref RaiseKeyError(Ref key) => Raise(BuiltinType.KeyError, key);

    internal Ref RaiseMemoryError() => Raise(BuiltinType.MemoryError);

    internal Ref RaiseSystemError(string message) => Raise(BuiltinType.SystemError, message);

    /// <summary>RecursionError; the text says what was going on (starts with a space, or empty).</summary>
    internal Ref RaiseRecursion(string where)
    {
        // The message itself needs a few levels.
        RecursionLimit += 50;
        var saved = NativeLimit;
        NativeLimit -= NativeReserve / 2;
        Raise(BuiltinType.RecursionError, "maximum recursion depth exceeded" + where);
        NativeLimit = saved;
        RecursionLimit -= 50;
        return Ref.Error;
    }

    /// <summary>Makes an exception instance pending, with the handled exception as its context.</summary>
    internal Ref RaiseObject(Ref exception)
    {
        ExceptionOps.SetContext(this, exception, EffectiveHandled);
        _pending = exception.Bits;
        return Ref.Error;
    }

    /// <summary>Makes an exception pending again, as it is.</summary>
    internal Ref Restore(Ref exception)
    {
        _pending = exception.Bits;
        return Ref.Error;
    }

    /// <summary>Takes the pending exception off the thread.</summary>
    internal Ref TakePending()
    {
        var exception = Pending;
        _pending = Ref.UnboundBits;
        return exception;
    }

    internal void ClearPending() => _pending = Ref.UnboundBits;

    /// <summary>Whether the pending exception is an instance of the builtin type.</summary>
    internal bool PendingMatches(BuiltinType type) => HasPending && TypeOps.IsSubtype(TypeOf(Pending), Types(type));

    /// <summary>Clears the pending exception if it is of the type.</summary>
    /// <returns>Whether it was.</returns>
    internal bool SwallowPending(BuiltinType type)
    {
        if (!PendingMatches(type))
        {
            return false;
        }

        ClearPending();
        return true;
    }
}
