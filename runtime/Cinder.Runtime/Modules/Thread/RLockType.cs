namespace Cinder.Runtime;

/// <summary><c>_thread.RLock</c>: a lock that its owner may lock again. N0: the owner's identifier, N1: how often it is locked.</summary>
[PyType(BuiltinType.ThreadReentrantLock)]
internal static unsafe partial class RLockType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        return Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("acquire", Doc = "Lock the lock, or count once more when this thread owns it; return whether it is locked.")]
    private static Ref Acquire(VmThread t, NativeObject* self, [Keyword, Optional] Ref blocking, [Keyword, Optional] Ref timeout)
    {
        if (!Locks.TryDeadline(t, blocking, timeout, out var deadline))
        {
            return Ref.Error;
        }

        var me = (long)LibCThread.Self();
        if (self->N1 > 0 && self->N0 == me)
        {
            self->N1++;
            return Ref.True;
        }

        while (self->N1 > 0)
        {
            if (!Locks.TryWait(t, deadline, out var expired))
            {
                return Ref.Error;
            }

            if (expired)
            {
                return Ref.False;
            }
        }

        self->N0 = me;
        self->N1 = 1;
        return Ref.True;
    }

    [PyMethod("__enter__")]
    private static Ref Enter(VmThread t, NativeObject* self) => Acquire(t, self, Ref.True, Ref.Unbound);

    [PyMethod("release", Doc = "Undo one acquire(); the last one unlocks the lock.")]
    private static Ref Release(VmThread t, NativeObject* self)
    {
        if (!IsMine(self))
        {
            return RaiseNotOwned(t);
        }

        if (--self->N1 == 0)
        {
            self->N0 = 0;
        }

        return Ref.None;
    }

    [PyMethod("__exit__")]
    private static Ref Exit(VmThread t, NativeObject* self, Args args)
    {
        _ = args;
        return Release(t, self);
    }

    [PyMethod("_is_owned")]
    private static bool IsOwned(VmThread t, NativeObject* self) => IsMine(self);

    [PyMethod("_release_save")]
    private static Ref ReleaseSave(VmThread t, NativeObject* self)
    {
        if (self->N1 == 0)
        {
            return RaiseNotOwned(t);
        }

        var saved = TupleOps.From(t, Ref.FromSmall(self->N1), IntOps.FromULong(t, (ulong)self->N0));
        self->N0 = 0;
        self->N1 = 0;
        return saved;
    }

    [PyMethod("_acquire_restore")]
    private static Ref AcquireRestore(VmThread t, NativeObject* self, TupleObject* state)
    {
        if (state->Length != 2)
        {
            return t.RaiseTypeError($"_acquire_restore() argument 1 must be sequence of length 2, not {state->Length}");
        }

        if (!Op.AsLong(t, TupleObject.Items(state)[0], out var count) || !Op.AsLong(t, TupleObject.Items(state)[1], out var owner))
        {
            return Ref.Error;
        }

        while (self->N1 > 0)
        {
            if (!Locks.TryWait(t, long.MaxValue, out _))
            {
                return Ref.Error;
            }
        }

        self->N0 = owner;
        self->N1 = count;
        return Ref.None;
    }

    [PyMethod("_at_fork_reinit")]
    private static Ref Reset(VmThread t, NativeObject* self)
    {
        self->N0 = 0;
        self->N1 = 0;
        return Ref.None;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self) =>
        StrOps.New(t, $"<{(self->N1 > 0 ? "locked" : "unlocked")} {Op.TypeName(t, Ref.From(self))} object owner={self->N0} count={self->N1} at 0x{(nint)self:x}>");

    private static bool IsMine(NativeObject* self) => self->N1 > 0 && self->N0 == (long)LibCThread.Self();

    private static Ref RaiseNotOwned(VmThread t) => t.Raise(BuiltinType.RuntimeError, "cannot release un-acquired lock");
}
