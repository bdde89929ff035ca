namespace Cinder.Runtime;

// IteratorObject: Source is the text, Index the position.

/// <summary>Segments of a format string.</summary>
[PyType(BuiltinType.FormatterIterator)]
internal static unsafe partial class FormatterIteratorType
{
    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var text = new StrView(self->Source);
        var at = (int)self->Index;
        if (at >= text.Length)
        {
            return Ref.Unbound;
        }

        var ok = BraceParser.TryNext(t, text, ref at, out var segment);
        self->Index = at;
        if (!ok)
        {
            return Ref.Error;
        }

        var literal = Part(t, text, segment.LiteralStart, segment.LiteralEnd);
        var name = segment.HasField ? Part(t, text, segment.NameStart, segment.NameEnd) : Ref.None;
        var spec = segment.HasField ? Part(t, text, segment.SpecStart, segment.SpecEnd) : Ref.None;
        var conversion = segment.Conversion != 0 ? StrOps.Character(t, segment.Conversion) : Ref.None;
        if (literal.IsError || name.IsError || spec.IsError || conversion.IsError)
        {
            return Ref.Error;
        }

        var parts = stackalloc Ref[4];
        parts[0] = literal;
        parts[1] = name;
        parts[2] = spec;
        parts[3] = conversion;
        return TupleOps.From(t, parts, 4);
    }

    private static Ref Part(VmThread t, StrView text, int start, int end) => StrOps.FromView(t, text.Slice(start, end - start));
}

/// <summary>Attributes and items of a field name.</summary>
[PyType(BuiltinType.FieldNameIterator)]
internal static unsafe partial class FieldNameIteratorType
{
    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var text = new StrView(self->Source);
        var at = (int)self->Index;
        if (at >= text.Length)
        {
            return Ref.Unbound;
        }

        var ok = BraceFieldName.TryNext(t, text, ref at, out var isAttribute, out var key, out var index);
        self->Index = at;
        if (!ok)
        {
            return Ref.Error;
        }

        var name = index >= 0 ? IntOps.FromLong(t, index) : StrOps.FromView(t, key);
        return name.IsError ? name : TupleOps.From(t, Ref.FromBool(isAttribute), name);
    }
}
