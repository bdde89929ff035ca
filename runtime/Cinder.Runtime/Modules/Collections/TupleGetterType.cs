namespace Cinder.Runtime;

/// <summary>A field of a named tuple, as a property of its class. N0: the item's index; R0: the docstring.</summary>
[PyType(BuiltinType.TupleGetter)]
internal static unsafe partial class TupleGetterType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, long index, Ref doc)
    {
        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->N0 = index;
        self->R0 = doc;
        return Ref.From(self);
    }

    /// <summary>The field of an instance.</summary>
    internal static Ref Read(VmThread t, NativeObject* self, Ref instance)
    {
        if (t.KindOf(instance) != BuiltinType.Tuple)
        {
            return instance.IsNone
                ? Ref.From(self)
                : t.RaiseTypeError($"descriptor for index '{self->N0}' for tuple subclasses doesn't apply to '{Op.TypeName(t, instance)}' object");
        }

        var tuple = (TupleObject*)instance.Object;
        return (ulong)self->N0 < (ulong)tuple->Length ? TupleObject.Items(tuple)[self->N0] : t.RaiseIndexError("tuple index out of range");
    }

    [PyMethod("__get__")]
    private static Ref Get(VmThread t, NativeObject* self, Ref instance, [OrNone] Ref owner) => Read(t, self, instance);

    [PyMethod("__set__")]
    private static Ref Set(VmThread t, NativeObject* self, Ref instance, Ref value) => t.Raise(BuiltinType.AttributeError, "can't set attribute");

    [PyMethod("__delete__")]
    private static Ref Delete(VmThread t, NativeObject* self, Ref instance) => t.Raise(BuiltinType.AttributeError, "can't delete attribute");

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, NativeObject* self) =>
        TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, IntOps.FromLong(t, self->N0), self->R0));

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var doc = Op.Repr(t, self->R0);
        return doc.IsError ? doc : StrOps.New(t, $"_tuplegetter({self->N0}, {StrOps.ToManaged(doc)})");
    }

    [PyGetter("__doc__")]
    private static Ref GetDoc(VmThread t, NativeObject* self) => self->R0.IsUnbound ? Ref.None : self->R0;

    [PySetter("__doc__")]
    private static bool SetDoc(VmThread t, NativeObject* self, Ref value)
    {
        self->R0 = value;
        return true;
    }
}
