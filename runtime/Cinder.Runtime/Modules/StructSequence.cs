namespace Cinder.Runtime;

/// <summary>A struct sequence type that consists of its fields alone: no native class of its own is written for it.</summary>
/// <param name="type">Its row.</param>
/// <param name="visible">Items that the tuple shows; the fields after them are hidden.</param>
/// <param name="fields">Names in order; an empty name is an item that has none.</param>
internal sealed class StructSequence(BuiltinType type, int visible, params string[] fields)
{
    internal BuiltinType Type { get; } = type;

    internal int Visible { get; } = visible;

    internal int Total => fields.Length;

    internal ReadOnlySpan<string> Fields => fields;

    /// <summary>Names without the nameless: what repr() counts through.</summary>
    internal string[] Named { get; } = Array.FindAll(fields, f => f.Length > 0);

    /// <summary>Only the runtime makes instances.</summary>
    internal bool Closed { get; init; }
}
