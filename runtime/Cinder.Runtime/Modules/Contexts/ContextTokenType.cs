namespace Cinder.Runtime;

/// <summary><c>Token</c>. NativeObject: R0 the context, R1 the variable, R2 the value before or Unbound, N0 whether it was used.</summary>
[PyType(BuiltinType.ContextToken)]
internal static unsafe partial class ContextTokenType
{
    internal static Ref New(VmThread t, Ref context, Ref variable, Ref old)
    {
        var token = (NativeObject*)t.Allocate(BuiltinType.ContextToken, sizeof(NativeObject));
        token->R0 = context;
        token->R1 = variable;
        token->R2 = old;
        return Ref.From(token);
    }

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) =>
        t.Raise(BuiltinType.RuntimeError, "Tokens can only be created by ContextVars");

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var builder = new StrBuilder(t);
        builder.Append(self->N0 != 0 ? "<Token used var=" : "<Token var=");
        var ok = ReprGuard.AppendRepr(t, ref builder, self->R1);
        builder.Append($" at 0x{(nint)self:x12}>");
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    // Equality is identity; that it is defined makes tokens unhashable, as CPython's are.
    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, Ref self, Ref other) => self == other ? Ref.True : Ref.NotImplemented;

    [PyGetter("var")]
    private static Ref GetVariable(VmThread t, NativeObject* self) => self->R1;

    [PyGetter("old_value")]
    private static Ref GetOldValue(VmThread t, NativeObject* self) => self->R2.IsUnbound ? ContextOps.Missing(t) : self->R2;

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);
}

/// <summary>The type of <c>Token.MISSING</c>.</summary>
[PyType(BuiltinType.ContextTokenMissing)]
internal static unsafe partial class ContextTokenMissingType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, Ref self) => StrOps.New(t, "<Token.MISSING>");
}
