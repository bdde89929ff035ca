namespace Cinder.Runtime;

/// <summary>
/// Tuples whose items have names, of which the last ones may be hidden: reached by name alone (CPython's struct sequences). Instances are
/// tuple subclass instances whose external array also holds the hidden items.
/// </summary>
internal static unsafe partial class StructSequences
{
    /// <summary>A new instance with all its items.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="type">Its type.</param>
    /// <param name="items">Visible items, then hidden ones.</param>
    /// <param name="visible">Items of the tuple.</param>
    /// <param name="total">Items in all.</param>
    internal static Ref New(VmThread t, BuiltinType type, Ref* items, int visible, int total)
    {
        var array = Storage.NewRefArray(t, total);
        if (array == null)
        {
            return t.RaiseMemoryError();
        }

        TupleOps.Copy(items, RefArray.Items(array), total);
        var self = (TupleObject*)TypeOps.AllocateInstance(t, t.Types(type));
        self->External = Ref.From(array);
        self->TaggedLength = Ref.FromSmall(visible);
        return Ref.From(self);
    }

    /// <summary><c>type(sequence, dict=None)</c>: hidden items that the sequence lacks come from the dict, or are None.</summary>
    internal static Ref Construct(VmThread t, BuiltinType type, Ref sequence, Ref dict, ReadOnlySpan<string> names, int visible)
    {
        var name = BuiltinTypes.Rows[(int)type].FullName;
        if (!Sequences.TryItems(t, sequence, out var holder, out var length))
        {
            return t.SwallowPending(BuiltinType.TypeError) ? t.RaiseTypeError("constructor requires a sequence") : Ref.Error;
        }

        if (!dict.IsUnbound && t.KindOf(dict) != BuiltinType.Dict)
        {
            return t.RaiseTypeError($"{name}() takes a dict as second arg, if any");
        }

        var total = names.Length;
        if (length < visible || length > total)
        {
            return t.RaiseTypeError(visible == total
                ? $"{name}() takes a {visible}-sequence ({length}-sequence given)"
                : $"{name}() takes an at {(length < visible ? "least" : "most")} {(length < visible ? visible : total)}-sequence ({length}-sequence given)");
        }

        var items = stackalloc Ref[total];
        TupleOps.Copy(Sequences.Items(holder), items, length);
        for (var i = (int)length; i < total; i++)
        {
            items[i] = dict.IsUnbound ? Ref.Unbound : DictOps.GetStr((DictObject*)dict.Object, StrOps.Intern(t, names[i]));
            items[i] = items[i].IsUnbound ? Ref.None : items[i];
        }

        return New(t, type, items, visible, total);
    }

    /// <summary>An item by its position, hidden or not.</summary>
    internal static Ref Item(TupleObject* self, int index) => TupleObject.Items(self)[index];

    internal static Ref Repr(VmThread t, TupleObject* self, ReadOnlySpan<string> names)
    {
        var builder = new StrBuilder(t);
        builder.Append(Op.TypeName(t, Ref.From(self)));
        builder.Append('(');
        var ok = true;
        for (var i = 0; ok && i < self->Length; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            builder.Append(names[i]);
            builder.Append('=');
            ok = ReprGuard.AppendRepr(t, ref builder, TupleObject.Items(self)[i]);
        }

        builder.Append(')');
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    /// <summary>(type, (visible items, {name: hidden item})).</summary>
    internal static Ref Reduce(VmThread t, TupleObject* self, ReadOnlySpan<string> names)
    {
        var visible = TupleOps.From(t, TupleObject.Items(self), self->Length);
        var hidden = DictOps.New(t);
        for (var i = self->Length; !visible.IsError && i < names.Length; i++)
        {
            DictOps.SetStr(t, (DictObject*)hidden.Object, StrOps.Intern(t, names[i]), TupleObject.Items(self)[i]);
        }

        return visible.IsError ? visible : TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, visible, hidden));
    }

    /// <summary>Adds what the type says of itself: <c>n_fields</c> and its like, <c>__match_args__</c>.</summary>
    internal static void Describe(VmThread t, BuiltinType type, ReadOnlySpan<string> names, int visible)
    {
        var dict = (DictObject*)t.Types(type)->Dict.Object;
        var shown = TupleOps.New(t, visible);
        for (var i = 0; i < visible; i++)
        {
            TupleObject.Items((TupleObject*)shown.Object)[i] = StrOps.Intern(t, names[i]);
        }

        DictOps.SetStr(t, dict, StrOps.Intern(t, "n_sequence_fields"), Ref.FromSmall(visible));
        DictOps.SetStr(t, dict, StrOps.Intern(t, "n_fields"), Ref.FromSmall(names.Length));
        DictOps.SetStr(t, dict, StrOps.Intern(t, "n_unnamed_fields"), Ref.Zero);
        DictOps.SetStr(t, dict, t.Names[Name.DunderMatchArgs], shown);
        TypeOps.Invalidate(t, t.Types(type), specials: false);
    }
}
