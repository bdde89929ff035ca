namespace Cinder.Runtime;

/// <summary>The methods that BufferedReader, BufferedWriter and BufferedRandom share.</summary>
internal static unsafe class BufferedMethods
{
    internal static Ref New(VmThread t, TypeObject* cls)
    {
        var self = (BufferedObject*)TypeOps.AllocateInstance(t, cls);
        self->Raw = Ref.None;
        return Ref.From(self);
    }

    /// <summary>False with an exception pending where the raw file lacks an ability.</summary>
    internal static bool CheckAbility(VmThread t, Ref raw, Name ability)
    {
        var able = Op.CallMethod(t, raw, t.Names[ability]);
        if (able.IsError || able.IsTrue)
        {
            return !able.IsError;
        }

        var what = ability switch
        {
            Name.Readable => "readable",
            Name.Writable => "writable",
            _ => "seekable",
        };
        IoErrors.Unsupported(t, $"File or stream is not {what}.");
        return false;
    }

    internal static Ref Detach(VmThread t, BufferedObject* self)
    {
        if (!BufferedOps.CheckReady(t, self) || Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError)
        {
            return Ref.Error;
        }

        var raw = self->Raw;
        self->Raw = Ref.None;
        self->State = BufferedState.Detached;
        return raw;
    }

