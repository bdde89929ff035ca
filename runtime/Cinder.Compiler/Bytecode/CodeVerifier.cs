namespace Cinder.Compiler.Bytecode;

/// <summary>
/// Proves of a code object what an interpreter takes for granted: operands in range, one stack depth for each instruction on all paths, no
/// pop from an empty stack, no path that runs off the end, unchecked loads only of locals that are bound, and a stack size that is exact.
/// </summary>
public static class CodeVerifier
{
    /// <summary>Verifies <paramref name="code"/> and the code objects in it.</summary>
    /// <exception cref="InvalidDataException">It breaks a rule; the message says which.</exception>
    /// <exception cref="CompilerRecursionException">The code objects nest too deeply.</exception>
    public static void Verify(CodeObject code)
    {
        StackGuard.Check();
        VerifyTables(code);
        for (var i = 0; i < code.Instructions.Length; i++)
        {
            VerifyOperand(code, i);
        }

        var stackSize = new Flow(code).Run();
        Check(stackSize == code.StackSize, code, -1, $"the stack size is {code.StackSize}, not {stackSize}");
        foreach (var constant in code.Constants)
        {
            if (constant is CodeObject nested)
            {
                Verify(nested);
            }
        }
    }

    /// <summary>Values on the operand stack before each instruction of verified code; -1 where no path leads.</summary>
    /// <param name="code">The code; that of functions in it is not looked at.</param>
    public static int[] StackDepths(CodeObject code)
    {
        var flow = new Flow(code);
        flow.Run();
        return flow.Depths;
    }

    private static void Check(bool condition, CodeObject code, int index, string problem)
    {
        if (!condition)
        {
            var place = index < 0 || index >= code.Instructions.Length ? string.Empty : $", instruction {index} ({code.Instructions[index].Op})";
            throw new InvalidDataException($"{code.QualName}{place}: {problem}.");
        }
    }

    private static void VerifyTables(CodeObject code)
    {
        Check(code.Instructions.Length > 0, code, -1, "there is no instruction");
        Check(code.LocalsPlusNames.Length == code.LocalsPlusKinds.Length, code, -1, "slot names and kinds differ in number");
        Check(code.ArgCount >= 0 && code.KwOnlyArgCount >= 0, code, -1, "a parameter count is negative");
        Check(code.PosOnlyArgCount >= 0 && code.PosOnlyArgCount <= code.ArgCount, code, -1, "there are more positional-only parameters than parameters");

        // Locals first, then cells, then free variables; the parameters are among the locals.
        var phase = 0;
        var locals = 0;
        foreach (var kind in code.LocalsPlusKinds)
        {
            var next = kind switch
            {
                SlotKind.Local or (SlotKind.Local | SlotKind.Cell) => 0,
                SlotKind.Cell => 1,
                SlotKind.Free => 2,
                _ => -1,
            };
            Check(next >= phase, code, -1, "the slots are out of order");
            phase = next;
            locals += next == 0 ? 1 : 0;
        }

        Check((long)code.ArgCount + code.KwOnlyArgCount <= locals && code.ParameterCount <= locals, code, -1, "there are more parameters than locals");
        VerifyHandlers(code);
        _ = code.Locations.Decode(code.Instructions.Length);
    }

    private static void VerifyHandlers(CodeObject code)
    {
        var end = 0;
        foreach (var entry in code.ExceptionTable)
        {
            Check(entry.Start >= end && entry.End > entry.Start && entry.End <= code.Instructions.Length, code, -1, "an exception entry has a bad range");
            Check(entry.Target >= 0 && entry.Target < code.Instructions.Length && entry.Depth >= 0, code, -1, "an exception entry has a bad target");
            end = entry.End;
        }
    }

    private static void VerifyOperand(CodeObject code, int index)
    {
        var (op, arg) = code.Instructions[index];
        Check(OpCodes.IsDefined(op), code, index, "the opcode is unknown");
        var isValid = OpCodes.Operand(op) switch
        {
            OperandKind.None => arg == 0,
            OperandKind.Const => IsIndex(arg, code.Constants.Length),
            OperandKind.Name => IsIndex(arg, code.Names.Length),
            OperandKind.Local => IsIndex(arg, code.LocalsPlusKinds.Length) && code.LocalsPlusKinds[arg] == SlotKind.Local,
            OperandKind.Deref => IsIndex(arg, code.LocalsPlusKinds.Length) && IsCell(op, code.LocalsPlusKinds[arg]),
            OperandKind.Jump => IsIndex(arg, code.Instructions.Length) && (op != OpCode.JumpBackward || arg <= index),
            _ => IsValidCount(code, op, arg),
        };
        Check(isValid, code, index, $"the argument {arg} is out of range");
    }

    private static bool IsIndex(int arg, int count) => (uint)arg < (uint)count;

    private static bool IsCell(OpCode op, SlotKind kind) => op switch
    {
        OpCode.MakeCell => kind.HasFlag(SlotKind.Cell),
        _ => kind.HasFlag(SlotKind.Cell) || kind == SlotKind.Free,
    };

