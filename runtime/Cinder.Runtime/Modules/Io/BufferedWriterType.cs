namespace Cinder.Runtime;

/// <summary><c>io.BufferedWriter</c>.</summary>
[PyType(BuiltinType.BufferedWriter, Doc = "A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\nDEFAULT_BUFFER_SIZE.")]
internal static unsafe partial class BufferedWriterType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) => BufferedMethods.New(t, cls);

    [PyMethod("__init__")]
    internal static Ref Init(VmThread t, BufferedObject* self, [Keyword] Ref raw, [Keyword] long bufferSize = IoModule.DefaultBufferSize)
    {
        self->State = BufferedState.New;
        return BufferedMethods.CheckAbility(t, raw, Name.Writable)
            && BufferedOps.Initialize(t, self, raw, bufferSize, readable: false, writable: true)
                ? Ref.None
                : Ref.Error;
    }

    [PyMethod("detach", Doc = "Disconnect this buffer from its underlying raw stream and return it.\n\nAfter the raw stream has been detached, the buffer is in an unusable\nstate.")]
    internal static Ref Detach(VmThread t, BufferedObject* self) => BufferedMethods.Detach(t, self);

    [PyMethod("close")]
    internal static Ref Close(VmThread t, BufferedObject* self) => BufferedMethods.Close(t, self);

    [PyMethod("seekable")]
    internal static Ref Seekable(VmThread t, BufferedObject* self) => BufferedMethods.Delegate(t, self, Name.Seekable);

    [PyMethod("writable")]
    internal static Ref Writable(VmThread t, BufferedObject* self) => BufferedMethods.Delegate(t, self, Name.Writable);

    [PyMethod("fileno")]
    internal static Ref FileNo(VmThread t, BufferedObject* self) => BufferedMethods.Delegate(t, self, Name.FileNo);

    [PyMethod("isatty")]
    internal static Ref IsATty(VmThread t, BufferedObject* self) => BufferedMethods.Delegate(t, self, Name.IsATty);

    [PyMethod("flush")]
    internal static Ref Flush(VmThread t, BufferedObject* self) => BufferedMethods.Flush(t, self);

    [PyMethod("seek")]
    internal static Ref Seek(VmThread t, BufferedObject* self, Ref target, int whence = 0) => BufferedMethods.Seek(t, self, target, whence);

    [PyMethod("tell")]
    internal static Ref Tell(VmThread t, BufferedObject* self) => BufferedMethods.Tell(t, self);

    [PyMethod("truncate")]
    internal static Ref Truncate(VmThread t, BufferedObject* self, [OrNone] Ref pos) => BufferedMethods.Truncate(t, self, pos);

    [PyMethod("_dealloc_warn")]
    internal static Ref WarnUnclosed(VmThread t, BufferedObject* self, Ref source) => BufferedMethods.WarnUnclosed(t, self, source);

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, BufferedObject* self) => BufferedMethods.Repr(t, self);

    [PyMethod("write", Doc = "Write the given buffer to the IO stream.\n\nReturns the number of bytes written, which is always the length of b\nin bytes.\n\nRaises BlockingIOError if the buffer is full and the underlying raw\nstream cannot accept more data at the moment.")]
    internal static Ref Write(VmThread t, BufferedObject* self, Ref buffer) => BufferedMethods.Write(t, self, buffer);

    [PyGetter("closed")]
    internal static Ref GetClosed(VmThread t, BufferedObject* self) => BufferedMethods.Closed(t, self);

    [PyGetter("name")]
    internal static Ref GetName(VmThread t, BufferedObject* self) => BufferedMethods.RawAttribute(t, self, Name.AttrName);

    [PyGetter("mode")]
    internal static Ref GetMode(VmThread t, BufferedObject* self) => BufferedMethods.RawAttribute(t, self, Name.Mode);

    [PyGetter("raw", Member = true)]
    internal static Ref GetRaw(VmThread t, BufferedObject* self) => self->Raw;

    [PyGetter("_finalizing")]
    internal static bool GetFinalizing(VmThread t, BufferedObject* self) => self->Finalizing;

    [PySetter("_finalizing")]
    internal static bool SetFinalizing(VmThread t, BufferedObject* self, Ref value) => BufferedMethods.SetFinalizing(self, value);
}
