namespace Cinder.Runtime;

/// <summary>Contexts below the level of Python methods. There is one thread, so there is one current context.</summary>
internal static unsafe class ContextOps
{
    /// <summary>A context with the values of a dict, which becomes its own.</summary>
    internal static Ref New(VmThread t, Ref values)
    {
        if (values.IsError)
        {
            return values;
        }

        var context = (NativeObject*)t.Allocate(BuiltinType.Context, sizeof(NativeObject));
        context->R0 = values;
        context->R1 = Ref.Unbound;
        return Ref.From(context);
    }

    internal static DictObject* Values(NativeObject* context) => (DictObject*)context->R0.Object;

    internal static NativeObject* Current(VmThread t)
    {
        var state = t.Vm.State;
        if (state.CurrentContext.IsNull)
        {
            state.CurrentContext = t.Vm.Roots.Add(New(t, DictOps.New(t)));
        }

        return (NativeObject*)t.Vm.Roots[state.CurrentContext].Object;
    }

    /// <summary>Makes a context current. False with RuntimeError pending when it is that, or waits to be that again.</summary>
    internal static bool Enter(VmThread t, NativeObject* context)
    {
        if (context->N0 != 0)
        {
            var shown = Op.Repr(t, Ref.From(context));
            if (!shown.IsError)
            {
                t.Raise(BuiltinType.RuntimeError, $"cannot enter context: {StrOps.ToManaged(shown)} is already entered");
            }

            return false;
        }

        context->R1 = Ref.From(Current(t));
        context->N0 = 1;
        t.Vm.Roots[t.Vm.State.CurrentContext] = Ref.From(context);
        return true;
    }

    internal static void Leave(VmThread t, NativeObject* context)
    {
        t.Vm.Roots[t.Vm.State.CurrentContext] = context->R1;
        context->R1 = Ref.Unbound;
        context->N0 = 0;
    }

    /// <summary>Token.MISSING.</summary>
    internal static Ref Missing(VmThread t)
    {
        var state = t.Vm.State;
        if (state.MissingContextValue.IsNull)
        {
            state.MissingContextValue = t.Vm.Roots.Add(Ref.From(t.Allocate(BuiltinType.ContextTokenMissing, sizeof(NativeObject))));
        }

        return t.Vm.Roots[state.MissingContextValue];
    }
}
