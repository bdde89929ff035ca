namespace Cinder.Runtime;

/// <summary>What the callables of <c>operator</c> share.</summary>
internal static unsafe class Getters
{
    /// <summary>The one positional argument of a call; Error with TypeError pending when it is called otherwise.</summary>
    internal static Ref OneArgument(VmThread t, string name, Args args, KwArgs kwargs)
    {
        if (kwargs.Count > 0)
        {
            return t.RaiseTypeError($"{name}() takes no keyword arguments");
        }

        return args.Count == 1 ? args[0] : t.RaiseTypeError($"{name} expected 1 argument, got {args.Count}");
    }

    /// <summary><c>operator.name(items…)</c>, with keywords as <c>key=value</c>.</summary>
    internal static Ref Repr(VmThread t, NativeObject* self, Ref* items, long count, DictObject* keywords)
    {
        var builder = new StrBuilder(t);
        builder.Append(Op.TypeName(t, Ref.From(self)));
        builder.Append('(');
        var ok = true;
        if (!ReprGuard.TryEnter(&self->Header))
        {
            builder.Append("...");
        }
        else
        {
            for (long i = 0; ok && i < count; i++)
            {
                builder.Append(i == 0 ? "" : ", ");
                ok = ReprGuard.AppendRepr(t, ref builder, items[i]);
            }

            nint position = 0;
            while (ok && keywords != null && DictOps.Next(keywords, ref position, out var key, out var value))
            {
                builder.Append(", ");
                builder.Append(key);
                builder.Append('=');
                ok = ReprGuard.AppendRepr(t, ref builder, value);
            }

            ReprGuard.Leave(&self->Header);
        }

        builder.Append(')');
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }
}

/// <summary>R0: the tuple of items.</summary>
[PyType(BuiltinType.ItemGetter, Doc = "itemgetter(item, ...) --> itemgetter object\n\nReturn a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")]
internal static unsafe partial class ItemGetterType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args items)
    {
        if (items.Count == 0)
        {
            return t.RaiseTypeError("itemgetter expected 1 argument, got 0");
        }

        var all = TupleOps.From(t, items.Items, items.Count);
        if (all.IsError)
        {
            return all;
        }

        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = all;
        return Ref.From(self);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, NativeObject* self, Args args, KwArgs kwargs)
    {
        var operand = args.Count == 1 && kwargs.Count == 0 ? args[0] : Getters.OneArgument(t, "itemgetter", args, kwargs);
        if (operand.IsError)
        {
            return operand;
        }

        var wanted = (TupleObject*)self->R0.Object;
        var items = TupleObject.Items(wanted);
        if (wanted->Length == 1)
        {
            return Item(t, operand, items[0]);
        }

        var result = TupleOps.New(t, wanted->Length);
        for (var i = 0; !result.IsError && i < wanted->Length; i++)
        {
            var item = Item(t, operand, items[i]);
            if (item.IsError)
            {
                return item;
            }

            TupleObject.Items((TupleObject*)result.Object)[i] = item;
        }

        return result;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var wanted = (TupleObject*)self->R0.Object;
        return Getters.Repr(t, self, TupleObject.Items(wanted), wanted->Length, null);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    private static Ref Reduce(VmThread t, NativeObject* self) => TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), self->R0);

    private static Ref Item(VmThread t, Ref operand, Ref index)
    {
        if (index.IsInt && operand.IsExact(BuiltinType.Tuple))
        {
            var tuple = (TupleObject*)operand.Object;
            if ((ulong)index.IntValue < (ulong)tuple->Length)
            {
                return TupleObject.Items(tuple)[index.IntValue];
            }
        }

        return Op.GetItem(t, operand, index);
    }
}

