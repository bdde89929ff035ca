using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Raising, unwinding, matching.</content>
internal static unsafe partial class Interpreter
{
    /// <summary>Adds this activation to the pending exception's traceback.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddTraceback(VmThread t, Frame* frame)
    {
        var exception = t.TakePending();
        var object_ = (ExceptionObject*)exception.Object;
        var entry = (TracebackObject*)t.Allocate(BuiltinType.Traceback, sizeof(TracebackObject));
        var instruction = Frames.InstructionIndex(frame);
        entry->Next = object_->Traceback.IsHeap ? object_->Traceback : Ref.None;
        entry->Frame = Frames.Materialize(t, frame);
        entry->LastInstruction = 2L * instruction;
        entry->Line = TracebackObject.LineOfInstruction;
        object_->Traceback = Ref.From(entry);
        t.Restore(exception);
    }

    /// <summary>Moves the activation to the handler of the pending exception, which is pushed.</summary>
    /// <returns>The stack pointer, or null when the activation has no handler.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref* TryHandle(VmThread t, Frame* frame, int instruction)
    {
        if (!t.Vm.Codes[frame->Code->Index].TryFindHandler(instruction, out var entry))
        {
            return null;
        }

        var sp = Frame.OperandBase(frame) + entry.Depth;
        if (entry.PushLasti)
        {
            *sp++ = Ref.FromSmall(Frames.InstructionIndex(frame));
        }

        *sp++ = t.TakePending();
        frame->Pc = frame->Code->Code + entry.Target;
        return sp;
    }

    /// <summary>The raise statement; always ends with an exception pending.</summary>
    /// <returns>Whether it is one raised before, whose traceback has this activation already.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RaiseVarargs(VmThread t, int count, Ref* operands)
    {
        if (count == 0)
        {
            var handled = t.EffectiveHandled;
            if (handled.IsNone)
            {
                t.Raise(BuiltinType.RuntimeError, "No active exception to reraise");
                return false;
            }

            t.Restore(handled);
            return true;
        }

        var exception = Instantiate(t, operands[0], "exceptions must derive from BaseException");
        if (exception.IsError)
        {
            return false;
        }

        if (count == 2)
        {
            var cause = operands[1].IsNone ? Ref.None : Instantiate(t, operands[1], "exception causes must derive from BaseException");
            if (cause.IsError)
            {
                return false;
            }

            ((ExceptionObject*)exception.Object)->Cause = cause;
            ((ExceptionObject*)exception.Object)->SuppressContext = 1;
        }

        t.RaiseObject(exception);
        return false;
    }

    private static Ref Instantiate(VmThread t, Ref value, string message)
    {
        if (TypeOps.IsType(t, value) && (((TypeObject*)value.Object)->Flags & TypeFlags.Exception) != 0)
        {
            var instance = Op.Call0(t, value);
            if (!instance.IsError && (t.TypeOf(instance)->Flags & TypeFlags.Exception) == 0)
            {
                return t.RaiseTypeError($"calling {Op.ReprToManaged(t, value)} should have returned an instance of BaseException, not {Op.TypeReprOf(t, instance)}");
            }

            return instance;
        }

        return (t.TypeOf(value)->Flags & TypeFlags.Exception) != 0 ? value : t.RaiseTypeError(message);
    }

    /// <summary>Whether the exception matches the class or tuple of classes of an except clause: -1, 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int CheckExceptionMatch(VmThread t, Ref exception, Ref match)
    {
        if (match.IsExact(BuiltinType.Tuple) || t.KindOf(match) == BuiltinType.Tuple)
        {
            var tuple = (TupleObject*)match.Object;
            for (var i = 0; i < tuple->Length; i++)
            {
                if (!IsExceptionClass(t, TupleObject.Items(tuple)[i]))
                {
                    return RaiseNotExceptionClass(t);
                }
            }

            for (var i = 0; i < tuple->Length; i++)
            {
                if (TypeOps.IsSubtype(t.TypeOf(exception), (TypeObject*)TupleObject.Items(tuple)[i].Object))
                {
                    return 1;
                }
            }

            return 0;
        }

        return IsExceptionClass(t, match)
            ? TypeOps.IsSubtype(t.TypeOf(exception), (TypeObject*)match.Object) ? 1 : 0
            : RaiseNotExceptionClass(t);
    }

    internal static bool IsExceptionClass(VmThread t, Ref value) =>
        TypeOps.IsType(t, value) && (((TypeObject*)value.Object)->Flags & TypeFlags.Exception) != 0;

    private static int RaiseNotExceptionClass(VmThread t)
    {
        t.RaiseTypeError("catching classes that do not inherit from BaseException is not allowed");
        return -1;
    }
}
