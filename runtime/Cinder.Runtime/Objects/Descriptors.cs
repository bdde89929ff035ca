namespace Cinder.Runtime;

/// <summary>The descriptor protocol: binding what a type look-up found, and the native descriptor objects.</summary>
internal static unsafe class Descriptors
{
    /// <summary>Applies <c>__get__</c> to an attribute found on a type. Plain values come back unchanged.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="attribute">What was found.</param>
    /// <param name="instance">The instance; ignored without <paramref name="hasInstance"/>.</param>
    /// <param name="owner">The type looked up on.</param>
    /// <param name="hasInstance">False for access through the class.</param>
    internal static Ref Bind(VmThread t, Ref attribute, Ref instance, Ref owner, bool hasInstance)
    {
        if (!attribute.IsHeap)
        {
            return attribute;
        }

        switch (t.KindOf(attribute))
        {
            case BuiltinType.Function:
                return hasInstance ? NewMethod(t, attribute, instance) : attribute;
            case BuiltinType.MethodDescriptor:
            case BuiltinType.WrapperDescriptor:
                return hasInstance ? BindBuiltin(t, attribute, instance) : attribute;
            case BuiltinType.ClassMethodDescriptor:
                return BindBuiltin(t, attribute, owner);
            case BuiltinType.BuiltinFunction:
                return attribute;
            case BuiltinType.Property when t.TypeOf(attribute) == t.Types(BuiltinType.Property):
                return hasInstance ? GetProperty(t, (PropertyObject*)attribute.Object, instance) : attribute;
            case BuiltinType.StaticMethod when t.TypeOf(attribute) == t.Types(BuiltinType.StaticMethod):
                return ((WrapperObject*)attribute.Object)->Callable;
            case BuiltinType.ClassMethod when t.TypeOf(attribute) == t.Types(BuiltinType.ClassMethod):
                return BindClassMethod(t, ((WrapperObject*)attribute.Object)->Callable, owner);
            case BuiltinType.GetSetDescriptor:
                return hasInstance ? GetSetRead(t, (GetSetObject*)attribute.Object, instance) : attribute;
            case BuiltinType.MemberDescriptor:
                return hasInstance ? MemberRead(t, (MemberObject*)attribute.Object, instance) : attribute;
            case BuiltinType.TupleGetter:
                return hasInstance ? TupleGetterType.Read(t, (NativeObject*)attribute.Object, instance) : attribute;
            default:
                var getter = TypeObject.Special(t.TypeOf(attribute), Special.Get);
                return getter.IsUnbound
                    ? attribute
                    : Op.CallUnbound(t, getter, attribute, hasInstance ? instance : Ref.None, owner);
        }
    }

    /// <summary>classmethod.__get__: the wrapped object's own binding to the class.</summary>
    internal static Ref BindClassMethod(VmThread t, Ref callable, Ref owner)
    {
        if (callable.IsExact(BuiltinType.Function))
        {
            return NewMethod(t, callable, owner);
        }

        if (callable.IsHeap && !TypeObject.Special(t.TypeOf(callable), Special.Get).IsUnbound)
        {
            return Bind(t, callable, owner, Ref.From(t.TypeOf(owner)), hasInstance: true);
        }

        return NewMethod(t, callable, owner);
    }

    /// <summary>Whether the attribute takes precedence over the instance's own.</summary>
    internal static bool IsData(VmThread t, Ref attribute)
    {
        if (!attribute.IsHeap)
        {
            return false;
        }

        return t.KindOf(attribute) switch
        {
            BuiltinType.Property or BuiltinType.GetSetDescriptor or BuiltinType.MemberDescriptor => true,
            BuiltinType.Function => false,
            _ => (t.TypeOf(attribute)->Flags & TypeFlags.DataDescriptor) != 0,
        };
    }

    /// <summary>Whether a data descriptor has <c>__get__</c>; one that has not lets the instance's own attribute through.</summary>
    internal static bool CanGet(VmThread t, Ref attribute) =>
        t.KindOf(attribute) is BuiltinType.GetSetDescriptor or BuiltinType.MemberDescriptor
        || !TypeObject.Special(t.TypeOf(attribute), Special.Get).IsUnbound;

    /// <summary>Applies <c>__set__</c> (or <c>__delete__</c> for an Unbound value) of a data descriptor.</summary>
    internal static bool Set(VmThread t, Ref attribute, Ref instance, Ref value)
    {
        switch (t.KindOf(attribute))
        {
            case BuiltinType.Property when t.TypeOf(attribute) == t.Types(BuiltinType.Property):
                return SetProperty(t, (PropertyObject*)attribute.Object, instance, value);
            case BuiltinType.GetSetDescriptor:
                return GetSetWrite(t, (GetSetObject*)attribute.Object, instance, value);
            case BuiltinType.MemberDescriptor:
                return MemberWrite(t, (MemberObject*)attribute.Object, instance, value);
        }

        if (value.IsUnbound)
        {
            var deleter = TypeObject.Special(t.TypeOf(attribute), Special.Delete);
            if (deleter.IsUnbound)
            {
                t.Raise(BuiltinType.AttributeError, "__delete__");
                return false;
            }

            return !Op.CallUnbound(t, deleter, attribute, instance).IsError;
        }

        var setter = TypeObject.Special(t.TypeOf(attribute), Special.Set);
        if (setter.IsUnbound)
        {
            t.Raise(BuiltinType.AttributeError, "__set__");
            return false;
        }

        return !Op.CallUnbound(t, setter, attribute, instance, value).IsError;
    }

