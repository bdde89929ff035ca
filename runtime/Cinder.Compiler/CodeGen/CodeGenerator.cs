using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Compiler.Folding;
using Cinder.Compiler.Symbols;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <summary>
/// Second pass over the tree: writes the flow graph of each unit and has it assembled. This file holds what all families of nodes share:
/// units, locations, emission, names. The order of evaluation and the location of each instruction follow CPython 3.11.
/// </summary>
internal sealed partial class CodeGenerator(CompilerContext context, SymbolTable symbols)
{
    // Displays and calls beyond this size are built piece by piece, to keep frames small.
    private const int StackUseGuideline = 30;

    private const int MaxFrameBlocks = 20;

    private readonly List<CodeUnit> _units = [];
    private readonly ConstantFolder _folder = new(context);
    private readonly Dictionary<Node, CodeObject> _codes = new(ReferenceEqualityComparer.Instance);
    private CodeUnit _unit = null!;

    /// <summary>Receives the warnings about the test of a while loop while it is compiled.</summary>
    private List<(string Message, Location Location)>? _testWarnings;
    private bool _isInteractive;

    private Location Here
    {
        get => _unit.Location;
        set => _unit.Location = value;
    }

    public CodeObject CompileRoot(Node root)
    {
        EnterUnit(UnitKind.Module, "<module>", root, 1);
        var addsNone = true;
        switch (root)
        {
            case Module module:
                CompileBody(module.Body);
                break;
            case Interactive interactive:
                _isInteractive = true;
                if (HasAnnotations(interactive.Body))
                {
                    Emit(OpCode.SetupAnnotations);
                }

                VisitAll(interactive.Body);
                break;
            case Expression expression:
                Visit(expression.Body);
                addsNone = false;
                break;
        }

        return LeaveUnit(addsNone);
    }

    private static Location LocationOf(LocatedNode node) =>
        new(node.Span.Line, node.Span.EndLine, node.Span.Column, node.Span.EndColumn);

    private PythonSyntaxException Error(string message) => context.Error(message, Here);

    /// <summary>Code of a nested block; a <c>finally</c> body is visited several times, but its blocks are compiled once.</summary>
    private CodeObject CodeOf(Node node, Func<CodeObject> compile)
    {
        if (!_codes.TryGetValue(node, out var code))
        {
            _codes[node] = code = compile();
        }

        return code;
    }

    private void EnterUnit(UnitKind kind, string name, Node node, int firstLine)
    {
        var parent = _units.Count > 0 ? _unit : null;
        var unit = new CodeUnit(kind, name, QualNameOf(kind, name, parent), symbols[node], firstLine, parent?.ClassName);
        _units.Add(unit);
        _unit = unit;
        Here = kind == UnitKind.Module ? new Location(0, 1, 0, 0) : new Location(firstLine, firstLine, 0, 0);
        Emit(OpCode.Resume, 0);
        if (kind == UnitKind.Module)
        {
            Here = Location.None;
        }
    }

    private string QualNameOf(UnitKind kind, string name, CodeUnit? parent)
    {
        // Names right in the module have no prefix; nor have those that a global statement sends there.
        if (parent is null || parent.Kind == UnitKind.Module)
        {
            return name;
        }

        if (kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Class
            && parent.Scope.ScopeOf(NameMangling.Mangle(parent.ClassName, name)) == NameScope.GlobalExplicit)
        {
            return name;
        }

        var isFunction = parent.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Lambda;
        return parent.QualName + (isFunction ? ".<locals>." : ".") + name;
    }

