using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// Tier 0 and 1: the switch interpreter over shadow code. One loop runs a whole tree of Python-to-Python calls; it returns when
/// the activation it was entered with does. One method, because only then its state lives in registers; its opcodes are written by
/// family in Loop/*.ops, which a generator joins. Rare and long operations are in the other files of this class.
/// </summary>
internal static unsafe partial class Interpreter
{
    /// <summary>Runs an activation (marked <see cref="FrameFlags.Entry"/>) to its return or yield.</summary>
    /// <returns>The value, or Error with an exception pending; the activation is gone from the stack.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref Run(VmThread t, Frame* frame)
    {
        var value = Loop(t, frame);
        while (value.IsError && t.DueCollection >= 0)
        {
            value = Loop(t, CollectBetweenLoops(t));
        }

        return value;
    }
}
