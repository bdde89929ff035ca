// Statements, field for field as in Python 3.11's ASDL (type comments, which the compiler never sees, are left out).

namespace Cinder.Syntax;

/// <summary><c>def name(args) -&gt; returns: body</c></summary>
public sealed class FunctionDef(string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, SourceSpan span) : Stmt(span)
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;

    internal override string AstName => "FunctionDef";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("name", Name);
        visitor.Node("args", Args);
        visitor.Nodes("body", Body);
        visitor.Nodes("decorator_list", DecoratorList);
        visitor.Node("returns", Returns);
    }
}

/// <summary><c>async def name(args) -&gt; returns: body</c></summary>
public sealed class AsyncFunctionDef(string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, SourceSpan span) : Stmt(span)
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;

    internal override string AstName => "AsyncFunctionDef";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("name", Name);
        visitor.Node("args", Args);
        visitor.Nodes("body", Body);
        visitor.Nodes("decorator_list", DecoratorList);
        visitor.Node("returns", Returns);
    }
}

/// <summary><c>class name(bases, keywords): body</c></summary>
public sealed class ClassDef(string name, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[] decoratorList, SourceSpan span) : Stmt(span)
{
    public string Name { get; } = name;
    public Expr[] Bases { get; } = bases;
    public Keyword[] Keywords { get; } = keywords;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;

    internal override string AstName => "ClassDef";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("name", Name);
        visitor.Nodes("bases", Bases);
        visitor.Nodes("keywords", Keywords);
        visitor.Nodes("body", Body);
        visitor.Nodes("decorator_list", DecoratorList);
    }
}

/// <summary><c>return value</c></summary>
public sealed class Return(Expr? value, SourceSpan span) : Stmt(span)
{
    public Expr? Value { get; } = value;

    internal override string AstName => "Return";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("value", Value);
}

/// <summary><c>del targets</c></summary>
public sealed class Delete(Expr[] targets, SourceSpan span) : Stmt(span)
{
    public Expr[] Targets { get; } = targets;

    internal override string AstName => "Delete";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("targets", Targets);
}

/// <summary><c>target = target = value</c></summary>
public sealed class Assign(Expr[] targets, Expr value, SourceSpan span) : Stmt(span)
{
    public Expr[] Targets { get; } = targets;
    public Expr Value { get; } = value;

    internal override string AstName => "Assign";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("targets", Targets);
        visitor.Node("value", Value);
    }
}

/// <summary><c>target op= value</c></summary>
public sealed class AugAssign(Expr target, Operator op, Expr value, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Operator Op { get; } = op;
    public Expr Value { get; } = value;

    internal override string AstName => "AugAssign";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("target", Target);
        visitor.Symbol("op", Op.ToString());
        visitor.Node("value", Value);
    }
}

/// <summary><c>target: annotation = value</c>; <see cref="Simple"/> says that the target is a name without parentheses.</summary>
public sealed class AnnAssign(Expr target, Expr annotation, Expr? value, bool simple, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Annotation { get; } = annotation;
    public Expr? Value { get; } = value;
    public bool Simple { get; } = simple;

    internal override string AstName => "AnnAssign";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("target", Target);
        visitor.Node("annotation", Annotation);
        visitor.Node("value", Value);
        visitor.Number("simple", Simple ? 1 : 0);
    }
}

/// <summary><c>for target in iter: body else: orelse</c></summary>
public sealed class For(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;

    internal override string AstName => "For";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("target", Target);
        visitor.Node("iter", Iter);
        visitor.Nodes("body", Body);
        visitor.Nodes("orelse", OrElse);
    }
}

/// <summary><c>async for target in iter: body else: orelse</c></summary>
public sealed class AsyncFor(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;

    internal override string AstName => "AsyncFor";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("target", Target);
        visitor.Node("iter", Iter);
        visitor.Nodes("body", Body);
        visitor.Nodes("orelse", OrElse);
    }
}

/// <summary><c>while test: body else: orelse</c></summary>
public sealed class While(Expr test, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;

    internal override string AstName => "While";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("test", Test);
        visitor.Nodes("body", Body);
        visitor.Nodes("orelse", OrElse);
    }
}

/// <summary><c>if test: body else: orelse</c>; an <c>elif</c> is an <c>If</c> alone in <see cref="OrElse"/>.</summary>
public sealed class If(Expr test, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;

    internal override string AstName => "If";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("test", Test);
        visitor.Nodes("body", Body);
        visitor.Nodes("orelse", OrElse);
    }
}

/// <summary><c>with items: body</c></summary>
public sealed class With(WithItem[] items, Stmt[] body, SourceSpan span) : Stmt(span)
{
    public WithItem[] Items { get; } = items;
    public Stmt[] Body { get; } = body;

    internal override string AstName => "With";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("items", Items);
        visitor.Nodes("body", Body);
    }
}

