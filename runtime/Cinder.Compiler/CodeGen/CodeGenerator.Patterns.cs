using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Patterns. Each consumes the subject on top of the stack, leaves its captures below, or jumps to a fail block.</content>
internal sealed partial class CodeGenerator
{
    private void CompilePattern(Pattern pattern, PatternState state)
    {
        StackGuard.Check();

        // Not restored: what follows a part of a pattern is located at that part.
        Here = LocationOf(pattern);
        switch (pattern)
        {
            case MatchValue p:
                CompileValuePattern(p, state);
                break;
            case MatchSingleton p:
                EmitConst(Folding.ConstantFolder.ToObject(p.Value));
                Emit(OpCode.IsOp, 0);
                JumpToFail(state, OpCode.PopJumpIfFalse);
                break;
            case MatchSequence p:
                CompileSequencePattern(p, state);
                break;
            case MatchMapping p:
                CompileMappingPattern(p, state);
                break;
            case MatchClass p:
                CompileClassPattern(p, state);
                break;
            case MatchStar p:
                StoreCapture(p.Name, state);
                break;
            case MatchAs p:
                CompileAsPattern(p, state);
                break;
            case MatchOr p:
                CompileOrPattern(p, state);
                break;
            default:
                throw new InvalidOperationException($"{pattern.GetType().Name} is not a pattern.");
        }
    }

    /// <summary>A pattern inside another one, where matching anything is no mistake.</summary>
    private void CompileSubpattern(Pattern pattern, PatternState state)
    {
        var saved = state.AllowIrrefutable;
        state.AllowIrrefutable = true;
        CompilePattern(pattern, state);
        state.AllowIrrefutable = saved;
    }

    private void CompileValuePattern(MatchValue p, PatternState state)
    {
        if (!_folder.IsConstant(p.Value) && p.Value is not Attribute)
        {
            throw Error("patterns may only match literals and attribute lookups");
        }

        Visit(p.Value);
        Emit(OpCode.CompareEqual);
        JumpToFail(state, OpCode.PopJumpIfFalse);
    }

    private void CompileAsPattern(MatchAs p, PatternState state)
    {
        if (p.Pattern is null)
        {
            if (!state.AllowIrrefutable)
            {
                throw Error(p.Name is null
                    ? "wildcard makes remaining patterns unreachable"
                    : $"name capture {PythonText.Repr(p.Name)} makes remaining patterns unreachable");
            }

            StoreCapture(p.Name, state);
            return;
        }

        state.OnTop++;
        Emit(OpCode.Copy, 1);
        CompilePattern(p.Pattern, state);
        state.OnTop--;
        StoreCapture(p.Name, state);
    }

    private void CompileSequencePattern(MatchSequence p, PatternState state)
    {
        var size = p.Patterns.Length;
        var star = -1;
        var onlyWildcards = true;
        for (var i = 0; i < size; i++)
        {
            if (p.Patterns[i] is MatchStar)
            {
                if (star >= 0)
                {
                    throw Error("multiple starred names in sequence pattern");
                }

                star = i;
                onlyWildcards &= IsStarWildcard(p.Patterns[i]);
            }
            else
            {
                onlyWildcards &= IsWildcard(p.Patterns[i]);
            }
        }

        state.OnTop++;
        Emit(OpCode.MatchSequence);
        JumpToFail(state, OpCode.PopJumpIfFalse);
        if (star < 0)
        {
            CheckLength(size, OpCode.CompareEqual, state);
        }
        else if (size > 1)
        {
            CheckLength(size - 1, OpCode.CompareGreaterEqual, state);
        }

        state.OnTop--;
        if (onlyWildcards)
        {
            Emit(OpCode.PopTop);
        }
        else if (star >= 0 && IsStarWildcard(p.Patterns[star]))
        {
            MatchItems(p.Patterns, star, state);
        }
        else
        {
            UnpackItems(p.Patterns, star, state);
        }
    }

