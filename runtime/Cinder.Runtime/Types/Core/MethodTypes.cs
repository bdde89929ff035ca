namespace Cinder.Runtime;

/// <summary>Bound methods.</summary>
[PyType(BuiltinType.Method, Doc = "Create a bound instance method object.")]
internal static unsafe partial class MethodType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref function, Ref instance)
    {
        _ = cls;
        if (TypeObject.Special(t.TypeOf(function), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("first argument must be callable");
        }

        return instance.IsNone ? t.RaiseTypeError("instance must not be None") : Descriptors.NewMethod(t, function, instance);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, BoundMethodObject* self, Args args, KwArgs kwargs) =>
        Op.CallWithSelf(t, self->Function, self->Self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, BoundMethodObject* self)
    {
        var name = Op.LookupAttr(t, self->Function, t.Names[Name.DunderQualName]);
        if (name.IsUnbound)
        {
            name = Op.LookupAttr(t, self->Function, t.Names[Name.DunderName]);
        }

        if (name.IsError)
        {
            return name;
        }

        var text = name.IsExact(BuiltinType.Str) ? StrOps.ToManaged(name) : "?";
        var owner = Op.Repr(t, self->Self);
        return owner.IsError ? owner : StrOps.New(t, $"<bound method {text} of {StrOps.ToManaged(owner)}>");
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, BoundMethodObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.Method))
        {
            return Ref.NotImplemented;
        }

        var right = (BoundMethodObject*)other.Object;
        if (self->Self != right->Self)
        {
            return Ref.False;
        }

        var equal = Op.IdentityOrEqual(t, self->Function, right->Function);
        return equal < 0 ? Ref.Error : Ref.FromBool(equal == 1);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, BoundMethodObject* self)
    {
        if (!Op.Hash(t, self->Function, out var hash))
        {
            return Ref.Error;
        }

        return IntOps.FromLong(t, (hash ^ (self->Self.Bits >> 4)) & Ref.MaxInt);
    }

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, BoundMethodObject* self)
    {
        var name = Op.GetAttr(t, self->Function, t.Names[Name.DunderName]);
        return name.IsError ? name : Descriptors.ReduceToGetAttr(t, self->Self, name);
    }

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, BoundMethodObject* self, Ref name)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        name = StrOps.InternRef(t, name);
        var own = Op.GenericGet(t, Ref.From(self), t.Types(BuiltinType.Method), name);
        return own.IsUnbound ? Op.GetAttr(t, self->Function, name) : own;
    }

    [PyGetter("__func__", Member = true)]
    private static Ref GetFunction(VmThread t, BoundMethodObject* self) => self->Function;

    [PyGetter("__self__", Member = true)]
    private static Ref GetSelf(VmThread t, BoundMethodObject* self) => self->Self;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, BoundMethodObject* self) => Op.GetAttr(t, self->Function, t.Names[Name.DunderDoc]);
}

/// <summary>Bound slot wrappers, such as <c>(1).__add__</c>.</summary>
[PyType(BuiltinType.MethodWrapper)]
internal static unsafe partial class MethodWrapperType
{
    [PyMethod("__call__")]
    private static Ref Call(VmThread t, BoundMethodObject* self, Args args, KwArgs kwargs) =>
        Op.CallWithSelf(t, self->Function, self->Self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, BoundMethodObject* self) => StrOps.New(
        t, $"<method-wrapper '{StrOps.ToManaged(((BuiltinFunctionObject*)self->Function.Object)->Name)}' of {Op.TypeName(t, self->Self)} object at 0x{self->Self.Bits - 1:x12}>");

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, BoundMethodObject* self, Ref other)
    {
        _ = t;
        return !other.IsExact(BuiltinType.MethodWrapper)
            ? Ref.NotImplemented
            : Ref.FromBool(self->Self == ((BoundMethodObject*)other.Object)->Self && self->Function == ((BoundMethodObject*)other.Object)->Function);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, BoundMethodObject* self) => IntOps.FromLong(t, ((self->Self.Bits >> 4) ^ self->Function.Bits) & Ref.MaxInt);

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, BoundMethodObject* self) => Descriptors.ReduceToGetAttr(t, self->Self, GetName(t, self));

    [PyGetter("__objclass__")]
    private static Ref GetOwner(VmThread t, BoundMethodObject* self) => ((BuiltinFunctionObject*)self->Function.Object)->Owner;

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, BoundMethodObject* self) => Descriptors.QualName(t, GetOwner(t, self), GetName(t, self));

    [PyGetter("__self__", Member = true)]
    private static Ref GetSelf(VmThread t, BoundMethodObject* self) => self->Self;

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, BoundMethodObject* self) => ((BuiltinFunctionObject*)self->Function.Object)->Name;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, BoundMethodObject* self) => WrapperDescriptorType.DocOf(t, (BuiltinFunctionObject*)self->Function.Object);

    [PyGetter("__text_signature__")]
    private static Ref GetSignature(VmThread t, BoundMethodObject* self) => WrapperDescriptorType.SignatureOf(t, (BuiltinFunctionObject*)self->Function.Object);
}

