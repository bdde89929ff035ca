namespace Cinder.Runtime;

/// <summary>Generators, coroutines and async generators: making, suspending and resuming their activations.</summary>
internal static unsafe class GeneratorOps
{
    /// <summary>CO_COROUTINE and CO_ASYNC_GENERATOR among a code's flags.</summary>
    internal const int CoroutineFlag = 0x80;

    internal const int AsyncGeneratorFlag = 0x200;

    /// <summary>ReturnGenerator: moves the activation off the stack into a new generator object.</summary>
    internal static Ref New(VmThread t, Frame* frame, Ref* sp)
    {
        var flags = frame->Code->Flags;
        var kind = (flags & AsyncGeneratorFlag) != 0 ? BuiltinType.AsyncGenerator : (flags & CoroutineFlag) != 0 ? BuiltinType.Coroutine : BuiltinType.Generator;
        var generator = (GeneratorObject*)t.Allocate(kind, sizeof(GeneratorObject));
        var function = (FunctionObject*)frame->Function.Object;
        generator->Function = frame->Function;
        generator->Name = function->Name;
        generator->QualName = function->QualName;
        generator->HandledException = Ref.None;
        generator->Origin = Ref.None;
        generator->CallerHandled = Ref.None;
        generator->CallerOuterHandled = Ref.None;
        generator->FrameObject = Ref.Unbound;
        generator->Finalizer = Ref.None;
        generator->State = (long)GeneratorState.Created;
        generator->Data = frame->Code;
        if (!Move(t, generator, frame, sp))
        {
            return t.RaiseMemoryError();
        }

        if (frame->Code->HasHandlers || kind == BuiltinType.Coroutine)
        {
            // Only a body with finally, with or except can notice that it is dropped half-way; a coroutine warns when it never ran.
            t.Heap.RegisterFinalizable((HeapObject*)generator);
        }

        return Ref.From(generator);
    }

    /// <summary>YieldValue: leaves the running activation, which stays where it is.</summary>
    internal static void Suspend(VmThread t, Frame* frame, Ref* sp)
    {
        var generator = (GeneratorObject*)frame->Generator.Object;
        generator->State = (long)GeneratorState.Suspended;
        generator->HandledException = t.Handled;
        RestoreHandled(t, generator);
        frame->Sp = sp;

        // What lies above must not keep anything alive.
        for (var end = Frame.OperandBase(frame) + frame->Code->StackSize; sp < end; sp++)
        {
            *sp = Ref.Zero;
        }

        if (!frame->FrameObject.IsUnbound)
        {
            var visible = (FrameObject*)frame->FrameObject.Object;
            visible->Live = null;
            visible->Instruction = Frames.InstructionIndex(frame) - 1;
            visible->SavedLocals = generator->SavedFrame;
        }

        t.CurrentFrame = frame->Previous;
        t.Depth--;
    }

    /// <summary>The activation raised: the exception goes on, unless it would be taken for the end of an iteration.</summary>
    internal static void Fail(VmThread t, GeneratorObject* generator)
    {
        Finish(t, generator);
        ReplaceStopIteration(t, generator);
    }

    /// <summary>The activation returned.</summary>
    internal static void Finish(VmThread t, GeneratorObject* generator)
    {
        RestoreHandled(t, generator);
        generator->State = (long)GeneratorState.Finished;
        generator->SavedFrame = Ref.Zero;
        generator->FrameObject = Ref.Unbound;
    }

    /// <summary>gen.__next__ without a StopIteration object: Unbound at the end.</summary>
    internal static Ref Next(VmThread t, GeneratorObject* generator)
    {
        var value = Send(t, generator, Ref.None, out var finished);

        // Whoever iterates drops the returned value; whoever wants it uses Send.
        return finished ? Ref.Unbound : value;
    }

