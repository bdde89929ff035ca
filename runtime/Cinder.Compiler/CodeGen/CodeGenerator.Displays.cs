using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Folding;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Displays: tuples, lists, sets, dicts.</content>
internal sealed partial class CodeGenerator
{
    /// <summary>
    /// Builds a list, set or tuple of <paramref name="elts"/>, the first items being the <paramref name="pushed"/> values on the stack.
    /// </summary>
    private void CompileDisplay(Expr[] elts, OpCode build, OpCode add, OpCode extend, bool isTuple, int pushed)
    {
        if (elts.Length > 2 && _folder.TryGetConstants(elts, out var constants))
        {
            CompileConstantDisplay(constants, build, extend, isTuple, pushed);
            return;
        }

        var isBig = elts.Length + pushed > StackUseGuideline;
        if (!isBig && !Array.Exists(elts, e => e is Starred))
        {
            VisitAll(elts);
            Emit(isTuple ? OpCode.BuildTuple : build, elts.Length + pushed);
            return;
        }

        var isBuilt = isBig;
        if (isBuilt)
        {
            Emit(build, pushed);
        }

        for (var i = 0; i < elts.Length; i++)
        {
            if (elts[i] is Starred starred)
            {
                if (!isBuilt)
                {
                    Emit(build, i + pushed);
                    isBuilt = true;
                }

                Visit(starred.Value);
                Emit(extend, 1);
            }
            else
            {
                Visit(elts[i]);
                if (isBuilt)
                {
                    Emit(add, 1);
                }
            }
        }

        if (isTuple)
        {
            Emit(OpCode.ListToTuple);
        }
    }

    private void CompileConstantDisplay(ImmutableArray<object?> constants, OpCode build, OpCode extend, bool isTuple, int pushed)
    {
        if (isTuple && pushed == 0)
        {
            EmitConst(new ConstTuple(constants));
            return;
        }

        Emit(build, pushed);
        EmitConst(build == OpCode.BuildSet ? ConstantFolder.MakeFrozenSet(constants) : new ConstTuple(constants));
        Emit(extend, 1);
        if (isTuple)
        {
            Emit(OpCode.ListToTuple);
        }
    }

    private void CompileDict(Dict e)
    {
        // Pairs gather until an unpacking or their number forces them out.
        var hasDict = false;
        var gathered = 0;
        for (var i = 0; i < e.Keys.Length; i++)
        {
            if (e.Keys[i] is not null)
            {
                if (gathered * 2 > StackUseGuideline)
                {
                    Flush(i - gathered, i + 1);
                }
                else
                {
                    gathered++;
                }

                continue;
            }

            if (gathered > 0)
            {
                Flush(i - gathered, i);
            }

            if (!hasDict)
            {
                Emit(OpCode.BuildMap, 0);
                hasDict = true;
            }

            Visit(e.Values[i]);
            Emit(OpCode.DictUpdate, 1);
        }

        if (gathered > 0)
        {
            Flush(e.Keys.Length - gathered, e.Keys.Length);
        }

        if (!hasDict)
        {
            Emit(OpCode.BuildMap, 0);
        }

        void Flush(int start, int end)
        {
            CompilePairs(e, start, end);
            if (hasDict)
            {
                Emit(OpCode.DictUpdate, 1);
            }

            hasDict = true;
            gathered = 0;
        }
    }

    private void CompilePairs(Dict e, int start, int end)
    {
        var count = end - start;
        var isBig = count * 2 > StackUseGuideline;
        if (count > 1 && !isBig && _folder.TryGetConstants(e.Keys.AsSpan(start, count)!, out var keys))
        {
            for (var i = start; i < end; i++)
            {
                Visit(e.Values[i]);
            }

            EmitConst(new ConstTuple(keys));
            Emit(OpCode.BuildConstKeyMap, count);
            return;
        }

        if (isBig)
        {
            Emit(OpCode.BuildMap, 0);
        }

        for (var i = start; i < end; i++)
        {
            Visit(e.Keys[i]!);
            Visit(e.Values[i]);
            if (isBig)
            {
                Emit(OpCode.MapAdd, 1);
            }
        }

        if (!isBig)
        {
            Emit(OpCode.BuildMap, count);
        }
    }
}
