using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The C library's functions on processes, users and the system.</summary>
internal static unsafe partial class LibCProcess
{
    [LibraryImport("libc", EntryPoint = "setenv", SetLastError = true)]
    internal static partial int SetEnvironment(byte* name, byte* value, int overwrite);

    [LibraryImport("libc", EntryPoint = "unsetenv", SetLastError = true)]
    internal static partial int UnsetEnvironment(byte* name);

    [LibraryImport("libc", EntryPoint = "getrandom", SetLastError = true)]
    internal static partial nint GetRandom(byte* buffer, nint length, uint flags);

    [LibraryImport("libc", EntryPoint = "getpid")]
    internal static partial int ProcessId();

    [LibraryImport("libc", EntryPoint = "getppid")]
    internal static partial int ParentProcessId();

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    internal static partial int ProcessGroup();

    [LibraryImport("libc", EntryPoint = "getpgid", SetLastError = true)]
    internal static partial int ProcessGroup(int process);

    [LibraryImport("libc", EntryPoint = "setpgid", SetLastError = true)]
    internal static partial int SetProcessGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "getsid", SetLastError = true)]
    internal static partial int SessionId(int process);

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    internal static partial int NewSession();

    [LibraryImport("libc", EntryPoint = "getuid")]
    internal static partial uint UserId();

    [LibraryImport("libc", EntryPoint = "geteuid")]
    internal static partial uint EffectiveUserId();

    [LibraryImport("libc", EntryPoint = "getgid")]
    internal static partial uint GroupId();

    [LibraryImport("libc", EntryPoint = "getegid")]
    internal static partial uint EffectiveGroupId();

    [LibraryImport("libc", EntryPoint = "setuid", SetLastError = true)]
    internal static partial int SetUserId(uint user);

    [LibraryImport("libc", EntryPoint = "seteuid", SetLastError = true)]
    internal static partial int SetEffectiveUserId(uint user);

    [LibraryImport("libc", EntryPoint = "setgid", SetLastError = true)]
    internal static partial int SetGroupId(uint group);

    [LibraryImport("libc", EntryPoint = "setegid", SetLastError = true)]
    internal static partial int SetEffectiveGroupId(uint group);

    [LibraryImport("libc", EntryPoint = "getresuid", SetLastError = true)]
    internal static partial int UserIds(uint* real, uint* effective, uint* saved);

    [LibraryImport("libc", EntryPoint = "getresgid", SetLastError = true)]
    internal static partial int GroupIds(uint* real, uint* effective, uint* saved);

    [LibraryImport("libc", EntryPoint = "getgroups", SetLastError = true)]
    internal static partial int Groups(int count, uint* groups);

    [LibraryImport("libc", EntryPoint = "getlogin_r")]
    internal static partial int LoginName(byte* buffer, nint length);

    [LibraryImport("libc", EntryPoint = "ctermid")]
    internal static partial byte* ControllingTerminal(byte* buffer);

    [LibraryImport("libc", EntryPoint = "tcgetpgrp", SetLastError = true)]
    internal static partial int TerminalGroup(int descriptor);

    [LibraryImport("libc", EntryPoint = "tcsetpgrp", SetLastError = true)]
    internal static partial int SetTerminalGroup(int descriptor, int group);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    internal static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "killpg", SetLastError = true)]
    internal static partial int KillGroup(int group, int signal);

    [LibraryImport("libc", EntryPoint = "fork", SetLastError = true)]
    internal static partial int Fork();

    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true)]
    internal static partial int Execute(byte* path, byte** arguments, byte** environment);

    [LibraryImport("libc", EntryPoint = "fexecve", SetLastError = true)]
    internal static partial int Execute(int descriptor, byte** arguments, byte** environment);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    internal static partial int Wait(int process, int* status, int options, void* usage);

    [LibraryImport("libc", EntryPoint = "system", SetLastError = true)]
    internal static partial int Shell(byte* command);

    [LibraryImport("libc", EntryPoint = "_exit")]
    internal static partial void Exit(int status);

    [LibraryImport("libc", EntryPoint = "abort")]
    internal static partial void Abort();

    [LibraryImport("libc", EntryPoint = "uname", SetLastError = true)]
    internal static partial int GetSystemName(SystemName* name);

    [LibraryImport("libc", EntryPoint = "times", SetLastError = true)]
    internal static partial long GetTimes(ProcessTimes* times);

    [LibraryImport("libc", EntryPoint = "sysconf", SetLastError = true)]
    internal static partial long SystemConfiguration(int name);

    [LibraryImport("libc", EntryPoint = "confstr", SetLastError = true)]
    internal static partial nint TextConfiguration(int name, byte* buffer, nint length);

    [LibraryImport("libc", EntryPoint = "getloadavg", SetLastError = true)]
    internal static partial int LoadAverage(double* values, int count);

    [LibraryImport("libc", EntryPoint = "nice", SetLastError = true)]
    internal static partial int Nice(int increment);

    [LibraryImport("libc", EntryPoint = "getpriority", SetLastError = true)]
    internal static partial int GetPriority(int which, int who);

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    internal static partial int SetPriority(int which, int who, int priority);

    [LibraryImport("libc", EntryPoint = "sched_yield", SetLastError = true)]
    internal static partial int Yield();

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    internal static partial int GetAffinity(int process, nint size, byte* mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    internal static partial int SetAffinity(int process, nint size, byte* mask);

    /// <summary>The address of C's <c>environ</c>.</summary>
    internal static byte*** EnvironmentVariables() => (byte***)NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "environ");
}