/// <summary><c>async with items: body</c></summary>
public sealed class AsyncWith(WithItem[] items, Stmt[] body, SourceSpan span) : Stmt(span)
{
    public WithItem[] Items { get; } = items;
    public Stmt[] Body { get; } = body;

    internal override string AstName => "AsyncWith";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("items", Items);
        visitor.Nodes("body", Body);
    }
}

/// <summary><c>match subject: cases</c></summary>
public sealed class Match(Expr subject, MatchCase[] cases, SourceSpan span) : Stmt(span)
{
    public Expr Subject { get; } = subject;
    public MatchCase[] Cases { get; } = cases;

    internal override string AstName => "Match";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("subject", Subject);
        visitor.Nodes("cases", Cases);
    }
}

/// <summary><c>raise exc from cause</c></summary>
public sealed class Raise(Expr? exc, Expr? cause, SourceSpan span) : Stmt(span)
{
    public Expr? Exc { get; } = exc;
    public Expr? Cause { get; } = cause;

    internal override string AstName => "Raise";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("exc", Exc);
        visitor.Node("cause", Cause);
    }
}

/// <summary><c>try: body except ...: else: orelse finally: finalbody</c></summary>
public sealed class Try(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, SourceSpan span) : Stmt(span)
{
    public Stmt[] Body { get; } = body;
    public ExceptHandler[] Handlers { get; } = handlers;
    public Stmt[] OrElse { get; } = orElse;
    public Stmt[] FinalBody { get; } = finalBody;

    internal override string AstName => "Try";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("body", Body);
        visitor.Nodes("handlers", Handlers);
        visitor.Nodes("orelse", OrElse);
        visitor.Nodes("finalbody", FinalBody);
    }
}

/// <summary><c>try: body except* ...: else: orelse finally: finalbody</c></summary>
public sealed class TryStar(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, SourceSpan span) : Stmt(span)
{
    public Stmt[] Body { get; } = body;
    public ExceptHandler[] Handlers { get; } = handlers;
    public Stmt[] OrElse { get; } = orElse;
    public Stmt[] FinalBody { get; } = finalBody;

    internal override string AstName => "TryStar";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("body", Body);
        visitor.Nodes("handlers", Handlers);
        visitor.Nodes("orelse", OrElse);
        visitor.Nodes("finalbody", FinalBody);
    }
}

/// <summary><c>assert test, msg</c></summary>
public sealed class Assert(Expr test, Expr? msg, SourceSpan span) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Expr? Msg { get; } = msg;

    internal override string AstName => "Assert";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("test", Test);
        visitor.Node("msg", Msg);
    }
}

/// <summary><c>import names</c></summary>
public sealed class Import(Alias[] names, SourceSpan span) : Stmt(span)
{
    public Alias[] Names { get; } = names;

    internal override string AstName => "Import";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("names", Names);
}

/// <summary><c>from ..module import names</c>; <see cref="Level"/> counts the leading dots.</summary>
public sealed class ImportFrom(string? module, Alias[] names, int level, SourceSpan span) : Stmt(span)
{
    public string? Module { get; } = module;
    public Alias[] Names { get; } = names;
    public int Level { get; } = level;

    internal override string AstName => "ImportFrom";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("module", Module);
        visitor.Nodes("names", Names);
        visitor.Number("level", Level);
    }
}

/// <summary><c>global names</c></summary>
public sealed class Global(string[] names, SourceSpan span) : Stmt(span)
{
    public string[] Names { get; } = names;

    internal override string AstName => "Global";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Identifiers("names", Names);
}

/// <summary><c>nonlocal names</c></summary>
public sealed class Nonlocal(string[] names, SourceSpan span) : Stmt(span)
{
    public string[] Names { get; } = names;

    internal override string AstName => "Nonlocal";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Identifiers("names", Names);
}

/// <summary>An expression as a statement (<c>ast.Expr</c>; renamed as <see cref="Expr"/> is the base class here).</summary>
public sealed class ExprStmt(Expr value, SourceSpan span) : Stmt(span)
{
    public Expr Value { get; } = value;

    internal override string AstName => "Expr";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("value", Value);
}

/// <summary><c>pass</c></summary>
public sealed class Pass(SourceSpan span) : Stmt(span)
{
    internal override string AstName => "Pass";

    public override void VisitFields(IFieldVisitor visitor)
    {
    }
}

/// <summary><c>break</c></summary>
public sealed class Break(SourceSpan span) : Stmt(span)
{
    internal override string AstName => "Break";

    public override void VisitFields(IFieldVisitor visitor)
    {
    }
}

/// <summary><c>continue</c></summary>
public sealed class Continue(SourceSpan span) : Stmt(span)
{
    internal override string AstName => "Continue";

    public override void VisitFields(IFieldVisitor visitor)
    {
    }
}
