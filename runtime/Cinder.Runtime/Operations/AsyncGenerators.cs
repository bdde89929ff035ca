namespace Cinder.Runtime;

/// <summary>State of an asynchronous generator beyond that of its activation; kept in <see cref="GeneratorObject.Flags"/>.</summary>
[Flags]
internal enum AsyncGeneratorFlags : long
{
    None = 0,

    /// <summary>The thread's hooks have been told of it.</summary>
    HooksCalled = 1,

    /// <summary>aclose() was begun, or it came to its end.</summary>
    Closed = 2,

    /// <summary>A step has begun and not come to its end, be it suspended.</summary>
    Running = 4,
}

/// <summary>The steps of asynchronous generators: what asend(), athrow() and aclose() do when awaited.</summary>
internal static unsafe class AsyncGenerators
{
    private const string ReusedSend = "cannot reuse already awaited __anext__()/asend()";
    private const string ReusedThrow = "cannot reuse already awaited aclose()/athrow()";

    /// <summary>Life of a step's awaitable (<see cref="AsyncGenOpObject.State"/>).</summary>
    private enum Step : long
    {
        Created,
        Begun,
        Over,
    }

    /// <summary>The awaitable of asend(value).</summary>
    internal static Ref NewSend(VmThread t, GeneratorObject* generator, Ref value)
    {
        if (!CallHooks(t, generator))
        {
            return Ref.Error;
        }

        var step = (AsyncGenOpObject*)t.Allocate(BuiltinType.AsyncGenSend, sizeof(AsyncGenOpObject));
        step->Generator = Ref.From(generator);
        step->Value = value;
        return Ref.From(step);
    }

    /// <summary>The awaitable of athrow(), or of aclose() when there is no exception type.</summary>
    internal static Ref NewThrow(VmThread t, GeneratorObject* generator, Ref type, Ref value, Ref traceback)
    {
        if (!CallHooks(t, generator))
        {
            return Ref.Error;
        }

        var step = (AsyncGenOpObject*)t.Allocate(BuiltinType.AsyncGenThrow, sizeof(AsyncGenOpObject));
        step->Generator = Ref.From(generator);
        step->Type = type;
        step->Value = value;
        step->Traceback = traceback;
        return Ref.From(step);
    }

    internal static bool Has(GeneratorObject* generator, AsyncGeneratorFlags flag) => ((AsyncGeneratorFlags)generator->Flags & flag) != 0;

    /// <summary>asend().send().</summary>
    internal static Ref Send(VmThread t, AsyncGenOpObject* step, Ref value)
    {
        var generator = (GeneratorObject*)step->Generator.Object;
        if (step->State == (long)Step.Over)
        {
            return t.Raise(BuiltinType.RuntimeError, ReusedSend);
        }

        if (step->State == (long)Step.Created)
        {
            if (Has(generator, AsyncGeneratorFlags.Running))
            {
                return t.Raise(BuiltinType.RuntimeError, "anext(): asynchronous generator is already running");
            }

            value = value.IsNone ? step->Value : value;
            step->State = (long)Step.Begun;
        }

        Set(generator, AsyncGeneratorFlags.Running);
        return EndSend(step, Unwrap(t, generator, Resume(t, generator, value)));
    }

    /// <summary>asend().throw().</summary>
    internal static Ref SendThrow(VmThread t, AsyncGenOpObject* step, Ref type, Ref value, Ref traceback)
    {
        if (step->State == (long)Step.Over)
        {
            return t.Raise(BuiltinType.RuntimeError, ReusedSend);
        }

        var generator = (GeneratorObject*)step->Generator.Object;
        return EndSend(step, Unwrap(t, generator, Throw(t, generator, type, value, traceback, closesDelegate: true)));
    }

    /// <summary>athrow().send() and aclose().send().</summary>
    internal static Ref Throw(VmThread t, AsyncGenOpObject* step, Ref value)
    {
        var generator = (GeneratorObject*)step->Generator.Object;
        if (step->State == (long)Step.Over)
        {
            return t.Raise(BuiltinType.RuntimeError, ReusedThrow);
        }

        if (generator->State == (long)GeneratorState.Finished)
        {
            step->State = (long)Step.Over;
            return t.Raise(BuiltinType.StopIteration);
        }

        var closes = step->Type.IsUnbound;
        if (step->State == (long)Step.Begun)
        {
            var next = Resume(t, generator, value);
            return closes ? EndClose(t, step, generator, next) : Unwrap(t, generator, next);
        }

        if (Has(generator, AsyncGeneratorFlags.Running))
        {
            step->State = (long)Step.Over;
            return t.Raise(BuiltinType.RuntimeError, $"{(closes ? "aclose" : "athrow")}(): asynchronous generator is already running");
        }

        if (Has(generator, AsyncGeneratorFlags.Closed))
        {
            step->State = (long)Step.Over;
            return t.Raise(BuiltinType.StopAsyncIteration);
        }

        if (!value.IsNone)
        {
            return t.Raise(BuiltinType.RuntimeError, "can't send non-None value to a just-started coroutine");
        }

        step->State = (long)Step.Begun;
        Set(generator, AsyncGeneratorFlags.Running);
        if (closes)
        {
            Set(generator, AsyncGeneratorFlags.Closed);
            return EndClose(t, step, generator, Throw(t, generator, t.TypeRef(BuiltinType.GeneratorExit), Ref.Unbound, Ref.Unbound, closesDelegate: false));
        }

        var result = Unwrap(t, generator, Throw(t, generator, step->Type, step->Value, step->Traceback, closesDelegate: false));
        if (result.IsError)
        {
            Clear(generator, AsyncGeneratorFlags.Running);
            step->State = (long)Step.Over;
        }

        return result;
    }