    /// <summary>Qualified name of what is defined on a class.</summary>
    internal static Ref QualName(VmThread t, Ref owner, Ref name) =>
        StrOps.New(t, $"{StrOps.ToManaged(((TypeObject*)owner.Object)->QualName)}.{StrOps.ToManaged(name)}");

    /// <summary>What <c>__reduce__</c> of a bound method gives: <c>(getattr, (self, name))</c>.</summary>
    internal static Ref ReduceToGetAttr(VmThread t, Ref self, Ref name) =>
        TupleOps.From(t, DictOps.GetStr((DictObject*)t.Vm.Builtins.Object, StrOps.Intern(t, "getattr")), TupleOps.From(t, self, name));

    internal static Ref NewMethod(VmThread t, Ref function, Ref self)
    {
        var method = (BoundMethodObject*)t.Allocate(BuiltinType.Method, sizeof(BoundMethodObject));
        method->Function = function;
        method->Self = self;
        return Ref.From(method);
    }

    internal static Ref NewWrapper(VmThread t, BuiltinType kind, Ref callable)
    {
        var wrapper = (WrapperObject*)TypeOps.AllocateInstance(t, t.Types(kind));
        wrapper->Callable = callable;
        return Ref.From(wrapper);
    }

    internal static Ref NewMember(VmThread t, Ref name, TypeObject* owner, long offset)
    {
        var member = (MemberObject*)t.Allocate(BuiltinType.MemberDescriptor, sizeof(MemberObject));
        member->Name = name;
        member->Owner = Ref.From(owner);
        member->Doc = Ref.None;
        member->Offset = offset;
        return Ref.From(member);
    }

    internal static Ref NewGetSet(VmThread t, Ref name, TypeObject* owner, nint getter, nint setter, Ref doc)
    {
        var descriptor = (GetSetObject*)t.Allocate(BuiltinType.GetSetDescriptor, sizeof(GetSetObject));
        descriptor->Name = name;
        descriptor->Owner = Ref.From(owner);
        descriptor->Doc = doc;
        descriptor->Getter = getter;
        descriptor->Setter = setter;
        return Ref.From(descriptor);
    }

    internal static Ref NewInstanceDict(VmThread t, TypeObject* owner) => NewGetSet(
        t,
        t.Names[Name.DunderDict],
        owner,
        (nint)(delegate*<VmThread, Ref, Ref>)&ReadInstanceDict,
        (nint)(delegate*<VmThread, Ref, Ref, bool>)&WriteInstanceDict,
        StrOps.New(t, "dictionary for instance variables (if defined)"));

    internal static Ref NewInstanceWeakref(VmThread t, TypeObject* owner) => NewGetSet(
        t,
        t.Names[Name.DunderWeakRef],
        owner,
        (nint)(delegate*<VmThread, Ref, Ref>)&ReadInstanceWeakref,
        0,
        StrOps.New(t, "list of weak references to the object (if defined)"));

    /// <summary>property.__get__ on an instance.</summary>
    internal static Ref GetProperty(VmThread t, PropertyObject* property, Ref instance)
    {
        if (property->Getter.IsNone || property->Getter.IsUnbound)
        {
            return t.Raise(BuiltinType.AttributeError, PropertyText(t, property, instance, "getter"));
        }

        return Op.Call1(t, property->Getter, instance);
    }

    /// <summary>property.__set__ and __delete__.</summary>
    internal static bool SetProperty(VmThread t, PropertyObject* property, Ref instance, Ref value)
    {
        var function = value.IsUnbound ? property->Deleter : property->Setter;
        if (function.IsNone || function.IsUnbound)
        {
            t.Raise(BuiltinType.AttributeError, PropertyText(t, property, instance, value.IsUnbound ? "deleter" : "setter"));
            return false;
        }

        var result = value.IsUnbound ? Op.Call1(t, function, instance) : Op.Call2(t, function, instance, value);
        return !result.IsError;
    }

    internal static Ref GetSetRead(VmThread t, GetSetObject* descriptor, Ref instance)
    {
        if (!CheckOwner(t, descriptor->Name, descriptor->Owner, instance))
        {
            return Ref.Error;
        }

        if (descriptor->Getter == 0)
        {
            return t.Raise(BuiltinType.AttributeError, $"attribute '{StrOps.ToManaged(descriptor->Name)}' of '{TypeOps.NameOf((TypeObject*)descriptor->Owner.Object)}' objects is not readable");
        }

        return ((delegate*<VmThread, Ref, Ref>)descriptor->Getter)(t, instance);
    }

