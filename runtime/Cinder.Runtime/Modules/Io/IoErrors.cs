using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The exceptions that files raise.</summary>
internal static unsafe class IoErrors
{
    internal static Ref Unsupported(VmThread t, string what) => t.Raise(BuiltinType.UnsupportedOperation, what);

    internal static Ref Closed(VmThread t) => t.RaiseValueError("I/O operation on closed file.");

    internal static Ref Uninitialized(VmThread t) => t.RaiseValueError("I/O operation on uninitialized object");

    /// <summary>OSError, or the subclass that the number stands for.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="number">C's errno.</param>
    /// <param name="fileName">The file it is about; Unbound: none.</param>
    internal static Ref FromNumber(VmThread t, int number, Ref fileName)
    {
        var args = stackalloc Ref[3];
        args[0] = Ref.FromSmall(number);
        args[1] = StrOps.New(t, Marshal.GetPInvokeErrorMessage(number));
        args[2] = fileName;
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.OSError), args, fileName.IsUnbound ? 2 : 3);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }

    internal static Ref FromNumber(VmThread t, int number) => FromNumber(t, number, Ref.Unbound);

    /// <summary>BlockingIOError of a write of which only a part was done.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="number">C's errno; 0 where no system call was made.</param>
    /// <param name="written">How many bytes were taken.</param>
    internal static Ref WouldBlock(VmThread t, int number, long written)
    {
        var args = stackalloc Ref[3];
        args[0] = Ref.FromSmall(number);
        args[1] = StrOps.New(t, "write could not complete without blocking");
        args[2] = Ref.FromSmall(written);
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.BlockingIOError), args, 3);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }

    /// <summary>
    /// After a clean-up step: an exception that was pending before it comes back, as the context of the step's own if that failed too.
    /// </summary>
    /// <returns>Whether nothing is pending.</returns>
    internal static bool Chain(VmThread t, Ref earlier)
    {
        if (earlier.IsUnbound)
        {
            return !t.HasPending;
        }

        if (t.HasPending)
        {
            var later = t.TakePending();
            ExceptionOps.SetContext(t, later, earlier);
            t.Restore(later);
        }
        else
        {
            t.Restore(earlier);
        }

        return false;
    }

    /// <summary>A signal interrupted a system call: runs what waits. False with an exception pending.</summary>
    internal static bool RunInterrupts(VmThread t) => t.RunPendingWorkNow();
}
