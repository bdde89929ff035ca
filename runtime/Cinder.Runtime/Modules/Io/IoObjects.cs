namespace Cinder.Runtime;

/// <summary>Making and recognising native files.</summary>
internal static unsafe class IoObjects
{
    /// <summary>Whether the value is an instance of the native class itself; it may have attributes of its own.</summary>
    internal static bool IsExactly(VmThread t, Ref value, BuiltinType type) => value.IsHeap && t.TypeOf(value) == t.Types(type);

    /// <summary>
    /// An instance of a file class whose memory is all there is to give back: only a subclass, which may have its own close(), is told
    /// of the object's end.
    /// </summary>
    internal static HeapObject* AllocateInMemory(VmThread t, TypeObject* cls, BuiltinType native) =>
        cls == t.Types(native) ? TypeOps.AllocatePlainInstance(t, cls) : TypeOps.AllocateInstance(t, cls);

    /// <summary>The truth of an object's attribute <c>closed</c>; -1 with an exception pending.</summary>
    internal static int IsClosed(VmThread t, Ref file)
    {
        var closed = Op.GetAttr(t, file, t.Names[Name.Closed]);
        return closed.IsError ? -1 : closed.IsBool ? (closed.IsTrue ? 1 : 0) : Op.Truth(t, closed);
    }

    /// <summary>False with ValueError pending when the file is closed.</summary>
    internal static bool CheckOpen(VmThread t, Ref file)
    {
        var closed = IsClosed(t, file);
        if (closed > 0)
        {
            IoErrors.Closed(t);
        }

        return closed == 0;
    }

    /// <summary>The file's attributes, for pickling; None when there are none.</summary>
    internal static Ref DictCopy(VmThread t, Ref file)
    {
        var layout = t.LayoutOf(file.Object);
        if (!layout->IsDictMode && layout->AttributeCount == 0)
        {
            return Ref.None;
        }

        var dict = InstanceAttributes.GetDict(t, file.Object);
        return dict.IsError ? dict : DictOps.Copy(t, (DictObject*)dict.Object);
    }
}
