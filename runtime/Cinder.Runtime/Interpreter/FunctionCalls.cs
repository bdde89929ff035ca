namespace Cinder.Runtime;

/// <summary>Calls of Python functions from C#, and the binding of arguments to parameters.</summary>
internal static unsafe partial class FunctionCalls
{
    /// <summary>Calls a Python function with arguments that lie anywhere.</summary>
    internal static Ref Call(VmThread t, FunctionObject* function, Ref* args, nint count, Ref kwnames)
    {
        if (!t.HasNativeStack())
        {
            return t.RaiseRecursion(" while calling a Python object");
        }

        var frame = Enter(t, function, args, count, kwnames, t.StackTop);
        if (frame == null)
        {
            return Ref.Error;
        }

        frame->Flags = (nint)FrameFlags.Entry;
        return Interpreter.Run(t, frame);
    }

    /// <summary>Runs code in a namespace (module, class body, exec).</summary>
    /// <param name="t">The thread.</param>
    /// <param name="function">A function around the code with its globals.</param>
    /// <param name="ns">Locals mapping.</param>
    internal static Ref RunInNamespace(VmThread t, FunctionObject* function, Ref ns)
    {
        if (!t.HasNativeStack())
        {
            return t.RaiseRecursion(" while calling a Python object");
        }

        var locals = t.StackTop;
        var frame = Frames.Push(t, function, locals, 0);
        if (frame == null)
        {
            return Ref.Error;
        }

        frame->Namespace = ns;
        frame->Flags = (nint)FrameFlags.Entry;
        return Interpreter.Run(t, frame);
    }

    /// <summary>Binds the arguments into locals at <paramref name="locals"/> (which may be where they lie) and pushes the activation.</summary>
    internal static Frame* Enter(VmThread t, FunctionObject* function, Ref* args, nint count, Ref kwnames, Ref* locals)
    {
        var code = function->Data;
        if (code->IsSimple && count <= code->ArgCount && kwnames.IsUnbound)
        {
            var missing = code->ArgCount - (int)count;
            var defaults = missing > 0 && function->Defaults.IsHeap ? (TupleObject*)function->Defaults.Object : null;
            if (missing == 0 || (defaults != null && defaults->Length >= missing))
            {
                for (nint i = 0; i < count && locals != args; i++)
                {
                    locals[i] = args[i];
                }

                for (var i = 0; i < missing; i++)
                {
                    locals[count + i] = TupleObject.Items(defaults)[defaults->Length - missing + i];
                }

                return Frames.Push(t, function, locals, code->ArgCount);
            }
        }

        var total = count + (kwnames.IsHeap ? ((TupleObject*)kwnames.Object)->Length : 0);
        var limit = (Ref*)((Frame*)(locals + code->LocalCount) + 1) + code->StackSize + (2 * total);
        if (limit >= t.StackLimit)
        {
            t.RaiseRecursion("");
            return null;
        }

        // Binding allocates, and nothing else knows yet of what it has put into the locals. It runs no Python code.
        t.BindingLimit = limit;
        var bound = Bind(t, function, args, count, kwnames, locals);
        t.BindingLimit = null;
        return bound ? Frames.Push(t, function, locals, ParameterCount(code)) : null;
    }

    private static int ParameterCount(CodeData* code) => code->ArgCount + code->KwOnlyArgCount + ((code->Flags & VarArgs) != 0 ? 1 : 0) + ((code->Flags & VarKeywords) != 0 ? 1 : 0);

    /// <summary>The builtins namespace that code with these globals uses: the one named there, or the caller's.</summary>
    internal static Ref BuiltinsOf(VmThread t, DictObject* globals)
    {
        var builtins = DictOps.GetStr(globals, t.Names[Name.DunderBuiltins]);
        if (builtins.IsUnbound)
        {
            return t.CurrentFrame == null ? t.Vm.Builtins : t.CurrentFrame->Builtins;
        }

        return builtins.IsExact(BuiltinType.Module) ? ((ModuleObject*)builtins.Object)->Dict : builtins;
    }

    /// <summary>Makes a function.</summary>
    internal static Ref NewFunction(VmThread t, Ref code, Ref globals, Ref builtins)
    {
        var function = (FunctionObject*)TypeOps.AllocateInstance(t, t.Types(BuiltinType.Function));
        var codeObject = (CodeRefObject*)code.Object;
        function->Code = code;
        function->Globals = globals;
        function->Builtins = builtins;
        function->Name = codeObject->Name;
        function->QualName = codeObject->QualName;
        function->Defaults = Ref.None;
        function->KwDefaults = Ref.None;
        function->Closure = Ref.None;
        function->Annotations = Ref.Unbound;
        var constants = (TupleObject*)codeObject->Constants.Object;
        var first = constants->Length > 0 ? TupleObject.Items(constants)[0] : Ref.None;
        function->Doc = first.IsExact(BuiltinType.Str) && (codeObject->Data->Flags & Optimized) != 0 ? first : Ref.None;
        var module = DictOps.GetStr((DictObject*)globals.Object, t.Names[Name.DunderName]);
        function->Module = module.IsUnbound ? Ref.None : module;
        function->Data = codeObject->Data;
        return Ref.From(function);
    }
}