    private CodeObject LeaveUnit(bool addsNone)
    {
        if (!_unit.Graph.Current.IsClosed)
        {
            Here = Location.None;
            if (addsNone)
            {
                EmitConst(null);
            }

            Emit(OpCode.ReturnValue);
        }

        var unit = _unit;
        var code = Assembler.Assemble(unit.Graph, new UnitDescription
        {
            Name = unit.Name,
            QualName = unit.QualName,
            FileName = context.FileName,
            FirstLine = unit.FirstLine,
            Flags = unit.Flags(context.Features),
            ArgCount = unit.ArgCount,
            PosOnlyArgCount = unit.PosOnlyArgCount,
            KwOnlyArgCount = unit.KwOnlyArgCount,
            Constants = unit.Constants,
            KeepsFirstConstant = unit.KeepsFirstConstant,
            Names = unit.Names,
            Locals = unit.Locals,
            Cells = unit.Cells,
            FreeVariables = unit.FreeVariables,
            SelfAttributes = unit.SelfAttributes,
        });
        _units.RemoveAt(_units.Count - 1);
        if (_units.Count > 0)
        {
            _unit = _units[^1];
        }

        return code;
    }

    private void Emit(OpCode op, int arg = 0) => _unit.Graph.Add(op, arg, Here);

    private void EmitJump(OpCode op, BasicBlock target) => _unit.Graph.AddJump(op, target, Here);

    /// <summary>A jump that no source line stands for.</summary>
    private void EmitArtificialJump(BasicBlock target) => _unit.Graph.AddJump(OpCode.Jump, target, Location.None);

    private void EmitConst(object? value) => Emit(OpCode.LoadConst, _unit.Constants.Add(value));

    private void EmitName(OpCode op, string name) => Emit(op, _unit.Names.Add(Mangle(name)));

    private void Use(BasicBlock block) => _unit.Graph.Use(block);

    private string Mangle(string name) => NameMangling.Mangle(_unit.ClassName, name);

    private void CheckForbidden(string name, ExprContext use) => CheckForbidden(name, use, Here);

    private void CheckForbidden(string name, ExprContext use, Location location)
    {
        if (string.Equals(name, "__debug__", StringComparison.Ordinal) && use != ExprContext.Load)
        {
            throw context.Error(use == ExprContext.Store ? "cannot assign to __debug__" : "cannot delete __debug__", location);
        }
    }

    private void EmitNameOp(string name, ExprContext use)
    {
        CheckForbidden(name, use);
        var mangled = Mangle(name);
        switch (_unit.Scope.ScopeOf(mangled))
        {
            case NameScope.Free or NameScope.Cell:
                var load = _unit.Scope.Kind == ScopeKind.Class ? OpCode.LoadClassDeref : OpCode.LoadDeref;
                Emit(Choose(use, load, OpCode.StoreDeref, OpCode.DeleteDeref), _unit.DerefIndex(mangled));
                break;
            case NameScope.Local when _unit.Scope.Kind == ScopeKind.Function:
                Emit(Choose(use, OpCode.LoadFastCheck, OpCode.StoreFast, OpCode.DeleteFast), _unit.Locals.Add(mangled));
                break;
            case NameScope.GlobalImplicit when _unit.Scope.Kind == ScopeKind.Function:
            case NameScope.GlobalExplicit:
                Emit(Choose(use, OpCode.LoadGlobal, OpCode.StoreGlobal, OpCode.DeleteGlobal), _unit.Names.Add(mangled));
                break;
            default:
                Emit(Choose(use, OpCode.LoadName, OpCode.StoreName, OpCode.DeleteName), _unit.Names.Add(mangled));
                break;
        }
    }

    private static OpCode Choose(ExprContext use, OpCode load, OpCode store, OpCode delete) => use switch
    {
        ExprContext.Load => load,
        ExprContext.Store => store,
        _ => delete,
    };

    private void Warn(string message)
    {
        context.Warn(message, Here);
        _testWarnings?.Add((message, Here));
    }

    private void PushFrameBlock(FrameBlock block)
    {
        if (_unit.FrameBlocks.Count >= MaxFrameBlocks)
        {
            throw Error("too many statically nested blocks");
        }

        _unit.FrameBlocks.Add(block);
    }

    private void PopFrameBlock() => _unit.FrameBlocks.RemoveAt(_unit.FrameBlocks.Count - 1);

    private void PushHandler(BasicBlock target, bool pushLasti, int dropped = 0) => _unit.Graph.PushHandler(target, pushLasti, dropped);

    private void PopHandler() => _unit.Graph.PopHandler();
}
