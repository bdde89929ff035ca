namespace Cinder.Syntax;

/// <summary>
/// Receives the fields of one node from <see cref="Node.VisitFields"/>. Printers and walkers are written against it,
/// so that the fields of a node are listed in one place only. Names are those of the ASDL (<c>col_offset</c> style).
/// </summary>
public interface IFieldVisitor
{
    /// <summary>A child; null when an optional field is absent.</summary>
    void Node(string name, Node? node);

    /// <summary>A list of children; an element may be null only in <c>Dict.keys</c> and <c>arguments.kw_defaults</c>.</summary>
    void Nodes(string name, Node?[] nodes);

    /// <summary>A name; null when an optional field is absent.</summary>
    void Identifier(string name, string? value);

    /// <summary>A list of names.</summary>
    void Identifiers(string name, string[] values);

    /// <summary>An integer, or a flag as 0 or 1.</summary>
    void Number(string name, int value);

    /// <summary>The value of a literal.</summary>
    void Constant(string name, ConstantValue value);

    /// <summary>An operator or a context.</summary>
    void Symbol(string name, string value);

    /// <summary>The operators of a chain of comparisons.</summary>
    void Symbols(string name, CmpOp[] values);
}
