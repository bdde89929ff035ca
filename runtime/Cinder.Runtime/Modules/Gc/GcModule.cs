namespace Cinder.Runtime;

/// <summary>
/// <c>gc</c>: the garbage collector as programs see it. There is one generation, so every collection is a full one.
/// </summary>
[PyModule("gc", Doc = "This module provides access to the garbage collector for reference cycles.\n\nenable() -- Enable automatic garbage collection.\ndisable() -- Disable automatic garbage collection.\nisenabled() -- Returns true if automatic collection is enabled.\ncollect() -- Do a full collection right now.\nget_count() -- Return the current collection counts.\nget_stats() -- Return list of dictionaries containing per-generation stats.\nset_debug() -- Set debugging flags.\nget_debug() -- Get debugging flags.\nset_threshold() -- Set the collection thresholds.\nget_threshold() -- Return the current the collection thresholds.\nget_objects() -- Return a list of all objects tracked by the collector.\nis_tracked() -- Returns true if a given object is tracked.\nis_finalized() -- Returns true if a given object has been already finalized.\nget_referrers() -- Return the list of objects that refer to an object.\nget_referents() -- Return the list of objects that an object refers to.\nfreeze() -- Freeze all tracked objects and ignore them for future collections.\nunfreeze() -- Unfreeze all objects in the permanent generation.\nget_freeze_count() -- Return the number of objects in the permanent generation.\n")]
internal static unsafe partial class GcModule
{
    private const int Generations = 3;

    /// <summary>Finalisers leave garbage: so often they are followed by another collection.</summary>
    private const int Rounds = 3;

    [PyFunction("enable", Doc = "Enable automatic garbage collection.")]
    private static void Enable(VmThread t) => t.Vm.GcModule.IsEnabled = true;

    [PyFunction("disable", Doc = "Disable automatic garbage collection.")]
    private static void Disable(VmThread t) => t.Vm.GcModule.IsEnabled = false;

    [PyFunction("isenabled", Doc = "Returns true if automatic garbage collection is enabled.")]
    private static bool IsEnabled(VmThread t) => t.Vm.GcModule.IsEnabled;

    [PyFunction("collect", Doc = "Run the garbage collector.\n\nWith no arguments, run a full collection.  The optional argument\nmay be an integer specifying which generation to collect.  A ValueError\nis raised if the generation number is invalid.\n\nThe number of unreachable objects is returned.")]
    private static Ref Collect(VmThread t, [Keyword] int generation = 2)
    {
        if (generation is < 0 or >= Generations)
        {
            return t.RaiseValueError("invalid generation");
        }

        // The loop's own frame may hold references that it no longer uses: it is left first, if nothing else lies between.
        if (Interpreter.IsCalling(t, t.Vm.Roots[t.Vm.GcModule.CollectFunction]))
        {
            t.DueCollection = generation;
            return Ref.Error;
        }

        return CollectNow(t, generation);
    }

    /// <summary>Collects, and runs the finalisers and callbacks of what was found dead.</summary>
    internal static Ref CollectNow(VmThread t, int generation)
    {
        var state = t.Vm.GcModule;
        if (!Notify(t, state, "start", generation, 0))
        {
            return Ref.Error;
        }

        var before = HeapObjects.Count(t);
        for (var round = 0; round < Rounds; round++)
        {
            DeadWords.ClearOperands(t);
            DeadWords.ClearNativeStack();
            t.Heap.Collect();
            if (!t.Heap.HasPendingWork)
            {
                break;
            }

            if (!t.RunPendingWork())
            {
                return Ref.Error;
            }
        }

        var freed = Math.Max(0, before - HeapObjects.Count(t));
        state.Collections[generation]++;
        state.Collected[generation] += freed;
        return Notify(t, state, "stop", generation, freed) ? IntOps.FromLong(t, freed) : Ref.Error;
    }

    [PyFunction("get_count", Doc = "Return a three-tuple of the current collection counts.")]
    private static Ref GetCount(VmThread t) => TupleOps.From(t, IntOps.FromLong(t, t.Heap.AllocatedSinceCollection >> 6), Ref.Zero, Ref.Zero);

    [PyFunction("get_threshold", Doc = "Return the current collection thresholds.")]
    private static Ref GetThreshold(VmThread t)
    {
        var state = t.Vm.GcModule;
        return TupleOps.From(t, Ref.FromSmall(state.Threshold0), Ref.FromSmall(state.Threshold1), Ref.FromSmall(state.Threshold2));
    }

    [PyFunction("set_threshold", Doc = "set_threshold(threshold0, [threshold1, threshold2]) -> None\n\nSets the collection thresholds.  Setting threshold0 to zero disables\ncollection.\n")]
    private static Ref SetThreshold(VmThread t, Args args)
    {
        if (args.Count is < 1 or > Generations)
        {
            return t.RaiseTypeError(args.Count == 0
                ? "set_threshold() takes at least 1 argument (0 given)"
                : $"set_threshold() takes at most 3 arguments ({args.Count} given)");
        }

        var state = t.Vm.GcModule;
        int middle = state.Threshold1;
        int oldest = state.Threshold2;
        if (!NativeArguments.ToInt(t, args[0], out var youngest)
            || (args.Count > 1 && !NativeArguments.ToInt(t, args[1], out middle))
            || (args.Count > 2 && !NativeArguments.ToInt(t, args[2], out oldest)))
        {
            return Ref.Error;
        }

        state.Threshold0 = youngest;
        state.Threshold1 = middle;
        state.Threshold2 = oldest;
        return Ref.None;
    }

