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
