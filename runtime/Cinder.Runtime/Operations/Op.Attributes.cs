namespace Cinder.Runtime;

/// <summary>Python's abstract operations on any values: attributes.</summary>
internal static unsafe partial class Op
{
    /// <summary><c>getattr(obj, name)</c>. The name is a str.</summary>
    internal static Ref GetAttr(VmThread t, Ref obj, Ref name)
    {
        name = StrOps.InternRef(t, name);
        var type = t.TypeOf(obj);
        var result = Ref.Unbound;
        if ((type->Flags & TypeFlags.PlainGetAttribute) != 0)
        {
            result = GenericGet(t, obj, type, name);
            if (!result.IsUnbound)
            {
                return result.IsError && (type->Flags & TypeFlags.HasGetAttr) != 0 && t.SwallowPending(BuiltinType.AttributeError)
                    ? CallUnbound(t, TypeObject.Special(type, Special.GetAttr), obj, name)
                    : result;
            }

            return (type->Flags & TypeFlags.HasGetAttr) != 0
                ? CallUnbound(t, TypeObject.Special(type, Special.GetAttr), obj, name)
                : RaiseNoAttribute(t, obj, name);
        }

        result = CallUnbound(t, TypeObject.Special(type, Special.GetAttribute), obj, name);
        if (result.IsError && (type->Flags & TypeFlags.HasGetAttr) != 0 && t.SwallowPending(BuiltinType.AttributeError))
        {
            return CallUnbound(t, TypeObject.Special(type, Special.GetAttr), obj, name);
        }

        return result;
    }

    /// <summary>As <see cref="GetAttr"/>, but Unbound when there is no such attribute; other exceptions stay.</summary>
    internal static Ref LookupAttr(VmThread t, Ref obj, Ref name)
    {
        name = StrOps.InternRef(t, name);
        var type = t.TypeOf(obj);
        var result = (type->Flags & (TypeFlags.PlainGetAttribute | TypeFlags.HasGetAttr)) == TypeFlags.PlainGetAttribute
            ? GenericGet(t, obj, type, name)
            : GetAttr(t, obj, name);
        return result.IsError && t.SwallowPending(BuiltinType.AttributeError) ? Ref.Unbound : result;
    }

    /// <summary>object.__getattribute__: Unbound when absent.</summary>
    internal static Ref GenericGet(VmThread t, Ref obj, TypeObject* type, Ref name)
    {
        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound && Descriptors.IsData(t, attribute) && Descriptors.CanGet(t, attribute))
        {
            return Descriptors.Bind(t, attribute, obj, Ref.From(type), hasInstance: true);
        }

        if (obj.IsHeap)
        {
            var layout = t.LayoutOf(obj.Object);
            if (layout->HasAttributes)
            {
                var own = InstanceAttributes.Get(t, obj.Object, layout, name);
                if (!own.IsUnbound)
                {
                    return own;
                }
            }
            else if (layout->Kind == BuiltinType.Module)
            {
                var own = DictOps.GetStr((DictObject*)((ModuleObject*)obj.Object)->Dict.Object, name);
                if (!own.IsUnbound)
                {
                    return own;
                }
            }
        }

