using System.Runtime.InteropServices;

namespace Cinder.Build.Tool;

internal static partial class NativeProcess
{
    private const string LibC = "libc";

    // Larger than posix_spawnattr_t (336), posix_spawn_file_actions_t (80), sigset_t (128) and siginfo_t (128) of glibc and musl.
    private const int OpaqueSize = 512;

    private const int OpenReadOnly = 0;
    private const int OpenForWriting = 0x241; // O_WRONLY | O_CREAT | O_TRUNC
    private const uint OutputMode = 0x1a4;    // rw-r--r--
    private const short SetProcessGroup = 2;
    private const short SetSignalDefault = 4;
    private const short SetSignalMask = 8;
    private const int ProcessId = 1;
    private const int WaitExited = 4;
    private const int WaitLeaveZombie = 0x1000000;
    private const int Interrupted = 4;
    private const int BecomeSubreaper = 36; // PR_SET_CHILD_SUBREAPER
    private const int KillSignal = 9;
    private const int TerminateSignal = 15;

    [LibraryImport(LibC)]
    private static partial int posix_spawnp(out int pid, nint file, nint actions, nint attributes, nint arguments, nint environment);

    [LibraryImport(LibC)]
    private static partial int posix_spawn_file_actions_init(nint actions);

    [LibraryImport(LibC)]
    private static partial int posix_spawn_file_actions_destroy(nint actions);

    [LibraryImport(LibC)]
    private static partial int posix_spawn_file_actions_addopen(nint actions, int descriptor, nint path, int flags, uint mode);

    [LibraryImport(LibC)]
    private static partial int posix_spawn_file_actions_adddup2(nint actions, int descriptor, int target);

    [LibraryImport(LibC)]
    private static partial int posix_spawn_file_actions_addchdir_np(nint actions, nint path);

    [LibraryImport(LibC)]
    private static partial int posix_spawnattr_init(nint attributes);

    [LibraryImport(LibC)]
    private static partial int posix_spawnattr_destroy(nint attributes);

    [LibraryImport(LibC)]
    private static partial int posix_spawnattr_setflags(nint attributes, short flags);

    [LibraryImport(LibC)]
    private static partial int posix_spawnattr_setpgroup(nint attributes, int group);

    [LibraryImport(LibC)]
    private static partial int posix_spawnattr_setsigdefault(nint attributes, nint signals);

    [LibraryImport(LibC)]
    private static partial int posix_spawnattr_setsigmask(nint attributes, nint signals);

    [LibraryImport(LibC)]
    private static partial int sigfillset(nint signals);

    [LibraryImport(LibC)]
    private static partial int sigemptyset(nint signals);

    [LibraryImport(LibC, SetLastError = true)]
    private static partial int waitid(int kind, int id, nint information, int options);

    [LibraryImport(LibC, SetLastError = true)]
    private static partial int wait4(int pid, out int status, int options, out ResourceUsage usage);

    [LibraryImport(LibC, SetLastError = true)]
    private static partial int prctl(int option, nint value, nint unused2, nint unused3, nint unused4);

    [LibraryImport(LibC, SetLastError = true)]
    private static partial int kill(int pid, int signal);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeValue
    {
        private readonly long _seconds;
        private readonly long _microseconds;

        public TimeSpan ToTimeSpan() => TimeSpan.FromSeconds(_seconds) + TimeSpan.FromMicroseconds(_microseconds);
    }

    /// <summary>struct rusage.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ResourceUsage
    {
        public readonly TimeValue User;
        public readonly TimeValue System;
        public readonly long PeakKilobytes;
        private readonly Rest _rest;

        [System.Runtime.CompilerServices.InlineArray(13)]
        private struct Rest
        {
            private long _field;
        }
    }

    /// <summary>Memory of the arguments of one spawn.</summary>
    private sealed class NativeArguments : IDisposable
    {
        private readonly List<nint> _blocks = [];

        public nint Allocate(int size)
        {
            nint block = Marshal.AllocHGlobal(size);
            _blocks.Add(block);
            unsafe
            {
                new Span<byte>((void*)block, size).Clear();
            }

            return block;
        }

        public nint Text(string text)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
            nint block = Allocate(bytes.Length + 1);
            Marshal.Copy(bytes, 0, block, bytes.Length);
            return block;
        }

        public nint List(IReadOnlyList<string> texts)
        {
            nint list = Allocate((texts.Count + 1) * nint.Size);
            for (int i = 0; i < texts.Count; i++)
            {
                Marshal.WriteIntPtr(list, i * nint.Size, Text(texts[i]));
            }

            return list;
        }

        public void Dispose()
        {
            foreach (nint block in _blocks)
            {
                Marshal.FreeHGlobal(block);
            }
        }
    }
}
