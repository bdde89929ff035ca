namespace Cinder.Runtime;

/// <summary>The builtin classes that can be subscripted: <c>list[int]</c>.</summary>
internal static unsafe class GenericClasses
{
    private static ReadOnlySpan<BuiltinType> Rows =>
    [
        BuiltinType.List, BuiltinType.Dict, BuiltinType.Tuple, BuiltinType.Set, BuiltinType.FrozenSet, BuiltinType.Enumerate, BuiltinType.MappingProxy,
        BuiltinType.AsyncGenerator, BuiltinType.BaseExceptionGroup, BuiltinType.WeakRef,
    ];

    internal static void Register(VmThread t)
    {
        foreach (var row in Rows)
        {
            Registration.Method(
                t,
                t.Types(row),
                "__class_getitem__",
                (nint)(delegate*<VmThread, Ref*, nint, Ref, Ref>)&Thunk,
                (nint)(delegate*<VmThread, Ref, Ref, Ref>)&GenericAliases.New,
                2,
                BuiltinFunctionFlags.ClassMethod,
                "See PEP 585",
                null);
        }
    }

    private static Ref Thunk(VmThread t, Ref* args, nint nargs, Ref kwnames)
    {
        if (kwnames.IsHeap && ((TupleObject*)kwnames.Object)->Length > 0)
        {
            return t.RaiseTypeError($"{ClassName(t, args[0])}.__class_getitem__() takes no keyword arguments");
        }

        return nargs == 2
            ? GenericAliases.New(t, args[0], args[1])
            : t.RaiseTypeError($"{ClassName(t, args[0])}.__class_getitem__() takes exactly one argument ({nargs - 1} given)");
    }

    private static string ClassName(VmThread t, Ref cls) => TypeOps.IsType(t, cls) ? TypeOps.NameOf((TypeObject*)cls.Object) : Op.TypeName(t, cls);
}
