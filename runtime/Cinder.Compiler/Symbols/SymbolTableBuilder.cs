using Cinder.Syntax;

namespace Cinder.Compiler.Symbols;

/// <summary>
/// First pass over the tree: makes a scope for each block and records what the block says about each name. Errors that need only one block
/// at a time are raised here; those that need the enclosing blocks are the <see cref="ScopeAnalyzer"/>'s.
/// </summary>
internal sealed partial class SymbolTableBuilder(CompilerContext context)
{
    private readonly List<Scope> _stack = [];
    private Scope _current = null!;
    private Scope _module = null!;
    private string? _className;

    public Dictionary<Node, Scope> Scopes { get; } = new(ReferenceEqualityComparer.Instance);

    public Scope Build(Node root)
    {
        Enter("top", ScopeKind.Module, root, default);
        _module = _current;
        switch (root)
        {
            case Module module:
                VisitAll(module.Body);
                break;
            case Interactive interactive:
                VisitAll(interactive.Body);
                break;
            case Expression expression:
                Visit(expression.Body);
                break;
            default:
                throw new ArgumentException($"{root.GetType().Name} is not the root of a tree.", nameof(root));
        }

        Exit();
        return _module;
    }

    private void Enter(string name, ScopeKind kind, Node node, SourceSpan span)
    {
        var parent = _stack.Count > 0 ? _current : null;
        var scope = new Scope(name, kind, span);
        if (parent is not null)
        {
            scope.IsNested = parent.IsNested || parent.Kind == ScopeKind.Function;

            // An assignment expression stays forbidden in a lambda or comprehension within the iterable of a comprehension.
            scope.ComprehensionIterables = parent.ComprehensionIterables;
        }

        _stack.Add(scope);
        _current = scope;
        if (kind == ScopeKind.Annotation)
        {
            return;
        }

        Scopes[node] = scope;
        parent?.Children.Add(scope);
    }

    private void Exit()
    {
        _stack.RemoveAt(_stack.Count - 1);
        if (_stack.Count > 0)
        {
            _current = _stack[^1];
        }
    }

    private SymbolFlags Lookup(Scope scope, string name) => scope.FlagsOf(NameMangling.Mangle(_className, name));

    private void Define(string name, SymbolFlags flags, SourceSpan span) => DefineIn(_current, name, flags, span);

