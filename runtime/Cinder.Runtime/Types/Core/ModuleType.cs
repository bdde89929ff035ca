namespace Cinder.Runtime;

/// <summary>Modules.</summary>
[PyType(BuiltinType.Module, Doc = "Create a module object.\n\nThe name must be a string; the optional doc argument can have any type.")]
internal static unsafe partial class ModuleType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref name, [OrNone, Keyword] Ref doc)
    {
        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"module() argument 'name' must be str, not {Op.TypeName(t, name)}");
        }

        var module = ModuleOps.New(t, name, doc);
        if (cls == t.Types(BuiltinType.Module))
        {
            return Ref.From(module);
        }

        var self = (ModuleObject*)TypeOps.AllocateInstance(t, cls);
        self->Dict = module->Dict;
        self->Name = name;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ModuleObject* self, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        _ = self;
        return Ref.None;
    }

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, ModuleObject* self, Ref name) =>
        Op.IsAttributeName(t, name) ? Op.ModuleGet(t, self, StrOps.InternRef(t, name)) : Ref.Error;

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, ModuleObject* self)
    {
        var dict = (DictObject*)self->Dict.Object;
        var spec = DictOps.GetStr(dict, t.Names[Name.DunderSpec]);
        if (!spec.IsUnbound && !spec.IsNone)
        {
            return ReprFromSpec(t, spec);
        }

        var name = DictOps.GetStr(dict, t.Names[Name.DunderName]);
        var file = DictOps.GetStr(dict, t.Names[Name.DunderFile]);
        var loader = DictOps.GetStr(dict, t.Names[Name.DunderLoader]);
        var text = name.IsUnbound ? "'?'" : Op.ReprToManaged(t, name);
        return StrOps.New(t, !file.IsUnbound ? $"<module {text} from {Op.ReprToManaged(t, file)}>"
            : loader.IsUnbound || loader.IsNone ? $"<module {text}>" : $"<module {text} ({Op.ReprToManaged(t, loader)})>");
    }

    private static Ref ReprFromSpec(VmThread t, Ref spec)
    {
        var name = Op.GetAttr(t, spec, t.Names[Name.AttrName]);
        var origin = name.IsError ? name : Op.GetAttr(t, spec, t.Names[Name.Origin]);
        if (origin.IsError)
        {
            return origin;
        }

        var text = name.IsNone ? "'?'" : Op.ReprToManaged(t, name);
        if (!origin.IsNone)
        {
            return StrOps.New(t, ModuleSpecs.Get(t, spec, Name.SetFileAttr).IsTrue
                ? $"<module {text} from {Op.ReprToManaged(t, origin)}>"
                : $"<module {text} ({(t.KindOf(origin) == BuiltinType.Str ? StrOps.ToManaged(origin) : Op.ReprToManaged(t, origin))})>");
        }

        var loader = ModuleSpecs.Get(t, spec, Name.Loader);
        return StrOps.New(t, loader.IsUnbound || loader.IsNone ? $"<module {text}>" : $"<module {text} ({Op.ReprToManaged(t, loader)})>");
    }

    [PyMethod("__dir__")]
    private static Ref Dir(VmThread t, ModuleObject* self)
    {
        var own = DictOps.GetStr((DictObject*)self->Dict.Object, t.Names[Special.Dir]);
        return own.IsUnbound ? ListOps.FromIterable(t, self->Dict) : Op.Call0(t, own);
    }

    [PyGetter("__annotations__")]
    private static Ref GetAnnotations(VmThread t, ModuleObject* self)
    {
        var dict = (DictObject*)self->Dict.Object;
        var annotations = DictOps.GetStr(dict, t.Names[Name.DunderAnnotations]);
        if (annotations.IsUnbound)
        {
            annotations = DictOps.New(t);
            DictOps.SetStr(t, dict, t.Names[Name.DunderAnnotations], annotations);
        }

        return annotations;
    }

    [PySetter("__annotations__")]
    private static bool SetAnnotations(VmThread t, ModuleObject* self, Ref value)
    {
        var dict = (DictObject*)self->Dict.Object;
        if (!value.IsUnbound)
        {
            return DictOps.SetStr(t, dict, t.Names[Name.DunderAnnotations], value);
        }

        var deleted = DictOps.Delete(t, dict, t.Names[Name.DunderAnnotations]);
        if (deleted == 0)
        {
            t.Raise(BuiltinType.AttributeError, "__annotations__");
        }

        return deleted == 1;
    }

    [PyGetter("__dict__", Member = true)]
    private static Ref GetDict(VmThread t, ModuleObject* self) => self->Dict;
}
