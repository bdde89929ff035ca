namespace Cinder.Runtime;

/// <content>What does not change: version, limits, places.</content>
internal static unsafe partial class SysModule
{
    private static readonly double[] FloatLimits = [double.MaxValue, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1];

    private static void AddPlaces(VmThread t, ModuleObject* module)
    {
        var executable = t.Vm.Options.Executable;
        var folder = StrOps.New(t, Path.GetDirectoryName(executable) ?? "");
        ModuleOps.Set(t, module, "executable", StrOps.New(t, executable));
        ModuleOps.Set(t, module, "_base_executable", StrOps.New(t, executable));
        foreach (var name in (ReadOnlySpan<string>)["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"])
        {
            ModuleOps.Set(t, module, name, folder);
        }

        ModuleOps.Set(t, module, "_home", Ref.None);
        ModuleOps.Set(t, module, "_stdlib_dir", Ref.None);
        ModuleOps.Set(t, module, "pycache_prefix", Ref.None);
        ModuleOps.Set(t, module, "platlibdir", StrOps.New(t, "lib"));
    }

    private static void AddConstants(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "maxsize", IntOps.FromLong(t, long.MaxValue));
        ModuleOps.Set(t, module, "maxunicode", Ref.FromSmall(0x10FFFF));
        ModuleOps.Set(t, module, "byteorder", StrOps.New(t, "little"));
        ModuleOps.Set(t, module, "platform", StrOps.New(t, "linux"));
        ModuleOps.Set(t, module, "version", StrOps.New(t, VersionText.Long));
        ModuleOps.Set(t, module, "hexversion", Ref.FromSmall(HexVersion));
        ModuleOps.Set(t, module, "api_version", Ref.FromSmall(1013));
        ModuleOps.Set(t, module, "copyright", StrOps.New(t, "Copyright (c) the authors of Cinder.\nAll Rights Reserved."));
        ModuleOps.Set(t, module, "abiflags", StrOps.Empty(t));
        ModuleOps.Set(t, module, "_framework", StrOps.Empty(t));
        ModuleOps.Set(t, module, "_git", TupleOps.From(t, StrOps.New(t, "Cinder"), StrOps.Empty(t), StrOps.Empty(t)));
        ModuleOps.Set(t, module, "float_repr_style", StrOps.New(t, "short"));

        // Code is never written to files.
        ModuleOps.Set(t, module, "dont_write_bytecode", Ref.FromBool(t.Vm.Options.DontWriteBytecode));
        ModuleOps.Set(t, module, "builtin_module_names", BuiltinModuleNames(t));
        ModuleOps.Set(t, module, "stdlib_module_names", Op.Call1(t, t.TypeRef(BuiltinType.FrozenSet), Strings(t, LibraryModules.Names)));
    }

    private static void AddInformation(VmThread t, ModuleObject* module)
    {
        var items = stackalloc Ref[18];
        items[0] = Ref.FromSmall(3);
        items[1] = Ref.FromSmall(11);
        items[2] = Ref.FromSmall(2);
        items[3] = StrOps.New(t, "final");
        items[4] = Ref.Zero;
        var version = StructSequences.New(t, BuiltinType.SysVersionInfo, items);
        ModuleOps.Set(t, module, "version_info", version);
        ModuleOps.Set(t, module, "implementation", Implementation(t, version));

        for (var i = 0; i < FloatLimits.Length; i++)
        {
            items[i] = i is 0 or 3 or 8 ? FloatOps.New(t, FloatLimits[i]) : Ref.FromSmall((long)FloatLimits[i]);
        }

        ModuleOps.Set(t, module, "float_info", StructSequences.New(t, BuiltinType.SysFloatInfo, items));

        // Integers have limbs of 32 bits.
        items[0] = Ref.FromSmall(32);
        items[1] = Ref.FromSmall(4);
        items[2] = Ref.FromSmall(IntOps.DefaultMaxDigits);
        items[3] = Ref.FromSmall(IntOps.LeastMaxDigits);
        ModuleOps.Set(t, module, "int_info", StructSequences.New(t, BuiltinType.SysIntInfo, items));

        items[0] = Ref.FromSmall(64);
        items[1] = Ref.FromSmall((1L << 61) - 1);
        items[2] = Ref.FromSmall(314159);
        items[3] = Ref.Zero;
        items[4] = Ref.FromSmall(1000003);
        items[5] = StrOps.New(t, "siphash13");
        items[6] = Ref.FromSmall(64);
        items[7] = Ref.FromSmall(128);
        items[8] = Ref.Zero;
        ModuleOps.Set(t, module, "hash_info", StructSequences.New(t, BuiltinType.SysHashInfo, items));

        items[0] = StrOps.New(t, "pthread");
        items[1] = StrOps.New(t, "semaphore");
        items[2] = Ref.None;
        ModuleOps.Set(t, module, "thread_info", StructSequences.New(t, BuiltinType.SysThreadInfo, items));
        AddFlags(t, module, items);
    }

    private static void AddFlags(VmThread t, ModuleObject* module, Ref* items)
    {
        var options = t.Vm.Options;
        items[0] = Ref.FromSmall(options.Debug);
        items[1] = Ref.FromSmall(options.Inspect ? 1 : 0);
        items[2] = Ref.FromSmall(options.Interactive ? 1 : 0);
        items[3] = Ref.FromSmall(options.Optimize);
        items[4] = Ref.FromSmall(options.DontWriteBytecode ? 1 : 0);
        items[5] = Ref.FromSmall(options.NoUserSite ? 1 : 0);
        items[6] = Ref.FromSmall(options.NoSite ? 1 : 0);
        items[7] = Ref.FromSmall(options.IgnoreEnvironment ? 1 : 0);
        items[8] = Ref.FromSmall(options.Verbose);
        items[9] = Ref.FromSmall(options.BytesWarning);
        items[10] = Ref.FromSmall(options.Quiet ? 1 : 0);

        // Hashes of texts are the same in every run.
        items[11] = Ref.Zero;
        items[12] = Ref.FromSmall(options.Isolated ? 1 : 0);
        items[13] = Ref.FromBool(options.DevMode);

        // Text is UTF-8 whatever the locale says.
        items[14] = Ref.FromSmall(1);
        items[15] = Ref.FromSmall(options.XOptions.Contains("warn_default_encoding") ? 1 : 0);
        items[16] = Ref.FromBool(options.SafePath);
        items[17] = Ref.FromSmall(options.MaxIntDigits ?? -1);
        ModuleOps.Set(t, module, "flags", StructSequences.New(t, BuiltinType.SysFlags, items));
    }

    private static Ref Implementation(VmThread t, Ref version)
    {
        var implementation = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.SimpleNamespace)));
        Op.SetAttr(t, implementation, t.Names[Name.AttrName], StrOps.New(t, "cinder"));
        Op.SetAttr(t, implementation, StrOps.Intern(t, "cache_tag"), StrOps.New(t, "cinder-311"));
        Op.SetAttr(t, implementation, StrOps.Intern(t, "version"), version);
        Op.SetAttr(t, implementation, StrOps.Intern(t, "hexversion"), Ref.FromSmall(HexVersion));
        Op.SetAttr(t, implementation, StrOps.Intern(t, "_multiarch"), StrOps.New(t, "x86_64-linux-gnu"));
        return implementation;
    }

    private static Ref BuiltinModuleNames(VmThread t)
    {
        var names = new List<string>();
        foreach (var native in BuiltinRegistry.Modules)
        {
            names.Add(native.Name);
        }

        names.Sort(StringComparer.Ordinal);
        return TupleOps.FromIterable(t, Strings(t, names));
    }
}