    [PyFunction("get_debug", Doc = "Get the garbage collection debugging flags.")]
    private static long GetDebug(VmThread t) => t.Vm.GcModule.DebugFlags;

    [PyFunction("set_debug", Doc = "Set the garbage collection debugging flags.\n\n  flags\n    An integer that can have the following bits turned on:\n      DEBUG_STATS - Print statistics during collection.\n      DEBUG_COLLECTABLE - Print collectable objects found.\n      DEBUG_UNCOLLECTABLE - Print unreachable but uncollectable objects\n        found.\n      DEBUG_SAVEALL - Save objects to gc.garbage rather than freeing them.\n      DEBUG_LEAK - Debug leaking programs (everything but STATS).\n\nDebugging information is written to sys.stderr.")]
    private static void SetDebug(VmThread t, int flags) => t.Vm.GcModule.DebugFlags = flags;

    [PyFunction("get_stats", Doc = "Return a list of dictionaries containing per-generation statistics.")]
    private static Ref GetStats(VmThread t)
    {
        var state = t.Vm.GcModule;
        var list = ListOps.New(t, Generations);
        if (list.IsError)
        {
            return list;
        }

        for (var generation = 0; generation < Generations; generation++)
        {
            var row = DictOps.New(t);
            var dict = (DictObject*)row.Object;

            // Collections nobody asked for are full ones too.
            var collections = generation == Generations - 1
                ? Math.Max(state.Collections[generation], t.Heap.Statistics.Collections - state.Collections[0] - state.Collections[1])
                : state.Collections[generation];
            if (!Set(t, dict, "collections", collections) || !Set(t, dict, "collected", state.Collected[generation]) || !Set(t, dict, "uncollectable", 0)
                || !ListOps.Append(t, (ListObject*)list.Object, row))
            {
                return Ref.Error;
            }
        }

        return list;
    }

    [PyFunction("freeze", Doc = "Freeze all current tracked objects and ignore them for future collections.\n\nThis can be used before a POSIX fork() call to make the gc copy-on-write friendly.\nNote: collection before a POSIX fork() call may free pages for future allocation\nwhich can cause copy-on-write.")]
    private static void Freeze(VmThread t) => t.Vm.GcModule.Frozen = HeapObjects.Count(t);

    [PyFunction("unfreeze", Doc = "Unfreeze all objects in the permanent generation.\n\nPut all objects in the permanent generation back into oldest generation.")]
    private static void Unfreeze(VmThread t) => t.Vm.GcModule.Frozen = 0;

    [PyFunction("get_freeze_count", Doc = "Return the number of objects in the permanent generation.")]
    private static long GetFreezeCount(VmThread t) => t.Vm.GcModule.Frozen;

    private static void Init(VmThread t, ModuleObject* module)
    {
        var callbacks = ListOps.New(t, 0);
        t.Vm.GcModule.Callbacks = t.Vm.Roots.Add(callbacks);
        t.Vm.GcModule.CollectFunction = t.Vm.Roots.Add(DictOps.GetStr((DictObject*)module->Dict.Object, StrOps.Intern(t, "collect")));
        ModuleOps.Set(t, module, "callbacks", callbacks);
        ModuleOps.Set(t, module, "garbage", ListOps.New(t, 0));
        ModuleOps.Set(t, module, "DEBUG_STATS", Ref.FromSmall(1));
        ModuleOps.Set(t, module, "DEBUG_COLLECTABLE", Ref.FromSmall(2));
        ModuleOps.Set(t, module, "DEBUG_UNCOLLECTABLE", Ref.FromSmall(4));
        ModuleOps.Set(t, module, "DEBUG_SAVEALL", Ref.FromSmall(32));
        ModuleOps.Set(t, module, "DEBUG_LEAK", Ref.FromSmall(38));
    }

    private static bool Set(VmThread t, DictObject* dict, string name, long value) => DictOps.SetStr(t, dict, StrOps.Intern(t, name), IntOps.FromLong(t, value));

    /// <summary>Calls the functions in gc.callbacks; what they raise is reported and dropped.</summary>
    private static bool Notify(VmThread t, GcModuleState state, string phase, int generation, long collected)
    {
        var callbacks = (ListObject*)t.Vm.Roots[state.Callbacks].Object;
        if (callbacks->Length == 0)
        {
            return true;
        }

        var info = DictOps.New(t);
        var dict = (DictObject*)info.Object;
        if (!Set(t, dict, "generation", generation) || !Set(t, dict, "collected", collected) || !Set(t, dict, "uncollectable", 0))
        {
            return false;
        }

        for (long i = 0; i < callbacks->Length; i++)
        {
            var callback = ListObject.Items(callbacks)[i];
            if (Op.Call2(t, callback, StrOps.Intern(t, phase), info).IsError)
            {
                Unraisable.Report(t, callback);
            }
        }

        return true;
    }
}
