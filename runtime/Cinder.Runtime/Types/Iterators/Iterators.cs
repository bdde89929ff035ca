namespace Cinder.Runtime;

/// <summary>What the small iterators share.</summary>
internal static unsafe class Iterators
{
    internal static Ref New(VmThread t, BuiltinType type, Ref source)
    {
        var iterator = (IteratorObject*)t.Allocate(type, sizeof(IteratorObject));
        iterator->Source = source;
        return Ref.From(iterator);
    }

    /// <summary>An instance of an iterator class that Python code may derive from.</summary>
    internal static IteratorObject* NewInstance(VmThread t, TypeObject* cls, Ref source)
    {
        var iterator = (IteratorObject*)TypeOps.AllocateInstance(t, cls);
        iterator->Source = source;
        return iterator;
    }

    /// <summary><c>(iter, (items,))</c>: what <c>__reduce__</c> of an exhausted or listed iterator gives.</summary>
    internal static Ref ReduceTo(VmThread t, Ref items) => TupleOps.From(t, Builtin(t, "iter"), TupleOps.From(t, items));

    /// <summary><c>(iter, (callable, sentinel))</c>.</summary>
    internal static Ref ReduceTo(VmThread t, Ref callable, Ref sentinel) => TupleOps.From(t, Builtin(t, "iter"), TupleOps.From(t, callable, sentinel));

    /// <summary><c>(iter, (source,), index)</c>, or an exhausted iterator over an empty sequence.</summary>
    internal static Ref Reduce(VmThread t, IteratorObject* iterator, BuiltinType empty, string function = "iter")
    {
        if (iterator->Source.IsUnbound)
        {
            return ReduceTo(t, empty == BuiltinType.List ? ListOps.New(t, 0) : TupleOps.Empty(t));
        }

        return TupleOps.From(t, Builtin(t, function), TupleOps.From(t, iterator->Source), Ref.FromSmall(iterator->Index));
    }

    private static Ref Builtin(VmThread t, string name) => DictOps.GetStr((DictObject*)t.Vm.Builtins.Object, StrOps.Intern(t, name));
}
