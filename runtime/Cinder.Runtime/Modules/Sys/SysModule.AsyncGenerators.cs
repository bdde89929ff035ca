namespace Cinder.Runtime;

/// <content>Hooks of asynchronous generators.</content>
internal static unsafe partial class SysModule
{
    [PyFunction("set_asyncgen_hooks")]
    private static Ref SetAsyncGeneratorHooks(VmThread t, [Optional, Keyword("firstiter")] Ref first, [Optional, Keyword("finalizer")] Ref finalizer)
    {
        if (!CheckHook(t, finalizer, "finalizer") || !CheckHook(t, first, "firstiter"))
        {
            return Ref.Error;
        }

        t.AsyncGeneratorFinalizer = finalizer.IsUnbound ? t.AsyncGeneratorFinalizer : finalizer;
        t.AsyncGeneratorFirst = first.IsUnbound ? t.AsyncGeneratorFirst : first;
        return Ref.None;
    }

    [PyFunction("get_asyncgen_hooks")]
    private static Ref GetAsyncGeneratorHooks(VmThread t)
    {
        var items = stackalloc Ref[2];
        items[0] = t.AsyncGeneratorFirst;
        items[1] = t.AsyncGeneratorFinalizer;
        return StructSequences.New(t, BuiltinType.AsyncGenHooks, items);
    }

    private static bool CheckHook(VmThread t, Ref hook, string name)
    {
        if (hook.IsUnbound || hook.IsNone || !TypeObject.Special(t.TypeOf(hook), Special.Call).IsUnbound)
        {
            return true;
        }

        t.RaiseTypeError($"callable {name} expected, got {Op.TypeName(t, hook)}");
        return false;
    }
}
