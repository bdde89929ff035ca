namespace Cinder.Runtime;

/// <summary>
/// C# objects that belong to heap objects: a native type's instance keeps the handle, and the object goes (disposed, when it
/// is disposable) with the collection that finds the instance dead.
/// </summary>
internal sealed unsafe class ManagedHandles
{
    private object?[] _values = new object?[16];
    private int[] _next = new int[16];
    private int _used = 1;
    private int _firstFree;
    private (nint Owner, int Handle)[] _owned = new (nint, int)[16];
    private int _ownedCount;

    /// <summary>Handles in use.</summary>
    public int Count { get; private set; }

    /// <summary>Stores a value; the handle is never 0.</summary>
    public long Add(HeapObject* owner, object value)
    {
        int handle = _firstFree;
        if (handle != 0)
        {
            _firstFree = _next[handle];
        }
        else
        {
            handle = _used++;
            if (handle == _values.Length)
            {
                Array.Resize(ref _values, handle * 2);
                Array.Resize(ref _next, handle * 2);
            }
        }

        if (_ownedCount == _owned.Length)
        {
            Array.Resize(ref _owned, _ownedCount * 2);
        }

        _values[handle] = value;
        _owned[_ownedCount++] = ((nint)owner, handle);
        Count++;
        return handle;
    }

    public T Get<T>(long handle)
        where T : class => (T)_values[handle]!;

    /// <summary>Replaces the value of a handle.</summary>
    public void Set(long handle, object value) => _values[handle] = value;

    internal void RemoveDead(Heap heap)
    {
        int kept = 0;
        for (int i = 0; i < _ownedCount; i++)
        {
            (nint owner, int handle) = _owned[i];
            if (heap.IsMarked((HeapObject*)owner))
            {
                _owned[kept++] = _owned[i];
                continue;
            }

            (_values[handle] as IDisposable)?.Dispose();
            _values[handle] = null;
            _next[handle] = _firstFree;
            _firstFree = handle;
            Count--;
        }

        _ownedCount = kept;
    }

    /// <summary>Disposes everything that is left, when the heap goes.</summary>
    internal void DisposeAll()
    {
        for (int i = 0; i < _ownedCount; i++)
        {
            (_values[_owned[i].Handle] as IDisposable)?.Dispose();
        }

        _ownedCount = Count = 0;
    }
}
