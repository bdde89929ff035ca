namespace Cinder.Runtime;

/// <summary>Makes and reads weak references and proxies.</summary>
internal static unsafe class WeakRefOps
{
    /// <summary>The weak reference without a callback, of which an object has at most one.</summary>
    internal static Ref Basic(VmThread t, Ref referent)
    {
        var found = FindBasic(t, referent, BuiltinType.WeakRef);
        return found == null ? New(t, t.Types(BuiltinType.WeakRef), referent, Ref.None) : Ref.From(found);
    }

    /// <summary><c>ref(object, callback)</c> of a class: the callback is None when there is none.</summary>
    internal static Ref Make(VmThread t, TypeObject* cls, Ref referent, Ref callback)
    {
        if (!CanRefer(t, referent))
        {
            return Ref.Error;
        }

        return callback.IsNone && cls == t.Types(BuiltinType.WeakRef) ? Basic(t, referent) : New(t, cls, referent, callback);
    }

    /// <summary><c>proxy(object, callback)</c>: the callback is None when there is none.</summary>
    internal static Ref MakeProxy(VmThread t, Ref referent, Ref callback)
    {
        if (!CanRefer(t, referent))
        {
            return Ref.Error;
        }

        var row = TypeObject.Special(t.TypeOf(referent), Special.Call).IsUnbound ? BuiltinType.WeakProxy : BuiltinType.WeakCallableProxy;
        var found = callback.IsNone ? FindBasic(t, referent, row) : null;
        return found == null ? New(t, t.Types(row), referent, callback) : Ref.From(found);
    }

    /// <summary>What the reference refers to; Unbound when that is gone.</summary>
    internal static Ref Referent(WeakRefObject* reference) => reference->Referent == 0 ? Ref.Unbound : new Ref((nint)reference->Referent);

    /// <summary>The object's first weak reference (<c>__weakref__</c>), or None.</summary>
    internal static Ref FirstReference(VmThread t, Ref self)
    {
        var cursor = 0;
        var found = self.IsHeap ? t.Heap.WeakReferences.Next(self.Object, ref cursor) : null;
        return found == null ? Ref.None : Ref.From(found);
    }

    /// <summary>The object's reference of exactly that type without a callback, or null.</summary>
    internal static WeakRefObject* FindBasic(VmThread t, Ref referent, BuiltinType row)
    {
        // These come first: a reference and a proxy at the most.
        var cursor = 0;
        for (var i = 0; i < 2; i++)
        {
            var found = t.Heap.WeakReferences.Next(referent.Object, ref cursor);
            if (found == null)
            {
                return null;
            }

            if (found->Callback.IsNone && Ref.From(found).IsExact(row))
            {
                return found;
            }
        }

        return null;
    }

    private static bool CanRefer(VmThread t, Ref referent)
    {
        if (referent.IsHeap && (t.TypeOf(referent)->Flags & TypeFlags.Weakrefable) != 0)
        {
            return true;
        }

        t.RaiseTypeError($"cannot create weak reference to '{Op.TypeName(t, referent)}' object");
        return false;
    }

    // References without a callback, then proxies without one, then the others: the newest first.
    private static Ref New(VmThread t, TypeObject* cls, Ref referent, Ref callback)
    {
        var reference = (WeakRefObject*)TypeOps.AllocateInstance(t, cls);
        reference->Callback = callback;
        var position = 0;
        if (cls != t.Types(BuiltinType.WeakRef) || !callback.IsNone)
        {
            position = FindBasic(t, referent, BuiltinType.WeakRef) == null ? 0 : 1;
            var isProxy = cls == t.Types(BuiltinType.WeakProxy) || cls == t.Types(BuiltinType.WeakCallableProxy);
            if (!(isProxy && callback.IsNone) && (FindBasic(t, referent, BuiltinType.WeakProxy) != null || FindBasic(t, referent, BuiltinType.WeakCallableProxy) != null))
            {
                position++;
            }
        }

        t.Heap.WeakReferences.Register(reference, referent.Object, position);
        return Ref.From(reference);
    }
}
