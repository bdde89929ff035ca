namespace Cinder.Runtime;

/// <summary>The builtin functions.</summary>
[PyModule("builtins", Doc = "Built-in functions, exceptions, and other objects.\n\nNoteworthy: None is the `nil' object; Ellipsis represents `...' in slices.")]
internal static unsafe partial class BuiltinsModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "None", Ref.None);
        ModuleOps.Set(t, module, "True", Ref.True);
        ModuleOps.Set(t, module, "False", Ref.False);
        ModuleOps.Set(t, module, "NotImplemented", Ref.NotImplemented);
        ModuleOps.Set(t, module, "Ellipsis", Ref.Ellipsis);
        ModuleOps.Set(t, module, "__debug__", Ref.FromBool(t.Vm.Options.Optimize == 0));
        ModuleOps.Set(t, module, "EnvironmentError", t.TypeRef(BuiltinType.OSError));
        ModuleOps.Set(t, module, "IOError", t.TypeRef(BuiltinType.OSError));
    }

    [PyFunction("len")]
    private static Ref Len(VmThread t, Ref obj) => Op.Len(t, obj, out var length) ? IntOps.FromLong(t, length) : Ref.Error;

    [PyFunction("repr")]
    private static Ref Repr(VmThread t, Ref obj) => Op.Repr(t, obj);

    [PyFunction("ascii")]
    private static Ref Ascii(VmThread t, Ref obj) => Op.Ascii(t, obj);

    [PyFunction("hash")]
    private static Ref Hash(VmThread t, Ref obj) => Op.Hash(t, obj, out var hash) ? IntOps.FromLong(t, hash) : Ref.Error;

    [PyFunction("id")]
    private static Ref Id(VmThread t, Ref obj) => IntOps.FromLong(t, obj.Bits);

    [PyFunction("callable")]
    private static bool Callable(VmThread t, Ref obj) => !TypeObject.Special(t.TypeOf(obj), Special.Call).IsUnbound;

    [PyFunction("isinstance")]
    private static Ref IsInstance(VmThread t, Ref obj, Ref classInfo) => FromTruth(Op.IsInstance(t, obj, classInfo));

    [PyFunction("issubclass")]
    private static Ref IsSubclass(VmThread t, Ref cls, Ref classInfo) => FromTruth(Op.IsSubclass(t, cls, classInfo));

    [PyFunction("getattr")]
    private static Ref GetAttr(VmThread t, Ref obj, Ref name, [Optional] Ref fallback)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        if (fallback.IsUnbound)
        {
            return Op.GetAttr(t, obj, name);
        }

        var value = Op.LookupAttr(t, obj, name);
        return value.IsUnbound ? fallback : value;
    }

    [PyFunction("hasattr")]
    private static Ref HasAttr(VmThread t, Ref obj, Ref name)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        var value = Op.LookupAttr(t, obj, name);
        return value.IsError ? value : Ref.FromBool(!value.IsUnbound);
    }

    [PyFunction("setattr")]
    private static Ref SetAttr(VmThread t, Ref obj, Ref name, Ref value)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        return Op.SetAttr(t, obj, name, value) ? Ref.None : Ref.Error;
    }

    [PyFunction("delattr")]
    private static Ref DelAttr(VmThread t, Ref obj, Ref name)
    {
        if (!Op.IsAttributeName(t, name))
        {
            return Ref.Error;
        }

        return Op.DelAttr(t, obj, name) ? Ref.None : Ref.Error;
    }

    [PyFunction("iter")]
    private static Ref Iter(VmThread t, Ref obj, [Optional] Ref sentinel)
    {
        if (sentinel.IsUnbound)
        {
            return Op.Iter(t, obj);
        }

        if (TypeObject.Special(t.TypeOf(obj), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("iter(v, w): v must be callable");
        }

        return CallableIteratorType.New(t, obj, sentinel);
    }

    [PyFunction("next")]
    private static Ref Next(VmThread t, Ref iterator, [Optional] Ref fallback)
    {
        var value = Op.NextOrStop(t, iterator);
        if (value.IsError && !fallback.IsUnbound && t.SwallowPending(BuiltinType.StopIteration))
        {
            return fallback;
        }

        return !value.IsUnbound ? value : fallback.IsUnbound ? t.Raise(BuiltinType.StopIteration) : fallback;
    }

    [PyFunction("aiter")]
    private static Ref AsyncIter(VmThread t, Ref iterable)
    {
        var special = TypeObject.Special(t.TypeOf(iterable), Special.AIter);
        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"'{Op.TypeName(t, iterable)}' object is not an async iterable");
        }

        var iterator = Op.CallUnbound(t, special, iterable);
        return !iterator.IsError && TypeObject.Special(t.TypeOf(iterator), Special.ANext).IsUnbound
            ? t.RaiseTypeError($"aiter() returned not an async iterator of type '{Op.TypeName(t, iterator)}'")
            : iterator;
    }

    [PyFunction("anext")]
    private static Ref AsyncNext(VmThread t, Ref iterator, [Optional] Ref fallback)
    {
        var special = TypeObject.Special(t.TypeOf(iterator), Special.ANext);
        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"'{Op.TypeName(t, iterator)}' object is not an async iterator");
        }

        var awaitable = Op.CallUnbound(t, special, iterator);
        if (awaitable.IsError || fallback.IsUnbound)
        {
            return awaitable;
        }

        var result = Iterators.New(t, BuiltinType.AnextAwaitable, awaitable);
        ((IteratorObject*)result.Object)->Extra = fallback;
        return result;
    }

    [PyFunction("abs")]
    private static Ref Abs(VmThread t, Ref x) => Op.Absolute(t, x);

    [PyFunction("divmod")]
    private static Ref DivMod(VmThread t, Ref x, Ref y) => Op.Binary(t, BinaryOperator.DivMod, x, y);

    [PyFunction("pow")]
    private static Ref Pow(VmThread t, [Keyword("base")] Ref x, [Keyword("exp")] Ref y, [OrNone, Keyword("mod")] Ref modulus) => Op.Power(t, x, y, modulus);

    [PyFunction("round")]
    private static Ref Round(VmThread t, [Keyword] Ref number, [OrNone, Keyword] Ref ndigits)
    {
        var special = TypeObject.Special(t.TypeOf(number), Special.Round);
        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"type {Op.TypeName(t, number)} doesn't define __round__ method");
        }

        return ndigits.IsNone ? Op.CallUnbound(t, special, number) : Op.CallUnbound(t, special, number, ndigits);
    }

    [PyFunction("format")]
    private static Ref Format(VmThread t, Ref value, [Optional] Ref spec)
    {
        if (!spec.IsUnbound && t.KindOf(spec) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"format() argument 2 must be str, not {Op.TypeName(t, spec)}");
        }

        return Op.Format(t, value, spec.IsUnbound ? StrOps.Empty(t) : spec);
    }

    [PyFunction("chr")]
    private static Ref Chr(VmThread t, int i) =>
        i is < 0 or > 0x10FFFF ? t.RaiseValueError("chr() arg not in range(0x110000)") : StrOps.Character(t, i);

    [PyFunction("ord")]
    private static Ref Ord(VmThread t, Ref c)
    {
        switch (t.KindOf(c))
        {
            case BuiltinType.Str when StrOps.Length(c) == 1:
                return Ref.FromSmall(StrOps.CodePointAt(c, 0));
            case BuiltinType.Bytes when ((BytesObject*)c.Object)->Length == 1:
                return Ref.FromSmall(*BytesObject.Data((BytesObject*)c.Object));
            case BuiltinType.ByteArray when ((ByteArrayObject*)c.Object)->Length == 1:
                return Ref.FromSmall(*ByteArrayOps.Data((ByteArrayObject*)c.Object));
            case BuiltinType.Str or BuiltinType.Bytes or BuiltinType.ByteArray:
                return Op.Len(t, c, out var length) ? t.RaiseTypeError($"ord() expected a character, but string of length {length} found") : Ref.Error;
            default:
                return t.RaiseTypeError($"ord() expected string of length 1, but {Op.TypeName(t, c)} found");
        }
    }

    [PyFunction("any")]
    private static Ref Any(VmThread t, Ref iterable) => Quantify(t, iterable, stopAt: 1);

    [PyFunction("all")]
    private static Ref All(VmThread t, Ref iterable) => Quantify(t, iterable, stopAt: 0);

    [PyFunction("sum")]
    private static Ref Sum(VmThread t, Ref iterable, [Optional, Keyword("start")] Ref start)
    {
        if (!start.IsUnbound && t.KindOf(start) is BuiltinType.Str or BuiltinType.Bytes or BuiltinType.ByteArray)
        {
            return t.RaiseTypeError(t.KindOf(start) switch
            {
                BuiltinType.Str => "sum() can't sum strings [use ''.join(seq) instead]",
                BuiltinType.Bytes => "sum() can't sum bytes [use b''.join(seq) instead]",
                _ => "sum() can't sum bytearray [use b''.join(seq) instead]",
            });
        }

        var total = start.IsUnbound ? Ref.FromSmall(0) : start;
        var iterator = Op.Iter(t, iterable);
        while (!iterator.IsError)
        {
            var item = Op.Next(t, iterator);
            if (item.IsUnbound)
            {
                return total;
            }

            total = item.IsError ? item
                : total.IsInt && item.IsInt ? IntOps.Add(t, total, item)
                : total.IsExact(BuiltinType.Float) && item.IsExact(BuiltinType.Float) ? FloatOps.New(t, FloatOps.Value(total) + FloatOps.Value(item))
                : Op.Binary(t, BinaryOperator.Add, total, item);
            if (total.IsError)
            {
                break;
            }
        }

        return Ref.Error;
    }

    [PyFunction("min")]
    private static Ref Min(VmThread t, Args args, [OrNone, KeywordOnly] Ref key, [Optional, KeywordOnly("default")] Ref fallback) =>
        Extreme(t, args, key, fallback, CompareOperator.Less, "min");

    [PyFunction("max")]
    private static Ref Max(VmThread t, Args args, [OrNone, KeywordOnly] Ref key, [Optional, KeywordOnly("default")] Ref fallback) =>
        Extreme(t, args, key, fallback, CompareOperator.Greater, "max");

    [PyFunction("sorted")]
    private static Ref Sorted(VmThread t, Args args, KwArgs kwargs)
    {
        if (args.Count != 1)
        {
            return t.RaiseTypeError($"sorted expected 1 argument, got {args.Count}");
        }

        var list = ListOps.FromIterable(t, args[0]);
        if (list.IsError)
        {
            return list;
        }

        if (kwargs.Count == 0)
        {
            return ListSort.Sort(t, (ListObject*)list.Object, Ref.None, reverse: false) ? list : Ref.Error;
        }

        // list.sort() reads the keywords, and is what their errors speak of.
        var method = TypeOps.Lookup(t, t.Types(BuiltinType.List), StrOps.Intern(t, "sort"));
        return Op.CallWithSelf(t, method, list, kwargs.Values, 0, Ref.From(kwargs.Names)).IsError ? Ref.Error : list;
    }

    [PyFunction("bin")]
    private static Ref Bin(VmThread t, Ref number) => InBase(t, number, 1, 'b');

    [PyFunction("oct")]
    private static Ref Oct(VmThread t, Ref number) => InBase(t, number, 3, 'o');

    [PyFunction("hex")]
    private static Ref Hex(VmThread t, Ref number) => InBase(t, number, 4, 'x');

    [PyFunction("globals")]
    private static Ref Globals(VmThread t) => t.CurrentFrame->Globals;

    [PyFunction("locals")]
    private static Ref Locals(VmThread t) => FrameLocals.Snapshot(t, t.CurrentFrame);

    [PyFunction("vars")]
    private static Ref Vars(VmThread t, [Optional] Ref obj)
    {
        if (obj.IsUnbound)
        {
            return FrameLocals.Snapshot(t, t.CurrentFrame);
        }

        var dict = Op.LookupAttr(t, obj, t.Names[Name.DunderDict]);
        return dict.IsUnbound ? t.RaiseTypeError("vars() argument must have __dict__ attribute") : dict;
    }

    [PyFunction("dir")]
    private static Ref Dir(VmThread t, [Optional] Ref obj)
    {
        Ref names;
        if (obj.IsUnbound)
        {
            names = FrameLocals.Snapshot(t, t.CurrentFrame);
            names = names.IsError ? names : ListOps.FromIterable(t, names);
        }
        else
        {
            names = Op.CallSpecial(t, obj, Special.Dir);
            names = names.IsError ? names : ListOps.FromIterable(t, names);
        }

        return names.IsError || !ListSort.Sort(t, (ListObject*)names.Object, Ref.None, reverse: false) ? Ref.Error : names;
    }

    [PyFunction("__import__")]
    private static Ref Import(VmThread t, [Keyword] Ref name, [OrNone, Keyword] Ref globals, [OrNone, Keyword] Ref locals, [OrNone, Keyword("fromlist")] Ref fromList, [Keyword] long level = 0)
    {
        _ = locals;
        return t.KindOf(name) == BuiltinType.Str
            ? Imports.Import(t, name, globals.IsNone ? t.CurrentFrame->Globals : globals, fromList, level)
            : t.RaiseTypeError("module name must be a string");
    }

    private static Ref FromTruth(int truth) => truth < 0 ? Ref.Error : Ref.FromBool(truth == 1);

    private static Ref Quantify(VmThread t, Ref iterable, int stopAt)
    {
        var iterator = Op.Iter(t, iterable);
        while (!iterator.IsError)
        {
            var item = Op.Next(t, iterator);
            if (item.IsUnbound)
            {
                return Ref.FromBool(stopAt == 0);
            }

            var truth = item.IsError ? -1 : Op.Truth(t, item);
            if (truth < 0)
            {
                break;
            }

            if (truth == stopAt)
            {
                return Ref.FromBool(stopAt == 1);
            }
        }

        return Ref.Error;
    }

    private static Ref Extreme(VmThread t, Args args, Ref key, Ref fallback, CompareOperator better, string name)
    {
        if (args.Count == 0)
        {
            return t.RaiseTypeError($"{name} expected at least 1 argument, got 0");
        }

        if (args.Count > 1 && !fallback.IsUnbound)
        {
            return t.RaiseTypeError($"Cannot specify a default for {name}() with multiple positional arguments");
        }

        var iterator = args.Count == 1 ? Op.Iter(t, args[0]) : Ref.Unbound;
        if (iterator.IsError)
        {
            return iterator;
        }

        var best = Ref.Unbound;
        var bestKey = Ref.Unbound;
        for (nint i = 0; ; i++)
        {
            var item = !iterator.IsUnbound ? Op.Next(t, iterator) : i < args.Count ? args[i] : Ref.Unbound;
            if (item.IsError)
            {
                return item;
            }

            if (item.IsUnbound)
            {
                break;
            }

            var itemKey = key.IsNone ? item : Op.Call1(t, key, item);
            if (itemKey.IsError)
            {
                return itemKey;
            }

            var wins = bestKey.IsUnbound ? 1 : Op.CompareBool(t, better, itemKey, bestKey);
            if (wins < 0)
            {
                return Ref.Error;
            }

            if (wins == 1)
            {
                best = item;
                bestKey = itemKey;
            }
        }

        return !best.IsUnbound ? best : fallback.IsUnbound ? t.RaiseValueError($"{name}() arg is an empty sequence") : fallback;
    }

    private static Ref InBase(VmThread t, Ref number, int bits, char letter)
    {
        var index = Op.Index(t, number);
        return index.IsError ? index : IntOps.ToPrefixed(t, index, bits, letter);
    }
}
