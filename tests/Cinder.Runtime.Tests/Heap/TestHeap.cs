using System.Runtime.CompilerServices;

namespace Cinder.Runtime.Tests;

/// <summary>A heap without a Vm: layouts built by hand, roots in a table.</summary>
internal sealed unsafe class TestHeap : IDisposable
{
    public TestHeap(HeapOptions? options = null)
    {
        Layouts = new LayoutTable();
        Roots = new RootTable();
        Define(BuiltinType.RefArray, sizeof(RefArray), 1, trailing: true);
        Define(BuiltinType.RawArray, sizeof(RawArray), 0);
        Define(BuiltinType.Object, sizeof(PlainObject), 0);
        Define(BuiltinType.Float, sizeof(FloatObject), 0);
        Define(BuiltinType.Cell, sizeof(CellObject), 1);
        Define(BuiltinType.Slice, sizeof(SliceObject), 3);
        Define(BuiltinType.WeakRef, sizeof(WeakRefObject), 1);
        Define(BuiltinType.Native, sizeof(NativeObject), 6);
        Define(BuiltinType.Type, sizeof(TypeObject), 9, trailing: true);
        Heap = new Heap(Layouts, Roots, (options ?? new HeapOptions()) with
        {
            SmallSpaceBytes = 1L << 30,
            LargeSpaceBytes = 1L << 30,
        });
    }

    public LayoutTable Layouts { get; }

    public RootTable Roots { get; }

    public Heap Heap { get; }

    public static Ref* Items(Ref array) => RefArray.Items((RefArray*)array.Object);

    public static CellObject* Cell(Ref cell) => (CellObject*)cell.Object;

    public void Define(BuiltinType type, int size, int references, bool trailing = false)
    {
        Layout* layout = Layouts.Get((uint)type);
        layout->Kind = type;
        layout->FixedSize = layout->BaseSize = (ushort)size;
        layout->RefCount = (ushort)references;
        layout->TrailingRefs = trailing;
    }

    public Ref Array(int length)
    {
        var array = (RefArray*)Heap.TryAllocate((uint)BuiltinType.RefArray, sizeof(RefArray) + (8L * length));
        array->TaggedLength = Ref.FromSmall(length);
        return Ref.From(array);
    }

    public Ref Raw(int bytes)
    {
        var array = (RawArray*)Heap.TryAllocate((uint)BuiltinType.RawArray, sizeof(RawArray) + bytes);
        array->Length = bytes;
        return Ref.From(array);
    }

    public Ref NewCell(Ref value)
    {
        var cell = (CellObject*)Heap.Allocate((uint)BuiltinType.Cell, sizeof(CellObject));
        cell->Value = value;
        return Ref.From(cell);
    }

    public Ref NewFloat(double value)
    {
        var item = (FloatObject*)Heap.Allocate((uint)BuiltinType.Float, sizeof(FloatObject));
        item->Value = value;
        return Ref.From(item);
    }

    public Ref NewWeakRef(Ref referent, Ref callback)
    {
        var item = (WeakRefObject*)Heap.Allocate((uint)BuiltinType.WeakRef, sizeof(WeakRefObject));
        item->Callback = callback;
        Heap.WeakReferences.Register(item, referent.Object);
        return Ref.From(item);
    }

    public NativeObject* NewNative() => (NativeObject*)Heap.Allocate((uint)BuiltinType.Native, sizeof(NativeObject));

    /// <summary>The bits are those of an object that has not been freed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Exists(nint bits) => Heap.FindObject(bits - 1) == (HeapObject*)(bits - 1);

    public void Dispose()
    {
        Heap.Dispose();
        Roots.Dispose();
        Layouts.Dispose();
    }
}
