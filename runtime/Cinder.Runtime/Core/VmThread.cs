using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// One thread of Python execution: its Python stack, pending and handled exceptions, recursion accounting.
/// Passed as first argument to everything.
/// </summary>
public sealed unsafe partial class VmThread
{
    /// <summary>Words of address space reserved for the Python stack (committed by touching).</summary>
    private const long StackWords = 1L << 27;

    /// <summary>Words that a limit of address space leaves at least.</summary>
    private const nuint LeastStackWords = 1 << 20;

    /// <summary>Native stack kept free for the runtime's own leaf functions and for reporting the overflow itself.</summary>
    private const nint NativeReserve = 256 * 1024;

    private readonly nint* _typeTable;
    private readonly Layout* _layouts;
    private readonly ThreadState* _state;
    private nint _pending = Ref.UnboundBits;
    private nint _asyncGeneratorFirst = Ref.NoneBits;
    private nint _asyncGeneratorFinalizer = Ref.NoneBits;

    internal VmThread(Vm vm)
    {
        Vm = vm;
        Heap = vm.Heap;
        _typeTable = vm.TypeTable;
        _layouts = vm.Layouts.Rows;
        Names = new NameTable(vm);
        StackBase = (Ref*)OsMemory.ReserveUpTo((nuint)(StackWords * sizeof(nint)), LeastStackWords * (nuint)sizeof(nint), out var stackBytes);
        _state = (ThreadState*)NativeMemory.AllocZeroed((nuint)sizeof(ThreadState));
        _state->StackLimit = StackBase + (stackBytes / (nuint)sizeof(nint)) - 4096;
        _state->Buffer = Heap.Buffer;
        _state->Layouts = _layouts;
        _state->Handled = Ref.NoneBits;
        _state->OuterHandled = Ref.NoneBits;
        _state->RecursionLimit = 1000;
        _state->Warmth = vm.Options.ThreadedAfter;
    }

    /// <summary>The virtual machine the thread belongs to.</summary>
    public Vm Vm { get; }

    internal Heap Heap { get; }

    internal NameTable Names { get; }

    /// <summary>First word of the Python stack.</summary>
    internal Ref* StackBase { get; }

    internal Ref* StackLimit => _state->StackLimit;

    /// <summary>The part of the thread that machine code works on.</summary>
    internal ThreadState* State => _state;

    /// <summary>Innermost activation, or null.</summary>
    internal Frame* CurrentFrame
    {
        get => _state->CurrentFrame;
        set => _state->CurrentFrame = value;
    }

    /// <summary>Set by other threads and signals; looked at by Resume and JumpBackward.</summary>
    internal bool EvalBreaker
    {
        get => Volatile.Read(ref _state->EvalBreaker) != 0;
        set => Volatile.Write(ref _state->EvalBreaker, value ? (byte)1 : (byte)0);
    }

    /// <summary>Activations plus nested native calls that count (repr, comparison …).</summary>
    internal int Depth
    {
        get => _state->Depth;
        set => _state->Depth = value;
    }

    internal int RecursionLimit
    {
        get => _state->RecursionLimit;
        set => _state->RecursionLimit = value;
    }

    /// <summary>Lowest native stack address that ordinary code may reach.</summary>
    internal nint NativeLimit;

    /// <summary>First word that no activation uses.</summary>
    internal Ref* StackTop => CurrentFrame == null ? StackBase : CurrentFrame->Limit;

    /// <summary>End of the words that the binding of arguments uses above <see cref="StackTop"/>; null at all other times.</summary>
    internal Ref* BindingLimit;

    /// <summary>The pending exception, or Unbound.</summary>
    internal Ref Pending => new(_pending);

    internal bool HasPending => _pending != Ref.UnboundBits;

    /// <summary>The exception being handled by the innermost generator and what it calls, or None.</summary>
    internal Ref Handled
    {
        get => new(_state->Handled);
        set => _state->Handled = value.Bits;
    }

    /// <summary>The exception being handled outside the innermost generator, or None.</summary>
    internal Ref OuterHandled
    {
        get => new(_state->OuterHandled);
        set => _state->OuterHandled = value.Bits;
    }

    /// <summary>The exception being handled, as <c>sys.exc_info()</c> tells it, or None.</summary>
    internal Ref EffectiveHandled => new(_state->Handled != Ref.NoneBits ? _state->Handled : _state->OuterHandled);

