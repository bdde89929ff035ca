using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// The attribute half of hidden classes: which attribute name lies at which index of a layout, and the transitions between
/// layouts. Names are interned strings, compared by address. Inline caches ask once; sites that see many layouts come back every
/// time, so answers are kept in a direct-mapped cache (a layout never changes: entries need no invalidation).
/// </summary>
internal sealed unsafe class ShapeTable(Vm vm)
{
    /// <summary>More attributes than this, or layouts of one type than <see cref="MaxLayoutsPerType"/>, and the instance gets a dict.</summary>
    internal const int MaxAttributes = 120;
    private const int MaxLayoutsPerType = 2000;
    private const int LinearLimit = 8;
    private const int CacheSize = 4096;

    private readonly List<Shape?> _shapes = [];
    private readonly CacheEntry* _cache = (CacheEntry*)NativeMemory.AllocZeroed(CacheSize, (nuint)sizeof(CacheEntry));

    /// <summary>Index of the attribute in the layout, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int IndexOf(uint layoutId, Ref name)
    {
        var entry = &_cache[((uint)(name.Bits >> 3) ^ (layoutId * 0x9E3779B1u)) & (CacheSize - 1)];
        return entry->Name == name.Bits && entry->LayoutId == layoutId ? entry->Index : FillCache(entry, layoutId, name);
    }

    /// <summary>Names of the layout's attributes, in the order they were set.</summary>
    internal ReadOnlySpan<nint> NamesOf(uint layoutId)
    {
        var shape = Find(layoutId);
        return shape is null ? [] : shape.Names;
    }

    /// <summary>The layout with one more attribute, or null when the instance should rather go to dictionary mode.</summary>
    internal Layout* Transition(Layout* from, Ref name)
    {
        var shape = Require(from->Id);
        if (shape.Children.TryGetValue(name.Bits, out var childId))
        {
            return vm.Layouts.Get(childId);
        }

        if (from->AttributeCount >= MaxAttributes || shape.Root.Descendants >= MaxLayoutsPerType)
        {
            return null;
        }

        var child = vm.Layouts.Create();
        var id = child->Id;
        *child = *from;
        child->Id = id;
        child->AttributeCount = (ushort)(from->AttributeCount + 1);
        shape.Root.Descendants++;
        Put(id, new Shape([.. shape.Names, name.Bits], shape.Root));
        shape.Children.Add(name.Bits, id);
        return child;
    }

    internal void VisitRoots(Marker marker)
    {
        foreach (var shape in _shapes)
        {
            foreach (var name in shape?.Names ?? [])
            {
                marker.VisitWord(name);
            }
        }
    }

    private int FillCache(CacheEntry* entry, uint layoutId, Ref name)
    {
        entry->Name = name.Bits;
        entry->LayoutId = layoutId;
        entry->Index = Find(layoutId)?.IndexOf(name.Bits) ?? -1;
        return entry->Index;
    }

    private Shape? Find(uint layoutId) => layoutId < _shapes.Count ? _shapes[(int)layoutId] : null;

    private Shape Require(uint layoutId)
    {
        if (Find(layoutId) is { } shape)
        {
            return shape;
        }

        shape = new Shape([], null);
        Put(layoutId, shape);
        return shape;
    }

    private void Put(uint layoutId, Shape shape)
    {
        while (_shapes.Count <= layoutId)
        {
            _shapes.Add(null);
        }

        _shapes[(int)layoutId] = shape;
    }

    private struct CacheEntry
    {
        public nint Name;
        public uint LayoutId;
        public int Index;
    }

    private sealed class Shape
    {
        private readonly Dictionary<nint, int>? _index;

        internal Shape(nint[] names, Shape? root)
        {
            Names = names;
            Root = root ?? this;
            if (names.Length > LinearLimit)
            {
                _index = new Dictionary<nint, int>(names.Length);
                for (var i = 0; i < names.Length; i++)
                {
                    _index.Add(names[i], i);
                }
            }
        }

        internal nint[] Names { get; }

        internal Shape Root { get; }

        internal int Descendants { get; set; }

        internal Dictionary<nint, uint> Children { get; } = [];

        internal int IndexOf(nint name) =>
            _index is null ? Array.IndexOf(Names, name) : _index.TryGetValue(name, out var index) ? index : -1;
    }
}
