namespace Cinder.Runtime;

/// <content>Calls.</content>
internal static unsafe partial class Op
{
    /// <summary>
    /// Calls any callable. Arguments lie at <paramref name="args"/>: <paramref name="count"/> positional ones, then one value for each
    /// name of the tuple <paramref name="kwnames"/> (Unbound: none).
    /// </summary>
    internal static Ref Call(VmThread t, Ref callable, Ref* args, nint count, Ref kwnames)
    {
        switch (t.KindOf(callable))
        {
            case BuiltinType.Function:
                return FunctionCalls.Call(t, (FunctionObject*)callable.Object, args, count, kwnames);
            case BuiltinType.BuiltinFunction:
            case BuiltinType.MethodDescriptor:
            case BuiltinType.WrapperDescriptor:
            case BuiltinType.ClassMethodDescriptor:
                var builtin = (BuiltinFunctionObject*)callable.Object;
                return (builtin->Flags & (int)BuiltinFunctionFlags.HasSelf) != 0
                    ? CallWithSelf(t, callable, builtin->Self, args, count, kwnames)
                    : CallThunk(t, builtin, args, count, kwnames);
            case BuiltinType.Method:
            case BuiltinType.MethodWrapper:
                var method = (BoundMethodObject*)callable.Object;
                return IsPlainFunction(method->Function)
                    ? CallWithSelf(t, method->Function, method->Self, args, count, kwnames)
                    : CallNested(t, method, args, count, kwnames);
            case BuiltinType.Type when TypeObject.Special(t.TypeOf(callable), Special.Call) == TypeObject.Special(t.Types(BuiltinType.Type), Special.Call):
                return Construct(t, (TypeObject*)callable.Object, args, count, kwnames);
            default:
                var special = TypeObject.Special(t.TypeOf(callable), Special.Call);
                if (special.IsUnbound)
                {
                    return t.RaiseTypeError($"'{TypeName(t, callable)}' object is not callable");
                }

                if (!t.Enter(" while calling a Python object"))
                {
                    return Ref.Error;
                }

                var result = IsPlainFunction(special)
                    ? CallWithSelf(t, special, callable, args, count, kwnames)
                    : CallBound(t, special, callable, args, count, kwnames);
                t.Leave();
                return result;
        }
    }

    internal static Ref Call(VmThread t, Ref callable, Ref* args, nint count) => Call(t, callable, args, count, Ref.Unbound);

    internal static Ref Call0(VmThread t, Ref callable) => Call(t, callable, null, 0, Ref.Unbound);

    internal static Ref Call1(VmThread t, Ref callable, Ref a) => Call(t, callable, &a, 1, Ref.Unbound);

    internal static Ref Call2(VmThread t, Ref callable, Ref a, Ref b)
    {
        var args = stackalloc Ref[2];
        args[0] = a;
        args[1] = b;
        return Call(t, callable, args, 2, Ref.Unbound);
    }

    internal static Ref Call3(VmThread t, Ref callable, Ref a, Ref b, Ref c)
    {
        var args = stackalloc Ref[3];
        args[0] = a;
        args[1] = b;
        args[2] = c;
        return Call(t, callable, args, 3, Ref.Unbound);
    }

    /// <summary>
    /// Calls a function found on a type with self: plain functions get it as first argument, other descriptors are bound first.
    /// </summary>
    internal static Ref CallUnbound(VmThread t, Ref function, Ref self)
    {
        if (function.IsExact(BuiltinType.WrapperDescriptor) || function.IsExact(BuiltinType.MethodDescriptor))
        {
            // Nested values recurse through here: hashes, representations, lengths …
            if (!t.HasNativeStack())
            {
                return t.RaiseRecursion(" while calling a Python object");
            }

            var builtin = (BuiltinFunctionObject*)function.Object;
            if (builtin->Direct != 0 && builtin->DirectArity == 1)
            {
                return ((delegate*<VmThread, Ref, Ref>)builtin->Direct)(t, self);
            }

            return ((delegate*<VmThread, Ref*, nint, Ref, Ref>)builtin->Thunk)(t, &self, 1, Ref.Unbound);
        }

        return IsPlainFunction(function) ? Call1(t, function, self) : CallBound(t, function, self, null, 0, Ref.Unbound);
    }

