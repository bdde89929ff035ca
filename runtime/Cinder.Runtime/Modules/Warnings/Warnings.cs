namespace Cinder.Runtime;

/// <summary>
/// Issues warnings: a filter decides whether one is shown, ignored or raised. Filters and the functions that show are those of the
/// <c>warnings</c> module once a program has imported it, and our own before.
/// </summary>
internal static unsafe class Warnings
{
    /// <summary>A warning about the running line, or about a caller's when the level is above 1.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool Warn(VmThread t, BuiltinType category, string message, long stackLevel = 1) =>
        !Warn(t, StrOps.New(t, message), t.TypeRef(category), stackLevel, Ref.None).IsError;

    /// <summary><c>warnings.warn</c>, once the category is known to be one.</summary>
    internal static Ref Warn(VmThread t, Ref message, Ref category, long stackLevel, Ref source)
    {
        var frame = t.CurrentFrame;
        var countAll = stackLevel <= 0 || (frame != null && IsImportSystem(frame));
        while (--stackLevel > 0 && frame != null)
        {
            frame = frame->Previous;
            while (!countAll && frame != null && IsImportSystem(frame))
            {
                frame = frame->Previous;
            }
        }

        var globals = frame == null ? t.Vm.Sys : frame->Globals;
        var registryName = StrOps.Intern(t, "__warningregistry__");
        var registry = DictOps.GetStr((DictObject*)globals.Object, registryName);
        if (registry.IsUnbound)
        {
            registry = DictOps.New(t);
            DictOps.SetStr(t, (DictObject*)globals.Object, registryName, registry);
        }

        var module = DictOps.GetStr((DictObject*)globals.Object, t.Names[Name.DunderName]);
        var issue = new WarningIssue
        {
            Message = message,
            Category = category,
            FileName = frame == null ? StrOps.New(t, "sys") : CodeOf(frame)->FileName,
            Line = frame == null ? 1 : LineOf(t, frame),
            Module = module.IsNone || t.KindOf(module.IsUnbound ? Ref.None : module) == BuiltinType.Str ? module : StrOps.New(t, "<string>"),
            Registry = registry,
            SourceLine = Ref.Unbound,
            Source = source,
        };
        return Issue(t, &issue);
    }

    /// <summary>A warning about a line of a file that is not running: the compiler's.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool WarnExplicit(VmThread t, Ref category, string message, string fileName, long line)
    {
        var file = StrOps.New(t, fileName);
        var issue = new WarningIssue
        {
            Message = StrOps.New(t, message),
            Category = category,
            FileName = file,
            Line = line,
            Module = ModuleOfFile(t, file),
            Registry = Ref.None,
            SourceLine = Ref.Unbound,
            Source = Ref.None,
        };
        return !Issue(t, &issue).IsError;
    }

    /// <summary>A coroutine died that nobody awaited: <c>warnings</c> words the message, unless it cannot be had.</summary>
    internal static void WarnNeverAwaited(VmThread t, Ref coroutine)
    {
        var warn = WarningFilters.OfModule(t, "_warn_unawaited_coroutine", import: true);
        if (warn.IsUnbound)
        {
            var name = StrOps.ToManaged(((GeneratorObject*)coroutine.Object)->QualName);
            warn = Warn(t, BuiltinType.RuntimeWarning, $"coroutine '{name}' was never awaited") ? Ref.None : Ref.Error;
        }
        else if (!warn.IsError)
        {
            warn = Op.Call1(t, warn, coroutine);
        }

        if (warn.IsError)
        {
            Unraisable.Report(t, coroutine);
        }
    }

    /// <summary>The module name that filters see for a file: its path without the suffix.</summary>
    internal static Ref ModuleOfFile(VmThread t, Ref fileName)
    {
        var text = StrOps.ToManaged(fileName);
        return text.Length == 0 ? StrOps.New(t, "<unknown>")
            : text.EndsWith(".py", StringComparison.OrdinalIgnoreCase) ? StrOps.New(t, text.AsSpan(0, text.Length - 3)) : fileName;
    }

