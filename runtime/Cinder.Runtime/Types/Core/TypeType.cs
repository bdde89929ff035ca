namespace Cinder.Runtime;

/// <summary><c>type</c>.</summary>
[PyType(BuiltinType.Type, Doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type")]
internal static unsafe partial class TypeType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        if (args.Count != 3)
        {
            return cls == t.Types(BuiltinType.Type)
                ? t.RaiseTypeError("type() takes 1 or 3 arguments")
                : t.RaiseTypeError($"type.__new__() takes exactly 3 arguments ({args.Count} given)");
        }

        Ref name = args[0], bases = args[1], ns = args[2];
        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"type.__new__() argument 1 must be str, not {Op.TypeName(t, name)}");
        }

        if (t.KindOf(bases) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError($"type.__new__() argument 2 must be tuple, not {Op.TypeName(t, bases)}");
        }

        if (t.KindOf(ns) != BuiltinType.Dict)
        {
            return t.RaiseTypeError($"type.__new__() argument 3 must be dict, not {Op.TypeName(t, ns)}");
        }

        var metatype = ClassCreation.CalculateMetaclass(t, cls, (TupleObject*)bases.Object);
        if (metatype == null)
        {
            return Ref.Error;
        }

        if (metatype != cls && TypeObject.Special(metatype, Special.New) != TypeObject.Special(t.Types(BuiltinType.Type), Special.New))
        {
            return Op.CallWithSelf(t, TypeObject.Special(metatype, Special.New), Ref.From(metatype), args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));
        }

        return ClassCreation.New(t, metatype, name, bases, (DictObject*)ns.Object, kwargs);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, TypeObject* self, Args args, KwArgs kwargs)
    {
        _ = self;
        _ = kwargs;
        return args.Count is 1 or 3 ? Ref.None : t.RaiseTypeError("type.__init__() takes 1 or 3 arguments");
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, TypeObject* self, Args args, KwArgs kwargs) =>
        Op.Construct(t, self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, TypeObject* self)
    {
        var module = ModuleOf(t, self);
        var name = StrOps.ToManaged(self->QualName);
        return StrOps.New(t, module is null or "builtins" ? $"<class '{name}'>" : $"<class '{module}.{name}'>");
    }

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, TypeObject* self, Ref name)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        name = StrOps.InternRef(t, name);
        var value = Op.TypeGet(t, self, name);
        return value.IsUnbound ? Op.RaiseNoAttribute(t, Ref.From(self), name) : value;
    }

    [PyMethod("__setattr__")]
    private static Ref SetAttr(VmThread t, TypeObject* self, Ref name, Ref value) => Op.TypeSet(t, self, name, value) ? Ref.None : Ref.Error;

    [PyMethod("__delattr__")]
    private static Ref DelAttr(VmThread t, TypeObject* self, Ref name) => Op.TypeSet(t, self, name, Ref.Unbound) ? Ref.None : Ref.Error;

    [PyMethod("__instancecheck__")]
    private static Ref InstanceCheck(VmThread t, TypeObject* self, Ref instance)
    {
        var result = Op.IsRealInstance(t, instance, Ref.From(self));
        return result < 0 ? Ref.Error : Ref.FromBool(result == 1);
    }

    [PyMethod("__subclasscheck__")]
    private static Ref SubclassCheck(VmThread t, TypeObject* self, Ref cls)
    {
        var result = Op.IsRealSubclass(t, cls, Ref.From(self));
        return result < 0 ? Ref.Error : Ref.FromBool(result == 1);
    }

    [PyMethod("__subclasses__")]
    private static Ref Subclasses(VmThread t, TypeObject* self)
    {
        var result = ListOps.New(t, 0);
        if (self->Subclasses.IsHeap)
        {
            var array = (RefArray*)self->Subclasses.Object;
            for (long i = 0; i < array->Length; i++)
            {
                var subclass = TypeOps.LiveSubclass(RefArray.Items(array)[i]);
                if (subclass != null)
                {
                    ListOps.Append(t, (ListObject*)result.Object, Ref.From(subclass));
                }
            }
        }

        return result;
    }

    [PyMethod("mro")]
    private static Ref Mro(VmThread t, TypeObject* self)
    {
        var mro = TypeOps.LinearizeBases(t, self);
        return mro.IsError ? mro : ListOps.FromIterable(t, mro);
    }

    [PyClassMethod("__prepare__")]
    private static Ref Prepare(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = cls;
        _ = args;
        _ = kwargs;
        return DictOps.New(t);
    }

    [PyMethod("__dir__")]
    private static Ref Dir(VmThread t, TypeObject* self)
    {
        var names = DictOps.New(t);
        return MergeClassNames(t, (DictObject*)names.Object, self) ? ListOps.FromIterable(t, names) : Ref.Error;
    }

    [PyMethod("__or__")]
    private static Ref Or(VmThread t, Ref self, Ref other) => GenericAliases.Union(t, self, other);

    [PyMethod("__ror__")]
    private static Ref ROr(VmThread t, Ref self, Ref other) => GenericAliases.Union(t, other, self);

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, TypeObject* self)
    {
        _ = t;
        return self->Name;
    }

    [PySetter("__name__")]
    private static bool SetName(VmThread t, TypeObject* self, Ref value)
    {
        if (!CheckMutable(t, self, "__name__", value))
        {
            return false;
        }

        if (t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError($"can only assign string to {TypeOps.NameOf(self)}.__name__, not '{Op.TypeName(t, value)}'");
            return false;
        }

        self->Name = value;
        return true;
    }

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, TypeObject* self)
    {
        _ = t;
        return self->QualName;
    }

    [PySetter("__qualname__")]
    private static bool SetQualName(VmThread t, TypeObject* self, Ref value)
    {
        if (!CheckMutable(t, self, "__qualname__", value))
        {
            return false;
        }

        if (t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError($"can only assign string to {TypeOps.NameOf(self)}.__qualname__, not '{Op.TypeName(t, value)}'");
            return false;
        }

        self->QualName = value;
        return true;
    }

    [PyGetter("__module__")]
    private static Ref GetModule(VmThread t, TypeObject* self)
    {
        if (self->Builtin != BuiltinType.None0)
        {
            // The dict of a native type may have a descriptor for its instances under this name.
            return StrOps.Intern(t, BuiltinTypes.Rows[(int)self->Builtin].Module);
        }

        var module = DictOps.GetStr((DictObject*)self->Dict.Object, t.Names[Name.DunderModule]);
        return module.IsUnbound ? t.Names[Name.Builtins] : module;
    }

    [PySetter("__module__")]
    private static bool SetModule(VmThread t, TypeObject* self, Ref value) =>
        CheckMutable(t, self, "__module__", value) && Store(t, self, Name.DunderModule, value);

    [PyGetter("__bases__")]
    private static Ref GetBases(VmThread t, TypeObject* self)
    {
        _ = t;
        return self->Bases;
    }

    [PySetter("__bases__")]
    private static bool SetBases(VmThread t, TypeObject* self, Ref value) => CheckMutable(t, self, "__bases__", value) && ClassBases.Assign(t, self, value);

    [PyGetter("__base__", Member = true)]
    private static Ref GetBase(VmThread t, TypeObject* self)
    {
        _ = t;
        return self->Base;
    }

    [PyGetter("__mro__", Member = true)]
    private static Ref GetMro(VmThread t, TypeObject* self)
    {
        _ = t;
        return self->Mro;
    }

    [PyGetter("__dict__")]
    private static Ref GetDict(VmThread t, TypeObject* self)
    {
        var proxy = (MappingProxyObject*)t.Allocate(BuiltinType.MappingProxy, sizeof(MappingProxyObject));
        proxy->Mapping = self->Dict;
        return Ref.From(proxy);
    }

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, TypeObject* self)
    {
        if (self->Builtin != BuiltinType.None0)
        {
            if (BuiltinRegistry.TypeDoc(self->Builtin) is { } text)
            {
                return StrOps.New(t, text);
            }
        }

        var doc = DictOps.GetStr((DictObject*)self->Dict.Object, t.Names[Name.DunderDoc]);
        return doc.IsUnbound ? Ref.None : Descriptors.Bind(t, doc, Ref.None, Ref.From(self), hasInstance: false);
    }

    [PySetter("__doc__")]
    private static bool SetDoc(VmThread t, TypeObject* self, Ref value) =>
        CheckMutable(t, self, "__doc__", value) && Store(t, self, Name.DunderDoc, value);

    [PyGetter("__annotations__")]
    private static Ref GetAnnotations(VmThread t, TypeObject* self)
    {
        var dict = (DictObject*)self->Dict.Object;
        var name = t.Names[Name.DunderAnnotations];
        var annotations = DictOps.GetStr(dict, name);
        if (!annotations.IsUnbound)
        {
            return annotations;
        }

        if ((self->Flags & TypeFlags.Heap) == 0)
        {
            return Op.RaiseNoAttribute(t, Ref.From(self), name);
        }

        annotations = DictOps.New(t);
        return Store(t, self, Name.DunderAnnotations, annotations) ? annotations : Ref.Error;
    }

    [PySetter("__annotations__")]
    private static bool SetAnnotations(VmThread t, TypeObject* self, Ref value)
    {
        if ((self->Flags & TypeFlags.Heap) == 0)
        {
            t.RaiseTypeError($"cannot set '__annotations__' attribute of immutable type '{TypeOps.NameOf(self)}'");
            return false;
        }

        if (!value.IsUnbound)
        {
            return Store(t, self, Name.DunderAnnotations, value);
        }

        if (DictOps.Delete(t, (DictObject*)self->Dict.Object, t.Names[Name.DunderAnnotations]) == 0)
        {
            t.Raise(BuiltinType.AttributeError, "__annotations__");
        }

        return !t.HasPending;
    }

    [PyGetter("__abstractmethods__")]
    private static Ref GetAbstractMethods(VmThread t, TypeObject* self)
    {
        var value = self == t.Types(BuiltinType.Type) ? Ref.Unbound : DictOps.GetStr((DictObject*)self->Dict.Object, t.Names[Name.DunderAbstractMethods]);
        return value.IsUnbound ? t.Raise(BuiltinType.AttributeError, "__abstractmethods__") : value;
    }

    [PySetter("__abstractmethods__")]
    private static bool SetAbstractMethods(VmThread t, TypeObject* self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.Raise(BuiltinType.AttributeError, "__abstractmethods__");
            return false;
        }

        var truth = Op.Truth(t, value);
        if (truth < 0 || !Store(t, self, Name.DunderAbstractMethods, value))
        {
            return false;
        }

        self->Flags = truth == 1 ? self->Flags | TypeFlags.Abstract : self->Flags & ~TypeFlags.Abstract;
        return true;
    }

    [PyGetter("__text_signature__")]
    private static Ref GetTextSignature(VmThread t, TypeObject* self) => Ref.None;

    [PyGetter("__flags__")]
    private static Ref GetFlags(VmThread t, TypeObject* self)
    {
        // The public bits of CPython's tp_flags: heap type, base type, abstract.
        long flags = ((self->Flags & TypeFlags.Heap) != 0 ? 1L << 9 : 0) | ((self->Flags & TypeFlags.Base) != 0 ? 1L << 10 : 0)
            | ((self->Flags & TypeFlags.Abstract) != 0 ? 1L << 20 : 0);
        _ = t;
        return Ref.FromSmall(flags);
    }

    [PyGetter("__basicsize__")]
    private static Ref GetBasicSize(VmThread t, TypeObject* self)
    {
        _ = t;
        return Ref.FromSmall(self->BaseSize);
    }

    /// <summary><c>__module__</c> as text, or null when it is no str.</summary>
    internal static string? ModuleOf(VmThread t, TypeObject* type)
    {
        if (type->Builtin != BuiltinType.None0)
        {
            return BuiltinTypes.Rows[(int)type->Builtin].Module;
        }

        var module = DictOps.GetStr((DictObject*)type->Dict.Object, t.Names[Name.DunderModule]);
        return module.IsUnbound ? "builtins" : t.KindOf(module) == BuiltinType.Str ? StrOps.ToManaged(module) : null;
    }

    /// <summary>Adds the attribute names of a class and its bases.</summary>
    internal static bool MergeClassNames(VmThread t, DictObject* names, TypeObject* type)
    {
        var mro = (TupleObject*)type->Mro.Object;
        for (var i = 0; i < mro->Length; i++)
        {
            if (!DictOps.Merge(t, names, (DictObject*)((TypeObject*)TupleObject.Items(mro)[i].Object)->Dict.Object))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CheckMutable(VmThread t, TypeObject* type, string name, Ref value)
    {
        if ((type->Flags & TypeFlags.Heap) == 0)
        {
            t.RaiseTypeError($"cannot set '{name}' attribute of immutable type '{TypeOps.NameOf(type)}'");
            return false;
        }

        if (value.IsUnbound)
        {
            t.RaiseTypeError($"cannot delete '{name}' attribute of type '{TypeOps.NameOf(type)}'");
            return false;
        }

        return true;
    }

    private static bool Store(VmThread t, TypeObject* type, Name name, Ref value)
    {
        if (!DictOps.SetStr(t, (DictObject*)type->Dict.Object, t.Names[name], value))
        {
            return false;
        }

        TypeOps.Modified(t, type, t.Names[name]);
        return true;
    }
}
