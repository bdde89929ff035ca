// Nodes that are neither statements nor expressions; those without a position have none in CPython either.

namespace Cinder.Syntax;

/// <summary>One <c>for target in iter if ifs</c> of a comprehension.</summary>
public sealed class Comprehension(Expr target, Expr iter, Expr[] ifs, bool isAsync) : Node
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Expr[] Ifs { get; } = ifs;
    public bool IsAsync { get; } = isAsync;

    internal override string AstName => "comprehension";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("target", Target);
        visitor.Node("iter", Iter);
        visitor.Nodes("ifs", Ifs);
        visitor.Number("is_async", IsAsync ? 1 : 0);
    }
}

/// <summary><c>except type as name: body</c></summary>
public sealed class ExceptHandler(Expr? type, string? name, Stmt[] body, SourceSpan span) : LocatedNode(span)
{
    public Expr? Type { get; } = type;
    public string? Name { get; } = name;
    public Stmt[] Body { get; } = body;

    internal override string AstName => "ExceptHandler";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("type", Type);
        visitor.Identifier("name", Name);
        visitor.Nodes("body", Body);
    }
}

/// <summary>The parameters of a function. <see cref="Defaults"/> belong to the last of <see cref="PosOnlyArgs"/> and <see cref="Args"/>; <see cref="KwDefaults"/> has one entry for each of <see cref="KwOnlyArgs"/>, null when it has no default.</summary>
public sealed class Arguments(Arg[] posOnlyArgs, Arg[] args, Arg? varArg, Arg[] kwOnlyArgs, Expr?[] kwDefaults, Arg? kwArg, Expr[] defaults) : Node
{
    public Arg[] PosOnlyArgs { get; } = posOnlyArgs;
    public Arg[] Args { get; } = args;
    public Arg? VarArg { get; } = varArg;
    public Arg[] KwOnlyArgs { get; } = kwOnlyArgs;
    public Expr?[] KwDefaults { get; } = kwDefaults;
    public Arg? KwArg { get; } = kwArg;
    public Expr[] Defaults { get; } = defaults;

    internal override string AstName => "arguments";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("posonlyargs", PosOnlyArgs);
        visitor.Nodes("args", Args);
        visitor.Node("vararg", VarArg);
        visitor.Nodes("kwonlyargs", KwOnlyArgs);
        visitor.Nodes("kw_defaults", KwDefaults);
        visitor.Node("kwarg", KwArg);
        visitor.Nodes("defaults", Defaults);
    }
}

/// <summary>One parameter.</summary>
public sealed class Arg(string argName, Expr? annotation, SourceSpan span) : LocatedNode(span)
{
    public string ArgName { get; } = argName;
    public Expr? Annotation { get; } = annotation;

    internal override string AstName => "arg";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("arg", ArgName);
        visitor.Node("annotation", Annotation);
    }
}

/// <summary><c>arg=value</c> in a call or class; null is <c>**value</c>.</summary>
public sealed class Keyword(string? arg, Expr value, SourceSpan span) : LocatedNode(span)
{
    public string? Arg { get; } = arg;
    public Expr Value { get; } = value;

    internal override string AstName => "keyword";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("arg", Arg);
        visitor.Node("value", Value);
    }
}

/// <summary><c>name as asname</c> of an import.</summary>
public sealed class Alias(string name, string? asName, SourceSpan span) : LocatedNode(span)
{
    public string Name { get; } = name;
    public string? AsName { get; } = asName;

    internal override string AstName => "alias";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Identifier("name", Name);
        visitor.Identifier("asname", AsName);
    }
}

/// <summary><c>context_expr as optional_vars</c></summary>
public sealed class WithItem(Expr contextExpr, Expr? optionalVars) : Node
{
    public Expr ContextExpr { get; } = contextExpr;
    public Expr? OptionalVars { get; } = optionalVars;

    internal override string AstName => "withitem";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("context_expr", ContextExpr);
        visitor.Node("optional_vars", OptionalVars);
    }
}

/// <summary><c>case pattern if guard: body</c></summary>
public sealed class MatchCase(Pattern pattern, Expr? guard, Stmt[] body) : Node
{
    public Pattern Pattern { get; } = pattern;
    public Expr? Guard { get; } = guard;
    public Stmt[] Body { get; } = body;

    internal override string AstName => "match_case";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("pattern", Pattern);
        visitor.Node("guard", Guard);
        visitor.Nodes("body", Body);
    }
}
