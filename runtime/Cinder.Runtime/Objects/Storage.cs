namespace Cinder.Runtime;

/// <summary>Allocates the hidden storage objects.</summary>
internal static unsafe class Storage
{
    /// <summary>An array of that many zero words, or null when there is no memory.</summary>
    internal static RefArray* NewRefArray(VmThread t, long length)
    {
        if (length > int.MaxValue)
        {
            return null;
        }

        var array = (RefArray*)t.TryAllocate(BuiltinType.RefArray, sizeof(RefArray) + (length * sizeof(nint)));
        if (array != null)
        {
            array->TaggedLength = Ref.FromSmall(length);
        }

        return array;
    }

    /// <summary>That many zero bytes, or null when there is no memory.</summary>
    internal static RawArray* NewRawArray(VmThread t, long bytes)
    {
        if (bytes > long.MaxValue / 2)
        {
            return null;
        }

        var array = (RawArray*)t.TryAllocate(BuiltinType.RawArray, sizeof(RawArray) + bytes);
        if (array != null)
        {
            array->Length = bytes;
        }

        return array;
    }
}
