using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>
/// The slots of a frame: locals, then cells that are no parameters, then free variables. A parameter that is captured keeps its slot and is
/// a cell as well. Until now the arguments of deref instructions count cells first, then free variables.
/// </summary>
internal sealed class SlotLayout
{
    private readonly UnitDescription _unit;
    private readonly int[] _derefSlots;

    public SlotLayout(UnitDescription unit)
    {
        _unit = unit;
        var names = ImmutableArray.CreateBuilder<string>();
        var kinds = ImmutableArray.CreateBuilder<SlotKind>();
        foreach (var name in unit.Locals.Items)
        {
            names.Add(name);
            kinds.Add(SlotKind.Local);
        }

        _derefSlots = new int[unit.Cells.Count + unit.FreeVariables.Count];
        for (var i = 0; i < unit.Cells.Count; i++)
        {
            var name = unit.Cells.Items[i];
            var slot = unit.Locals.IndexOf(name);
            if (slot >= 0)
            {
                kinds[slot] |= SlotKind.Cell;
            }
            else
            {
                slot = names.Count;
                names.Add(name);
                kinds.Add(SlotKind.Cell);
            }

            _derefSlots[i] = slot;
        }

        for (var i = 0; i < unit.FreeVariables.Count; i++)
        {
            _derefSlots[unit.Cells.Count + i] = names.Count;
            names.Add(unit.FreeVariables.Items[i]);
            kinds.Add(SlotKind.Free);
        }

        Names = names.ToImmutable();
        Kinds = kinds.ToImmutable();
    }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<SlotKind> Kinds { get; }

    public int SlotOfDeref(int index) => _derefSlots[index];

    /// <summary>What comes before the code proper: the closure's cells, the frame's own cells, the making of a generator.</summary>
    public List<FlowInstruction> Prologue()
    {
        var prologue = new List<FlowInstruction>();
        if (_unit.FreeVariables.Count > 0)
        {
            Add(OpCode.CopyFreeVars, _unit.FreeVariables.Count, Location.None);
        }

        for (var slot = 0; slot < Kinds.Length; slot++)
        {
            if (Kinds[slot].HasFlag(SlotKind.Cell))
            {
                Add(OpCode.MakeCell, slot, Location.None);
            }
        }

        if ((_unit.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != CodeFlags.None)
        {
            Add(OpCode.ReturnGenerator, 0, Location.OfLine(_unit.FirstLine));
            Add(OpCode.PopTop, 0, Location.OfLine(_unit.FirstLine));
        }

        return prologue;

        void Add(OpCode op, int arg, Location location) =>
            prologue.Add(new FlowInstruction(op, arg, target: null, location, handler: null));
    }
}
