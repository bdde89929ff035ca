using System.Collections.Immutable;

namespace Cinder.Compiler.Bytecode;

/// <summary>
/// The compiled body of a module, class, function, lambda or comprehension. Immutable; <c>with</c> makes a changed copy. Two code objects are
/// equal only when they are the same object.
/// </summary>
public sealed record CodeObject
{
    private UInt128? _contentHash;

    /// <summary>Name of the function or class; <c>&lt;module&gt;</c>, <c>&lt;lambda&gt;</c>, <c>&lt;listcomp&gt;</c> and so on for the others.</summary>
    public required string Name { get; init; }

    /// <summary>Dotted path from the module, such as <c>C.f.&lt;locals&gt;.g</c>.</summary>
    public required string QualName { get; init; }

    /// <summary>The file name given to the compiler.</summary>
    public required string FileName { get; init; }

    /// <summary>Line of the definition, that of its first decorator if it has one.</summary>
    public required int FirstLineNumber { get; init; }

    /// <summary>Positional parameters, positional-only ones included, <c>*args</c> not.</summary>
    public int ArgCount { get; init; }

    /// <summary>Positional-only parameters.</summary>
    public int PosOnlyArgCount { get; init; }

    /// <summary>Keyword-only parameters.</summary>
    public int KwOnlyArgCount { get; init; }

    /// <summary>Kind of the code and the features in effect.</summary>
    public CodeFlags Flags { get; init; }

    /// <summary>The instructions; jump arguments are indexes into this array.</summary>
    public required ImmutableArray<Instruction> Instructions { get; init; }

    /// <summary>
    /// Constants, distinct by type and value: <see langword="null"/> is None; <see cref="bool"/>, <see cref="long"/>,
    /// <see cref="System.Numerics.BigInteger"/> (beyond long), <see cref="double"/>, <see cref="System.Numerics.Complex"/>,
    /// <see cref="string"/>, <see cref="byte"/>[], <see cref="PyEllipsis"/>, <see cref="ConstTuple"/>, <see cref="ConstFrozenSet"/>,
    /// <see cref="CodeObject"/>. The first constant of a function or lambda is its documentation string, or None.
    /// </summary>
    public required ImmutableArray<object?> Constants { get; init; }

    /// <summary>Names of globals, attributes and modules.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Names of the frame's slots: parameters, other locals, cells, free variables.</summary>
    public required ImmutableArray<string> LocalsPlusNames { get; init; }

    /// <summary>What each slot of <see cref="LocalsPlusNames"/> holds.</summary>
    public required ImmutableArray<SlotKind> LocalsPlusKinds { get; init; }

    /// <summary>Highest number of values that are on the stack at once.</summary>
    public required int StackSize { get; init; }

    /// <summary>Handlers, sorted by start, not overlapping: a binary search finds the handler of an instruction.</summary>
    public required ImmutableArray<ExceptionEntry> ExceptionTable { get; init; }

    /// <summary>Where in the source each instruction comes from.</summary>
    public required LocationTable Locations { get; init; }

    /// <summary>
    /// For a class body: the distinct names, sorted, that methods defined right in it assign as <c>self.name = …</c>, <c>self</c> being the
    /// method's first parameter. Empty for any other code.
    /// </summary>
    public ImmutableArray<string> SelfAttributes { get; init; } = [];

    /// <summary>Total number of parameters, <c>*args</c> and <c>**kwargs</c> included: the first slots of the frame.</summary>
    public int ParameterCount =>
        ArgCount + KwOnlyArgCount + (Flags.HasFlag(CodeFlags.VarArgs) ? 1 : 0) + (Flags.HasFlag(CodeFlags.VarKeywords) ? 1 : 0);

    /// <summary>Number of plain locals: Python's <c>co_nlocals</c>.</summary>
    public int LocalCount => CountSlots(SlotKind.Local);

    /// <summary>Number of cells taken from the closure; they are the last slots.</summary>
    public int FreeCount => CountSlots(SlotKind.Free);

    /// <summary>Python's <c>co_varnames</c>.</summary>
    public ImmutableArray<string> VarNames => SlotNames(SlotKind.Local);

    /// <summary>Python's <c>co_cellvars</c>.</summary>
    public ImmutableArray<string> CellVars => SlotNames(SlotKind.Cell);

    /// <summary>Python's <c>co_freevars</c>.</summary>
    public ImmutableArray<string> FreeVars => SlotNames(SlotKind.Free);

    /// <summary>
    /// Hash of what the code does: instructions, constants (nested code by its own hash), names, slots, flags and handlers, but neither
    /// locations nor file name. The same in every process and version that compiles to the same code.
    /// </summary>
    public UInt128 ContentHash => _contentHash ??= CodeHash.Compute(this);

    /// <summary>Finds the handler of an exception raised by instruction <paramref name="index"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFindHandler(int index, out ExceptionEntry entry)
    {
        var table = ExceptionTable.AsSpan();
        int low = 0, high = table.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (table[middle].End <= index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        entry = low < table.Length ? table[low] : default;
        return low < table.Length && entry.Start <= index;
    }

    /// <summary>Identity.</summary>
    public bool Equals(CodeObject? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    public override string ToString() => $"<code object {Name}, file \"{FileName}\", line {FirstLineNumber}>";

    private int CountSlots(SlotKind kind)
    {
        var count = 0;
        foreach (var slot in LocalsPlusKinds)
        {
            count += slot.HasFlag(kind) ? 1 : 0;
        }

        return count;
    }

    private ImmutableArray<string> SlotNames(SlotKind kind)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < LocalsPlusNames.Length; i++)
        {
            if (LocalsPlusKinds[i].HasFlag(kind))
            {
                names.Add(LocalsPlusNames[i]);
            }
        }

        return names.ToImmutable();
    }
}
