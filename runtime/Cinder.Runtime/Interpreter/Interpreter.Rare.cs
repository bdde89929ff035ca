using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <content>The opcodes that the main loop leaves to a second switch: building, unpacking, classes, patterns, context managers, async.</content>
internal static unsafe partial class Interpreter
{
    /// <summary>Runs one instruction that neither jumps nor enters a frame.</summary>
    /// <returns>The stack pointer after it, or null with an exception pending.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref* RunRare(VmThread t, Frame* frame, Instruction* pc, Ref* sp)
    {
        var arg = pc->Arg;
        Ref value;
        switch ((OpCode)pc->Op)
        {
            case OpCode.BuildSet:
                value = BuildSet(t, sp - arg, arg);
                return Push(sp - arg, value);
            case OpCode.BuildMap:
                value = BuildMap(t, sp - (arg * 2), arg);
                return Push(sp - (arg * 2), value);
            case OpCode.BuildConstKeyMap:
                value = BuildConstKeyMap(t, sp - arg - 1, arg, (TupleObject*)sp[-1].Object);
                return Push(sp - arg - 1, value);
            case OpCode.BuildString:
                value = StrOps.JoinItems(t, StrOps.Empty(t), sp - arg, arg);
                return Push(sp - arg, value);
            case OpCode.ListToTuple:
                value = TupleOps.FromIterable(t, sp[-1]);
                return Push(sp - 1, value);
            case OpCode.SetAdd:
                sp--;
                return SetOps.Add(t, (SetObject*)sp[-arg].Object, sp[0]) ? sp : null;
            case OpCode.MapAdd:
                sp -= 2;
                return DictOps.Set(t, (DictObject*)sp[-arg].Object, sp[0], sp[1]) ? sp : null;
            case OpCode.ListExtend:
                sp--;
                return ListExtend(t, sp[-arg], sp[0]) ? sp : null;
            case OpCode.SetUpdate:
                sp--;
                return SetOps.Update(t, (SetObject*)sp[-arg].Object, sp[0]) ? sp : null;
            case OpCode.DictUpdate:
                sp--;
                return DictUpdate(t, sp[-arg], sp[0]) ? sp : null;
            case OpCode.DictMerge:
                sp--;
                return DictMerge(t, sp[-arg - 3], sp[-arg], sp[0]) ? sp : null;
            case OpCode.UnpackEx:
                return UnpackEx(t, sp - 1, arg & 0xFF, arg >> 8);
            case OpCode.FormatValue:
                return FormatValue(t, sp, arg);
            case OpCode.GetLen:
                if (!Op.Len(t, sp[-1], out var length))
                {
                    return null;
                }

                return Push(sp, Ref.FromSmall(length));
            case OpCode.MatchMapping:
                return Push(sp, Ref.FromBool((t.TypeOf(sp[-1])->Flags & TypeFlags.Mapping) != 0));
            case OpCode.MatchSequence:
                return Push(sp, Ref.FromBool((t.TypeOf(sp[-1])->Flags & TypeFlags.Sequence) != 0));
            case OpCode.MatchKeys:
                value = PatternMatching.Keys(t, sp[-2], (TupleObject*)sp[-1].Object);
                return Push(sp, value);
            case OpCode.MatchClass:
                value = PatternMatching.Class(t, sp[-3], sp[-2], arg, (TupleObject*)sp[-1].Object);
                return Push(sp - 3, value);
            case OpCode.AsyncGenWrap:
                // The cell tells a yielded value from one that an inner await passes through.
                var wrapped = (CellObject*)t.Allocate(BuiltinType.AsyncGenWrapped, sizeof(CellObject));
                wrapped->Value = sp[-1];
                sp[-1] = Ref.From(wrapped);
                return sp;
            case OpCode.GetYieldFromIter:
                value = Awaiting.YieldFromIter(t, frame, sp[-1]);
                return Push(sp - 1, value);
            case OpCode.GetAwaitable:
                value = Awaiting.Awaitable(t, sp[-1], arg);
                return Push(sp - 1, value);
            case OpCode.GetAiter:
                value = Awaiting.AsyncIter(t, sp[-1]);
                return Push(sp - 1, value);
            case OpCode.GetAnext:
                value = Awaiting.AsyncNext(t, sp[-1]);
                return Push(sp, value);
            case OpCode.CheckEgMatch:
                return ExceptionGroups.Match(t, sp);
            case OpCode.PrepReraiseStar:
                value = ExceptionGroups.PrepareReraise(t, sp[-2], sp[-1]);
                return Push(sp - 2, value);
            case OpCode.BeforeWith:
                return BeforeWith(t, sp, Special.Enter, Special.Exit, "context manager");
            case OpCode.BeforeAsyncWith:
                return BeforeWith(t, sp, Special.AEnter, Special.AExit, "asynchronous context manager");
            case OpCode.WithExceptStart:
                var exception = sp[-1];
                var traceback = ((ExceptionObject*)exception.Object)->Traceback;
                value = Op.Call3(t, sp[-4], Ref.From(t.TypeOf(exception)), exception, traceback.IsHeap ? traceback : Ref.None);
                return Push(sp, value);
            case OpCode.MakeFunction:
                return MakeFunction(t, frame, sp, arg);
            case OpCode.LoadBuildClass:
                value = FromMapping(t, frame->Builtins, t.Names[Name.DunderBuildClass]);
                if (value.IsUnbound)
                {
                    value = t.Raise(BuiltinType.NameError, "__build_class__ not found");
                }

                return Push(sp, value);
            case OpCode.LoadAssertionError:
                return Push(sp, t.TypeRef(BuiltinType.AssertionError));
            case OpCode.SetupAnnotations:
                return SetupAnnotations(t, frame) ? sp : null;
            case OpCode.PrintExpr:
                sp--;
                var hook = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.DisplayHook]);
                if (hook.IsUnbound)
                {
                    t.Raise(BuiltinType.RuntimeError, "lost sys.displayhook");
                    return null;
                }

