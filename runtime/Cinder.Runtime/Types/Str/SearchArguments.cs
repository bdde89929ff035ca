namespace Cinder.Runtime;

/// <summary>The arguments <c>(wanted[, start[, end]])</c> of the searching methods of str, bytes and bytearray.</summary>
internal static unsafe class SearchArguments
{
    /// <summary>
    /// Reads them; the bounds are brought into the length, but start stays beyond it where the caller put it there.
    /// False with an exception pending.
    /// </summary>
    internal static bool Read(VmThread t, Args args, string name, long length, out Ref wanted, out long start, out long end)
    {
        wanted = Ref.Unbound;
        start = 0;
        end = length;
        if (args.Count is < 1 or > 3)
        {
            t.RaiseTypeError(args.Count < 1 ? $"{name}() takes at least 1 argument (0 given)" : $"{name}() takes at most 3 arguments ({args.Count} given)");
            return false;
        }

        wanted = args[0];
        if ((args.Count > 1 && !args[1].IsNone && !SliceOps.TryClip(t, args[1], out start)) || (args.Count > 2 && !args[2].IsNone && !SliceOps.TryClip(t, args[2], out end)))
        {
            return false;
        }

        if (end > length)
        {
            end = length;
        }
        else if (end < 0)
        {
            end = Math.Max(0, end + length);
        }

        if (start < 0)
        {
            start = Math.Max(0, start + length);
        }

        return true;
    }
}
