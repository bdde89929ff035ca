using System.Collections.Immutable;
using Cinder.Compiler.Symbols;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <summary>Finds the attributes that the methods of a class assign on their first parameter: what an instance will hold.</summary>
internal sealed class SelfAttributeCollector : AstWalker
{
    private readonly string _self;
    private readonly SortedSet<string> _names;
    private readonly string _className;

    private SelfAttributeCollector(string self, string className, SortedSet<string> names)
    {
        _self = self;
        _className = className;
        _names = names;
    }

    public static ImmutableArray<string> Collect(ClassDef s)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var statement in s.Body)
        {
            var (args, body, decorators) = statement switch
            {
                FunctionDef f => (f.Args, f.Body, f.DecoratorList),
                AsyncFunctionDef f => (f.Args, f.Body, f.DecoratorList),
                _ => (null, [], []),
            };
            if (args is null || Array.Exists(decorators, d => d is Name { Id: "staticmethod" or "classmethod" }))
            {
                continue;
            }

            var self = args.PosOnlyArgs.Concat(args.Args).FirstOrDefault();
            if (self is not null)
            {
                var collector = new SelfAttributeCollector(self.ArgName, s.Name, names);
                foreach (var part in body)
                {
                    collector.Visit(part);
                }
            }
        }

        return [.. names];
    }

    public override void Visit(Node node)
    {
        switch (node)
        {
            case Attribute { Ctx: ExprContext.Store, Value: Name target } attribute when string.Equals(target.Id, _self, StringComparison.Ordinal):
                _names.Add(NameMangling.Mangle(_className, attribute.Attr));
                break;

            // Nested blocks have a self of their own, or none.
            case FunctionDef or AsyncFunctionDef or ClassDef or Lambda:
                break;

            // Only targets and the statements that hold them matter; an expression holds no assignment to an attribute.
            case Stmt or ExceptHandler or MatchCase or WithItem or Tuple { Ctx: ExprContext.Store } or List { Ctx: ExprContext.Store }
                or Starred { Ctx: ExprContext.Store }:
                base.Visit(node);
                break;
        }
    }
}
