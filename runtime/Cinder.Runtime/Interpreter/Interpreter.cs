using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// Tier 0 and 1: the switch interpreter over shadow code. One loop runs a whole tree of Python-to-Python calls; it returns when
/// the activation it was entered with does. Rare and long operations are in the other files of this class.
/// </summary>
internal static unsafe partial class Interpreter
{
    /// <summary>Runs an activation (marked <see cref="FrameFlags.Entry"/>) to its return or yield.</summary>
    /// <returns>The value, or Error with an exception pending; the activation is gone from the stack.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref Run(VmThread t, Frame* frame)
    {
        var value = Loop(t, frame);
        while (value.IsError && t.DueCollection >= 0)
        {
            value = Loop(t, CollectBetweenLoops(t));
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Loop(VmThread t, Frame* frame)
    {
        var pc = frame->Pc;
        var sp = frame->Sp;
        var locals = frame->Locals;
        Ref value;
        int truth;
        FrameFlags left;

        if (t.HasPending)
        {
            // Resumed by throw().
            goto Error;
        }

    Next:
        frame->Pc = pc;
        switch ((OpCode)pc->Op)
        {
            case OpCode.Nop:
                pc++;
                goto Next;

            case OpCode.Resume:
                if (t.EvalBreaker && !SafePoint(t))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.PopTop:
                sp--;
                pc++;
                goto Next;

            case OpCode.PushNull:
                *sp++ = Ref.Unbound;
                pc++;
                goto Next;

            case OpCode.Copy:
                *sp = sp[-pc->Arg];
                sp++;
                pc++;
                goto Next;

            case OpCode.Swap:
                value = sp[-1];
                sp[-1] = sp[-pc->Arg];
                sp[-pc->Arg] = value;
                pc++;
                goto Next;

            case OpCode.LoadConst:
                *sp++ = new Ref(frame->Code->Constants[pc->Arg]);
                pc++;
                goto Next;

            case OpCode.LoadFast:
                *sp++ = locals[pc->Arg];
                pc++;
                goto Next;

            case ShadowOp.LoadFastLoadFast:
                sp[0] = locals[pc->Arg];
                sp[1] = locals[pc[1].Arg];
                sp += 2;
                pc += 2;
                goto Next;

            case ShadowOp.LoadFastLoadConst:
                sp[0] = locals[pc->Arg];
                sp[1] = new Ref(frame->Code->Constants[pc[1].Arg]);
                sp += 2;
                pc += 2;
                goto Next;

            case ShadowOp.StoreFastLoadFast:
                locals[pc->Arg] = sp[-1];
                sp[-1] = locals[pc[1].Arg];
                pc += 2;
                goto Next;

            case ShadowOp.LoadFastAttrSlot:
            {
                value = locals[pc->Arg];
                var cache = &frame->Code->Caches[pc[1].Cache];
                if (value.HeapLayoutId == cache->Key && (OpCode)pc[1].Op == ShadowOp.LoadAttrSlot)
                {
                    *sp++ = *(Ref*)((byte*)value.Object + cache->Index);
                    pc += 2;
                    goto Next;
                }

                *sp++ = value;
                pc++;
                goto Next;
            }

            case ShadowOp.LoadFastAttrMember:
            {
                value = locals[pc->Arg];
                var cache = &frame->Code->Caches[pc[1].Cache];
                if (value.HeapLayoutId == cache->Key && (OpCode)pc[1].Op == ShadowOp.LoadAttrMember && cache->HasVersion)
                {
                    var member = *(Ref*)((byte*)value.Object + cache->Index);
                    if (!member.IsUnbound)
                    {
                        *sp++ = member;
                        pc += 2;
                        goto Next;
                    }
                }

                *sp++ = value;
                pc++;
                goto Next;
            }

            case ShadowOp.LoadFastMethodClass:
            {
                value = locals[pc->Arg];
                var cache = &frame->Code->Caches[pc[1].Cache];
                if (value.HeapLayoutId == cache->Key && (OpCode)pc[1].Op == ShadowOp.LoadMethodClass && cache->HasVersion)
                {
                    sp[0] = new Ref(cache->Value);
                    sp[1] = value;
                    sp += 2;
                    pc += 2;
                    goto Next;
                }

                *sp++ = value;
                pc++;
                goto Next;
            }

            case OpCode.LoadFastCheck:
                value = locals[pc->Arg];
                if (value.IsUnbound)
                {
                    RaiseUnboundLocal(t, frame, pc->Arg);
                    goto Error;
                }

                *sp++ = value;
                pc++;
                goto Next;

            case OpCode.StoreFast:
                locals[pc->Arg] = *--sp;
                pc++;
                goto Next;

            case OpCode.DeleteFast:
                if (locals[pc->Arg].IsUnbound)
                {
                    RaiseUnboundLocal(t, frame, pc->Arg);
                    goto Error;
                }

                locals[pc->Arg] = Ref.Unbound;
                pc++;
                goto Next;

            case OpCode.MakeCell:
                locals[pc->Arg] = NewCell(t, locals[pc->Arg]);
                pc++;
                goto Next;

            case OpCode.CopyFreeVars:
                CopyFreeVars(frame, pc->Arg);
                pc++;
                goto Next;

            case OpCode.LoadClosure:
                *sp++ = locals[pc->Arg];
                pc++;
                goto Next;

            case OpCode.LoadDeref:
                value = ((CellObject*)locals[pc->Arg].Object)->Value;
                if (value.IsUnbound)
                {
                    RaiseUnboundCell(t, frame, pc->Arg);
                    goto Error;
                }

                *sp++ = value;
                pc++;
                goto Next;

            case OpCode.StoreDeref:
                ((CellObject*)locals[pc->Arg].Object)->Value = *--sp;
                pc++;
                goto Next;

            case OpCode.DeleteDeref:
                if (((CellObject*)locals[pc->Arg].Object)->Value.IsUnbound)
                {
                    RaiseUnboundCell(t, frame, pc->Arg);
                    goto Error;
                }

                ((CellObject*)locals[pc->Arg].Object)->Value = Ref.Unbound;
                pc++;
                goto Next;

            case OpCode.LoadClassDeref:
                value = LoadClassDeref(t, frame, pc->Arg);
                goto PushOrError;

            case OpCode.LoadName:
                value = LoadName(t, frame, new Ref(frame->Code->Names[pc->Arg]));
                goto PushOrError;

            case OpCode.StoreName:
                if (!StoreName(t, frame, new Ref(frame->Code->Names[pc->Arg]), *--sp))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.DeleteName:
                if (!DeleteName(t, frame, new Ref(frame->Code->Names[pc->Arg])))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.LoadGlobal:
                value = LoadGlobal(t, frame, pc);
                goto PushOrError;

            case ShadowOp.LoadGlobalModule:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                var globals = (DictObject*)frame->Globals.Object;
                if (globals->KeysVersion != cache->Keys)
                {
                    goto case OpCode.LoadGlobal;
                }

                sp[0] = DictOps.EntryAt(globals, cache->Index)->Value;
                if ((OpCode)pc[1].Op == OpCode.PushNull)
                {
                    // Most globals are called.
                    sp[1] = Ref.Unbound;
                    sp += 2;
                    pc += 2;
                    goto Next;
                }

                sp++;
                pc++;
                goto Next;
            }

            case ShadowOp.LoadGlobalBuiltin:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                var builtins = (DictObject*)frame->Builtins.Object;
                if (((DictObject*)frame->Globals.Object)->KeysVersion != cache->Keys || builtins->KeysVersion != (ulong)cache->Value)
                {
                    goto case OpCode.LoadGlobal;
                }

                sp[0] = DictOps.EntryAt(builtins, cache->Index)->Value;
                if ((OpCode)pc[1].Op == OpCode.PushNull)
                {
                    // Most globals are called.
                    sp[1] = Ref.Unbound;
                    sp += 2;
                    pc += 2;
                    goto Next;
                }

                sp++;
                pc++;
                goto Next;
            }

            case OpCode.StoreGlobal:
                if (!DictOps.SetStr(t, (DictObject*)frame->Globals.Object, new Ref(frame->Code->Names[pc->Arg]), *--sp))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.DeleteGlobal:
                if (!DeleteGlobal(t, frame, new Ref(frame->Code->Names[pc->Arg])))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.LoadAttr:
            case ShadowOp.LoadAttrGeneric:
                value = LoadAttr(t, frame, pc, sp[-1]);
                goto ReplaceOrError;

            case ShadowOp.LoadAttrSlot:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key)
                {
                    goto case OpCode.LoadAttr;
                }

                sp[-1] = *(Ref*)((byte*)value.Object + cache->Index);
                pc++;
                goto Next;
            }

