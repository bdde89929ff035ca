using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary><c>faulthandler</c>: where the program is, or was when the process died.</summary>
[PyModule("faulthandler", Doc = "Show the Python stack at a fatal signal, or at any time.")]
internal static unsafe partial class FaultHandlerModule
{
    private const int SegmentationFault = 11;

    [PyFunction("enable", Doc = "Enable the handlers of fatal signals.")]
    private static Ref Enable(VmThread t, [Keyword, Optional] Ref file, [Keyword("all_threads"), Optional] Ref allThreads)
    {
        _ = allThreads;
        if (!TryDescriptor(t, file, out var descriptor))
        {
            return Ref.Error;
        }

        var faults = t.Vm.Faults ?? Start(t);
        faults.Descriptor = descriptor;
        faults.Enable();
        return Ref.None;
    }

    [PyFunction("disable", Doc = "Disable the handlers of fatal signals; whether they were enabled.")]
    private static bool Disable(VmThread t) => t.Vm.Faults?.Disable() ?? false;

    [PyFunction("is_enabled", Doc = "Whether the handlers of fatal signals are enabled.")]
    private static bool IsEnabled(VmThread t) => t.Vm.Faults?.IsEnabled ?? false;

    [PyFunction("dump_traceback", Doc = "Write the stack of the thread to a file.")]
    private static Ref DumpTraceback(VmThread t, [Keyword, Optional] Ref file, [Keyword("all_threads"), Optional] Ref allThreads)
    {
        _ = allThreads;
        if (!TryDescriptor(t, file, out var descriptor))
        {
            return Ref.Error;
        }

        new FaultWriter(descriptor).AppendStack(t, LibCThread.Self());
        return Ref.None;
    }

    [PyFunction("_sigsegv", Doc = "Send SIGSEGV to the process.")]
    private static Ref RaiseSegmentationFault(VmThread t)
    {
        _ = LibCSignal.Raise(SegmentationFault);
        return Ref.None;
    }

    [PyFunction("_read_null", Doc = "Read where there is no memory, in the C library.")]
    private static Ref ReadNull(VmThread t) => Ref.FromSmall((long)StringLength(null));

    /// <summary>A virtual machine inside another program: its first thread does not wait for faults.</summary>
    private static FaultReporter Start(VmThread t)
    {
        var faults = new FaultReporter();
        new Thread(faults.WaitForEnd) { IsBackground = true }.Start();
        faults.Watch(t.Vm);
        return faults;
    }

    /// <summary>A descriptor, or a file that has one; sys.stderr when there is none.</summary>
    private static bool TryDescriptor(VmThread t, Ref file, out int descriptor)
    {
        descriptor = -1;
        if (file.IsUnbound || file.IsNone)
        {
            file = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, "stderr"));
            if (file.IsUnbound || file.IsNone)
            {
                t.Raise(BuiltinType.RuntimeError, file.IsNone ? "sys.stderr is None" : "unable to get sys.stderr");
                return false;
            }
        }

        if (IntOps.IsIntLike(t, file))
        {
            if (!NativeArguments.ToInt(t, file, out descriptor))
            {
                return false;
            }

            if (descriptor < 0)
            {
                t.RaiseValueError("file is not a valid file descripter");
            }

            return descriptor >= 0;
        }

        var number = Op.CallMethod(t, file, StrOps.Intern(t, "fileno"));
        if (number.IsError)
        {
            return false;
        }

        if (!IntOps.IsIntLike(t, number) || !IntOps.TryToLong(number, out var wide) || wide is < 0 or > int.MaxValue)
        {
            t.Raise(BuiltinType.RuntimeError, "file.fileno() is not a valid file descriptor");
            return false;
        }

        descriptor = (int)wide;
        _ = Op.CallMethod(t, file, StrOps.Intern(t, "flush"));
        t.ClearPending();
        return true;
    }

    [LibraryImport("libc", EntryPoint = "strlen")]
    private static partial nuint StringLength(byte* text);
}
