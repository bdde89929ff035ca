namespace Cinder.Runtime;

/// <summary><c>struct.Struct</c>.</summary>
[PyType(BuiltinType.Struct, Doc = "Struct(fmt) --> compiled struct object\n\n")]
internal static unsafe partial class StructType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) => Ref.From(StructOps.New(t, cls));

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, StructObject* self, [Keyword] Ref format) => StructFormat.Compile(t, self, format) ? Ref.None : Ref.Error;

    [PyMethod("pack", Doc = "S.pack(v1, v2, ...) -> bytes\n\nReturn a bytes object containing values v1, v2, ... packed according\nto the format string S.format.  See help(struct) for more on format\nstrings.")]
    private static Ref Pack(VmThread t, StructObject* self, Args args) => StructOps.Pack(t, self, args.Items, args.Count);

    [PyMethod("pack_into", Doc = "S.pack_into(buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string S.format\nand write the packed bytes into the writable buffer buf starting at\noffset.  Note that the offset is a required argument.  See\nhelp(struct) for more on format strings.")]
    private static Ref PackInto(VmThread t, StructObject* self, Args args) => StructOps.PackInto(t, self, args.Items, args.Count);

    [PyMethod("unpack", Doc = "Return a tuple containing unpacked values.\n\nUnpack according to the format string Struct.format. The buffer's size\nin bytes must be Struct.size.\n\nSee help(struct) for more on format strings.")]
    private static Ref Unpack(VmThread t, StructObject* self, Ref buffer) => StructOps.Unpack(t, self, buffer);

    [PyMethod("unpack_from", Doc = "Return a tuple containing unpacked values.\n\nValues are unpacked according to the format string Struct.format.\n\nThe buffer's size in bytes, starting at position offset, must be\nat least Struct.size.\n\nSee help(struct) for more on format strings.")]
    private static Ref UnpackFrom(VmThread t, StructObject* self, [Keyword] Ref buffer, [Keyword] long offset = 0) => StructOps.UnpackFrom(t, self, buffer, offset);

    [PyMethod("iter_unpack", Doc = "Return an iterator yielding tuples.\n\nTuples are unpacked from the given bytes source, like a repeated\ninvocation of unpack_from().\n\nRequires that the bytes length be a multiple of the struct size.")]
    private static Ref IterUnpack(VmThread t, StructObject* self, Ref buffer) => StructOps.Iterate(t, self, buffer);

    [PyMethod("__sizeof__", Doc = "S.__sizeof__() -> size of S in memory, in bytes")]
    private static long SizeOf(VmThread t, StructObject* self) => sizeof(StructObject) + (self->FieldCount * sizeof(StructField));

    [PyGetter("format", Doc = "struct format string")]
    private static Ref GetFormat(VmThread t, StructObject* self) => self->Format;

    [PyGetter("size", Doc = "struct size in bytes")]
    private static long GetSize(VmThread t, StructObject* self) => self->Size;
}
