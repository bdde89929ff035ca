using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// Clears words that the collector would take for references though nothing reads them any more: a collection that a program
/// asked for is to find all that the program has dropped.
/// </summary>
internal static unsafe class DeadWords
{
    private const int NativeBytes = 16 << 10;

    /// <summary>Clears the part of each operand stack that is not in use.</summary>
    internal static void ClearOperands(VmThread t)
    {
        Frame* inner = null;
        for (var frame = t.CurrentFrame; frame != null; frame = frame->Previous)
        {
            var depth = DepthAt(t, frame);
            if (depth >= 0)
            {
                // A callee's locals begin where its arguments were pushed. A generator's activations lie elsewhere.
                var end = Frame.OperandBase(frame) + frame->Code->StackSize;
                if (inner != null && inner->Locals >= Frame.OperandBase(frame) && inner->Locals < end)
                {
                    end = inner->Locals;
                }

                for (var word = Frame.OperandBase(frame) + depth; word < end; word++)
                {
                    *word = Ref.Zero;
                }
            }

            inner = frame;
        }
    }

    /// <summary>Clears what calls that are over have left below the caller's native frame.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ClearNativeStack()
    {
        var bytes = stackalloc byte[NativeBytes];
        new Span<byte>(bytes, NativeBytes).Clear();
    }

    /// <summary>Operands before the instruction that the activation executes; -1 when unknown.</summary>
    internal static int DepthAt(VmThread t, Frame* frame)
    {
        var known = t.Vm.GcModule.StackDepths;
        if (!known.TryGetValue(frame->Code->Index, out var depths))
        {
            depths = CodeVerifier.StackDepths(t.Vm.Codes[frame->Code->Index]);
            known.Add(frame->Code->Index, depths);
        }

        var index = Frames.InstructionIndex(frame);
        return (uint)index < (uint)depths.Length ? depths[index] : -1;
    }
}
