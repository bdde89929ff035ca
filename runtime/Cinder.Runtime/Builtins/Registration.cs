namespace Cinder.Runtime;

/// <summary>What the generated registration code calls: makes the native function objects and puts them into types and modules.</summary>
internal static unsafe class Registration
{
    internal static void Method(VmThread t, TypeObject* type, string name, nint thunk, nint direct, int arity, BuiltinFunctionFlags flags, string? doc, string? signature)
    {
        var kind = (flags & BuiltinFunctionFlags.Slot) != 0 ? BuiltinType.WrapperDescriptor
            : (flags & BuiltinFunctionFlags.ClassMethod) != 0 ? BuiltinType.ClassMethodDescriptor
            : (flags & BuiltinFunctionFlags.Static) != 0 ? BuiltinType.BuiltinFunction
            : BuiltinType.MethodDescriptor;
        var function = NewFunction(t, kind, name, thunk, direct, arity, flags, doc, signature);
        function->Owner = Ref.From(type);
        var value = Ref.From(function);
        if ((flags & BuiltinFunctionFlags.Static) != 0)
        {
            value = Descriptors.NewWrapper(t, BuiltinType.StaticMethod, value);
        }

        Put(t, type, name, value);
    }

    internal static void New(VmThread t, TypeObject* type, nint thunk, string? doc)
    {
        var function = NewFunction(t, BuiltinType.BuiltinFunction, "__new__", thunk, 0, 0, BuiltinFunctionFlags.Static, doc, null);
        function->Owner = Ref.From(type);
        Put(t, type, "__new__", Ref.From(function));
    }

    internal static void GetSet(VmThread t, TypeObject* type, string name, nint getter, nint setter, string? doc) =>
        Put(t, type, name, Descriptors.NewGetSet(t, StrOps.Intern(t, name), type, getter, setter, doc is null ? Ref.None : t.Vm.State.Texts.Add(doc)));

    internal static void Member(VmThread t, TypeObject* type, string name, nint getter, string? doc)
    {
        var descriptor = Descriptors.NewMember(t, StrOps.Intern(t, name), type, getter);
        var member = (MemberObject*)descriptor.Object;
        member->Kind = (long)MemberKind.Native;
        member->ReadOnly = 1;
        member->Doc = doc is null ? Ref.None : t.Vm.State.Texts.Add(doc);
        Put(t, type, name, descriptor);
    }

    internal static void Function(VmThread t, ModuleObject* module, string name, nint thunk, nint direct, int arity, string? doc, string? signature)
    {
        var function = NewFunction(t, BuiltinType.BuiltinFunction, name, thunk, direct, arity, BuiltinFunctionFlags.None, doc, signature);
        function->Self = Ref.From(module);
        function->Module = module->Name;
        DictOps.SetStr(t, (DictObject*)module->Dict.Object, function->Name, Ref.From(function));
    }

    private static BuiltinFunctionObject* NewFunction(
        VmThread t, BuiltinType kind, string name, nint thunk, nint direct, int arity, BuiltinFunctionFlags flags, string? doc, string? signature)
    {
        var function = (BuiltinFunctionObject*)t.Allocate(kind, sizeof(BuiltinFunctionObject));
        function->Name = StrOps.Intern(t, name);
        function->Self = Ref.Unbound;
        function->Module = Ref.None;
        function->Owner = Ref.Unbound;
        function->Doc = doc is null ? Ref.None : t.Vm.State.Texts.Add(doc);
        function->Signature = signature is null ? Ref.Unbound : t.Vm.State.Texts.Add(signature);
        function->Thunk = thunk;
        function->Direct = direct;
        function->DirectArity = arity;
        function->Flags = (int)flags;
        return function;
    }

    private static void Put(VmThread t, TypeObject* type, string name, Ref value) =>
        DictOps.SetStr(t, (DictObject*)type->Dict.Object, StrOps.Intern(t, name), value);
}
