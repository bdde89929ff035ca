// Expressions, field for field as in Python 3.11's ASDL.

namespace Cinder.Syntax;

/// <summary><c>a and b and c</c>, <c>a or b or c</c></summary>
public sealed class BoolOp(BoolOperator op, Expr[] values, SourceSpan span) : Expr(span)
{
    public BoolOperator Op { get; } = op;
    public Expr[] Values { get; } = values;

    internal override string AstName => "BoolOp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Symbol("op", Op.ToString());
        visitor.Nodes("values", Values);
    }
}

/// <summary><c>target := value</c></summary>
public sealed class NamedExpr(Expr target, Expr value, SourceSpan span) : Expr(span)
{
    public Expr Target { get; } = target;
    public Expr Value { get; } = value;

    internal override string AstName => "NamedExpr";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("target", Target);
        visitor.Node("value", Value);
    }
}

/// <summary><c>left op right</c></summary>
public sealed class BinOp(Expr left, Operator op, Expr right, SourceSpan span) : Expr(span)
{
    public Expr Left { get; } = left;
    public Operator Op { get; } = op;
    public Expr Right { get; } = right;

    internal override string AstName => "BinOp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("left", Left);
        visitor.Symbol("op", Op.ToString());
        visitor.Node("right", Right);
    }
}

/// <summary><c>op operand</c></summary>
public sealed class UnaryOp(UnaryOperator op, Expr operand, SourceSpan span) : Expr(span)
{
    public UnaryOperator Op { get; } = op;
    public Expr Operand { get; } = operand;

    internal override string AstName => "UnaryOp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Symbol("op", Op.ToString());
        visitor.Node("operand", Operand);
    }
}

/// <summary><c>lambda args: body</c></summary>
public sealed class Lambda(Arguments args, Expr body, SourceSpan span) : Expr(span)
{
    public Arguments Args { get; } = args;
    public Expr Body { get; } = body;

    internal override string AstName => "Lambda";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("args", Args);
        visitor.Node("body", Body);
    }
}

/// <summary><c>body if test else orelse</c></summary>
public sealed class IfExp(Expr test, Expr body, Expr orElse, SourceSpan span) : Expr(span)
{
    public Expr Test { get; } = test;
    public Expr Body { get; } = body;
    public Expr OrElse { get; } = orElse;

    internal override string AstName => "IfExp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("test", Test);
        visitor.Node("body", Body);
        visitor.Node("orelse", OrElse);
    }
}

/// <summary><c>{key: value, **value}</c>; the key of a <c>**value</c> entry is null.</summary>
public sealed class Dict(Expr?[] keys, Expr[] values, SourceSpan span) : Expr(span)
{
    public Expr?[] Keys { get; } = keys;
    public Expr[] Values { get; } = values;

    internal override string AstName => "Dict";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("keys", Keys);
        visitor.Nodes("values", Values);
    }
}

/// <summary><c>{a, b}</c></summary>
public sealed class Set(Expr[] elts, SourceSpan span) : Expr(span)
{
    public Expr[] Elts { get; } = elts;

    internal override string AstName => "Set";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("elts", Elts);
}

/// <summary><c>[elt for ...]</c></summary>
public sealed class ListComp(Expr elt, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;

    internal override string AstName => "ListComp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("elt", Elt);
        visitor.Nodes("generators", Generators);
    }
}

/// <summary><c>{elt for ...}</c></summary>
public sealed class SetComp(Expr elt, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;

    internal override string AstName => "SetComp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("elt", Elt);
        visitor.Nodes("generators", Generators);
    }
}

/// <summary><c>{key: value for ...}</c></summary>
public sealed class DictComp(Expr key, Expr value, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Key { get; } = key;
    public Expr Value { get; } = value;
    public Comprehension[] Generators { get; } = generators;

    internal override string AstName => "DictComp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("key", Key);
        visitor.Node("value", Value);
        visitor.Nodes("generators", Generators);
    }
}

/// <summary><c>(elt for ...)</c></summary>
public sealed class GeneratorExp(Expr elt, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;

    internal override string AstName => "GeneratorExp";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("elt", Elt);
        visitor.Nodes("generators", Generators);
    }
}

/// <summary><c>await value</c></summary>
public sealed class Await(Expr value, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;

    internal override string AstName => "Await";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("value", Value);
}

/// <summary><c>yield value</c></summary>
public sealed class Yield(Expr? value, SourceSpan span) : Expr(span)
{
    public Expr? Value { get; } = value;

    internal override string AstName => "Yield";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("value", Value);
}

/// <summary><c>yield from value</c></summary>
public sealed class YieldFrom(Expr value, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;

    internal override string AstName => "YieldFrom";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("value", Value);
}

