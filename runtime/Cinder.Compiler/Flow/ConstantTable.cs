using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>The constants of one unit, each distinct by type and value.</summary>
internal sealed class ConstantTable
{
    private readonly List<object?> _items = [];
    private readonly Dictionary<BoxedConstant, int> _indexes = [];

    public IReadOnlyList<object?> Items => _items;

    public object? this[int index] => _items[index];

    public int Add(object? constant)
    {
        var key = new BoxedConstant(constant);
        if (!_indexes.TryGetValue(key, out var index))
        {
            _indexes[key] = index = _items.Count;
            _items.Add(constant);
        }

        return index;
    }

    // A dictionary key cannot be null, which is None here.
    private readonly struct BoxedConstant(object? value) : IEquatable<BoxedConstant>
    {
        private readonly object? _value = value;

        public bool Equals(BoxedConstant other) => ConstantComparer.Instance.Equals(_value, other._value);

        public override bool Equals(object? obj) => obj is BoxedConstant other && Equals(other);

        public override int GetHashCode() => ConstantComparer.Instance.GetHashCode(_value);
    }
}

/// <summary>Names of one unit, each with its index.</summary>
internal sealed class NameTable
{
    private readonly List<string> _items = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Items => _items;

    public int Count => _items.Count;

    public int Add(string name)
    {
        if (!_indexes.TryGetValue(name, out var index))
        {
            _indexes[name] = index = _items.Count;
            _items.Add(name);
        }

        return index;
    }

    /// <summary>Index of <paramref name="name"/>, or -1.</summary>
    public int IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index : -1;
}
