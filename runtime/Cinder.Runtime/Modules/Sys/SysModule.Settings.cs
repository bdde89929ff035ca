namespace Cinder.Runtime;

/// <content>Limits and switches of the running interpreter.</content>
internal static unsafe partial class SysModule
{
    /// <summary>
    /// The most that a recursion limit allows. Nested generators lie in the heap and would fill all of the machine's memory, and what a
    /// deeper runaway recursion leaves behind, a traceback entry and a frame object each, would too.
    /// </summary>
    private const int DeepestRecursion = 2_000_000;

    [PyFunction("getrecursionlimit", Doc = "Return the current value of the recursion limit.")]
    private static long GetRecursionLimit(VmThread t) => t.Vm.State.RecursionLimit;

    [PyFunction("setrecursionlimit", Doc = "Set the maximum depth of the Python interpreter stack.")]
    private static Ref SetRecursionLimit(VmThread t, int limit)
    {
        if (limit < 1)
        {
            return t.RaiseValueError("recursion limit must be greater or equal than 1");
        }

        if (t.Depth >= limit)
        {
            return t.Raise(BuiltinType.RecursionError, $"cannot set the recursion limit to {limit} at the recursion depth {t.Depth}: the limit is too low");
        }

        t.Vm.State.RecursionLimit = limit;
        t.RecursionLimit = Math.Min(limit, DeepestRecursion);
        return Ref.None;
    }

    [PyFunction("get_int_max_str_digits", Doc = "Return the maximum string digits limit for non-binary int<->str conversions.")]
    private static long GetMaxDigits(VmThread t) => t.Vm.State.MaxDigits;

    [PyFunction("set_int_max_str_digits", Doc = "Set the maximum string digits limit for non-binary int<->str conversions.")]
    private static Ref SetMaxDigits(VmThread t, [Keyword] int maxdigits)
    {
        if (maxdigits != 0 && maxdigits < IntOps.LeastMaxDigits)
        {
            return t.RaiseValueError($"maxdigits must be 0 or larger than {IntOps.LeastMaxDigits}");
        }

        t.Vm.State.MaxDigits = maxdigits;
        return Ref.None;
    }

    [PyFunction("getswitchinterval", Doc = "Return the current thread switch interval, in seconds.")]
    private static double GetSwitchInterval(VmThread t) => t.Vm.State.SwitchInterval;

    [PyFunction("setswitchinterval", Doc = "Set the ideal thread switching delay inside the Python interpreter, in seconds.")]
    private static Ref SetSwitchInterval(VmThread t, double interval)
    {
        if (!(interval > 0))
        {
            return t.RaiseValueError("switch interval must be strictly positive");
        }

        t.Vm.State.SwitchInterval = interval;
        return Ref.None;
    }

    [PyFunction("getdlopenflags", Doc = "Return the flags used for dlopen calls.")]
    private static long GetLibraryFlags(VmThread t) => t.Vm.State.LibraryFlags;

    [PyFunction("setdlopenflags", Doc = "Set the flags used by the interpreter for dlopen calls.")]
    private static void SetLibraryFlags(VmThread t, int flags) => t.Vm.State.LibraryFlags = flags;

    [PyFunction("get_coroutine_origin_tracking_depth", Doc = "Check status of origin tracking for coroutine objects in this thread.")]
    private static long GetOriginDepth(VmThread t) => t.Vm.State.CoroutineOriginDepth;

    [PyFunction("set_coroutine_origin_tracking_depth", Doc = "Enable or disable origin tracking for coroutine objects in this thread.")]
    private static Ref SetOriginDepth(VmThread t, [Keyword] int depth)
    {
        if (depth < 0)
        {
            return t.RaiseValueError("depth must be >= 0");
        }

        t.Vm.State.CoroutineOriginDepth = depth;
        return Ref.None;
    }

    [PyFunction("is_finalizing", Doc = "Return True if Python is exiting.")]
    private static bool IsFinalizing(VmThread t) => t.Vm.State.IsFinalizing;

    [PyFunction("getdefaultencoding", Doc = "Return the current default encoding used by the Unicode implementation.")]
    private static Ref GetDefaultEncoding(VmThread t) => StrOps.New(t, "utf-8");

    [PyFunction("getfilesystemencoding", Doc = "Return the encoding used to convert Unicode filenames to OS filenames.")]
    private static Ref GetFileSystemEncoding(VmThread t) => StrOps.New(t, "utf-8");

    [PyFunction("getfilesystemencodeerrors", Doc = "Return the error mode used for Unicode to OS filename conversion.")]
    private static Ref GetFileSystemErrors(VmThread t) => StrOps.New(t, "surrogateescape");

    [PyFunction("settrace", Doc = "Set the global debug tracing function.")]
    private static void SetTrace(VmThread t, Ref function) => t.Vm.State.TraceFunction = Keep(t, t.Vm.State.TraceFunction, function);

    [PyFunction("gettrace", Doc = "Return the global debug tracing function set with sys.settrace.")]
    private static Ref GetTrace(VmThread t) => Kept(t, t.Vm.State.TraceFunction);

    [PyFunction("setprofile", Doc = "Set the profiling function.")]
    private static void SetProfile(VmThread t, Ref function) => t.Vm.State.ProfileFunction = Keep(t, t.Vm.State.ProfileFunction, function);

    [PyFunction("getprofile", Doc = "Return the profiling function set with sys.setprofile.")]
    private static Ref GetProfile(VmThread t) => Kept(t, t.Vm.State.ProfileFunction);

    [PyFunction("_clear_type_cache", Doc = "Clear the internal type lookup cache.")]
    private static void ClearTypeCache(VmThread t) => t.Vm.LookupCache.Clear();

    /// <summary>A slot that holds the value; None needs none.</summary>
    private static RootHandle Keep(VmThread t, RootHandle handle, Ref value)
    {
        t.Vm.Roots.Remove(handle);
        return value.IsNone ? default : t.Vm.Roots.Add(value);
    }

    private static Ref Kept(VmThread t, RootHandle handle) => handle.IsNull ? Ref.None : t.Vm.Roots[handle];
}
