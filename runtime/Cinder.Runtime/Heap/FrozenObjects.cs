using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// What the virtual machine itself is made of when it starts: it lives as long as the heap, so a collection does not trace it.
/// Only what a program can make refer to something new is looked through each time.
/// </summary>
internal sealed unsafe class FrozenObjects : IDisposable
{
    private nint* _changeable;
    private int _count;
    private int _capacity;

    public long Bytes { get; private set; }

    public long Objects { get; private set; }

    /// <summary>Adds an object that is never freed from now on.</summary>
    public void Add(HeapObject* item, long size, Layout* layout)
    {
        Bytes += size;
        Objects++;
        if ((layout->RefCount == 0 && !layout->TrailingRefs) || IsConstant((BuiltinType)layout->Id))
        {
            return;
        }

        if (_count == _capacity)
        {
            _capacity = Math.Max(1024, _capacity * 2);
            _changeable = (nint*)NativeMemory.Realloc(_changeable, (nuint)_capacity * (nuint)sizeof(nint));
        }

        _changeable[_count++] = (nint)item;
    }

    /// <summary>Marks what the objects that can change refer to.</summary>
    public void VisitReferences(Marker marker)
    {
        for (int i = 0; i < _count; i++)
        {
            marker.VisitReferences((HeapObject*)_changeable[i]);
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_changeable);
        _changeable = null;
        _count = _capacity = 0;
    }

    /// <summary>Objects whose references stay as they were made.</summary>
    private static bool IsConstant(BuiltinType kind) => kind is BuiltinType.Tuple or BuiltinType.BuiltinFunction or BuiltinType.MethodDescriptor
        or BuiltinType.WrapperDescriptor or BuiltinType.ClassMethodDescriptor or BuiltinType.GetSetDescriptor or BuiltinType.MemberDescriptor;
}
