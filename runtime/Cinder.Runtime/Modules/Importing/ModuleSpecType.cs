namespace Cinder.Runtime;

/// <summary><c>importlib.machinery.ModuleSpec</c>: its state is in ordinary attributes.</summary>
[PyType(BuiltinType.ModuleSpec, Doc = "What is known of a module before it is loaded: its name, its loader, where it comes from.")]
internal static unsafe partial class ModuleSpecType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        return Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("__init__")]
    private static Ref Init(
        VmThread t,
        Ref self,
        [Keyword] Ref name,
        [Keyword] Ref loader,
        [OrNone, KeywordOnly] Ref origin,
        [OrNone, KeywordOnly("loader_state")] Ref loaderState,
        [OrNone, KeywordOnly("is_package")] Ref isPackage)
    {
        var package = Op.Truth(t, isPackage);
        if (package < 0)
        {
            return Ref.Error;
        }

        ModuleSpecs.Initialize(t, self, name, loader, origin, loaderState, package > 0 ? ListOps.New(t, 0) : Ref.None);
        return Ref.None;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, Ref self)
    {
        var text = $"{Op.TypeName(t, self)}(name={Show(t, self, Name.AttrName)}, loader={Show(t, self, Name.Loader)}";
        text += Optional(t, self, Name.Origin, "origin") + Optional(t, self, Name.SubmoduleSearchLocations, "submodule_search_locations");
        return StrOps.New(t, text.Replace("_frozen_importlib.ModuleSpec(", "ModuleSpec(", StringComparison.Ordinal) + ")");
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, Ref self, Ref other)
    {
        var names = (ReadOnlySpan<string>)["name", "loader", "origin", "submodule_search_locations", "cached", "has_location"];
        foreach (var text in names)
        {
            var name = StrOps.Intern(t, text);
            Ref left = Op.LookupAttr(t, self, name), right = left.IsError ? left : Op.LookupAttr(t, other, name);
            if (right.IsError)
            {
                return right;
            }

            if (left.IsUnbound || right.IsUnbound)
            {
                return Ref.NotImplemented;
            }

            var equal = Op.IdentityOrEqual(t, left, right);
            if (equal <= 0)
            {
                return equal < 0 ? Ref.Error : Ref.False;
            }
        }

        return Ref.True;
    }

    [PyGetter("cached")]
    private static Ref GetCached(VmThread t, Ref self)
    {
        var cached = Field(t, self, Name.Cached);
        var origin = Field(t, self, Name.Origin);
        if (cached.IsNone && t.KindOf(origin) == BuiltinType.Str && Field(t, self, Name.SetFileAttr).IsTrue
            && StrOps.ToManaged(origin) is var file && file.EndsWith(".py", StringComparison.Ordinal))
        {
            cached = StrOps.New(t, ModuleSpecs.CachePath(file));
            ModuleSpecs.Set(t, self, Name.Cached, cached);
        }

        return cached;
    }

    [PySetter("cached")]
    private static bool SetCached(VmThread t, Ref self, Ref value) => Op.SetAttr(t, self, t.Names[Name.Cached], value);

    [PyGetter("parent")]
    private static Ref GetParent(VmThread t, Ref self)
    {
        var name = Op.GetAttr(t, self, t.Names[Name.AttrName]);
        if (name.IsError || t.KindOf(name) != BuiltinType.Str || !Field(t, self, Name.SubmoduleSearchLocations).IsNone)
        {
            return name;
        }

        var text = StrOps.ToManaged(name);
        return StrOps.Intern(t, text.LastIndexOf('.') is > 0 and var dot ? text[..dot] : "");
    }

    [PyGetter("has_location")]
    private static Ref GetHasLocation(VmThread t, Ref self) => Field(t, self, Name.SetFileAttr);

    [PySetter("has_location")]
    private static bool SetHasLocation(VmThread t, Ref self, Ref value)
    {
        var truth = value.IsUnbound ? 0 : Op.Truth(t, value);
        return truth >= 0 && Op.SetAttr(t, self, t.Names[Name.SetFileAttr], Ref.FromBool(truth > 0));
    }

    /// <summary>An attribute; None when it was deleted.</summary>
    private static Ref Field(VmThread t, Ref self, Name name)
    {
        var value = ModuleSpecs.Get(t, self, name);
        return value.IsUnbound ? Ref.None : value;
    }

    private static string Show(VmThread t, Ref self, Name name) => Op.ReprToManaged(t, Field(t, self, name));

    private static string Optional(VmThread t, Ref self, Name name, string label) =>
        Field(t, self, name).IsNone ? "" : $", {label}={Show(t, self, name)}";
}
