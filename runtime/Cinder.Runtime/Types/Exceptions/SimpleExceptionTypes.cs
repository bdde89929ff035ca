namespace Cinder.Runtime;

/// <summary><c>StopIteration</c>: carries the generator's return value.</summary>
[PyType(BuiltinType.StopIteration, Doc = "Signal the end from iterator.__next__().")]
internal static unsafe partial class StopIterationType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) =>
        ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.StopIteration, args.Items, (int)args.Count) ? Ref.None : Ref.Error;
}

/// <summary><c>SystemExit</c>: carries the exit code.</summary>
[PyType(BuiltinType.SystemExit, Doc = "Request to exit from the interpreter.")]
internal static unsafe partial class SystemExitType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) =>
        ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.SystemExit, args.Items, (int)args.Count) ? Ref.None : Ref.Error;
}

/// <summary><c>KeyError</c>: the text of a single argument is its repr.</summary>
[PyType(BuiltinType.KeyError, Doc = "Mapping key not found.")]
internal static unsafe partial class KeyErrorType
{
    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self)
    {
        var args = (TupleObject*)self->Args.Object;
        return args->Length == 1 ? Op.Repr(t, TupleObject.Items(args)[0]) : ExceptionOps.Text(t, self);
    }
}

/// <summary><c>NameError</c>.</summary>
[PyType(BuiltinType.NameError, Doc = "Name not found globally.")]
internal static unsafe partial class NameErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs)
    {
        ExceptionInit.TakeArgs(t, self, args);
        return ExceptionInit.Keywords(t, self, "NameError", kwargs, t.Names[Name.AttrName], ExceptionField.NameName, Ref.Unbound, default) ? Ref.None : Ref.Error;
    }
}

/// <summary><c>AttributeError</c>.</summary>
[PyType(BuiltinType.AttributeError, Doc = "Attribute not found.")]
internal static unsafe partial class AttributeErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs)
    {
        ExceptionInit.TakeArgs(t, self, args);
        return ExceptionInit.Keywords(
            t, self, "AttributeError", kwargs, t.Names[Name.AttrName], ExceptionField.AttributeName, t.Names[Name.Obj], ExceptionField.AttributeObject)
            ? Ref.None
            : Ref.Error;
    }
}

/// <summary><c>ImportError</c>.</summary>
[PyType(BuiltinType.ImportError, Doc = "Import can't find module, or can't find name in module.")]
internal static unsafe partial class ImportErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs)
    {
        ExceptionInit.TakeArgs(t, self, args);
        return ExceptionInit.Keywords(
            t, self, "ImportError", kwargs, t.Names[Name.AttrName], ExceptionField.ImportName, t.Names[Name.Path], ExceptionField.ImportPath)
            && ExceptionFields.Initialize(t, self, BuiltinType.ImportError, args.Items, (int)args.Count)
            ? Ref.None
            : Ref.Error;
    }

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self)
    {
        var message = ExceptionFields.Get(Ref.From(self), ExceptionField.ImportMessage);
        return message.IsExact(BuiltinType.Str) ? message : ExceptionOps.Text(t, self);
    }

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, ExceptionObject* self)
    {
        var state = ExceptionOps.State(t, self);
        var name = ExceptionFields.Get(Ref.From(self), ExceptionField.ImportName);
        var path = ExceptionFields.Get(Ref.From(self), ExceptionField.ImportPath);
        if (state.IsError)
        {
            return state;
        }

        if (!name.IsUnbound || !path.IsUnbound)
        {
            state = state.IsNone ? DictOps.New(t) : DictOps.Copy(t, (DictObject*)state.Object);
            if (!name.IsUnbound)
            {
                DictOps.SetStr(t, (DictObject*)state.Object, t.Names[Name.AttrName], name);
            }

            if (!path.IsUnbound)
            {
                DictOps.SetStr(t, (DictObject*)state.Object, t.Names[Name.Path], path);
            }
        }

        return ExceptionOps.Reduce(t, self, self->Args, state);
    }
}
