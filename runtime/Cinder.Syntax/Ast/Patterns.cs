// Patterns of the match statement.

namespace Cinder.Syntax;

/// <summary>A pattern that compares with <c>==</c>.</summary>
public sealed class MatchValue(Expr value, SourceSpan span) : Pattern(span)
{
    public Expr Value { get; } = value;

    internal override string AstName => "MatchValue";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Node("value", Value);
}

/// <summary><c>None</c>, <c>True</c> or <c>False</c>, compared with <c>is</c>.</summary>
public sealed class MatchSingleton(ConstantValue value, SourceSpan span) : Pattern(span)
{
    public ConstantValue Value { get; } = value;

    internal override string AstName => "MatchSingleton";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Constant("value", Value);
}

/// <summary><c>[a, b, *rest]</c></summary>
public sealed class MatchSequence(Pattern[] patterns, SourceSpan span) : Pattern(span)
{
    public Pattern[] Patterns { get; } = patterns;

    internal override string AstName => "MatchSequence";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("patterns", Patterns);
}

/// <summary><c>{key: pattern, **rest}</c></summary>
public sealed class MatchMapping(Expr[] keys, Pattern[] patterns, string? rest, SourceSpan span) : Pattern(span)
{
    public Expr[] Keys { get; } = keys;
    public Pattern[] Patterns { get; } = patterns;
    public string? Rest { get; } = rest;

    internal override string AstName => "MatchMapping";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Nodes("keys", Keys);
        visitor.Nodes("patterns", Patterns);
        visitor.Identifier("rest", Rest);
    }
}

/// <summary><c>cls(patterns, kwd_attr=kwd_pattern)</c></summary>
public sealed class MatchClass(Expr cls, Pattern[] patterns, string[] kwdAttrs, Pattern[] kwdPatterns, SourceSpan span) : Pattern(span)
{
    public Expr Cls { get; } = cls;
    public Pattern[] Patterns { get; } = patterns;
    public string[] KwdAttrs { get; } = kwdAttrs;
    public Pattern[] KwdPatterns { get; } = kwdPatterns;

    internal override string AstName => "MatchClass";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("cls", Cls);
        visitor.Nodes("patterns", Patterns);
        visitor.Identifiers("kwd_attrs", KwdAttrs);
        visitor.Nodes("kwd_patterns", KwdPatterns);
    }
}

/// <summary><c>*name</c>; null is <c>*_</c>.</summary>
public sealed class MatchStar(string? name, SourceSpan span) : Pattern(span)
{
    public string? Name { get; } = name;

    internal override string AstName => "MatchStar";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Identifier("name", Name);
}

/// <summary><c>pattern as name</c>; without a pattern a capture, without both the wildcard <c>_</c>.</summary>
public sealed class MatchAs(Pattern? pattern, string? name, SourceSpan span) : Pattern(span)
{
    public Pattern? Pattern { get; } = pattern;
    public string? Name { get; } = name;

    internal override string AstName => "MatchAs";

    public override void VisitFields(IFieldVisitor visitor)
    {
        visitor.Node("pattern", Pattern);
        visitor.Identifier("name", Name);
    }
}

/// <summary><c>a | b</c></summary>
public sealed class MatchOr(Pattern[] patterns, SourceSpan span) : Pattern(span)
{
    public Pattern[] Patterns { get; } = patterns;

    internal override string AstName => "MatchOr";

    public override void VisitFields(IFieldVisitor visitor) => visitor.Nodes("patterns", Patterns);
}
