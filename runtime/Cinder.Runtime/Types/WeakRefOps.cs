namespace Cinder.Runtime;

/// <summary>Makes and reads weak references.</summary>
internal static unsafe class WeakRefOps
{
    /// <summary>A weak reference without a callback.</summary>
    internal static Ref New(VmThread t, Ref referent)
    {
        var reference = (WeakRefObject*)t.Allocate(BuiltinType.WeakRef, sizeof(WeakRefObject));
        reference->Callback = Ref.None;
        t.Heap.WeakReferences.Register(reference, referent.Object);
        return Ref.From(reference);
    }

    /// <summary>The object's first weak reference (<c>__weakref__</c>), or None.</summary>
    internal static Ref FirstReference(VmThread t, Ref self)
    {
        var cursor = 0;
        var found = self.IsHeap ? t.Heap.WeakReferences.Next(self.Object, ref cursor) : null;
        return found == null ? Ref.None : Ref.From(found);
    }
}
