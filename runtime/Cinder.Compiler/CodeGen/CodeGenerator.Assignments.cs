using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Assignments of all kinds and unpacking.</content>
internal sealed partial class CodeGenerator
{
    private void CompileAssign(Assign s)
    {
        Visit(s.Value);
        for (var i = 0; i < s.Targets.Length; i++)
        {
            if (i + 1 < s.Targets.Length)
            {
                Emit(OpCode.Copy, 1);
            }

            Visit(s.Targets[i]);
        }
    }

    private void CompileAugAssign(AugAssign s)
    {
        var statement = Here;
        Here = LocationOf(s.Target);
        switch (s.Target)
        {
            case Attribute e:
                Visit(e.Value);
                Emit(OpCode.Copy, 1);
                StartAtAttribute(e);
                EmitName(OpCode.LoadAttr, e.Attr);
                break;
            case Subscript e:
                Visit(e.Value);
                Visit(e.Slice);
                Emit(OpCode.Copy, 2);
                Emit(OpCode.Copy, 2);
                Emit(OpCode.BinarySubscr);
                break;
            case Name e:
                EmitNameOp(e.Id, ExprContext.Load);
                break;
            default:
                throw Error($"invalid node type ({s.Target.GetType().Name}) for augmented assignment");
        }

        Here = statement;
        Visit(s.Value);
        Emit(InplaceOp(s.Op));
        Here = LocationOf(s.Target);
        switch (s.Target)
        {
            case Attribute e:
                StartAtAttribute(e);
                Emit(OpCode.Swap, 2);
                EmitName(OpCode.StoreAttr, e.Attr);
                break;
            case Subscript:
                Emit(OpCode.Swap, 3);
                Emit(OpCode.Swap, 2);
                Emit(OpCode.StoreSubscr);
                break;
            case Name e:
                EmitNameOp(e.Id, ExprContext.Store);
                break;
        }
    }

    private void CompileAnnAssign(AnnAssign s)
    {
        if (s.Value is not null)
        {
            Visit(s.Value);
            Visit(s.Target);
        }

        var keepsAnnotations = _unit.Kind is UnitKind.Module or UnitKind.Class;
        switch (s.Target)
        {
            case Name target:
                CheckForbidden(target.Id, ExprContext.Store);
                if (s.Simple && keepsAnnotations)
                {
                    VisitAnnotation(s.Annotation);
                    EmitName(OpCode.LoadName, "__annotations__");
                    EmitConst(Mangle(target.Id));
                    Emit(OpCode.StoreSubscr);
                }

                break;
            case Attribute target:
                CheckForbidden(target.Attr, ExprContext.Store);
                if (s.Value is null)
                {
                    Evaluate(target.Value);
                }

                break;
            case Subscript target when s.Value is null:
                Evaluate(target.Value);
                EvaluateSlice(target.Slice);
                break;
        }

        // The annotation of anything but a simple name is evaluated for its effects, unless it is only text.
        if (!s.Simple && keepsAnnotations && !context.FutureAnnotations)
        {
            Evaluate(s.Annotation);
        }
    }

    /// <summary>Evaluates an expression for its effects.</summary>
    private void Evaluate(Expr e)
    {
        Visit(e);
        Emit(OpCode.PopTop);
    }

    private void EvaluateSlice(Expr e)
    {
        switch (e)
        {
            case Slice slice:
                foreach (var part in new[] { slice.Lower, slice.Upper, slice.Step })
                {
                    if (part is not null)
                    {
                        Evaluate(part);
                    }
                }

                break;
            case Tuple tuple:
                foreach (var part in tuple.Elts)
                {
                    EvaluateSlice(part);
                }

                break;
            default:
                Evaluate(e);
                break;
        }
    }

    /// <summary>Assigns the top of the stack to a list of targets.</summary>
    private void Unpack(Expr[] targets)
    {
        var star = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not Starred)
            {
                continue;
            }

            if (star >= 0)
            {
                throw Error("multiple starred expressions in assignment");
            }

            star = i;
            EmitUnpackEx(i, targets.Length - i - 1, "too many expressions in star-unpacking assignment");
        }

        if (star < 0)
        {
            Emit(OpCode.UnpackSequence, targets.Length);
        }

        foreach (var target in targets)
        {
            Visit(target is Starred starred ? starred.Value : target);
        }
    }

    private void EmitUnpackEx(int before, int after, string tooMany)
    {
        if (before > byte.MaxValue || after >= int.MaxValue >> 8)
        {
            throw Error(tooMany);
        }

        Emit(OpCode.UnpackEx, before | (after << 8));
    }

    private void CompileAttribute(Attribute e)
    {
        Visit(e.Value);
        var saved = Here;
        StartAtAttribute(e);
        CheckForbidden(e.Attr, e.Ctx == ExprContext.Store ? ExprContext.Store : ExprContext.Load);
        EmitName(Choose(e.Ctx, OpCode.LoadAttr, OpCode.StoreAttr, OpCode.DeleteAttr), e.Attr);
        Here = saved;
    }

    /// <summary>In an attribute access of several lines, errors point at the attribute's own line.</summary>
    private void StartAtAttribute(Attribute e)
    {
        var end = e.Span.EndLine;
        if (Here.Line == end)
        {
            return;
        }

        // The name's length counts characters, as in CPython, though columns count bytes.
        var length = 0;
        foreach (var _ in e.Attr.EnumerateRunes())
        {
            length++;
        }

        // The end stays behind the start.
        var column = e.Span.EndColumn - length;
        var endLine = Math.Max(end, Here.EndLine);
        var endColumn = endLine == end ? Math.Max(column, Here.EndColumn) : Here.EndColumn;
        Here = column >= 0 ? new Location(end, endLine, column, endColumn) : new Location(end, endLine, -1, -1);
    }

    private void CompileSubscript(Subscript e)
    {
        if (e.Ctx == ExprContext.Load)
        {
            CheckSubscriptable(e.Value);
            CheckIndex(e.Value, e.Slice);
        }

        Visit(e.Value);
        Visit(e.Slice);
        Emit(Choose(e.Ctx, OpCode.BinarySubscr, OpCode.StoreSubscr, OpCode.DeleteSubscr));
    }
}
