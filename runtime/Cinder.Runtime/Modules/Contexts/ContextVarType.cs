namespace Cinder.Runtime;

/// <summary><c>ContextVar</c>. NativeObject: R0 the name, R1 the default or Unbound.</summary>
[PyType(BuiltinType.ContextVar)]
internal static unsafe partial class ContextVarType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref name, [KeywordOnly, Optional] Ref @default)
    {
        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError("context variable name must be a str");
        }

        var self = (NativeObject*)t.Allocate(BuiltinType.ContextVar, sizeof(NativeObject));
        self->R0 = name;
        self->R1 = @default;
        return Ref.From(self);
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var builder = new StrBuilder(t);
        builder.Append("<ContextVar name=");
        var ok = ReprGuard.AppendRepr(t, ref builder, self->R0);
        if (ok && !self->R1.IsUnbound)
        {
            builder.Append(" default=");
            ok = ReprGuard.AppendRepr(t, ref builder, self->R1);
        }

        builder.Append($" at 0x{(nint)self:x12}>");
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("get", Doc = "Return a value for the context variable for the current context.\n\nIf there is no value for the variable in the current context, the method will:\n * return the value of the default argument of the method, if provided; or\n * return the default value for the context variable, if it was created\n   with one; or\n * raise a LookupError.")]
    private static Ref Get(VmThread t, Ref self, [Optional] Ref @default)
    {
        var value = DictOps.Get(t, ContextOps.Values(ContextOps.Current(t)), self);
        if (!value.IsUnbound)
        {
            return value;
        }

        var fallback = @default.IsUnbound ? ((NativeObject*)self.Object)->R1 : @default;
        return fallback.IsUnbound ? t.Raise(BuiltinType.LookupError, self) : fallback;
    }

    [PyMethod("set", Doc = "Call to set a new value for the context variable in the current context.\n\nThe required value argument is the new value for the context variable.\n\nReturns a Token object that can be used to restore the variable to its previous\nvalue via the `ContextVar.reset()` method.")]
    private static Ref Set(VmThread t, Ref self, Ref value)
    {
        var context = ContextOps.Current(t);
        var old = DictOps.Get(t, ContextOps.Values(context), self);
        if (old.IsError || !DictOps.Set(t, ContextOps.Values(context), self, value))
        {
            return Ref.Error;
        }

        return ContextTokenType.New(t, Ref.From(context), self, old);
    }

    [PyMethod("reset", Doc = "Reset the context variable.\n\nThe variable is reset to the value it had before the `ContextVar.set()` that\ncreated the token was used.")]
    private static Ref Reset(VmThread t, Ref self, Ref token)
    {
        var shown = Ref.None;
        if (!token.IsExact(BuiltinType.ContextToken))
        {
            shown = Op.Repr(t, token);
            return shown.IsError ? shown : t.RaiseTypeError($"expected an instance of Token, got {StrOps.ToManaged(shown)}");
        }

        var made = (NativeObject*)token.Object;
        var context = ContextOps.Current(t);
        var (kind, complaint) = made->N0 != 0 ? (BuiltinType.RuntimeError, " has already been used once")
            : made->R1 != self ? (BuiltinType.ValueError, " was created by a different ContextVar")
            : made->R0 != Ref.From(context) ? (BuiltinType.ValueError, " was created in a different Context")
            : (BuiltinType.None0, "");
        if (kind != BuiltinType.None0)
        {
            shown = Op.Repr(t, token);
            return shown.IsError ? shown : t.Raise(kind, StrOps.ToManaged(shown) + complaint);
        }

        made->N0 = 1;
        var values = ContextOps.Values(context);
        var ok = made->R2.IsUnbound ? DictOps.Delete(t, values, self) >= 0 : DictOps.Set(t, values, self, made->R2);
        return ok ? Ref.None : Ref.Error;
    }

    [PyGetter("name", Member = true)]
    private static Ref GetName(VmThread t, NativeObject* self) => self->R0;

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);
}