    /// <summary>Hook that is told of every asynchronous generator at its first step, or None.</summary>
    internal Ref AsyncGeneratorFirst
    {
        get => new(_asyncGeneratorFirst);
        set => _asyncGeneratorFirst = value.Bits;
    }

    /// <summary>Hook that closes asynchronous generators that nobody refers to any more, or None.</summary>
    internal Ref AsyncGeneratorFinalizer
    {
        get => new(_asyncGeneratorFinalizer);
        set => _asyncGeneratorFinalizer = value.Bits;
    }

    /// <summary>Python type of any value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TypeObject* TypeOf(Ref value)
    {
        if (value.IsHeap)
        {
            return _layouts[value.Object->LayoutId].Type;
        }

        return (TypeObject*)_typeTable[(int)ImmediateKind(value)];
    }

    /// <summary>C# shape of any value: the builtin type that it is or whose struct its class extends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal BuiltinType KindOf(Ref value)
    {
        if (value.IsHeap)
        {
            var id = value.Object->LayoutId;
            return id < (uint)BuiltinType.DefaultDict ? (BuiltinType)id : _layouts[id].Kind;
        }

        return ImmediateKind(value);
    }

    /// <summary>The type object of a builtin row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TypeObject* Types(BuiltinType type) => (TypeObject*)_typeTable[(int)type];

    internal Ref TypeRef(BuiltinType type) => Ref.From(Types(type));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Layout* LayoutOf(HeapObject* obj) => _layouts + obj->LayoutId;

    /// <summary>A zeroed object with its header set; sizes up to 8 KiB.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal HeapObject* Allocate(uint layoutId, int bytes) => Heap.Allocate(layoutId, bytes);

    internal HeapObject* Allocate(BuiltinType type, int bytes) => Heap.Allocate((uint)type, bytes);

    /// <summary>A zeroed object of any size, or null when there is no memory for it.</summary>
    internal HeapObject* TryAllocate(uint layoutId, long bytes) => Heap.TryAllocate(layoutId, bytes);

    internal HeapObject* TryAllocate(BuiltinType type, long bytes) => Heap.TryAllocate((uint)type, bytes);

    /// <summary>
    /// Counts a nested native activity that can recurse (repr, comparison, a call); pair with <see cref="Leave"/>.
    /// </summary>
    /// <returns>False, with RecursionError pending, at the limit.</returns>
    internal bool Enter(string where)
    {
        if (++Depth <= RecursionLimit && HasNativeStack())
        {
            return true;
        }

        Depth--;
        RaiseRecursion(where);
        return false;
    }

    internal void Leave() => Depth--;

    /// <summary>Whether enough native stack is left to call on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasNativeStack()
    {
        byte marker;
        return (nint)(&marker) > NativeLimit;
    }

    /// <summary>Adopts the running native thread: measures its stack. Called once, from its entry point.</summary>
    internal void AttachNativeStack(NativeStack stack) => NativeLimit = stack.Low + NativeReserve;

    internal void VisitRoots(Marker marker)
    {
        marker.VisitWord(_pending);
        marker.VisitWord(_state->Handled);
        marker.VisitWord(_state->OuterHandled);
        marker.VisitWord(_asyncGeneratorFirst);
        marker.VisitWord(_asyncGeneratorFinalizer);
        marker.VisitWord(_classBodyAttributes);
        marker.VisitConservatively(StackBase, BindingLimit > StackTop ? BindingLimit : StackTop);

        // Running generators: their activations lie in arrays of theirs, which are scanned whole. A stale word there is
        // harmless: it was scanned by every collection since it was written.
        for (var frame = CurrentFrame; frame != null; frame = frame->Previous)
        {
            marker.Visit(frame->Generator);
        }
    }

    private static BuiltinType ImmediateKind(Ref value)
    {
        if (value.IsInt)
        {
            return BuiltinType.Int;
        }

        return value.Bits switch
        {
            Ref.NoneBits => BuiltinType.NoneType,
            Ref.TrueBits or Ref.FalseBits => BuiltinType.Bool,
            Ref.NotImplementedBits => BuiltinType.NotImplementedType,
            Ref.EllipsisBits => BuiltinType.EllipsisType,
            _ => Unreachable(value),
        };
    }

    private static BuiltinType Unreachable(Ref value) =>
        throw new UnreachableException($"word {value.Bits:x} is no Python value");
}
