namespace Cinder.Runtime;

/// <summary><c>io.BufferedRWPair</c>: R0 is a BufferedReader, R1 a BufferedWriter; Unbound before <c>__init__</c>.</summary>
[PyType(BuiltinType.BufferedRWPair, Doc = "A buffered reader and writer object together.\n\nA buffered reader object and buffered writer object put together to\nform a sequential IO object that can read and write. This is typically\nused with a socket or two-way pipe.\n\nreader and writer are RawIOBase objects that are readable and\nwriteable respectively. If the buffer_size is omitted it defaults to\nDEFAULT_BUFFER_SIZE.")]
internal static unsafe partial class BufferedPairType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = self->R1 = Ref.Unbound;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, NativeObject* self, Ref reader, Ref writer, long bufferSize = IoModule.DefaultBufferSize)
    {
        if (!BufferedMethods.CheckAbility(t, reader, Name.Readable) || !BufferedMethods.CheckAbility(t, writer, Name.Writable))
        {
            return Ref.Error;
        }

        var size = IntOps.FromLong(t, bufferSize);
        var input = Op.Call2(t, t.TypeRef(BuiltinType.BufferedReader), reader, size);
        var output = input.IsError ? input : Op.Call2(t, t.TypeRef(BuiltinType.BufferedWriter), writer, size);
        if (output.IsError)
        {
            return output;
        }

        self->R0 = input;
        self->R1 = output;
        return Ref.None;
    }

    [PyMethod("read")]
    private static Ref Read(VmThread t, NativeObject* self, Args args) => Forward(t, self->R0, Name.Read, args);

    [PyMethod("peek")]
    private static Ref Peek(VmThread t, NativeObject* self, Args args) => Forward(t, self->R0, Name.Peek, args);

    [PyMethod("read1")]
    private static Ref Read1(VmThread t, NativeObject* self, Args args) => Forward(t, self->R0, Name.Read1, args);

    [PyMethod("readinto")]
    private static Ref ReadInto(VmThread t, NativeObject* self, Args args) => Forward(t, self->R0, Name.ReadInto, args);

    [PyMethod("readinto1")]
    private static Ref ReadInto1(VmThread t, NativeObject* self, Args args)
    {
        var method = self->R0.IsUnbound ? IoErrors.Uninitialized(t) : Op.GetAttr(t, self->R0, StrOps.Intern(t, "readinto1"));
        return method.IsError ? method : Op.Call(t, method, args.Items, args.Count);
    }

    [PyMethod("write")]
    private static Ref Write(VmThread t, NativeObject* self, Args args) => Forward(t, self->R1, Name.Write, args);

    [PyMethod("flush")]
    private static Ref Flush(VmThread t, NativeObject* self) => Forward(t, self->R1, Name.Flush, default);

    [PyMethod("readable")]
    private static Ref Readable(VmThread t, NativeObject* self) => Forward(t, self->R0, Name.Readable, default);

    [PyMethod("writable")]
    private static Ref Writable(VmThread t, NativeObject* self) => Forward(t, self->R1, Name.Writable, default);

    [PyMethod("close")]
    private static Ref Close(VmThread t, NativeObject* self)
    {
        Forward(t, self->R1, Name.Close, default);
        var earlier = t.TakePending();
        Forward(t, self->R0, Name.Close, default);
        return IoErrors.Chain(t, earlier) ? Ref.None : Ref.Error;
    }

    [PyMethod("isatty")]
    private static Ref IsATty(VmThread t, NativeObject* self)
    {
        var writer = Forward(t, self->R1, Name.IsATty, default);
        return writer.IsFalse ? Forward(t, self->R0, Name.IsATty, default) : writer;
    }

    [PyGetter("closed")]
    private static Ref GetClosed(VmThread t, NativeObject* self) => self->R1.IsUnbound
        ? t.Raise(BuiltinType.RuntimeError, "the BufferedRWPair object is being garbage-collected")
        : Op.GetAttr(t, self->R1, t.Names[Name.Closed]);

    private static Ref Forward(VmThread t, Ref file, Name name, Args args)
    {
        var method = file.IsUnbound ? IoErrors.Uninitialized(t) : Op.GetAttr(t, file, t.Names[name]);
        return method.IsError ? method : Op.Call(t, method, args.Items, args.Count);
    }
}
