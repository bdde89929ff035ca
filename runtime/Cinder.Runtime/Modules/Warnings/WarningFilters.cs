namespace Cinder.Runtime;

/// <summary>Finds the first filter that fits a warning.</summary>
internal static unsafe class WarningFilters
{
    /// <summary>The action for a warning (a str), or Error.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="issue">The warning.</param>
    /// <param name="text">Its text.</param>
    /// <param name="filter">The filter that decided, or Unbound for the default action.</param>
    internal static Ref Action(VmThread t, WarningIssue* issue, Ref text, out Ref filter)
    {
        filter = Ref.Unbound;
        var state = t.Vm.WarningState;
        state.EnsureFilters(t);
        var current = OfModule(t, "filters", import: false);
        if (current.IsError)
        {
            return current;
        }

        state.Filters = current.IsUnbound ? state.Filters : current;
        if (t.KindOf(state.Filters) != BuiltinType.List)
        {
            return t.RaiseValueError("_warnings.filters must be a list");
        }

        // A match method may change the list.
        for (long i = 0; i < ((ListObject*)state.Filters.Object)->Length; i++)
        {
            var item = ListObject.Items((ListObject*)state.Filters.Object)[i];
            if (t.KindOf(item) != BuiltinType.Tuple || ((TupleObject*)item.Object)->Length != 5)
            {
                return t.RaiseValueError($"_warnings.filters item {i} isn't a 5-tuple");
            }

            var parts = TupleObject.Items((TupleObject*)item.Object);
            if (t.KindOf(parts[0]) != BuiltinType.Str)
            {
                return t.RaiseTypeError($"action must be a string, not '{Op.TypeName(t, parts[0])}'");
            }

            var fits = Fits(t, parts, issue, text);
            if (fits < 0)
            {
                return Ref.Error;
            }

            if (fits > 0)
            {
                filter = item;
                return parts[0];
            }
        }

        return DefaultAction(t);
    }

    /// <summary>The dict that remembers what the action "once" has shown, or Error.</summary>
    internal static Ref OnceRegistry(VmThread t)
    {
        var current = OfModule(t, "onceregistry", import: false);
        if (current.IsError)
        {
            return current;
        }

        var state = t.Vm.WarningState;
        if (!current.IsUnbound)
        {
            if (t.KindOf(current) != BuiltinType.Dict)
            {
                return t.RaiseTypeError($"_warnings.onceregistry must be a dict, not '{Op.TypeName(t, current)}'");
            }

            state.OnceRegistry = current;
        }

        return state.OnceRegistry;
    }

    /// <summary>An attribute of the <c>warnings</c> module; Unbound when that is not imported or has none of the name.</summary>
    internal static Ref OfModule(VmThread t, string name, bool import)
    {
        var module = DictOps.GetStr((DictObject*)t.Vm.Modules.Object, t.Names[Name.Warnings]);
        if (module.IsUnbound && import)
        {
            module = Imports.ImportModule(t, "warnings");
            if (module.IsError)
            {
                return t.SwallowPending(BuiltinType.ImportError) ? Ref.Unbound : module;
            }
        }

        return module.IsUnbound || module.IsNone ? Ref.Unbound : Op.LookupAttr(t, module, StrOps.Intern(t, name));
    }

    private static Ref DefaultAction(VmThread t)
    {
        var current = OfModule(t, "defaultaction", import: false);
        if (current.IsError)
        {
            return current;
        }

        var state = t.Vm.WarningState;
        if (!current.IsUnbound)
        {
            if (t.KindOf(current) != BuiltinType.Str)
            {
                return t.RaiseTypeError($"_warnings.defaultaction must be a string, not '{Op.TypeName(t, current)}'");
            }

            state.DefaultAction = current;
        }

        return state.DefaultAction;
    }

    private static int Fits(VmThread t, Ref* parts, WarningIssue* issue, Ref text)
    {
        var fits = Matches(t, parts[1], text);
        fits = fits > 0 ? Op.IsSubclass(t, issue->Category, parts[2]) : fits;
        fits = fits > 0 ? Matches(t, parts[3], issue->Module) : fits;
        if (fits <= 0)
        {
            return fits;
        }

        return Op.AsIndex(t, parts[4], out var line) ? line == 0 || line == issue->Line ? 1 : 0 : -1;
    }

    /// <summary>None fits all; a str, only itself; anything else is a pattern to be asked.</summary>
    private static int Matches(VmThread t, Ref pattern, Ref text)
    {
        if (pattern.IsNone)
        {
            return 1;
        }

        if (pattern.IsExact(BuiltinType.Str))
        {
            return t.KindOf(text) == BuiltinType.Str && StrOps.Equals(pattern, text) ? 1 : 0;
        }

        var answer = Op.CallMethod(t, pattern, StrOps.Intern(t, "match"), text);
        return answer.IsError ? -1 : Op.Truth(t, answer);
    }
}
