namespace Cinder.Runtime;

/// <summary>
/// The end of files that nobody refers to any more. When a text file, its buffer and its raw file are found dead together, the outermost
/// is closed first, or what it still has to write would be lost: buffers are put off by one round of the queue, raw files by two.
/// </summary>
internal static unsafe class FileFinalizers
{
    /// <summary>Whether the end of the object is put off; then it is in the queue again.</summary>
    internal static bool Postpone(VmThread t, Ref dead)
    {
        if (!TypeOps.IsInstanceOf(t, dead, BuiltinType.IOBase) || TypeOps.IsInstanceOf(t, dead, BuiltinType.TextIOBase))
        {
            return false;
        }

        var flags = (HeaderFlags)dead.Object->Info & (HeaderFlags.PostponedOnce | HeaderFlags.PostponedTwice);
        var next = flags == 0 ? HeaderFlags.PostponedOnce : HeaderFlags.PostponedTwice;
        if ((flags & HeaderFlags.PostponedTwice) != 0 || (flags != 0 && TypeOps.IsInstanceOf(t, dead, BuiltinType.BufferedIOBase)))
        {
            return false;
        }

        dead.Object->Info |= (uint)next;
        t.Heap.PendingFinalizers.Enqueue(dead);
        return true;
    }
}
