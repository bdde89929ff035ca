using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>What the C library says of the running thread.</summary>
internal static partial class LibCThread
{
    [LibraryImport("libc", EntryPoint = "pthread_self")]
    internal static partial nuint Self();

    [LibraryImport("libc", EntryPoint = "gettid")]
    internal static partial int NativeId();
}
