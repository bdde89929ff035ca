using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// Code objects. Python sees instructions of two bytes, so an instruction's offset is twice its index; what these bytes mean is the
/// runtime's own affair.
/// </summary>
[PyType(BuiltinType.Code, Doc = "Create a code object.  Not for the faint of heart.")]
internal static unsafe partial class CodeType
{
    private const int MinimumArguments = 16;

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args)
    {
        _ = cls;
        return args.Count < MinimumArguments
            ? t.RaiseTypeError($"code expected at least {MinimumArguments} arguments, got {args.Count}")
            : t.RaiseValueError("code: bytecode cannot be made by hand; compile() source or replace() parts of a code object");
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, CodeRefObject* self) => StrOps.New(t, Shown(t, self));

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, CodeRefObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.Code))
        {
            return Ref.NotImplemented;
        }

        CodeObject left = Managed(t, self), right = Managed(t, (CodeRefObject*)other.Object);
        return Ref.FromBool(ReferenceEquals(left, right)
            || (left.Name == right.Name && left.FirstLineNumber == right.FirstLineNumber && left.ContentHash == right.ContentHash
                && left.Locations.Bytes.AsSpan().SequenceEqual(right.Locations.Bytes.AsSpan())));
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, CodeRefObject* self) => IntOps.FromLong(t, (long)(ulong)Managed(t, self).ContentHash & Ref.MaxInt);

    [PyMethod("replace")]
    private static Ref Replace(VmThread t, CodeRefObject* self, Args args, KwArgs kwargs) =>
        args.Count > 0 ? t.RaiseTypeError("replace() takes no positional arguments") : CodeReplacement.Replace(t, self, kwargs);

    [PyMethod("co_lines")]
    private static Ref Lines(VmThread t, CodeRefObject* self)
    {
        var locations = Locations(t, self);
        var result = ListOps.New(t, 8);
        for (var start = 0; start < locations.Length;)
        {
            var end = start + 1;
            while (end < locations.Length && locations[end].Line == locations[start].Line)
            {
                end++;
            }

            var range = TupleOps.From(t, Ref.FromSmall(2L * start), Ref.FromSmall(2L * end), Number(locations[start].Line));
            if (!ListOps.Append(t, (ListObject*)result.Object, range))
            {
                return Ref.Error;
            }

            start = end;
        }

        return Op.Iter(t, result);
    }

    [PyMethod("co_positions")]
    private static Ref Positions(VmThread t, CodeRefObject* self)
    {
        var locations = Locations(t, self);
        var result = ListOps.New(t, locations.Length);
        var position = stackalloc Ref[4];
        foreach (var location in locations)
        {
            position[0] = Number(location.Line);
            position[1] = Number(location.EndLine);
            position[2] = Number(location.Column);
            position[3] = Number(location.EndColumn);
            if (!ListOps.Append(t, (ListObject*)result.Object, TupleOps.From(t, position, 4)))
            {
                return Ref.Error;
            }
        }

        return Op.Iter(t, result);
    }

    [PyMethod("_varname_from_oparg")]
    private static Ref NameOfSlot(VmThread t, CodeRefObject* self, [Keyword] int oparg)
    {
        var names = (TupleObject*)self->LocalNames.Object;
        return oparg < 0 || oparg >= names->Length ? t.RaiseIndexError("tuple index out of range") : TupleObject.Items(names)[oparg];
    }

    [PyGetter("co_argcount", Member = true)]
    private static Ref GetArgCount(VmThread t, CodeRefObject* self) => Ref.FromSmall(self->Data->ArgCount);

    [PyGetter("co_posonlyargcount", Member = true)]
    private static Ref GetPosOnlyArgCount(VmThread t, CodeRefObject* self) => Ref.FromSmall(self->Data->PosOnlyArgCount);

    [PyGetter("co_kwonlyargcount", Member = true)]
    private static Ref GetKwOnlyArgCount(VmThread t, CodeRefObject* self) => Ref.FromSmall(self->Data->KwOnlyArgCount);

    [PyGetter("co_nlocals", Member = true)]
    private static Ref GetLocalCount(VmThread t, CodeRefObject* self) => Ref.FromSmall(Managed(t, self).LocalCount);

    [PyGetter("co_stacksize", Member = true)]
    private static Ref GetStackSize(VmThread t, CodeRefObject* self) => Ref.FromSmall(self->Data->StackSize);

    [PyGetter("co_flags", Member = true)]
    private static Ref GetFlags(VmThread t, CodeRefObject* self) => Ref.FromSmall(self->Data->Flags);

    [PyGetter("co_consts", Member = true)]
    private static Ref GetConstants(VmThread t, CodeRefObject* self) => self->Constants;

    [PyGetter("co_names", Member = true)]
    private static Ref GetNames(VmThread t, CodeRefObject* self) => self->Names;

    [PyGetter("co_varnames")]
    private static Ref GetVarNames(VmThread t, CodeRefObject* self) => SlotNames(t, self, SlotKind.Local);

    [PyGetter("co_cellvars")]
    private static Ref GetCellVars(VmThread t, CodeRefObject* self) => SlotNames(t, self, SlotKind.Cell);

    [PyGetter("co_freevars")]
    private static Ref GetFreeVars(VmThread t, CodeRefObject* self) => SlotNames(t, self, SlotKind.Free);

    [PyGetter("co_filename", Member = true)]
    private static Ref GetFileName(VmThread t, CodeRefObject* self) => self->FileName;

    [PyGetter("co_name", Member = true)]
    private static Ref GetName(VmThread t, CodeRefObject* self) => self->Name;

    [PyGetter("co_qualname", Member = true)]
    private static Ref GetQualName(VmThread t, CodeRefObject* self) => self->QualName;

    [PyGetter("co_firstlineno", Member = true)]
    private static Ref GetFirstLine(VmThread t, CodeRefObject* self) => Ref.FromSmall(Managed(t, self).FirstLineNumber);

    [PyGetter("co_code")]
    private static Ref GetCode(VmThread t, CodeRefObject* self)
    {
        var instructions = Managed(t, self).Instructions;
        var bytes = new byte[instructions.Length * 2];
        for (var i = 0; i < instructions.Length; i++)
        {
            bytes[2 * i] = (byte)instructions[i].Op;
            bytes[(2 * i) + 1] = (byte)instructions[i].Arg;
        }

        return BytesOps.New(t, bytes);
    }

    [PyGetter("co_linetable", Member = true)]
    private static Ref GetLineTable(VmThread t, CodeRefObject* self) => BytesOps.New(t, Managed(t, self).Locations.Bytes.AsSpan());

    [PyGetter("co_lnotab")]
    private static Ref GetLineNumberTable(VmThread t, CodeRefObject* self)
    {
        var bytes = new List<byte>();
        var locations = Locations(t, self);
        int line = Managed(t, self).FirstLineNumber, offset = 0;
        for (var i = 0; i < locations.Length; i++)
        {
            if (locations[i].Line < 0 || locations[i].Line == line)
            {
                continue;
            }

            int codeStep = (2 * i) - offset, lineStep = locations[i].Line - line;
            for (; codeStep > 255; codeStep -= 255)
            {
                bytes.AddRange([255, 0]);
            }

            for (; lineStep is > 127 or < -128; lineStep -= lineStep > 0 ? 127 : -128, codeStep = 0)
            {
                bytes.AddRange([(byte)codeStep, lineStep > 0 ? (byte)127 : (byte)128]);
            }

            bytes.AddRange([(byte)codeStep, (byte)lineStep]);
            line = locations[i].Line;
            offset = 2 * i;
        }

        return BytesOps.New(t, bytes.ToArray());
    }

    [PyGetter("co_exceptiontable", Member = true)]
    private static Ref GetExceptionTable(VmThread t, CodeRefObject* self)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var entry in Managed(t, self).ExceptionTable)
        {
            writer.Write7BitEncodedInt(entry.Start);
            writer.Write7BitEncodedInt(entry.End - entry.Start);
            writer.Write7BitEncodedInt(entry.Target);
            writer.Write7BitEncodedInt((entry.Depth << 1) | (entry.PushLasti ? 1 : 0));
        }

        writer.Flush();
        return BytesOps.New(t, bytes.ToArray());
    }

    /// <summary>The compiler's object.</summary>
    internal static CodeObject Managed(VmThread t, CodeRefObject* code) => t.Vm.Codes[code->Data->Index];

    /// <summary>The repr.</summary>
    internal static string Shown(VmThread t, CodeRefObject* code) =>
        $"<code object {StrOps.ToManaged(code->Name)} at 0x{(nint)code:x12}, file \"{StrOps.ToManaged(code->FileName)}\", line {Managed(t, code).FirstLineNumber}>";

    private static Location[] Locations(VmThread t, CodeRefObject* code)
    {
        var managed = Managed(t, code);
        return managed.Locations.Decode(managed.Instructions.Length);
    }

    private static Ref Number(int value) => value < 0 ? Ref.None : Ref.FromSmall(value);

    private static Ref SlotNames(VmThread t, CodeRefObject* code, SlotKind kind)
    {
        var kinds = Managed(t, code).LocalsPlusKinds;
        var names = TupleObject.Items((TupleObject*)code->LocalNames.Object);
        var count = 0;
        foreach (var slot in kinds)
        {
            count += slot.HasFlag(kind) ? 1 : 0;
        }

        var result = TupleOps.New(t, count);
        var target = TupleObject.Items((TupleObject*)result.Object);
        for (int i = 0, next = 0; i < kinds.Length; i++)
        {
            if (kinds[i].HasFlag(kind))
            {
                target[next++] = names[i];
            }
        }

        return result;
    }
}
