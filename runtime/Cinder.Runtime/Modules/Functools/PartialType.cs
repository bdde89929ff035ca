namespace Cinder.Runtime;

/// <summary>R0: the function; R1: the tuple of positional arguments; R2: the dict of keyword arguments.</summary>
[PyType(BuiltinType.Partial, Doc = "partial(func, *args, **keywords) - new function with partial application\nof the given arguments and keywords.\n")]
internal static unsafe partial class PartialType
{
    internal static Ref New(VmThread t, TypeObject* cls, Ref function, Ref args, Ref keywords)
    {
        if (args.IsError || keywords.IsError)
        {
            return Ref.Error;
        }

        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = function;
        self->R1 = args;
        self->R2 = keywords;
        return Ref.From(self);
    }

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        if (args.Count == 0)
        {
            return t.RaiseTypeError("type 'partial' takes at least one argument");
        }

        var function = args[0];
        if (TypeObject.Special(t.TypeOf(function), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("the first argument must be callable");
        }

        var positional = TupleOps.From(t, args.Items + 1, args.Count - 1);
        var keywords = Ref.Unbound;
        if (IsMergeable(t, function))
        {
            // A partial of a partial is one with the arguments of both.
            var inner = (NativeObject*)function.Object;
            positional = positional.IsError ? positional : TupleOps.Concat(t, (TupleObject*)inner->R1.Object, (TupleObject*)positional.Object);
            keywords = DictOps.Copy(t, (DictObject*)inner->R2.Object);
            function = inner->R0;
        }
        else
        {
            keywords = DictOps.New(t);
        }

        return keywords.IsError || !DictOps.AddKeywords(t, (DictObject*)keywords.Object, kwargs)
            ? Ref.Error
            : New(t, cls, function, positional, keywords);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, NativeObject* self, Args args, KwArgs kwargs)
    {
        var given = (TupleObject*)self->R1.Object;
        var keywords = (DictObject*)self->R2.Object;
        var passed = args.Count + kwargs.Count;
        if (keywords->Count == 0)
        {
            var total = given->Length + passed;
            if (total <= 16)
            {
                var all = stackalloc Ref[16];
                return CallWith(t, self, args, kwargs, all);
            }

            var array = Storage.NewRefArray(t, total);
            return array == null ? t.RaiseMemoryError() : CallWith(t, self, args, kwargs, RefArray.Items(array));
        }

        var merged = DictOps.Copy(t, keywords);
        if (merged.IsError || !DictOps.AddKeywords(t, (DictObject*)merged.Object, kwargs))
        {
            return Ref.Error;
        }

        return CallWithDict(t, self, args, (DictObject*)merged.Object);
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var builder = new StrBuilder(t);
        if (!ReprGuard.TryEnter(&self->Header))
        {
            builder.Append("...");
            var dots = builder.ToStr();
            builder.Dispose();
            return dots;
        }

        builder.Append(Op.TypeName(t, Ref.From(self)));
        builder.Append('(');
        var ok = ReprGuard.AppendRepr(t, ref builder, self->R0);
        var args = (TupleObject*)self->R1.Object;
        for (var i = 0; ok && i < args->Length; i++)
        {
            builder.Append(", ");
            ok = ReprGuard.AppendRepr(t, ref builder, TupleObject.Items(args)[i]);
        }

        nint position = 0;
        while (ok && DictOps.Next((DictObject*)self->R2.Object, ref position, out var key, out var value))
        {
            builder.Append(", ");
            var name = Op.Str(t, key);
            ok = !name.IsError;
            if (ok)
            {
                builder.Append(name);
                builder.Append('=');
                ok = ReprGuard.AppendRepr(t, ref builder, value);
            }
        }

        ReprGuard.Leave(&self->Header);
        builder.Append(')');
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyGetter("func", Member = true, Doc = "function object to use in future partial calls")]
    private static Ref GetFunction(VmThread t, NativeObject* self) => self->R0;

    [PyGetter("args", Member = true, Doc = "tuple of arguments to future partial calls")]
    private static Ref GetArgs(VmThread t, NativeObject* self) => self->R1;

