namespace Cinder.Runtime;

/// <summary>sys.stdout and sys.stderr. N0 is the file descriptor.</summary>
[PyType(BuiltinType.StandardStream)]
internal static unsafe partial class StandardStreamType
{
    internal static Ref New(VmThread t, int descriptor)
    {
        var self = (NativeObject*)TypeOps.AllocateInstance(t, t.Types(BuiltinType.StandardStream));
        self->N0 = descriptor;
        return Ref.From(self);
    }

    internal static void WriteText(VmThread t, NativeObject* self, Ref text)
    {
        var stream = self->N0 == 2 ? t.Vm.StandardError : t.Vm.StandardOutput;
        stream.Write(StrOps.ToManaged(text));
        if (self->N0 == 2)
        {
            stream.Flush();
        }
    }

    [PyMethod("write")]
    private static Ref Write(VmThread t, NativeObject* self, Ref text)
    {
        if (t.KindOf(text) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"write() argument must be str, not {Op.TypeName(t, text)}");
        }

        WriteText(t, self, text);
        return Ref.FromSmall(StrOps.Length(text));
    }

    [PyMethod("flush")]
    private static Ref Flush(VmThread t, NativeObject* self)
    {
        (self->N0 == 2 ? t.Vm.StandardError : t.Vm.StandardOutput).Flush();
        return Ref.None;
    }

    [PyMethod("isatty")]
    private static Ref IsATty(VmThread t, NativeObject* self) =>
        Ref.FromBool(self->N0 == 2 ? !Console.IsErrorRedirected : !Console.IsOutputRedirected);

    [PyMethod("fileno")]
    private static Ref FileNo(VmThread t, NativeObject* self) => Ref.FromSmall(self->N0);

    [PyGetter("encoding")]
    private static Ref GetEncoding(VmThread t, NativeObject* self) => StrOps.New(t, "utf-8");

    [PyGetter("name")]
    private static Ref GetName(VmThread t, NativeObject* self) => StrOps.New(t, self->N0 == 2 ? "<stderr>" : "<stdout>");
}
