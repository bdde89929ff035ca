namespace Cinder.Runtime;

/// <content>Subscription, iteration, indexes.</content>
internal static unsafe partial class Op
{
    internal static Ref GetItem(VmThread t, Ref container, Ref key)
    {
        if (container.IsExact(BuiltinType.Dict))
        {
            var value = DictOps.Get(t, (DictObject*)container.Object, key);
            return value.IsUnbound ? t.RaiseKeyError(key) : value;
        }

        var special = TypeObject.Special(t.TypeOf(container), Special.GetItem);
        if (!special.IsUnbound)
        {
            return CallUnbound(t, special, container, key);
        }

        if (TypeOps.IsType(t, container))
        {
            if (container == t.TypeRef(BuiltinType.Type))
            {
                return GenericAliases.New(t, container, key);
            }

            var hook = LookupAttr(t, container, t.Names[Special.ClassGetItem]);
            if (!hook.IsUnbound)
            {
                return hook.IsError ? hook : Call1(t, hook, key);
            }

            return t.RaiseTypeError($"type '{TypeOps.NameOf((TypeObject*)container.Object)}' is not subscriptable");
        }

        return t.RaiseTypeError($"'{TypeName(t, container)}' object is not subscriptable");
    }

    internal static bool SetItem(VmThread t, Ref container, Ref key, Ref value)
    {
        if (container.IsExact(BuiltinType.Dict))
        {
            return DictOps.Set(t, (DictObject*)container.Object, key, value);
        }

        var special = TypeObject.Special(t.TypeOf(container), Special.SetItem);
        if (special.IsUnbound)
        {
            t.RaiseTypeError($"'{TypeName(t, container)}' object does not support item assignment");
            return false;
        }

        return !CallUnbound(t, special, container, key, value).IsError;
    }

    internal static bool DelItem(VmThread t, Ref container, Ref key)
    {
        var special = TypeObject.Special(t.TypeOf(container), Special.DelItem);
        if (special.IsUnbound)
        {
            t.RaiseTypeError($"'{TypeName(t, container)}' object does{(IsFixedSequence(t, container) && !TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound ? "n't" : " not")} support item deletion");
            return false;
        }

        return !CallUnbound(t, special, container, key).IsError;
    }

    /// <summary>A sequence without item assignment: its protocol words the refusal of an index in its own way.</summary>
    private static bool IsFixedSequence(VmThread t, Ref container) =>
        t.KindOf(container) is BuiltinType.Tuple or BuiltinType.Str or BuiltinType.Bytes or BuiltinType.Range;

    /// <summary><c>iter(value)</c>.</summary>
    internal static Ref Iter(VmThread t, Ref value)
    {
        var iterator = IterOrNotImplemented(t, value);
        return iterator.IsNotImplemented ? t.RaiseTypeError($"'{TypeName(t, value)}' object is not iterable") : iterator;
    }

    /// <summary>Whether the value's type has a way to iterate, though it may refuse when asked.</summary>
    internal static bool HasIter(VmThread t, Ref value)
    {
        var type = t.TypeOf(value);
        return !TypeObject.Special(type, Special.Iter).IsUnbound || !TypeObject.Special(type, Special.GetItem).IsUnbound;
    }

    /// <summary>As <see cref="Iter"/>, but NotImplemented when the value is not iterable.</summary>
    internal static Ref IterOrNotImplemented(VmThread t, Ref value)
    {
        var type = t.TypeOf(value);
        var special = TypeObject.Special(type, Special.Iter);
        if (special.IsUnbound)
        {
            return TypeObject.Special(type, Special.GetItem).IsUnbound ? Ref.NotImplemented : Iterators.New(t, BuiltinType.SequenceIterator, value);
        }

        if (special.IsNone)
        {
            return Ref.NotImplemented;
        }

        var iterator = CallUnbound(t, special, value);
        if (special.IsExact(BuiltinType.WrapperDescriptor))
        {
            // A native __iter__ gives an iterator or an error.
            return iterator;
        }

        if (!iterator.IsError && TypeObject.Special(t.TypeOf(iterator), Special.Next).IsUnbound)
        {
            return t.RaiseTypeError($"iter() returned non-iterator of type '{TypeName(t, iterator)}'");
        }

        return iterator;
    }

    /// <summary>The next item, Unbound at the end, Error with an exception pending.</summary>
    internal static Ref Next(VmThread t, Ref iterator)
    {
        if (iterator.IsExact(BuiltinType.Generator))
        {
            return GeneratorOps.Next(t, (GeneratorObject*)iterator.Object);
        }

        var special = TypeObject.Special(t.TypeOf(iterator), Special.Next);
        if (special.IsExact(BuiltinType.WrapperDescriptor))
        {
            var builtin = (BuiltinFunctionObject*)special.Object;
            if (builtin->Direct != 0)
            {
                // Iterators over iterators may be nested to any depth.
                if (!t.HasNativeStack())
                {
                    return t.RaiseRecursion(" while calling a Python object");
                }

                var item = ((delegate*<VmThread, Ref, Ref>)builtin->Direct)(t, iterator);
                return item.IsError && t.SwallowPending(BuiltinType.StopIteration) ? Ref.Unbound : item;
            }
        }

        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"'{TypeName(t, iterator)}' object is not an iterator");
        }

