namespace Cinder.Runtime;

/// <summary><c>itertools</c>; the types are in Modules/Itertools, and come into the module by their rows.</summary>
[PyModule("itertools", Doc = "Functional tools for creating and using iterators.")]
internal static unsafe partial class ItertoolsModule
{
    [PyFunction("tee", Doc = "Returns a tuple of n independent iterators.")]
    private static Ref Tee(VmThread t, Ref iterable, long n = 2)
    {
        if (n < 0)
        {
            return t.RaiseValueError("n must be >= 0");
        }

        var result = TupleOps.New(t, n);
        if (result.IsError || n == 0)
        {
            return result;
        }

        var first = Op.Iter(t, iterable);
        if (first.IsError)
        {
            return first;
        }

        // An iterator that can be copied is its own first branch.
        var copy = Op.LookupAttr(t, first, t.Names[Name.DunderCopy]);
        if (copy.IsUnbound)
        {
            first = TeeType.FromIterator(t, t.Types(BuiltinType.ItertoolsTee), first);
            copy = first.IsError ? first : Op.GetAttr(t, first, t.Names[Name.DunderCopy]);
        }

        if (copy.IsError)
        {
            return copy;
        }

        var items = TupleObject.Items((TupleObject*)result.Object);
        items[0] = first;
        for (long i = 1; i < n; i++)
        {
            items[i] = Op.Call0(t, copy);
            if (items[i].IsError)
            {
                items[i] = Ref.None;
                return Ref.Error;
            }
        }

        return result;
    }
}
