namespace Cinder.Runtime;

/// <summary><c>property</c>.</summary>
[PyType(BuiltinType.Property)]
internal static unsafe partial class PropertyType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        var self = (PropertyObject*)TypeOps.AllocateInstance(t, cls);
        self->Getter = Ref.None;
        self->Setter = Ref.None;
        self->Deleter = Ref.None;
        self->Doc = Ref.None;
        self->Name = Ref.None;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, PropertyObject* self, [OrNone, Keyword] Ref fget, [OrNone, Keyword] Ref fset, [OrNone, Keyword] Ref fdel, [OrNone, Keyword] Ref doc)
    {
        self->Getter = fget;
        self->Setter = fset;
        self->Deleter = fdel;
        self->Doc = doc;
        if (doc.IsNone && !fget.IsNone)
        {
            var inherited = Op.LookupAttr(t, fget, t.Names[Name.DunderDoc]);
            if (inherited.IsError)
            {
                return inherited;
            }

            inherited = inherited.IsUnbound ? Ref.None : inherited;
            if (t.TypeOf(Ref.From(self)) == t.Types(BuiltinType.Property))
            {
                self->Doc = inherited;
            }
            else if (!Op.SetAttr(t, Ref.From(self), t.Names[Name.DunderDoc], inherited))
            {
                // A subclass has a __doc__ of its own, which hides the property's.
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, PropertyObject* self, Ref instance, [OrNone] Ref owner)
    {
        _ = owner;
        return instance.IsNone ? Ref.From(self) : Descriptors.GetProperty(t, self, instance);
    }

    [PyMethod("__set__")]
    private static Ref Set(VmThread t, PropertyObject* self, Ref instance, Ref value) =>
        Descriptors.SetProperty(t, self, instance, value) ? Ref.None : Ref.Error;

    [PyMethod("__delete__")]
    private static Ref Delete(VmThread t, PropertyObject* self, Ref instance) =>
        Descriptors.SetProperty(t, self, instance, Ref.Unbound) ? Ref.None : Ref.Error;

    [PyMethod("__set_name__")]
    private static Ref SetName(VmThread t, PropertyObject* self, Ref owner, Ref name)
    {
        _ = owner;
        self->Name = name;
        return Ref.None;
    }

    [PyMethod("getter")]
    private static Ref Getter(VmThread t, PropertyObject* self, Ref function) => Copy(t, self, function, self->Setter, self->Deleter);

    [PyMethod("setter")]
    private static Ref Setter(VmThread t, PropertyObject* self, Ref function) => Copy(t, self, self->Getter, function, self->Deleter);

    [PyMethod("deleter")]
    private static Ref Deleter(VmThread t, PropertyObject* self, Ref function) => Copy(t, self, self->Getter, self->Setter, function);

    [PyGetter("fget", Member = true)]
    private static Ref GetGetter(VmThread t, PropertyObject* self) => self->Getter;

    [PyGetter("fset", Member = true)]
    private static Ref GetSetter(VmThread t, PropertyObject* self) => self->Setter;

    [PyGetter("fdel", Member = true)]
    private static Ref GetDeleter(VmThread t, PropertyObject* self) => self->Deleter;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, PropertyObject* self) => self->Doc;

    [PySetter("__doc__")]
    private static bool SetDoc(VmThread t, PropertyObject* self, Ref value)
    {
        self->Doc = value.IsUnbound ? Ref.None : value;
        return true;
    }

    [PyGetter("__isabstractmethod__")]
    private static Ref IsAbstract(VmThread t, PropertyObject* self)
    {
        var functions = stackalloc Ref[3];
        functions[0] = self->Getter;
        functions[1] = self->Setter;
        functions[2] = self->Deleter;
        for (var i = 0; i < 3; i++)
        {
            var flag = functions[i].IsNone ? Ref.Unbound : Op.LookupAttr(t, functions[i], t.Names[Name.DunderIsAbstractMethod]);
            var truth = flag.IsUnbound ? 0 : flag.IsError ? -1 : Op.Truth(t, flag);
            if (truth != 0)
            {
                return truth < 0 ? Ref.Error : Ref.True;
            }
        }

        return Ref.False;
    }

    private static Ref Copy(VmThread t, PropertyObject* self, Ref getter, Ref setter, Ref deleter)
    {
        var args = stackalloc Ref[4];
        args[0] = getter;
        args[1] = setter;
        args[2] = deleter;
        args[3] = self->Doc;
        var result = Op.Call(t, Ref.From(t.TypeOf(Ref.From(self))), args, 4);
        if (!result.IsError && t.KindOf(result) == BuiltinType.Property)
        {
            ((PropertyObject*)result.Object)->Name = self->Name;
        }

        return result;
    }
}