    /// <summary>Resumes with a value.</summary>
    /// <returns>The yielded value, or the returned one when <paramref name="finished"/>, or Error.</returns>
    internal static Ref Send(VmThread t, GeneratorObject* generator, Ref value, out bool finished)
    {
        finished = false;
        switch ((GeneratorState)generator->State)
        {
            case GeneratorState.Running:
                return t.RaiseValueError($"{KindName(generator)} already executing");
            case GeneratorState.Finished:
                if (generator->Header.LayoutId == (uint)BuiltinType.Coroutine)
                {
                    return t.Raise(BuiltinType.RuntimeError, "cannot reuse already awaited coroutine");
                }

                finished = true;
                return Ref.None;
            case GeneratorState.Created when !value.IsNone:
                return t.RaiseTypeError($"can't send non-None value to a just-started {KindName(generator)}");
        }

        var result = Resume(t, generator, value);
        finished = !result.IsError && generator->State == (long)GeneratorState.Finished;
        return result;
    }

    /// <summary>Raises the pending exception inside the generator.</summary>
    internal static Ref Throw(VmThread t, GeneratorObject* generator, out bool finished)
    {
        finished = false;
        switch ((GeneratorState)generator->State)
        {
            case GeneratorState.Running:
                t.ClearPending();
                return t.RaiseValueError($"{KindName(generator)} already executing");
            case GeneratorState.Finished:
                return Ref.Error;
            case GeneratorState.Created:
                // The body never ran: no handler can see the exception.
                generator->State = (long)GeneratorState.Suspended;
                break;
        }

        var result = Resume(t, generator, Ref.Unbound);
        finished = !result.IsError && generator->State == (long)GeneratorState.Finished;
        return result;
    }

    /// <summary>The delegate returned because of throw(): goes on after the delegation with its value.</summary>
    internal static Ref FinishDelegation(VmThread t, GeneratorObject* generator, Ref value, out bool finished)
    {
        // [iterator] on the saved stack becomes [value]; the loop around it ends at the Send instruction's target.
        var frame = SavedHeader(generator);
        var send = frame->Pc;
        while (send->Op != (ushort)Compiler.Bytecode.OpCode.Send)
        {
            send--;
        }

        frame->Pc = frame->Code->Code + send->Arg;
        frame->Sp--;
        var result = Resume(t, generator, value);
        finished = !result.IsError && generator->State == (long)GeneratorState.Finished;
        return result;
    }

    /// <summary>gen.close(): GeneratorExit at the yield; anything else that comes out is an error.</summary>
    internal static Ref Close(VmThread t, GeneratorObject* generator)
    {
        if (generator->State is (long)GeneratorState.Created or (long)GeneratorState.Finished)
        {
            generator->State = (long)GeneratorState.Finished;
            generator->SavedFrame = Ref.Zero;
            return Ref.None;
        }

        var inner = Delegate(generator);
        var closed = inner.IsHeap ? CloseDelegate(t, generator, inner) : Ref.None;
        if (!closed.IsError)
        {
            t.Raise(BuiltinType.GeneratorExit);
        }

        var result = Throw(t, generator, out var finished);
        if (result.IsError)
        {
            return t.SwallowPending(BuiltinType.GeneratorExit) || t.SwallowPending(BuiltinType.StopIteration) ? Ref.None : result;
        }

        return finished ? Ref.None : t.Raise(BuiltinType.RuntimeError, $"{KindName(generator)} ignored GeneratorExit");
    }

    /// <summary>close() of whatever a suspended generator delegates to.</summary>
    internal static Ref CloseDelegate(VmThread t, GeneratorObject* generator, Ref inner)
    {
        generator->State = (long)GeneratorState.Running;
        Ref result;
        if (inner.IsExact(BuiltinType.Generator) || inner.IsExact(BuiltinType.Coroutine))
        {
            result = Close(t, (GeneratorObject*)inner.Object);
        }
        else
        {
            var close = Op.LookupAttr(t, inner, t.Names[Name.Close]);
            result = close.IsUnbound || close.IsError ? (close.IsError ? close : Ref.None) : Op.Call0(t, close);
        }

        generator->State = (long)GeneratorState.Suspended;
        return result;
    }

    /// <summary>generator, coroutine or async generator, for messages.</summary>
    internal static string KindName(GeneratorObject* generator) => (BuiltinType)generator->Header.LayoutId switch
    {
        BuiltinType.Coroutine => "coroutine",
        BuiltinType.AsyncGenerator => "async generator",
        _ => "generator",
    };

