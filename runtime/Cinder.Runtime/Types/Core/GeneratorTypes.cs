namespace Cinder.Runtime;

/// <summary>Generators.</summary>
[PyType(BuiltinType.Generator)]
internal static unsafe partial class GeneratorType
{
    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, GeneratorObject* self) => Ref.From(self);

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, GeneratorObject* self)
    {
        var value = GeneratorOps.Send(t, self, Ref.None, out var finished);
        return !finished ? value : value.IsNone ? Ref.Unbound : ExceptionOps.RaiseStopIteration(t, value);
    }

    [PyMethod("send")]
    private static Ref Send(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.Send(t, self, value);

    [PyMethod("throw")]
    private static Ref Throw(VmThread t, GeneratorObject* self, Ref type, [Optional] Ref value, [Optional] Ref traceback) =>
        GeneratorMethods.Throw(t, self, type, value, traceback);

    [PyMethod("close")]
    private static Ref Close(VmThread t, GeneratorObject* self) => GeneratorMethods.Close(t, self);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, GeneratorObject* self) => StrOps.New(t, $"<generator object {StrOps.ToManaged(self->QualName)} at 0x{(nint)self:x12}>");

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, GeneratorObject* self) => self->Name;

    [PySetter("__name__")]
    private static bool SetName(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.SetName(t, self, value);

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, GeneratorObject* self) => self->QualName;

    [PySetter("__qualname__")]
    private static bool SetQualName(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.SetQualName(t, self, value);

    [PyGetter("gi_running")]
    private static Ref GetRunning(VmThread t, GeneratorObject* self) => Ref.FromBool(self->State == (long)GeneratorState.Running);

    [PyGetter("gi_suspended")]
    private static Ref GetSuspended(VmThread t, GeneratorObject* self) => Ref.FromBool(self->State == (long)GeneratorState.Suspended);

    [PyGetter("gi_code", Member = true)]
    private static Ref GetCode(VmThread t, GeneratorObject* self) => new(self->Data->CodeRef);

    [PyGetter("gi_yieldfrom")]
    private static Ref GetYieldFrom(VmThread t, GeneratorObject* self) => GeneratorOps.Delegate(self);

    [PyGetter("gi_frame")]
    private static Ref GetFrame(VmThread t, GeneratorObject* self) => GeneratorMethods.VisibleFrame(t, self);
}

/// <summary>Coroutines.</summary>
[PyType(BuiltinType.Coroutine)]
internal static unsafe partial class CoroutineType
{
    [PyMethod("__await__")]
    private static Ref Await(VmThread t, GeneratorObject* self)
    {
        var wrapper = Iterators.New(t, BuiltinType.CoroutineWrapper, Ref.From(self));
        return wrapper;
    }

    [PyMethod("send")]
    private static Ref Send(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.Send(t, self, value);

    [PyMethod("throw")]
    private static Ref Throw(VmThread t, GeneratorObject* self, Ref type, [Optional] Ref value, [Optional] Ref traceback) =>
        GeneratorMethods.Throw(t, self, type, value, traceback);

    [PyMethod("close")]
    private static Ref Close(VmThread t, GeneratorObject* self) => GeneratorMethods.Close(t, self);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, GeneratorObject* self) => StrOps.New(t, $"<coroutine object {StrOps.ToManaged(self->QualName)} at 0x{(nint)self:x12}>");

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, GeneratorObject* self) => self->Name;

    [PySetter("__name__")]
    private static bool SetName(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.SetName(t, self, value);

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, GeneratorObject* self) => self->QualName;

    [PySetter("__qualname__")]
    private static bool SetQualName(VmThread t, GeneratorObject* self, Ref value) => GeneratorMethods.SetQualName(t, self, value);

    [PyGetter("cr_running")]
    private static Ref GetRunning(VmThread t, GeneratorObject* self) => Ref.FromBool(self->State == (long)GeneratorState.Running);

    [PyGetter("cr_suspended")]
    private static Ref GetSuspended(VmThread t, GeneratorObject* self) => Ref.FromBool(self->State == (long)GeneratorState.Suspended);

    [PyGetter("cr_code", Member = true)]
    private static Ref GetCode(VmThread t, GeneratorObject* self) => new(self->Data->CodeRef);

    [PyGetter("cr_await")]
    private static Ref GetAwait(VmThread t, GeneratorObject* self) => GeneratorOps.Delegate(self);

    [PyGetter("cr_origin", Member = true)]
    private static Ref GetOrigin(VmThread t, GeneratorObject* self) => self->Origin;

    [PyGetter("cr_frame")]
    private static Ref GetFrame(VmThread t, GeneratorObject* self) => GeneratorMethods.VisibleFrame(t, self);
}

