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
        var wanted = 0;
        int* postponed;
        switch (t.KindOf(dead))
        {
            case BuiltinType.FileIO:
                postponed = &((FileIOObject*)dead.Object)->Postponed;
                wanted = 2;
                break;
            case BuiltinType.BufferedReader or BuiltinType.BufferedWriter or BuiltinType.BufferedRandom:
                postponed = &((BufferedObject*)dead.Object)->Postponed;
                wanted = 1;
                break;
            default:
                return false;
        }

        if (*postponed >= wanted)
        {
            return false;
        }

        (*postponed)++;
        t.Heap.PendingFinalizers.Enqueue(dead);
        return true;
    }
}
