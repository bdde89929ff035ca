namespace Cinder.Runtime;

/// <summary><c>_io</c>: files.</summary>
[PyModule("_io", Doc = "The io module provides the Python interfaces to stream handling. The\nbuiltin open function is defined in this module.\n\nAt the top of the I/O hierarchy is the abstract base class IOBase. It\ndefines the basic interface to a stream. Note, however, that there is no\nseparation between reading and writing to streams; implementations are\nallowed to raise an OSError if they do not support a given operation.\n\nExtending IOBase is RawIOBase which deals simply with the reading and\nwriting of raw bytes to a stream. FileIO subclasses RawIOBase to provide\nan interface to OS files.\n\nBufferedIOBase deals with buffering on a raw byte stream (RawIOBase). Its\nsubclasses, BufferedWriter, BufferedReader, and BufferedRWPair buffer\nstreams that are readable, writable, and both respectively.\nBufferedRandom provides a buffered interface to random access\nstreams. BytesIO is a simple stream of in-memory bytes.\n\nAnother IOBase subclass, TextIOBase, deals with the encoding and decoding\nof streams into text. TextIOWrapper, which extends it, is a buffered text\ninterface to a buffered raw stream (`BufferedIOBase`). Finally, StringIO\nis an in-memory stream for text.\n\nArgument names are not part of the specification, and only the arguments\nof open() are intended to be used as keyword arguments.\n\ndata:\n\nDEFAULT_BUFFER_SIZE\n\n   An int containing the default buffer size used by the module's buffered\n   I/O classes. open() uses the file's blksize (as obtained by os.stat) if\n   possible.\n")]
internal static unsafe partial class IoModule
{
    internal const int DefaultBufferSize = 8192;

    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "DEFAULT_BUFFER_SIZE", Ref.FromSmall(DefaultBufferSize));
        ModuleOps.Set(t, module, "UnsupportedOperation", t.TypeRef(BuiltinType.UnsupportedOperation));
        ModuleOps.Set(t, module, "BlockingIOError", t.TypeRef(BuiltinType.BlockingIOError));
    }

    [PyFunction("open", Doc = "Open file and return a stream.  Raise OSError upon failure.\n\nfile is either a text or byte string giving the name (and the path\nif the file isn't in the current working directory) of the file to\nbe opened or an integer file descriptor of the file to be\nwrapped. (If a file descriptor is given, it is closed when the\nreturned I/O object is closed, unless closefd is set to False.)\n\nmode is an optional string that specifies the mode in which the file\nis opened. It defaults to 'r' which means open for reading in text\nmode. The modes 'w' (truncate first), 'x' (fail if it exists), 'a'\n(append), 'b' (binary), 't' (text) and '+' (reading and writing) can\nbe combined.\n\nbuffering is an optional integer used to set the buffering policy: 0\nswitches buffering off (only allowed in binary mode), 1 selects line\nbuffering (only usable in text mode), and an integer > 1 is the size\nof the buffer.\n\nencoding, errors and newline are those of TextIOWrapper. A custom\nopener is called with (file, flags) and returns a file descriptor.")]
    private static Ref Open(
        VmThread t, [Keyword] Ref file, [Optional, Keyword] StrObject* mode, [Optional, Keyword] Ref buffering, [OrNone, Keyword] Ref encoding,
        [OrNone, Keyword] Ref errors, [OrNone, Keyword] Ref newline, [Optional, Keyword] Ref closefd, [OrNone, Keyword] Ref opener)
    {
        var size = -1;
        if (!buffering.IsUnbound && !NativeArguments.ToInt(t, buffering, out size))
        {
            return Ref.Error;
        }

        if (!IoArguments.TryText(t, encoding, "open", "encoding", out _) || !IoArguments.TryText(t, errors, "open", "errors", out _)
            || !IoArguments.TryText(t, newline, "open", "newline", out _))
        {
            return Ref.Error;
        }

        return OpenFunction.Open(t, file, mode == null ? "r" : StrOps.ToManaged(Ref.From(mode)), size, encoding, errors, newline, closefd, opener);
    }

    [PyFunction("open_code", Doc = "Opens the provided file with the intent to import the contents.\n\nThis may perform extra validation beyond open(), but is otherwise interchangeable\nwith calling open(path, 'rb').")]
    private static Ref OpenCode(VmThread t, [Keyword] StrObject* path) =>
        OpenFunction.Open(t, Ref.From(path), "rb", -1, Ref.None, Ref.None, Ref.None, Ref.Unbound, Ref.None);

    [PyFunction("text_encoding", Doc = "A helper function to choose the text encoding.\n\nWhen encoding is not None, this function returns it.\nOtherwise, this function returns the default text encoding\n(i.e. \"locale\" or \"utf-8\" depends on UTF-8 mode).\n\nThis function emits an EncodingWarning if encoding is None and\nsys.flags.warn_default_encoding is true.\n\nThis can be used in APIs with an encoding=None parameter.\nHowever, please consider using encoding=\"utf-8\" for new APIs.")]
    private static Ref TextEncodingOf(VmThread t, Ref encoding, int stacklevel = 2) => encoding.IsNone ? StrOps.Intern(t, "locale") : encoding;

    /// <summary>The attributes that a pickled file comes with: a dict, or None.</summary>
    internal static Ref RestoreDict(VmThread t, Ref file, Ref attributes, string place)
    {
        if (attributes.IsNone)
        {
            return attributes;
        }

        if (t.KindOf(attributes) != BuiltinType.Dict)
        {
            return t.RaiseTypeError($"{place} item of state should be a dict, got a {Op.TypeName(t, attributes)}");
        }

        var own = InstanceAttributes.GetDict(t, file.Object);
        return own.IsError ? own : Op.CallMethod(t, own, t.Names[Name.Update], attributes).IsError ? Ref.Error : Ref.None;
    }
}
