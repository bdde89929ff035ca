namespace Cinder.Runtime;

/// <summary>What decides about warnings while no program has imported <c>warnings</c>: filters, the action without a filter, what was shown once.</summary>
internal sealed unsafe class WarningState
{
    private nint _filters = Ref.UnboundBits;
    private nint _defaultAction = Ref.UnboundBits;
    private nint _onceRegistry = Ref.UnboundBits;

    /// <summary>Registries of an older version are out of date.</summary>
    public long FiltersVersion { get; set; }

    public Ref Filters
    {
        get => new(_filters);
        set => _filters = value.Bits;
    }

    public Ref DefaultAction
    {
        get => new(_defaultAction);
        set => _defaultAction = value.Bits;
    }

    public Ref OnceRegistry
    {
        get => new(_onceRegistry);
        set => _onceRegistry = value.Bits;
    }

    /// <summary>Makes the default filters at the first need.</summary>
    public void EnsureFilters(VmThread t)
    {
        if (_filters != Ref.UnboundBits)
        {
            return;
        }

        var filters = ListOps.New(t, 5);
        Add(t, filters, "default", BuiltinType.DeprecationWarning, StrOps.Intern(t, "__main__"));
        Add(t, filters, "ignore", BuiltinType.DeprecationWarning, Ref.None);
        Add(t, filters, "ignore", BuiltinType.PendingDeprecationWarning, Ref.None);
        Add(t, filters, "ignore", BuiltinType.ImportWarning, Ref.None);
        Add(t, filters, "ignore", BuiltinType.ResourceWarning, Ref.None);
        DefaultAction = StrOps.Intern(t, "default");
        OnceRegistry = DictOps.New(t);
        Filters = filters;
    }

    public void VisitRoots(Marker marker)
    {
        marker.VisitWord(_filters);
        marker.VisitWord(_defaultAction);
        marker.VisitWord(_onceRegistry);
    }

    private static void Add(VmThread t, Ref filters, string action, BuiltinType category, Ref module)
    {
        var items = stackalloc Ref[5];
        items[0] = StrOps.Intern(t, action);
        items[1] = Ref.None;
        items[2] = t.TypeRef(category);
        items[3] = module;
        items[4] = Ref.Zero;
        ListOps.Append(t, (ListObject*)filters.Object, TupleOps.From(t, items, 5));
    }
}