    private void CheckLength(int length, OpCode comparison, PatternState state)
    {
        Emit(OpCode.GetLen);
        EmitConst((long)length);
        Emit(comparison);
        JumpToFail(state, OpCode.PopJumpIfFalse);
    }

    private void UnpackItems(Pattern[] patterns, int star, PatternState state)
    {
        if (star < 0)
        {
            Emit(OpCode.UnpackSequence, patterns.Length);
        }
        else
        {
            EmitUnpackEx(star, patterns.Length - star - 1, "too many expressions in star-unpacking sequence pattern");
        }

        state.OnTop += patterns.Length;
        foreach (var pattern in patterns)
        {
            state.OnTop--;
            CompileSubpattern(pattern, state);
        }
    }

    /// <summary>With <c>*_</c> the items that matter are fetched one by one: the middle may be long.</summary>
    private void MatchItems(Pattern[] patterns, int star, PatternState state)
    {
        state.OnTop++;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (i == star || IsWildcard(patterns[i]))
            {
                continue;
            }

            Emit(OpCode.Copy, 1);
            if (i < star)
            {
                EmitConst((long)i);
            }
            else
            {
                Emit(OpCode.GetLen);
                EmitConst((long)(patterns.Length - i));
                Emit(OpCode.BinarySubtract);
            }

            Emit(OpCode.BinarySubscr);
            CompileSubpattern(patterns[i], state);
        }

