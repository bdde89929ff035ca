using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Reading directories.</content>
internal static unsafe partial class PosixModule
{
    [PyFunction("listdir", Doc = "Return a list containing the names of the files in the directory.")]
    private static Ref ListDirectory(VmThread t, [Keyword, OrNone] Ref path)
    {
        if (!TryOpenDirectory(t, path, "listdir", out var directory, out var stream))
        {
            return Ref.Error;
        }

        var list = ListOps.New(t, 0);
        DirectoryRecord* record;
        while (TryReadRecord(stream, out record) && record != null)
        {
            var name = FileSystemText.Decode(t, DirectoryRecord.Name(record), directory.IsText);
            if (name.IsError || !ListOps.Append(t, (ListObject*)list.Object, name))
            {
                list = Ref.Error;
                break;
            }
        }

        if (!list.IsError && record == null && Marshal.GetLastPInvokeError() != 0)
        {
            list = RaiseDirectoryError(t, ref directory);
        }

        CloseDirectory(stream, ref directory);
        return list;
    }

    [PyFunction("scandir", Doc = "Return an iterator of DirEntry objects for given path.")]
    private static Ref ScanDirectory(VmThread t, [Keyword, OrNone] Ref path) => TryOpenDirectory(t, path, "scandir", out var directory, out var stream)
        ? ScandirIteratorType.New(t, ref directory, stream)
        : Ref.Error;

    /// <summary>The next entry that is neither the directory itself nor its parent; null at the end.</summary>
    /// <returns>False with the C library's error set.</returns>
    internal static bool TryReadRecord(nint stream, out DirectoryRecord* record)
    {
        for (; ; )
        {
            record = LibC.ReadDirectory(stream);
            if (record == null)
            {
                return Marshal.GetLastPInvokeError() == 0;
            }

            var name = DirectoryRecord.Name(record);
            if (name[0] != (byte)'.' || (name[1] != 0 && (name[1] != (byte)'.' || name[2] != 0)))
            {
                return true;
            }
        }
    }

    private static bool TryOpenDirectory(VmThread t, Ref path, string function, out PathArgument directory, out nint stream)
    {
        stream = 0;
        if (!PathArgument.TryRead(t, path, function, out directory, PathForms.Descriptor | PathForms.Nothing))
        {
            return false;
        }

        if (directory.Text != null)
        {
            stream = LibC.OpenDirectory(directory.Text);
        }
        else
        {
            // The stream closes its descriptor, so it gets one of its own.
            var copy = LibC.Control(directory.Descriptor, DuplicateCloseOnExec, 0);
            stream = copy < 0 ? 0 : LibC.OpenDirectory(copy);
            if (copy >= 0 && stream == 0)
            {
                var error = Marshal.GetLastPInvokeError();
                _ = LibC.Close(copy);
                Marshal.SetLastPInvokeError(error);
            }
        }

        if (stream == 0)
        {
            RaiseDirectoryError(t, ref directory);
        }

        return stream != 0;
    }

    private static Ref RaiseDirectoryError(VmThread t, scoped ref PathArgument directory) =>
        directory.Text == null || directory.IsNothing ? OsError.RaiseLast(t) : OsError.RaiseLast(t, directory.Source);

    private static void CloseDirectory(nint stream, scoped ref PathArgument directory)
    {
        if (directory.Text == null)
        {
            // The copied descriptor shares its position with the caller's.
            LibC.RewindDirectory(stream);
        }

        _ = LibC.CloseDirectory(stream);
    }
}
