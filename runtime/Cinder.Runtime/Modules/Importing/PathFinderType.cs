namespace Cinder.Runtime;

/// <summary>The finder for sys.path and for the paths of packages: asks the finder of each entry. A class that is never instantiated.</summary>
[PyType(BuiltinType.PathFinder, Doc = "Finds modules along sys.path and along the paths of packages.")]
internal static unsafe partial class PathFinderType
{
    [PyClassMethod("find_spec")]
    private static Ref FindSpec(VmThread t, TypeObject* cls, [Keyword] Ref fullname, [Keyword, OrNone] Ref path, [Keyword, OrNone] Ref target)
    {
        _ = cls;
        return t.KindOf(fullname) == BuiltinType.Str
            ? PathSearch.Find(t, fullname, path, target)
            : t.RaiseTypeError($"fullname must be a str, not {Op.TypeName(t, fullname)}");
    }

    [PyStaticMethod("invalidate_caches")]
    private static Ref InvalidateCaches(VmThread t)
    {
        var cache = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.PathImporterCache]);
        if (!cache.IsExact(BuiltinType.Dict))
        {
            return Ref.None;
        }

        // What has no finder may have one now.
        var copy = DictOps.Copy(t, (DictObject*)cache.Object);
        nint position = 0;
        while (DictOps.Next((DictObject*)copy.Object, ref position, out var key, out var finder))
        {
            if (finder.IsNone)
            {
                DictOps.Delete(t, (DictObject*)cache.Object, key);
                continue;
            }

            var invalidate = Op.LookupAttr(t, finder, StrOps.Intern(t, "invalidate_caches"));
            if (invalidate.IsError || (!invalidate.IsUnbound && Op.Call0(t, invalidate).IsError))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    /// <summary>Programs that look for installed distributions find none.</summary>
    [PyStaticMethod("find_distributions")]
    private static Ref FindDistributions(VmThread t, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        return Op.Iter(t, TupleOps.Empty(t));
    }
}