        state.OnTop--;
        Emit(OpCode.PopTop);
    }

    private void CompileMappingPattern(MatchMapping p, PatternState state)
    {
        var size = p.Keys.Length;
        state.OnTop++;
        Emit(OpCode.MatchMapping);
        JumpToFail(state, OpCode.PopJumpIfFalse);
        if (size == 0 && p.Rest is null)
        {
            state.OnTop--;
            Emit(OpCode.PopTop);
            return;
        }

        if (size > 0)
        {
            CheckLength(size, OpCode.CompareGreaterEqual, state);
        }

        VisitMappingKeys(p.Keys);
        Emit(OpCode.BuildTuple, size);
        Emit(OpCode.MatchKeys);

        // [subject, keys, values or None]
        state.OnTop += 2;
        FailIfNone(state);
        Emit(OpCode.UnpackSequence, size);
        state.OnTop += size - 1;
        foreach (var pattern in p.Patterns)
        {
            state.OnTop--;
            CompileSubpattern(pattern, state);
        }

        // [subject, keys]
        state.OnTop -= 2;
        if (p.Rest is null)
        {
            Emit(OpCode.PopTop);
            Emit(OpCode.PopTop);
        }
        else
        {
            KeepRest(size);
            StoreCapture(p.Rest, state);
        }
    }

    private void VisitMappingKeys(Expr[] keys)
    {
        var seen = new HashSet<object?>(ConstantComparer.Instance);
        foreach (var key in keys)
        {
            if (_folder.TryGetConstant(key, out var constant))
            {
                // Keys are the same when Python finds them equal: 1 and 1.0 are.
                if (!seen.Add(Folding.ConstantFolder.Canonical(constant)))
                {
                    throw Error($"mapping pattern checks duplicate key ({PythonText.Repr(constant)})");
                }
            }
            else if (key is not Attribute)
            {
                throw Error("mapping pattern keys may only match literals and attribute lookups");
            }

            Visit(key);
        }
    }

    /// <summary>[value or None] → [value], or fails.</summary>
    private void FailIfNone(PatternState state)
    {
        Emit(OpCode.Copy, 1);
        EmitConst(null);
        Emit(OpCode.IsOp, 1);
        JumpToFail(state, OpCode.PopJumpIfFalse);
    }

    /// <summary>[subject, keys] → [dict of the subject without the keys].</summary>
    private void KeepRest(int size)
    {
        Emit(OpCode.BuildMap, 0);
        Emit(OpCode.Swap, 3);
        Emit(OpCode.DictUpdate, 2);
        Emit(OpCode.UnpackSequence, size);
        for (; size > 0; size--)
        {
            Emit(OpCode.Copy, 1 + size);
            Emit(OpCode.Swap, 2);
            Emit(OpCode.DeleteSubscr);
        }
    }

    private void CompileClassPattern(MatchClass p, PatternState state)
    {
        CheckAttributes(p);
        Visit(p.Cls);
        EmitConst(new ConstTuple([.. p.KwdAttrs.Cast<object?>()]));
        Emit(OpCode.MatchClass, p.Patterns.Length);

        // [attributes or None]
        state.OnTop++;
        FailIfNone(state);
        var count = p.Patterns.Length + p.KwdPatterns.Length;
        Emit(OpCode.UnpackSequence, count);
        state.OnTop += count - 1;
        foreach (var pattern in p.Patterns.Concat(p.KwdPatterns))
        {
            state.OnTop--;
            if (IsWildcard(pattern))
            {
                Emit(OpCode.PopTop);
            }
            else
            {
                CompileSubpattern(pattern, state);
            }
        }
    }

    private void CheckAttributes(MatchClass p)
    {
        for (var i = 0; i < p.KwdAttrs.Length; i++)
        {
            CheckForbidden(p.KwdAttrs[i], ExprContext.Store, LocationOf(p.KwdPatterns[i]));
            for (var j = i + 1; j < p.KwdAttrs.Length; j++)
            {
                if (string.Equals(p.KwdAttrs[i], p.KwdAttrs[j], StringComparison.Ordinal))
                {
                    throw context.Error($"attribute name repeated in class pattern: {p.KwdAttrs[j]}", LocationOf(p.KwdPatterns[j]));
                }
            }
        }
    }

    private void CompileOrPattern(MatchOr p, PatternState state)
    {
        // Each alternative starts afresh; the first one's captures set the order for all.
        var end = new BasicBlock();
        List<string> control = [];
        for (var i = 0; i < p.Patterns.Length; i++)
        {
            var alternative = p.Patterns[i];
            Here = LocationOf(alternative);
            var own = new PatternState { AllowIrrefutable = i == p.Patterns.Length - 1 && state.AllowIrrefutable };
            Emit(OpCode.Copy, 1);
            CompilePattern(alternative, own);
            if (i == 0)
            {
                control = own.Stores;
            }
            else
            {
                ReorderCaptures(own.Stores, control);
            }

            EmitJump(OpCode.Jump, end);
            EmitFailBlocks(own);
        }

        // No alternative has matched.
        Emit(OpCode.PopTop);
        JumpToFail(state, OpCode.Jump);
        Use(end);

        // [earlier captures, …, subject, new captures] → the new captures go where captures belong, the subject goes.
        var distance = control.Count + 1 + state.OnTop + state.Stores.Count;
        foreach (var name in control)
        {
            Rotate(distance);
            if (state.Stores.Contains(name))
            {
                throw RepeatedCapture(name);
            }

            state.Stores.Add(name);
        }

        Emit(OpCode.PopTop);
    }

    /// <summary>Brings the captures of an alternative into the order of the first one.</summary>
    private void ReorderCaptures(List<string> stores, List<string> control)
    {
        if (stores.Count != control.Count)
        {
            throw Error("alternative patterns bind different names");
        }

        for (var i = control.Count - 1; i >= 0; i--)
        {
            var position = stores.IndexOf(control[i]);
            if (position < 0)
            {
                throw Error("alternative patterns bind different names");
            }

            if (position == i)
            {
                continue;
            }

            // Rotating i + 1 values position + 1 times moves the wanted one into place.
            var moved = stores.GetRange(0, position + 1);
            stores.RemoveRange(0, position + 1);
            stores.InsertRange(i - position, moved);
            for (var rotation = 0; rotation <= position; rotation++)
            {
                Rotate(i + 1);
            }
        }
    }
}
