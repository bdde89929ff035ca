using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Symbols;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Calls.</content>
internal sealed partial class CodeGenerator
{
    private void CompileCall(Call e)
    {
        if (e.Func is Attribute { Ctx: ExprContext.Load } method && IsSimpleMethodCall(e) && !IsImported(method.Value))
        {
            CompileMethodCall(e, method);
            return;
        }

        CheckCallable(e.Func);
        Visit(e.Func);
        var call = Here;
        Here = LocationOf(e.Func);
        Emit(OpCode.PushNull);
        Here = call;
        EmitCall(0, e.Args, e.Keywords);
    }

    /// <summary>A function of a module is no method: a plain attribute is all it takes.</summary>
    private bool IsImported(Expr e) => e is Name name && symbols.Module.FlagsOf(name.Id).HasFlag(SymbolFlags.Import);

    private static bool IsSimpleMethodCall(Call e) =>
        e.Args.Length + e.Keywords.Length + (e.Keywords.Length > 0 ? 1 : 0) < StackUseGuideline
        && !Array.Exists(e.Args, a => a is Starred) && !Array.Exists(e.Keywords, k => k.Arg is null);

    private void CompileMethodCall(Call e, Attribute method)
    {
        CheckKeywords(e.Keywords);
        Visit(method.Value);
        var call = Here;
        Here = LocationOf(method);
        StartAtAttribute(method);
        EmitName(OpCode.LoadMethod, method.Attr);
        VisitAll(e.Args);
        var names = VisitKeywords(e.Keywords);
        Here = call;
        StartAtAttribute(method);
        EmitSimpleCall(e.Args.Length, names);
        Here = call;
    }

    /// <summary>Emits arguments and call; the callable, the self slot and <paramref name="pushed"/> arguments are on the stack.</summary>
    private void EmitCall(int pushed, Expr[] args, Keyword[] keywords)
    {
        CheckKeywords(keywords);
        var isPlain = args.Length + (keywords.Length * 2) <= StackUseGuideline
            && !Array.Exists(args, a => a is Starred) && !Array.Exists(keywords, k => k.Arg is null);
        if (isPlain)
        {
            VisitAll(args);
            EmitSimpleCall(pushed + args.Length, VisitKeywords(keywords));
            return;
        }

        if (pushed == 0 && args is [Starred only])
        {
            Visit(only.Value);
        }
        else
        {
            CompileDisplay(args, OpCode.BuildList, OpCode.ListAppend, OpCode.ListExtend, isTuple: true, pushed);
        }

        if (keywords.Length > 0)
        {
            CompileKeywordDict(keywords);
        }

        Emit(OpCode.CallEx, keywords.Length > 0 ? 1 : 0);
    }

    /// <summary>Emits the values of keyword arguments.</summary>
    /// <returns>Their names.</returns>
    private ImmutableArray<object?> VisitKeywords(Keyword[] keywords)
    {
        var names = ImmutableArray.CreateBuilder<object?>(keywords.Length);
        foreach (var keyword in keywords)
        {
            Visit(keyword.Value);
            names.Add(keyword.Arg);
        }

        return names.MoveToImmutable();
    }

    private void EmitSimpleCall(int positional, ImmutableArray<object?> names)
    {
        if (names.Length == 0)
        {
            Emit(OpCode.Call, positional);
            return;
        }

        EmitConst(new ConstTuple(names));
        Emit(OpCode.CallKw, positional + names.Length);
    }

    private void CompileKeywordDict(Keyword[] keywords)
    {
        var hasDict = false;
        var gathered = 0;
        for (var i = 0; i < keywords.Length; i++)
        {
            if (keywords[i].Arg is not null)
            {
                gathered++;
                continue;
            }

            if (gathered > 0)
            {
                Flush(i);
            }

            if (!hasDict)
            {
                Emit(OpCode.BuildMap, 0);
                hasDict = true;
            }

            Visit(keywords[i].Value);
            Emit(OpCode.DictMerge, 1);
        }

        if (gathered > 0)
        {
            Flush(keywords.Length);
        }

        void Flush(int end)
        {
            CompileNamedArguments(keywords.AsSpan(end - gathered, gathered));
            if (hasDict)
            {
                Emit(OpCode.DictMerge, 1);
            }

            hasDict = true;
            gathered = 0;
        }
    }

    private void CompileNamedArguments(ReadOnlySpan<Keyword> keywords)
    {
        var isBig = keywords.Length * 2 > StackUseGuideline;
        if (keywords.Length > 1 && !isBig)
        {
            EmitConstKeyMap(keywords);
            return;
        }

        if (isBig)
        {
            Emit(OpCode.BuildMap, 0);
        }

        foreach (var keyword in keywords)
        {
            EmitConst(keyword.Arg);
            Visit(keyword.Value);
            if (isBig)
            {
                Emit(OpCode.MapAdd, 1);
            }
        }

        if (!isBig)
        {
            Emit(OpCode.BuildMap, keywords.Length);
        }
    }

    private void EmitConstKeyMap(ReadOnlySpan<Keyword> keywords)
    {
        var names = ImmutableArray.CreateBuilder<object?>(keywords.Length);
        foreach (var keyword in keywords)
        {
            Visit(keyword.Value);
            names.Add(keyword.Arg);
        }

        EmitConst(new ConstTuple(names.MoveToImmutable()));
        Emit(OpCode.BuildConstKeyMap, keywords.Length);
    }

    private void CheckKeywords(Keyword[] keywords)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Keyword? repeated = null;
        foreach (var keyword in keywords)
        {
            if (keyword.Arg is null)
            {
                continue;
            }

            CheckForbidden(keyword.Arg, ExprContext.Store);
            if (!seen.Add(keyword.Arg))
            {
                repeated ??= keyword;
            }
        }

        if (repeated is not null)
        {
            throw context.Error($"keyword argument repeated: {repeated.Arg}", LocationOf(repeated));
        }
    }
}