/// <summary>Native functions and bound native methods.</summary>
[PyType(BuiltinType.BuiltinFunction)]
internal static unsafe partial class BuiltinFunctionType
{
    [PyMethod("__call__")]
    private static Ref Call(VmThread t, Ref self, Args args, KwArgs kwargs) =>
        Op.Call(t, self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, BuiltinFunctionObject* self)
    {
        var name = StrOps.ToManaged(self->Name);
        return (self->Flags & (int)BuiltinFunctionFlags.HasSelf) == 0
            ? StrOps.New(t, $"<built-in function {name}>")
            : StrOps.New(t, $"<built-in method {name} of {Op.TypeName(t, self->Self)} object at 0x{self->Self.Bits - 1:x12}>");
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, BuiltinFunctionObject* self, Ref other)
    {
        _ = t;
        if (!other.IsExact(BuiltinType.BuiltinFunction))
        {
            return Ref.NotImplemented;
        }

        var right = (BuiltinFunctionObject*)other.Object;
        return Ref.FromBool(self->Self == right->Self && self->Thunk == right->Thunk && self->Name == right->Name && self->Owner == right->Owner);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, BuiltinFunctionObject* self) => IntOps.FromLong(t, ((self->Self.Bits >> 4) ^ self->Thunk ^ self->Name.Bits) & Ref.MaxInt);

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, BuiltinFunctionObject* self) => (self->Flags & (int)BuiltinFunctionFlags.HasSelf) == 0
        ? self->Name
        : Descriptors.ReduceToGetAttr(t, self->Self, self->Name);

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, BuiltinFunctionObject* self) => self->Name;

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, BuiltinFunctionObject* self) => self->Owner.IsHeap
        ? Descriptors.QualName(t, self->Owner, self->Name)
        : self->Name;

    [PyGetter("__module__")]
    private static Ref GetModule(VmThread t, BuiltinFunctionObject* self) => self->Module;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, BuiltinFunctionObject* self) =>
        (self->Flags & (int)BuiltinFunctionFlags.Static) != 0 ? WrapperDescriptorType.DocOf(t, self) : t.Vm.State.Texts.Read(t, self->Doc);

    [PyGetter("__self__")]
    private static Ref GetSelf(VmThread t, BuiltinFunctionObject* self) => self->Self.IsUnbound ? self->Owner : self->Self;

    [PyGetter("__text_signature__")]
    private static Ref GetSignature(VmThread t, BuiltinFunctionObject* self) => (self->Flags & (int)BuiltinFunctionFlags.Static) != 0
        ? WrapperDescriptorType.SignatureOf(t, self)
        : self->Signature.IsUnbound ? Ref.None : t.Vm.State.Texts.Read(t, self->Signature);
}

