using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Processes: which one this is, making others, waiting for them.</content>
internal static unsafe partial class PosixModule
{
    [PyFunction("getpid", Doc = "Return the current process id.")]
    private static long ProcessId(VmThread t) => LibCProcess.ProcessId();

    [PyFunction("getppid", Doc = "Return the parent's process id.")]
    private static long ParentProcessId(VmThread t) => LibCProcess.ParentProcessId();

    [PyFunction("getpgrp", Doc = "Return the current process group id.")]
    private static long ProcessGroup(VmThread t) => LibCProcess.ProcessGroup();

    [PyFunction("getpgid", Doc = "Call the system call getpgid(), and return the result.")]
    private static Ref ProcessGroupOf(VmThread t, [Keyword] int pid) => Number(t, LibCProcess.ProcessGroup(pid));

    [PyFunction("setpgrp", Doc = "Make the current process the leader of its process group.")]
    private static Ref SetProcessGroup(VmThread t) => Finish(t, LibCProcess.SetProcessGroup(0, 0));

    [PyFunction("setpgid", Doc = "Call the system call setpgid(pid, pgrp).")]
    private static Ref SetProcessGroupOf(VmThread t, int pid, int pgrp) => Finish(t, LibCProcess.SetProcessGroup(pid, pgrp));

    [PyFunction("getsid", Doc = "Call the system call getsid(pid) and return the result.")]
    private static Ref SessionId(VmThread t, int pid) => Number(t, LibCProcess.SessionId(pid));

    [PyFunction("setsid", Doc = "Call the system call setsid().")]
    private static Ref NewSession(VmThread t) => Finish(t, LibCProcess.NewSession());

    [PyFunction("tcgetpgrp", Doc = "Return the process group associated with the terminal specified by fd.")]
    private static Ref TerminalGroup(VmThread t, int fd) => Number(t, LibCProcess.TerminalGroup(fd));

    [PyFunction("tcsetpgrp", Doc = "Set the process group associated with the terminal specified by fd.")]
    private static Ref SetTerminalGroup(VmThread t, int fd, int pgrp) => Finish(t, LibCProcess.SetTerminalGroup(fd, pgrp));

    [PyFunction("kill", Doc = "Kill a process with a signal.")]
    private static Ref Kill(VmThread t, Ref pid, Ref signal) => TryProcess(t, pid, out var process) && NativeArguments.ToInt(t, signal, out var number)
        ? FinishSignal(t, SendSignal(process, number))
        : Ref.Error;

    [PyFunction("killpg", Doc = "Kill a process group with a signal.")]
    private static Ref KillGroup(VmThread t, Ref pgid, Ref signal) => TryProcess(t, pgid, out var group) && NativeArguments.ToInt(t, signal, out var number)
        ? FinishSignal(t, LibCProcess.KillGroup(group, number))
        : Ref.Error;

    [PyFunction("fork", Doc = "Fork a child process. Return 0 to child process and PID of child to parent process.")]
    private static Ref Fork(VmThread t) => Number(t, ForkProcess(t));

    [PyFunction("execv", Doc = "Execute an executable path with arguments, replacing current process.")]
    private static Ref Execute(VmThread t, Ref path, Ref argv)
    {
        if (!PathArgument.TryRead(t, path, "execv", out var file))
        {
            return Ref.Error;
        }

        using var arguments = new NativeStrings();
        return TryAddArguments(t, argv, "execv", arguments) ? Execute(t, ref file, arguments, *LibCProcess.EnvironmentVariables()) : Ref.Error;
    }

    [PyFunction("execve", Doc = "Execute an executable path with arguments and an environment, replacing current process.")]
    private static Ref ExecuteIn(VmThread t, [Keyword] Ref path, [Keyword] Ref argv, [Keyword] Ref env)
    {
        if (!PathArgument.TryRead(t, path, "execve", out var file, PathForms.Descriptor))
        {
            return Ref.Error;
        }

        using var arguments = new NativeStrings();
        using var environment = new NativeStrings();
        return TryAddArguments(t, argv, "execve", arguments) && TryAddEnvironment(t, env, environment)
            ? Execute(t, ref file, arguments, environment.Pointer)
            : Ref.Error;
    }

