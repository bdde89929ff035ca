namespace Cinder.Compiler.Bytecode;

/// <summary>One instruction: an opcode and its argument, zero where the opcode has none.</summary>
public readonly record struct Instruction(OpCode Op, int Arg)
{
    /// <inheritdoc />
    public override string ToString() => OpCodes.HasArgument(Op) ? $"{OpCodes.Name(Op)} {Arg}" : OpCodes.Name(Op);
}

/// <summary>
/// Instructions from <see cref="Start"/> up to, not including, <see cref="End"/> are handled at <see cref="Target"/>, with the stack cut to
/// <see cref="Depth"/> values and, before the exception, the index of the raising instruction when <see cref="PushLasti"/> is set.
/// Entries are sorted by start and do not overlap.
/// </summary>
public readonly record struct ExceptionEntry(int Start, int End, int Target, int Depth, bool PushLasti);

/// <summary>What a slot of a frame holds; an argument captured by an inner function is both local and cell.</summary>
[Flags]
public enum SlotKind : byte
{
    /// <summary>None of the kinds; no slot of a code object has this value.</summary>
    None = 0,

    /// <summary>A plain variable or argument.</summary>
    Local = 1,

    /// <summary>A variable in a cell that this frame makes.</summary>
    Cell = 2,

    /// <summary>A variable in a cell taken from the closure.</summary>
    Free = 4,
}

/// <summary>Flags of a code object, with the values of Python's <c>inspect.CO_*</c> and of the <c>__future__</c> features.</summary>
[Flags]
public enum CodeFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Locals live in slots, not in a mapping.</summary>
    Optimized = 0x1,

    /// <summary>A call makes new locals.</summary>
    NewLocals = 0x2,

    /// <summary>There is a <c>*args</c> parameter.</summary>
    VarArgs = 0x4,

    /// <summary>There is a <c>**kwargs</c> parameter.</summary>
    VarKeywords = 0x8,

    /// <summary>The function is nested in another one.</summary>
    Nested = 0x10,

    /// <summary>A call makes a generator.</summary>
    Generator = 0x20,

    /// <summary>A call makes a coroutine.</summary>
    Coroutine = 0x80,

    /// <summary>A generator that may be awaited (<c>types.coroutine</c>).</summary>
    IterableCoroutine = 0x100,

    /// <summary>A call makes an asynchronous generator.</summary>
    AsyncGenerator = 0x200,

    /// <summary><c>from __future__ import division</c>; no effect.</summary>
    FutureDivision = 0x20000,

    /// <summary><c>from __future__ import absolute_import</c>; no effect.</summary>
    FutureAbsoluteImport = 0x40000,

    /// <summary><c>from __future__ import with_statement</c>; no effect.</summary>
    FutureWithStatement = 0x80000,

    /// <summary><c>from __future__ import print_function</c>; no effect.</summary>
    FuturePrintFunction = 0x100000,

    /// <summary><c>from __future__ import unicode_literals</c>; no effect.</summary>
    FutureUnicodeLiterals = 0x200000,

    /// <summary><c>from __future__ import barry_as_FLUFL</c>: <c>&lt;&gt;</c> in place of <c>!=</c>.</summary>
    FutureBarryAsBdfl = 0x400000,

    /// <summary><c>from __future__ import generator_stop</c>; no effect.</summary>
    FutureGeneratorStop = 0x800000,

    /// <summary><c>from __future__ import annotations</c>: annotations stay text.</summary>
    FutureAnnotations = 0x1000000,

    /// <summary>All the flags that a <c>__future__</c> import sets.</summary>
    FutureMask = FutureDivision | FutureAbsoluteImport | FutureWithStatement | FuturePrintFunction | FutureUnicodeLiterals
        | FutureBarryAsBdfl | FutureGeneratorStop | FutureAnnotations,
}