/// <summary>Native methods as found on their type.</summary>
[PyType(BuiltinType.MethodDescriptor)]
internal static unsafe partial class MethodDescriptorType
{
    [PyMethod("__call__")]
    private static Ref Call(VmThread t, Ref self, Args args, KwArgs kwargs) =>
        Op.Call(t, self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, Ref self, Ref instance, [OrNone] Ref owner) => Descriptors.Bind(t, self, instance, owner, !instance.IsNone);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, BuiltinFunctionObject* self) =>
        StrOps.New(t, $"<method '{StrOps.ToManaged(self->Name)}' of '{TypeOps.NameOf((TypeObject*)self->Owner.Object)}' objects>");

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, BuiltinFunctionObject* self) => Descriptors.ReduceToGetAttr(t, self->Owner, self->Name);

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, BuiltinFunctionObject* self) => self->Name;

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, BuiltinFunctionObject* self) =>
        Descriptors.QualName(t, self->Owner, self->Name);

    [PyGetter("__objclass__", Member = true)]
    private static Ref GetOwner(VmThread t, BuiltinFunctionObject* self) => self->Owner;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, BuiltinFunctionObject* self) => t.Vm.State.Texts.Read(t, self->Doc);

    [PyGetter("__text_signature__")]
    private static Ref GetSignature(VmThread t, BuiltinFunctionObject* self) => self->Signature.IsUnbound ? Ref.None : t.Vm.State.Texts.Read(t, self->Signature);
}

/// <summary>Native special methods as found on their type.</summary>
[PyType(BuiltinType.WrapperDescriptor)]
internal static unsafe partial class WrapperDescriptorType
{
    [PyMethod("__call__")]
    private static Ref Call(VmThread t, Ref self, Args args, KwArgs kwargs) =>
        Op.Call(t, self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, Ref self, Ref instance, [OrNone] Ref owner) => Descriptors.Bind(t, self, instance, owner, !instance.IsNone);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, BuiltinFunctionObject* self) =>
        StrOps.New(t, $"<slot wrapper '{StrOps.ToManaged(self->Name)}' of '{TypeOps.NameOf((TypeObject*)self->Owner.Object)}' objects>");

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, BuiltinFunctionObject* self) => Descriptors.ReduceToGetAttr(t, self->Owner, self->Name);

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, BuiltinFunctionObject* self) => self->Name;

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, BuiltinFunctionObject* self) =>
        Descriptors.QualName(t, self->Owner, self->Name);

    [PyGetter("__objclass__", Member = true)]
    private static Ref GetOwner(VmThread t, BuiltinFunctionObject* self) => self->Owner;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, BuiltinFunctionObject* self) => DocOf(t, self);

    [PyGetter("__text_signature__")]
    private static Ref GetSignature(VmThread t, BuiltinFunctionObject* self) => SignatureOf(t, self);

    internal static Ref DocOf(VmThread t, BuiltinFunctionObject* slot) =>
        slot->Doc.IsNone && SlotDocs.Find(StrOps.ToManaged(slot->Name)).Doc is { } doc ? StrOps.New(t, doc) : t.Vm.State.Texts.Read(t, slot->Doc);

    internal static Ref SignatureOf(VmThread t, BuiltinFunctionObject* slot) =>
        SlotDocs.Find(StrOps.ToManaged(slot->Name)).Signature is { } signature ? StrOps.New(t, signature) : slot->Signature.IsUnbound ? Ref.None : t.Vm.State.Texts.Read(t, slot->Signature);
}

/// <summary>Native class methods as found on their type.</summary>
[PyType(BuiltinType.ClassMethodDescriptor)]
internal static unsafe partial class ClassMethodDescriptorType
{
    [PyMethod("__get__")]
    private static Ref Get(VmThread t, Ref self, Ref instance, [OrNone] Ref owner) =>
        Descriptors.Bind(t, self, instance, owner.IsNone ? Ref.From(t.TypeOf(instance)) : owner, !instance.IsNone);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, BuiltinFunctionObject* self) =>
        StrOps.New(t, $"<method '{StrOps.ToManaged(self->Name)}' of '{TypeOps.NameOf((TypeObject*)self->Owner.Object)}' objects>");

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, BuiltinFunctionObject* self) => self->Name;

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, BuiltinFunctionObject* self) => t.Vm.State.Texts.Read(t, self->Doc);
}
