namespace Cinder.Runtime;

/// <summary><c>_string</c>: how str.format reads its format, for string.Formatter.</summary>
[PyModule("_string", Doc = "string helper module")]
internal static unsafe partial class StringModule
{
    [PyFunction("formatter_parser", Doc = "parse the argument as a format string")]
    private static Ref Parse(VmThread t, Ref format) => CheckText(t, format) ? NewIterator(t, BuiltinType.FormatterIterator, format, 0) : Ref.Error;

    [PyFunction("formatter_field_name_split", Doc = "split the argument as a field name")]
    private static Ref SplitFieldName(VmThread t, Ref name)
    {
        if (!CheckText(t, name) || !BraceFieldName.TryFirst(t, new StrView(name), out var first, out var index))
        {
            return Ref.Error;
        }

        var argument = index >= 0 ? IntOps.FromLong(t, index) : StrOps.FromView(t, first);
        return argument.IsError ? argument : TupleOps.From(t, argument, NewIterator(t, BuiltinType.FieldNameIterator, name, first.Length));
    }

    private static bool CheckText(VmThread t, Ref value)
    {
        if (t.KindOf(value) == BuiltinType.Str)
        {
            return true;
        }

        t.RaiseTypeError($"expected str, got {Op.TypeName(t, value)}");
        return false;
    }

    private static Ref NewIterator(VmThread t, BuiltinType type, Ref text, long position)
    {
        var iterator = (IteratorObject*)t.Allocate(type, sizeof(IteratorObject));
        iterator->Source = text;
        iterator->Index = position;
        return Ref.From(iterator);
    }
}
