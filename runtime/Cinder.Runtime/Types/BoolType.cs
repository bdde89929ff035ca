namespace Cinder.Runtime;

[PyType(BuiltinType.Bool, Doc = "bool(x) -> bool\n\nReturns True when the argument x is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.")]
internal static unsafe partial class BoolType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords)
    {
        if (keywords.Count != 0)
        {
            return t.RaiseTypeError("bool() takes no keyword arguments");
        }

        if (args.Count > 1)
        {
            return t.RaiseTypeError($"bool expected at most 1 argument, got {args.Count}");
        }

        var truth = args.Count == 0 ? 0 : Op.Truth(t, args[0]);
        return truth < 0 ? Ref.Error : Ref.FromBool(truth != 0);
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, Ref self) => StrOps.Intern(t, self.IsTrue ? "True" : "False");

    [PyMethod("__and__")]
    [PyMethod("__rand__")]
    internal static Ref And(VmThread t, Ref self, Ref value) => value.IsBool ? Ref.FromBool(self.IsTrue && value.IsTrue) : IntType.And(t, self, value);

    [PyMethod("__or__")]
    [PyMethod("__ror__")]
    internal static Ref Or(VmThread t, Ref self, Ref value) => value.IsBool ? Ref.FromBool(self.IsTrue || value.IsTrue) : IntType.Or(t, self, value);

    [PyMethod("__xor__")]
    [PyMethod("__rxor__")]
    internal static Ref Xor(VmThread t, Ref self, Ref value) => value.IsBool ? Ref.FromBool(self != value) : IntType.Xor(t, self, value);
}
