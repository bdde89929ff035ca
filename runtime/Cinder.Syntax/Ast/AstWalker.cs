namespace Cinder.Syntax;

/// <summary>Visits a tree in the order of the ASDL. Override <see cref="Visit"/>; call the base to go on into the children.</summary>
public abstract class AstWalker : IFieldVisitor
{
    /// <summary>Visits <paramref name="node"/>: by default only its children.</summary>
    public virtual void Visit(Node node) => node.VisitFields(this);

    void IFieldVisitor.Node(string name, Node? node)
    {
        if (node is not null)
        {
            Visit(node);
        }
    }

    void IFieldVisitor.Nodes(string name, Node?[] nodes)
    {
        foreach (Node? node in nodes)
        {
            if (node is not null)
            {
                Visit(node);
            }
        }
    }

    void IFieldVisitor.Identifier(string name, string? value)
    {
    }

    void IFieldVisitor.Identifiers(string name, string[] values)
    {
    }

    void IFieldVisitor.Number(string name, int value)
    {
    }

    void IFieldVisitor.Constant(string name, ConstantValue value)
    {
    }

    void IFieldVisitor.Symbol(string name, string value)
    {
    }

    void IFieldVisitor.Symbols(string name, CmpOp[] values)
    {
    }
}
