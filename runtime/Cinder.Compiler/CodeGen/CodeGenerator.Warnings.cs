using System.Numerics;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Warnings about code that is valid and surely a mistake.</content>
internal sealed partial class CodeGenerator
{
    private void CheckComparison(Compare e)
    {
        var leftMayBe = MayCompareIdentity(e.Left);
        for (var i = 0; i < e.Ops.Length; i++)
        {
            var rightMayBe = MayCompareIdentity(e.Comparators[i]);
            if (e.Ops[i] is CmpOp.Is or CmpOp.IsNot && (!leftMayBe || !rightMayBe))
            {
                Warn(e.Ops[i] == CmpOp.Is
                    ? "\"is\" with a literal. Did you mean \"==\"?"
                    : "\"is not\" with a literal. Did you mean \"!=\"?");

                // One warning for a chain is enough.
                return;
            }

            leftMayBe = rightMayBe;
        }
    }

    private bool MayCompareIdentity(Expr e) =>
        !_folder.TryGetConstant(e, out var value) || value is null or bool or PyEllipsis;

    private void CheckCallable(Expr e)
    {
        if (e is Constant or Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr or FormattedValue
            || _folder.IsConstant(e))
        {
            Warn($"'{TypeName(e)}' object is not callable; perhaps you missed a comma?");
        }
    }

    private void CheckSubscriptable(Expr e)
    {
        var isWrong = _folder.TryGetConstant(e, out var value)
            ? value is null or PyEllipsis or bool or long or BigInteger or double or Complex or ConstFrozenSet
            : e is Set or SetComp or GeneratorExp or Lambda;
        if (isWrong)
        {
            Warn($"'{TypeName(e)}' object is not subscriptable; perhaps you missed a comma?");
        }
    }

    private void CheckIndex(Expr e, Expr index)
    {
        var indexType = TypeName(index);
        if (indexType is null or "int" or "bool" or "slice")
        {
            return;
        }

        var isSequence = _folder.TryGetConstant(e, out var value)
            ? value is string or byte[] or ConstTuple
            : e is Tuple or List or ListComp or JoinedStr or FormattedValue;
        if (isSequence)
        {
            Warn($"{TypeName(e)} indices must be integers or slices, not {indexType}; perhaps you missed a comma?");
        }
    }

    /// <summary>Name of the type that an expression surely has, or null.</summary>
    private string? TypeName(Expr e)
    {
        if (_folder.TryGetConstant(e, out var value))
        {
            return PythonText.TypeName(value);
        }

        return e switch
        {
            Tuple => "tuple",
            List or ListComp => "list",
            Dict or DictComp => "dict",
            Set or SetComp => "set",
            GeneratorExp => "generator",
            Lambda => "function",
            JoinedStr or FormattedValue => "str",
            _ => null,
        };
    }
}