    [PyFunction("wait", Doc = "Wait for completion of a child process. Returns (pid, status).")]
    private static Ref WaitAny(VmThread t) => Wait(t, -1, 0);

    [PyFunction("waitpid", Doc = "Wait for completion of a given child process. Returns (pid, status).")]
    private static Ref Wait(VmThread t, int pid, int options)
    {
        int status;
        for (; ; )
        {
            status = 0;
            var child = LibCProcess.Wait(pid, &status, options, null);
            if (child >= 0)
            {
                return TupleOps.From(t, Ref.FromSmall(child), Ref.FromSmall(status));
            }

            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }
    }

    [PyFunction("waitstatus_to_exitcode", Doc = "Convert a wait status to an exit code: negative is the signal that ended the process.")]
    private static Ref ToExitCode(VmThread t, [Keyword] int status)
    {
        if ((status & 0x7F) == 0)
        {
            return Ref.FromSmall((status >> 8) & 0xFF);
        }

        if (IsSignaled(t, status))
        {
            return Ref.FromSmall(-(status & 0x7F));
        }

        return IsStopped(t, status)
            ? t.RaiseValueError($"process stopped by delivery of signal {(status >> 8) & 0xFF}")
            : t.RaiseValueError($"invalid wait status: {status}");
    }

    [PyFunction("WIFEXITED", Doc = "Return True if the process returning status exited via the exit() system call.")]
    private static bool IsExited(VmThread t, [Keyword] int status) => (status & 0x7F) == 0;

    [PyFunction("WEXITSTATUS", Doc = "Return the process return code from status.")]
    private static long ExitStatus(VmThread t, [Keyword] int status) => (status >> 8) & 0xFF;

    [PyFunction("WIFSIGNALED", Doc = "Return True if the process returning status was terminated by a signal.")]
    private static bool IsSignaled(VmThread t, [Keyword] int status) => (status & 0x7F) is not (0 or 0x7F);

    [PyFunction("WTERMSIG", Doc = "Return the signal that terminated the process that provided the status value.")]
    private static long TerminationSignal(VmThread t, [Keyword] int status) => status & 0x7F;

    [PyFunction("WIFSTOPPED", Doc = "Return True if the process returning status was stopped.")]
    private static bool IsStopped(VmThread t, [Keyword] int status) => (status & 0xFF) == 0x7F;

    [PyFunction("WSTOPSIG", Doc = "Return the signal that stopped the process that provided the status value.")]
    private static long StopSignal(VmThread t, [Keyword] int status) => (status >> 8) & 0xFF;

    [PyFunction("WIFCONTINUED", Doc = "Return True if a particular process was continued from a job control stop.")]
    private static bool IsContinued(VmThread t, [Keyword] int status) => status == 0xFFFF;

    [PyFunction("WCOREDUMP", Doc = "Return True if the process returning status was dumped to a core file.")]
    private static bool HasCore(VmThread t, int status) => (status & 0x80) != 0;

    [PyFunction("system", Doc = "Execute the command in a subshell.")]
    private static Ref Shell(VmThread t, [Keyword] Ref command)
    {
        var text = FileSystemText.ToNative(t, command);
        return text.IsError ? text : Ref.FromSmall(LibCProcess.Shell(FileSystemText.Pointer(text)));
    }

    [PyFunction("_exit", Doc = "Exit to the system with specified status, without normal exit processing.")]
    private static Ref ExitNow(VmThread t, [Keyword] int status)
    {
        LibCProcess.Exit(status);
        return Ref.None;
    }

    [PyFunction("abort", Doc = "Abort the interpreter immediately.")]
    private static Ref Abort(VmThread t)
    {
        LibCProcess.Abort();
        return Ref.None;
    }

    private static Ref Number(VmThread t, int result) => result >= 0 ? Ref.FromSmall(result) : OsError.RaiseLast(t);

