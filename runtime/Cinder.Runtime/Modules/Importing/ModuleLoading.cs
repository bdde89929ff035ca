namespace Cinder.Runtime;

/// <summary>From a spec to a module in sys.modules: made, given its attributes, run by its loader.</summary>
internal static unsafe class ModuleLoading
{
    /// <summary>Loads a module; a failed load leaves nothing in sys.modules.</summary>
    /// <returns>What is in sys.modules at the end: a module may have put something else in its place.</returns>
    internal static Ref Load(VmThread t, Ref name, Ref spec)
    {
        var loader = ModuleSpecs.Get(t, spec, Name.Loader);
        if (loader.IsError)
        {
            return loader;
        }

        var exec = loader.IsUnbound || loader.IsNone ? Ref.None : Op.LookupAttr(t, loader, t.Names[Name.ExecModule]);
        if (exec.IsUnbound)
        {
            return LoadByOldLoader(t, name, loader);
        }

        var module = exec.IsError ? exec : FromSpec(t, spec);
        if (module.IsError)
        {
            return module;
        }

        var modules = (DictObject*)t.Vm.Modules.Object;
        ModuleSpecs.Set(t, spec, Name.Initializing, Ref.True);
        var result = DictOps.Set(t, modules, name, module) ? Execute(t, spec, loader, module) : Ref.Error;
        if (result.IsError)
        {
            var pending = t.TakePending();
            DictOps.Delete(t, modules, name);
            t.ClearPending();
            ModuleSpecs.Set(t, spec, Name.Initializing, Ref.False);
            return t.Restore(pending);
        }

        // Moved to the end, as the order of sys.modules is that of finished imports.
        result = DictOps.Pop(t, modules, name);
        ModuleSpecs.Set(t, spec, Name.Initializing, Ref.False);
        if (result.IsError || result.IsUnbound)
        {
            return result.IsError ? result : t.RaiseKeyError(name);
        }

        DictOps.Set(t, modules, name, result);
        if (t.Vm.Options.Verbose > 0)
        {
            StandardStreams.WriteError(t, $"import {Op.ReprToManaged(t, name)} # {Op.ReprToManaged(t, loader)}\n");
        }

        return result;
    }

    /// <summary>Runs a module again in its old namespace (reload).</summary>
    internal static Ref Reexecute(VmThread t, Ref spec, Ref module)
    {
        var name = Op.GetAttr(t, spec, t.Names[Name.AttrName]);
        if (name.IsError)
        {
            return name;
        }

        var loader = ModuleSpecs.Get(t, spec, Name.Loader);
        SetAttributes(t, spec, module);
        var result = Execute(t, spec, loader, module);
        if (result.IsError)
        {
            return result;
        }

        var current = DictOps.Get(t, (DictObject*)t.Vm.Modules.Object, name);
        return current.IsUnbound ? module : current;
    }

    /// <summary>A module object as the loader makes it, or an ordinary one, with the attributes that the spec tells.</summary>
    internal static Ref FromSpec(VmThread t, Ref spec)
    {
        var name = Op.GetAttr(t, spec, t.Names[Name.AttrName]);
        var loader = name.IsError ? name : ModuleSpecs.Get(t, spec, Name.Loader);
        if (loader.IsError)
        {
            return loader;
        }

        var module = Ref.None;
        if (!SourceFileLoaderType.IsPlain(t, loader) && !loader.IsExact(BuiltinType.NamespaceLoader) && !loader.IsNone && !loader.IsUnbound)
        {
            var create = Op.LookupAttr(t, loader, t.Names[Name.CreateModule]);
            if (create.IsUnbound)
            {
                var exec = Op.LookupAttr(t, loader, t.Names[Name.ExecModule]);
                return exec.IsUnbound || exec.IsError
                    ? FromName(t, spec, name)
                    : t.Raise(BuiltinType.ImportError, "loaders that define exec_module() must also define create_module()");
            }

            module = create.IsError ? create : Op.Call1(t, create, spec);
            if (module.IsError)
            {
                return module;
            }
        }

        if (module.IsNone)
        {
            return FromName(t, spec, name);
        }

        SetAttributes(t, spec, module);
        return module;
    }

