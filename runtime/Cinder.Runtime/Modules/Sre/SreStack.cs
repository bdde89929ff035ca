using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// The matcher's own stack: what is left to try, on the heap, so that no expression and no text can exhaust the native stack. Its words
/// are no references.
/// </summary>
internal unsafe struct SreStack
{
    private const long FirstWords = 4096;

    /// <summary>A share of the machine's memory: beyond it MemoryError is raised.</summary>
    private const long MemoryShare = 2;

    public nint* Base;
    public nint* Limit;

    internal static SreStack Rent(VmThread t)
    {
        var kept = t.TakeSreStack();
        if (kept != null)
        {
            return new SreStack { Base = kept, Limit = kept + FirstWords };
        }

        var words = (nint*)NativeMemory.Alloc((nuint)(FirstWords * sizeof(nint)));
        return new SreStack { Base = words, Limit = words + FirstWords };
    }

    internal void Return(VmThread t)
    {
        // Only one of the first size is kept.
        if (Limit - Base != FirstWords || !t.KeepSreStack(Base))
        {
            NativeMemory.Free(Base);
        }

        Base = null;
    }

    /// <summary>Makes room; the position moves along. Null when there is no memory.</summary>
    internal nint* Grow(nint* position, long words)
    {
        var used = position - Base;
        var capacity = Math.Max((Limit - Base) * 2, used + words);
        if (capacity * sizeof(nint) > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryShare)
        {
            return null;
        }

        nint* moved;
        try
        {
            moved = (nint*)NativeMemory.Realloc(Base, (nuint)(capacity * sizeof(nint)));
        }
        catch (OutOfMemoryException)
        {
            return null;
        }

        Base = moved;
        Limit = moved + capacity;
        return moved + used;
    }
}