/// <summary><c>classmethod</c>.</summary>
[PyType(BuiltinType.ClassMethod)]
internal static unsafe partial class ClassMethodType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref function) => WrapperObjects.New(t, cls, function);

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, WrapperObject* self, Ref function) => WrapperObjects.CopyAttributes(t, self, function);

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, WrapperObject* self, Ref instance, [OrNone] Ref owner) =>
        Descriptors.BindClassMethod(t, self->Callable, owner.IsNone ? Ref.From(t.TypeOf(instance)) : owner);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, WrapperObject* self) => StrOps.New(t, $"<classmethod({Op.ReprToManaged(t, self->Callable)})>");

    [PyGetter("__func__", Member = true)]
    private static Ref GetFunction(VmThread t, WrapperObject* self) => self->Callable;

    [PyGetter("__wrapped__", Member = true)]
    private static Ref GetWrapped(VmThread t, WrapperObject* self) => self->Callable;

    [PyGetter("__isabstractmethod__")]
    private static Ref IsAbstract(VmThread t, WrapperObject* self) => WrapperObjects.IsAbstract(t, self);

    [PyGetter("__dict__")]
    private static Ref GetDict(VmThread t, Ref self) => InstanceAttributes.GetDict(t, self.Object);
}

/// <summary><c>staticmethod</c>.</summary>
[PyType(BuiltinType.StaticMethod)]
internal static unsafe partial class StaticMethodType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref function) => WrapperObjects.New(t, cls, function);

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, WrapperObject* self, Ref function) => WrapperObjects.CopyAttributes(t, self, function);

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, WrapperObject* self, Ref instance, [OrNone] Ref owner) => self->Callable;

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, WrapperObject* self, Args args, KwArgs kwargs) =>
        Op.Call(t, self->Callable, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, WrapperObject* self) => StrOps.New(t, $"<staticmethod({Op.ReprToManaged(t, self->Callable)})>");

    [PyGetter("__func__", Member = true)]
    private static Ref GetFunction(VmThread t, WrapperObject* self) => self->Callable;

    [PyGetter("__wrapped__", Member = true)]
    private static Ref GetWrapped(VmThread t, WrapperObject* self) => self->Callable;

    [PyGetter("__isabstractmethod__")]
    private static Ref IsAbstract(VmThread t, WrapperObject* self) => WrapperObjects.IsAbstract(t, self);

    [PyGetter("__dict__")]
    private static Ref GetDict(VmThread t, Ref self) => InstanceAttributes.GetDict(t, self.Object);
}

/// <summary>What classmethod and staticmethod share.</summary>
internal static unsafe class WrapperObjects
{
    internal static Ref New(VmThread t, TypeObject* cls, Ref function)
    {
        var self = (WrapperObject*)TypeOps.AllocateInstance(t, cls);
        self->Callable = function;
        return Ref.From(self);
    }