    /// <summary>athrow().throw() and aclose().throw().</summary>
    internal static Ref ThrowThrow(VmThread t, AsyncGenOpObject* step, Ref type, Ref value, Ref traceback)
    {
        if (step->State == (long)Step.Over)
        {
            return t.Raise(BuiltinType.RuntimeError, ReusedThrow);
        }

        var generator = (GeneratorObject*)step->Generator.Object;
        var result = Throw(t, generator, type, value, traceback, closesDelegate: true);
        return step->Type.IsUnbound ? EndClose(t, step, generator, result) : Unwrap(t, generator, result);
    }

    internal static Ref Close(AsyncGenOpObject* step)
    {
        step->State = (long)Step.Over;
        return Ref.None;
    }

    private static Ref EndSend(AsyncGenOpObject* step, Ref result)
    {
        if (result.IsError)
        {
            step->State = (long)Step.Over;
        }

        return result;
    }

    /// <summary>aclose() must not meet another yield; the end that it asked for becomes its own.</summary>
    private static Ref EndClose(VmThread t, AsyncGenOpObject* step, GeneratorObject* generator, Ref result)
    {
        if (!result.IsError && !result.IsExact(BuiltinType.AsyncGenWrapped))
        {
            return result;
        }

        Clear(generator, AsyncGeneratorFlags.Running);
        step->State = (long)Step.Over;
        if (!result.IsError)
        {
            return t.Raise(BuiltinType.RuntimeError, "async generator ignored GeneratorExit");
        }

        return t.SwallowPending(BuiltinType.StopAsyncIteration) || t.SwallowPending(BuiltinType.GeneratorExit) ? t.Raise(BuiltinType.StopIteration) : result;
    }

    /// <summary>A value that the generator yielded ends the step, as its result; whatever it awaits goes on to the event loop.</summary>
    private static Ref Unwrap(VmThread t, GeneratorObject* generator, Ref result)
    {
        if (result.IsError)
        {
            if (t.PendingMatches(BuiltinType.StopAsyncIteration) || t.PendingMatches(BuiltinType.GeneratorExit))
            {
                Set(generator, AsyncGeneratorFlags.Closed);
            }

            Clear(generator, AsyncGeneratorFlags.Running);
            return result;
        }

        if (!result.IsExact(BuiltinType.AsyncGenWrapped))
        {
            return result;
        }

        Clear(generator, AsyncGeneratorFlags.Running);
        return ExceptionOps.RaiseStopIteration(t, ((CellObject*)result.Object)->Value);
    }

    private static Ref Resume(VmThread t, GeneratorObject* generator, Ref value)
    {
        var result = GeneratorOps.Send(t, generator, value, out var finished);
        return finished ? t.Raise(BuiltinType.StopAsyncIteration) : result;
    }

    private static Ref Throw(VmThread t, GeneratorObject* generator, Ref type, Ref value, Ref traceback, bool closesDelegate)
    {
        var exception = GeneratorMethods.Normalize(t, type, value, traceback);
        if (exception.IsError)
        {
            return exception;
        }

        var result = GeneratorMethods.ThrowInto(t, generator, exception, out var finished, closesDelegate);
        return finished ? t.Raise(BuiltinType.StopAsyncIteration) : result;
    }

    /// <summary>The first step tells the hooks of sys.set_asyncgen_hooks.</summary>
    private static bool CallHooks(VmThread t, GeneratorObject* generator)
    {
        if (Has(generator, AsyncGeneratorFlags.HooksCalled))
        {
            return true;
        }

        Set(generator, AsyncGeneratorFlags.HooksCalled);
        generator->Finalizer = t.AsyncGeneratorFinalizer;
        var first = t.AsyncGeneratorFirst;
        return first.IsNone || !Op.Call1(t, first, Ref.From(generator)).IsError;
    }

    private static void Set(GeneratorObject* generator, AsyncGeneratorFlags flag) => generator->Flags |= (long)flag;

    private static void Clear(GeneratorObject* generator, AsyncGeneratorFlags flag) => generator->Flags &= ~(long)flag;
}