                return Op.Call1(t, hook, sp[0]).IsError ? null : sp;
            default:
                t.RaiseSystemError($"unknown opcode {pc->Op}");
                return null;
        }
    }

    private static Ref* Push(Ref* sp, Ref value)
    {
        if (value.IsError)
        {
            return null;
        }

        *sp = value;
        return sp + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref NewSlice(VmThread t, Ref start, Ref stop, Ref step)
    {
        var slice = (SliceObject*)t.Allocate(BuiltinType.Slice, sizeof(SliceObject));
        slice->Start = start;
        slice->Stop = stop;
        slice->Step = step;
        return Ref.From(slice);
    }

    private static Ref BuildSet(VmThread t, Ref* items, int count)
    {
        var set = SetOps.New(t);
        for (var i = 0; i < count; i++)
        {
            if (!SetOps.Add(t, (SetObject*)set.Object, items[i]))
            {
                return Ref.Error;
            }
        }

        return set;
    }

    private static Ref BuildMap(VmThread t, Ref* pairs, int count)
    {
        var dict = DictOps.New(t, count);
        for (var i = 0; i < count; i++)
        {
            if (!DictOps.Set(t, (DictObject*)dict.Object, pairs[2 * i], pairs[(2 * i) + 1]))
            {
                return Ref.Error;
            }
        }

        return dict;
    }

    private static Ref BuildConstKeyMap(VmThread t, Ref* values, int count, TupleObject* keys)
    {
        var dict = DictOps.New(t, count);
        for (var i = 0; i < count; i++)
        {
            if (!DictOps.Set(t, (DictObject*)dict.Object, TupleObject.Items(keys)[i], values[i]))
            {
                return Ref.Error;
            }
        }

        return dict;
    }

    private static bool ListExtend(VmThread t, Ref list, Ref iterable)
    {
        if (ListOps.Extend(t, (ListObject*)list.Object, iterable))
        {
            return true;
        }

        // The star form has its own text for values that are not iterable at all.
        var type = t.TypeOf(iterable);
        if (t.PendingMatches(BuiltinType.TypeError) && TypeObject.Special(type, Special.Iter).IsUnbound && TypeObject.Special(type, Special.GetItem).IsUnbound)
        {
            t.ClearPending();
            t.RaiseTypeError($"Value after * must be an iterable, not {Op.TypeName(t, iterable)}");
        }

        return false;
    }

    private static bool DictUpdate(VmThread t, Ref dict, Ref mapping)
    {
        if (t.KindOf(mapping) != BuiltinType.Dict && TypeOps.Lookup(t, t.TypeOf(mapping), t.Names[Name.Keys]).IsUnbound)
        {
            t.RaiseTypeError($"'{Op.TypeName(t, mapping)}' object is not a mapping");
            return false;
        }

        return DictOps.Update(t, (DictObject*)dict.Object, mapping);
    }

    private static bool DictMerge(VmThread t, Ref callable, Ref dict, Ref mapping)
    {
        Ref source;
        if (t.KindOf(mapping) == BuiltinType.Dict)
        {
            source = mapping;
        }
        else
        {
            if (TypeOps.Lookup(t, t.TypeOf(mapping), t.Names[Name.Keys]).IsUnbound)
            {
                t.RaiseTypeError($"{CallableText(t, callable)} argument after ** must be a mapping, not {Op.TypeName(t, mapping)}");
                return false;
            }

            source = DictOps.New(t);
            if (!DictOps.Update(t, (DictObject*)source.Object, mapping))
            {
                if (t.SwallowPending(BuiltinType.AttributeError))
                {
                    t.RaiseTypeError($"{CallableText(t, callable)} argument after ** must be a mapping, not {Op.TypeName(t, mapping)}");
                }

                return false;
            }
        }

        var duplicate = DictOps.MergeUnique(t, (DictObject*)dict.Object, (DictObject*)source.Object);
        if (duplicate.IsError)
        {
            return false;
        }

        if (duplicate.IsUnbound)
        {
            return true;
        }

        t.RaiseTypeError(t.KindOf(duplicate) == BuiltinType.Str
            ? $"{CallableText(t, callable)} got multiple values for keyword argument '{StrOps.ToManaged(duplicate)}'"
            : $"{CallableText(t, callable)} keywords must be strings");
        return false;
    }

    /// <summary>How argument errors name a callable: its qualified name with its module, and parentheses.</summary>
    private static string CallableText(VmThread t, Ref callable)
    {
        var qualName = Op.LookupAttr(t, callable, t.Names[Name.DunderQualName]);
        if (qualName.IsError || t.KindOf(qualName.IsUnbound ? Ref.None : qualName) != BuiltinType.Str)
        {
            t.ClearPending();
            var text = Op.Str(t, callable);
            t.ClearPending();
            return text.IsError ? "function" : StrOps.ToManaged(text);
        }

        var module = Op.LookupAttr(t, callable, t.Names[Name.DunderModule]);
        t.ClearPending();
        return module.IsExact(BuiltinType.Str) && StrOps.ToManaged(module) != "builtins"
            ? $"{StrOps.ToManaged(module)}.{StrOps.ToManaged(qualName)}()"
            : $"{StrOps.ToManaged(qualName)}()";
    }

    private static Ref* FormatValue(VmThread t, Ref* sp, int flags)
    {
        var spec = Ref.Unbound;
        if ((flags & 4) != 0)
        {
            spec = *--sp;
        }

        var value = sp[-1];
        value = (flags & 3) switch
        {
            1 => Op.Str(t, value),
            2 => Op.Repr(t, value),
            3 => Op.Ascii(t, value),
            _ => value,
        };
        if (!value.IsError && !(value.IsExact(BuiltinType.Str) && spec.IsUnbound))
        {
            value = Op.Format(t, value, spec.IsUnbound ? StrOps.Empty(t) : spec);
        }

        return Push(sp - 1, value);
    }

    private static Ref* BeforeWith(VmThread t, Ref* sp, Special enterName, Special exitName, string protocol)
    {
        var manager = sp[-1];
        var type = t.TypeOf(manager);
        var enter = TypeObject.Special(type, enterName);
        var exit = TypeObject.Special(type, exitName);
        if (enter.IsUnbound || exit.IsUnbound)
        {
            var missing = enter.IsUnbound ? "" : $" (missed {StrOps.ToManaged(t.Names[exitName])} method)";
            t.RaiseTypeError($"'{TypeOps.NameOf(type)}' object does not support the {protocol} protocol{missing}");
            return null;
        }

        var bound = Descriptors.Bind(t, exit, manager, Ref.From(type), hasInstance: true);
        if (bound.IsError)
        {
            return null;
        }

        var entered = Op.CallUnbound(t, enter, manager);
        if (entered.IsError)
        {
            return null;
        }

        sp[-1] = bound;
        sp[0] = entered;
        return sp + 1;
    }

    private static Ref* MakeFunction(VmThread t, Frame* frame, Ref* sp, int flags)
    {
        var code = *--sp;
        var result = FunctionCalls.NewFunction(t, code, frame->Globals, frame->Builtins);
        var function = (FunctionObject*)result.Object;
        if ((flags & 8) != 0)
        {
            function->Closure = *--sp;
        }

        if ((flags & 4) != 0)
        {
            function->Annotations = *--sp;
        }

        if ((flags & 2) != 0)
        {
            function->KwDefaults = *--sp;
        }

        if ((flags & 1) != 0)
        {
            function->Defaults = *--sp;
        }

        *sp = result;
        return sp + 1;
    }

    private static bool SetupAnnotations(VmThread t, Frame* frame)
    {
        var name = t.Names[Name.DunderAnnotations];
        var present = FromMapping(t, frame->Namespace, name);
        if (present.IsError)
        {
            return false;
        }

        return !present.IsUnbound || StoreName(t, frame, name, DictOps.New(t));
    }
}
