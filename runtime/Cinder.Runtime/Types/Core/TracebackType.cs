namespace Cinder.Runtime;

/// <summary>Tracebacks.</summary>
[PyType(BuiltinType.Traceback, Doc = "Create a new traceback object.")]
internal static unsafe partial class TracebackType
{
    [PyNew]
    private static Ref New(
        VmThread t,
        TypeObject* cls,
        [Keyword("tb_next")] Ref next,
        [Keyword("tb_frame")] Ref frame,
        [Keyword("tb_lasti")] int lastInstruction,
        [Keyword("tb_lineno")] int line)
    {
        _ = cls;
        if (!frame.IsExact(BuiltinType.Frame))
        {
            return t.RaiseTypeError($"TracebackType() argument 'tb_frame' must be frame, not {(frame.IsNone ? "None" : Op.TypeName(t, frame))}");
        }

        if (!next.IsNone && !next.IsExact(BuiltinType.Traceback))
        {
            return t.RaiseTypeError($"expected traceback object or None, got '{Op.TypeName(t, next)}'");
        }

        var result = (TracebackObject*)t.Allocate(BuiltinType.Traceback, sizeof(TracebackObject));
        result->Next = next;
        result->Frame = frame;
        result->LastInstruction = lastInstruction;
        result->Line = line;
        return Ref.From(result);
    }

    [PyMethod("__dir__")]
    private static Ref Dir(VmThread t, TracebackObject* self)
    {
        _ = self;
        var names = stackalloc Ref[4];
        names[0] = StrOps.Intern(t, "tb_frame");
        names[1] = StrOps.Intern(t, "tb_next");
        names[2] = StrOps.Intern(t, "tb_lasti");
        names[3] = StrOps.Intern(t, "tb_lineno");
        return ListOps.From(t, names, 4);
    }

    [PyGetter("tb_frame", Member = true)]
    private static Ref GetFrame(VmThread t, TracebackObject* self) => self->Frame;

    [PyGetter("tb_lasti", Member = true)]
    private static Ref GetLastInstruction(VmThread t, TracebackObject* self) => IntOps.FromLong(t, self->LastInstruction);

    [PyGetter("tb_lineno", Member = true)]
    private static Ref GetLine(VmThread t, TracebackObject* self)
    {
        var line = TracebackObject.LineOf(t, self);
        return line < 0 ? Ref.None : Ref.FromSmall(line);
    }

    [PyGetter("tb_next")]
    private static Ref GetNext(VmThread t, TracebackObject* self) => self->Next;

    [PySetter("tb_next")]
    private static bool SetNext(VmThread t, TracebackObject* self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError("can't delete tb_next attribute");
            return false;
        }

        if (!value.IsNone && !value.IsExact(BuiltinType.Traceback))
        {
            t.RaiseTypeError($"expected traceback object, got '{Op.TypeName(t, value)}'");
            return false;
        }

        for (var current = value; current.IsHeap; current = ((TracebackObject*)current.Object)->Next)
        {
            if (current == Ref.From(self))
            {
                t.RaiseValueError("traceback loop detected");
                return false;
            }
        }

        self->Next = value;
        return true;
    }
}
