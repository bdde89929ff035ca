namespace Cinder.Runtime;

/// <summary>Modules.</summary>
[PyType(BuiltinType.Module)]
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
    private static Ref GetAttribute(VmThread t, ModuleObject* self, Ref name) => Op.ModuleGet(t, self, StrOps.InternRef(t, name));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, ModuleObject* self)
    {
        var dict = (DictObject*)self->Dict.Object;
        var name = DictOps.GetStr(dict, t.Names[Name.DunderName]);
        var file = DictOps.GetStr(dict, t.Names[Name.DunderFile]);
        var text = name.IsExact(BuiltinType.Str) ? Op.ReprToManaged(t, name) : "'?'";
        return StrOps.New(t, file.IsExact(BuiltinType.Str) ? $"<module {text} from {Op.ReprToManaged(t, file)}>" : $"<module {text} (built-in)>");
    }

    [PyMethod("__dir__")]
    private static Ref Dir(VmThread t, ModuleObject* self) => ListOps.FromIterable(t, self->Dict);

    [PyGetter("__dict__")]
    private static Ref GetDict(VmThread t, ModuleObject* self) => self->Dict;
}
