namespace Cinder.Runtime;

/// <summary><c>io.BufferedRandom</c>.</summary>
[PyType(BuiltinType.BufferedRandom, Doc = "A buffered interface to random access streams.\n\nThe constructor creates a reader and writer for a seekable stream,\nraw, given in the first argument. If the buffer_size is omitted it\ndefaults to DEFAULT_BUFFER_SIZE.")]
internal static unsafe partial class BufferedRandomType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) => BufferedMethods.New(t, cls);

    [PyMethod("__init__")]
    internal static Ref Init(VmThread t, BufferedObject* self, [Keyword] Ref raw, [Keyword] long bufferSize = IoModule.DefaultBufferSize)
    {
        self->State = BufferedState.New;
        return BufferedMethods.CheckAbility(t, raw, Name.Seekable) && BufferedMethods.CheckAbility(t, raw, Name.Readable) && BufferedMethods.CheckAbility(t, raw, Name.Writable)
            && BufferedOps.Initialize(t, self, raw, bufferSize, readable: true, writable: true)
                ? Ref.None
                : Ref.Error;
    }

    [PyMethod("detach", Doc = "Disconnect this buffer from its underlying raw stream and return it.\n\nAfter the raw stream has been detached, the buffer is in an unusable\nstate.")]
    internal static Ref Detach(VmThread t, BufferedObject* self) => BufferedMethods.Detach(t, self);

    [PyMethod("close")]
    internal static Ref Close(VmThread t, BufferedObject* self) => BufferedMethods.Close(t, self);

    [PyMethod("seekable")]
    internal static Ref Seekable(VmThread t, BufferedObject* self) => BufferedMethods.Delegate(t, self, Name.Seekable);

    [PyMethod("readable")]
    internal static Ref Readable(VmThread t, BufferedObject* self) => BufferedMethods.Delegate(t, self, Name.Readable);

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

    [PyMethod("read")]
    internal static Ref Read(VmThread t, BufferedObject* self, [OrNone] Ref size) => BufferedMethods.Read(t, self, size);

    [PyMethod("peek")]
    internal static Ref Peek(VmThread t, BufferedObject* self, long size = 0) => BufferedMethods.Peek(t, self);

    [PyMethod("read1")]
    internal static Ref Read1(VmThread t, BufferedObject* self, long size = -1) => BufferedMethods.Read1(t, self, size);

    [PyMethod("readinto")]
    internal static Ref ReadInto(VmThread t, BufferedObject* self, Ref buffer) => BufferedMethods.ReadInto(t, self, buffer, once: false);

    [PyMethod("readinto1")]
    internal static Ref ReadInto1(VmThread t, BufferedObject* self, Ref buffer) => BufferedMethods.ReadInto(t, self, buffer, once: true);

    [PyMethod("readline")]
    internal static Ref ReadLine(VmThread t, BufferedObject* self, [OrNone] Ref size) => BufferedMethods.ReadLine(t, self, size);

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, BufferedObject* self) => BufferedMethods.Next(t, self, BuiltinType.BufferedRandom);

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