    private static bool IsValidCount(CodeObject code, OpCode op, int arg) => op switch
    {
        OpCode.CopyFreeVars => arg == code.FreeCount,
        OpCode.Copy or OpCode.ListAppend or OpCode.SetAdd or OpCode.MapAdd or OpCode.ListExtend or OpCode.SetUpdate or OpCode.DictUpdate
            or OpCode.DictMerge => arg >= 1,
        OpCode.Swap => arg >= 2,
        OpCode.BuildSlice => arg is 2 or 3,
        OpCode.RaiseVarargs => arg is >= 0 and <= 2,
        OpCode.IsOp or OpCode.ContainsOp or OpCode.CallEx => arg is 0 or 1,
        OpCode.Resume => arg is >= 0 and <= 3,
        OpCode.GetAwaitable => arg is >= 0 and <= 2,
        OpCode.FormatValue => arg is >= 0 and <= 7,
        OpCode.MakeFunction => arg is >= 0 and <= 15,
        _ => arg is >= 0 and < 1 << 28,
    };

    /// <summary>Abstract interpretation over stack depths and bound locals.</summary>
    private sealed class Flow(CodeObject code)
    {
        // Two such numbers add up without overflow.
        private const int MaxDepth = 1 << 28;

        private readonly int[] _depth = CreateDepths(code.Instructions.Length);
        private readonly ulong[]?[] _bound = new ulong[code.Instructions.Length][];
        private readonly Stack<int> _pending = new();
        private int _highest;

        public int[] Depths => _depth;

        public int Run()
        {
            var bound = new ulong[(code.LocalsPlusNames.Length + 63) / 64];
            for (var i = 0; i < code.ParameterCount; i++)
            {
                Set(bound, i);
            }

            Reach(0, 0, bound);
            while (_pending.TryPop(out var index))
            {
                Step(index);
            }

            return _highest;
        }

        private static int[] CreateDepths(int length)
        {
            var depths = new int[length];
            Array.Fill(depths, -1);
            return depths;
        }

        private static void Set(ulong[] bound, int slot) => bound[slot / 64] |= 1UL << (slot % 64);

        private static bool IsSet(ulong[] bound, int slot) => (bound[slot / 64] >> (slot % 64) & 1) != 0;

        private void Step(int index)
        {
            var (op, arg) = code.Instructions[index];
            var depth = _depth[index];
            var bound = (ulong[])_bound[index]!.Clone();
            if (OpCodes.CanRaise(op) && code.TryFindHandler(index, out var entry))
            {
                Check(depth >= entry.Depth, code, index, "the handler wants more of the stack than there is");
                Reach(entry.Target, entry.Depth + (entry.PushLasti ? 2 : 1), bound);
            }

            Check(depth >= Needs(op, arg), code, index, "the stack holds too little");
            switch (op)
            {
                case OpCode.LoadFast:
                    Check(IsSet(bound, arg), code, index, "the local may be unbound");
                    break;
                case OpCode.LoadFastCheck or OpCode.StoreFast:
                    Set(bound, arg);
                    break;
                case OpCode.DeleteFast:
                    bound[arg / 64] &= ~(1UL << (arg % 64));
                    break;
            }

            if (OpCodes.IsJump(op))
            {
                Reach(arg, depth + OpCodes.StackEffect(op, arg, jump: true), bound);
            }

            if (!OpCodes.Ends(op))
            {
                Check(index + 1 < code.Instructions.Length, code, index, "the code runs off its end");
                Reach(index + 1, depth + OpCodes.StackEffect(op, arg, jump: false), bound);
            }
        }

        /// <summary>Number of values that must be on the stack.</summary>
        private static long Needs(OpCode op, int arg)
        {
            long pops = OpCodes.Pops(op, arg);
            return op switch
            {
                OpCode.Copy or OpCode.Swap => arg,
                OpCode.Reraise => 1L + arg,
                OpCode.ListAppend or OpCode.SetAdd or OpCode.MapAdd or OpCode.ListExtend or OpCode.SetUpdate or OpCode.DictUpdate => pops + arg,

                // The callable for the error text is below the arguments.
                OpCode.DictMerge => pops + arg + 3,
                _ => pops,
            };
        }

        private void Reach(int index, int depth, ulong[] bound)
        {
            Check(depth is >= 0 and < MaxDepth, code, index, $"the stack depth {depth} is out of range");
            _highest = Math.Max(_highest, depth);
            if (_depth[index] < 0)
            {
                _depth[index] = depth;
                _bound[index] = (ulong[])bound.Clone();
                _pending.Push(index);
                return;
            }

            Check(_depth[index] == depth, code, index, $"two paths arrive with stack depths {_depth[index]} and {depth}");
            var known = _bound[index]!;
            var changed = false;
            for (var i = 0; i < known.Length; i++)
            {
                var met = known[i] & bound[i];
                changed |= met != known[i];
                known[i] = met;
            }

            if (changed)
            {
                _pending.Push(index);
            }
        }
    }
}
