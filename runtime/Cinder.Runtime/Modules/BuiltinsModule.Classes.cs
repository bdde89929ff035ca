namespace Cinder.Runtime;

/// <content>Classes.</content>
internal static unsafe partial class BuiltinsModule
{
    [PyFunction("__build_class__")]
    private static Ref BuildClass(VmThread t, Args args, KwArgs kwargs)
    {
        if (args.Count < 2)
        {
            return t.RaiseTypeError("__build_class__: not enough arguments");
        }

        Ref body = args[0], name = args[1];
        if (!body.IsExact(BuiltinType.Function))
        {
            return t.RaiseTypeError("__build_class__: func must be a function");
        }

        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError("__build_class__: name is not a string");
        }

        var originalBases = TupleOps.From(t, args.Items + 2, args.Count - 2);
        var bases = ResolveBases(t, (TupleObject*)originalBases.Object, originalBases);
        if (bases.IsError)
        {
            return bases;
        }

        var keywords = DictOps.New(t);
        var metaclass = Ref.Unbound;
        for (nint i = 0; i < kwargs.Count; i++)
        {
            var key = TupleObject.Items(kwargs.Names)[i];
            if (StrOps.InternRef(t, key) == t.Names[Name.Metaclass])
            {
                metaclass = kwargs.Values[i];
            }
            else if (!DictOps.Set(t, (DictObject*)keywords.Object, key, kwargs.Values[i]))
            {
                return Ref.Error;
            }
        }

        if (metaclass.IsUnbound)
        {
            var tuple = (TupleObject*)bases.Object;
            metaclass = tuple->Length == 0 ? t.TypeRef(BuiltinType.Type) : Ref.From(t.TypeOf(TupleObject.Items(tuple)[0]));
        }

        if (TypeOps.IsType(t, metaclass))
        {
            var winner = ClassCreation.CalculateMetaclass(t, (TypeObject*)metaclass.Object, (TupleObject*)bases.Object);
            if (winner == null)
            {
                return Ref.Error;
            }

            metaclass = Ref.From(winner);
        }

        return Build(t, (FunctionObject*)body.Object, name, bases, originalBases, metaclass, (DictObject*)keywords.Object);
    }

    private static Ref Build(VmThread t, FunctionObject* body, Ref name, Ref bases, Ref originalBases, Ref metaclass, DictObject* keywords)
    {
        var names = TupleOps.New(t, keywords->Count);
        var words = Storage.NewRefArray(t, keywords->Count + 3);
        var values = RefArray.Items(words);
        values[0] = name;
        values[1] = bases;
        nint position = 0;
        var count = 0;
        while (DictOps.Next(keywords, ref position, out var key, out var value))
        {
            TupleObject.Items((TupleObject*)names.Object)[count] = key;
            values[3 + count++] = value;
        }

        var kwnames = count == 0 ? Ref.Unbound : names;
        Ref ns;
        var prepare = Op.LookupAttr(t, metaclass, t.Names[Special.Prepare]);
        if (prepare.IsUnbound)
        {
            ns = DictOps.New(t);
        }
        else
        {
            // name, bases, then the keyword values right after them.
            var prepareWords = Storage.NewRefArray(t, count + 2);
            RefArray.Items(prepareWords)[0] = name;
            RefArray.Items(prepareWords)[1] = bases;
            for (var i = 0; i < count; i++)
            {
                RefArray.Items(prepareWords)[2 + i] = values[3 + i];
            }

            ns = prepare.IsError ? prepare : Op.Call(t, prepare, RefArray.Items(prepareWords), 2, kwnames);
        }

        if (ns.IsError)
        {
            return ns;
        }

        if (TypeObject.Special(t.TypeOf(ns), Special.GetItem).IsUnbound)
        {
            var text = TypeOps.IsType(t, metaclass) ? TypeOps.NameOf((TypeObject*)metaclass.Object) : "<metaclass>";
            return t.RaiseTypeError($"{text}.__prepare__() must return a mapping, not {Op.TypeName(t, ns)}");
        }

        var cell = FunctionCalls.RunInNamespace(t, body, ns);
        if (cell.IsError)
        {
            return cell;
        }

        if (originalBases != bases && !Op.SetItem(t, ns, t.Names[Name.DunderOrigBases], originalBases))
        {
            return Ref.Error;
        }

        t.SetClassBodyAttributes(SelfAttributes(t, body));
        values[2] = ns;
        var cls = Op.Call(t, metaclass, values, 3, kwnames);
        t.TakeClassBodyAttributes();
        if (!cls.IsError && TypeOps.IsType(t, cls) && cell.IsExact(BuiltinType.Cell) && ((CellObject*)cell.Object)->Value.IsUnbound)
        {
            return t.Raise(BuiltinType.RuntimeError, $"__class__ not set defining {Op.ReprToManaged(t, name)} as {Op.ReprToManaged(t, cls)}. Was __classcell__ propagated to type.__new__?");
        }

        return cls;
    }

    private static Ref SelfAttributes(VmThread t, FunctionObject* body)
    {
        var names = t.Vm.Codes[body->Data->Index].SelfAttributes;
        var tuple = TupleOps.New(t, names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            TupleObject.Items((TupleObject*)tuple.Object)[i] = StrOps.Intern(t, names[i]);
        }

        return tuple;
    }

    private static Ref ResolveBases(VmThread t, TupleObject* bases, Ref original)
    {
        var changed = Ref.Unbound;
        for (var i = 0; i < bases->Length; i++)
        {
            var item = TupleObject.Items(bases)[i];
            var hook = TypeOps.IsType(t, item) ? Ref.Unbound : Op.LookupAttr(t, item, t.Names[Special.MroEntries]);
            if (hook.IsError)
            {
                return hook;
            }

            if (hook.IsUnbound)
            {
                if (!changed.IsUnbound)
                {
                    ListOps.Append(t, (ListObject*)changed.Object, item);
                }

                continue;
            }

            var replacement = Op.Call1(t, hook, original);
            if (replacement.IsError)
            {
                return replacement;
            }

            if (t.KindOf(replacement) != BuiltinType.Tuple)
            {
                return t.RaiseTypeError("__mro_entries__ must return a tuple");
            }

            if (changed.IsUnbound)
            {
                changed = ListOps.From(t, TupleObject.Items(bases), i);
            }

            if (!ListOps.Extend(t, (ListObject*)changed.Object, replacement))
            {
                return Ref.Error;
            }
        }

        return changed.IsUnbound ? original : TupleOps.FromIterable(t, changed);
    }
}
