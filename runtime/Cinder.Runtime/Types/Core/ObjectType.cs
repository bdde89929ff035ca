namespace Cinder.Runtime;

/// <summary><c>object</c>.</summary>
[PyType(BuiltinType.Object, Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
internal static unsafe partial class ObjectType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        if (args.Count + kwargs.Count > 0)
        {
            var root = t.Types(BuiltinType.Object);
            if (TypeObject.Special(cls, Special.New) != TypeObject.Special(root, Special.New))
            {
                return t.RaiseTypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            }

            if (TypeObject.Special(cls, Special.Init) == TypeObject.Special(root, Special.Init))
            {
                return t.RaiseTypeError($"{TypeOps.NameOf(cls)}() takes no arguments");
            }
        }

        return (cls->Flags & TypeFlags.Abstract) != 0 ? RaiseAbstract(t, cls) : Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, Ref self, Args args, KwArgs kwargs)
    {
        if (args.Count + kwargs.Count > 0)
        {
            var type = t.TypeOf(self);
            var root = t.Types(BuiltinType.Object);
            if (TypeObject.Special(type, Special.Init) != TypeObject.Special(root, Special.Init))
            {
                return t.RaiseTypeError("object.__init__() takes exactly one argument (the instance to initialize)");
            }

            if (TypeObject.Special(type, Special.New) == TypeObject.Special(root, Special.New))
            {
                return t.RaiseTypeError($"{TypeOps.NameOf(type)}.__init__() takes exactly one argument (the instance to initialize)");
            }
        }

        return Ref.None;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, Ref self)
    {
        var type = t.TypeOf(self);
        var module = TypeType.ModuleOf(t, type);
        var name = StrOps.ToManaged(type->QualName);
        var prefix = module is null or "builtins" ? "" : module + ".";
        return StrOps.New(t, $"<{prefix}{name} object at 0x{self.Bits - 1:x12}>");
    }

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, Ref self) => Op.Repr(t, self);

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, Ref self) => IntOps.FromLong(t, (long)System.Numerics.BitOperations.RotateRight((ulong)self.Bits, 4) & Ref.MaxInt);

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, Ref self, Ref other)
    {
        _ = t;
        return self == other ? Ref.True : Ref.NotImplemented;
    }

    [PyMethod("__ne__")]
    private static Ref Ne(VmThread t, Ref self, Ref other)
    {
        var equal = Op.CallSpecial(t, self, Special.Eq, other);
        if (equal.IsError || equal.IsNotImplemented)
        {
            return equal;
        }

        var truth = Op.Truth(t, equal);
        return truth < 0 ? Ref.Error : Ref.FromBool(truth == 0);
    }

    [PyMethod("__lt__")]
    private static Ref Lt(VmThread t, Ref self, Ref other) => Ref.NotImplemented;

    [PyMethod("__le__")]
    private static Ref Le(VmThread t, Ref self, Ref other) => Ref.NotImplemented;

    [PyMethod("__gt__")]
    private static Ref Gt(VmThread t, Ref self, Ref other) => Ref.NotImplemented;

    [PyMethod("__ge__")]
    private static Ref Ge(VmThread t, Ref self, Ref other) => Ref.NotImplemented;

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, Ref self, Ref name)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        name = StrOps.InternRef(t, name);
        var value = Op.GenericGet(t, self, t.TypeOf(self), name);
        return value.IsUnbound ? Op.RaiseNoAttribute(t, self, name) : value;
    }

    [PyMethod("__setattr__")]
    private static Ref SetAttr(VmThread t, Ref self, Ref name, Ref value) =>
        Op.IsAttributeName(t, name) && Op.GenericSet(t, self, StrOps.InternRef(t, name), value) ? Ref.None : Ref.Error;

    [PyMethod("__delattr__")]
    private static Ref DelAttr(VmThread t, Ref self, Ref name) =>
        Op.IsAttributeName(t, name) && Op.GenericSet(t, self, StrOps.InternRef(t, name), Ref.Unbound) ? Ref.None : Ref.Error;

    [PyMethod("__format__")]
    private static Ref Format(VmThread t, Ref self, Ref spec)
    {
        if (t.KindOf(spec) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"__format__() argument must be str, not {Op.TypeName(t, spec)}");
        }

        return StrOps.Length(spec) > 0
            ? t.RaiseTypeError($"unsupported format string passed to {Op.TypeName(t, self)}.__format__")
            : Op.Str(t, self);
    }

    [PyMethod("__dir__")]
    private static Ref Dir(VmThread t, Ref self)
    {
        var names = DictOps.New(t);
        var dict = (DictObject*)names.Object;
        var own = Op.LookupAttr(t, self, t.Names[Name.DunderDict]);
        if (own.IsError || (own.IsHeap && t.KindOf(own) == BuiltinType.Dict && !DictOps.Merge(t, dict, (DictObject*)own.Object)))
        {
            return Ref.Error;
        }

        // What the object says its class is: a proxy names that of its object.
        var cls = Op.LookupAttr(t, self, t.Names[Name.DunderClass]);
        return !cls.IsError && (!TypeOps.IsType(t, cls) || TypeType.MergeClassNames(t, dict, (TypeObject*)cls.Object)) ? ListOps.FromIterable(t, names) : Ref.Error;
    }

    [PyMethod("__sizeof__")]
    private static Ref SizeOf(VmThread t, Ref self) => Ref.FromSmall(self.IsHeap ? t.Heap.SizeOf(self.Object) : 16);

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, Ref self) => ObjectReduction.Reduce(t, self, 0);

    [PyMethod("__reduce_ex__")]
    private static Ref ReduceEx(VmThread t, Ref self, long protocol)
    {
        var custom = TypeOps.Lookup(t, t.TypeOf(self), t.Names[Name.DunderReduce]);
        if (custom != TypeOps.Lookup(t, t.Types(BuiltinType.Object), t.Names[Name.DunderReduce]))
        {
            return Op.CallMethod(t, self, t.Names[Name.DunderReduce]);
        }

        return ObjectReduction.Reduce(t, self, protocol);
    }

    [PyMethod("__getstate__")]
    private static Ref GetState(VmThread t, Ref self) => ObjectReduction.State(t, self);

    [PyClassMethod("__init_subclass__")]
    private static Ref InitSubclass(VmThread t, TypeObject* cls)
    {
        _ = cls;
        _ = t;
        return Ref.None;
    }

    [PyClassMethod("__subclasshook__")]
    private static Ref SubclassHook(VmThread t, TypeObject* cls, Args args)
    {
        _ = t;
        _ = cls;
        _ = args;
        return Ref.NotImplemented;
    }

    [PyGetter("__class__")]
    private static Ref GetClass(VmThread t, Ref self) => Ref.From(t.TypeOf(self));

    [PySetter("__class__")]
    private static bool SetClass(VmThread t, Ref self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError("can't delete __class__ attribute");
            return false;
        }

        if (!TypeOps.IsType(t, value))
        {
            t.RaiseTypeError($"__class__ must be set to a class, not '{Op.TypeName(t, value)}' object");
            return false;
        }

        return ObjectReduction.ChangeClass(t, self, (TypeObject*)value.Object);
    }

    private static Ref RaiseAbstract(VmThread t, TypeObject* cls)
    {
        var methods = DictOps.GetStr((DictObject*)cls->Dict.Object, t.Names[Name.DunderAbstractMethods]);
        var sorted = methods.IsUnbound ? Ref.Error : ListOps.FromIterable(t, methods);
        if (sorted.IsError || Op.CallMethod(t, sorted, StrOps.Intern(t, "sort")).IsError)
        {
            return Ref.Error;
        }

        var list = (ListObject*)sorted.Object;
        var names = new List<string>();
        for (long i = 0; i < list->Length; i++)
        {
            names.Add(StrOps.ToManaged(ListObject.Items(list)[i]));
        }

        return t.RaiseTypeError($"Can't instantiate abstract class {TypeOps.NameOf(cls)} with abstract method{(names.Count > 1 ? "s" : "")} {string.Join(", ", names)}");
    }
}
