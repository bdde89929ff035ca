namespace Cinder.Runtime;

[PyType(BuiltinType.NotImplementedType)]
internal static unsafe partial class NotImplementedType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) =>
        args.Count + keywords.Count == 0 ? Ref.NotImplemented : t.RaiseTypeError("NotImplementedType takes no arguments");

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, Ref self) => StrOps.Intern(t, "NotImplemented");

    [PyMethod("__bool__")]
    internal static bool Bool(VmThread t, Ref self) => true;

    [PyMethod("__reduce__")]
    internal static Ref Reduce(VmThread t, Ref self) => StrOps.Intern(t, "NotImplemented");
}