/// <summary>The iterator that <c>coroutine.__await__()</c> gives; Source is the coroutine.</summary>
[PyType(BuiltinType.CoroutineWrapper, Doc = "A wrapper object implementing __await__ for coroutines.")]
internal static unsafe partial class CoroutineWrapperType
{
    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, IteratorObject* self) => Ref.From(self);

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var value = GeneratorOps.Send(t, (GeneratorObject*)self->Source.Object, Ref.None, out var finished);
        return !finished ? value : value.IsNone ? Ref.Unbound : ExceptionOps.RaiseStopIteration(t, value);
    }

    [PyMethod("send")]
    private static Ref Send(VmThread t, IteratorObject* self, Ref value) => GeneratorMethods.Send(t, (GeneratorObject*)self->Source.Object, value);

    [PyMethod("throw")]
    private static Ref Throw(VmThread t, IteratorObject* self, Ref type, [Optional] Ref value, [Optional] Ref traceback) =>
        GeneratorMethods.Throw(t, (GeneratorObject*)self->Source.Object, type, value, traceback);

    [PyMethod("close")]
    private static Ref Close(VmThread t, IteratorObject* self) => GeneratorMethods.Close(t, (GeneratorObject*)self->Source.Object);
}

/// <summary>What generator and coroutine methods share.</summary>
internal static unsafe class GeneratorMethods
{
    internal static bool SetName(VmThread t, GeneratorObject* self, Ref value)
    {
        if (value.IsUnbound || t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError("__name__ must be set to a string object");
            return false;
        }

        self->Name = value;
        return true;
    }

    internal static bool SetQualName(VmThread t, GeneratorObject* self, Ref value)
    {
        if (value.IsUnbound || t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError("__qualname__ must be set to a string object");
            return false;
        }

        self->QualName = value;
        return true;
    }

    internal static Ref Send(VmThread t, GeneratorObject* self, Ref value)
    {
        var result = GeneratorOps.Send(t, self, value, out var finished);
        return finished ? ExceptionOps.RaiseStopIteration(t, result) : result;
    }

    internal static Ref Close(VmThread t, GeneratorObject* self) => self->State == (long)GeneratorState.Running
        ? t.RaiseValueError($"{GeneratorOps.KindName(self)} already executing")
        : GeneratorOps.Close(t, self);

    internal static Ref Throw(VmThread t, GeneratorObject* self, Ref type, Ref value, Ref traceback)
    {
        var exception = Normalize(t, type, value, traceback);
        if (exception.IsError)
        {
            return exception;
        }

        return ThrowInto(t, self, exception, out var finished) is var result && finished ? ExceptionOps.RaiseStopIteration(t, result) : result;
    }

