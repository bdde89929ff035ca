namespace Cinder.Syntax;

/// <summary>
/// Where a node's text is: lines count from 1, columns from 0 in bytes of the line's UTF-8 text, as in CPython's
/// <c>lineno, col_offset, end_lineno, end_col_offset</c>. The end is exclusive.
/// </summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn);

/// <summary>
/// The base of every node of the tree. Nodes are immutable and are compared by reference.
/// The tree mirrors Python 3.11's <c>ast</c> module; the only renamed class is <see cref="ExprStmt"/>.
/// </summary>
public abstract class Node
{
    /// <summary>The name of the node's class in CPython's <c>ast</c> module.</summary>
    internal abstract string AstName { get; }

    /// <summary>Hands every field to <paramref name="visitor"/>, in the order of the ASDL.</summary>
    public abstract void VisitFields(IFieldVisitor visitor);
}

/// <summary>A node that has a position.</summary>
public abstract class LocatedNode(SourceSpan span) : Node
{
    public SourceSpan Span { get; } = span;
}

/// <summary>A statement.</summary>
public abstract class Stmt(SourceSpan span) : LocatedNode(span);

/// <summary>An expression.</summary>
public abstract class Expr(SourceSpan span) : LocatedNode(span);

/// <summary>A pattern of a match statement.</summary>
public abstract class Pattern(SourceSpan span) : LocatedNode(span);

/// <summary>How a name, attribute, subscript, list, tuple or starred expression is used.</summary>
public enum ExprContext
{
    Load,
    Store,
    Del,
}

/// <summary>The operators of <see cref="BoolOp"/>.</summary>
public enum BoolOperator
{
    And,
    Or,
}

/// <summary>The operators of <see cref="BinOp"/> and <see cref="AugAssign"/>.</summary>
public enum Operator
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

/// <summary>The operators of <see cref="UnaryOp"/>.</summary>
public enum UnaryOperator
{
    Invert,
    Not,
    UAdd,
    USub,
}

/// <summary>The operators of <see cref="Compare"/>.</summary>
public enum CmpOp
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
