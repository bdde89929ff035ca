using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// Says where the program was when the process dies of a fatal signal. The report is written by a thread that has waited for it, since
/// the one that fails can run no managed code any more: the process's first thread, which has nothing else to do.
/// </summary>
public sealed unsafe partial class FaultReporter
{
    private const nint Futex = 202;
    private const nint WaitPrivate = 128;
    private const nint WakePrivate = 129;
    private const int UseSignalInfo = 4;
    private const int UseAlternateStack = 0x08000000;

    private static readonly (int Signal, string Name)[] Fatal =
    [
        (11, "Segmentation fault"), (8, "Floating point exception"), (6, "Aborted"), (7, "Bus error"), (4, "Illegal instruction"),
    ];

    private readonly FaultBlock* _block = (FaultBlock*)NativeMemory.AllocZeroed((nuint)sizeof(FaultBlock));
    private readonly SignalAction[] _old = new SignalAction[FaultBlock.Signals];
    private VmThread? _thread;
    private nuint _threadId;

    /// <summary>Whether the handlers are installed.</summary>
    internal bool IsEnabled { get; private set; }

    /// <summary>Where the report goes.</summary>
    internal int Descriptor { get; set; } = 2;

    /// <summary>Installs the handlers. Called on the thread whose Python stack is to be shown.</summary>
    /// <param name="vm">The virtual machine that runs there.</param>
    public void Watch(Vm vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        vm.Faults = this;
        _thread = vm.MainThread;
        _threadId = LibCThread.Self();
        _block->Seconds = 5;
        Enable();
    }

    /// <summary>Says why the program cannot run. Needs next to no memory, where the console needs some.</summary>
    /// <param name="reason">One line.</param>
    public static void WriteError(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var writer = new FaultWriter(descriptor: 2);
        writer.Append("Fatal Python error: ");
        writer.Append(reason);
        writer.Append("\n");
        writer.Flush();
    }

    /// <summary>Waits for the end of the program, or writes the report.</summary>
    public void WaitForEnd()
    {
        for (; ; )
        {
            switch ((FaultRequest)Volatile.Read(ref _block->Request))
            {
                case FaultRequest.None:
                    _ = SystemCall(Futex, &_block->Request, WaitPrivate, (nint)FaultRequest.None, 0);
                    break;
                case FaultRequest.End:
                    return;
                case FaultRequest.Report when _block->Done == 0:
                    Report(_block->Signal);
                    Volatile.Write(ref _block->Done, 1);
                    _ = SystemCall(Futex, &_block->Done, WakePrivate, int.MaxValue, 0);
                    break;
                default:
                    // The process dies.
                    _ = SystemCall(Futex, &_block->Request, WaitPrivate, (nint)FaultRequest.Report, 0);
                    break;
            }
        }
    }

    /// <summary>The program has ended without a fault.</summary>
    public void End()
    {
        Volatile.Write(ref _block->Request, (int)FaultRequest.End);
        _ = SystemCall(Futex, &_block->Request, WakePrivate, 1, 0);
    }

    internal void Enable()
    {
        if (IsEnabled)
        {
            return;
        }

        IsEnabled = true;
        if (_block->Self == 0)
        {
            _block->Self = FaultHandlerCode.Build(_block);
        }

        foreach (var (signal, _) in Fatal)
        {
            SignalAction old;
            if (LibCSignal.Action(signal, null, &old) != 0 || old.Handler == LibCSignal.Ignore)
            {
                continue;
            }

            _old[signal] = old;
            _block->Previous[signal] = old.Handler;
            var own = old;
            own.Handler = _block->Self;
            own.Flags |= UseSignalInfo | UseAlternateStack;
            _ = LibCSignal.Action(signal, &own, null);
        }
    }

    /// <returns>Whether the handlers were installed.</returns>
    internal bool Disable()
    {
        var was = IsEnabled;
        IsEnabled = false;
        foreach (var (signal, _) in Fatal)
        {
            // What somebody else has put there since stays.
            if (was && SignalState.Disposition(signal) == _block->Self)
            {
                fixed (SignalAction* old = &_old[signal])
                {
                    _ = LibCSignal.Action(signal, old, null);
                }
            }
        }

        return was;
    }

    private void Report(int signal)
    {
        var name = "Fatal signal";
        foreach (var (number, text) in Fatal)
        {
            name = number == signal ? text : name;
        }

        var writer = new FaultWriter(Descriptor);
        writer.Append("Fatal Python error: ");
        writer.Append(name);
        writer.Append("\n\n");
        writer.AppendStack(_thread!, _threadId);
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number, int* address, nint operation, nint value, nint timeout);
}