    /// <summary>Passes a warning through the filters.</summary>
    /// <returns>None, or Error.</returns>
    internal static Ref Issue(VmThread t, WarningIssue* issue)
    {
        // Late in the end of the process, a module may have lost its name.
        if (issue->Module.IsNone)
        {
            return Ref.None;
        }

        var isInstance = Op.IsInstance(t, issue->Message, t.TypeRef(BuiltinType.Warning));
        if (isInstance < 0)
        {
            return Ref.Error;
        }

        var text = issue->Message;
        if (isInstance > 0)
        {
            text = Op.Str(t, issue->Message);
            issue->Category = Ref.From(t.TypeOf(issue->Message));
        }
        else
        {
            issue->Message = Op.Call1(t, issue->Category, issue->Message);
        }

        if (text.IsError || issue->Message.IsError)
        {
            return Ref.Error;
        }

        var key = TupleOps.From(t, text, issue->Category, IntOps.FromLong(t, issue->Line));
        if (!issue->Registry.IsNone)
        {
            var seen = AlreadyWarned(t, issue->Registry, key, shouldSet: false);
            if (seen != 0)
            {
                return seen < 0 ? Ref.Error : Ref.None;
            }
        }

        var action = WarningFilters.Action(t, issue, text, out var filter);
        if (action.IsError)
        {
            return action;
        }

        var shown = Decide(t, StrOps.ToManaged(action), issue, text, key, filter);
        return shown > 0 ? WarningOutput.Show(t, issue, text) : shown < 0 ? Ref.Error : Ref.None;
    }

    /// <summary>Carries out an action up to the showing.</summary>
    /// <returns>1: show it; 0: nothing to do; -1: an exception is pending.</returns>
    private static int Decide(VmThread t, string action, WarningIssue* issue, Ref text, Ref key, Ref filter)
    {
        switch (action)
        {
            case "error":
                t.RaiseObject(issue->Message);
                return -1;
            case "ignore":
                return 0;
            case "always":
                return 1;
        }

        if (!issue->Registry.IsNone && !Op.SetItem(t, issue->Registry, key, Ref.True))
        {
            return -1;
        }

        int seen;
        switch (action)
        {
            case "once":
                var registry = issue->Registry.IsNone ? WarningFilters.OnceRegistry(t) : issue->Registry;
                seen = registry.IsError ? -1 : AlreadyWarned(t, registry, TupleOps.From(t, text, issue->Category), shouldSet: true);
                return seen < 0 ? -1 : 1 - seen;
            case "module":
                seen = issue->Registry.IsNone ? 0 : AlreadyWarned(t, issue->Registry, TupleOps.From(t, text, issue->Category), shouldSet: true);
                return seen < 0 ? -1 : 1 - seen;
            case "default":
                return 1;
            default:
                var shown = filter.IsUnbound ? "NULL" : Op.ReprToManaged(t, filter);
                t.Raise(BuiltinType.RuntimeError, $"Unrecognized action ({Op.ReprToManaged(t, StrOps.New(t, action))}) in warnings.filters:\n {shown}");
                return -1;
        }
    }

    /// <summary>Whether the registry has the key; one of an older version of the filters is emptied first.</summary>
    private static int AlreadyWarned(VmThread t, Ref registry, Ref key, bool shouldSet)
    {
        var dict = (DictObject*)registry.Object;
        var versionName = StrOps.Intern(t, "version");
        var version = DictOps.GetStr(dict, versionName);
        if (version.IsUnbound || !version.IsInt || version.IntValue != t.Vm.WarningState.FiltersVersion)
        {
            DictOps.Clear(t, dict);
            DictOps.SetStr(t, dict, versionName, IntOps.FromLong(t, t.Vm.WarningState.FiltersVersion));
        }
        else
        {
            var value = DictOps.Get(t, dict, key);
            var seen = value.IsError ? -1 : value.IsUnbound ? 0 : Op.Truth(t, value);
            if (seen != 0)
            {
                return seen;
            }
        }

        return !shouldSet || DictOps.Set(t, dict, key, Ref.True) ? 0 : -1;
    }

    /// <summary>Frames of the import system do not count as callers.</summary>
    private static bool IsImportSystem(Frame* frame)
    {
        var file = StrOps.ToManaged(CodeOf(frame)->FileName);
        return file.Contains("importlib", StringComparison.Ordinal) && file.Contains("_bootstrap", StringComparison.Ordinal);
    }

    private static CodeRefObject* CodeOf(Frame* frame) => (CodeRefObject*)new Ref(frame->Code->CodeRef).Object;

    private static long LineOf(VmThread t, Frame* frame) => t.Vm.Codes[frame->Code->Index].Locations[Frames.InstructionIndex(frame)].Line;
}