    [PyGetter("keywords", Member = true, Doc = "dictionary of keyword arguments to future partial calls")]
    private static Ref GetKeywords(VmThread t, NativeObject* self) => self->R2;

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, NativeObject* self)
    {
        var dict = InstanceAttributes.GetDict(t, &self->Header);
        if (dict.IsError)
        {
            return dict;
        }

        var state = stackalloc Ref[4];
        state[0] = self->R0;
        state[1] = self->R1;
        state[2] = self->R2;
        state[3] = ((DictObject*)dict.Object)->Count == 0 ? Ref.None : dict;
        return TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->R0), TupleOps.From(t, state, 4));
    }

    [PyMethod("__setstate__")]
    private static Ref SetState(VmThread t, NativeObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple || ((TupleObject*)state.Object)->Length != 4)
        {
            return t.RaiseTypeError("invalid partial state");
        }

        var items = TupleObject.Items((TupleObject*)state.Object);
        if (TypeObject.Special(t.TypeOf(items[0]), Special.Call).IsUnbound || t.KindOf(items[1]) != BuiltinType.Tuple
            || (!items[2].IsNone && t.KindOf(items[2]) != BuiltinType.Dict))
        {
            return t.RaiseTypeError("invalid partial state");
        }

        var args = items[1].IsExact(BuiltinType.Tuple) ? items[1] : TupleOps.FromIterable(t, items[1]);
        var keywords = items[2].IsNone ? DictOps.New(t) : items[2].IsExact(BuiltinType.Dict) ? items[2] : DictOps.Copy(t, (DictObject*)items[2].Object);
        if (args.IsError || keywords.IsError)
        {
            return Ref.Error;
        }

        self->R0 = items[0];
        self->R1 = args;
        self->R2 = keywords;
        return items[3].IsNone || InstanceAttributes.SetDict(t, &self->Header, items[3]) ? Ref.None : Ref.Error;
    }

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);

    /// <summary>A partial that calls as partials do and has no attributes of its own.</summary>
    private static bool IsMergeable(VmThread t, Ref function)
    {
        if (t.KindOf(function) != BuiltinType.Partial
            || TypeObject.Special(t.TypeOf(function), Special.Call) != TypeObject.Special(t.Types(BuiltinType.Partial), Special.Call))
        {
            return false;
        }

        var layout = t.LayoutOf(function.Object);
        return layout->AttributeCount == 0 && !layout->IsDictMode;
    }

    private static Ref CallWith(VmThread t, NativeObject* self, Args args, KwArgs kwargs, Ref* all)
    {
        var given = (TupleObject*)self->R1.Object;
        TupleOps.Copy(TupleObject.Items(given), all, given->Length);
        TupleOps.Copy(args.Items, all + given->Length, args.Count);
        TupleOps.Copy(kwargs.Values, all + given->Length + args.Count, kwargs.Count);
        return Op.Call(t, self->R0, all, given->Length + args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));
    }

    private static Ref CallWithDict(VmThread t, NativeObject* self, Args args, DictObject* keywords)
    {
        var given = (TupleObject*)self->R1.Object;
        var positional = given->Length + args.Count;
        var array = Storage.NewRefArray(t, positional + keywords->Count);
        var names = TupleOps.New(t, keywords->Count);
        if (array == null || names.IsError)
        {
            return t.RaiseMemoryError();
        }

        var all = RefArray.Items(array);
        TupleOps.Copy(TupleObject.Items(given), all, given->Length);
        TupleOps.Copy(args.Items, all + given->Length, args.Count);
        nint position = 0;
        for (long i = 0; DictOps.Next(keywords, ref position, out var key, out var value); i++)
        {
            if (t.KindOf(key) != BuiltinType.Str)
            {
                return t.RaiseTypeError("keywords must be strings");
            }

            TupleObject.Items((TupleObject*)names.Object)[i] = key;
            all[positional + i] = value;
        }

        return Op.Call(t, self->R0, all, positional, names);
    }
}
