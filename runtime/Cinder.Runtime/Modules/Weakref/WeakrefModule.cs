namespace Cinder.Runtime;

/// <summary><c>_weakref</c>: what the module <c>weakref</c> is built on.</summary>
[PyModule("_weakref", Doc = "Weak-reference support module.")]
internal static unsafe partial class WeakrefModule
{
    [PyFunction("proxy", Doc = "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.")]
    private static Ref Proxy(VmThread t, Args args)
    {
        if (args.Count is < 1 or > 2)
        {
            return t.RaiseTypeError(args.Count == 0 ? "proxy expected at least 1 argument, got 0" : $"proxy expected at most 2 arguments, got {args.Count}");
        }

        return WeakRefOps.MakeProxy(t, args[0], args.Count == 2 ? args[1] : Ref.None);
    }

    [PyFunction("getweakrefcount", Doc = "Return the number of weak references to 'object'.")]
    private static Ref Count(VmThread t, Ref @object)
    {
        var references = References(t, @object);
        return references.IsError ? references : IntOps.FromLong(t, ((ListObject*)references.Object)->Length);
    }

    [PyFunction("getweakrefs", Doc = "Return a list of all weak reference objects pointing to 'object'.")]
    private static Ref References(VmThread t, Ref @object)
    {
        var list = ListOps.New(t, 4);
        if (list.IsError || !@object.IsHeap)
        {
            return list;
        }

        var references = t.Heap.WeakReferences;
        var cursor = 0;
        if (references.Next(@object.Object, ref cursor) == null)
        {
            return list;
        }

        // Only a collection knows which of the references are still in use themselves.
        t.Heap.Collect();
        cursor = 0;
        for (var found = references.Next(@object.Object, ref cursor); found != null; found = references.Next(@object.Object, ref cursor))
        {
            if (!ListOps.Append(t, (ListObject*)list.Object, Ref.From(found)))
            {
                return Ref.Error;
            }
        }

        return list;
    }

    [PyFunction("_remove_dead_weakref", Doc = "Atomically remove key from dict if it points to a dead weakref.")]
    private static Ref RemoveDead(VmThread t, DictObject* dct, Ref key)
    {
        var value = DictOps.Get(t, dct, key);
        if (value.IsError || value.IsUnbound)
        {
            return value.IsError ? value : Ref.None;
        }

        if (!value.IsHeap || t.KindOf(value) is not (BuiltinType.WeakRef or BuiltinType.WeakProxy or BuiltinType.WeakCallableProxy))
        {
            return t.RaiseTypeError("not a weakref");
        }

        return ((WeakRefObject*)value.Object)->Referent != 0 || DictOps.Delete(t, dct, key) >= 0 ? Ref.None : Ref.Error;
    }

    private static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "ref", t.TypeRef(BuiltinType.WeakRef));
        ModuleOps.Set(t, module, "ReferenceType", t.TypeRef(BuiltinType.WeakRef));
        ModuleOps.Set(t, module, "ProxyType", t.TypeRef(BuiltinType.WeakProxy));
        ModuleOps.Set(t, module, "CallableProxyType", t.TypeRef(BuiltinType.WeakCallableProxy));
    }
}
