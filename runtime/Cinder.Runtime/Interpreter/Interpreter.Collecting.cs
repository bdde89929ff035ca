using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <content>
/// Collections that a program asks for. The loop keeps values in its native frame longer than it uses them, and the collector scans
/// that frame conservatively; so a call of gc.collect leaves the loop, whose whole state is in the activations, and resumes it.
/// </content>
internal static unsafe partial class Interpreter
{
    /// <summary>The innermost activation executes a call of the function itself: nothing else is between the loop and it.</summary>
    internal static bool IsCalling(VmThread t, Ref function)
    {
        var frame = t.CurrentFrame;
        var slot = frame == null ? null : CallSlot(t, frame);
        return slot != null && *slot == function;
    }

    /// <summary>Collects, gives the waiting call its result and returns the activation to go on with.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Frame* CollectBetweenLoops(VmThread t)
    {
        var generation = t.DueCollection;
        t.DueCollection = -1;
        var frame = t.CurrentFrame;
        var result = GcModule.CollectNow(t, generation);
        if (!result.IsError)
        {
            var slot = CallSlot(t, frame);
            *slot = result;
            frame->Sp = slot + 1;
            frame->Pc++;
        }

        return frame;
    }

    /// <summary>Where the callable of the call in progress lies, or null when the instruction is no plain call.</summary>
    private static Ref* CallSlot(VmThread t, Frame* frame)
    {
        var op = (OpCode)frame->Pc->Op;
        if (op is not (OpCode.Call or OpCode.CallKw))
        {
            return null;
        }

        var depth = DeadWords.DepthAt(t, frame);
        return depth < 0 ? null : Frame.OperandBase(frame) + depth - frame->Pc->Arg - (op == OpCode.CallKw ? 3 : 2);
    }
}
