using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// All layouts of a Vm, by id. The table never moves and its rows are never freed, so a <c>Layout*</c> may be kept anywhere.
/// Ids below <see cref="PermanentCount"/> are the rows of <see cref="BuiltinType"/>; their types are roots.
/// </summary>
internal sealed unsafe class LayoutTable : IDisposable
{
    /// <summary>Most layouts a Vm can have.</summary>
    public const int Capacity = 1 << 22;

    private Layout* _rows;
    private int _count;

    public LayoutTable()
    {
        PermanentCount = Enum.GetValues<BuiltinType>().Length;
        _rows = (Layout*)OsMemory.Reserve(Bytes);
        _count = PermanentCount;
        for (int i = 0; i < PermanentCount; i++)
        {
            _rows[i].Id = (uint)i;
        }
    }

    /// <summary>Number of builtin rows.</summary>
    public int PermanentCount { get; }

    /// <summary>Layouts that exist.</summary>
    public int Count => _count;

    /// <summary>First row: the address of layout <c>id</c> is <c>Rows + id</c>.</summary>
    public Layout* Rows => _rows;

    private static nuint Bytes => (nuint)Capacity * (nuint)sizeof(Layout);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Layout* Get(uint id)
    {
        Debug.Assert(id < (uint)_count, "no such layout");
        return _rows + id;
    }

    /// <summary>Adds a layout whose fields are all zero but the id.</summary>
    public Layout* Create()
    {
        if (_count == Capacity)
        {
            throw new HeapExhaustedException("too many object layouts");
        }

        Layout* layout = _rows + _count;
        layout->Id = (uint)_count++;
        return layout;
    }

    public void Dispose()
    {
        OsMemory.Release((byte*)_rows, Bytes);
        _rows = null;
    }
}