    internal static Ref CallUnbound(VmThread t, Ref function, Ref self, Ref a)
    {
        if (function.IsExact(BuiltinType.WrapperDescriptor) || function.IsExact(BuiltinType.MethodDescriptor))
        {
            var builtin = (BuiltinFunctionObject*)function.Object;
            if (builtin->Direct != 0 && builtin->DirectArity == 2 && t.HasNativeStack())
            {
                return ((delegate*<VmThread, Ref, Ref, Ref>)builtin->Direct)(t, self, a);
            }
        }

        return IsPlainFunction(function) ? Call2(t, function, self, a) : CallBound(t, function, self, &a, 1, Ref.Unbound);
    }

    internal static Ref CallUnbound(VmThread t, Ref function, Ref self, Ref a, Ref b)
    {
        if (IsPlainFunction(function))
        {
            return Call3(t, function, self, a, b);
        }

        var args = stackalloc Ref[2];
        args[0] = a;
        args[1] = b;
        return CallBound(t, function, self, args, 2, Ref.Unbound);
    }

    /// <summary>Calls a special method of the value's type; the caller knows that it is there.</summary>
    internal static Ref CallSpecial(VmThread t, Ref self, Special name) => CallUnbound(t, TypeObject.Special(t.TypeOf(self), name), self);

    internal static Ref CallSpecial(VmThread t, Ref self, Special name, Ref a) => CallUnbound(t, TypeObject.Special(t.TypeOf(self), name), self, a);

    internal static Ref CallSpecial(VmThread t, Ref self, Special name, Ref a, Ref b) => CallUnbound(t, TypeObject.Special(t.TypeOf(self), name), self, a, b);

    internal static Ref CallMethod(VmThread t, Ref self, Ref name)
    {
        var method = GetAttr(t, self, name);
        return method.IsError ? method : Call0(t, method);
    }

    internal static Ref CallMethod(VmThread t, Ref self, Ref name, Ref a)
    {
        var method = GetAttr(t, self, name);
        return method.IsError ? method : Call1(t, method, a);
    }

    internal static Ref CallMethod(VmThread t, Ref self, Ref name, Ref a, Ref b)
    {
        var method = GetAttr(t, self, name);
        return method.IsError ? method : Call2(t, method, a, b);
    }

    internal static Ref CallMethod(VmThread t, Ref self, Ref name, Ref a, Ref b, Ref c)
    {
        var method = GetAttr(t, self, name);
        return method.IsError ? method : Call3(t, method, a, b, c);
    }

    /// <summary>type.__call__: <c>__new__</c>, then <c>__init__</c> when the result is an instance.</summary>
    internal static Ref Construct(VmThread t, TypeObject* type, Ref* args, nint count, Ref kwnames)
    {
        // type(x) with one argument asks for the type of x.
        if (type == t.Types(BuiltinType.Type) && count == 1 && kwnames.IsUnbound)
        {
            return Ref.From(t.TypeOf(args[0]));
        }

        var constructor = TypeObject.Special(type, Special.New);
        if (constructor.IsUnbound || (type->Flags & TypeFlags.DisallowInstantiation) != 0)
        {
            return t.RaiseTypeError($"cannot create '{TypeOps.NameOf(type)}' instances");
        }

        var self = constructor.IsExact(BuiltinType.StaticMethod) ? ((WrapperObject*)constructor.Object)->Callable : constructor;
        return Initialize(t, type, CallWithSelf(t, self, Ref.From(type), args, count, kwnames), args, count, kwnames);
    }

