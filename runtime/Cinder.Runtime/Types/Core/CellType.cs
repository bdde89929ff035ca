namespace Cinder.Runtime;

/// <summary>Closure cells.</summary>
[PyType(BuiltinType.Cell, Doc = "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.")]
internal static unsafe partial class CellType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Optional] Ref contents)
    {
        _ = cls;
        var cell = (CellObject*)t.Allocate(BuiltinType.Cell, sizeof(CellObject));
        cell->Value = contents;
        return Ref.From(cell);
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, CellObject* self) => StrOps.New(t, self->Value.IsUnbound
        ? $"<cell at 0x{(nint)self:x12}: empty>"
        : $"<cell at 0x{(nint)self:x12}: {Op.TypeName(t, self->Value)} object at 0x{self->Value.Bits - 1:x12}>");

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, CellObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    private static Ref Ne(VmThread t, CellObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__lt__")]
    private static Ref Lt(VmThread t, CellObject* self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    private static Ref Le(VmThread t, CellObject* self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__gt__")]
    private static Ref Gt(VmThread t, CellObject* self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    private static Ref Ge(VmThread t, CellObject* self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyGetter("cell_contents")]
    private static Ref GetContents(VmThread t, CellObject* self) => self->Value.IsUnbound ? t.RaiseValueError("Cell is empty") : self->Value;

    [PySetter("cell_contents")]
    private static bool SetContents(VmThread t, CellObject* self, Ref value)
    {
        self->Value = value;
        return true;
    }

    /// <summary>By contents; an empty cell comes before any other.</summary>
    private static Ref Compare(VmThread t, CompareOperator op, CellObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.Cell))
        {
            return Ref.NotImplemented;
        }

        Ref left = self->Value, right = ((CellObject*)other.Object)->Value;
        return left.IsUnbound || right.IsUnbound
            ? Op.Compare(t, op, Ref.FromSmall(left.IsUnbound ? 0 : 1), Ref.FromSmall(right.IsUnbound ? 0 : 1))
            : Op.Compare(t, op, left, right);
    }
}
