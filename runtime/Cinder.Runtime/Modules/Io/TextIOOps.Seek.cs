using System.Numerics;

namespace Cinder.Runtime;

/// <summary>
/// A place in a text file: a place in the file of bytes where the decoder is in a known state with nothing kept, and what is to be read from
/// there on. As Python sees it, one number.
/// </summary>
internal record struct TextPosition(long Start, long Flags, long BytesToFeed, long CharactersToSkip, bool NeedsEnd)
{
    internal static TextPosition FromNumber(BigInteger number) => new(
        (long)(ulong)(number & ulong.MaxValue),
        (int)(uint)((number >> 64) & uint.MaxValue),
        (int)(uint)((number >> 96) & uint.MaxValue),
        (int)(uint)((number >> 128) & uint.MaxValue),
        ((number >> 160) & 0xFF) != 0);

    internal readonly Ref ToNumber(VmThread t) => Flags == 0 && BytesToFeed == 0 && CharactersToSkip == 0 && !NeedsEnd
        ? IntOps.FromLong(t, Start)
        : IntOps.FromBig(
            t,
            (ulong)Start | ((BigInteger)(uint)Flags << 64) | ((BigInteger)(uint)BytesToFeed << 96) | ((BigInteger)(uint)CharactersToSkip << 128)
                | (NeedsEnd ? BigInteger.One << 160 : 0));
}

/// <content>Position.</content>
internal static unsafe partial class TextIOOps
{
    /// <summary>tell(): a number for seek(), or Error.</summary>
    internal static Ref Tell(VmThread t, TextIOObject* self)
    {
        if (!self->Seekable)
        {
            return IoErrors.Unsupported(t, "underlying stream is not seekable");
        }

        if (!self->Telling)
        {
            return t.Raise(BuiltinType.OSError, "telling position disabled by next() call");
        }

        if (!WritePending(t, self) || Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError)
        {
            return Ref.Error;
        }

        var answer = Op.CallMethod(t, self->Buffer, t.Names[Name.Tell]);
        if (answer.IsError || !self->CanRead || self->Snapshot.IsNone)
        {
            return answer;
        }

        if (!IoArguments.TryOffset(t, answer, out var offset))
        {
            return Ref.Error;
        }

        // Back to the last known state.
        var position = new TextPosition(offset - ((BytesObject*)self->Snapshot.Object)->Length, self->SnapshotFlags, 0, 0, false);
        if (self->DecodedUsed == 0)
        {
            return position.ToNumber(t);
        }

        if (!TextDecoding.TryGetState(t, self, out var kept, out var flags))
        {
            return Ref.Error;
        }

        var found = Reconstruct(t, self, ref position);
        var error = t.TakePending();
        TextDecoding.TrySetState(t, self, kept, flags);
        return IoErrors.Chain(t, error) && found ? position.ToNumber(t) : Ref.Error;
    }

    /// <summary>seek(): the new position, or Error.</summary>
    internal static Ref Seek(VmThread t, TextIOObject* self, Ref target, int whence)
    {
        if (!self->Seekable)
        {
            return IoErrors.Unsupported(t, "underlying stream is not seekable");
        }

        switch (whence)
        {
            case 1:
                var stays = Op.Equal(t, target, Ref.Zero);
                if (stays <= 0)
                {
                    return stays < 0 ? Ref.Error : IoErrors.Unsupported(t, "can't do nonzero cur-relative seeks");
                }

                target = Op.CallMethod(t, Ref.From(self), t.Names[Name.Tell]);
                if (target.IsError)
                {
                    return target;
                }

                break;
            case 2:
                var isEnd = Op.Equal(t, target, Ref.Zero);
                return isEnd > 0 ? SeekToEnd(t, self) : isEnd < 0 ? Ref.Error : IoErrors.Unsupported(t, "can't do nonzero end-relative seeks");
            case 0:
                break;
            default:
                return t.RaiseValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        }

        var isNegative = Op.CompareBool(t, CompareOperator.Less, target, Ref.Zero);
        if (isNegative != 0)
        {
            return isNegative < 0 ? Ref.Error : t.RaiseValueError($"negative seek position {Op.ReprToManaged(t, target)}");
        }

        if (Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError)
        {
            return Ref.Error;
        }

        var number = Op.Index(t, target);
        return number.IsError || !GoTo(t, self, TextPosition.FromNumber(IntOps.ToBig(number))) ? Ref.Error : target;
    }

    private static Ref SeekToEnd(VmThread t, TextIOObject* self)
    {
        if (Op.CallMethod(t, Ref.From(self), t.Names[Name.Flush]).IsError)
        {
            return Ref.Error;
        }

        Forget(self);
        TextDecoding.Reset(t, self, out var ok);
        var end = ok ? Op.CallMethod(t, self->Buffer, t.Names[Name.Seek], Ref.Zero, Ref.FromSmall(2)) : Ref.Error;
        if (end.IsError)
        {
            return end;
        }

        var isStart = Op.Equal(t, end, Ref.Zero);
        return isStart >= 0 && RestartEncoder(t, self, isStart > 0) ? end : Ref.Error;
    }