    /// <summary>The second half of a construction: <c>__init__</c>, when <c>__new__</c> gave an instance of the class.</summary>
    internal static Ref Initialize(VmThread t, TypeObject* type, Ref instance, Ref* args, nint count, Ref kwnames)
    {
        if (instance.IsError || !TypeOps.IsSubtype(t.TypeOf(instance), type))
        {
            return instance;
        }

        var initializer = TypeObject.Special(t.TypeOf(instance), Special.Init);
        if (initializer == TypeObject.Special(t.Types(BuiltinType.Object), Special.Init))
        {
            // object.__init__ only checks for excess arguments, which __new__ of a native type has already judged.
            if ((count == 0 && kwnames.IsUnbound) || TypeObject.Special(type, Special.New) != TypeObject.Special(t.Types(BuiltinType.Object), Special.New))
            {
                return instance;
            }
        }

        var result = IsPlainFunction(initializer)
            ? CallWithSelf(t, initializer, instance, args, count, kwnames)
            : CallBound(t, initializer, instance, args, count, kwnames);
        if (result.IsError)
        {
            return result;
        }

        return result.IsNone ? instance : t.RaiseTypeError($"__init__() should return None, not '{TypeName(t, result)}'");
    }

    /// <summary>A method of a method, or of another callable object: each level copies the arguments of all levels around it.</summary>
    private static Ref CallNested(VmThread t, BoundMethodObject* method, Ref* args, nint count, Ref kwnames)
    {
        if (!t.Enter(" while calling a Python object"))
        {
            return Ref.Error;
        }

        var result = CallWithSelf(t, method->Function, method->Self, args, count, kwnames);
        t.Leave();
        return result;
    }

    /// <summary>Calls with one more argument in front.</summary>
    internal static Ref CallWithSelf(VmThread t, Ref callable, Ref self, Ref* args, nint count, Ref kwnames)
    {
        var total = count + (kwnames.IsHeap ? ((TupleObject*)kwnames.Object)->Length : 0);
        if (total < 32)
        {
            var shifted = stackalloc Ref[(int)total + 1];
            return CallShifted(t, callable, self, args, count, total, shifted, kwnames);
        }

        var array = Storage.NewRefArray(t, total + 1);
        return array == null ? t.RaiseMemoryError() : CallShifted(t, callable, self, args, count, total, RefArray.Items(array), kwnames);
    }

    /// <summary>Whether the value, found on a type, takes self as an ordinary first argument.</summary>
    internal static bool IsPlainFunction(Ref function) =>
        function.HeapLayoutId is (uint)BuiltinType.Function or (uint)BuiltinType.MethodDescriptor or (uint)BuiltinType.WrapperDescriptor;

    private static Ref CallThunk(VmThread t, BuiltinFunctionObject* builtin, Ref* args, nint count, Ref kwnames)
    {
        if (!t.HasNativeStack())
        {
            return t.RaiseRecursion(" while calling a Python object");
        }

        return ((delegate*<VmThread, Ref*, nint, Ref, Ref>)builtin->Thunk)(t, args, count, kwnames);
    }

    private static Ref CallShifted(VmThread t, Ref callable, Ref self, Ref* args, nint count, nint total, Ref* shifted, Ref kwnames)
    {
        shifted[0] = self;
        for (nint i = 0; i < total; i++)
        {
            shifted[i + 1] = args[i];
        }

        return callable.HeapLayoutId is (uint)BuiltinType.WrapperDescriptor or (uint)BuiltinType.MethodDescriptor or (uint)BuiltinType.BuiltinFunction or (uint)BuiltinType.ClassMethodDescriptor
            ? CallThunk(t, (BuiltinFunctionObject*)callable.Object, shifted, count + 1, kwnames)
            : Call(t, callable, shifted, count + 1, kwnames);
    }

    private static Ref CallBound(VmThread t, Ref function, Ref self, Ref* args, nint count, Ref kwnames)
    {
        var bound = Descriptors.Bind(t, function, self, Ref.From(t.TypeOf(self)), hasInstance: true);
        return bound.IsError ? bound : Call(t, bound, args, count, kwnames);
    }
}
