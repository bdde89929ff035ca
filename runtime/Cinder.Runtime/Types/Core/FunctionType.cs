namespace Cinder.Runtime;

/// <summary>Python functions.</summary>
[PyType(BuiltinType.Function, Doc = "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables")]
internal static unsafe partial class FunctionType
{
    [PyNew]
    private static Ref New(
        VmThread t,
        TypeObject* cls,
        [Keyword] CodeRefObject* code,
        [Keyword] DictObject* globals,
        [OrNone, Keyword] Ref name,
        [OrNone, Keyword("argdefs")] Ref defaults,
        [OrNone, Keyword] Ref closure)
    {
        _ = cls;
        if (!name.IsNone && t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError("arg 3 (name) must be None or string");
        }

        if (!defaults.IsNone && t.KindOf(defaults) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError("arg 4 (defaults) must be None or tuple");
        }

        var free = code->Data->LocalCount - code->Data->FirstFree;
        if (!CheckClosure(t, code, closure, free))
        {
            return Ref.Error;
        }

        var function = FunctionCalls.NewFunction(t, Ref.From(code), Ref.From(globals), FunctionCalls.BuiltinsOf(t, globals));
        var self = (FunctionObject*)function.Object;
        self->Name = name.IsNone ? self->Name : name;
        self->Defaults = defaults;
        self->Closure = free == 0 ? Ref.None : closure;
        return function;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, FunctionObject* self) => StrOps.New(t, $"<function {StrOps.ToManaged(self->QualName)} at 0x{(nint)self:x12}>");

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, FunctionObject* self, Ref instance, [OrNone] Ref owner) =>
        instance.IsNone && !owner.IsNone && owner != t.TypeRef(BuiltinType.NoneType) ? Ref.From(self) : Descriptors.NewMethod(t, Ref.From(self), instance);

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, FunctionObject* self, Args args, KwArgs kwargs) =>
        FunctionCalls.Call(t, self, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyGetter("__name__")]
    private static Ref GetName(VmThread t, FunctionObject* self) => self->Name;

    [PySetter("__name__")]
    private static bool SetName(VmThread t, FunctionObject* self, Ref value)
    {
        if (value.IsUnbound || t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError("__name__ must be set to a string object");
            return false;
        }

        self->Name = value;
        return true;
    }

    [PyGetter("__qualname__")]
    private static Ref GetQualName(VmThread t, FunctionObject* self) => self->QualName;

    [PySetter("__qualname__")]
    private static bool SetQualName(VmThread t, FunctionObject* self, Ref value)
    {
        if (value.IsUnbound || t.KindOf(value) != BuiltinType.Str)
        {
            t.RaiseTypeError("__qualname__ must be set to a string object");
            return false;
        }

        self->QualName = value;
        return true;
    }

    [PyGetter("__module__")]
    private static Ref GetModule(VmThread t, FunctionObject* self) => self->Module;

    [PySetter("__module__")]
    private static bool SetModule(VmThread t, FunctionObject* self, Ref value)
    {
        self->Module = value.IsUnbound ? Ref.None : value;
        return true;
    }

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, FunctionObject* self) => self->Doc;

    [PySetter("__doc__")]
    private static bool SetDoc(VmThread t, FunctionObject* self, Ref value)
    {
        self->Doc = value.IsUnbound ? Ref.None : value;
        return true;
    }

    [PyGetter("__code__")]
    private static Ref GetCode(VmThread t, FunctionObject* self) => self->Code;

    [PySetter("__code__")]
    private static bool SetCode(VmThread t, FunctionObject* self, Ref value)
    {
        if (!value.IsExact(BuiltinType.Code))
        {
            t.RaiseTypeError("__code__ must be set to a code object");
            return false;
        }

        var code = (CodeRefObject*)value.Object;
        var expected = self->Closure.IsHeap ? ((TupleObject*)self->Closure.Object)->Length : 0;
        var free = code->Data->LocalCount - code->Data->FirstFree;
        if (free != expected)
        {
            t.RaiseValueError($"{StrOps.ToManaged(self->Name)}() requires a code object with {expected} free vars, not {free}");
            return false;
        }

        self->Code = value;
        self->Data = code->Data;
        return true;
    }

    [PyGetter("__globals__", Member = true)]
    private static Ref GetGlobals(VmThread t, FunctionObject* self) => self->Globals;

    [PyGetter("__builtins__", Member = true)]
    private static Ref GetBuiltins(VmThread t, FunctionObject* self) => self->Builtins;

    [PyGetter("__closure__", Member = true)]
    private static Ref GetClosure(VmThread t, FunctionObject* self) => self->Closure;

    [PyGetter("__defaults__")]
    private static Ref GetDefaults(VmThread t, FunctionObject* self) => self->Defaults;

    [PySetter("__defaults__")]
    private static bool SetDefaults(VmThread t, FunctionObject* self, Ref value)
    {
        if (!value.IsUnbound && !value.IsNone && t.KindOf(value) != BuiltinType.Tuple)
        {
            t.RaiseTypeError("__defaults__ must be set to a tuple object");
            return false;
        }

        self->Defaults = value.IsUnbound ? Ref.None : value;
        return true;
    }

    [PyGetter("__kwdefaults__")]
    private static Ref GetKwDefaults(VmThread t, FunctionObject* self) => self->KwDefaults;

    [PySetter("__kwdefaults__")]
    private static bool SetKwDefaults(VmThread t, FunctionObject* self, Ref value)
    {
        if (!value.IsUnbound && !value.IsNone && t.KindOf(value) != BuiltinType.Dict)
        {
            t.RaiseTypeError("__kwdefaults__ must be set to a dict object");
            return false;
        }

        self->KwDefaults = value.IsUnbound ? Ref.None : value;
        return true;
    }

    [PyGetter("__annotations__")]
    private static Ref GetAnnotations(VmThread t, FunctionObject* self)
    {
        if (self->Annotations.IsExact(BuiltinType.Tuple))
        {
            // MAKE_FUNCTION leaves (name, value, …): most functions are never asked.
            var pairs = (TupleObject*)self->Annotations.Object;
            var dict = DictOps.New(t);
            for (var i = 0; i + 1 < pairs->Length; i += 2)
            {
                DictOps.Set(t, (DictObject*)dict.Object, TupleObject.Items(pairs)[i], TupleObject.Items(pairs)[i + 1]);
            }

            self->Annotations = dict;
        }
        else if (self->Annotations.IsUnbound)
        {
            self->Annotations = DictOps.New(t);
        }

        return self->Annotations;
    }

    [PySetter("__annotations__")]
    private static bool SetAnnotations(VmThread t, FunctionObject* self, Ref value)
    {
        if (!value.IsUnbound && !value.IsNone && t.KindOf(value) != BuiltinType.Dict)
        {
            t.RaiseTypeError("__annotations__ must be set to a dict object");
            return false;
        }

        self->Annotations = value.IsNone ? Ref.Unbound : value;
        return true;
    }

    private static bool CheckClosure(VmThread t, CodeRefObject* code, Ref closure, int free)
    {
        if (t.KindOf(closure) != BuiltinType.Tuple)
        {
            if (closure.IsNone && free == 0)
            {
                return true;
            }

            t.RaiseTypeError(free > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
            return false;
        }

        var cells = (TupleObject*)closure.Object;
        if (cells->Length != free)
        {
            t.RaiseValueError($"{StrOps.ToManaged(code->Name)} requires closure of length {free}, not {cells->Length}");
            return false;
        }

        for (var i = 0; i < free; i++)
        {
            if (!TupleObject.Items(cells)[i].IsExact(BuiltinType.Cell))
            {
                t.RaiseTypeError($"arg 5 (closure) expected cell, found {Op.TypeName(t, TupleObject.Items(cells)[i])}");
                return false;
            }
        }

        return true;
    }
}
