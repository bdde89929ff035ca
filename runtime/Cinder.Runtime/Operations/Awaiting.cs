namespace Cinder.Runtime;

/// <summary>await, async for and yield from: from an object to the iterator that is driven.</summary>
internal static unsafe class Awaiting
{
    private const int CoroutineFlags = 0x80 | 0x100;

    internal static Ref YieldFromIter(VmThread t, Frame* frame, Ref value)
    {
        if (value.IsExact(BuiltinType.Generator))
        {
            return value;
        }

        if (value.IsExact(BuiltinType.Coroutine))
        {
            return (frame->Code->Flags & CoroutineFlags) != 0
                ? value
                : t.RaiseTypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
        }

        return Op.Iter(t, value);
    }

    internal static Ref Awaitable(VmThread t, Ref value, int where)
    {
        var iterator = AwaitableOrNotImplemented(t, value);
        if (iterator.IsNotImplemented)
        {
            return where switch
            {
                1 => t.RaiseTypeError($"'async with' received an object from __aenter__ that does not implement __await__: {Op.TypeName(t, value)}"),
                2 => t.RaiseTypeError($"'async with' received an object from __aexit__ that does not implement __await__: {Op.TypeName(t, value)}"),
                _ => t.RaiseTypeError($"object {Op.TypeName(t, value)} can't be used in 'await' expression"),
            };
        }

        if (iterator.IsExact(BuiltinType.Coroutine) && GeneratorOps.Delegate((GeneratorObject*)iterator.Object).IsHeap)
        {
            return t.Raise(BuiltinType.RuntimeError, "coroutine is being awaited already");
        }

        return iterator;
    }

    internal static Ref AsyncIter(VmThread t, Ref value)
    {
        var special = TypeObject.Special(t.TypeOf(value), Special.AIter);
        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"'async for' requires an object with __aiter__ method, got {Op.TypeName(t, value)}");
        }

        var iterator = Op.CallUnbound(t, special, value);
        if (!iterator.IsError && TypeObject.Special(t.TypeOf(iterator), Special.ANext).IsUnbound)
        {
            return t.RaiseTypeError($"'async for' received an object from __aiter__ that does not implement __anext__: {Op.TypeName(t, iterator)}");
        }

        return iterator;
    }

    internal static Ref AsyncNext(VmThread t, Ref iterator)
    {
        var special = TypeObject.Special(t.TypeOf(iterator), Special.ANext);
        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"'async for' requires an iterator with __anext__ method, got {Op.TypeName(t, iterator)}");
        }

        var next = Op.CallUnbound(t, special, iterator);
        if (next.IsError)
        {
            return next;
        }

        var awaitable = AwaitableOrNotImplemented(t, next);
        return awaitable.IsNotImplemented
            ? t.RaiseTypeError($"'async for' received an invalid object from __anext__: {Op.TypeName(t, next)}")
            : awaitable;
    }

    /// <summary>What <c>__await__</c> gives, the coroutine itself for a coroutine; NotImplemented for what cannot be awaited.</summary>
    internal static Ref AwaitableOrNotImplemented(VmThread t, Ref value)
    {
        if (value.IsExact(BuiltinType.Coroutine)
            || (value.IsExact(BuiltinType.Generator) && (((GeneratorObject*)value.Object)->Data->Flags & 0x100) != 0))
        {
            return value;
        }

        var special = TypeObject.Special(t.TypeOf(value), Special.Await);
        if (special.IsUnbound)
        {
            return Ref.NotImplemented;
        }

        var iterator = Op.CallUnbound(t, special, value);
        if (iterator.IsError)
        {
            return iterator;
        }

        if (iterator.IsExact(BuiltinType.Coroutine))
        {
            return t.RaiseTypeError("__await__() returned a coroutine");
        }

        return TypeObject.Special(t.TypeOf(iterator), Special.Next).IsUnbound
            ? t.RaiseTypeError($"__await__() returned non-iterator of type '{Op.TypeName(t, iterator)}'")
            : iterator;
    }
}
