namespace Cinder.Runtime;

/// <summary>Makes module objects.</summary>
internal static unsafe class ModuleOps
{
    /// <summary>A module with an ordinary namespace.</summary>
    internal static ModuleObject* New(VmThread t, Ref name, Ref doc)
    {
        var module = (ModuleObject*)TypeOps.AllocateInstance(t, t.Types(BuiltinType.Module));
        var dict = DictOps.New(t);
        module->Dict = dict;
        module->Name = name;
        var ns = (DictObject*)dict.Object;
        DictOps.SetStr(t, ns, t.Names[Name.DunderName], name);
        DictOps.SetStr(t, ns, t.Names[Name.DunderDoc], doc);
        DictOps.SetStr(t, ns, t.Names[Name.DunderPackage], Ref.None);
        DictOps.SetStr(t, ns, t.Names[Name.DunderLoader], Ref.None);
        DictOps.SetStr(t, ns, t.Names[Name.DunderSpec], Ref.None);
        return module;
    }

    /// <summary>A native module by name, made and put into sys.modules; Unbound when there is none.</summary>
    internal static Ref LoadNative(VmThread t, string name)
    {
        foreach (var native in BuiltinRegistry.Modules)
        {
            if (native.Name != name)
            {
                continue;
            }

            var module = New(t, StrOps.Intern(t, name), native.Doc is null ? Ref.None : StrOps.New(t, native.Doc));
            AddTypes(t, module, name);
            native.Populate(t, module);
            if (t.HasPending)
            {
                return Ref.Error;
            }

            ModuleSpecs.AttachBuiltin(t, module);
            var result = Ref.From(module);
            DictOps.SetStr(t, (DictObject*)t.Vm.Modules.Object, module->Name, result);
            return result;
        }

        return Ref.Unbound;
    }

    /// <summary>Whether there is a native module of the name.</summary>
    internal static bool IsNative(string name)
    {
        foreach (var native in BuiltinRegistry.Modules)
        {
            if (native.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    internal static void Set(VmThread t, ModuleObject* module, string name, Ref value) =>
        DictOps.SetStr(t, (DictObject*)module->Dict.Object, StrOps.Intern(t, name), value);

    /// <summary>Takes a name off: of a type that programs reach only through instances.</summary>
    internal static void Remove(VmThread t, ModuleObject* module, string name) =>
        DictOps.Delete(t, (DictObject*)module->Dict.Object, StrOps.Intern(t, name));

    /// <summary>The builtin types whose row names the module.</summary>
    private static void AddTypes(VmThread t, ModuleObject* module, string moduleName)
    {
        for (var row = BuiltinType.Object; (int)row < BuiltinTypes.Count; row++)
        {
            var info = BuiltinTypes.Rows[(int)row];
            if (info.Module == moduleName && !info.IsHidden && (moduleName != "builtins" || IsPublic(row)))
            {
                Set(t, module, info.Name, t.TypeRef(row));
            }
        }
    }

    /// <summary>Types of builtins that have a name there; the others (function, generator …) are only reached through instances.</summary>
    private static bool IsPublic(BuiltinType row) => row is BuiltinType.Object or BuiltinType.Type or BuiltinType.Int or BuiltinType.Bool or BuiltinType.Float
        or BuiltinType.Complex or BuiltinType.Str or BuiltinType.Bytes or BuiltinType.ByteArray or BuiltinType.MemoryView or BuiltinType.Tuple or BuiltinType.List
        or BuiltinType.Dict or BuiltinType.Set or BuiltinType.FrozenSet or BuiltinType.Slice or BuiltinType.Range or BuiltinType.Property or BuiltinType.ClassMethod
        or BuiltinType.StaticMethod or BuiltinType.Super or BuiltinType.Enumerate or BuiltinType.Reversed or BuiltinType.Zip or BuiltinType.Map or BuiltinType.Filter
        or >= BuiltinType.BaseException;
}