    /// <summary>Sets what import tells a module of itself, unless the module has it already.</summary>
    internal static void SetAttributes(VmThread t, Ref spec, Ref module)
    {
        SetDefault(t, module, Name.DunderName, ModuleSpecs.Get(t, spec, Name.AttrName));
        SetDefault(t, module, Name.DunderLoader, ModuleSpecs.Get(t, spec, Name.Loader));
        SetDefault(t, module, Name.DunderPackage, ModuleSpecs.Get(t, spec, Name.Parent));
        ModuleSpecs.Set(t, module, Name.DunderSpec, spec);
        var locations = ModuleSpecs.Get(t, spec, Name.SubmoduleSearchLocations);
        if (!locations.IsNone && !locations.IsUnbound && !locations.IsError)
        {
            SetDefault(t, module, Name.DunderPath, locations);
        }

        if (ModuleSpecs.Get(t, spec, Name.SetFileAttr).IsTrue)
        {
            SetDefault(t, module, Name.DunderFile, ModuleSpecs.Get(t, spec, Name.Origin));
            SetDefault(t, module, Name.DunderCached, Op.LookupAttr(t, spec, StrOps.Intern(t, "cached")));
        }
        else if (ModuleSpecs.Get(t, spec, Name.Loader).IsExact(BuiltinType.NamespaceLoader))
        {
            ModuleSpecs.Set(t, module, Name.DunderFile, Ref.None);
        }

        t.ClearPending();
    }

    private static Ref FromName(VmThread t, Ref spec, Ref name)
    {
        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"module() argument 'name' must be str, not {Op.TypeName(t, name)}");
        }

        var module = Ref.From(ModuleOps.New(t, name, Ref.None));
        SetAttributes(t, spec, module);
        return module;
    }

    private static void SetDefault(VmThread t, Ref module, Name name, Ref value)
    {
        var present = Op.LookupAttr(t, module, t.Names[name]);
        t.ClearPending();
        if ((present.IsUnbound || present.IsNone || present.IsError) && !value.IsUnbound && !value.IsError)
        {
            ModuleSpecs.Set(t, module, name, value);
        }
    }

    private static Ref Execute(VmThread t, Ref spec, Ref loader, Ref module)
    {
        if (loader.IsNone || loader.IsUnbound)
        {
            var locations = ModuleSpecs.Get(t, spec, Name.SubmoduleSearchLocations);
            return locations.IsNone || locations.IsUnbound
                ? ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, "missing loader", ModuleSpecs.Get(t, spec, Name.AttrName), Ref.None)
                : Ref.None;
        }

        return SourceFileLoaderType.IsPlain(t, loader)
            ? SourceFileLoaderType.Execute(t, loader, module)
            : Op.CallMethod(t, loader, t.Names[Name.ExecModule], module);
    }

    /// <summary>Loaders of long ago have load_module() alone, which does everything.</summary>
    private static Ref LoadByOldLoader(VmThread t, Ref name, Ref loader)
    {
        var load = Op.LookupAttr(t, loader, StrOps.Intern(t, "load_module"));
        if (load.IsUnbound)
        {
            return t.Raise(BuiltinType.AttributeError, $"{Op.ReprToManaged(t, Ref.From(t.TypeOf(loader)))} has neither exec_module() nor load_module()");
        }

        if (load.IsError || !Warnings.Warn(
            t, BuiltinType.ImportWarning, $"{Op.TypeName(t, loader)}.exec_module() not found; falling back to load_module()"))
        {
            return Ref.Error;
        }

        var module = Op.Call1(t, load, name);
        if (module.IsError)
        {
            return module;
        }

        var current = DictOps.Get(t, (DictObject*)t.Vm.Modules.Object, name);
        return current.IsUnbound ? t.RaiseKeyError(name) : current;
    }
}
