namespace Cinder.Runtime;

/// <summary><c>BaseException</c>: what every exception inherits.</summary>
[PyType(BuiltinType.BaseException, Doc = "Common base class for all exceptions")]
internal static unsafe partial class BaseExceptionType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        // A class with its own __init__ may take keywords; whoever has none is told by it.
        _ = kwargs;
        return Ref.From(ExceptionOps.Allocate(t, cls, args.Items, (int)args.Count));
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) => ExceptionInit.Positional(t, self, args, kwargs) ? Ref.None : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self) => ExceptionOps.Text(t, self);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, ExceptionObject* self)
    {
        var args = (TupleObject*)self->Args.Object;
        var name = StrOps.ToManaged(t.TypeOf(Ref.From(self))->Name);
        var text = Op.Repr(t, args->Length == 1 ? TupleObject.Items(args)[0] : self->Args);
        return text.IsError ? text : StrOps.New(t, args->Length == 1 ? $"{name}({StrOps.ToManaged(text)})" : name + StrOps.ToManaged(text));
    }

    [PyMethod("with_traceback")]
    private static Ref WithTraceback(VmThread t, ExceptionObject* self, Ref traceback) =>
        SetTraceback(t, self, traceback) ? Ref.From(self) : Ref.Error;

    [PyMethod("add_note")]
    private static Ref AddNote(VmThread t, ExceptionObject* self, Ref note)
    {
        if (t.KindOf(note) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"note must be a str, not '{Op.TypeName(t, note)}'");
        }

        var name = t.Names[Name.DunderNotes];
        var notes = Op.LookupAttr(t, Ref.From(self), name);
        if (notes.IsUnbound)
        {
            notes = ListOps.New(t, 1);
            if (!Op.SetAttr(t, Ref.From(self), name, notes))
            {
                return Ref.Error;
            }
        }

        if (notes.IsError || t.KindOf(notes) != BuiltinType.List)
        {
            return notes.IsError ? notes : t.RaiseTypeError("Cannot add note: __notes__ is not a list");
        }

        return ListOps.Append(t, (ListObject*)notes.Object, note) ? Ref.None : Ref.Error;
    }

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, ExceptionObject* self) => ExceptionOps.Reduce(t, self, self->Args, ExceptionOps.State(t, self));

    [PyMethod("__setstate__")]
    private static Ref SetState(VmThread t, ExceptionObject* self, Ref state)
    {
        if (state.IsNone)
        {
            return Ref.None;
        }

        if (t.KindOf(state) != BuiltinType.Dict)
        {
            return t.RaiseTypeError("state is not a dictionary");
        }

        nint position = 0;
        while (DictOps.Next((DictObject*)state.Object, ref position, out var name, out var value))
        {
            if (!Op.SetAttr(t, Ref.From(self), name, value))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyGetter("args")]
    private static Ref GetArgs(VmThread t, ExceptionObject* self) => self->Args;

    [PySetter("args")]
    private static bool SetArgs(VmThread t, ExceptionObject* self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError("args may not be deleted");
            return false;
        }

        var tuple = TupleOps.FromIterable(t, value);
        self->Args = tuple.IsError ? self->Args : tuple;
        return !tuple.IsError;
    }

    [PyGetter("__traceback__")]
    private static Ref GetTraceback(VmThread t, ExceptionObject* self) => self->Traceback.IsHeap ? self->Traceback : Ref.None;

    [PySetter("__traceback__")]
    private static bool SetTraceback(VmThread t, ExceptionObject* self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError("__traceback__ may not be deleted");
            return false;
        }

        if (!value.IsNone && !value.IsExact(BuiltinType.Traceback))
        {
            t.RaiseTypeError("__traceback__ must be a traceback or None");
            return false;
        }

        self->Traceback = value;
        return true;
    }

    [PyGetter("__cause__")]
    private static Ref GetCause(VmThread t, ExceptionObject* self) => self->Cause;

    [PySetter("__cause__")]
    private static bool SetCause(VmThread t, ExceptionObject* self, Ref value)
    {
        if (!CheckLink(t, value, "cause", "__cause__"))
        {
            return false;
        }

        self->Cause = value;
        self->SuppressContext = 1;
        return true;
    }

    [PyGetter("__context__")]
    private static Ref GetContext(VmThread t, ExceptionObject* self) => self->Context;

    [PySetter("__context__")]
    private static bool SetContext(VmThread t, ExceptionObject* self, Ref value)
    {
        if (!CheckLink(t, value, "context", "__context__"))
        {
            return false;
        }

        self->Context = value;
        return true;
    }

    [PyGetter("__suppress_context__")]
    private static Ref GetSuppressContext(VmThread t, ExceptionObject* self) => Ref.FromBool(self->SuppressContext != 0);

    [PySetter("__suppress_context__")]
    private static bool SetSuppressContext(VmThread t, ExceptionObject* self, Ref value)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError("can't delete numeric/char attribute");
            return false;
        }

        if (!value.IsBool)
        {
            t.RaiseTypeError("attribute value type must be bool");
            return false;
        }

        self->SuppressContext = value.IsTrue ? 1 : 0;
        return true;
    }

    private static bool CheckLink(VmThread t, Ref value, string what, string name)
    {
        if (value.IsUnbound)
        {
            t.RaiseTypeError($"{name} may not be deleted");
            return false;
        }

        if (value.IsNone || (t.TypeOf(value)->Flags & TypeFlags.Exception) != 0)
        {
            return true;
        }

        t.RaiseTypeError($"exception {what} must be None or derive from BaseException");
        return false;
    }
}
