namespace Cinder.Runtime;

[PyType(BuiltinType.NoneType)]
internal static unsafe partial class NoneType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) =>
        args.Count + keywords.Count == 0 ? Ref.None : t.RaiseTypeError("NoneType takes no arguments");

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, Ref self) => StrOps.Intern(t, "None");

    [PyMethod("__bool__")]
    internal static bool Bool(VmThread t, Ref self) => false;
}
