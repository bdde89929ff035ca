using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// The threaded interpreter: a piece of machine code per opcode, each ending in a jump to the next one's. It does what needs no
/// call: moves, jumps, arithmetic of small integers and floats, what inline caches know, Python-to-Python calls and returns,
/// generators. Whatever else comes it leaves, untouched, to the loop in C#, whose every step ends with another visit here.
/// It calls nothing, so neither collector ever runs below it; activations are those of the loop, so leaving costs two stores.
/// </summary>
internal sealed unsafe class ThreadedCode : IDisposable
{
    private readonly byte* _code;
    private readonly nuint _bytes;
    private readonly nint* _table;

    /// <summary>Emits the code.</summary>
    /// <exception cref="PlatformNotSupportedException">The system does not allow generated code.</exception>
    public ThreadedCode()
    {
        _table = (nint*)NativeMemory.AllocZeroed(ThreadedEmitter.Opcodes, (nuint)sizeof(nint));
        var emitter = new ThreadedEmitter((nint)_table);
        _bytes = ThreadedEmitter.MaxBytes;
        _code = OsMemory.Reserve(_bytes);
        emitter.Assemble(_code, _table);
        if (!OsMemory.TryMakeExecutable(_code, _bytes))
        {
            throw new PlatformNotSupportedException("the system does not allow generated code");
        }
    }

    /// <summary>What <see cref="Enter"/> calls.</summary>
    public nint Entry => (nint)_code;

    /// <summary>Where each piece of the code starts, and the first opcode that it is for; in the order of addresses.</summary>
    public IReadOnlyList<(nint Start, string Name)> Symbols()
    {
        var symbols = new SortedDictionary<nint, string> { [Entry] = "threaded:entry" };
        for (var op = 0; op < ThreadedEmitter.Opcodes; op++)
        {
            symbols.TryAdd(_table[op], "threaded:" + (OpCode)op);
        }

        return [.. symbols.Select(static s => (s.Key, s.Value))];
    }

    /// <summary>Where an opcode's code starts.</summary>
    public nint HandlerOf(OpCode op) => _table[(int)op];

    /// <summary>Tells the profiler perf, through the file that it looks for, what the addresses of the code are.</summary>
    public void WritePerfMap()
    {
        var symbols = Symbols();
        var lines = symbols.Select((symbol, i) =>
            $"{symbol.Start:x} {(i + 1 < symbols.Count ? symbols[i + 1].Start : (nint)_code + (nint)_bytes) - symbol.Start:x} {symbol.Name}");
        File.AppendAllLines($"/tmp/perf-{Environment.ProcessId}.map", lines);
    }

    /// <summary>Runs from an instruction on until one comes that is left to the loop in C#.</summary>
    /// <returns>The activation that is innermost then; its position and operand stack pointer are saved in it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Frame* Enter(nint entry, ThreadState* state, Instruction* pc, Ref* sp, Frame* frame) =>
        ((delegate* unmanaged[SuppressGCTransition]<ThreadState*, Instruction*, Ref*, Frame*, Frame*>)entry)(state, pc, sp, frame);

    public void Dispose()
    {
        OsMemory.Release(_code, _bytes);
        NativeMemory.Free(_table);
    }
}
