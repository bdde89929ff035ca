using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler.Tests;

/// <summary>Trees deeper than the stack: an error, never a crash.</summary>
public sealed class DeepTreeTests
{
    private const int Depth = 200_000;

    private static readonly SourceSpan Span = new(1, 0, 1, 1);

    public static TheoryData<string, Func<Expr, Expr>> Shapes => new()
    {
        { "unary", e => new UnaryOp(UnaryOperator.USub, e, Span) },
        { "not", e => new UnaryOp(UnaryOperator.Not, e, Span) },
        { "binary", e => new BinOp(e, Operator.Add, One, Span) },
        { "attribute", e => new Cinder.Syntax.Attribute(e, "a", ExprContext.Load, Span) },
        { "call", e => new Call(e, [], [], Span) },
        { "list", e => new List([e], ExprContext.Load, Span) },
        { "tuple", e => new Cinder.Syntax.Tuple([e], ExprContext.Load, Span) },
        { "lambda", e => new Lambda(new Arguments([], [], null, [], [], null, []), e, Span) },
        { "comprehension", e => new ListComp(e, [new Comprehension(new Name("x", ExprContext.Store, Span), One, [], isAsync: false)], Span) },
        { "conditional", e => new IfExp(One, e, One, Span) },
    };

    private static Constant One { get; } = new(new IntValue(1), kind: null, Span);

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void DeepExpression_IsARecursionError(string shape, Func<Expr, Expr> wrap)
    {
        Assert.NotEmpty(shape);
        foreach (var leaf in new Expr[] { One, new Name("x", ExprContext.Load, Span) })
        {
            var e = leaf;
            for (var i = 0; i < Depth; i++)
            {
                e = wrap(e);
            }

            var error = Assert.Throws<CompilerRecursionException>(() => PythonCompiler.Compile(new Expression(e), "<deep>"));
            Assert.Equal("maximum recursion depth exceeded during compilation", error.Message);
        }
    }

    [Fact]
    public void DeepStatement_IsARecursionError()
    {
        Stmt s = new Pass(Span);
        for (var i = 0; i < Depth; i++)
        {
            s = new If(One, [s], [], Span);
        }

        Assert.Throws<CompilerRecursionException>(() => PythonCompiler.Compile(new Module([s]), "<deep>"));
    }

    [Fact]
    public void ModeratelyDeepExpression_Compiles()
    {
        Expr e = new Name("x", ExprContext.Load, Span);
        for (var i = 0; i < 500; i++)
        {
            e = new UnaryOp(UnaryOperator.USub, new Call(e, [], [], Span), Span);
        }

        CodeVerifier.Verify(PythonCompiler.Compile(new Expression(e), "<deep>"));
    }
}
