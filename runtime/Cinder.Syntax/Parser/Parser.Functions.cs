namespace Cinder.Syntax;

/// <summary>Functions, classes and parameters.</summary>
public sealed partial class Parser
{
    private Stmt? FunctionDefinition()
    {
        int start = _mark;
        Expr[] decorators = Decorators();
        if (FunctionDefinitionRaw(decorators) is { } function)
        {
            return function;
        }

        _mark = start;
        return null;
    }

    private ClassDef? ClassDefinition()
    {
        int start = _mark;
        Expr[] decorators = Decorators();
        if (ClassDefinitionRaw(decorators) is { } definition)
        {
            return definition;
        }

        _mark = start;
        return null;
    }

    private Expr[] Decorators()
    {
        int begin = _top;
        while (Peek() == TokenKind.At)
        {
            int start = _mark++;
            if (NamedExpression() is not { } decorator || !Accept(TokenKind.NewLine))
            {
                _mark = start;
                break;
            }

            Push(decorator);
        }

        return Take<Expr>(begin);
    }

    private Stmt? FunctionDefinitionRaw(Expr[] decorators)
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidFunction();
        }

        bool isAsync = Accept(TokenKind.Async);
        if (!Accept(TokenKind.Def) || Identifier() is not { } name)
        {
            return null;
        }

        Force(TokenKind.LPar, "(");
        Arguments parameters = FunctionParameters() ?? NoParameters();
        if (!Accept(TokenKind.RPar))
        {
            return null;
        }

        Expr? returns = ReturnAnnotation();
        Force(TokenKind.Colon, ":");
        if (Block() is not { } body)
        {
            return null;
        }

        SourceSpan span = SpanFrom(start);
        return isAsync
            ? new AsyncFunctionDef(name, parameters, body, decorators, returns, span)
            : new FunctionDef(name, parameters, body, decorators, returns, span);
    }

    /// <summary><c>['->' expression]</c></summary>
    private Expr? ReturnAnnotation()
    {
        if (!Accept(TokenKind.RArrow))
        {
            return null;
        }

        Expr? returns = Expression();
        if (returns is null)
        {
            _mark--;
        }

        return returns;
    }

    private ClassDef? ClassDefinitionRaw(Expr[] decorators)
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidClass();
        }

        if (!Accept(TokenKind.Class) || Identifier() is not { } name)
        {
            return null;
        }

        ArgumentList? arguments = ClassArguments();
        if (!Accept(TokenKind.Colon) || Block() is not { } body)
        {
            return null;
        }

        return new ClassDef(name, arguments?.Args ?? [], arguments?.Keywords ?? [], body, decorators, SpanFrom(start));
    }

    /// <summary><c>['(' [arguments] ')']</c></summary>
    private ArgumentList? ClassArguments()
    {
        int start = _mark;
        if (!Accept(TokenKind.LPar))
        {
            return null;
        }

        ArgumentList? arguments = CallArguments();
        if (!Accept(TokenKind.RPar))
        {
            _mark = start;
        }

        return arguments;
    }

    private static Arguments NoParameters() => new([], [], varArg: null, [], [], kwArg: null, []);

    private Arguments? FunctionParameters()
    {
        if (_callInvalid)
        {
            InvalidParameters(isLambda: false);
        }

        return Parameters(isLambda: false);
    }

    private Arguments? LambdaParameters()
    {
        if (_callInvalid)
        {
            InvalidParameters(isLambda: true);
        }

        return Parameters(isLambda: true);
    }

    /// <summary>
    /// Parameters of a function, or of a lambda: those have no annotations, and end at a colon instead of a parenthesis.
    /// </summary>
    private Arguments? Parameters(bool isLambda)
    {
        int start = _mark;
        var builder = new ParameterBuilder();
        PositionalParameters(builder, isLambda);
        if (builder.Count > 0 && Slash(isLambda))
        {
            builder.EndPositionalOnly();
            PositionalParameters(builder, isLambda);
        }

        StarEtc(builder, isLambda);
        return _mark == start ? null : builder.Build();
    }

    /// <summary>Parameters without a default, then, or when there have been defaults only, with one.</summary>
    private void PositionalParameters(ParameterBuilder builder, bool isLambda)
    {
        if (!builder.HasDefaults)
        {
            while (ParameterNoDefault(isLambda) is { } parameter)
            {
                builder.Add(parameter, defaultValue: null);
            }
        }

        while (ParameterWithDefault(isLambda) is { } pair)
        {
            builder.Add(pair.Parameter, pair.Default);
        }
    }

    /// <summary><c>'/' ',' | '/' &amp;')'</c></summary>
    private bool Slash(bool isLambda) =>
        Accept(TokenKind.Slash) && (Accept(TokenKind.Comma) || AtParametersEnd(isLambda) || Back());

    private bool Back()
    {
        _mark--;
        return false;
    }

    private void StarEtc(ParameterBuilder builder, bool isLambda)
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidStarEtc(isLambda);
        }

        if (Accept(TokenKind.Star))
        {
            if ((ParameterNoDefault(isLambda) ?? (isLambda ? null : StarAnnotatedParameter())) is { } varArg)
            {
                builder.VarArg = varArg;
                KeywordOnlyParameters(builder, isLambda);
                KwArg(builder, isLambda);
                return;
            }

            if (Accept(TokenKind.Comma) && KeywordOnlyParameters(builder, isLambda))
            {
                KwArg(builder, isLambda);
                return;
            }

            _mark = start;
        }

        KwArg(builder, isLambda);
    }

    private bool KeywordOnlyParameters(ParameterBuilder builder, bool isLambda)
    {
        bool any = false;
        while (ParameterMaybeDefault(isLambda) is { } pair)
        {
            builder.AddKeywordOnly(pair.Parameter, pair.Default);
            any = true;
        }

        return any;
    }

    private void KwArg(ParameterBuilder builder, bool isLambda)
    {
        if (_callInvalid)
        {
            InvalidKwds(isLambda);
        }

        int start = _mark;
        if (Accept(TokenKind.DoubleStar))
        {
            builder.KwArg = ParameterNoDefault(isLambda);
            if (builder.KwArg is null)
            {
                _mark = start;
            }
        }
    }

    private Arg? ParameterNoDefault(bool isLambda)
    {
        int start = _mark;
        if (Parameter(isLambda) is { } parameter && EndParameter(isLambda))
        {
            return parameter;
        }

        _mark = start;
        return null;
    }

    private ParameterPair? ParameterWithDefault(bool isLambda)
    {
        int start = _mark;
        if (Parameter(isLambda) is { } parameter && Default() is { } value && EndParameter(isLambda))
        {
            return new ParameterPair(parameter, value);
        }

        _mark = start;
        return null;
    }

    private ParameterPair? ParameterMaybeDefault(bool isLambda)
    {
        int start = _mark;
        if (Parameter(isLambda) is { } parameter)
        {
            Expr? value = Default();
            if (EndParameter(isLambda))
            {
                return new ParameterPair(parameter, value);
            }
        }

        _mark = start;
        return null;
    }

    /// <summary>A comma, or the end of the parameters.</summary>
    private bool EndParameter(bool isLambda)
    {
        if (!Accept(TokenKind.Comma))
        {
            return AtParametersEnd(isLambda);
        }

        // The grammar looks for a type comment here.
        if (!isLambda)
        {
            Peek();
        }

        return true;
    }

    private bool AtParametersEnd(bool isLambda) => Peek() == (isLambda ? TokenKind.Colon : TokenKind.RPar);

    private Arg? Parameter(bool isLambda)
    {
        int start = _mark;
        if (Identifier() is not { } name)
        {
            return null;
        }

        Expr? annotation = null;
        if (!isLambda && Accept(TokenKind.Colon))
        {
            annotation = Expression();
            if (annotation is null)
            {
                _mark--;
            }
        }

        return new Arg(name, annotation, SpanFrom(start));
    }

    /// <summary><c>*args: *annotation</c></summary>
    private Arg? StarAnnotatedParameter()
    {
        int start = _mark;
        if (Identifier() is { } name && Accept(TokenKind.Colon) && StarExpression() is { } annotation)
        {
            var parameter = new Arg(name, annotation, SpanFrom(start));
            if (EndParameter(isLambda: false))
            {
                return parameter;
            }
        }

        _mark = start;
        return null;
    }

    private Expr? Default()
    {
        int start = _mark;
        if (Accept(TokenKind.Equal) && Expression() is { } value)
        {
            return value;
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidDefault();
        }

        return null;
    }

    private sealed record ParameterPair(Arg Parameter, Expr? Default);

    private sealed class ParameterBuilder
    {
        private readonly List<Arg> _parameters = [];
        private readonly List<Expr> _defaults = [];
        private readonly List<Arg> _keywordOnly = [];
        private readonly List<Expr?> _keywordDefaults = [];
        private Arg[] _positionalOnly = [];

        public int Count => _parameters.Count;

        public bool HasDefaults => _defaults.Count > 0;

        public Arg? VarArg { get; set; }

        public Arg? KwArg { get; set; }

        public void Add(Arg parameter, Expr? defaultValue)
        {
            _parameters.Add(parameter);
            if (defaultValue is not null)
            {
                _defaults.Add(defaultValue);
            }
        }

        public void AddKeywordOnly(Arg parameter, Expr? defaultValue)
        {
            _keywordOnly.Add(parameter);
            _keywordDefaults.Add(defaultValue);
        }

        public void EndPositionalOnly()
        {
            _positionalOnly = [.. _parameters];
            _parameters.Clear();
        }

        public Arguments Build() =>
            new(_positionalOnly, [.. _parameters], VarArg, [.. _keywordOnly], [.. _keywordDefaults], KwArg, [.. _defaults]);
    }
}
