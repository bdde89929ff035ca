namespace Cinder.Runtime;

/// <summary>isinstance() and issubclass() with an abstract base class: -1 with an exception pending, 0 or 1.</summary>
internal static unsafe class AbcChecks
{
    /// <summary>The class's data; null with TypeError pending when it has none.</summary>
    internal static NativeObject* DataOf(VmThread t, Ref cls)
    {
        var data = TypeOps.IsType(t, cls) ? DictOps.GetStr((DictObject*)((TypeObject*)cls.Object)->Dict.Object, t.Names[Name.AbcImpl]) : Ref.Unbound;
        if (data.IsUnbound)
        {
            data = Op.GetAttr(t, cls, t.Names[Name.AbcImpl]);
            if (data.IsError)
            {
                return null;
            }
        }

        if (data.IsExact(BuiltinType.AbcData))
        {
            return (NativeObject*)data.Object;
        }

        t.RaiseTypeError("_abc_impl is set to a wrong type");
        return null;
    }

    /// <summary>ABCMeta.__instancecheck__.</summary>
    internal static int IsInstance(VmThread t, Ref cls, Ref instance)
    {
        var type = t.TypeOf(instance);
        var hasPlainClass = HasPlainClass(t, type);
        if (hasPlainClass && TypeOps.IsType(t, cls) && t.Vm.Abc.TryGet(((TypeObject*)cls.Object)->Version, type->Version) is >= 0 and var known)
        {
            return known;
        }

        var data = DataOf(t, cls);
        var subclass = data == null ? Ref.Error : hasPlainClass ? Ref.From(type) : Op.GetAttr(t, instance, t.Names[Name.DunderClass]);
        if (subclass.IsError)
        {
            return -1;
        }

        if (AbcDataType.Contains(t, data->R1, subclass))
        {
            return 1;
        }

        if (subclass == Ref.From(type))
        {
            return data->N0 == t.Vm.Abc.InvalidationCounter && AbcDataType.Contains(t, data->R2, subclass) ? 0 : AskSubclass(t, cls, subclass);
        }

        var answer = AskSubclass(t, cls, subclass);
        return answer == 0 ? AskSubclass(t, cls, Ref.From(type)) : answer;
    }

    /// <summary>ABCMeta.__subclasscheck__.</summary>
    internal static int IsSubclass(VmThread t, Ref cls, Ref subclass)
    {
        if (!TypeOps.IsType(t, subclass))
        {
            t.RaiseTypeError("issubclass() arg 1 must be a class");
            return -1;
        }

        var state = t.Vm.Abc;
        var version = ((TypeObject*)subclass.Object)->Version;
        if (TypeOps.IsType(t, cls) && state.TryGet(((TypeObject*)cls.Object)->Version, version) is >= 0 and var known)
        {
            return known;
        }

        var data = DataOf(t, cls);
        if (data == null)
        {
            return -1;
        }

        var answer = Known(t, data, subclass);
        if (answer < 0)
        {
            answer = Find(t, cls, data, subclass);
            if (answer < 0 || !(answer == 1 ? AbcDataType.Add(t, data, ref data->R1, subclass) : AbcDataType.Add(t, data, ref data->R2, subclass)))
            {
                return -1;
            }
        }

        // Python code that ran meanwhile may have changed either class.
        if (TypeOps.IsType(t, cls) && ((TypeObject*)subclass.Object)->Version == version)
        {
            state.Put(((TypeObject*)cls.Object)->Version, version, answer == 1);
        }

        return answer;
    }

    private static int Known(VmThread t, NativeObject* data, Ref subclass)
    {
        if (AbcDataType.Contains(t, data->R1, subclass))
        {
            return 1;
        }

        if (data->N0 < t.Vm.Abc.InvalidationCounter)
        {
            data->R2 = Ref.None;
            data->N0 = t.Vm.Abc.InvalidationCounter;
            return -1;
        }

        return AbcDataType.Contains(t, data->R2, subclass) ? 0 : -1;
    }

    private static int Find(VmThread t, Ref cls, NativeObject* data, Ref subclass)
    {
        var hook = Op.CallMethod(t, cls, t.Names[Name.DunderSubclassHook], subclass);
        if (!hook.IsNotImplemented)
        {
            if (!hook.IsError && !hook.IsBool)
            {
                t.Raise(BuiltinType.AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
                return -1;
            }

            return hook.IsError ? -1 : hook.IsTrue ? 1 : 0;
        }

        var mro = (TupleObject*)((TypeObject*)subclass.Object)->Mro.Object;
        for (var i = 0; i < mro->Length; i++)
        {
            if (TupleObject.Items(mro)[i] == cls)
            {
                return 1;
            }
        }

        var registered = AbcDataType.Alive(t, data->R0);
        var answer = registered.IsError ? -1 : IsSubclassOfAny(t, subclass, (ListObject*)registered.Object);
        if (answer != 0)
        {
            return answer;
        }

        var derived = Op.CallMethod(t, cls, t.Names[Name.DunderSubclasses]);
        if (derived.IsError)
        {
            return -1;
        }

        if (t.KindOf(derived) != BuiltinType.List)
        {
            t.RaiseTypeError("__subclasses__() must return a list");
            return -1;
        }

        return IsSubclassOfAny(t, subclass, (ListObject*)derived.Object);
    }

    private static int IsSubclassOfAny(VmThread t, Ref subclass, ListObject* classes)
    {
        for (long i = 0; i < classes->Length; i++)
        {
            var answer = Op.IsSubclass(t, subclass, ListObject.Items(classes)[i]);
            if (answer != 0)
            {
                return answer;
            }
        }

        return 0;
    }

    private static int AskSubclass(VmThread t, Ref cls, Ref subclass)
    {
        if (TypeObject.Special(t.TypeOf(cls), Special.SubclassCheck) == t.Vm.Roots[t.Vm.Abc.SubclassCheck])
        {
            return IsSubclass(t, cls, subclass);
        }

        var answer = Op.CallMethod(t, cls, t.Names[Special.SubclassCheck], subclass);
        return answer.IsError ? -1 : Op.Truth(t, answer);
    }

    /// <summary>The instances' <c>__class__</c> is their type.</summary>
    private static bool HasPlainClass(VmThread t, TypeObject* type) => (type->Flags & TypeFlags.PlainGetAttribute) != 0
        && TypeOps.Lookup(t, type, t.Names[Name.DunderClass]) == TypeOps.Lookup(t, t.Types(BuiltinType.Object), t.Names[Name.DunderClass]);
}
