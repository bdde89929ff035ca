using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Bounds of one thread's native stack, and where its stack pointer was when it last let go of the interpreter.</summary>
internal sealed unsafe partial class NativeStack
{
    // Larger than pthread_attr_t on every Linux (56 bytes on x64).
    private const int AttributeBytes = 256;

    private NativeStack(nint low, nint high)
    {
        Low = low;
        High = high;
    }

    /// <summary>Lowest address.</summary>
    public nint Low { get; }

    /// <summary>First address above the stack.</summary>
    public nint High { get; }

    /// <summary>Stack pointer below which nothing of a parked thread is live, with its registers pushed above it; 0 while it runs.</summary>
    public nint ParkedAt { get; set; }

    /// <summary>Stack of the calling thread.</summary>
    public static NativeStack OfCurrentThread()
    {
        byte* attributes = stackalloc byte[AttributeBytes];
        if (GetAttributes(Self(), attributes) != 0)
        {
            throw new InvalidOperationException("the bounds of the thread's stack cannot be read");
        }

        nint low;
        nuint size;
        int error = GetStack(attributes, &low, &size);
        _ = DestroyAttributes(attributes);
        return error == 0 ? new NativeStack(low, low + (nint)size) : throw new InvalidOperationException("the bounds of the thread's stack cannot be read");
    }

    public bool Contains(nint address) => address >= Low && address < High;

    [LibraryImport("libc", EntryPoint = "pthread_self")]
    private static partial nint Self();

    [LibraryImport("libc", EntryPoint = "pthread_getattr_np")]
    private static partial int GetAttributes(nint thread, byte* attributes);

    [LibraryImport("libc", EntryPoint = "pthread_attr_getstack")]
    private static partial int GetStack(byte* attributes, nint* low, nuint* size);

    [LibraryImport("libc", EntryPoint = "pthread_attr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);
}
