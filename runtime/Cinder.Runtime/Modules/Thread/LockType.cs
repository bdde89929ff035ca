namespace Cinder.Runtime;

/// <summary><c>_thread.lock</c>. N0: locked.</summary>
[PyType(BuiltinType.ThreadLock, Doc = "A lock object is a synchronization primitive: threading.Lock() makes one.\n\nIt is not owned by the thread that locked it: another one may unlock it.")]
internal static unsafe partial class LockType
{
    internal static Ref New(VmThread t) => Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.ThreadLock)));

    [PyMethod("acquire", Doc = "Lock the lock. Without argument, block until another thread unlocks it; return whether it is locked.")]
    [PyMethod("acquire_lock", Doc = "Lock the lock. Without argument, block until another thread unlocks it; return whether it is locked.")]
    private static Ref Acquire(VmThread t, NativeObject* self, [Keyword, Optional] Ref blocking, [Keyword, Optional] Ref timeout)
    {
        if (!Locks.TryDeadline(t, blocking, timeout, out var deadline))
        {
            return Ref.Error;
        }

        while (self->N0 != 0)
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

        self->N0 = 1;
        return Ref.True;
    }

    [PyMethod("__enter__")]
    private static Ref Enter(VmThread t, NativeObject* self) => Acquire(t, self, Ref.True, Ref.Unbound);

    [PyMethod("release", Doc = "Unlock the lock.")]
    [PyMethod("release_lock", Doc = "Unlock the lock.")]
    private static Ref Release(VmThread t, NativeObject* self)
    {
        if (self->N0 == 0)
        {
            return t.Raise(BuiltinType.RuntimeError, "release unlocked lock");
        }

        self->N0 = 0;
        return Ref.None;
    }

    [PyMethod("__exit__")]
    private static Ref Exit(VmThread t, NativeObject* self, Args args)
    {
        _ = args;
        return Release(t, self);
    }

    [PyMethod("locked", Doc = "Tell whether the lock is locked.")]
    [PyMethod("locked_lock", Doc = "Tell whether the lock is locked.")]
    private static bool Locked(VmThread t, NativeObject* self) => self->N0 != 0;

    [PyMethod("_at_fork_reinit")]
    private static Ref Reset(VmThread t, NativeObject* self)
    {
        self->N0 = 0;
        return Ref.None;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self) =>
        StrOps.New(t, $"<{(self->N0 != 0 ? "locked" : "unlocked")} _thread.lock object at 0x{(nint)self:x}>");
}
