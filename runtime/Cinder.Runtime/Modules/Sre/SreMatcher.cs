namespace Cinder.Runtime;

/// <summary>
/// The backtracking matcher. Instructions run forward until one does not match; then the topmost frame says what to try instead.
/// Of the ends of groups, frames keep how many there were, and within a repeat also where: what CPython keeps, since programs see
/// what a failed attempt leaves behind.
/// </summary>
/// <typeparam name="TChar">byte, ushort or int.</typeparam>
internal static unsafe partial class SreMatcher<TChar>
    where TChar : unmanaged
{
    private const int PollMask = 0xFFF;

    /// <summary>Words of a frame at the most, but for its marks.</summary>
    private const int FrameWords = 8;

    /// <summary>A match that begins at the state's start: 1, 0 or -1 with an exception pending.</summary>
    internal static int Match(ref SreState s)
    {
        var position = (TChar*)s.Start;
        if (s.Program->MinWidth > 0 && (TChar*)s.End - position < s.Program->MinWidth)
        {
            return 0;
        }

        return Run(ref s, position);
    }

    private static int Run(ref SreState s, TChar* p)
    {
        var code = SreProgram.Words(s.Program);
        var pc = code + s.Program->Entry;
        var end = (TChar*)s.End;
        var sp = s.Stack.Base;
        nint repeat = 0;
        nint frame = 0;
        var steps = 0;

    Forward:
        switch ((SreCode)(*pc))
        {
            case SreCode.Literal:
                if (p >= end || SreUnit<TChar>.Code(*p) != (uint)pc[1])
                {
                    goto Backward;
                }

                p++;
                pc += 2;
                goto Forward;

            case SreCode.NotLiteral:
                if (p >= end || SreUnit<TChar>.Code(*p) == (uint)pc[1])
                {
                    goto Backward;
                }

                p++;
                pc += 2;
                goto Forward;

            case SreCode.Any:
                if (p >= end || SreUnit<TChar>.Code(*p) == '\n')
                {
                    goto Backward;
                }

                p++;
                pc++;
                goto Forward;

            case SreCode.AnyAll:
                if (p >= end)
                {
                    goto Backward;
                }

                p++;
                pc++;
                goto Forward;

            case SreCode.Set:
                if (p >= end || !SreUnit<TChar>.InSet(pc, SreUnit<TChar>.Code(*p)))
                {
                    goto Backward;
                }

                p++;
                pc = code + pc[1];
                goto Forward;

            case SreCode.Text:
                var length = pc[1];
                pc += 2;
                if (end - p < length)
                {
                    goto Backward;
                }

                for (var i = 0; i < length; i++)
                {
                    if (SreUnit<TChar>.Code(p[i]) != (uint)pc[i])
                    {
                        goto Backward;
                    }
                }

                p += length;
                pc += length;
                goto Forward;

            case SreCode.At:
                if (!IsAt((SreAt)pc[1], p, (TChar*)s.Beginning, end))
                {
                    goto Backward;
                }

                pc += 2;
                goto Forward;

            case SreCode.Mark:
                SetMark(ref s, pc[1], p);
                pc += 2;
                goto Forward;

            case SreCode.GroupRef:
                p = SkipGroup(ref s, pc[1], (SreCase)pc[2], p, end);
                if (p == null)
                {
                    goto Backward;
                }

                pc += 3;
                goto Forward;

            case SreCode.GroupRefExists:
                pc = GroupMatched(ref s, pc[1]) ? pc + 3 : code + pc[2];
                goto Forward;

            case SreCode.Jump:
                pc = code + pc[1];
                goto Forward;

            case SreCode.Branch:
                pc = FirstAlternative(code, pc + 1, p, end);
                if (pc == null)
                {
                    goto Backward;
                }

                if (*pc != 0)
                {
                    sp = Save(ref s, sp, repeat, out var marks);
                    if (sp == null)
                    {
                        return NoMemory(ref s);
                    }

                    sp[0] = (nint)(code + *pc);
                    sp[1] = (nint)p;
                    sp[2] = PackLast(ref s);
                    sp[3] = Header(SreFrame.Branch, marks);
                    sp += 4;
                }

                pc += 2;
                goto Forward;

            case SreCode.RepeatOne:
                {
                    var start = p;
                    if (end - p < pc[2])
                    {
                        goto Backward;
                    }

                    p = SreUnit<TChar>.SkipAll(pc + 5, p, Stop(p, end, pc[3]));
                    var least = start + pc[2];
                    if (p < least)
                    {
                        goto Backward;
                    }

                    p = StepBack(p, least, end, pc[4]);
                    if (p < least)
                    {
                        goto Backward;
                    }

                    if (p > least)
                    {
                        sp = Save(ref s, sp, repeat, out var marks1);
                        if (sp == null)
                        {
                            return NoMemory(ref s);
                        }

                        sp[0] = (nint)least;
                        sp[1] = (nint)pc;
                        sp[2] = (nint)p;
                        sp[3] = PackLast(ref s);
                        sp[4] = Header(SreFrame.RepeatOne, marks1);
                        sp += 5;
                    }

                    pc = code + pc[1];
                    goto Forward;
                }

            case SreCode.MinRepeatOne:
                {
                    var least = p + pc[2];
                    if (end - p < pc[2] || (pc[2] > 0 && SreUnit<TChar>.SkipAll(pc + 5, p, least) < least))
                    {
                        goto Backward;
                    }

                    p = least;
                    sp = Save(ref s, sp, repeat, out var marks2);
                    if (sp == null)
                    {
                        return NoMemory(ref s);
                    }

                    sp[0] = pc[3] < 0 ? -1 : pc[3] - pc[2];
                    sp[1] = (nint)pc;
                    sp[2] = (nint)p;
                    sp[3] = PackLast(ref s);
                    sp[4] = Header(SreFrame.MinRepeatOne, marks2);
                    sp += 5;
                    pc = code + pc[1];
                    goto Forward;
                }

            case SreCode.PossessiveOne:
                {
                    var least = p + pc[2];
                    if (end - p < pc[2])
                    {
                        goto Backward;
                    }

                    p = SreUnit<TChar>.SkipAll(pc + 5, p, Stop(p, end, pc[3]));
                    if (p < least)
                    {
                        goto Backward;
                    }

                    pc = code + pc[1];
                    goto Forward;
                }

            case SreCode.Repeat:
                if (s.Stack.Limit - sp < FrameWords && (sp = s.Stack.Grow(sp, FrameWords)) == null)
                {
                    return NoMemory(ref s);
                }

                sp[0] = (nint)pc;
                sp[1] = 0;
                sp[2] = -1;
                sp[3] = repeat;
                sp[4] = Header(SreFrame.Repeat, 0);
                sp += 5;
                repeat = (nint)(sp - s.Stack.Base);
                pc = code + pc[1];
                goto Forward;

            case SreCode.MaxUntil:
            case SreCode.MinUntil:
                {
                    if (repeat == 0)
                    {
                        goto Backward;
                    }

                    if ((++steps & PollMask) == 0 && s.Thread.EvalBreaker && !s.Thread.RunPendingWorkNow())
                    {
                        return -1;
                    }

                    sp = Save(ref s, sp, (SreCode)(*pc) == SreCode.MaxUntil ? repeat : Outer(ref s, repeat), out var marks3);
                    if (sp == null)
                    {
                        return NoMemory(ref s);
                    }

                    var state = s.Stack.Base + repeat;
                    var instruction = (int*)state[-5];
                    var count = state[-3] + 1;
                    if (count < instruction[2])
                    {
                        state[-3] = count;
                        sp -= marks3;
                        sp[0] = repeat;
                        sp[1] = Header(SreFrame.Iteration, 0);
                        sp += 2;
                        pc = instruction + 4;
                    }
                    else if ((SreCode)(*pc) == SreCode.MinUntil)
                    {
                        sp[0] = repeat;
                        sp[1] = (nint)p;
                        sp[2] = PackLast(ref s);
                        sp[3] = Header(SreFrame.Lazy, marks3);
                        sp += 4;
                        repeat = state[-2];
                        pc++;
                    }
                    else if ((count < instruction[3] || instruction[3] < 0) && (nint)p != state[-4])
                    {
                        sp[0] = repeat;
                        sp[1] = state[-4];
                        sp[2] = (nint)p;
                        sp[3] = PackLast(ref s);
                        sp[4] = Header(SreFrame.Greedy, marks3);
                        sp += 5;
                        state[-3] = count;
                        state[-4] = (nint)p;
                        pc = instruction + 4;
                    }
                    else
                    {
                        sp -= marks3;
                        sp[0] = repeat;
                        sp[1] = Header(SreFrame.Tail, 0);
                        sp += 2;
                        repeat = state[-2];
                        pc++;
                    }

                    goto Forward;
                }

            case SreCode.Assert:
                if (p - (TChar*)s.Beginning < pc[2])
                {
                    goto Backward;
                }

                if (s.Stack.Limit - sp < FrameWords && (sp = s.Stack.Grow(sp, FrameWords)) == null)
                {
                    return NoMemory(ref s);
                }

                sp[0] = (nint)p;
                sp[1] = (nint)pc;
                sp[2] = repeat;
                sp[3] = frame;
                sp[4] = Header(SreFrame.Assert, 0);
                sp += 5;
                frame = (nint)(sp - s.Stack.Base);
                p -= pc[2];
                pc += 3;
                goto Forward;

            case SreCode.AssertNot:
                if (p - (TChar*)s.Beginning < pc[2])
                {
                    pc = code + pc[1];
                    goto Forward;
                }

                sp = Save(ref s, sp, repeat, out var marks4);
                if (sp == null)
                {
                    return NoMemory(ref s);
                }

                sp[0] = (nint)p;
                sp[1] = PackLast(ref s);
                sp[2] = (nint)pc;
                sp[3] = repeat;
                sp[4] = frame;
                sp[5] = Header(SreFrame.AssertNot, marks4);
                sp += 6;
                frame = (nint)(sp - s.Stack.Base);
                p -= pc[2];
                pc += 3;
                goto Forward;

            case SreCode.Atomic:
                if (s.Stack.Limit - sp < FrameWords && (sp = s.Stack.Grow(sp, FrameWords)) == null)
                {
                    return NoMemory(ref s);
                }

                sp[0] = (nint)pc;
                sp[1] = repeat;
                sp[2] = frame;
                sp[3] = Header(SreFrame.Atomic, 0);
                sp += 4;
                frame = (nint)(sp - s.Stack.Base);
                pc += 2;
                goto Forward;

            case SreCode.Possessive:
                if (pc[3] == 0)
                {
                    pc = code + pc[1];
                    goto Forward;
                }

                sp = PushPossessive(ref s, sp, pc, p, count: 0, repeat, frame);
                if (sp == null)
                {
                    return NoMemory(ref s);
                }

                // As a repeat does, the sub-match has the frames in it keep the marks.
                repeat = frame = (nint)(sp - s.Stack.Base);
                pc += 4;
                goto Forward;

            case SreCode.Success:
                if (frame == 0)
                {
                    if ((s.MatchAll && p != end) || (s.MustAdvance && (byte*)p == s.Start))
                    {
                        goto Backward;
                    }

                    s.Position = (byte*)p;
                    return 1;
                }

                {
                    // The end of a sub-match: what it could still have tried is dropped.
                    var top = s.Stack.Base + frame;
                    repeat = top[-3];
                    var inner = (int*)top[-4];
                    var marksSaved = (int)(top[-1] >> 8);
                    frame = top[-2];
                    switch ((SreFrame)(top[-1] & 0xFF))
                    {
                        case SreFrame.Assert:
                            p = (TChar*)top[-5];
                            sp = top - 5;
                            pc = code + inner[1];
                            goto Forward;
                        case SreFrame.Atomic:
                            sp = top - 4;
                            pc = code + inner[1];
                            goto Forward;
                        case SreFrame.AssertNot:
                            sp = top - 6 - marksSaved;
                            goto Backward;
                        default:
                            var begun = (TChar*)top[-6];
                            var done = top[-7] + 1;
                            sp = top - 7 - marksSaved;
                            if (done >= inner[2] && ((done >= inner[3] && inner[3] >= 0) || (begun == p && done > inner[2])))
                            {
                                pc = code + inner[1];
                                goto Forward;
                            }

                            if ((++steps & PollMask) == 0 && s.Thread.EvalBreaker && !s.Thread.RunPendingWorkNow())
                            {
                                return -1;
                            }

                            sp = PushPossessive(ref s, sp, inner, p, done, repeat, frame);
                            if (sp == null)
                            {
                                return NoMemory(ref s);
                            }

                            repeat = frame = (nint)(sp - s.Stack.Base);
                            pc = inner + 4;
                            goto Forward;
                    }
                }

            default:
                goto Backward;
        }

    Backward:
        if (sp == s.Stack.Base)
        {
            return 0;
        }

        if ((++steps & PollMask) == 0 && s.Thread.EvalBreaker && !s.Thread.RunPendingWorkNow())
        {
            return -1;
        }

        var header = sp[-1];
        var saved = (int)(header >> 8);
        switch ((SreFrame)(header & 0xFF))
        {
            case SreFrame.Branch:
                Restore(ref s, sp - 4, saved, sp[-2]);
                p = (TChar*)sp[-3];
                pc = FirstAlternative(code, (int*)sp[-4], p, end);
                if (pc == null)
                {
                    sp -= 4 + saved;
                    goto Backward;
                }

                if (*pc != 0)
                {
                    sp[-4] = (nint)(code + *pc);
                }
                else
                {
                    sp -= 4 + saved;
                }

                pc += 2;
                goto Forward;

            case SreFrame.RepeatOne:
                {
                    Restore(ref s, sp - 5, saved, sp[-2]);
                    pc = (int*)sp[-4];
                    var least = (TChar*)sp[-5];
                    p = StepBack((TChar*)sp[-3] - 1, least, end, pc[4]);
                    if (p > least)
                    {
                        sp[-3] = (nint)p;
                    }
                    else
                    {
                        sp -= 5 + saved;
                        if (p < least)
                        {
                            goto Backward;
                        }
                    }

                    pc = code + pc[1];
                    goto Forward;
                }

            case SreFrame.MinRepeatOne:
                Restore(ref s, sp - 5, saved, sp[-2]);
                pc = (int*)sp[-4];
                p = (TChar*)sp[-3];
                if (sp[-5] == 0 || p >= end || !SreUnit<TChar>.Takes(pc + 5, SreUnit<TChar>.Code(*p)))
                {
                    sp -= 5 + saved;
                    goto Backward;
                }

                p++;
                sp[-3] = (nint)p;
                if (sp[-5] > 0)
                {
                    sp[-5]--;
                }

                pc = code + pc[1];
                goto Forward;

            case SreFrame.Repeat:
                repeat = sp[-2];
                sp -= 5;
                goto Backward;

            case SreFrame.Iteration:
                repeat = sp[-2];
                s.Stack.Base[repeat - 3]--;
                sp -= 2;
                goto Backward;

            case SreFrame.Greedy:
                {
                    Restore(ref s, sp - 5, saved, sp[-2]);
                    repeat = sp[-5];
                    var state = s.Stack.Base + repeat;
                    state[-3]--;
                    state[-4] = sp[-4];
                    p = (TChar*)sp[-3];
                    sp -= 5 + saved;
                    sp[0] = repeat;
                    sp[1] = Header(SreFrame.Tail, 0);
                    sp += 2;
                    pc = code + ((int*)state[-5])[1] + 1;
                    repeat = state[-2];
                    goto Forward;
                }

            case SreFrame.Tail:
                repeat = sp[-2];
                sp -= 2;
                goto Backward;

            case SreFrame.Lazy:
                {
                    Restore(ref s, sp - 4, saved, sp[-2]);
                    repeat = sp[-4];
                    p = (TChar*)sp[-3];
                    sp -= 4 + saved;
                    var state = s.Stack.Base + repeat;
                    var instruction = (int*)state[-5];
                    var count = state[-3] + 1;
                    if ((count >= instruction[3] && instruction[3] >= 0) || (nint)p == state[-4])
                    {
                        goto Backward;
                    }

                    sp[0] = state[-4];
                    sp[1] = repeat;
                    sp[2] = Header(SreFrame.LazyIteration, 0);
                    sp += 3;
                    state[-3] = count;
                    state[-4] = (nint)p;
                    pc = instruction + 4;
                    goto Forward;
                }

            case SreFrame.LazyIteration:
                repeat = sp[-2];
                s.Stack.Base[repeat - 3]--;
                s.Stack.Base[repeat - 4] = sp[-3];
                sp -= 3;
                goto Backward;

            case SreFrame.Assert:
                frame = sp[-2];
                repeat = sp[-3];
                sp -= 5;
                goto Backward;

            case SreFrame.Atomic:
                frame = sp[-2];
                repeat = sp[-3];
                sp -= 4;
                goto Backward;

            case SreFrame.AssertNot:
                Restore(ref s, sp - 6, saved, sp[-5]);
                frame = sp[-2];
                repeat = sp[-3];
                p = (TChar*)sp[-6];
                pc = code + ((int*)sp[-4])[1];
                sp -= 6 + saved;
                goto Forward;

            default:
                {
                    var instruction = (int*)sp[-4];
                    frame = sp[-2];
                    repeat = sp[-3];
                    p = (TChar*)sp[-6];
                    var isTooFew = sp[-7] < instruction[2];
                    if (!isTooFew)
                    {
                        Restore(ref s, sp - 7, saved, sp[-5]);
                    }

                    sp -= 7 + saved;
                    if (isTooFew)
                    {
                        goto Backward;
                    }

                    pc = code + instruction[1];
                    goto Forward;
                }
        }
    }
}