    internal static Ref CopyAttributes(VmThread t, WrapperObject* self, Ref function)
    {
        self->Callable = function;
        var names = stackalloc Ref[4];
        names[0] = t.Names[Name.DunderModule];
        names[1] = t.Names[Name.DunderName];
        names[2] = t.Names[Name.DunderQualName];
        names[3] = t.Names[Name.DunderDoc];
        for (var i = 0; i < 4; i++)
        {
            var value = Op.LookupAttr(t, function, names[i]);
            if (value.IsError || (!value.IsUnbound && !Op.GenericSet(t, Ref.From(self), names[i], value)))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    internal static Ref IsAbstract(VmThread t, WrapperObject* self)
    {
        var flag = Op.LookupAttr(t, self->Callable, t.Names[Name.DunderIsAbstractMethod]);
        var truth = flag.IsUnbound ? 0 : flag.IsError ? -1 : Op.Truth(t, flag);
        return truth < 0 ? Ref.Error : Ref.FromBool(truth == 1);
    }
}

/// <summary>Native attributes as found on their type.</summary>
[PyType(BuiltinType.GetSetDescriptor)]
internal static unsafe partial class GetSetDescriptorType
{
    [PyMethod("__get__")]
    private static Ref Get(VmThread t, GetSetObject* self, Ref instance, [OrNone] Ref owner) =>
        instance.IsNone && !owner.IsNone ? Ref.From(self) : Descriptors.GetSetRead(t, self, instance);

    [PyMethod("__set__")]
    private static Ref Set(VmThread t, GetSetObject* self, Ref instance, Ref value) => Descriptors.GetSetWrite(t, self, instance, value) ? Ref.None : Ref.Error;

    [PyMethod("__delete__")]
    private static Ref Delete(VmThread t, GetSetObject* self, Ref instance) => Descriptors.GetSetWrite(t, self, instance, Ref.Unbound) ? Ref.None : Ref.Error;

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, GetSetObject* self) =>
        StrOps.New(t, $"<attribute '{StrOps.ToManaged(self->Name)}' of '{TypeOps.NameOf((TypeObject*)self->Owner.Object)}' objects>");

    [PyGetter("__name__", Member = true)]
    private static Ref GetName(VmThread t, GetSetObject* self) => self->Name;

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, GetSetObject* self) => Descriptors.QualName(t, self->Owner, self->Name);

    [PyGetter("__objclass__", Member = true)]
    private static Ref GetOwner(VmThread t, GetSetObject* self) => self->Owner;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, GetSetObject* self) => t.Vm.State.Texts.Read(t, self->Doc);
}

/// <summary><c>__slots__</c> members as found on their class.</summary>
[PyType(BuiltinType.MemberDescriptor)]
internal static unsafe partial class MemberDescriptorType
{
    [PyMethod("__get__")]
    private static Ref Get(VmThread t, MemberObject* self, Ref instance, [OrNone] Ref owner) =>
        instance.IsNone && !owner.IsNone ? Ref.From(self) : Descriptors.MemberRead(t, self, instance);

    [PyMethod("__set__")]
    private static Ref Set(VmThread t, MemberObject* self, Ref instance, Ref value) => Descriptors.MemberWrite(t, self, instance, value) ? Ref.None : Ref.Error;

    [PyMethod("__delete__")]
    private static Ref Delete(VmThread t, MemberObject* self, Ref instance) => Descriptors.MemberWrite(t, self, instance, Ref.Unbound) ? Ref.None : Ref.Error;

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, MemberObject* self) =>
        StrOps.New(t, $"<member '{StrOps.ToManaged(self->Name)}' of '{TypeOps.NameOf((TypeObject*)self->Owner.Object)}' objects>");

    [PyGetter("__name__", Member = true)]
    private static Ref GetName(VmThread t, MemberObject* self) => self->Name;

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, MemberObject* self) => Descriptors.QualName(t, self->Owner, self->Name);

    [PyGetter("__objclass__", Member = true)]
    private static Ref GetOwner(VmThread t, MemberObject* self) => self->Owner;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, MemberObject* self) => t.Vm.State.Texts.Read(t, self->Doc);
}
