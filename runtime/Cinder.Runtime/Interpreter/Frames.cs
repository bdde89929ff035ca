using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Pushes and pops activations, and makes them visible to Python.</summary>
internal static unsafe class Frames
{
    /// <summary>Words of the frame header.</summary>
    internal static int HeaderWords => sizeof(Frame) / sizeof(nint);

    /// <summary>
    /// Pushes an activation whose arguments already lie at <paramref name="locals"/>; the other locals become Unbound.
    /// </summary>
    /// <returns>Null with RecursionError pending at the limit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Frame* Push(VmThread t, FunctionObject* function, Ref* locals, int boundArguments)
    {
        var code = function->Data;
        var frame = (Frame*)(locals + code->LocalCount);
        var limit = (Ref*)(frame + 1) + code->StackSize;
        if (t.Depth >= t.RecursionLimit || limit >= t.StackLimit)
        {
            t.RaiseRecursion("");
            return null;
        }

        t.Depth++;
        for (var i = boundArguments; i < code->LocalCount; i++)
        {
            locals[i] = Ref.Unbound;
        }

        frame->Previous = t.CurrentFrame;
        frame->Code = code;
        frame->Pc = code->Code;
        frame->Locals = locals;
        frame->Sp = (Ref*)(frame + 1);
        frame->Limit = limit;
        frame->Function = Ref.From(function);
        frame->Globals = function->Globals;
        frame->Builtins = function->Builtins;
        frame->Namespace = Ref.Unbound;
        frame->FrameObject = Ref.Unbound;
        frame->Generator = Ref.Unbound;
        frame->Flags = 0;
        t.CurrentFrame = frame;
        return frame;
    }

    /// <summary>Leaves an activation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Pop(VmThread t, Frame* frame)
    {
        if (!frame->FrameObject.IsUnbound)
        {
            Detach(t, frame);
        }

        t.CurrentFrame = frame->Previous;
        t.Depth--;
    }

    /// <summary>Index of the instruction being executed.</summary>
    internal static int InstructionIndex(Frame* frame) => (int)(frame->Pc - frame->Code->Code);

    /// <summary>The frame object of a live activation, made at the first request.</summary>
    internal static Ref Materialize(VmThread t, Frame* frame)
    {
        if (!frame->FrameObject.IsUnbound)
        {
            return frame->FrameObject;
        }

        var result = (FrameObject*)t.Allocate(BuiltinType.Frame, sizeof(FrameObject));
        result->Code = new Ref(frame->Code->CodeRef);
        result->Function = frame->Function;
        result->Globals = frame->Globals;
        result->Builtins = frame->Builtins;
        result->Locals = frame->Namespace;
        result->Back = Ref.Unbound;
        result->SavedLocals = Ref.Unbound;
        result->Trace = Ref.None;
        result->Live = frame;
        frame->FrameObject = Ref.From(result);
        if (frame->Generator.IsHeap)
        {
            ((GeneratorObject*)frame->Generator.Object)->FrameObject = Ref.From(result);
        }

        return Ref.From(result);
    }

    /// <summary>The activation leaves the stack for good: its frame object keeps copies.</summary>
    internal static void Detach(VmThread t, Frame* frame)
    {
        var result = (FrameObject*)frame->FrameObject.Object;
        result->Instruction = InstructionIndex(frame);
        if (result->Back.IsUnbound)
        {
            result->Back = frame->Previous == null ? Ref.None : Materialize(t, frame->Previous);
        }

        var count = frame->Code->LocalCount;
        var saved = Storage.NewRefArray(t, count);
        if (saved != null)
        {
            for (var i = 0; i < count; i++)
            {
                RefArray.Items(saved)[i] = frame->Locals[i];
            }

            result->SavedLocals = Ref.From(saved);
        }

        result->Live = null;
    }
}