    private void DefineIn(Scope scope, string name, SymbolFlags flags, SourceSpan span)
    {
        var mangled = NameMangling.Mangle(_className, name);
        if (!scope.Symbols.TryGetValue(mangled, out var symbol))
        {
            scope.Symbols[mangled] = symbol = new Symbol();
        }
        else if (flags.HasFlag(SymbolFlags.Parameter) && symbol.Flags.HasFlag(SymbolFlags.Parameter))
        {
            throw context.Error($"duplicate argument '{name}' in function definition", span);
        }

        symbol.Flags |= flags;
        if (scope.InComprehensionTarget)
        {
            if ((symbol.Flags & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != SymbolFlags.None)
            {
                throw context.Error($"comprehension inner loop cannot rebind assignment expression target '{name}'", span);
            }

            symbol.Flags |= SymbolFlags.ComprehensionTarget;
        }

        if (flags.HasFlag(SymbolFlags.Parameter))
        {
            scope.Parameters.Add(mangled);
        }
        else if (flags.HasFlag(SymbolFlags.Global))
        {
            // A global declaration binds in the module, too.
            if (!_module.Symbols.TryGetValue(mangled, out var global))
            {
                _module.Symbols[mangled] = global = new Symbol();
            }

            global.Flags |= flags;
        }
    }

    private void DeclareGlobal(Global statement)
    {
        foreach (var name in statement.Names)
        {
            var flags = Lookup(_current, name);
            CheckDeclaration(flags, name, "global", statement.Span);
            Define(name, SymbolFlags.Global, statement.Span);
            RecordDirective(name, statement.Span);
        }
    }

    private void DeclareNonlocal(Nonlocal statement)
    {
        foreach (var name in statement.Names)
        {
            var flags = Lookup(_current, name);
            CheckDeclaration(flags, name, "nonlocal", statement.Span);
            Define(name, SymbolFlags.Nonlocal, statement.Span);
            RecordDirective(name, statement.Span);
        }
    }

    private void RecordDirective(string name, SourceSpan span) =>
        _current.Directives.Add((NameMangling.Mangle(_className, name), span));

    private void CheckDeclaration(SymbolFlags flags, string name, string keyword, SourceSpan span)
    {
        string? message = null;
        if (flags.HasFlag(SymbolFlags.Parameter))
        {
            message = $"name '{name}' is parameter and {keyword}";
        }
        else if (flags.HasFlag(SymbolFlags.Use))
        {
            message = $"name '{name}' is used prior to {keyword} declaration";
        }
        else if (flags.HasFlag(SymbolFlags.Annotated))
        {
            message = $"annotated name '{name}' can't be {keyword}";
        }
        else if (flags.HasFlag(SymbolFlags.Local))
        {
            message = $"name '{name}' is assigned to before {keyword} declaration";
        }

        if (message is not null)
        {
            throw context.Error(message, span);
        }
    }

    private void VisitAll(Stmt[] statements)
    {
        foreach (var statement in statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Stmt statement)
    {
        StackGuard.Check();
        switch (statement)
        {
            case FunctionDef s:
                VisitFunction(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, isAsync: false);
                break;
            case AsyncFunctionDef s:
                VisitFunction(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, isAsync: true);
                break;
            case ClassDef s:
                VisitClass(s);
                break;
            case Return s:
                VisitOptional(s.Value);
                break;
            case Delete s:
                VisitAll(s.Targets);
                break;
            case Assign s:
                VisitAll(s.Targets);
                Visit(s.Value);
                break;
            case AnnAssign s:
                VisitAnnAssign(s);
                break;
            case AugAssign s:
                Visit(s.Target);
                Visit(s.Value);
                break;
            case For s:
                VisitLoop(s.Target, s.Iter, s.Body, s.OrElse);
                break;
            case AsyncFor s:
                VisitLoop(s.Target, s.Iter, s.Body, s.OrElse);
                break;
            case While s:
                Visit(s.Test);
                VisitAll(s.Body);
                VisitAll(s.OrElse);
                break;
            case If s:
                Visit(s.Test);
                VisitAll(s.Body);
                VisitAll(s.OrElse);
                break;
            case Match s:
                Visit(s.Subject);
                foreach (var matchCase in s.Cases)
                {
                    Visit(matchCase.Pattern);
                    VisitOptional(matchCase.Guard);
                    VisitAll(matchCase.Body);
                }

                break;
            case Raise s:
                VisitOptional(s.Exc);
                VisitOptional(s.Cause);
                break;
            case Try s:
                VisitTry(s.Body, s.Handlers, s.OrElse, s.FinalBody);
                break;
            case TryStar s:
                VisitTry(s.Body, s.Handlers, s.OrElse, s.FinalBody);
                break;
            case Assert s:
                Visit(s.Test);
                VisitOptional(s.Msg);
                break;
            case Import s:
                VisitAliases(s.Names);
                break;
            case ImportFrom s:
                VisitAliases(s.Names);
                break;
            case Global s:
                DeclareGlobal(s);
                break;
            case Nonlocal s:
                DeclareNonlocal(s);
                break;
            case ExprStmt s:
                Visit(s.Value);
                break;
            case With s:
                VisitWith(s.Items, s.Body);
                break;
            case AsyncWith s:
                VisitWith(s.Items, s.Body);
                break;
        }
    }

    private void VisitFunction(
        Stmt node, string name, Arguments args, Stmt[] body, Expr[] decorators, Expr? returns, bool isAsync)
    {
        Define(name, SymbolFlags.Local, node.Span);
        VisitDefaults(args);
        VisitAnnotations(args, returns);
        VisitAll(decorators);
        Enter(name, ScopeKind.Function, node, node.Span);
        _current.IsCoroutine = isAsync;
        DefineParameters(args);
        VisitAll(body);
        Exit();
    }

    private void VisitClass(ClassDef s)
    {
        Define(s.Name, SymbolFlags.Local, s.Span);
        VisitAll(s.Bases);
        VisitKeywords(s.Keywords);
        VisitAll(s.DecoratorList);
        Enter(s.Name, ScopeKind.Class, s, s.Span);
        var outer = _className;
        _className = s.Name;
        VisitAll(s.Body);
        _className = outer;
        Exit();
    }

    private void VisitAnnAssign(AnnAssign s)
    {
        if (s.Target is Name target)
        {
            var flags = Lookup(_current, target.Id);
            if (s.Simple && _current != _module && (flags & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != SymbolFlags.None)
            {
                var keyword = flags.HasFlag(SymbolFlags.Global) ? "global" : "nonlocal";
                throw context.Error($"annotated name '{target.Id}' can't be {keyword}", s.Span);
            }

            if (s.Simple)
            {
                Define(target.Id, SymbolFlags.Annotated | SymbolFlags.Local, target.Span);
            }
            else if (s.Value is not null)
            {
                Define(target.Id, SymbolFlags.Local, target.Span);
            }
        }
        else
        {
            Visit(s.Target);
        }

        VisitAnnotation(s.Annotation);
        VisitOptional(s.Value);
    }

    private void VisitLoop(Expr target, Expr iter, Stmt[] body, Stmt[] orElse)
    {
        Visit(target);
        Visit(iter);
        VisitAll(body);
        VisitAll(orElse);
    }

    private void VisitTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody)
    {
        VisitAll(body);
        VisitAll(orElse);
        foreach (var handler in handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name is not null)
            {
                Define(handler.Name, SymbolFlags.Local, handler.Span);
            }

            VisitAll(handler.Body);
        }

        VisitAll(finalBody);
    }

    private void VisitWith(WithItem[] items, Stmt[] body)
    {
        foreach (var item in items)
        {
            Visit(item.ContextExpr);
            VisitOptional(item.OptionalVars);
        }

        VisitAll(body);
    }

    private void VisitAliases(Alias[] aliases)
    {
        foreach (var alias in aliases)
        {
            var name = alias.AsName ?? alias.Name;
            if (string.Equals(name, "*", StringComparison.Ordinal))
            {
                if (_current.Kind != ScopeKind.Module)
                {
                    throw context.Error("import * only allowed at module level", alias.Span);
                }

                continue;
            }

            var dot = name.IndexOf('.', StringComparison.Ordinal);
            Define(dot < 0 ? name : name[..dot], SymbolFlags.Import, alias.Span);
        }
    }

    private void DefineParameters(Arguments args)
    {
        DefineAll(args.PosOnlyArgs);
        DefineAll(args.Args);
        DefineAll(args.KwOnlyArgs);
        if (args.VarArg is not null)
        {
            Define(args.VarArg.ArgName, SymbolFlags.Parameter, args.VarArg.Span);
            _current.HasVarArgs = true;
        }

        if (args.KwArg is not null)
        {
            Define(args.KwArg.ArgName, SymbolFlags.Parameter, args.KwArg.Span);
            _current.HasVarKeywords = true;
        }

        void DefineAll(Arg[] parameters)
        {
            foreach (var parameter in parameters)
            {
                Define(parameter.ArgName, SymbolFlags.Parameter, parameter.Span);
            }
        }
    }

    private void VisitDefaults(Arguments args)
    {
        VisitAll(args.Defaults);
        foreach (var value in args.KwDefaults)
        {
            VisitOptional(value);
        }
    }

    private void VisitAnnotations(Arguments args, Expr? returns)
    {
        foreach (var parameter in args.PosOnlyArgs.Concat(args.Args))
        {
            VisitParameterAnnotation(parameter);
        }

        VisitParameterAnnotation(args.VarArg);
        VisitParameterAnnotation(args.KwArg);
        foreach (var parameter in args.KwOnlyArgs)
        {
            VisitParameterAnnotation(parameter);
        }

        if (returns is not null)
        {
            VisitAnnotation(returns);
        }
    }

    private void VisitParameterAnnotation(Arg? parameter)
    {
        if (parameter?.Annotation is not null)
        {
            VisitAnnotation(parameter.Annotation);
        }
    }

    private void VisitAnnotation(Expr annotation)
    {
        if (!context.FutureAnnotations)
        {
            Visit(annotation);
            return;
        }

        // The annotation becomes text: its names must not count, but its errors do.
        Enter("_annotation", ScopeKind.Annotation, annotation, annotation.Span);
        Visit(annotation);
        Exit();
    }
}
