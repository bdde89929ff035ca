namespace Cinder.Runtime;

/// <summary>Asynchronous generators: every step is an awaitable of its own.</summary>
[PyType(BuiltinType.AsyncGenerator)]
internal static unsafe partial class AsyncGeneratorType
{
    [PyMethod("__aiter__")]
    private static Ref AsyncIter(VmThread t, GeneratorObject* self) => Ref.From(self);

    [PyMethod("__anext__")]
    private static Ref AsyncNext(VmThread t, GeneratorObject* self) => AsyncGenerators.NewSend(t, self, Ref.None);

    [PyMethod("asend", Doc = "asend(v) -> send 'v' in generator.")]
    private static Ref AsyncSend(VmThread t, GeneratorObject* self, Ref value) => AsyncGenerators.NewSend(t, self, value);

    [PyMethod("athrow", Doc = "athrow(typ[,val[,tb]]) -> raise exception in generator.")]
    private static Ref AsyncThrow(VmThread t, GeneratorObject* self, Ref type, [Optional] Ref value, [Optional] Ref traceback) =>
        AsyncGenerators.NewThrow(t, self, type, value, traceback);

    [PyMethod("aclose", Doc = "aclose() -> raise GeneratorExit inside generator.")]
    private static Ref AsyncClose(VmThread t, GeneratorObject* self) => AsyncGenerators.NewThrow(t, self, Ref.Unbound, Ref.Unbound, Ref.Unbound);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, GeneratorObject* self) => StrOps.New(t, $"<async_generator object {StrOps.ToManaged(self->QualName)} at 0x{(nint)self:x12}>");

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, GeneratorObject* self) => self->Name;

    [PySetter("__name__")]
    private static bool SetName(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.SetName(t, self, value);

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, GeneratorObject* self) => self->QualName;

    [PySetter("__qualname__")]
    private static bool SetQualName(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.SetQualName(t, self, value);

    [PyGetter("ag_running", Member = true)]
    private static Ref GetRunning(VmThread t, GeneratorObject* self) => Ref.FromBool(AsyncGenerators.Has(self, AsyncGeneratorFlags.Running));

    [PyGetter("ag_code", Member = true)]
    private static Ref GetCode(VmThread t, GeneratorObject* self) => new(self->Data->CodeRef);

    [PyGetter("ag_await")]
    private static Ref GetAwait(VmThread t, GeneratorObject* self) => GeneratorOps.Delegate(self);

    [PyGetter("ag_frame")]
    private static Ref GetFrame(VmThread t, GeneratorObject* self) => GeneratorMethods.VisibleFrame(t, self);
}

/// <summary>What <c>__anext__()</c> and <c>asend()</c> return.</summary>
[PyType(BuiltinType.AsyncGenSend)]
internal static unsafe partial class AsyncGenSendType
{
    [PyMethod("__await__")]
    private static Ref Await(VmThread t, AsyncGenOpObject* self) => Ref.From(self);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, AsyncGenOpObject* self) => Ref.From(self);

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, AsyncGenOpObject* self) => AsyncGenerators.Send(t, self, Ref.None);

    [PyMethod("send")]
    private static Ref Send(VmThread t, AsyncGenOpObject* self, Ref value) => AsyncGenerators.Send(t, self, value);

    [PyMethod("throw")]
    private static Ref Throw(VmThread t, AsyncGenOpObject* self, Ref type, [Optional] Ref value, [Optional] Ref traceback) =>
        AsyncGenerators.SendThrow(t, self, type, value, traceback);

    [PyMethod("close")]
    private static Ref Close(VmThread t, AsyncGenOpObject* self) => AsyncGenerators.Close(self);
}

/// <summary>What <c>athrow()</c> and <c>aclose()</c> return.</summary>
[PyType(BuiltinType.AsyncGenThrow)]
internal static unsafe partial class AsyncGenThrowType
{
    [PyMethod("__await__")]
    private static Ref Await(VmThread t, AsyncGenOpObject* self) => Ref.From(self);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, AsyncGenOpObject* self) => Ref.From(self);

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, AsyncGenOpObject* self) => AsyncGenerators.Throw(t, self, Ref.None);

    [PyMethod("send")]
    private static Ref Send(VmThread t, AsyncGenOpObject* self, Ref value) => AsyncGenerators.Throw(t, self, value);

    [PyMethod("throw")]
    private static Ref Throw(VmThread t, AsyncGenOpObject* self, Ref type, [Optional] Ref value, [Optional] Ref traceback) =>
        AsyncGenerators.ThrowThrow(t, self, type, value, traceback);

    [PyMethod("close")]
    private static Ref Close(VmThread t, AsyncGenOpObject* self) => AsyncGenerators.Close(self);
}

/// <summary>What <c>anext(iterator, default)</c> returns: Source is the awaitable of the step, Extra the default.</summary>
[PyType(BuiltinType.AnextAwaitable)]
internal static unsafe partial class AnextAwaitableType
{
    [PyMethod("__await__")]
    private static Ref Await(VmThread t, IteratorObject* self) => Ref.From(self);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, IteratorObject* self) => Ref.From(self);

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var iterator = Iterator(t, self);
        return OrDefault(t, self, iterator.IsError ? iterator : Op.NextOrStop(t, iterator));
    }

    [PyMethod("send")]
    private static Ref Send(VmThread t, IteratorObject* self, Ref value)
    {
        var iterator = Iterator(t, self);
        return OrDefault(t, self, iterator.IsError ? iterator : Op.CallMethod(t, iterator, t.Names[Name.Send], value));
    }

    [PyMethod("throw")]
    private static Ref Throw(VmThread t, IteratorObject* self, Args args)
    {
        var iterator = Iterator(t, self);
        var method = iterator.IsError ? iterator : Op.GetAttr(t, iterator, t.Names[Name.Throw]);
        return OrDefault(t, self, method.IsError ? method : Op.Call(t, method, args.Items, args.Count));
    }

    [PyMethod("close")]
    private static Ref Close(VmThread t, IteratorObject* self)
    {
        var iterator = Iterator(t, self);
        return OrDefault(t, self, iterator.IsError ? iterator : Op.CallMethod(t, iterator, t.Names[Name.Close]));
    }

    private static Ref Iterator(VmThread t, IteratorObject* self)
    {
        var iterator = Awaiting.AwaitableOrNotImplemented(t, self->Source);
        if (iterator.IsNotImplemented)
        {
            return t.RaiseTypeError($"object {Op.TypeName(t, self->Source)} can't be used in 'await' expression");
        }

        // A coroutine is no iterator itself.
        return iterator.IsExact(BuiltinType.Coroutine) ? Iterators.New(t, BuiltinType.CoroutineWrapper, iterator) : iterator;
    }

    private static Ref OrDefault(VmThread t, IteratorObject* self, Ref result)
    {
        if (!result.IsError || !t.SwallowPending(BuiltinType.StopAsyncIteration))
        {
            return result;
        }

        return self->Extra.IsNone ? t.Raise(BuiltinType.StopIteration) : ExceptionOps.RaiseStopIteration(t, self->Extra);
    }
}
