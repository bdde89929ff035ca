using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// Activation record. The words of an activation lie in this order: locals (arguments first, where the caller pushed them),
/// this header, operand stack. It lies on the Python stack, or, when it belongs to a generator, in an array of the heap: it
/// is resumed where it is. Every raw field is even, so that a scan of tagged words is harmless.
/// </summary>
internal unsafe ref struct Frame
{
    public Frame* Previous;
    public CodeData* Code;

    /// <summary>The instruction being executed (current while anything that can raise or call runs).</summary>
    public Instruction* Pc;

    /// <summary>First local.</summary>
    public Ref* Locals;

    /// <summary>Operand stack pointer saved across a call into another frame.</summary>
    public Ref* Sp;

    /// <summary>First word of the Python stack that nothing uses while this activation is the innermost.</summary>
    public Ref* Limit;

    public Ref Function;
    public Ref Globals;
    public Ref Builtins;

    /// <summary>Namespace of class bodies and module code (f_locals); Unbound for functions.</summary>
    public Ref Namespace;

    /// <summary>The materialised frame object, or Unbound.</summary>
    public Ref FrameObject;

    /// <summary>The generator this activation belongs to, or Unbound.</summary>
    public Ref Generator;

    /// <summary><see cref="FrameFlags"/>, always even.</summary>
    public nint Flags;

    public static Ref* OperandBase(Frame* frame) => (Ref*)(frame + 1);

    /// <summary>Where a callee's arguments go that the activation has pushed at <paramref name="args"/>: they stay where they
    /// are unless the operand stack is a generator's own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ref* CalleeLocals(Frame* frame, Ref* args) => frame->Generator.IsHeap ? frame->Limit : args;
}

/// <summary>How the interpreter leaves a frame.</summary>
[Flags]
internal enum FrameFlags
{
    None = 0,

    /// <summary>Return leaves the interpreter loop (the frame was entered from C#).</summary>
    Entry = 2,

    /// <summary>An <c>__init__</c> called by instantiation: its result must be None and is replaced by the instance below it.</summary>
    Init = 4,

    /// <summary>A generator resumed by a ForIter instruction of the activation below.</summary>
    ForIter = 8,

    /// <summary>A generator or coroutine resumed by a Send instruction of the activation below.</summary>
    Send = 16,

    /// <summary>
    /// A Python method that a binary operator of the activation below called: the result replaces both operands, and
    /// NotImplemented gives the right operand its turn.
    /// </summary>
    Operator = 32,
}

/// <summary>One instruction of the shadow code: rewritten in place by specialisation.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Instruction
{
    public ushort Op;

    /// <summary>Index into the code's inline caches (0: none).</summary>
    public ushort Cache;
    public int Arg;
}

/// <summary>
/// State of one caching instruction. Which fields mean what depends on the specialised opcode; <see cref="Counter"/> counts
/// executions until specialisation is tried and misses after it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct InlineCache
{
    public uint Key;
    public uint Version;
    public nint Value;
    public int Index;
    public int Counter;
    public ulong Keys;

    /// <summary>The class whose version is compared, where objects of one layout are: alive whenever the layout matches.</summary>
    public TypeObject* Type;

    /// <summary>Whether the class is still as it was. Only after the layout has matched.</summary>
    public readonly bool HasVersion
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Type->Version == Version;
    }

    /// <summary>What a polymorphic attribute instruction tells apart (<see cref="AttributeSite.Ways"/> of them), or null.</summary>
    public AttributeSite* Sites;
}

/// <summary>
/// Native half of a code object: what the interpreter touches. Unmanaged, never moved; lives as long as the Vm.
/// </summary>
internal unsafe struct CodeData
{
    /// <summary>Shadow code (mutable copy of the bytecode).</summary>
    public Instruction* Code;
    public InlineCache* Caches;

    /// <summary>Items of the constants tuple.</summary>
    public nint* Constants;

    /// <summary>Items of the names tuple (interned).</summary>
    public nint* Names;

    public int InstructionCount;

    /// <summary>Locals, cells and free variables.</summary>
    public int LocalCount;

    /// <summary>Deepest operand stack, in words.</summary>
    public int StackSize;

    public int ArgCount;
    public int PosOnlyArgCount;
    public int KwOnlyArgCount;

    /// <summary>Index of the first free variable among the locals.</summary>
    public int FirstFree;

    /// <summary>CO_* flags.</summary>
    public int Flags;

    /// <summary>No *args, **kwargs, keyword-only parameters, cells among the arguments or generator: the fast call path applies.</summary>
    public bool IsSimple;

    /// <summary>The code has an exception table.</summary>
    public bool HasHandlers;

    /// <summary>Index of the managed code object in <c>Vm.Codes</c>.</summary>
    public int Index;

    /// <summary>Bits of the code's heap object.</summary>
    public nint CodeRef;
}
