using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <summary>
/// Writes the threaded interpreter. State lives in registers throughout; a handler may use rax, rcx, rdx, rbp, xmm0 and xmm1, and,
/// once it has read what it needs of them, <see cref="RCode"/> and <see cref="RLocals"/>: all of it is loaded anew at the entry.
/// A handler that cannot go on jumps to <see cref="_leave"/> with pc and operand stack as it found them.
/// </summary>
internal sealed unsafe partial class ThreadedEmitter
{
    /// <summary>Entries of the dispatch table.</summary>
    internal const int Opcodes = 256;

    /// <summary>Room for the code.</summary>
    internal const int MaxBytes = 32 << 10;

    /// <summary>Backward jumps until the .NET collector gets a chance.</summary>
    private const int Patience = 1 << 16;

    private static readonly AssemblerRegister64 RState = rdi;
    private static readonly AssemblerRegister64 RPc = rsi;
    private static readonly AssemblerRegister64 RSp = rbx;
    private static readonly AssemblerRegister64 RFrame = r8;
    private static readonly AssemblerRegister64 RCode = r9;
    private static readonly AssemblerRegister64 RTable = r10;
    private static readonly AssemblerRegister64 RLocals = r11;

    private readonly Assembler _c = new(64);
    private readonly Label[] _handlers = new Label[Opcodes];
    private readonly List<Action> _cold = [];
    private readonly nint _table;
    private Label _leave;
    private Label _generatorIterated;
    private Label _generatorReturns;
    private Label _findEntry;
    private Label _findMember;

    internal ThreadedEmitter(nint table)
    {
        _table = table;
        _leave = _c.CreateLabel();
        _generatorIterated = _c.CreateLabel();
        _generatorReturns = _c.CreateLabel();
        _findEntry = _c.CreateLabel();
        _findMember = _c.CreateLabel();
        EmitEntry();
        EmitStack();
        EmitJumps();
        EmitOperators();
        EmitComparisons();
        EmitNames();
        EmitAttributes();
        EmitContainers();
        EmitIteration();
        EmitCalls();
        EmitGenerators();
        EmitFindEntry();
        EmitFindMember();
        for (var i = 0; i < _cold.Count; i++)
        {
            _cold[i]();
        }
    }

    /// <summary>Places the code and fills the dispatch table.</summary>
    internal void Assemble(byte* code, nint* table)
    {
        var writer = new MemoryWriter(code, MaxBytes);
        var result = _c.Assemble(writer, (ulong)code, BlockEncoderOptions.ReturnNewInstructionOffsets);
        var leave = result.GetLabelRIP(_leave);
        for (var op = 0; op < Opcodes; op++)
        {
            table[op] = (nint)(_handlers[op].IsEmpty ? leave : result.GetLabelRIP(_handlers[op]));
        }
    }

    private void EmitEntry()
    {
        _c.push(rbx);
        _c.push(rbp);
        _c.mov(RSp, rdx);
        _c.mov(RFrame, rcx);
        _c.mov(RCode, __qword_ptr[RFrame + At.FrameCode]);
        _c.mov(RLocals, __qword_ptr[RFrame + At.FrameLocals]);
        _c.mov(RTable, _table);
        _c.mov(__dword_ptr[RState + At.Patience], Patience);
        Dispatch(0);

        _c.Label(ref _leave);
        _c.mov(__qword_ptr[RFrame + At.FramePc], RPc);
        _c.mov(__qword_ptr[RFrame + At.FrameSp], RSp);
        _c.mov(rax, RFrame);
        _c.pop(rbp);
        _c.pop(rbx);
        _c.ret();
    }

    /// <summary>Starts the handler of some opcodes.</summary>
    private void Case(params ReadOnlySpan<OpCode> ops)
    {
        var label = Here();
        foreach (var op in ops)
        {
            _handlers[(int)op] = label;
        }
    }

    private Label Here()
    {
        var label = _c.CreateLabel();
        _c.Label(ref label);
        return label;
    }

    /// <summary>Code that is seldom reached goes behind all handlers.</summary>
    private Label Cold(Action emit)
    {
        var label = _c.CreateLabel();
        _cold.Add(() =>
        {
            _c.Label(ref label);
            emit();
        });
        return label;
    }

