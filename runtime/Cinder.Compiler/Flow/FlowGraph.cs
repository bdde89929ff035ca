using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>The code of one unit while it is being written: blocks in source order, and the handlers in force at the point of writing.</summary>
internal sealed class FlowGraph
{
    private List<Handler> _handlers = [];

    public FlowGraph()
    {
        Entry = new BasicBlock();
        Current = Entry;
    }

    public BasicBlock Entry { get; }

    public BasicBlock Current { get; private set; }

    /// <summary>The handlers in force, innermost last. Code that leaves a statement saves and restores them around the way out.</summary>
    public IReadOnlyList<Handler> Handlers => _handlers;

    public IEnumerable<BasicBlock> Blocks
    {
        get
        {
            for (var block = Entry; block is not null; block = block.Next!)
            {
                yield return block;
            }
        }
    }

    /// <summary>Goes on in <paramref name="block"/>, placed after the current one.</summary>
    public void Use(BasicBlock block)
    {
        Current.Next = block;
        Current = block;
    }

    public FlowInstruction Add(OpCode op, int arg, Location location) => Add(op, arg, target: null, location);

    public void AddJump(OpCode op, BasicBlock target, Location location) => Add(op, 0, target, location);

    /// <summary>Begins the range of a handler.</summary>
    public void PushHandler(BasicBlock target, bool pushLasti, int dropped)
    {
        var handler = new Handler(target, pushLasti, dropped);
        if (Current.IsClosed)
        {
            Use(new BasicBlock());
        }

        Current.Instructions.Add(new FlowInstruction(PseudoOp.SetupHandler, 0, target: null, Location.None, handler: null) { Setup = handler });
        _handlers.Add(handler);
    }

    /// <summary>Ends the range of the innermost handler.</summary>
    public void PopHandler() => _handlers.RemoveAt(_handlers.Count - 1);

    public List<Handler> SaveHandlers() => [.. _handlers];

    public void RestoreHandlers(List<Handler> saved) => _handlers = saved;

    private FlowInstruction Add(OpCode op, int arg, BasicBlock? target, Location location)
    {
        if (Current.IsClosed)
        {
            Use(new BasicBlock());
        }

        var instruction = new FlowInstruction(op, arg, target, location, _handlers.Count > 0 ? _handlers[^1] : null);
        Current.Instructions.Add(instruction);
        return instruction;
    }
}
