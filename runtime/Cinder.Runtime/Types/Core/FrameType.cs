namespace Cinder.Runtime;

/// <summary>Frames: an activation on the stack, the frame of a suspended generator, or what is left of one that has ended.</summary>
[PyType(BuiltinType.Frame)]
internal static unsafe partial class FrameType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, FrameObject* self)
    {
        var code = (CodeRefObject*)self->Code.Object;
        var line = Line(t, self);
        var file = Op.Repr(t, code->FileName);
        return StrOps.New(
            t, $"<frame at 0x{(nint)self:x12}, file {StrOps.ToManaged(file)}, line {(line < 0 ? "None" : line)}, code {StrOps.ToManaged(code->Name)}>");
    }

    [PyMethod("clear", Doc = "F.clear(): clear most references held by the frame")]
    private static Ref Clear(VmThread t, FrameObject* self)
    {
        if (self->Live != null)
        {
            return t.Raise(BuiltinType.RuntimeError, "cannot clear an executing frame");
        }

        var generator = SuspendedGenerator(self);
        if (generator.IsHeap)
        {
            return GeneratorOps.Close(t, (GeneratorObject*)generator.Object);
        }

        if (self->SavedLocals.IsHeap)
        {
            var locals = (RefArray*)self->SavedLocals.Object;
            for (var i = 0; i < locals->Length; i++)
            {
                RefArray.Items(locals)[i] = Ref.Unbound;
            }
        }

        return Ref.None;
    }

    [PyGetter("f_back")]
    private static Ref GetBack(VmThread t, FrameObject* self)
    {
        if (self->Live != null)
        {
            return self->Live->Previous == null ? Ref.None : Frames.Materialize(t, self->Live->Previous);
        }

        return self->Back.IsUnbound ? Ref.None : self->Back;
    }

    [PyGetter("f_code")]
    private static Ref GetCode(VmThread t, FrameObject* self) => self->Code;

    [PyGetter("f_globals")]
    private static Ref GetGlobals(VmThread t, FrameObject* self) => self->Globals;

    [PyGetter("f_builtins")]
    private static Ref GetBuiltins(VmThread t, FrameObject* self) => self->Builtins;

    [PyGetter("f_locals")]
    private static Ref GetLocals(VmThread t, FrameObject* self) => FrameLocals.Of(t, self);

    [PyGetter("f_lasti")]
    private static Ref GetLastInstruction(VmThread t, FrameObject* self) => Ref.FromSmall(2L * Instruction(self));

    [PyGetter("f_lineno")]
    private static Ref GetLine(VmThread t, FrameObject* self)
    {
        var line = Line(t, self);
        return line < 0 ? Ref.None : Ref.FromSmall(line);
    }

    [PySetter("f_lineno")]
    private static bool SetLine(VmThread t, FrameObject* self, Ref value)
    {
        _ = self;
        if (value.IsUnbound)
        {
            t.Raise(BuiltinType.AttributeError, "cannot delete attribute");
        }
        else if (!IntOps.IsIntLike(t, value))
        {
            t.RaiseValueError("lineno must be an integer");
        }
        else
        {
            t.RaiseValueError("f_lineno can only be set in a trace function");
        }

        return false;
    }

    [PyGetter("f_trace")]
    private static Ref GetTrace(VmThread t, FrameObject* self) => self->Trace;

    [PySetter("f_trace")]
    private static bool SetTrace(VmThread t, FrameObject* self, Ref value)
    {
        self->Trace = value.IsUnbound ? Ref.None : value;
        return true;
    }

    [PyGetter("f_trace_lines")]
    private static Ref GetTraceLines(VmThread t, FrameObject* self) => Ref.FromBool(self->NoTraceLines == 0);

    [PySetter("f_trace_lines")]
    private static bool SetTraceLines(VmThread t, FrameObject* self, Ref value)
    {
        if (!IsFlag(t, value))
        {
            return false;
        }

        self->NoTraceLines = value.IsTrue ? 0 : 1;
        return true;
    }

    [PyGetter("f_trace_opcodes")]
    private static Ref GetTraceOpcodes(VmThread t, FrameObject* self) => Ref.FromBool(self->TraceOpcodes != 0);

    [PySetter("f_trace_opcodes")]
    private static bool SetTraceOpcodes(VmThread t, FrameObject* self, Ref value)
    {
        if (!IsFlag(t, value))
        {
            return false;
        }

        self->TraceOpcodes = value.IsTrue ? 1 : 0;
        return true;
    }

    /// <summary>The line being executed; -1 when unknown.</summary>
    internal static int Line(VmThread t, FrameObject* self) =>
        CodeType.Managed(t, (CodeRefObject*)self->Code.Object).Locations[(int)Math.Max(Instruction(self), 0)].Line;

    private static long Instruction(FrameObject* self) => self->Live != null ? Frames.InstructionIndex(self->Live) : self->Instruction;

    /// <summary>The generator whose saved activation the frame shows; Unbound for the frame of an activation that is over.</summary>
    private static Ref SuspendedGenerator(FrameObject* self)
    {
        if (!self->SavedLocals.IsHeap)
        {
            return Ref.Unbound;
        }

        // A generator saves the whole activation, header included; a frame that ended keeps its locals alone.
        var saved = (RefArray*)self->SavedLocals.Object;
        var locals = ((CodeRefObject*)self->Code.Object)->Data->LocalCount;
        return saved->Length > locals ? ((Frame*)(RefArray.Items(saved) + locals))->Generator : Ref.Unbound;
    }

    private static bool IsFlag(VmThread t, Ref value)
    {
        if (value.IsBool)
        {
            return true;
        }

        t.RaiseTypeError(value.IsUnbound ? "can't delete numeric/char attribute" : "attribute value type must be bool");
        return false;
    }
}
