namespace Cinder.Runtime;

/// <summary><c>_abc</c>: what class ABCMeta of module <c>abc</c> is built on.</summary>
[PyModule("_abc", Doc = "Module contains faster C implementation of abc.ABCMeta")]
internal static unsafe partial class AbcModule
{
    // Values of __abc_tpflags__, by which the classes of collections.abc say what patterns their subclasses match.
    private const long SequenceFlag = 1 << 5;
    private const long MappingFlag = 1 << 6;
    private const TypeFlags PatternFlags = TypeFlags.Sequence | TypeFlags.Mapping;

    [PyFunction("get_cache_token", Doc = "Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.")]
    private static long GetCacheToken(VmThread t) => t.Vm.Abc.InvalidationCounter;

    [PyFunction("_abc_init", Doc = "Internal ABC helper for class set-up. Should be never used outside abc module.")]
    private static Ref Initialize(VmThread t, Ref self)
    {
        if (!TypeOps.IsType(t, self) || !AbstractMethods.Compute(t, (TypeObject*)self.Object))
        {
            return t.HasPending ? Ref.Error : t.RaiseTypeError("_abc_init() takes a class");
        }

        if (!Op.SetAttr(t, self, StrOps.Intern(t, "_abc_impl"), AbcDataType.New(t)))
        {
            return Ref.Error;
        }

        var type = (TypeObject*)self.Object;
        var name = StrOps.Intern(t, "__abc_tpflags__");
        var flags = DictOps.GetStr((DictObject*)type->Dict.Object, name);
        if (flags.IsUnbound || !IntOps.IsIntLike(t, flags))
        {
            return Ref.None;
        }

        if (!IntOps.TryToLong(flags, out var bits))
        {
            bits = 0;
        }

        if ((bits & (SequenceFlag | MappingFlag)) == (SequenceFlag | MappingFlag))
        {
            return t.RaiseTypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
        }

        type->Flags |= (bits & SequenceFlag) != 0 ? TypeFlags.Sequence : (bits & MappingFlag) != 0 ? TypeFlags.Mapping : TypeFlags.None;
        return Op.DelAttr(t, self, name) ? Ref.None : Ref.Error;
    }

    [PyFunction("_abc_register", Doc = "Internal ABC helper for subclasss registration. Should be never used outside abc module.")]
    private static Ref Register(VmThread t, Ref self, Ref subclass)
    {
        if (!TypeOps.IsType(t, subclass))
        {
            return t.RaiseTypeError("Can only register classes");
        }

        var already = Op.IsSubclass(t, subclass, self);
        if (already != 0)
        {
            return already < 0 ? Ref.Error : subclass;
        }

        // Answers would go round in circles.
        var cycle = Op.IsSubclass(t, self, subclass);
        if (cycle != 0)
        {
            return cycle < 0 ? Ref.Error : t.Raise(BuiltinType.RuntimeError, "Refusing to create an inheritance cycle");
        }

        return Adopt(t, self, subclass) ? subclass : Ref.Error;
    }

    [PyFunction("_adopt", Doc = "Registers classes known to be no subclasses yet and to close no cycle.")]
    private static Ref Adopt(VmThread t, Ref self, Args subclasses)
    {
        for (nint i = 0; i < subclasses.Count; i++)
        {
            if (!Adopt(t, self, subclasses[i]))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyFunction("_abc_instancecheck", Doc = "Internal ABC helper for instance checks. Should be never used outside abc module.")]
    private static Ref InstanceCheck(VmThread t, Ref self, Ref instance)
    {
        var answer = AbcChecks.IsInstance(t, self, instance);
        return answer < 0 ? Ref.Error : Ref.FromBool(answer == 1);
    }

    [PyFunction("_abc_subclasscheck", Doc = "Internal ABC helper for subclasss checks. Should be never used outside abc module.")]
    private static Ref SubclassCheck(VmThread t, Ref self, Ref subclass)
    {
        var answer = AbcChecks.IsSubclass(t, self, subclass);
        return answer < 0 ? Ref.Error : Ref.FromBool(answer == 1);
    }

    [PyFunction("_set_checks", Doc = "Says which functions isinstance() and issubclass() need not call, because they do what is done here.")]
    private static Ref SetChecks(VmThread t, Ref instanceCheck, Ref subclassCheck)
    {
        t.Vm.Abc.InstanceCheck = t.Vm.Roots.Add(instanceCheck);
        t.Vm.Abc.SubclassCheck = t.Vm.Roots.Add(subclassCheck);
        return Ref.None;
    }

    [PyFunction("_reset_registry", Doc = "Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py")]
    private static Ref ResetRegistry(VmThread t, Ref self)
    {
        var data = AbcChecks.DataOf(t, self);
        if (data == null)
        {
            return Ref.Error;
        }

        data->R0 = Ref.None;
        return Ref.None;
    }

    [PyFunction("_reset_caches", Doc = "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py")]
    private static Ref ResetCaches(VmThread t, Ref self)
    {
        var data = AbcChecks.DataOf(t, self);
        if (data == null)
        {
            return Ref.Error;
        }

        data->R1 = data->R2 = Ref.None;
        t.Vm.Abc.Clear();
        return Ref.None;
    }

    [PyFunction("_get_dump", Doc = "Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr.")]
    private static Ref GetDump(VmThread t, Ref self)
    {
        var data = AbcChecks.DataOf(t, self);
        if (data == null)
        {
            return Ref.Error;
        }

        var parts = stackalloc Ref[4];
        parts[0] = data->R0.IsNone ? SetOps.New(t) : SetOps.Copy(t, (SetObject*)data->R0.Object);
        parts[1] = data->R1.IsNone ? SetOps.New(t) : SetOps.Copy(t, (SetObject*)data->R1.Object);
        parts[2] = data->R2.IsNone ? SetOps.New(t) : SetOps.Copy(t, (SetObject*)data->R2.Object);
        parts[3] = IntOps.FromLong(t, data->N0);
        return parts[0].IsError || parts[1].IsError || parts[2].IsError ? Ref.Error : TupleOps.From(t, parts, 4);
    }

    private static bool Adopt(VmThread t, Ref self, Ref subclass)
    {
        var data = AbcChecks.DataOf(t, self);
        if (data == null || !AbcDataType.Add(t, data, ref data->R0, subclass))
        {
            return false;
        }

        t.Vm.Abc.InvalidationCounter++;
        if (TypeOps.IsType(t, self) && (((TypeObject*)self.Object)->Flags & PatternFlags) is not TypeFlags.None and var flags)
        {
            SetPatternFlags((TypeObject*)subclass.Object, flags);
        }

        return true;
    }

    private static void SetPatternFlags(TypeObject* type, TypeFlags flags)
    {
        if ((type->Flags & TypeFlags.Heap) == 0 || (type->Flags & PatternFlags) == flags)
        {
            return;
        }

        type->Flags = (type->Flags & ~PatternFlags) | flags;
        var subclasses = type->Subclasses.IsHeap ? (RefArray*)type->Subclasses.Object : null;
        for (long i = 0; subclasses != null && i < subclasses->Length; i++)
        {
            var subclass = TypeOps.LiveSubclass(RefArray.Items(subclasses)[i]);
            if (subclass != null)
            {
                SetPatternFlags(subclass, flags);
            }
        }
    }
}
