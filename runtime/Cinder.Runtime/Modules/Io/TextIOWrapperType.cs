namespace Cinder.Runtime;

/// <summary><c>io.TextIOWrapper</c>.</summary>
[PyType(BuiltinType.TextIOWrapper, Doc = "Character and line based layer over a BufferedIOBase object, buffer.\n\nencoding gives the name of the encoding that the stream will be\ndecoded or encoded with. It defaults to locale.getencoding().\n\nerrors determines the strictness of encoding and decoding (see\nhelp(codecs.Codec) or the documentation for codecs.register) and\ndefaults to \"strict\".\n\nnewline controls how line endings are handled. It can be None, '',\n'\\n', '\\r', and '\\r\\n'.  It works as follows:\n\n* On input, if newline is None, universal newlines mode is\n  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and\n  these are translated into '\\n' before being returned to the\n  caller. If it is '', universal newline mode is enabled, but line\n  endings are returned to the caller untranslated. If it has any of\n  the other legal values, input lines are only terminated by the given\n  string, and the line ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep. If\n  newline is '' or '\\n', no translation takes place. If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf line_buffering is True, a call to flush is implied when a call to\nwrite contains a newline character.")]
internal static unsafe partial class TextIOWrapperType
{
    private const long DefaultChunkSize = 8192;

    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) => Clear((TextIOObject*)TypeOps.AllocateInstance(t, cls));

    /// <summary>A file that has no values yet.</summary>
    internal static Ref Clear(TextIOObject* self)
    {
        self->Buffer = self->Encoding = self->Errors = self->Decoder = self->Encoder = self->Snapshot = Ref.None;
        self->ChunkSize = DefaultChunkSize;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    internal static Ref Init(
        VmThread t, TextIOObject* self, [Keyword] Ref buffer, [OrNone, Keyword] Ref encoding, [OrNone, Keyword] Ref errors, [OrNone, Keyword] Ref newline,
        [Keyword] bool lineBuffering = false, [Keyword] bool writeThrough = false)
    {
        self->State = TextIOState.New;
        if (!IoArguments.TryText(t, encoding, "TextIOWrapper", "encoding", out var encodingName)
            || !IoArguments.TryText(t, errors, "TextIOWrapper", "errors", out _)
            || !IoArguments.TryText(t, newline, "TextIOWrapper", "newline", out var newlineText))
        {
            return Ref.Error;
        }

        if (!Newlines.TryParse(newlineText, out var mode))
        {
            return t.RaiseValueError($"illegal newline value: {newlineText}");
        }

        var encodingRef = encodingName is null or "locale" ? StrOps.New(t, LocaleEncoding.Name) : encoding;
        return TextIOSetup.Open(t, self, buffer, encodingRef, errors.IsNone ? t.Names[Name.Strict] : errors, mode, lineBuffering, writeThrough)
            ? Ref.None
            : Ref.Error;
    }

    [PyMethod("reconfigure", Doc = "Reconfigure the text stream with new parameters.\n\nThis also does an implicit stream flush.")]
    private static Ref Reconfigure(
        VmThread t, TextIOObject* self, [OrNone, KeywordOnly] Ref encoding, [OrNone, KeywordOnly] Ref errors, [Optional, KeywordOnly] Ref newline,
        [OrNone, KeywordOnly] Ref lineBuffering, [OrNone, KeywordOnly] Ref writeThrough)
    {
        var changesReading = !encoding.IsNone || !errors.IsNone || !newline.IsUnbound;
        if (self->Decoded.IsHeap && changesReading)
        {
            return IoErrors.Unsupported(t, "It is not possible to set the encoding or newline of stream after the first read");
        }

        var mode = self->Newline;
        if (!newline.IsUnbound && !newline.IsNone && !CheckText(t, newline))
        {
            return Ref.Error;
        }

        if (!newline.IsUnbound && !Newlines.TryParse(newline.IsNone ? null : StrOps.ToManaged(newline), out mode))
        {
            return t.RaiseValueError($"illegal newline value: {StrOps.ToManaged(newline)}");
        }

        if (!TryFlag(t, lineBuffering, self->LineBuffering, out var buffering) || !TryFlag(t, writeThrough, self->WriteThrough, out var through)
            || !TextIOOps.CheckReady(t, self) || Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError)
        {
            return Ref.Error;
        }

        if (changesReading)
        {
            if ((!encoding.IsNone && !CheckText(t, encoding)) || (!errors.IsNone && !CheckText(t, errors)))
            {
                return Ref.Error;
            }

            // Another encoding starts with the strict handler.
            var handler = !errors.IsNone ? errors : encoding.IsNone ? self->Errors : t.Names[Name.Strict];
            var name = encoding.IsNone ? self->Encoding : StrOps.ToManaged(encoding) == "locale" ? StrOps.New(t, LocaleEncoding.Name) : encoding;
            if (!TextIOSetup.Configure(t, self, name, handler, mode))
            {
                return Ref.Error;
            }
        }

        self->LineBuffering = buffering;
        self->WriteThrough = through;
        return Ref.None;
    }

    [PyMethod("detach")]
    private static Ref Detach(VmThread t, TextIOObject* self)
    {
        if (!TextIOOps.CheckReady(t, self) || Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError)
        {
            return Ref.Error;
        }

        var buffer = self->Buffer;
        self->Buffer = Ref.None;
        self->State = TextIOState.Detached;
        return buffer;
    }

    [PyMethod("write")]
    internal static Ref Write(VmThread t, TextIOObject* self, Ref text)
    {
        if (t.KindOf(text) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"write() argument must be str, not {(text.IsNone ? "None" : Op.TypeName(t, text))}");
        }

        return TextIOOps.CheckOpen(t, self) && TextIOOps.Write(t, self, text) ? Ref.FromSmall(StrOps.Length(text)) : Ref.Error;
    }

    [PyMethod("read")]
    private static Ref Read(VmThread t, TextIOObject* self, [OrNone] Ref size)
    {
        if (!IoArguments.TrySize(t, size, -1, out var count) || !TextIOOps.CheckOpen(t, self) || !TextIOOps.PrepareRead(t, self))
        {
            return Ref.Error;
        }

        return count < 0 ? TextIOOps.ReadAll(t, self) : TextIOOps.Read(t, self, count);
    }

    [PyMethod("readline")]
    private static Ref ReadLine(VmThread t, TextIOObject* self, long size = -1) =>
        TextIOOps.CheckOpen(t, self) && TextIOOps.PrepareRead(t, self) ? TextIOOps.ReadLine(t, self, size) : Ref.Error;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, TextIOObject* self)
    {
        if (!TextIOOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        self->Telling = false;
        Ref line;
        if (IoObjects.IsExactly(t, Ref.From(self), BuiltinType.TextIOWrapper))
        {
            line = ReadLine(t, self, -1);
        }
        else
        {
            line = Op.CallMethod(t, Ref.From(self), t.Names[Name.ReadLine]);
            if (!line.IsError && t.KindOf(line) != BuiltinType.Str)
            {
                return t.Raise(BuiltinType.OSError, $"readline() should have returned a str object, not '{Op.TypeName(t, line)}'");
            }
        }

        if (line.IsError || StrOps.Length(line) > 0)
        {
            return line;
        }

        self->Snapshot = Ref.None;
        self->Telling = self->Seekable;
        return Ref.Unbound;
    }

    [PyMethod("flush")]
    private static Ref Flush(VmThread t, TextIOObject* self) => TextIOOps.CheckOpen(t, self) && TextIOOps.Flush(t, self) ? Ref.None : Ref.Error;

    [PyMethod("close")]
    private static Ref Close(VmThread t, TextIOObject* self)
    {
        if (!TextIOOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        // By the attribute, which a subclass may have of its own.
        var closed = IoObjects.IsClosed(t, Ref.From(self));
        if (closed != 0)
        {
            return closed < 0 ? Ref.Error : Ref.None;
        }

        if (self->Finalizing)
        {
            Op.CallMethod(t, self->Buffer, t.Names[Name.DeallocWarn], Ref.From(self));
            t.ClearPending();
        }

        Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]);
        var earlier = t.TakePending();
        Op.CallMethod(t, self->Buffer, t.Names[Name.Close]);
        return IoErrors.Chain(t, earlier) ? Ref.None : Ref.Error;
    }

    [PyMethod("seek")]
    private static Ref Seek(VmThread t, TextIOObject* self, Ref cookie, int whence = 0) =>
        TextIOOps.CheckOpen(t, self) ? TextIOOps.Seek(t, self, cookie, whence) : Ref.Error;

    [PyMethod("tell")]
    private static Ref Tell(VmThread t, TextIOObject* self) => TextIOOps.CheckOpen(t, self) ? TextIOOps.Tell(t, self) : Ref.Error;

    [PyMethod("truncate")]
    private static Ref Truncate(VmThread t, TextIOObject* self, [OrNone] Ref pos) =>
        !TextIOOps.CheckReady(t, self) || Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError
            ? Ref.Error
            : Op.CallMethod(t, self->Buffer, t.Names[Name.Truncate], pos);

    [PyMethod("fileno")]
    private static Ref FileNo(VmThread t, TextIOObject* self) => Delegate(t, self, Name.FileNo);

    [PyMethod("seekable")]
    private static Ref Seekable(VmThread t, TextIOObject* self) => Delegate(t, self, Name.Seekable);

    [PyMethod("readable")]
    private static Ref Readable(VmThread t, TextIOObject* self) => Delegate(t, self, Name.Readable);

    [PyMethod("writable")]
    private static Ref Writable(VmThread t, TextIOObject* self) => Delegate(t, self, Name.Writable);

    [PyMethod("isatty")]
    private static Ref IsATty(VmThread t, TextIOObject* self) => Delegate(t, self, Name.IsATty);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, TextIOObject* self)
    {
        if (self->State == TextIOState.New)
        {
            return IoErrors.Uninitialized(t);
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return t.Raise(BuiltinType.RuntimeError, $"reentrant call inside {Op.TypeName(t, Ref.From(self))}.__repr__");
        }

        var builder = new StrBuilder(t);
        builder.Append("<_io.TextIOWrapper");
        var ok = AppendAttribute(t, self, Name.AttrName, " name=", ref builder) && AppendAttribute(t, self, Name.Mode, " mode=", ref builder);
        ReprGuard.Leave(&self->Header);
        var encoding = ok ? Op.Repr(t, self->Encoding) : Ref.Error;
        if (!encoding.IsError)
        {
            builder.Append(" encoding=");
            builder.Append(encoding);
            builder.Append('>');
        }

        var result = encoding.IsError ? encoding : builder.ToStr();
        builder.Dispose();
        return result;
    }

    [PyGetter("name")]
    private static Ref GetName(VmThread t, TextIOObject* self) =>
        TextIOOps.CheckReady(t, self) ? Op.GetAttr(t, self->Buffer, t.Names[Name.AttrName]) : Ref.Error;

    [PyGetter("closed")]
    private static Ref GetClosed(VmThread t, TextIOObject* self) =>
        TextIOOps.CheckReady(t, self) ? Op.GetAttr(t, self->Buffer, t.Names[Name.Closed]) : Ref.Error;

    [PyGetter("newlines")]
    private static Ref GetNewlines(VmThread t, TextIOObject* self)
    {
        if (!TextIOOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        return Newlines.Describe(t, self->CanRead && self->Newline is NewlineMode.Translate or NewlineMode.Universal ? self->Seen : LineEnds.None);
    }

    [PyGetter("errors")]
    private static Ref GetErrors(VmThread t, TextIOObject* self) => self->State == TextIOState.New ? IoErrors.Uninitialized(t) : self->Errors;

    [PyGetter("_CHUNK_SIZE")]
    private static Ref GetChunkSize(VmThread t, TextIOObject* self) => TextIOOps.CheckReady(t, self) ? IntOps.FromLong(t, self->ChunkSize) : Ref.Error;

    [PySetter("_CHUNK_SIZE")]
    private static bool SetChunkSize(VmThread t, TextIOObject* self, Ref value)
    {
        if (!TextIOOps.CheckReady(t, self))
        {
            return false;
        }

        if (value.IsUnbound)
        {
            t.Raise(BuiltinType.AttributeError, "cannot delete attribute");
            return false;
        }

        if (!NativeArguments.ToLong(t, value, out var size))
        {
            return false;
        }

        if (size <= 0)
        {
            t.RaiseValueError("a strictly positive integer is required");
            return false;
        }

        self->ChunkSize = size;
        return true;
    }

    [PyGetter("encoding", Member = true)]
    private static Ref GetEncoding(VmThread t, TextIOObject* self) => self->Encoding;

    [PyGetter("buffer", Member = true)]
    private static Ref GetBuffer(VmThread t, TextIOObject* self) => self->Buffer;

    [PyGetter("line_buffering", Member = true)]
    private static bool GetLineBuffering(VmThread t, TextIOObject* self) => self->LineBuffering;

    [PyGetter("write_through", Member = true)]
    private static bool GetWriteThrough(VmThread t, TextIOObject* self) => self->WriteThrough;

    [PyGetter("_finalizing")]
    private static bool GetFinalizing(VmThread t, TextIOObject* self) => self->Finalizing;

    [PySetter("_finalizing")]
    private static bool SetFinalizing(VmThread t, TextIOObject* self, Ref value)
    {
        self->Finalizing = value.IsTrue;
        return true;
    }

    private static Ref Delegate(VmThread t, TextIOObject* self, Name method) =>
        TextIOOps.CheckReady(t, self) ? Op.CallMethod(t, self->Buffer, t.Names[method]) : Ref.Error;

    private static bool AppendAttribute(VmThread t, TextIOObject* self, Name name, string label, ref StrBuilder builder)
    {
        var value = Op.LookupAttr(t, Ref.From(self), t.Names[name]);
        if (value.IsError)
        {
            return t.SwallowPending(BuiltinType.ValueError);
        }

        if (value.IsUnbound)
        {
            return true;
        }

        var shown = Op.Repr(t, value);
        if (shown.IsError)
        {
            return false;
        }

        builder.Append(label);
        builder.Append(shown);
        return true;
    }

    private static bool CheckText(VmThread t, Ref value)
    {
        if (t.KindOf(value) == BuiltinType.Str)
        {
            return true;
        }

        t.RaiseTypeError("bad argument type for built-in operation");
        return false;
    }

    private static bool TryFlag(VmThread t, Ref value, bool present, out bool flag)
    {
        flag = present;
        if (value.IsNone)
        {
            return true;
        }

        var number = Op.Index(t, value);
        flag = !number.IsError && number != Ref.Zero;
        return !number.IsError;
    }
}
