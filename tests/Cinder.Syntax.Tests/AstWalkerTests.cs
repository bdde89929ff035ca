namespace Cinder.SyntaxTests;

public sealed class AstWalkerTests
{
    [Fact]
    public void Visit_GoesThroughAllNodesInOrder()
    {
        var names = new NameCollector();
        names.Visit(Parser.ParseModule("@a\ndef f(b: c = d, *e: g): return {h: i, **j}[k:l] if m else (n for o in p if q)", "<test>"));

        // CPython: [n.id for n in a depth-first walk over ast.iter_child_nodes].
        Assert.Equal("c g d m h i j k l n o p q a", string.Join(' ', names.Found));
    }

    private sealed class NameCollector : AstWalker
    {
        public List<string> Found { get; } = [];

        public override void Visit(Node node)
        {
            if (node is Name name)
            {
                Found.Add(name.Id);
            }

            base.Visit(node);
        }
    }
}
