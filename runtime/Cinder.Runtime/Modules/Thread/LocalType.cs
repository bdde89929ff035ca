namespace Cinder.Runtime;

/// <summary><c>_thread._local</c>: attributes of a thread's own. There is one thread, so they are the object's attributes.</summary>
[PyType(BuiltinType.ThreadLocal, Doc = "Thread-local data")]
internal static unsafe partial class LocalType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        return args.Count + kwargs.Count > 0 && TypeObject.Special(cls, Special.Init) == TypeObject.Special(t.Types(BuiltinType.Object), Special.Init)
            ? t.RaiseTypeError("Initialization arguments are not supported")
            : Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("__setattr__")]
    private static Ref SetAttribute(VmThread t, Ref self, Ref name, Ref value) => Set(t, self, name, value);

    [PyMethod("__delattr__")]
    private static Ref DeleteAttribute(VmThread t, Ref self, Ref name) => Set(t, self, name, Ref.Unbound);

    private static Ref Set(VmThread t, Ref self, Ref name, Ref value)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        name = StrOps.InternRef(t, name);
        if (name == t.Names[Name.DunderDict])
        {
            return t.Raise(BuiltinType.AttributeError, $"'{Op.TypeName(t, self)}' object attribute '__dict__' is read-only");
        }

        return Op.GenericSet(t, self, name, value) ? Ref.None : Ref.Error;
    }
}
