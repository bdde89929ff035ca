namespace Cinder.Runtime;

/// <summary>Keeps the repr of a container that contains itself finite.</summary>
internal static unsafe class ReprGuard
{
    /// <summary>False when a repr of the object is being made already; otherwise pair with <see cref="Leave"/>.</summary>
    internal static bool TryEnter(HeapObject* item)
    {
        if ((item->Info & (uint)HeaderFlags.InRepr) != 0)
        {
            return false;
        }

        item->Info |= (uint)HeaderFlags.InRepr;
        return true;
    }

    internal static void Leave(HeapObject* item) => item->Info &= ~(uint)HeaderFlags.InRepr;

    /// <summary>Appends the repr of a value. False with an exception pending.</summary>
    internal static bool AppendRepr(VmThread t, ref StrBuilder builder, Ref value)
    {
        Ref text = Op.Repr(t, value);
        if (text.IsError)
        {
            return false;
        }

        builder.Append(text);
        return true;
    }
}
