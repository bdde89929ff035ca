namespace Cinder.Runtime;

/// <summary><c>_warnings</c>: the part of <c>warnings</c> that the runtime itself needs.</summary>
[PyModule("_warnings", Doc = "_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.")]
internal static unsafe partial class WarningsModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        var state = t.Vm.WarningState;
        state.EnsureFilters(t);
        ModuleOps.Set(t, module, "filters", state.Filters);
        ModuleOps.Set(t, module, "_defaultaction", state.DefaultAction);
        ModuleOps.Set(t, module, "_onceregistry", state.OnceRegistry);
    }

    [PyFunction("_filters_mutated")]
    private static Ref FiltersMutated(VmThread t)
    {
        t.Vm.WarningState.FiltersVersion++;
        return Ref.None;
    }

    [PyFunction("warn", Doc = "Issue a warning, or maybe ignore it or raise an exception.")]
    private static Ref Warn(VmThread t, [Keyword] Ref message, [Keyword, OrNone] Ref category, [Keyword, Optional] Ref stacklevel, [Keyword, OrNone] Ref source)
    {
        long level = 1;
        if (!stacklevel.IsUnbound && !Op.AsIndex(t, stacklevel, out level))
        {
            return Ref.Error;
        }

        var isInstance = Op.IsInstance(t, message, t.TypeRef(BuiltinType.Warning));
        if (isInstance < 0)
        {
            return Ref.Error;
        }

        category = isInstance > 0 ? Ref.From(t.TypeOf(message)) : category.IsNone ? t.TypeRef(BuiltinType.UserWarning) : category;
        var isCategory = TypeOps.IsType(t, category) ? Op.IsSubclass(t, category, t.TypeRef(BuiltinType.Warning)) : 0;
        return isCategory switch
        {
            < 0 => Ref.Error,
            0 => t.RaiseTypeError($"category must be a Warning subclass, not '{Op.TypeName(t, category)}'"),
            _ => Warnings.Warn(t, message, category, level, source),
        };
    }

    [PyFunction("warn_explicit", Doc = "Low-level interface to warnings functionality.")]
    private static Ref WarnExplicit(
        VmThread t,
        [Keyword] Ref message,
        [Keyword] Ref category,
        [Keyword] Ref filename,
        [Keyword] int lineno,
        [Keyword, Optional] Ref module,
        [Keyword, OrNone] Ref registry,
        [Keyword("module_globals"), OrNone] Ref moduleGlobals,
        [Keyword, OrNone] Ref source)
    {
        if (t.KindOf(filename) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"warn_explicit() argument 3 must be str, not {Op.TypeName(t, filename)}");
        }

        if (!moduleGlobals.IsNone && t.KindOf(moduleGlobals) != BuiltinType.Dict)
        {
            return t.RaiseTypeError($"module_globals must be a dict, not '{Op.TypeName(t, moduleGlobals)}'");
        }

        if (!registry.IsNone && t.KindOf(registry) != BuiltinType.Dict)
        {
            return t.RaiseTypeError("'registry' must be a dict or None");
        }

        var sourceLine = moduleGlobals.IsNone ? Ref.Unbound : LineFromLoader(t, (DictObject*)moduleGlobals.Object, lineno);
        if (sourceLine.IsError)
        {
            return sourceLine;
        }

        var issue = new WarningIssue
        {
            Message = message,
            Category = category,
            FileName = filename,
            Line = lineno,
            Module = module.IsUnbound ? Warnings.ModuleOfFile(t, filename) : module,
            Registry = registry,
            SourceLine = sourceLine,
            Source = source,
        };
        return Warnings.Issue(t, &issue);
    }

    /// <summary>The line that a module's loader gives; Unbound when it knows of none.</summary>
    private static Ref LineFromLoader(VmThread t, DictObject* globals, int line)
    {
        var loader = DictOps.GetStr(globals, t.Names[Name.DunderLoader]);
        var name = DictOps.GetStr(globals, t.Names[Name.DunderName]);
        if (loader.IsUnbound || loader.IsNone || name.IsUnbound)
        {
            return Ref.Unbound;
        }

        var getSource = Op.LookupAttr(t, loader, StrOps.Intern(t, "get_source"));
        if (getSource.IsUnbound || getSource.IsError)
        {
            return getSource;
        }

        var source = Op.Call1(t, getSource, name);
        if (source.IsError || t.KindOf(source) != BuiltinType.Str)
        {
            return source.IsError ? source : Ref.Unbound;
        }

        var lines = StrOps.ToManaged(source).ReplaceLineEndings("\n").Split('\n');
        return line >= 1 && line <= lines.Length ? StrOps.New(t, lines[line - 1]) : Ref.Unbound;
    }
}
