namespace Cinder.Runtime;

/// <content>Character tables.</content>
internal static unsafe partial class StrType
{
    [PyMethod("translate", Doc = "Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals to\n    Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for instance a\ndictionary or list.  If this operation raises LookupError, the character is\nleft untouched.  Characters mapped to None are deleted.")]
    internal static Ref Translate(VmThread t, StrObject* self, Ref table)
    {
        var view = new StrView(self);
        var builder = new StrBuilder(t, view.Length);
        var ok = true;
        for (var i = 0; i < view.Length && ok; i++)
        {
            ok = TranslateOne(t, ref builder, view[i], table);
        }

        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyStaticMethod("maketrans", Doc = "Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping Unicode\nordinals (integers) or characters to Unicode ordinals, strings or None.\nCharacter keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length, and\nin the resulting dictionary, each character in x will be mapped to the\ncharacter at the same position in y. If there is a third argument, it\nmust be a string, whose characters will be mapped to None in the result.")]
    internal static Ref MakeTranslation(VmThread t, Ref x, [Optional] StrObject* y, [Optional] StrObject* z)
    {
        var table = DictOps.New(t);
        if (table.IsError)
        {
            return table;
        }

        var dict = (DictObject*)table.Object;
        if (y == null)
        {
            return FromDict(t, dict, x) ? table : Ref.Error;
        }

        if (t.KindOf(x) != BuiltinType.Str)
        {
            return t.RaiseTypeError("first maketrans argument must be a string if there is a second argument");
        }

        var from = new StrView(x);
        var to = new StrView(y);
        if (from.Length != to.Length)
        {
            return t.RaiseValueError("the first two maketrans arguments must have equal length");
        }

        for (var i = 0; i < from.Length; i++)
        {
            if (!DictOps.Set(t, dict, Ref.FromSmall(from[i]), Ref.FromSmall(to[i])))
            {
                return Ref.Error;
            }
        }

        for (var i = 0; z != null && i < z->Length; i++)
        {
            if (!DictOps.Set(t, dict, Ref.FromSmall(new StrView(z)[i]), Ref.None))
            {
                return Ref.Error;
            }
        }

        return table;
    }

    private static bool FromDict(VmThread t, DictObject* table, Ref source)
    {
        if (!source.IsExact(BuiltinType.Dict))
        {
            t.RaiseTypeError("if you give only one argument to maketrans it must be a dict");
            return false;
        }

        nint position = 0;
        while (DictOps.Next((DictObject*)source.Object, ref position, out var key, out var value))
        {
            if (t.KindOf(key) == BuiltinType.Str)
            {
                if (StrOps.Length(key) != 1)
                {
                    t.RaiseValueError("string keys in translate table must be of length 1");
                    return false;
                }

                key = Ref.FromSmall(StrOps.CodePointAt(key, 0));
            }
            else if (t.KindOf(key) is not (BuiltinType.Int or BuiltinType.Bool))
            {
                t.RaiseTypeError("keys in translate table must be strings or integers");
                return false;
            }

            if (!DictOps.Set(t, table, key, value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TranslateOne(VmThread t, ref StrBuilder builder, int c, Ref table)
    {
        Ref mapped;
        if (table.IsExact(BuiltinType.Dict))
        {
            mapped = DictOps.Get(t, (DictObject*)table.Object, Ref.FromSmall(c));
        }
        else
        {
            mapped = Op.GetItem(t, table, Ref.FromSmall(c));
            if (mapped.IsError && t.SwallowPending(BuiltinType.LookupError))
            {
                mapped = Ref.Unbound;
            }
        }

        if (mapped.IsError)
        {
            return false;
        }

        if (mapped.IsUnbound)
        {
            builder.AppendCodePoint(c);
        }
        else if (t.KindOf(mapped) == BuiltinType.Str)
        {
            builder.Append(mapped);
        }
        else if (t.KindOf(mapped) is BuiltinType.Int or BuiltinType.Bool)
        {
            if (!IntOps.TryToLong(mapped, out var code) || code is < 0 or > 0x10FFFF)
            {
                t.RaiseValueError("character mapping must be in range(0x110000)");
                return false;
            }

            builder.AppendCodePoint((int)code);
        }
        else if (!mapped.IsNone)
        {
            t.RaiseTypeError("character mapping must return integer, None or str");
            return false;
        }

        return true;
    }
}