            case ShadowOp.LoadAttrClassValue:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key || !cache->HasVersion)
                {
                    goto case OpCode.LoadAttr;
                }

                sp[-1] = new Ref(cache->Value);
                pc++;
                goto Next;
            }

            case ShadowOp.LoadAttrMember:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key || !cache->HasVersion)
                {
                    goto case OpCode.LoadAttr;
                }

                value = *(Ref*)((byte*)value.Object + cache->Index);
                if (value.IsUnbound)
                {
                    goto case OpCode.LoadAttr;
                }

                sp[-1] = value;
                pc++;
                goto Next;
            }

            case ShadowOp.LoadAttrProperty:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key || !cache->HasVersion)
                {
                    goto case OpCode.LoadAttr;
                }

                // The object is the getter's only argument and lies where the result goes.
                frame->Sp = sp - 1;
                var getter = FunctionCalls.Enter(t, (FunctionObject*)new Ref(cache->Value).Object, sp - 1, 1, Ref.Unbound, Frame.CalleeLocals(frame, sp - 1));
                if (getter == null)
                {
                    goto Error;
                }

                frame = getter;
                goto Entered;
            }

            case ShadowOp.LoadAttrModule:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != (uint)BuiltinType.Module || ((DictObject*)((ModuleObject*)value.Object)->Dict.Object)->KeysVersion != cache->Keys)
                {
                    goto case OpCode.LoadAttr;
                }

                sp[-1] = DictOps.EntryAt((DictObject*)((ModuleObject*)value.Object)->Dict.Object, cache->Index)->Value;
                pc++;
                goto Next;
            }

            case ShadowOp.LoadAttrPoly:
                value = LoadAttrPoly(t, frame, pc, sp[-1]);
                goto ReplaceOrError;

            case OpCode.StoreAttr:
            case ShadowOp.StoreAttrGeneric:
                sp -= 2;
                if (!StoreAttr(t, frame, pc, sp[1], sp[0]))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case ShadowOp.StoreAttrSlot:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key || !cache->HasVersion)
                {
                    goto case OpCode.StoreAttr;
                }

                *(Ref*)((byte*)value.Object + cache->Index) = sp[-2];
                sp -= 2;
                pc++;
                goto Next;
            }

            case ShadowOp.StoreAttrAdd:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key || !cache->HasVersion)
                {
                    goto case OpCode.StoreAttr;
                }

                *(Ref*)((byte*)value.Object + cache->Index) = sp[-2];
                value.Object->LayoutId = (uint)cache->Value;
                sp -= 2;
                pc++;
                goto Next;
            }

            case OpCode.DeleteAttr:
                if (!Op.DelAttr(t, *--sp, new Ref(frame->Code->Names[pc->Arg])))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.LoadMethod:
            case ShadowOp.LoadMethodGeneric:
            case ShadowOp.LoadMethodPoly:
                if (!LoadMethod(t, frame, pc, sp))
                {
                    goto Error;
                }

                sp++;
                pc++;
                goto Next;

            case ShadowOp.LoadMethodClass:
            {
                var cache = &frame->Code->Caches[pc->Cache];
                value = sp[-1];
                if (value.HeapLayoutId != cache->Key || !cache->HasVersion)
                {
                    goto case OpCode.LoadMethod;
                }

                sp[-1] = new Ref(cache->Value);
                *sp++ = value;
                pc++;
                goto Next;
            }

            case OpCode.BinarySubscr:
                sp--;
                value = sp[0];
                if (value.IsInt && sp[-1].IsExact(BuiltinType.List))
                {
                    var list = (ListObject*)sp[-1].Object;
                    var index = value.IntValue;
                    index = index < 0 ? index + list->Length : index;
                    if ((ulong)index < (ulong)list->Length)
                    {
                        sp[-1] = ListObject.Items(list)[index];
                        pc++;
                        goto Next;
                    }
                }

                value = GetItem(t, sp[-1], value);
                goto ReplaceOrError;

            case OpCode.StoreSubscr:
                sp -= 3;
                if (sp[2].IsInt && sp[1].IsExact(BuiltinType.List))
                {
                    var list = (ListObject*)sp[1].Object;
                    var index = sp[2].IntValue;
                    index = index < 0 ? index + list->Length : index;
                    if ((ulong)index < (ulong)list->Length)
                    {
                        ListObject.Items(list)[index] = sp[0];
                        pc++;
                        goto Next;
                    }
                }

                if (!SetItem(t, sp[1], sp[2], sp[0]))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.DeleteSubscr:
                sp -= 2;
                if (!Op.DelItem(t, sp[0], sp[1]))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.ImportName:
                sp--;
                value = Imports.ImportName(t, frame, new Ref(frame->Code->Names[pc->Arg]), sp[0], sp[-1]);
                goto ReplaceOrError;

            case OpCode.ImportFrom:
                value = Imports.ImportFrom(t, sp[-1], new Ref(frame->Code->Names[pc->Arg]));
                goto PushOrError;

            case OpCode.ImportStar:
                if (!Imports.ImportStar(t, frame, *--sp))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.UnaryPositive:
                value = Op.Positive(t, sp[-1]);
                goto ReplaceOrError;

            case OpCode.UnaryNegative:
                value = sp[-1];
                if (value.IsInt && value.Bits != nint.MinValue)
                {
                    sp[-1] = new Ref(-value.Bits);
                    pc++;
                    goto Next;
                }

                value = Op.Negative(t, value);
                goto ReplaceOrError;

            case OpCode.UnaryNot:
                truth = Op.Truth(t, sp[-1]);
                if (truth < 0)
                {
                    goto Error;
                }

                sp[-1] = Ref.FromBool(truth == 0);
                pc++;
                goto Next;

            case OpCode.UnaryInvert:
                value = Op.Invert(t, sp[-1]);
                goto ReplaceOrError;

            case OpCode.BinaryAdd:
            case OpCode.InplaceAdd:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                if (((a | b) & 1) == 0)
                {
                    var sum = unchecked(a + b);
                    if (((a ^ sum) & (b ^ sum)) >= 0)
                    {
                        sp[-1] = new Ref(sum);
                        pc++;
                        goto Next;
                    }
                }

                value = Add(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;
            }

            case OpCode.BinarySubtract:
            case OpCode.InplaceSubtract:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                if (((a | b) & 1) == 0)
                {
                    var difference = unchecked(a - b);
                    if (((a ^ b) & (a ^ difference)) >= 0)
                    {
                        sp[-1] = new Ref(difference);
                        pc++;
                        goto Next;
                    }
                }

                value = Subtract(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;
            }

            case OpCode.BinaryMultiply:
            case OpCode.InplaceMultiply:
                sp--;
                if (((sp[-1].Bits | sp[0].Bits) & 1) == 0)
                {
                    long a = sp[-1].IntValue, b = sp[0].IntValue;
                    if (a == (int)a && b == (int)b && Ref.FitsSmall(a * b))
                    {
                        sp[-1] = Ref.FromSmall(a * b);
                        pc++;
                        goto Next;
                    }
                }

                value = Multiply(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.BinaryAnd:
            case OpCode.InplaceAnd:
                sp--;
                if (((sp[-1].Bits | sp[0].Bits) & 1) == 0)
                {
                    sp[-1] = new Ref(sp[-1].Bits & sp[0].Bits);
                    pc++;
                    goto Next;
                }

                value = BitwiseSlow(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.BinaryRightShift:
            case OpCode.InplaceRightShift:
                sp--;
                if (((sp[-1].Bits | sp[0].Bits) & 1) == 0 && (nuint)sp[0].Bits < 128)
                {
                    sp[-1] = Ref.FromSmall(sp[-1].IntValue >> (int)sp[0].IntValue);
                    pc++;
                    goto Next;
                }

                value = BitwiseSlow(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.BinaryRemainder:
            case OpCode.InplaceRemainder:
            case OpCode.BinaryFloorDivide:
            case OpCode.InplaceFloorDivide:
                sp--;
                if (((sp[-1].Bits | sp[0].Bits) & 1) == 0 && sp[-1].Bits >= 0 && sp[0].Bits > 0)
                {
                    // Both not negative: truncation is the floor.
                    sp[-1] = Ref.FromSmall((long)((OpCode)pc->Op is OpCode.BinaryRemainder or OpCode.InplaceRemainder
                        ? (ulong)sp[-1].IntValue % (ulong)sp[0].IntValue
                        : (ulong)sp[-1].IntValue / (ulong)sp[0].IntValue));
                    pc++;
                    goto Next;
                }

                value = BitwiseSlow(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.BinaryTrueDivide:
            case OpCode.InplaceTrueDivide:
                sp--;
                value = Divide(t, (OpCode)pc->Op, sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.BinaryPower:
            case OpCode.BinaryLeftShift:
            case OpCode.BinaryOr:
            case OpCode.BinaryXor:
            case OpCode.BinaryMatrixMultiply:
                sp--;
                value = BinarySlow(t, (BinaryOperator)((OpCode)pc->Op - OpCode.BinaryAdd), sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.InplacePower:
            case OpCode.InplaceLeftShift:
            case OpCode.InplaceOr:
            case OpCode.InplaceXor:
            case OpCode.InplaceMatrixMultiply:
                sp--;
                value = InplaceSlow(t, (BinaryOperator)((OpCode)pc->Op - OpCode.InplaceAdd), sp[-1], sp[0]);
                goto ReplaceOrError;

            case OpCode.CompareLess:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                value = ((a | b) & 1) == 0 ? Ref.FromBool(a < b) : CompareSlow(t, CompareOperator.Less, sp[-1], sp[0]);
                goto Compared;
            }

            case OpCode.CompareLessEqual:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                value = ((a | b) & 1) == 0 ? Ref.FromBool(a <= b) : CompareSlow(t, CompareOperator.LessEqual, sp[-1], sp[0]);
                goto Compared;
            }

            case OpCode.CompareEqual:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                value = ((a | b) & 1) == 0 ? Ref.FromBool(a == b) : CompareSlow(t, CompareOperator.Equal, sp[-1], sp[0]);
                goto Compared;
            }

            case OpCode.CompareNotEqual:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                value = ((a | b) & 1) == 0 ? Ref.FromBool(a != b) : CompareSlow(t, CompareOperator.NotEqual, sp[-1], sp[0]);
                goto Compared;
            }

            case OpCode.CompareGreater:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                value = ((a | b) & 1) == 0 ? Ref.FromBool(a > b) : CompareSlow(t, CompareOperator.Greater, sp[-1], sp[0]);
                goto Compared;
            }

            case OpCode.CompareGreaterEqual:
            {
                sp--;
                nint a = sp[-1].Bits, b = sp[0].Bits;
                value = ((a | b) & 1) == 0 ? Ref.FromBool(a >= b) : CompareSlow(t, CompareOperator.GreaterEqual, sp[-1], sp[0]);
                goto Compared;
            }

            case OpCode.IsOp:
                sp--;
                value = Ref.FromBool((sp[-1] == sp[0]) == (pc->Arg == 0));
                goto Compared;

            case OpCode.ContainsOp:
                sp--;
                truth = Op.Contains(t, sp[0], sp[-1]);
                if (truth < 0)
                {
                    goto Error;
                }

                value = Ref.FromBool((truth == 1) == (pc->Arg == 0));
                goto Compared;

            case OpCode.Jump:
                pc = frame->Code->Code + pc->Arg;
                goto Next;

            case OpCode.JumpBackward:
                if (t.EvalBreaker && !SafePoint(t))
                {
                    goto Error;
                }

                pc = frame->Code->Code + pc->Arg;
                if ((OpCode)pc->Op == OpCode.ForIter)
                {
                    frame->Pc = pc;
                    goto case OpCode.ForIter;
                }

                goto Next;

            case OpCode.PopJumpIfTrue:
                value = *--sp;
                if (value.IsTrue)
                {
                    pc = frame->Code->Code + pc->Arg;
                    goto Next;
                }

                truth = value.IsFalse ? 0 : Op.Truth(t, value);
                if (truth < 0)
                {
                    goto Error;
                }

                pc = truth == 1 ? frame->Code->Code + pc->Arg : pc + 1;
                goto Next;

            case OpCode.PopJumpIfFalse:
                value = *--sp;
                if (value.IsFalse)
                {
                    pc = frame->Code->Code + pc->Arg;
                    goto Next;
                }

                truth = value.IsTrue ? 1 : Op.Truth(t, value);
                if (truth < 0)
                {
                    goto Error;
                }

                pc = truth == 0 ? frame->Code->Code + pc->Arg : pc + 1;
                goto Next;

            case OpCode.PopJumpIfNone:
                pc = (*--sp).IsNone ? frame->Code->Code + pc->Arg : pc + 1;
                goto Next;

            case OpCode.PopJumpIfNotNone:
                pc = (*--sp).IsNone ? pc + 1 : frame->Code->Code + pc->Arg;
                goto Next;

            case OpCode.JumpIfTrueOrPop:
            case OpCode.JumpIfFalseOrPop:
                truth = Op.Truth(t, sp[-1]);
                if (truth < 0)
                {
                    goto Error;
                }

                if ((truth == 1) == ((OpCode)pc->Op == OpCode.JumpIfTrueOrPop))
                {
                    pc = frame->Code->Code + pc->Arg;
                    goto Next;
                }

                sp--;
                pc++;
                goto Next;

            case OpCode.GetIter:
                value = Op.Iter(t, sp[-1]);
                goto ReplaceOrError;

            case OpCode.ForIter:
                value = sp[-1];
                switch ((BuiltinType)value.HeapLayoutId)
                {
                    case BuiltinType.RangeIterator:
                    {
                        var range = (RangeIteratorObject*)value.Object;
                        if (range->Remaining > 0 && Ref.FitsSmall(range->Next))
                        {
                            value = Ref.FromSmall(range->Next);
                            range->Next += range->Step;
                            range->Remaining--;
                            goto Iterated;
                        }

                        break;
                    }

                    case BuiltinType.Generator:
                    {
                        var generator = (GeneratorObject*)value.Object;
                        if (generator->State <= (long)GeneratorState.Suspended)
                        {
                            frame->Sp = sp;
                            var callee = GeneratorOps.Enter(t, generator, Ref.None, FrameFlags.ForIter);
                            if (callee == null)
                            {
                                goto Error;
                            }

                            frame = callee;
                            goto Entered;
                        }

                        break;
                    }

                    case BuiltinType.ListIterator:
                    {
                        var iterator = (IteratorObject*)value.Object;
                        if (iterator->Source.IsHeap)
                        {
                            var list = (ListObject*)iterator->Source.Object;
                            if (iterator->Index < list->Length)
                            {
                                value = ListObject.Items(list)[iterator->Index++];
                                goto Iterated;
                            }
                        }

                        break;
                    }
                }

                value = value.HeapLayoutId == frame->Code->Caches[pc->Cache].Key
                    ? ((delegate*<VmThread, Ref, Ref>)frame->Code->Caches[pc->Cache].Value)(t, value)
                    : NextItem(t, &frame->Code->Caches[pc->Cache], value);
                if (value.IsError && !t.SwallowPending(BuiltinType.StopIteration))
                {
                    goto Error;
                }

                if (value.IsUnbound || value.IsError)
                {
                    sp--;
                    pc = frame->Code->Code + pc->Arg;
                    goto Next;
                }

                goto Iterated;

            case OpCode.Call:
            {
                var argc = pc->Arg;
                var slot = sp - argc - 2;
                var args = slot + 2;
                nint count = argc;
                if (!slot[1].IsUnbound)
                {
                    args = slot + 1;
                    count++;
                }

                value = slot[0];
                switch ((BuiltinType)value.HeapLayoutId)
                {
                    case BuiltinType.Function:
                    {
                        frame->Sp = slot;
                        var function = (FunctionObject*)value.Object;
                        var callee = function->Data->IsSimple && function->Data->ArgCount == count && !frame->Generator.IsHeap
                            ? Frames.Push(t, function, args, (int)count)
                            : FunctionCalls.Enter(t, function, args, count, Ref.Unbound, Frame.CalleeLocals(frame, args));
                        if (callee == null)
                        {
                            goto Error;
                        }

                        frame = callee;
                        goto Entered;
                    }

                    case BuiltinType.Method:
                    {
                        var method = (BoundMethodObject*)value.Object;
                        if (slot[1].IsUnbound && method->Function.IsExact(BuiltinType.Function))
                        {
                            slot[0] = method->Function;
                            slot[1] = method->Self;

                            // The instruction again, with the method taken apart.
                            goto Next;
                        }

                        break;
                    }

                    case BuiltinType.MethodDescriptor:
                    case BuiltinType.BuiltinFunction:
                    {
                        var builtin = (BuiltinFunctionObject*)value.Object;
                        if (builtin->Direct != 0 && builtin->DirectArity == count && (builtin->Flags & (int)BuiltinFunctionFlags.HasSelf) == 0)
                        {
                            switch ((int)count)
                            {
                                case 1:
                                    value = ((delegate*<VmThread, Ref, Ref>)builtin->Direct)(t, args[0]);
                                    sp = slot;
                                    goto PushOrError;
                                case 2:
                                    value = ((delegate*<VmThread, Ref, Ref, Ref>)builtin->Direct)(t, args[0], args[1]);
                                    sp = slot;
                                    goto PushOrError;
                                case 3:
                                    value = ((delegate*<VmThread, Ref, Ref, Ref, Ref>)builtin->Direct)(t, args[0], args[1], args[2]);
                                    sp = slot;
                                    goto PushOrError;
                            }
                        }

                        break;
                    }

                    case BuiltinType.Type:
                    {
                        // A class of Python code whose __new__ is object's: the instance, then its __init__ in this loop.
                        var instance = TryInstantiate(t, (TypeObject*)value.Object);
                        if (instance.IsUnbound)
                        {
                            value = Construct(t, slot, args, count);
                            sp = slot;
                            goto PushOrError;
                        }

                        slot[0] = instance;
                        for (nint i = count; i > 0 && args != slot + 2; i--)
                        {
                            args[i] = args[i - 1];
                        }

                        var initializer = (FunctionObject*)TypeObject.Special((TypeObject*)value.Object, Special.Init).Object;
                        slot[1] = instance;
                        frame->Sp = slot + 1;
                        var callee = FunctionCalls.Enter(t, initializer, slot + 1, count + 1, Ref.Unbound, Frame.CalleeLocals(frame, slot + 1));
                        if (callee == null)
                        {
                            goto Error;
                        }

                        callee->Flags = (nint)FrameFlags.Init;
                        frame = callee;
                        goto Entered;
                    }
                }

                value = Op.Call(t, value, args, count, Ref.Unbound);
                sp = slot;
                goto PushOrError;
            }

            case OpCode.CallKw:
            {
                var names = *--sp;
                var argc = pc->Arg;
                var slot = sp - argc - 2;
                var args = slot + 2;
                nint count = argc - ((TupleObject*)names.Object)->Length;
                if (!slot[1].IsUnbound)
                {
                    args = slot + 1;
                    count++;
                }

                if (slot[0].IsExact(BuiltinType.Function))
                {
                    frame->Sp = slot;
                    var callee = FunctionCalls.Enter(t, (FunctionObject*)slot[0].Object, args, count, names, Frame.CalleeLocals(frame, args));
                    if (callee == null)
                    {
                        goto Error;
                    }

                    frame = callee;
                    goto Entered;
                }

                value = Op.Call(t, slot[0], args, count, names);
                sp = slot;
                goto PushOrError;
            }

            case OpCode.CallEx:
                sp -= 3 + (pc->Arg & 1);
                value = CallEx(t, sp[0], sp[2], (pc->Arg & 1) != 0 ? sp[3] : Ref.Unbound);
                goto PushOrError;

            case OpCode.ReturnValue:
                value = *--sp;
                goto Return;

            case OpCode.BuildTuple:
                sp -= pc->Arg;
                value = TupleOps.From(t, sp, pc->Arg);
                goto PushOrError;

            case OpCode.BuildList:
                sp -= pc->Arg;
                value = ListOps.From(t, sp, pc->Arg);
                goto PushOrError;

            case OpCode.BuildSlice:
                sp -= pc->Arg;
                value = NewSlice(t, sp[0], sp[1], pc->Arg == 3 ? sp[2] : Ref.None);
                goto PushOrError;

            case OpCode.ListAppend:
                sp--;
                if (!ListOps.Append(t, (ListObject*)sp[-pc->Arg].Object, sp[0]))
                {
                    goto Error;
                }

                pc++;
                goto Next;

            case OpCode.UnpackSequence:
            {
                if (sp[-1].IsExact(BuiltinType.Tuple) && pc->Arg == 2)
                {
                    var pair = (TupleObject*)sp[-1].Object;
                    if (pair->Length == 2)
                    {
                        sp[-1] = TupleObject.Items(pair)[1];
                        *sp++ = TupleObject.Items(pair)[0];
                        pc++;
                        goto Next;
                    }
                }

                var unpacked = UnpackSequence(t, sp - 1, pc->Arg);
                if (unpacked == null)
                {
                    goto Error;
                }

                sp = unpacked;
                pc++;
                goto Next;
            }

            case OpCode.YieldValue:
                value = *--sp;
                pc++;
                frame->Pc = pc;
                left = (FrameFlags)frame->Flags;
                GeneratorOps.Suspend(t, frame, sp);
                if ((left & FrameFlags.Entry) != 0)
                {
                    return value;
                }

                // Whoever resumed it is an instruction of this loop: [iterator] → [iterator, value], or [iterator, sent] → [iterator, value].
                frame = t.CurrentFrame;
                pc = frame->Pc;
                sp = frame->Sp;
                locals = frame->Locals;
                sp += (left & FrameFlags.ForIter) != 0 ? 1 : 0;
                sp[-1] = value;
                pc++;
                goto Next;

            case OpCode.ReturnGenerator:
                pc++;
                frame->Pc = pc;
                value = GeneratorOps.New(t, frame, sp);
                if (value.IsError)
                {
                    goto Error;
                }

                goto Return;

            case OpCode.Send:
            {
                if (sp[-2].HeapLayoutId is (uint)BuiltinType.Generator or (uint)BuiltinType.Coroutine)
                {
                    var generator = (GeneratorObject*)sp[-2].Object;
                    if (generator->State == (long)GeneratorState.Suspended || (generator->State == (long)GeneratorState.Created && sp[-1].IsNone))
                    {
                        frame->Sp = sp;
                        var callee = GeneratorOps.Enter(t, generator, sp[-1], FrameFlags.Send);
                        if (callee == null)
                        {
                            goto Error;
                        }

                        frame = callee;
                        goto Entered;
                    }
                }

                value = Send(t, sp[-2], sp[-1], out var finished);
                if (value.IsError)
                {
                    goto Error;
                }

                if (finished)
                {
                    sp--;
                    sp[-1] = value;
                    pc = frame->Code->Code + pc->Arg;
                    goto Next;
                }

                sp[-1] = value;
                pc++;
                goto Next;
            }

            case OpCode.RaiseVarargs:
                sp -= pc->Arg;
                if (RaiseVarargs(t, pc->Arg, sp))
                {
                    goto Unwind;
                }

                goto Error;

            case OpCode.Reraise:
                value = *--sp;
                if (pc->Arg > 0)
                {
                    frame->Pc = frame->Code->Code + (int)sp[-pc->Arg].IntValue;
                }

                t.Restore(value);
                goto Unwind;

            case OpCode.PushExcInfo:
                value = sp[-1];
                sp[-1] = t.Handled;
                *sp++ = value;
                t.Handled = value;
                pc++;
                goto Next;

            case OpCode.PopExcept:
                t.Handled = *--sp;
                pc++;
                goto Next;

            case OpCode.CheckExcMatch:
                truth = CheckExceptionMatch(t, sp[-2], sp[-1]);
                if (truth < 0)
                {
                    goto Error;
                }

                sp[-1] = Ref.FromBool(truth == 1);
                pc++;
                goto Next;

            case OpCode.EndAsyncFor:
                sp -= 2;
                if (TypeOps.IsInstanceOf(t, sp[1], BuiltinType.StopAsyncIteration))
                {
                    pc++;
                    goto Next;
                }

                t.Restore(sp[1]);
                goto Unwind;

            default:
            {
                // By value, not by reference: the stack pointer must stay in a register.
                var after = RunRare(t, frame, pc, sp);
                if (after == null)
                {
                    goto Error;
                }

                sp = after;
                pc++;
                goto Next;
            }
        }

    Iterated:
        // The item goes to a variable nearly always.
        if ((OpCode)pc[1].Op == ShadowOp.StoreFastLoadFast)
        {
            locals[pc[1].Arg] = value;
            *sp++ = locals[pc[2].Arg];
            pc += 3;
            goto Next;
        }

        *sp++ = value;
        pc++;
        goto Next;

    Compared:
        // The common next instruction consumes the result at once.
        if (value.IsBool)
        {
            if ((OpCode)pc[1].Op == OpCode.PopJumpIfFalse)
            {
                sp--;
                pc = value.IsFalse ? frame->Code->Code + pc[1].Arg : pc + 2;
                goto Next;
            }

            if ((OpCode)pc[1].Op == OpCode.PopJumpIfTrue)
            {
                sp--;
                pc = value.IsTrue ? frame->Code->Code + pc[1].Arg : pc + 2;
                goto Next;
            }

            sp[-1] = value;
            pc++;
            goto Next;
        }

    ReplaceOrError:
        if (value.IsError)
        {
            goto Error;
        }

        sp[-1] = value;
        pc++;
        goto Next;

    PushOrError:
        if (value.IsError)
        {
            goto Error;
        }

        *sp++ = value;
        pc++;
        goto Next;

    Entered:
        pc = frame->Pc;
        sp = frame->Sp;
        locals = frame->Locals;
        if ((OpCode)pc->Op == OpCode.Resume && !t.EvalBreaker)
        {
            pc++;
        }

        goto Next;

    Return:
        if (frame->Generator.IsHeap)
        {
            GeneratorOps.Finish(t, (GeneratorObject*)frame->Generator.Object);
        }

        left = (FrameFlags)frame->Flags;
        Frames.Pop(t, frame);
        if ((left & FrameFlags.Entry) != 0)
        {
            return value;
        }

        frame = t.CurrentFrame;
        pc = frame->Pc;
        sp = frame->Sp;
        locals = frame->Locals;
        if ((left & (FrameFlags.ForIter | FrameFlags.Send)) != 0)
        {
            // The end of the iteration: a for loop drops the value, a delegation takes it.
            sp--;
            if ((left & FrameFlags.Send) != 0)
            {
                sp[-1] = value;
            }

            pc = frame->Code->Code + pc->Arg;
            goto Next;
        }

        if ((left & FrameFlags.Init) != 0)
        {
            // The instance lies below the result's slot and is the call's value.
            if (!value.IsNone)
            {
                t.RaiseTypeError($"__init__() should return None, not '{Op.TypeName(t, value)}'");
                goto Error;
            }

            pc++;
            goto Next;
        }

        *sp++ = value;
        pc++;
        goto Next;

    Error:
        if (t.DueCollection >= 0)
        {
            return Ref.Error;
        }

        pc = frame->Pc;
        AddTraceback(t, frame);

    Unwind:
        // The handler belongs to the instruction that runs; Reraise may have set the frame's position back to where the exception arose.
        sp = TryHandle(t, frame, (int)(pc - frame->Code->Code));
        if (sp != null)
        {
            pc = frame->Pc;
            goto Next;
        }

        if (frame->Generator.IsHeap)
        {
            GeneratorOps.Fail(t, (GeneratorObject*)frame->Generator.Object);
        }

        var entry = ((FrameFlags)frame->Flags & FrameFlags.Entry) != 0;
        Frames.Pop(t, frame);
        if (entry)
        {
            return Ref.Error;
        }

        frame = t.CurrentFrame;
        locals = frame->Locals;
        goto Error;
    }
}