/// <summary><c>left op comparator op comparator</c></summary>
public sealed class Compare(Expr left, CmpOp[] ops, Expr[] comparators, SourceSpan span) : Expr(span)
{
    public Expr Left { get; } = left;
    public CmpOp[] Ops { get; } = ops;
    public Expr[] Comparators { get; } = comparators;

    internal override string AstName => "Compare";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("left", Left);
        visitor.Symbols("ops", Ops);
        visitor.Nodes("comparators", Comparators);
    }
}

/// <summary><c>func(args, keywords)</c></summary>
public sealed class Call(Expr func, Expr[] args, Keyword[] keywords, SourceSpan span) : Expr(span)
{
    public Expr Func { get; } = func;
    public Expr[] Args { get; } = args;
    public Keyword[] Keywords { get; } = keywords;

    internal override string AstName => "Call";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("func", Func);
        visitor.Nodes("args", Args);
        visitor.Nodes("keywords", Keywords);
    }
}

/// <summary>One <c>{value!conversion:format_spec}</c> of an f-string; <see cref="Conversion"/> is -1 or the code of <c>s</c>, <c>r</c>, <c>a</c>.</summary>
public sealed class FormattedValue(Expr value, int conversion, Expr? formatSpec, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public int Conversion { get; } = conversion;
    public Expr? FormatSpec { get; } = formatSpec;

    internal override string AstName => "FormattedValue";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("value", Value);
        visitor.Number("conversion", Conversion);
        visitor.Node("format_spec", FormatSpec);
    }
}

/// <summary>An f-string: <see cref="Constant"/> and <see cref="FormattedValue"/> parts.</summary>
public sealed class JoinedStr(Expr[] values, SourceSpan span) : Expr(span)
{
    public Expr[] Values { get; } = values;

    internal override string AstName => "JoinedStr";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("values", Values);
}

/// <summary>A literal; <see cref="Kind"/> is <c>"u"</c> for a string with that prefix, else null.</summary>
public sealed class Constant(ConstantValue value, string? kind, SourceSpan span) : Expr(span)
{
    public ConstantValue Value { get; } = value;
    public string? Kind { get; } = kind;

    internal override string AstName => "Constant";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Constant("value", Value);
        visitor.Identifier("kind", Kind);
    }
}

/// <summary><c>value.attr</c></summary>
public sealed class Attribute(Expr value, string attr, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public string Attr { get; } = attr;
    public ExprContext Ctx { get; } = ctx;

    internal override string AstName => "Attribute";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("value", Value);
        visitor.Identifier("attr", Attr);
        visitor.Symbol("ctx", Ctx.ToString());
    }
}

/// <summary><c>value[slice]</c></summary>
public sealed class Subscript(Expr value, Expr slice, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public Expr Slice { get; } = slice;
    public ExprContext Ctx { get; } = ctx;

    internal override string AstName => "Subscript";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("value", Value);
        visitor.Node("slice", Slice);
        visitor.Symbol("ctx", Ctx.ToString());
    }
}

/// <summary><c>*value</c></summary>
public sealed class Starred(Expr value, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public ExprContext Ctx { get; } = ctx;

    internal override string AstName => "Starred";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("value", Value);
        visitor.Symbol("ctx", Ctx.ToString());
    }
}

/// <summary>A name; <see cref="Id"/> is NFKC-normalised.</summary>
public sealed class Name(string id, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public string Id { get; } = id;
    public ExprContext Ctx { get; } = ctx;

    internal override string AstName => "Name";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("id", Id);
        visitor.Symbol("ctx", Ctx.ToString());
    }
}

/// <summary><c>[a, b]</c></summary>
public sealed class List(Expr[] elts, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
    public ExprContext Ctx { get; } = ctx;

    internal override string AstName => "List";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("elts", Elts);
        visitor.Symbol("ctx", Ctx.ToString());
    }
}

/// <summary><c>a, b</c></summary>
public sealed class Tuple(Expr[] elts, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
    public ExprContext Ctx { get; } = ctx;

    internal override string AstName => "Tuple";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("elts", Elts);
        visitor.Symbol("ctx", Ctx.ToString());
    }
}

/// <summary><c>lower:upper:step</c></summary>
public sealed class Slice(Expr? lower, Expr? upper, Expr? step, SourceSpan span) : Expr(span)
{
    public Expr? Lower { get; } = lower;
    public Expr? Upper { get; } = upper;
    public Expr? Step { get; } = step;

    internal override string AstName => "Slice";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("lower", Lower);
        visitor.Node("upper", Upper);
        visitor.Node("step", Step);
    }
}