    internal static bool GetSetWrite(VmThread t, GetSetObject* descriptor, Ref instance, Ref value)
    {
        if (!CheckOwner(t, descriptor->Name, descriptor->Owner, instance))
        {
            return false;
        }

        if (descriptor->Setter == 0)
        {
            t.Raise(BuiltinType.AttributeError, $"attribute '{StrOps.ToManaged(descriptor->Name)}' of '{TypeOps.NameOf((TypeObject*)descriptor->Owner.Object)}' objects is not writable");
            return false;
        }

        return ((delegate*<VmThread, Ref, Ref, bool>)descriptor->Setter)(t, instance, value);
    }

    internal static Ref MemberRead(VmThread t, MemberObject* member, Ref instance)
    {
        if (!CheckOwner(t, member->Name, member->Owner, instance))
        {
            return Ref.Error;
        }

        if (member->Kind != (long)MemberKind.Slot)
        {
            return (MemberKind)member->Kind switch
            {
                MemberKind.Native => ((delegate*<VmThread, Ref, Ref>)member->Offset)(t, instance),
                MemberKind.Item => StructSequences.Item((TupleObject*)instance.Object, (int)member->Offset),
                _ => ExceptionMembers.Read(member, instance),
            };
        }

        var value = *(Ref*)((byte*)instance.Object + member->Offset);
        return value.IsUnbound ? Op.RaiseNoAttribute(t, instance, member->Name) : value;
    }

    internal static bool MemberWrite(VmThread t, MemberObject* member, Ref instance, Ref value)
    {
        if (!CheckOwner(t, member->Name, member->Owner, instance))
        {
            return false;
        }

        if (member->ReadOnly != 0)
        {
            t.Raise(BuiltinType.AttributeError, "readonly attribute");
            return false;
        }

        if (member->Kind != (long)MemberKind.Slot)
        {
            return ExceptionMembers.Write(t, member, instance, value);
        }

        var slot = (Ref*)((byte*)instance.Object + member->Offset);
        if (value.IsUnbound && slot->IsUnbound)
        {
            t.Raise(BuiltinType.AttributeError, StrOps.ToManaged(member->Name));
            return false;
        }

        *slot = value;
        return true;
    }

    private static Ref BindBuiltin(VmThread t, Ref descriptor, Ref self)
    {
        if (descriptor.IsExact(BuiltinType.WrapperDescriptor))
        {
            var wrapper = (BoundMethodObject*)t.Allocate(BuiltinType.MethodWrapper, sizeof(BoundMethodObject));
            wrapper->Function = descriptor;
            wrapper->Self = self;
            return Ref.From(wrapper);
        }

        var source = (BuiltinFunctionObject*)descriptor.Object;
        var bound = (BuiltinFunctionObject*)t.Allocate(BuiltinType.BuiltinFunction, sizeof(BuiltinFunctionObject));
        bound->Name = source->Name;
        bound->Self = self;
        bound->Module = Ref.None;
        bound->Doc = source->Doc;
        bound->Owner = source->Owner;
        bound->Signature = source->Signature;
        bound->Thunk = source->Thunk;
        bound->Direct = source->Direct;
        bound->DirectArity = source->DirectArity;
        bound->Flags = source->Flags | (int)BuiltinFunctionFlags.HasSelf;
        return Ref.From(bound);
    }

    private static bool CheckOwner(VmThread t, Ref name, Ref owner, Ref instance)
    {
        if (TypeOps.IsSubtype(t.TypeOf(instance), (TypeObject*)owner.Object))
        {
            return true;
        }

        t.RaiseTypeError($"descriptor '{StrOps.ToManaged(name)}' for '{TypeOps.NameOf((TypeObject*)owner.Object)}' objects doesn't apply to a '{Op.TypeName(t, instance)}' object");
        return false;
    }

    private static string PropertyText(VmThread t, PropertyObject* property, Ref instance, string missing)
    {
        var type = t.TypeOf(instance);
        var owner = Op.ReprToManaged(t, type->QualName);
        return property->Name.IsHeap
            ? $"property {Op.ReprToManaged(t, property->Name)} of {owner} object has no {missing}"
            : $"property of {owner} object has no {missing}";
    }

    private static Ref ReadInstanceDict(VmThread t, Ref self)
    {
        if (!self.IsHeap || !t.LayoutOf(self.Object)->HasAttributes)
        {
            return Op.RaiseNoAttribute(t, self, t.Names[Name.DunderDict]);
        }

        return InstanceAttributes.GetDict(t, self.Object);
    }

    private static bool WriteInstanceDict(VmThread t, Ref self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError("cannot delete __dict__");
            return false;
        }

        if (t.KindOf(value) != BuiltinType.Dict)
        {
            t.RaiseTypeError($"__dict__ must be set to a dictionary, not a '{Op.TypeName(t, value)}'");
            return false;
        }

        return InstanceAttributes.SetDict(t, self.Object, value);
    }

    private static Ref ReadInstanceWeakref(VmThread t, Ref self) => WeakRefOps.FirstReference(t, self);
}
