using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Raises what the system reports: the class of the exception follows from the error number.</summary>
internal static unsafe class OsError
{
    internal const int NoSuchProcess = 3;
    internal const int Interrupted = 4;

    /// <summary>OSError of the C library's last error; what a signal handler raised meanwhile takes precedence.</summary>
    internal static Ref RaiseLast(VmThread t) => Raise(t, Marshal.GetLastPInvokeError());

    /// <summary>The same, about a file.</summary>
    internal static Ref RaiseLast(VmThread t, Ref file) => Raise(t, Marshal.GetLastPInvokeError(), file);

    /// <summary>The same, about two files.</summary>
    internal static Ref RaiseLast(VmThread t, Ref file, Ref file2) => Raise(t, Marshal.GetLastPInvokeError(), file, file2);

    internal static Ref Raise(VmThread t, int number) => Raise(t, number, Ref.None, Ref.None, 2);

    internal static Ref Raise(VmThread t, int number, Ref file) => Raise(t, number, file, Ref.None, 3);

    internal static Ref Raise(VmThread t, int number, Ref file, Ref file2) => Raise(t, number, file, file2, 5);

    /// <summary>
    /// Whether a system call that failed is to be tried again: a signal interrupted it, and no handler raised an exception. Leaves the
    /// error for <see cref="RaiseLast(VmThread)"/> otherwise.
    /// </summary>
    internal static bool MayRetry(VmThread t)
    {
        var number = Marshal.GetLastPInvokeError();
        if (number == Interrupted && t.RunPendingWorkNow())
        {
            return true;
        }

        Marshal.SetLastPInvokeError(number);
        return false;
    }

    /// <summary>The system's text for an error number.</summary>
    internal static string Text(int number) => Marshal.GetPInvokeErrorMessage(number);

    private static Ref Raise(VmThread t, int number, Ref file, Ref file2, int count)
    {
        if (t.HasPending)
        {
            return Ref.Error;
        }

        var args = stackalloc Ref[5];
        args[0] = Ref.FromSmall(number);
        args[1] = StrOps.New(t, Text(number));
        args[2] = file;
        args[3] = Ref.None;
        args[4] = file2;
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.OSError), args, count);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }
}