        var result = CallUnbound(t, special, iterator);
        return result.IsError && t.SwallowPending(BuiltinType.StopIteration) ? Ref.Unbound : result;
    }

    /// <summary>As <see cref="Next"/>, but a StopIteration object that was raised stays pending: it may carry a value.</summary>
    internal static Ref NextOrStop(VmThread t, Ref iterator)
    {
        var special = TypeObject.Special(t.TypeOf(iterator), Special.Next);
        if (special.IsExact(BuiltinType.WrapperDescriptor) && ((BuiltinFunctionObject*)special.Object)->Direct is var direct and not 0)
        {
            return ((delegate*<VmThread, Ref, Ref>)direct)(t, iterator);
        }

        return special.IsUnbound ? Next(t, iterator) : CallUnbound(t, special, iterator);
    }

    /// <summary><c>operator.index(value)</c>: an exact int.</summary>
    internal static Ref Index(VmThread t, Ref value)
    {
        if (value.IsInt)
        {
            return value;
        }

        if (IntOps.IsIntLike(t, value))
        {
            return IntOps.ToExact(t, value);
        }

        var special = TypeObject.Special(t.TypeOf(value), Special.Index);
        if (special.IsUnbound)
        {
            return t.RaiseTypeError($"'{TypeName(t, value)}' object cannot be interpreted as an integer");
        }

        var result = CallUnbound(t, special, value);
        if (!result.IsError && !IntOps.IsIntLike(t, result))
        {
            return t.RaiseTypeError($"__index__ returned non-int (type {TypeName(t, result)})");
        }

        return !result.IsError && StrictConversions.Check(t, result, BuiltinType.Int, "__index__ returned non-int") ? IntOps.ToExact(t, result) : Ref.Error;
    }

    /// <summary>An index-like value as a machine integer.</summary>
    /// <returns>False with OverflowError or TypeError pending.</returns>
    internal static bool AsLong(VmThread t, Ref value, out long result)
    {
        var index = Index(t, value);
        result = 0;
        if (index.IsError)
        {
            return false;
        }

        if (IntOps.TryToLong(index, out result))
        {
            return true;
        }

        t.RaiseOverflowError("Python int too large to convert to C ssize_t");
        return false;
    }

    /// <summary>As <see cref="AsLong"/>, but with IndexError "cannot fit 'T' into an index-sized integer" beyond the range.</summary>
    internal static bool AsIndex(VmThread t, Ref value, out long result)
    {
        var index = Index(t, value);
        result = 0;
        if (index.IsError)
        {
            return false;
        }

        if (IntOps.TryToLong(index, out result))
        {
            return true;
        }

        t.RaiseIndexError($"cannot fit '{TypeName(t, value)}' into an index-sized integer");
        return false;
    }
}
