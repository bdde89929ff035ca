namespace Cinder.Runtime;

/// <summary>Numbers of open files.</summary>
internal static unsafe class FileDescriptors
{
    /// <summary>Stands for the current directory.</summary>
    internal const int CurrentDirectory = -100;

    /// <summary>An integer of C's int.</summary>
    internal static bool TryRead(VmThread t, Ref value, out int descriptor)
    {
        descriptor = -1;
        var index = Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out var wide) || wide != (int)wide)
        {
            t.RaiseOverflowError(IntOps.Sign(index) > 0 ? "fd is greater than maximum" : "fd is less than minimum");
            return false;
        }

        descriptor = (int)wide;
        return true;
    }

    /// <summary>The descriptor of a directory that a relative path starts from; None is the current directory.</summary>
    internal static bool TryReadDirectory(VmThread t, Ref value, out int descriptor)
    {
        descriptor = CurrentDirectory;
        if (value.IsNone)
        {
            return true;
        }

        if (TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
        {
            t.RaiseTypeError($"argument should be integer or None, not {Op.TypeName(t, value)}");
            return false;
        }

        return TryRead(t, value, out descriptor);
    }

    /// <summary>A descriptor, or an object with a <c>fileno()</c> method.</summary>
    internal static bool TryReadFile(VmThread t, Ref value, out int descriptor)
    {
        descriptor = -1;
        var number = value;
        if (!IntOps.IsIntLike(t, value))
        {
            var method = Op.LookupAttr(t, value, t.Names[Name.FileNo]);
            if (method.IsUnbound)
            {
                t.RaiseTypeError("argument must be an int, or have a fileno() method.");
                return false;
            }

            number = method.IsError ? method : Op.Call0(t, method);
            if (number.IsError)
            {
                return false;
            }

            if (!IntOps.IsIntLike(t, number))
            {
                t.RaiseTypeError("fileno() returned a non-integer");
                return false;
            }
        }

        if (!IntOps.TryToLong(number, out var wide) || wide != (int)wide)
        {
            t.RaiseOverflowError("Python int too large to convert to C int");
            return false;
        }

        if (wide < 0)
        {
            t.RaiseValueError($"file descriptor cannot be a negative integer ({wide})");
            return false;
        }

        descriptor = (int)wide;
        return true;
    }
}
