namespace Cinder.Runtime;

[PyType(BuiltinType.EllipsisType)]
internal static unsafe partial class EllipsisType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) =>
        args.Count + keywords.Count == 0 ? Ref.Ellipsis : t.RaiseTypeError("EllipsisType takes no arguments");

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, Ref self) => StrOps.Intern(t, "Ellipsis");

    [PyMethod("__reduce__")]
    internal static Ref Reduce(VmThread t, Ref self) => StrOps.Intern(t, "Ellipsis");
}