    private static bool GoTo(VmThread t, TextIOObject* self, TextPosition position)
    {
        if (Op.CallMethod(t, self->Buffer, t.Names[Name.Seek], IntOps.FromLong(t, position.Start)).IsError)
        {
            return false;
        }

        Forget(self);
        if (self->CanRead)
        {
            if (!Enter(t, self, position))
            {
                return false;
            }

            self->Snapshot = BytesOps.Empty(t);
            self->SnapshotFlags = position.Flags;
        }

        if (position.CharactersToSkip > 0 && !Skip(t, self, position))
        {
            return false;
        }

        return RestartEncoder(t, self, position is { Start: 0, Flags: 0 });
    }

    /// <summary>Reads from the known place to the character.</summary>
    private static bool Skip(VmThread t, TextIOObject* self, TextPosition position)
    {
        var chunk = Op.CallMethod(t, self->Buffer, t.Names[Name.Read], IntOps.FromLong(t, position.BytesToFeed));
        if (chunk.IsError)
        {
            return false;
        }

        if (t.KindOf(chunk) != BuiltinType.Bytes)
        {
            t.RaiseTypeError($"underlying read() should have returned a bytes object, not '{Op.TypeName(t, chunk)}'");
            return false;
        }

        var bytes = (BytesObject*)chunk.Object;
        self->Snapshot = chunk;
        var text = TextDecoding.Decode(t, self, chunk, BytesObject.Data(bytes), bytes->Length, position.NeedsEnd);
        if (text.IsError)
        {
            return false;
        }

        if (StrOps.Length(text) < position.CharactersToSkip)
        {
            t.Raise(BuiltinType.OSError, "can't restore logical file position");
            return false;
        }

        self->Decoded = text;
        self->DecodedUsed = position.CharactersToSkip;
        return true;
    }

    /// <summary>Whether the encoder writes a byte order mark next.</summary>
    private static bool RestartEncoder(VmThread t, TextIOObject* self, bool atStart)
    {
        self->AtStart = atStart;
        return self->Encoder.IsNone || !self->CanWrite
            || !(atStart ? Op.CallMethod(t, self->Encoder, t.Names[Name.Reset]) : Op.CallMethod(t, self->Encoder, t.Names[Name.SetState], Ref.Zero)).IsError;
    }

    /// <summary>Puts the decoder into the state of a known place.</summary>
    private static bool Enter(VmThread t, TextIOObject* self, TextPosition position)
    {
        if (position is { Start: 0, Flags: 0 })
        {
            TextDecoding.Reset(t, self, out var ok);
            return ok;
        }

        return TextDecoding.TrySetState(t, self, BytesOps.Empty(t), position.Flags);
    }

    /// <summary>
    /// Decodes the snapshot's bytes again up to the present character, and moves the known place as far as there is one before it.
    /// False with an exception pending.
    /// </summary>
    private static bool Reconstruct(VmThread t, TextIOObject* self, ref TextPosition position)
    {
        var snapshot = self->Snapshot;
        var data = BytesObject.Data((BytesObject*)snapshot.Object);
        var length = ((BytesObject*)snapshot.Object)->Length;
        var skip = self->DecodedUsed;
        if (!TryJump(t, self, snapshot, data, ref position, ref skip, out var at))
        {
            return false;
        }

        var start = position.Start + at;
        var flags = position.Flags;
        long fed = 0, decoded = 0;
        for (; at < length && skip > 0; at++)
        {
            var text = TextDecoding.Decode(t, self, Ref.None, data + at, 1, final: false);
            if (text.IsError || !TextDecoding.TryGetState(t, self, out var kept, out var state))
            {
                return false;
            }

            decoded += StrOps.Length(text);
            fed++;
            if (((BytesObject*)kept.Object)->Length == 0 && decoded <= skip)
            {
                // Nothing is kept here: reading can start again from this place.
                start += fed;
                skip -= decoded;
                flags = state;
                fed = decoded = 0;
            }

            if (decoded >= skip)
            {
                break;
            }
        }

        var needsEnd = false;
        if (at == length && skip > 0 && decoded < skip)
        {
            var text = TextDecoding.Decode(t, self, Ref.None, null, 0, final: true);
            if (text.IsError)
            {
                return false;
            }

            needsEnd = true;
            if (decoded + StrOps.Length(text) < skip)
            {
                t.Raise(BuiltinType.OSError, "can't reconstruct logical file position");
                return false;
            }
        }

        position = new TextPosition(start, flags, fed, skip, needsEnd);
        return true;
    }

    /// <summary>Guesses, from how many bytes a character took, a known place near the present character.</summary>
    private static bool TryJump(VmThread t, TextIOObject* self, Ref snapshot, byte* data, ref TextPosition position, ref long skip, out long at)
    {
        at = Math.Min((long)(self->Ratio * skip), ((BytesObject*)snapshot.Object)->Length);
        for (var back = 1L; at > 0;)
        {
            if (!Enter(t, self, position))
            {
                return false;
            }

            var text = TextDecoding.Decode(t, self, snapshot, data, at, final: false);
            if (text.IsError)
            {
                return false;
            }

            var count = StrOps.Length(text);
            if (count > skip)
            {
                at -= back;
                back *= 2;
                continue;
            }

            if (!TextDecoding.TryGetState(t, self, out var kept, out var flags))
            {
                return false;
            }

            var keptLength = ((BytesObject*)kept.Object)->Length;
            if (keptLength == 0)
            {
                position.Flags = flags;
                skip -= count;
                return true;
            }

            at -= keptLength;
            back = 1;
        }

        at = 0;
        return Enter(t, self, position);
    }
}
