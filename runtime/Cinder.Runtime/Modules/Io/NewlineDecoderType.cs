namespace Cinder.Runtime;

/// <summary>
/// A decoder (or, where R0 is None, nothing) and after it the reading of any line ends. N0: a "\r" is kept; N1: the line ends seen;
/// N2: they are translated.
/// </summary>
[PyType(BuiltinType.NewlineDecoder, Doc = "Codec used when reading a file in universal newlines mode.\n\nIt wraps another incremental decoder, translating \\r\\n and \\r into \\n.\nIt also records the types of newlines encountered.  When used with\ntranslate=False, it ensures that the newline sequence is returned in\none piece. When used with decoder=None, it expects unicode strings as\ndecode input and translates newlines without first invoking an external\ndecoder.")]
internal static unsafe partial class NewlineDecoderType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = Ref.Unbound;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, NativeObject* self, [Keyword] Ref decoder, [Keyword] bool translate, [Optional, Keyword] Ref errors)
    {
        self->R0 = decoder;
        self->R1 = errors.IsUnbound ? t.Names[Name.Strict] : errors;
        self->N0 = self->N1 = 0;
        self->N2 = translate ? 1 : 0;
        return Ref.None;
    }

    [PyMethod("decode")]
    private static Ref Decode(VmThread t, NativeObject* self, [Keyword] Ref input, [Keyword] bool final = false)
    {
        if (!CheckInit(t, self))
        {
            return Ref.Error;
        }

        var text = self->R0.IsNone ? input : Op.CallMethod(t, self->R0, t.Names[Name.Decode], input, Ref.FromBool(final));
        if (text.IsError)
        {
            return text;
        }

        if (t.KindOf(text) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"decoder should return a string result, not '{Op.TypeName(t, text)}'");
        }

        var pending = self->N0 != 0;
        var seen = (LineEnds)self->N1;
        var result = Newlines.Step(t, StrOps.ToExact(t, text), final, self->N2 != 0, ref pending, ref seen);
        self->N0 = pending ? 1 : 0;
        self->N1 = (long)seen;
        return result;
    }

    [PyMethod("getstate")]
    private static Ref GetState(VmThread t, NativeObject* self)
    {
        if (!CheckInit(t, self))
        {
            return Ref.Error;
        }

        var kept = BytesOps.Empty(t);
        var flag = 0L;
        if (!self->R0.IsNone)
        {
            var state = Op.CallMethod(t, self->R0, t.Names[Name.GetState]);
            if (state.IsError || !TrySplitState(t, state, out kept, out flag))
            {
                return Ref.Error;
            }
        }

        return TupleOps.From(t, kept, IntOps.FromLong(t, (flag << 1) | self->N0));
    }

    [PyMethod("setstate")]
    private static Ref SetState(VmThread t, NativeObject* self, Ref state)
    {
        if (!CheckInit(t, self) || !TrySplitState(t, state, out var kept, out var flag))
        {
            return Ref.Error;
        }

        self->N0 = flag & 1;
        return self->R0.IsNone
            ? Ref.None
            : Op.CallMethod(t, self->R0, t.Names[Name.SetState], TupleOps.From(t, kept, IntOps.FromLong(t, flag >> 1)));
    }

    [PyMethod("reset")]
    private static Ref Reset(VmThread t, NativeObject* self)
    {
        if (!CheckInit(t, self))
        {
            return Ref.Error;
        }

        self->N0 = self->N1 = 0;
        return self->R0.IsNone ? Ref.None : Op.CallMethod(t, self->R0, t.Names[Name.Reset]);
    }

    [PyGetter("newlines")]
    private static Ref GetNewlines(VmThread t, NativeObject* self) => CheckInit(t, self) ? Newlines.Describe(t, (LineEnds)self->N1) : Ref.Error;

    /// <summary>The (bytes, int) of a decoder's state. False with TypeError pending.</summary>
    internal static bool TrySplitState(VmThread t, Ref state, out Ref kept, out long flag)
    {
        kept = Ref.Error;
        flag = 0;
        if (t.KindOf(state) != BuiltinType.Tuple)
        {
            t.RaiseTypeError("state argument must be a tuple");
            return false;
        }

        var tuple = (TupleObject*)state.Object;
        if (tuple->Length != 2 || t.KindOf(TupleObject.Items(tuple)[0]) != BuiltinType.Bytes || !IntOps.IsIntLike(t, TupleObject.Items(tuple)[1]))
        {
            t.RaiseTypeError("illegal decoder state");
            return false;
        }

        kept = TupleObject.Items(tuple)[0];
        return Op.AsLong(t, TupleObject.Items(tuple)[1], out flag);
    }

    private static bool CheckInit(VmThread t, NativeObject* self)
    {
        if (!self->R0.IsUnbound)
        {
            return true;
        }

        t.RaiseValueError("IncrementalNewlineDecoder.__init__() not called");
        return false;
    }
}
