namespace Cinder.Runtime;

/// <summary><c>_functools</c>: the part of functools that is native.</summary>
[PyModule("_functools", Doc = "Tools that operate on functions.")]
internal static unsafe partial class FunctoolsModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "partial", t.TypeRef(BuiltinType.Partial));
        ModuleOps.Set(t, module, "_lru_cache_wrapper", t.TypeRef(BuiltinType.LruCacheWrapper));
    }

    [PyFunction("reduce", Doc = "reduce(function, iterable[, initial]) -> value\n\nApply a function of two arguments cumulatively to the items of a sequence\nor iterable, from left to right, so as to reduce the iterable to a single\nvalue.  For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates\n((((1+2)+3)+4)+5).  If initial is present, it is placed before the items\nof the iterable in the calculation, and serves as a default when the\niterable is empty.")]
    private static Ref Reduce(VmThread t, Ref function, Ref iterable, [Optional] Ref initial)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return t.SwallowPending(BuiltinType.TypeError) ? t.RaiseTypeError("reduce() arg 2 must support iteration") : iterator;
        }

        var result = initial;
        for (; ; )
        {
            var item = Op.Next(t, iterator);
            if (item.IsError)
            {
                return item;
            }

            if (item.IsUnbound)
            {
                return result.IsUnbound ? t.RaiseTypeError("reduce() of empty iterable with no initial value") : result;
            }

            result = result.IsUnbound ? item : Op.Call2(t, function, result, item);
            if (result.IsError)
            {
                return result;
            }
        }
    }

    [PyFunction("cmp_to_key", Doc = "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.")]
    private static Ref CompareToKey(VmThread t, [Keyword] Ref mycmp) => KeyWrapperType.New(t, mycmp, Ref.Unbound);
}