        return attribute.IsUnbound ? Ref.Unbound : Descriptors.Bind(t, attribute, obj, Ref.From(type), hasInstance: true);
    }

    /// <summary>type.__getattribute__: metaclass data descriptors, then the class's MRO, then the metaclass.</summary>
    internal static Ref TypeGet(VmThread t, TypeObject* type, Ref name)
    {
        var metatype = t.TypeOf(Ref.From(type));
        var meta = TypeOps.Lookup(t, metatype, name);
        if (!meta.IsUnbound && Descriptors.IsData(t, meta))
        {
            return Descriptors.Bind(t, meta, Ref.From(type), Ref.From(metatype), hasInstance: true);
        }

        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound)
        {
            return Descriptors.Bind(t, attribute, Ref.None, Ref.From(type), hasInstance: false);
        }

        return meta.IsUnbound ? Ref.Unbound : Descriptors.Bind(t, meta, Ref.From(type), Ref.From(metatype), hasInstance: true);
    }

    /// <summary>module.__getattribute__: the namespace, then the module's own <c>__getattr__</c>.</summary>
    internal static Ref ModuleGet(VmThread t, ModuleObject* module, Ref name)
    {
        var self = Ref.From(module);
        var type = t.TypeOf(self);
        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound && Descriptors.IsData(t, attribute))
        {
            return Descriptors.Bind(t, attribute, self, Ref.From(type), hasInstance: true);
        }

        var dict = (DictObject*)module->Dict.Object;
        var own = DictOps.GetStr(dict, name);
        if (!own.IsUnbound)
        {
            return own;
        }

        if (!attribute.IsUnbound)
        {
            return Descriptors.Bind(t, attribute, self, Ref.From(type), hasInstance: true);
        }

        var hook = DictOps.GetStr(dict, t.Names[Special.GetAttr]);
        if (!hook.IsUnbound)
        {
            return Call1(t, hook, name);
        }

        var moduleName = DictOps.GetStr(dict, t.Names[Name.DunderName]);
        var text = moduleName.IsExact(BuiltinType.Str)
            ? $"module '{StrOps.ToManaged(moduleName)}' has no attribute '{StrOps.ToManaged(name)}'"
            : $"module has no attribute '{StrOps.ToManaged(name)}'";
        return ExceptionOps.RaiseAttributeError(t, text, self, name);
    }

    /// <summary><c>setattr(obj, name, value)</c>; an Unbound value deletes.</summary>
    internal static bool SetAttr(VmThread t, Ref obj, Ref name, Ref value)
    {
        name = StrOps.InternRef(t, name);
        var type = t.TypeOf(obj);
        if ((type->Flags & TypeFlags.PlainSetAttr) != 0)
        {
            return GenericSet(t, obj, name, value);
        }

        var special = TypeObject.Special(type, value.IsUnbound ? Special.DelAttr : Special.SetAttr);
        var result = value.IsUnbound ? CallUnbound(t, special, obj, name) : CallUnbound(t, special, obj, name, value);
        return !result.IsError;
    }

    internal static bool DelAttr(VmThread t, Ref obj, Ref name) => SetAttr(t, obj, name, Ref.Unbound);

    /// <summary>Whether a value that Python code gave as an attribute's name is one.</summary>
    /// <returns>False with TypeError pending.</returns>
    internal static bool IsAttributeName(VmThread t, Ref name)
    {
        if (t.KindOf(name) == BuiltinType.Str)
        {
            return true;
        }

        t.RaiseTypeError($"attribute name must be string, not '{TypeName(t, name)}'");
        return false;
    }

    /// <summary>object.__setattr__ and __delattr__ (Unbound value).</summary>
    internal static bool GenericSet(VmThread t, Ref obj, Ref name, Ref value)
    {
        var type = t.TypeOf(obj);
        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound && Descriptors.IsData(t, attribute))
        {
            return Descriptors.Set(t, attribute, obj, value);
        }

        var layout = obj.IsHeap ? t.LayoutOf(obj.Object) : null;
        if (layout != null && layout->Kind == BuiltinType.Module)
        {
            return SetInNamespace(t, obj, (DictObject*)((ModuleObject*)obj.Object)->Dict.Object, name, value);
        }

        if (layout == null || !layout->HasAttributes)
        {
            if (attribute.IsUnbound)
            {
                t.Raise(BuiltinType.AttributeError, $"'{TypeName(t, obj)}' object has no attribute '{StrOps.ToManaged(name)}'");
            }
            else
            {
                t.Raise(BuiltinType.AttributeError, $"'{TypeName(t, obj)}' object attribute '{StrOps.ToManaged(name)}' is read-only");
            }

            return false;
        }

        if (!value.IsUnbound)
        {
            return InstanceAttributes.Set(t, obj.Object, layout, name, value);
        }

        switch (InstanceAttributes.Delete(t, obj.Object, layout, name))
        {
            case 1:
                return true;
            case 0:
                t.Raise(BuiltinType.AttributeError, $"'{TypeName(t, obj)}' object has no attribute '{StrOps.ToManaged(name)}'");
                return false;
            default:
                return false;
        }
    }

    /// <summary>type.__setattr__ and __delattr__ (Unbound value).</summary>
    internal static bool TypeSet(VmThread t, TypeObject* type, Ref name, Ref value)
    {
        if ((type->Flags & TypeFlags.Heap) == 0)
        {
            t.RaiseTypeError($"cannot set {ReprToManaged(t, name)} attribute of immutable type '{TypeOps.NameOf(type)}'");
            return false;
        }

        if (!IsAttributeName(t, name))
        {
            return false;
        }

        name = StrOps.InternRef(t, name);
        var meta = TypeOps.Lookup(t, t.TypeOf(Ref.From(type)), name);
        if (!meta.IsUnbound && Descriptors.IsData(t, meta))
        {
            return Descriptors.Set(t, meta, Ref.From(type), value);
        }

        var dict = (DictObject*)type->Dict.Object;
        if (value.IsUnbound)
        {
            switch (DictOps.Delete(t, dict, name))
            {
                case 0:
                    ExceptionOps.RaiseAttributeError(t, $"type object '{StrOps.ToManaged(type->Name)}' has no attribute '{StrOps.ToManaged(name)}'", Ref.From(type), name);
                    return false;
                case < 0:
                    return false;
            }
        }
        else if (!DictOps.SetStr(t, dict, name, value))
        {
            return false;
        }

        TypeOps.Modified(t, type, name);
        return true;
    }

    /// <summary>AttributeError "'T' object has no attribute 'x'".</summary>
    internal static Ref RaiseNoAttribute(VmThread t, Ref obj, Ref name) => ExceptionOps.RaiseAttributeError(
        t,
        TypeOps.IsType(t, obj)
            ? $"type object '{StrOps.ToManaged(((TypeObject*)obj.Object)->Name)}' has no attribute '{StrOps.ToManaged(name)}'"
            : $"'{TypeName(t, obj)}' object has no attribute '{StrOps.ToManaged(name)}'",
        obj,
        name);

    private static bool SetInNamespace(VmThread t, Ref owner, DictObject* dict, Ref name, Ref value)
    {
        if (!value.IsUnbound)
        {
            return DictOps.SetStr(t, dict, name, value);
        }

        var deleted = DictOps.Delete(t, dict, name);
        if (deleted == 0)
        {
            RaiseNoAttribute(t, owner, name);
        }

        return deleted > 0;
    }
}