    /// <summary>Raises an exception at the generator's innermost delegation; GeneratorExit closes that first, unless it is to be thrown like any other.</summary>
    internal static Ref ThrowInto(VmThread t, GeneratorObject* self, Ref exception, out bool finished, bool closesDelegate = true)
    {
        finished = false;
        var inner = GeneratorOps.Delegate(self);
        if (!inner.IsHeap)
        {
            t.Restore(exception);
            return GeneratorOps.Throw(t, self, out finished);
        }

        if (closesDelegate && TypeOps.IsInstanceOf(t, exception, BuiltinType.GeneratorExit))
        {
            if (!GeneratorOps.CloseDelegate(t, self, inner).IsError)
            {
                t.Restore(exception);
            }

            return GeneratorOps.Throw(t, self, out finished);
        }

        self->State = (long)GeneratorState.Running;
        Ref result;
        var innerFinished = false;
        if (inner.IsExact(BuiltinType.Generator) || inner.IsExact(BuiltinType.Coroutine))
        {
            result = ThrowInto(t, (GeneratorObject*)inner.Object, exception, out innerFinished, closesDelegate);
        }
        else
        {
            var method = Op.LookupAttr(t, inner, t.Names[Name.Throw]);
            if (method.IsUnbound)
            {
                t.Restore(exception);
                self->State = (long)GeneratorState.Suspended;
                return GeneratorOps.Throw(t, self, out finished);
            }

            result = method.IsError ? method : Op.Call1(t, method, exception);
        }

        self->State = (long)GeneratorState.Suspended;
        if (result.IsError && t.PendingMatches(BuiltinType.StopIteration))
        {
            result = ExceptionOps.TakeStopIterationValue(t);
            innerFinished = true;
        }

        if (result.IsError)
        {
            return GeneratorOps.Throw(t, self, out finished);
        }

        return innerFinished ? GeneratorOps.FinishDelegation(t, self, result, out finished) : result;
    }

    internal static Ref VisibleFrame(VmThread t, GeneratorObject* self)
    {
        if (self->State == (long)GeneratorState.Finished)
        {
            return Ref.None;
        }

        if (self->FrameObject.IsUnbound)
        {
            if (!self->SavedFrame.IsHeap)
            {
                return Ref.None;
            }

            var frame = GeneratorOps.SavedHeader(self);
            var visible = Frames.Materialize(t, frame);
            ((FrameObject*)visible.Object)->Live = null;
            ((FrameObject*)visible.Object)->Back = Ref.None;
            ((FrameObject*)visible.Object)->Instruction = Frames.InstructionIndex(frame) - 1;
            ((FrameObject*)visible.Object)->SavedLocals = self->SavedFrame;
        }

        return self->FrameObject;
    }

    /// <summary>The exception that the arguments of throw() describe.</summary>
    internal static Ref Normalize(VmThread t, Ref type, Ref value, Ref traceback)
    {
        if (!traceback.IsUnbound && !traceback.IsNone && !traceback.IsExact(BuiltinType.Traceback))
        {
            return t.RaiseTypeError("throw() third argument must be a traceback object");
        }

        Ref exception;
        if (TypeOps.IsType(t, type) && (((TypeObject*)type.Object)->Flags & TypeFlags.Exception) != 0)
        {
            if (!value.IsUnbound && !value.IsNone && TypeOps.IsSubtype(t.TypeOf(value), (TypeObject*)type.Object))
            {
                exception = value;
            }
            else if (value.IsUnbound || value.IsNone)
            {
                exception = Op.Call0(t, type);
            }
            else
            {
                exception = value.IsExact(BuiltinType.Tuple)
                    ? Op.Call(t, type, TupleObject.Items((TupleObject*)value.Object), ((TupleObject*)value.Object)->Length)
                    : Op.Call1(t, type, value);
            }
        }
        else if ((t.TypeOf(type)->Flags & TypeFlags.Exception) != 0)
        {
            if (!value.IsUnbound && !value.IsNone)
            {
                return t.RaiseTypeError("instance exception may not have a separate value");
            }

            exception = type;
        }
        else
        {
            return t.RaiseTypeError($"exceptions must be classes or instances deriving from BaseException, not {Op.TypeName(t, type)}");
        }

        if (!exception.IsError && traceback.IsExact(BuiltinType.Traceback))
        {
            ((ExceptionObject*)exception.Object)->Traceback = traceback;
        }

        return exception;
    }
}
