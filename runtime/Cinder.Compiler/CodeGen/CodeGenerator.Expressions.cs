using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Compiler.Folding;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Dispatch over expressions; operators, comparisons, f-strings.</content>
internal sealed partial class CodeGenerator
{
    private void VisitAll(Expr[] expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void Visit(Expr e)
    {
        StackGuard.Check();
        var saved = Here;
        Here = LocationOf(e);
        if (_folder.TryGetConstant(e, out var value))
        {
            EmitConst(value);
        }
        else
        {
            VisitVariable(e);
        }

        Here = saved;
    }

    /// <summary>An expression that is not constant.</summary>
    private void VisitVariable(Expr expression)
    {
        switch (expression)
        {
            case Name e:
                EmitNameOp(e.Id, e.Ctx);
                break;
            case Attribute e:
                CompileAttribute(e);
                break;
            case Call e:
                CompileCall(e);
                break;
            case BinOp e:
                CompileBinOp(e);
                break;
            case Subscript e:
                CompileSubscript(e);
                break;
            case Compare e:
                CompileCompare(e);
                break;
            case UnaryOp e:
                CompileUnaryOp(e);
                break;
            case BoolOp e:
                CompileBoolOp(e);
                break;
            case NamedExpr e:
                Visit(e.Value);
                Emit(OpCode.Copy, 1);
                Visit(e.Target);
                break;
            case Lambda e:
                CompileLambda(e);
                break;
            case IfExp e:
                CompileIfExp(e);
                break;
            case Dict e:
                CompileDict(e);
                break;
            case Set e:
                CompileDisplay(e.Elts, OpCode.BuildSet, OpCode.SetAdd, OpCode.SetUpdate, isTuple: false, pushed: 0);
                break;
            case List { Ctx: ExprContext.Store } e:
                Unpack(e.Elts);
                break;
            case List { Ctx: ExprContext.Del } e:
                VisitAll(e.Elts);
                break;
            case List e:
                CompileDisplay(e.Elts, OpCode.BuildList, OpCode.ListAppend, OpCode.ListExtend, isTuple: false, pushed: 0);
                break;
            case Tuple { Ctx: ExprContext.Store } e:
                Unpack(e.Elts);
                break;
            case Tuple { Ctx: ExprContext.Del } e:
                VisitAll(e.Elts);
                break;
            case Tuple e:
                CompileDisplay(e.Elts, OpCode.BuildList, OpCode.ListAppend, OpCode.ListExtend, isTuple: true, pushed: 0);
                break;
            case ListComp e:
                CompileComprehension(e, "<listcomp>", ComprehensionType.List, e.Generators, e.Elt, value: null);
                break;
            case SetComp e:
                CompileComprehension(e, "<setcomp>", ComprehensionType.Set, e.Generators, e.Elt, value: null);
                break;
            case DictComp e:
                CompileComprehension(e, "<dictcomp>", ComprehensionType.Dict, e.Generators, e.Key, e.Value);
                break;
            case GeneratorExp e:
                CompileComprehension(e, "<genexpr>", ComprehensionType.Generator, e.Generators, e.Elt, value: null);
                break;
            case Yield e:
                CompileYield(e);
                break;
            case YieldFrom e:
                CompileYieldFrom(e);
                break;
            case Await e:
                CompileAwait(e);
                break;
            case FormattedValue e:
                CompileFormattedValue(e);
                break;
            case JoinedStr e:
                CompileJoinedStr(e);
                break;
            case Starred e:
                throw Error(e.Ctx == ExprContext.Store
                    ? "starred assignment target must be in a list or tuple"
                    : "can't use starred expression here");
            case Slice e:
                CompileSlice(e);
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} is not an expression.");
        }
    }

    private void CompileBinOp(BinOp e)
    {
        if (FormatFolder.TryFold(e, _folder) is { } formatted)
        {
            CompileJoinedStr(formatted);
            return;
        }

        Visit(e.Left);
        Visit(e.Right);
        Emit(BinaryOp(e.Op));
    }

    private void CompileUnaryOp(UnaryOp e)
    {
        if (e.Op == UnaryOperator.Not && IsInvertible(e.Operand))
        {
            // The inverted operator does it in one instruction.
            var compare = (Compare)e.Operand;
            var inverted = compare.Ops[0] switch
            {
                CmpOp.Is => CmpOp.IsNot,
                CmpOp.IsNot => CmpOp.Is,
                CmpOp.In => CmpOp.NotIn,
                _ => CmpOp.In,
            };
            Visit(new Compare(compare.Left, [inverted], compare.Comparators, compare.Span));
            return;
        }

        Visit(e.Operand);
        Emit(e.Op switch
        {
            UnaryOperator.Invert => OpCode.UnaryInvert,
            UnaryOperator.Not => OpCode.UnaryNot,
            UnaryOperator.UAdd => OpCode.UnaryPositive,
            _ => OpCode.UnaryNegative,
        });
    }

    /// <summary>A comparison whose negation is an operator, too.</summary>
    private static bool IsInvertible(Expr e) => e is Compare { Ops: [CmpOp.Is or CmpOp.IsNot or CmpOp.In or CmpOp.NotIn] };

    private void CompileBoolOp(BoolOp e)
    {
        var end = new BasicBlock();
        var jump = e.Op == BoolOperator.And ? OpCode.JumpIfFalseOrPop : OpCode.JumpIfTrueOrPop;
        for (var i = 0; i < e.Values.Length - 1; i++)
        {
            Visit(e.Values[i]);
            EmitJump(jump, end);
        }

        Visit(e.Values[^1]);
        Use(end);
    }