    /// <summary>A signal that the process sent to itself is handled before the call returns.</summary>
    /// <summary>A signal to the own process goes to the own thread, where it has come in when the call returns.</summary>
    private static int SendSignal(int process, int signal) =>
        process == LibCProcess.ProcessId() && signal != 0 ? LibCSignal.Raise(signal) : LibCProcess.Kill(process, signal);

    private static int ForkProcess(VmThread t)
    {
        var child = LibCProcess.Fork();
        if (child == 0)
        {
            t.Vm.Signals.AfterFork();
        }

        return child;
    }

    private static Ref FinishSignal(VmThread t, int result) => result < 0 ? OsError.RaiseLast(t) : t.RunPendingWorkNow() ? Ref.None : Ref.Error;

    private static bool TryProcess(VmThread t, Ref value, out int process)
    {
        process = 0;
        var index = Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out var wide) || wide != (int)wide)
        {
            t.RaiseOverflowError(IntOps.Sign(index) > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
            return false;
        }

        process = (int)wide;
        return true;
    }

    private static Ref Execute(VmThread t, scoped ref PathArgument file, NativeStrings arguments, byte** environment)
    {
        _ = file.Text == null
            ? LibCProcess.Execute(file.Descriptor, arguments.Pointer, environment)
            : LibCProcess.Execute(file.Text, arguments.Pointer, environment);
        return OsError.RaiseLast(t);
    }

    private static bool TryAddArguments(VmThread t, Ref argv, string function, NativeStrings strings)
    {
        if (t.KindOf(argv) is not (BuiltinType.Tuple or BuiltinType.List))
        {
            t.RaiseTypeError(function == "execve" ? "execve: argv must be a tuple or list" : $"{function}() arg 2 must be a tuple or list");
            return false;
        }

        if (!Sequences.TryItems(t, argv, out var holder, out var length))
        {
            return false;
        }

        if (length == 0)
        {
            t.RaiseValueError(function == "execve" ? "execve: argv must not be empty" : $"{function}() arg 2 must not be empty");
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            var text = FileSystemText.ToNative(t, Sequences.Items(holder)[i]);
            if (text.IsError)
            {
                return false;
            }

            if (i == 0 && *FileSystemText.Pointer(text) == 0)
            {
                t.RaiseValueError(function == "execve" ? "execve: argv first element cannot be empty" : $"{function}() arg 2 first element cannot be empty");
                return false;
            }

            strings.Add(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(FileSystemText.Pointer(text)));
        }

        return true;
    }

    private static bool TryAddEnvironment(VmThread t, Ref env, NativeStrings strings)
    {
        if (TypeObject.Special(t.TypeOf(env), Special.GetItem).IsUnbound || t.KindOf(env) is BuiltinType.Tuple or BuiltinType.List or BuiltinType.Str)
        {
            t.RaiseTypeError("execve: environment must be a mapping object");
            return false;
        }

        var items = Op.CallMethod(t, env, t.Names[Name.Items]);
        var pairs = items.IsError ? items : TupleOps.FromIterable(t, items);
        for (var i = 0; !pairs.IsError && i < ((TupleObject*)pairs.Object)->Length; i++)
        {
            var pair = TupleOps.FromIterable(t, TupleObject.Items((TupleObject*)pairs.Object)[i]);
            if (pair.IsError || ((TupleObject*)pair.Object)->Length != 2)
            {
                return !pair.IsError && !t.RaiseTypeError("execve: environment must be a mapping object").IsError;
            }

            Ref key = FileSystemText.ToNative(t, TupleObject.Items((TupleObject*)pair.Object)[0]);
            var value = key.IsError ? key : FileSystemText.ToNative(t, TupleObject.Items((TupleObject*)pair.Object)[1]);
            if (value.IsError)
            {
                return false;
            }

            var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(FileSystemText.Pointer(key));
            if (name.Length == 0 || name[1..].Contains((byte)'='))
            {
                t.RaiseValueError("illegal environment variable name");
                return false;
            }

            strings.Add([.. name, (byte)'=', .. MemoryMarshal.CreateReadOnlySpanFromNullTerminated(FileSystemText.Pointer(value))]);
        }

        return !pairs.IsError;
    }
}
