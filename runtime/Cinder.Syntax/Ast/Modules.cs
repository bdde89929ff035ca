// The roots of a tree, one per parser mode. They have no position, as in CPython.

namespace Cinder.Syntax;

/// <summary>A file of source: what <c>exec</c> mode gives.</summary>
public sealed class Module(Stmt[] body) : Node
{
    public Stmt[] Body { get; } = body;

    internal override string AstName => "Module";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("body", Body);
}

/// <summary>One interactive statement (or several on one line): what <c>single</c> mode gives.</summary>
public sealed class Interactive(Stmt[] body) : Node
{
    public Stmt[] Body { get; } = body;

    internal override string AstName => "Interactive";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("body", Body);
}

/// <summary>One expression: what <c>eval</c> mode gives.</summary>
public sealed class Expression(Expr body) : Node
{
    public Expr Body { get; } = body;

    internal override string AstName => "Expression";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("body", Body);
}