    private void CompileIfExp(IfExp e)
    {
        var orElse = new BasicBlock();
        var end = new BasicBlock();
        JumpIf(e.Test, orElse, condition: false);
        Visit(e.Body);
        EmitArtificialJump(end);
        Use(orElse);
        Visit(e.OrElse);
        Use(end);
    }

    private void CompileCompare(Compare e)
    {
        CheckComparison(e);
        Visit(e.Left);
        if (e.Ops.Length == 1)
        {
            VisitLastComparator(e);
            EmitCompare(e.Ops[0]);
            return;
        }

        var cleanup = new BasicBlock();
        var end = new BasicBlock();
        for (var i = 0; i < e.Ops.Length - 1; i++)
        {
            Visit(e.Comparators[i]);
            Emit(OpCode.Swap, 2);
            Emit(OpCode.Copy, 2);
            EmitCompare(e.Ops[i]);
            EmitJump(OpCode.JumpIfFalseOrPop, cleanup);
        }

        VisitLastComparator(e);
        EmitCompare(e.Ops[^1]);
        EmitArtificialJump(end);
        Use(cleanup);
        Emit(OpCode.Swap, 2);
        Emit(OpCode.PopTop);
        Use(end);
    }

    /// <summary>A list or set that is only searched need not be built each time.</summary>
    private void VisitLastComparator(Compare e)
    {
        if (e.Ops[^1] is CmpOp.In or CmpOp.NotIn)
        {
            VisitIterable(e.Comparators[^1]);
        }
        else
        {
            Visit(e.Comparators[^1]);
        }
    }

    /// <summary>An expression that is only iterated over or searched: a list display is as good as a tuple.</summary>
    private void VisitIterable(Expr e)
    {
        if (_folder.TryGetConstantIterable(e, out var constant))
        {
            var saved = Here;
            Here = LocationOf(e);
            EmitConst(constant);
            Here = saved;
        }
        else if (e is List { Ctx: ExprContext.Load } list && !Array.Exists(list.Elts, x => x is Starred))
        {
            Visit(new Tuple(list.Elts, ExprContext.Load, list.Span));
        }
        else
        {
            Visit(e);
        }
    }

    private void EmitCompare(CmpOp op)
    {
        switch (op)
        {
            case CmpOp.Is or CmpOp.IsNot:
                Emit(OpCode.IsOp, op == CmpOp.IsNot ? 1 : 0);
                break;
            case CmpOp.In or CmpOp.NotIn:
                Emit(OpCode.ContainsOp, op == CmpOp.NotIn ? 1 : 0);
                break;
            default:
                Emit(op switch
                {
                    CmpOp.Eq => OpCode.CompareEqual,
                    CmpOp.NotEq => OpCode.CompareNotEqual,
                    CmpOp.Lt => OpCode.CompareLess,
                    CmpOp.LtE => OpCode.CompareLessEqual,
                    CmpOp.Gt => OpCode.CompareGreater,
                    _ => OpCode.CompareGreaterEqual,
                });
                break;
        }
    }

    private void CompileSlice(Slice e)
    {
        VisitOrNone(e.Lower);
        VisitOrNone(e.Upper);
        if (e.Step is not null)
        {
            Visit(e.Step);
        }

        Emit(OpCode.BuildSlice, e.Step is null ? 2 : 3);

        void VisitOrNone(Expr? part)
        {
            if (part is null)
            {
                EmitConst(null);
            }
            else
            {
                Visit(part);
            }
        }
    }

    private void CompileJoinedStr(JoinedStr e)
    {
        if (e.Values.Length > StackUseGuideline)
        {
            EmitConst(string.Empty);
            EmitName(OpCode.LoadMethod, "join");
            Emit(OpCode.BuildList, 0);
            foreach (var value in e.Values)
            {
                Visit(value);
                Emit(OpCode.ListAppend, 1);
            }

            Emit(OpCode.Call, 1);
            return;
        }

        VisitAll(e.Values);
        if (e.Values.Length != 1)
        {
            Emit(OpCode.BuildString, e.Values.Length);
        }
    }

    private void CompileFormattedValue(FormattedValue e)
    {
        Visit(e.Value);
        var flags = e.Conversion switch
        {
            's' => 1,
            'r' => 2,
            'a' => 3,
            _ => 0,
        };
        if (e.FormatSpec is not null)
        {
            Visit(e.FormatSpec);
            flags |= 4;
        }

        Emit(OpCode.FormatValue, flags);
    }

    private static OpCode BinaryOp(Operator op) => op switch
    {
        Operator.Add => OpCode.BinaryAdd,
        Operator.Sub => OpCode.BinarySubtract,
        Operator.Mult => OpCode.BinaryMultiply,
        Operator.MatMult => OpCode.BinaryMatrixMultiply,
        Operator.Div => OpCode.BinaryTrueDivide,
        Operator.Mod => OpCode.BinaryRemainder,
        Operator.Pow => OpCode.BinaryPower,
        Operator.LShift => OpCode.BinaryLeftShift,
        Operator.RShift => OpCode.BinaryRightShift,
        Operator.BitOr => OpCode.BinaryOr,
        Operator.BitXor => OpCode.BinaryXor,
        Operator.BitAnd => OpCode.BinaryAnd,
        _ => OpCode.BinaryFloorDivide,
    };

    // The in-place opcodes are in the order of the binary ones.
    private static OpCode InplaceOp(Operator op) => BinaryOp(op) - OpCode.BinaryAdd + OpCode.InplaceAdd;
}