/// <summary>R0: a tuple with, for each attribute, its name or the tuple of the names of a dotted path; R1: the names as given.</summary>
[PyType(BuiltinType.AttrGetter, Doc = "attrgetter(attr, ...) --> attrgetter object\n\nReturn a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).")]
internal static unsafe partial class AttrGetterType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args attrs)
    {
        if (attrs.Count == 0)
        {
            return t.RaiseTypeError("attrgetter expected 1 argument, got 0");
        }

        var names = TupleOps.New(t, attrs.Count);
        var paths = TupleOps.New(t, attrs.Count);
        if (names.IsError || paths.IsError)
        {
            return Ref.Error;
        }

        for (nint i = 0; i < attrs.Count; i++)
        {
            var name = attrs[i];
            if (t.KindOf(name) != BuiltinType.Str)
            {
                return t.RaiseTypeError("attribute name must be a string");
            }

            var path = PathOf(t, name);
            if (path.IsError)
            {
                return path;
            }

            TupleObject.Items((TupleObject*)names.Object)[i] = name;
            TupleObject.Items((TupleObject*)paths.Object)[i] = path;
        }

        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = paths;
        self->R1 = names;
        return Ref.From(self);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, NativeObject* self, Args args, KwArgs kwargs)
    {
        var operand = args.Count == 1 && kwargs.Count == 0 ? args[0] : Getters.OneArgument(t, "attrgetter", args, kwargs);
        if (operand.IsError)
        {
            return operand;
        }

        var paths = (TupleObject*)self->R0.Object;
        if (paths->Length == 1)
        {
            return Follow(t, operand, TupleObject.Items(paths)[0]);
        }

        var result = TupleOps.New(t, paths->Length);
        for (var i = 0; !result.IsError && i < paths->Length; i++)
        {
            var value = Follow(t, operand, TupleObject.Items(paths)[i]);
            if (value.IsError)
            {
                return value;
            }

            TupleObject.Items((TupleObject*)result.Object)[i] = value;
        }

        return result;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var names = (TupleObject*)self->R1.Object;
        return Getters.Repr(t, self, TupleObject.Items(names), names->Length, null);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    private static Ref Reduce(VmThread t, NativeObject* self) => TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), self->R1);

    private static Ref PathOf(VmThread t, Ref name)
    {
        if (StrOps.IndexOf(new StrView(name), '.') < 0)
        {
            return StrOps.InternRef(t, StrOps.ToExact(t, name));
        }

        var parts = StrOps.ToManaged(name).Split('.');
        var path = TupleOps.New(t, parts.Length);
        for (var i = 0; !path.IsError && i < parts.Length; i++)
        {
            TupleObject.Items((TupleObject*)path.Object)[i] = StrOps.Intern(t, parts[i]);
        }

        return path;
    }

    private static Ref Follow(VmThread t, Ref value, Ref path)
    {
        if (path.IsExact(BuiltinType.Str))
        {
            return Op.GetAttr(t, value, path);
        }

        var names = (TupleObject*)path.Object;
        for (var i = 0; !value.IsError && i < names->Length; i++)
        {
            value = Op.GetAttr(t, value, TupleObject.Items(names)[i]);
        }

        return value;
    }
}

/// <summary>R0: the method's name; R1: the tuple of positional arguments; R2: the dict of keywords, or Unbound; R3: the tuple of their names.</summary>
[PyType(BuiltinType.MethodCaller, Doc = "methodcaller(name, ...) --> methodcaller object\n\nReturn a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).")]
internal static unsafe partial class MethodCallerType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        if (args.Count == 0)
        {
            return t.RaiseTypeError("methodcaller needs at least one argument, the method name");
        }

        if (t.KindOf(args[0]) != BuiltinType.Str)
        {
            return t.RaiseTypeError("method name must be a string");
        }

        var positional = TupleOps.From(t, args.Items + 1, args.Count - 1);
        var keywords = Ref.Unbound;
        if (kwargs.Count > 0)
        {
            keywords = DictOps.New(t);
            if (!DictOps.AddKeywords(t, (DictObject*)keywords.Object, kwargs))
            {
                return Ref.Error;
            }
        }

        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = StrOps.InternRef(t, StrOps.ToExact(t, args[0]));
        self->R1 = positional;
        self->R2 = keywords;
        self->R3 = kwargs.Count > 0 ? Ref.From(kwargs.Names) : Ref.Unbound;
        return positional.IsError ? positional : Ref.From(self);
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, NativeObject* self, Args args, KwArgs kwargs)
    {
        var operand = Getters.OneArgument(t, "methodcaller", args, kwargs);
        if (operand.IsError)
        {
            return operand;
        }

        var method = Op.GetAttr(t, operand, self->R0);
        if (method.IsError)
        {
            return method;
        }

        var positional = (TupleObject*)self->R1.Object;
        if (self->R2.IsUnbound)
        {
            return Op.Call(t, method, TupleObject.Items(positional), positional->Length);
        }

        var keywords = (DictObject*)self->R2.Object;
        var all = Storage.NewRefArray(t, positional->Length + keywords->Count);
        if (all == null)
        {
            return t.RaiseMemoryError();
        }

        var items = RefArray.Items(all);
        TupleOps.Copy(TupleObject.Items(positional), items, positional->Length);
        nint position = 0;
        for (long i = positional->Length; DictOps.Next(keywords, ref position, out _, out var value); i++)
        {
            items[i] = value;
        }

        return Op.Call(t, method, items, positional->Length, self->R3);
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var positional = (TupleObject*)self->R1.Object;
        var shown = Storage.NewRefArray(t, positional->Length + 1);
        if (shown == null)
        {
            return t.RaiseMemoryError();
        }

        RefArray.Items(shown)[0] = self->R0;
        TupleOps.Copy(TupleObject.Items(positional), RefArray.Items(shown) + 1, positional->Length);
        return Getters.Repr(t, self, RefArray.Items(shown), shown->Length, self->R2.IsHeap ? (DictObject*)self->R2.Object : null);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    private static Ref Reduce(VmThread t, NativeObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        if (self->R2.IsUnbound)
        {
            var name = TupleOps.From(t, self->R0);
            return TupleOps.From(t, type, TupleOps.Concat(t, (TupleObject*)name.Object, (TupleObject*)self->R1.Object));
        }

        var partial = PartialType.New(t, t.Types(BuiltinType.Partial), type, TupleOps.From(t, self->R0), DictOps.Copy(t, (DictObject*)self->R2.Object));
        return partial.IsError ? partial : TupleOps.From(t, partial, self->R1);
    }
}