    /// <summary>What a suspended generator delegates to, or None.</summary>
    internal static Ref Delegate(GeneratorObject* generator)
    {
        if (generator->State != (long)GeneratorState.Suspended || !generator->SavedFrame.IsHeap)
        {
            return Ref.None;
        }

        var frame = SavedHeader(generator);

        // Inside a delegation the instruction to resume at is Resume 2 or 3, with the iterator on top of the stack.
        return frame->Pc->Op == (ushort)Compiler.Bytecode.OpCode.Resume && frame->Pc->Arg >= 2
            ? frame->Sp[-1]
            : Ref.None;
    }

    internal static Frame* SavedHeader(GeneratorObject* generator) =>
        (Frame*)(RefArray.Items((RefArray*)generator->SavedFrame.Object) + generator->Data->LocalCount);

    private static void RestoreHandled(VmThread t, GeneratorObject* generator)
    {
        t.Handled = generator->CallerHandled;
        t.OuterHandled = generator->CallerOuterHandled;
        generator->CallerHandled = Ref.None;
        generator->CallerOuterHandled = Ref.None;
    }

    // The caller's own return path pops the activation on the stack.
    private static bool Move(VmThread t, GeneratorObject* generator, Frame* frame, Ref* sp)
    {
        var code = frame->Code;
        var array = Storage.NewRefArray(t, code->LocalCount + Frames.HeaderWords + code->StackSize);
        if (array == null)
        {
            return false;
        }

        var locals = RefArray.Items(array);
        var words = (int)(sp - frame->Locals);
        for (var i = 0; i < words; i++)
        {
            locals[i] = frame->Locals[i];
        }

        var moved = (Frame*)(locals + code->LocalCount);
        moved->Previous = null;
        moved->Locals = locals;
        moved->Sp = locals + words;
        moved->Generator = Ref.From(generator);
        generator->SavedFrame = Ref.From(array);
        return true;
    }

    private static Ref Resume(VmThread t, GeneratorObject* generator, Ref value)
    {
        if (!t.HasNativeStack())
        {
            return t.RaiseRecursion("");
        }

        var frame = Enter(t, generator, value, FrameFlags.Entry);
        return frame == null ? Ref.Error : Interpreter.Run(t, frame);
    }

    /// <summary>Makes a suspended activation the innermost, to run next.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="generator">Created or suspended.</param>
    /// <param name="value">What the yield gives; Unbound to raise the pending exception there.</param>
    /// <param name="flags">Who resumes it: C# (<see cref="FrameFlags.Entry"/>) or an instruction of the running loop.</param>
    /// <returns>Null with RecursionError pending at the limit.</returns>
    internal static Frame* Enter(VmThread t, GeneratorObject* generator, Ref value, FrameFlags flags)
    {
        if (t.Depth >= t.RecursionLimit)
        {
            t.RaiseRecursion("");
            return null;
        }

        var frame = SavedHeader(generator);
        frame->Limit = t.StackTop;
        frame->Previous = t.CurrentFrame;
        frame->Flags = (nint)flags;
        frame->FrameObject = generator->FrameObject;
        if (frame->FrameObject.IsHeap)
        {
            var visible = (FrameObject*)frame->FrameObject.Object;
            visible->Live = frame;
            visible->SavedLocals = Ref.Unbound;
        }

        if (value.IsUnbound)
        {
            // throw(): the exception arises at the yield.
            frame->Pc--;
        }
        else
        {
            *frame->Sp++ = value;
        }

        t.CurrentFrame = frame;
        t.Depth++;
        generator->CallerHandled = t.Handled;
        generator->CallerOuterHandled = t.OuterHandled;
        t.OuterHandled = t.EffectiveHandled;
        t.Handled = generator->HandledException;
        generator->State = (long)GeneratorState.Running;
        return frame;
    }

    /// <summary>PEP 479: StopIteration must not leave a generator.</summary>
    private static void ReplaceStopIteration(VmThread t, GeneratorObject* generator)
    {
        var isAsync = generator->Header.LayoutId == (uint)BuiltinType.AsyncGenerator;
        if (t.PendingMatches(BuiltinType.StopIteration))
        {
            t.RaiseRuntimeErrorFrom($"{KindName(generator)} raised StopIteration", t.TakePending());
        }
        else if (isAsync && t.PendingMatches(BuiltinType.StopAsyncIteration))
        {
            t.RaiseRuntimeErrorFrom("async generator raised StopAsyncIteration", t.TakePending());
        }
    }
}
