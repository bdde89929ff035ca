namespace Cinder.Runtime;

/// <summary>Putting a text file over a file of bytes.</summary>
internal static unsafe class TextIOSetup
{
    /// <summary>Sets a text file up. False with an exception pending.</summary>
    internal static bool Open(
        VmThread t, TextIOObject* self, Ref buffer, Ref encoding, Ref errors, NewlineMode newline, bool lineBuffering, bool writeThrough)
    {
        if (!TryCodec(t, encoding, out var codec, out var library) || !TryAsk(t, buffer, Name.Readable, out var canRead)
            || !TryAsk(t, buffer, Name.Writable, out var canWrite))
        {
            return false;
        }

        self->Buffer = buffer;
        self->CanRead = canRead;
        self->CanWrite = canWrite;
        self->BufferKind = KindOf(t, buffer);
        self->PendingLength = 0;
        self->Pending = Ref.Zero;
        self->AtStart = true;
        TextIOOps.Forget(self);
        if (!Configure(t, self, encoding, errors, newline, codec, library))
        {
            return false;
        }

        var read1 = Op.LookupAttr(t, buffer, t.Names[Name.Read1]);
        if (read1.IsError || !TryAsk(t, buffer, Name.Seekable, out self->Seekable))
        {
            return false;
        }

        self->HasRead1 = !read1.IsUnbound;
        self->Telling = self->Seekable;
        self->LineBuffering = lineBuffering;
        self->WriteThrough = writeThrough;
        self->State = TextIOState.Ready;
        return !self->Seekable || !canWrite || FindStart(t, self);
    }

    /// <summary>Changes the encoding, error handler and line ends of a file that nothing was read from. False with an exception pending.</summary>
    internal static bool Configure(VmThread t, TextIOObject* self, Ref encoding, Ref errors, NewlineMode newline)
    {
        if (!TryCodec(t, encoding, out var codec, out var library) || !Configure(t, self, encoding, errors, newline, codec, library))
        {
            return false;
        }

        return !self->Seekable || !self->CanWrite || FindStart(t, self);
    }

    private static bool Configure(VmThread t, TextIOObject* self, Ref encoding, Ref errors, NewlineMode newline, CodecKind codec, Ref library)
    {
        var decoder = Ref.None;
        var encoder = Ref.None;
        if (self->CanRead && !TextDecoding.IsNative(codec))
        {
            decoder = Incremental(t, library, encoding, "incrementaldecoder", errors);
        }

        if (self->CanWrite && !decoder.IsError && !TextEncoding.IsNative(codec))
        {
            encoder = Incremental(t, library, encoding, "incrementalencoder", errors);
        }

        if (decoder.IsError || encoder.IsError)
        {
            return false;
        }

        self->Encoding = encoding;
        self->Errors = errors;
        self->Decoder = decoder;
        self->Encoder = encoder;
        self->Codec = codec;
        self->Newline = newline;
        self->Seen = LineEnds.None;
        self->HeldCarriage = false;
        self->Partial = Ref.Zero;
        return true;
    }

    /// <summary>Writing somewhere else than at the beginning, nothing that belongs there is written.</summary>
    private static bool FindStart(VmThread t, TextIOObject* self)
    {
        var position = Op.CallMethod(t, self->Buffer, t.Names[Name.Tell]);
        var isStart = position.IsError ? -1 : Op.Equal(t, position, Ref.Zero);
        if (isStart < 0)
        {
            return false;
        }

        self->AtStart = isStart > 0;
        return isStart > 0 || self->Encoder.IsNone || !Op.CallMethod(t, self->Encoder, t.Names[Name.SetState], Ref.Zero).IsError;
    }

    /// <summary>What the encoding's name means; its CodecInfo where the runtime itself does not know it.</summary>
    private static bool TryCodec(VmThread t, Ref encoding, out CodecKind codec, out Ref library)
    {
        library = Ref.None;
        var name = StrOps.ToManaged(encoding);
        codec = name is "utf-8" or "UTF-8" ? CodecKind.Utf8 : Codecs.Find(name, out _);
        if (codec == CodecKind.Unknown)
        {
            library = Lookup(t, encoding);
            var isText = library.IsError ? library : Op.LookupAttr(t, library, StrOps.Intern(t, "_is_text_encoding"));
            if (isText.IsError)
            {
                return false;
            }

            codec = isText.IsFalse ? CodecKind.NotText : codec;
        }

        if (codec != CodecKind.NotText)
        {
            return true;
        }

        t.Raise(BuiltinType.LookupError, $"'{name}' is not a text encoding; use codecs.open() to handle arbitrary codecs");
        return false;
    }

    private static Ref Lookup(VmThread t, Ref encoding)
    {
        var module = Imports.ImportModule(t, "codecs");
        return module.IsError ? module : Op.CallMethod(t, module, StrOps.Intern(t, "lookup"), encoding);
    }

    private static Ref Incremental(VmThread t, Ref library, Ref encoding, string attribute, Ref errors)
    {
        library = library.IsNone ? Lookup(t, encoding) : library;
        var factory = library.IsError ? library : Op.GetAttr(t, library, StrOps.Intern(t, attribute));
        return factory.IsError ? factory : Op.Call1(t, factory, errors);
    }

    private static bool TryAsk(VmThread t, Ref buffer, Name ability, out bool able)
    {
        var answer = Op.CallMethod(t, buffer, t.Names[ability]);
        var truth = answer.IsError ? -1 : Op.Truth(t, answer);
        able = truth > 0;
        return truth >= 0;
    }

    private static TextBufferKind KindOf(VmThread t, Ref buffer)
    {
        if (IoObjects.IsExactly(t, buffer, BuiltinType.BufferedReader) || IoObjects.IsExactly(t, buffer, BuiltinType.BufferedWriter)
            || IoObjects.IsExactly(t, buffer, BuiltinType.BufferedRandom))
        {
            return TextBufferKind.Buffered;
        }

        return IoObjects.IsExactly(t, buffer, BuiltinType.BytesIO) ? TextBufferKind.BytesIO : TextBufferKind.Other;
    }
}
