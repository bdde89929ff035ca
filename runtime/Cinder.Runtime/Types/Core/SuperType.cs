namespace Cinder.Runtime;

/// <summary><c>super</c>.</summary>
[PyType(BuiltinType.Super)]
internal static unsafe partial class SuperType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        var self = (SuperObject*)TypeOps.AllocateInstance(t, cls);
        self->ThisClass = Ref.None;
        self->Self = Ref.None;
        self->SelfClass = Ref.None;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, SuperObject* self, [Optional] Ref type, [Optional] Ref instance)
    {
        if (type.IsUnbound && !FindArguments(t, out type, out instance))
        {
            return Ref.Error;
        }

        if (!TypeOps.IsType(t, type))
        {
            return t.RaiseTypeError($"super() argument 1 must be a type, not {Op.TypeName(t, type)}");
        }

        self->ThisClass = type;
        if (instance.IsUnbound || instance.IsNone)
        {
            return Ref.None;
        }

        var owner = Check(t, (TypeObject*)type.Object, instance);
        if (owner.IsError)
        {
            return owner;
        }

        self->Self = instance;
        self->SelfClass = owner;
        return Ref.None;
    }

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, SuperObject* self, Ref name)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        name = StrOps.InternRef(t, name);
        if (self->SelfClass.IsHeap && name != t.Names[Name.DunderClass])
        {
            var owner = (TypeObject*)self->SelfClass.Object;
            var value = TypeOps.LookupAfter(owner, (TypeObject*)self->ThisClass.Object, name);
            if (!value.IsUnbound)
            {
                return Descriptors.Bind(t, value, self->Self, self->SelfClass, self->Self != self->SelfClass);
            }
        }

        var own = Op.GenericGet(t, Ref.From(self), t.TypeOf(Ref.From(self)), name);
        return own.IsUnbound ? Op.RaiseNoAttribute(t, Ref.From(self), name) : own;
    }

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, SuperObject* self, Ref instance, [OrNone] Ref owner)
    {
        _ = owner;
        if (instance.IsNone || self->Self.IsHeap)
        {
            return Ref.From(self);
        }

        return Op.Call2(t, Ref.From(t.TypeOf(Ref.From(self))), self->ThisClass, instance);
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, SuperObject* self)
    {
        var type = self->ThisClass.IsHeap ? StrOps.ToManaged(((TypeObject*)self->ThisClass.Object)->Name) : "NULL";
        return StrOps.New(t, self->SelfClass.IsHeap
            ? $"<super: <class '{type}'>, <{StrOps.ToManaged(((TypeObject*)self->SelfClass.Object)->Name)} object>>"
            : $"<super: <class '{type}'>, NULL>");
    }

    [PyGetter("__thisclass__")]
    private static Ref GetThisClass(VmThread t, SuperObject* self) => self->ThisClass;

    [PyGetter("__self__")]
    private static Ref GetSelf(VmThread t, SuperObject* self) => self->Self;

    [PyGetter("__self_class__")]
    private static Ref GetSelfClass(VmThread t, SuperObject* self) => self->SelfClass;

    private static Ref Check(VmThread t, TypeObject* type, Ref instance)
    {
        if (TypeOps.IsType(t, instance) && TypeOps.IsSubtype((TypeObject*)instance.Object, type))
        {
            return instance;
        }

        var actual = t.TypeOf(instance);
        if (TypeOps.IsSubtype(actual, type))
        {
            return Ref.From(actual);
        }

        var claimed = Op.LookupAttr(t, instance, t.Names[Name.DunderClass]);
        if (claimed.IsError)
        {
            return claimed;
        }

        return TypeOps.IsType(t, claimed) && TypeOps.IsSubtype((TypeObject*)claimed.Object, type)
            ? claimed
            : t.RaiseTypeError("super(type, obj): obj must be an instance or subtype of type");
    }

    /// <summary>super() without arguments: the <c>__class__</c> cell and the first argument of the calling function.</summary>
    private static bool FindArguments(VmThread t, out Ref type, out Ref instance)
    {
        type = instance = Ref.Unbound;
        var frame = t.CurrentFrame;
        if (frame == null)
        {
            t.Raise(BuiltinType.RuntimeError, "super(): no current frame");
            return false;
        }

        var code = frame->Code;
        if (code->ArgCount == 0)
        {
            t.Raise(BuiltinType.RuntimeError, "super(): no arguments");
            return false;
        }

        instance = frame->Locals[0];
        if (instance.IsExact(BuiltinType.Cell))
        {
            instance = ((CellObject*)instance.Object)->Value;
        }

        if (instance.IsUnbound)
        {
            t.Raise(BuiltinType.RuntimeError, "super(): arg[0] deleted");
            return false;
        }

        var names = TupleObject.Items((TupleObject*)((CodeRefObject*)new Ref(code->CodeRef).Object)->LocalNames.Object);
        for (var i = code->FirstFree; i < code->LocalCount; i++)
        {
            if (names[i] != t.Names[Name.DunderClass])
            {
                continue;
            }

            type = ((CellObject*)frame->Locals[i].Object)->Value;
            if (type.IsUnbound)
            {
                t.Raise(BuiltinType.RuntimeError, "super(): empty __class__ cell");
                return false;
            }

            return true;
        }

        t.Raise(BuiltinType.RuntimeError, "super(): __class__ cell not found");
        return false;
    }
}