    /// <summary>Goes on with the instruction <paramref name="step"/> after this one.</summary>
    private void Dispatch(int step)
    {
        _c.movzx(eax, __word_ptr[RPc + (step * At.InstructionSize)]);
        if (step != 0)
        {
            _c.add(RPc, step * At.InstructionSize);
        }

        _c.jmp(__qword_ptr[RTable + (rax * 8)]);
    }

    /// <summary>Goes on where the argument of the instruction <paramref name="step"/> after this one says.</summary>
    private void Jump(int step = 0)
    {
        _c.mov(eax, Argument(step));
        _c.mov(rcx, __qword_ptr[RCode + At.CodeCode]);
        _c.lea(RPc, __qword_ptr[rcx + (rax * At.InstructionSize)]);
        Dispatch(0);
    }

    private static AssemblerMemoryOperand Argument(int step = 0) => __dword_ptr[RPc + (step * At.InstructionSize) + At.InstructionArg];

    private static AssemblerMemoryOperand OpAt(int step) => __word_ptr[RPc + (step * At.InstructionSize)];

    /// <summary>A word of the operand stack, counted from the top.</summary>
    private static AssemblerMemoryOperand Top(int n = 1) => __qword_ptr[RSp - (n * 8)];

    private static AssemblerMemoryOperand Field(AssemblerRegister64 tagged, int offset) => __qword_ptr[tagged + (offset - 1)];

    private static AssemblerMemoryOperand Field32(AssemblerRegister64 tagged, int offset) => __dword_ptr[tagged + (offset - 1)];

    private void Push(AssemblerRegister64 value)
    {
        _c.mov(__qword_ptr[RSp], value);
        _c.add(RSp, 8);
    }

    private void Drop(int words = 1) => _c.sub(RSp, words * 8);

    /// <summary>Address of the inline cache of an instruction.</summary>
    private void LoadCache(AssemblerRegister64 target, AssemblerRegister32 target32, int step = 0)
    {
        _c.movzx(target32, __word_ptr[RPc + (step * At.InstructionSize) + At.InstructionCache]);
        _c.imul(target, target, sizeof(InlineCache));
        _c.add(target, __qword_ptr[RCode + At.CodeCaches]);
    }

    /// <summary>Goes on only if the word is an object of exactly this type. Uses rdx.</summary>
    private void Require(AssemblerRegister64 value, BuiltinType type, Label otherwise) => Require(value, type, otherwise, otherwise);

    private void Require(AssemblerRegister64 value, BuiltinType type, Label otherwise, Label notHeap)
    {
        RequireHeap(value, notHeap);
        _c.cmp(Field32(value, 0), (uint)type);
        _c.jne(otherwise);
    }

    /// <summary>Goes on only if the word is a pointer to an object. Uses rdx.</summary>
    private void RequireHeap(AssemblerRegister64 value, Label otherwise)
    {
        _c.lea(edx, __dword_ptr[value - 1]);
        _c.test(dl, 3);
        _c.jne(otherwise);
    }

    /// <summary>A new object of a fixed size, tagged, in rax; zero but for its header. Uses rcx and rdx.</summary>
    private void Allocate(BuiltinType type, int bytes)
    {
        _c.mov(rdx, __qword_ptr[RState + At.Buffer]);
        _c.mov(rax, __qword_ptr[rdx + At.BufferTop]);
        _c.lea(rcx, __qword_ptr[rax + bytes]);
        _c.cmp(rcx, __qword_ptr[rdx + At.BufferLimit]);
        _c.ja(_leave);
        _c.mov(__qword_ptr[rdx + At.BufferTop], rcx);
        _c.mov(rcx, Heap.Header((uint)type, bytes));
        _c.mov(__qword_ptr[rax], rcx);
        _c.inc(rax);
    }

    /// <summary>Loads the registers that belong to the activation in <see cref="RFrame"/>, but for its operand stack and position.</summary>
    private void LoadFrame()
    {
        _c.mov(RCode, __qword_ptr[RFrame + At.FrameCode]);
        _c.mov(RLocals, __qword_ptr[RFrame + At.FrameLocals]);
    }

    private sealed class MemoryWriter(byte* start, int capacity) : CodeWriter
    {
        private int _count;

        public override void WriteByte(byte value)
        {
            if (_count == capacity)
            {
                throw new InvalidOperationException("the threaded interpreter is larger than its room");
            }

            start[_count++] = value;
        }
    }
}