    internal static Ref Close(VmThread t, BufferedObject* self)
    {
        if (!BufferedOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        // By the attribute, which a subclass may have of its own.
        var closed = IoObjects.IsClosed(t, Ref.From(self));
        if (closed != 0)
        {
            return closed < 0 ? Ref.Error : Ref.None;
        }

        if (self->Finalizing)
        {
            WarnUnclosed(t, self, Ref.From(self));
        }

        Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]);
        var earlier = t.TakePending();
        Op.CallMethod(t, self->Raw, t.Names[Name.Close]);
        self->Storage = Ref.Zero;
        BufferedOps.Drop(self);
        self->State = BufferedState.Closed;
        return IoErrors.Chain(t, earlier) ? Ref.None : Ref.Error;
    }

    /// <summary>ResourceWarning of a file, the outermost one, that was dropped without being closed.</summary>
    internal static Ref WarnUnclosed(VmThread t, BufferedObject* self, Ref source)
    {
        if (self->State == BufferedState.Ready)
        {
            Op.CallMethod(t, self->Raw, t.Names[Name.DeallocWarn], source);
            t.ClearPending();
        }

        return Ref.None;
    }

    internal static Ref Closed(VmThread t, BufferedObject* self)
    {
        if (self->State is BufferedState.New or BufferedState.Detached)
        {
            return BufferedOps.CheckReady(t, self) ? Ref.None : Ref.Error;
        }

        return self->IsDirect
            ? Ref.FromBool(((FileIOObject*)self->Raw.Object)->Descriptor < 0)
            : Op.GetAttr(t, self->Raw, t.Names[Name.Closed]);
    }

    /// <summary>flush() of a file that is only read.</summary>
    internal static Ref FlushRaw(VmThread t, BufferedObject* self) => Delegate(t, self, Name.Flush);

    internal static Ref Flush(VmThread t, BufferedObject* self) =>
        BufferedOps.CheckOpen(t, self, "flush of closed file") && BufferedOps.Synchronize(t, self) ? Ref.None : Ref.Error;

    internal static Ref Delegate(VmThread t, BufferedObject* self, Name method) =>
        BufferedOps.CheckReady(t, self) ? Op.CallMethod(t, self->Raw, t.Names[method]) : Ref.Error;

    internal static Ref RawAttribute(VmThread t, BufferedObject* self, Name name) =>
        BufferedOps.CheckReady(t, self) ? Op.GetAttr(t, self->Raw, t.Names[name]) : Ref.Error;

    internal static Ref Tell(VmThread t, BufferedObject* self) =>
        BufferedOps.CheckReady(t, self) && BufferedOps.Tell(t, self) is >= 0 and var position ? IntOps.FromLong(t, position) : Ref.Error;

    internal static Ref Seek(VmThread t, BufferedObject* self, Ref target, int whence)
    {
        if (!BufferedOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        if (whence is < 0 or > 2)
        {
            return t.RaiseValueError($"whence value {whence} unsupported");
        }

        if (!BufferedOps.CheckOpen(t, self, "seek of closed file") || !CheckAbility(t, self->Raw, Name.Seekable)
            || !IoArguments.TryOffset(t, target, out var offset))
        {
            return Ref.Error;
        }

        var position = BufferedOps.Seek(t, self, offset, whence);
        return position < 0 ? Ref.Error : IntOps.FromLong(t, position);
    }

    internal static Ref Truncate(VmThread t, BufferedObject* self, Ref position)
    {
        if (!BufferedOps.CheckOpen(t, self, "truncate of closed file"))
        {
            return Ref.Error;
        }

        if (!self->Writable)
        {
            return IoErrors.Unsupported(t, "truncate");
        }

        if (!BufferedOps.Synchronize(t, self))
        {
            return Ref.Error;
        }

        self->RawPosition = -1;
        return Op.CallMethod(t, self->Raw, t.Names[Name.Truncate], position);
    }

    internal static Ref Read(VmThread t, BufferedObject* self, Ref size)
    {
        if (!IoArguments.TrySize(t, size, -1, out var count) || !BufferedOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        if (count < -1)
        {
            return t.RaiseValueError("read length must be non-negative or -1");
        }

        return !BufferedOps.CheckOpen(t, self, "read of closed file") ? Ref.Error : count < 0 ? BufferedOps.ReadAll(t, self) : BufferedOps.Read(t, self, count);
    }

    internal static Ref Read1(VmThread t, BufferedObject* self, long size) =>
        BufferedOps.CheckOpen(t, self, "read of closed file") ? BufferedOps.Read1(t, self, size) : Ref.Error;

    internal static Ref Peek(VmThread t, BufferedObject* self) =>
        BufferedOps.CheckOpen(t, self, "peek of closed file") ? BufferedOps.Peek(t, self) : Ref.Error;

    internal static Ref ReadLine(VmThread t, BufferedObject* self, Ref size) =>
        IoArguments.TrySize(t, size, -1, out var limit) && BufferedOps.CheckOpen(t, self, "readline of closed file")
            ? BufferedOps.ReadLine(t, self, limit)
            : Ref.Error;

    internal static Ref ReadInto(VmThread t, BufferedObject* self, Ref buffer, bool once)
    {
        if (!IoArguments.TryWritable(t, buffer, once ? "readinto1" : "readinto", out var data, out var length)
            || !BufferedOps.CheckOpen(t, self, "readinto of closed file"))
        {
            return Ref.Error;
        }

        // A raw file's own code may run meanwhile: the view keeps the buffer where it is.
        var view = MemoryViewOps.New(t, buffer);
        if (view.IsError)
        {
            return view;
        }

        var count = BufferedOps.ReadInto(t, self, data, length, once);
        MemoryViewOps.Release(t, (MemoryViewObject*)view.Object);
        return count == FileIOOps.Failed ? Ref.Error : count == FileIOOps.WouldBlock ? Ref.None : IntOps.FromLong(t, count);
    }

    internal static Ref Next(VmThread t, BufferedObject* self, BuiltinType native)
    {
        if (!BufferedOps.CheckReady(t, self))
        {
            return Ref.Error;
        }

        Ref line;
        if (IoObjects.IsExactly(t, Ref.From(self), native))
        {
            line = BufferedOps.CheckOpen(t, self, "readline of closed file") ? BufferedOps.ReadLine(t, self, -1) : Ref.Error;
        }
        else
        {
            line = Op.CallMethod(t, Ref.From(self), t.Names[Name.ReadLine]);
            if (!line.IsError && t.KindOf(line) != BuiltinType.Bytes)
            {
                return t.Raise(BuiltinType.OSError, $"readline() should have returned a bytes object, not '{Op.TypeName(t, line)}'");
            }
        }

        return !line.IsError && ((BytesObject*)line.Object)->Length == 0 ? Ref.Unbound : line;
    }

    internal static Ref Write(VmThread t, BufferedObject* self, Ref value)
    {
        if (!Buffers.TryGet(t, value, out var data, out var length) || !BufferedOps.CheckOpen(t, self, "write to closed file"))
        {
            return Ref.Error;
        }

        return BufferedOps.Write(t, self, data, length) ? IntOps.FromLong(t, length) : Ref.Error;
    }

    internal static Ref Repr(VmThread t, BufferedObject* self)
    {
        var type = TypeOps.NameOf(t.TypeOf(Ref.From(self)));
        var name = Op.LookupAttr(t, Ref.From(self), t.Names[Name.AttrName]);
        if (name.IsError && !t.SwallowPending(BuiltinType.ValueError))
        {
            return name;
        }

        if (name.IsError || name.IsUnbound)
        {
            return StrOps.New(t, $"<{QualifiedName(t, self)}>");
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return t.Raise(BuiltinType.RuntimeError, $"reentrant call inside {type}.__repr__");
        }

        var shown = Op.Repr(t, name);
        ReprGuard.Leave(&self->Header);
        return shown.IsError ? shown : StrOps.New(t, $"<{QualifiedName(t, self)} name={StrOps.ToManaged(shown)}>");
    }

    internal static bool SetFinalizing(BufferedObject* self, Ref value)
    {
        self->Finalizing = value.IsTrue;
        return true;
    }

    private static string QualifiedName(VmThread t, BufferedObject* self) => TypeOps.NameOf(t.TypeOf(Ref.From(self)));
}
