using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Unpacking assignments, calls with * and **, instantiation, delegation, safe points.</content>
internal static unsafe partial class Interpreter
{
    /// <summary>[iterable] at <paramref name="sp"/> → n items, the first on top.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref* UnpackSequence(VmThread t, Ref* sp, int count)
    {
        var source = sp[0];
        if (source.IsExact(BuiltinType.Tuple) || source.IsExact(BuiltinType.List))
        {
            var items = source.IsExact(BuiltinType.Tuple) ? TupleObject.Items((TupleObject*)source.Object) : null;
            var length = items != null ? ((TupleObject*)source.Object)->Length : ((ListObject*)source.Object)->Length;
            if (items == null && length > 0)
            {
                items = ListObject.Items((ListObject*)source.Object);
            }

            if (length != count)
            {
                RaiseUnpackCount(t, count, length);
                return null;
            }

            for (var i = 0; i < count; i++)
            {
                sp[count - 1 - i] = items[i];
            }

            return sp + count;
        }

        var iterator = IterForUnpack(t, source);
        if (iterator.IsError)
        {
            return null;
        }

        // Collected elsewhere first: the operand area is only scanned up to what it holds.
        for (var i = 0; i < count; i++)
        {
            var item = Op.Next(t, iterator);
            if (item.IsError)
            {
                return null;
            }

            if (item.IsUnbound)
            {
                t.RaiseValueError($"not enough values to unpack (expected {count}, got {i})");
                return null;
            }

            sp[count - 1 - i] = item;
        }

        var extra = Op.Next(t, iterator);
        if (extra.IsUnbound)
        {
            return sp + count;
        }

        if (!extra.IsError)
        {
            t.RaiseValueError($"too many values to unpack (expected {count})");
        }

        return null;
    }

    private static Ref* UnpackEx(VmThread t, Ref* sp, int before, int after)
    {
        var source = sp[0];
        var iterator = IterForUnpack(t, source);
        if (iterator.IsError)
        {
            return null;
        }

        var all = ListOps.FromIterable(t, iterator);
        if (all.IsError)
        {
            return null;
        }

        var list = (ListObject*)all.Object;
        if (list->Length < before + after)
        {
            t.RaiseValueError($"not enough values to unpack (expected at least {before + after}, got {list->Length})");
            return null;
        }

        var middle = ListOps.From(t, list->Length == 0 ? null : ListObject.Items(list) + before, list->Length - before - after);
        if (middle.IsError)
        {
            return null;
        }

        var total = before + after + 1;
        for (var i = 0; i < before; i++)
        {
            sp[total - 1 - i] = ListObject.Items(list)[i];
        }

        sp[after] = middle;
        for (var i = 0; i < after; i++)
        {
            sp[i] = ListObject.Items(list)[list->Length - 1 - i];
        }

        return sp + total;
    }

    private static Ref IterForUnpack(VmThread t, Ref source)
    {
        var iterator = Op.IterOrNotImplemented(t, source);
        return iterator.IsNotImplemented ? t.RaiseTypeError($"cannot unpack non-iterable {Op.TypeName(t, source)} object") : iterator;
    }

    private static void RaiseUnpackCount(VmThread t, int expected, long actual) => t.RaiseValueError(actual > expected
        ? $"too many values to unpack (expected {expected})"
        : $"not enough values to unpack (expected {expected}, got {actual})");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref CallEx(VmThread t, Ref callable, Ref arguments, Ref keywords)
    {
        if (!arguments.IsExact(BuiltinType.Tuple))
        {
            if (!Op.HasIter(t, arguments))
            {
                return t.RaiseTypeError($"{CallableText(t, callable)} argument after * must be an iterable, not {Op.TypeName(t, arguments)}");
            }

            arguments = TupleOps.FromIterable(t, arguments);
            if (arguments.IsError)
            {
                return arguments;
            }
        }

        var tuple = (TupleObject*)arguments.Object;
        var dict = keywords.IsHeap ? (DictObject*)keywords.Object : null;
        if (dict == null || dict->Count == 0)
        {
            return Op.Call(t, callable, TupleObject.Items(tuple), tuple->Length, Ref.Unbound);
        }

        var names = TupleOps.New(t, dict->Count);
        var storage = Storage.NewRefArray(t, tuple->Length + dict->Count);
        var words = RefArray.Items(storage);
        for (var i = 0; i < tuple->Length; i++)
        {
            words[i] = TupleObject.Items(tuple)[i];
        }

        nint position = 0;
        var index = 0;
        while (DictOps.Next(dict, ref position, out var key, out var value))
        {
            if (t.KindOf(key) != BuiltinType.Str)
            {
                return t.RaiseTypeError("keywords must be strings");
            }

            TupleObject.Items((TupleObject*)names.Object)[index] = key;
            words[tuple->Length + index++] = value;
        }

        return Op.Call(t, callable, words, tuple->Length, names);
    }

    /// <summary>An instance when the class is plain: object's <c>__new__</c> and a Python <c>__init__</c>; else Unbound.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref TryInstantiate(VmThread t, TypeObject* type)
    {
        if ((type->Flags & (TypeFlags.Heap | TypeFlags.Abstract | TypeFlags.DisallowInstantiation)) != TypeFlags.Heap
            || t.TypeOf(Ref.From(type)) != t.Types(BuiltinType.Type)
            || !TypeObject.Special(type, Special.Init).IsExact(BuiltinType.Function)
            || TypeObject.Special(type, Special.New) != TypeObject.Special(t.Types(BuiltinType.Object), Special.New))
        {
            return Ref.Unbound;
        }

        return Ref.From(TypeOps.AllocateInstance(t, type));
    }

    /// <summary>One step of <c>yield from</c> or <c>await</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Send(VmThread t, Ref receiver, Ref value, out bool finished)
    {
        if (receiver.IsHeap && t.KindOf(receiver) is BuiltinType.Generator or BuiltinType.Coroutine)
        {
            return GeneratorOps.Send(t, (GeneratorObject*)receiver.Object, value, out finished);
        }

        finished = false;
        Ref result;
        if (value.IsNone)
        {
            // Next drops the exception object of a native iterator's end; a Python __next__ may carry a value.
            result = Op.NextOrStop(t, receiver);
        }
        else
        {
            result = Op.CallMethod(t, receiver, t.Names[Name.Send], value);
        }

        if (result.IsUnbound)
        {
            finished = true;
            return Ref.None;
        }

        if (result.IsError && t.PendingMatches(BuiltinType.StopIteration))
        {
            finished = true;
            return ExceptionOps.TakeStopIterationValue(t);
        }

        return result;
    }

    /// <summary>Work left by signals, the collector and other threads.</summary>
    /// <returns>False with an exception pending.</returns>
    private static bool SafePoint(VmThread t)
    {
        t.EvalBreaker = false;
        return t.RunPendingWork();
    }
}
