namespace Cinder.Runtime;

/// <summary>Decides whether one key comes before another.</summary>
internal interface IKeyOrder
{
    /// <returns>1, 0, or -1 with an exception pending.</returns>
    static abstract int Less(VmThread t, Ref a, Ref b);
}

/// <summary>
/// The stable, adaptive merge sort that Python documents: natural runs, short ones extended by binary insertion, merged in
/// the order of Munro and Wild's powersort, with galloping. Sorts keys, and moves the values (where there are any) along.
/// Only asks whether one key is less than another.
/// </summary>
internal unsafe ref struct MergeSort<TOrder>
    where TOrder : struct, IKeyOrder
{
    private const int MaxPending = 64;
    private const int InitialGallop = 7;

    private readonly VmThread _t;
    private readonly Ref* _keys;
    private readonly Ref* _values;
    private readonly long _length;
    private readonly Run* _pending;
    private int _pendingCount;
    private int _minGallop = InitialGallop;
    private Ref* _scratchKeys;
    private Ref* _scratchValues;
    private long _scratchLength;

    private MergeSort(VmThread t, Ref* keys, Ref* values, long length, Run* pending)
    {
        _t = t;
        _keys = keys;
        _values = values;
        _length = length;
        _pending = pending;
    }

    /// <summary>Sorts. False with an exception pending: the items are then in some order, none lost.</summary>
    public static bool Sort(VmThread t, Ref* keys, Ref* values, long length)
    {
        Run* pending = stackalloc Run[MaxPending];
        return new MergeSort<TOrder>(t, keys, values, length, pending).SortAll();
    }

    private bool SortAll()
    {
        long minRun = MinRun(_length);
        for (long start = 0; start < _length;)
        {
            long run = CountRun(start);
            if (run < 0)
            {
                return false;
            }

            if (run < minRun)
            {
                long forced = Math.Min(minRun, _length - start);
                if (!InsertionSort(start, start + run, start + forced))
                {
                    return false;
                }

                run = forced;
            }

            if (!PushRun(start, run))
            {
                return false;
            }

            start += run;
        }

        while (_pendingCount > 1)
        {
            int at = _pendingCount - 2;
            if (at > 0 && _pending[at - 1].Length < _pending[at + 1].Length)
            {
                at--;
            }

            if (!MergeAt(at))
            {
                return false;
            }
        }

        return true;
    }

    private static long MinRun(long length)
    {
        long odd = 0;
        while (length >= 64)
        {
            odd |= length & 1;
            length >>= 1;
        }

        return length + odd;
    }

    /// <summary>Length of the run at the start; one that strictly falls is reversed. -1 with an exception pending.</summary>
    private readonly long CountRun(long start)
    {
        if (start + 1 == _length)
        {
            return 1;
        }

        int first = TOrder.Less(_t, _keys[start + 1], _keys[start]);
        if (first < 0)
        {
            return -1;
        }

        long end = start + 2;
        for (; end < _length; end++)
        {
            int less = TOrder.Less(_t, _keys[end], _keys[end - 1]);
            if (less < 0)
            {
                return -1;
            }

            if (less != first)
            {
                break;
            }
        }

        if (first == 1)
        {
            Reverse(_keys, start, end);
            if (_values != null)
            {
                Reverse(_values, start, end);
            }
        }

        return end - start;
    }

    private static void Reverse(Ref* items, long start, long end) => new Span<nint>(items + start, (int)(end - start)).Reverse();

    /// <summary>Inserts the items from <paramref name="sorted"/> on into the sorted ones before.</summary>
    private readonly bool InsertionSort(long start, long sorted, long end)
    {
        for (long next = sorted; next < end; next++)
        {
            Ref key = _keys[next];
            long low = start;
            long high = next;
            while (low < high)
            {
                long middle = low + ((high - low) >> 1);
                int less = TOrder.Less(_t, key, _keys[middle]);
                if (less < 0)
                {
                    return false;
                }

                if (less == 1)
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }

            Shift(_keys, low, next);
            _keys[low] = key;
            if (_values != null)
            {
                Ref value = _values[next];
                Shift(_values, low, next);
                _values[low] = value;
            }
        }

        return true;
    }

    private static void Shift(Ref* items, long from, long to) => Move(items + from, items + from + 1, to - from);

    private static void Move(Ref* source, Ref* target, long count) =>
        new Span<nint>(source, (int)count).CopyTo(new Span<nint>(target, (int)count));

    private bool PushRun(long start, long length)
    {
        if (_pendingCount > 0)
        {
            Run last = _pending[_pendingCount - 1];
            int power = Power(last.Start, last.Length, length, _length);
            while (_pendingCount > 1 && _pending[_pendingCount - 2].Power > power)
            {
                if (!MergeAt(_pendingCount - 2))
                {
                    return false;
                }
            }

            _pending[_pendingCount - 1].Power = power;
        }

        _pending[_pendingCount++] = new Run { Start = start, Length = length };
        return true;
    }

    /// <summary>
    /// Depth, in the ideal merge tree over the whole, of the node between two neighbouring runs: the first binary digit in which
    /// their midpoints, as fractions of the length, differ.
    /// </summary>
    private static int Power(long start, long length, long nextLength, long total)
    {
        long a = (2 * start) + length;
        long b = a + length + nextLength;
        for (int power = 1; ; power++)
        {
            if (a >= total)
            {
                a -= total;
                b -= total;
            }
            else if (b >= total)
            {
                return power;
            }

            a <<= 1;
            b <<= 1;
        }
    }

    private bool MergeAt(int at)
    {
        Run a = _pending[at];
        Run b = _pending[at + 1];
        _pending[at].Length = a.Length + b.Length;
        if (at == _pendingCount - 3)
        {
            _pending[at + 1] = _pending[at + 2];
        }

        _pendingCount--;

        // What of a is before all of b, and what of b is after all of a, is in place already.
        long skip = GallopRight(_keys[b.Start], _keys + a.Start, a.Length, 0);
        if (skip < 0)
        {
            return false;
        }

        a.Start += skip;
        a.Length -= skip;
        if (a.Length == 0)
        {
            return true;
        }

        b.Length = GallopLeft(_keys[a.Start + a.Length - 1], _keys + b.Start, b.Length, b.Length - 1);
        if (b.Length <= 0)
        {
            return b.Length == 0;
        }

        return ReserveScratch(Math.Min(a.Length, b.Length)) && (a.Length <= b.Length ? MergeLow(a, b) : MergeHigh(a, b));
    }

    private bool ReserveScratch(long length)
    {
        if (length <= _scratchLength)
        {
            return true;
        }

        length = Math.Min(Math.Max(length, _scratchLength * 2), (_length / 2) + 1);
        RefArray* keys = Storage.NewRefArray(_t, length);
        RefArray* values = keys == null || _values == null ? null : Storage.NewRefArray(_t, length);
        if (keys == null || (_values != null && values == null))
        {
            _t.RaiseMemoryError();
            return false;
        }

        _scratchKeys = RefArray.Items(keys);
        _scratchValues = values == null ? null : RefArray.Items(values);
        _scratchLength = length;
        return true;
    }

    /// <summary>Where the key belongs left of equal ones; searched exponentially from the hint. -1 with an exception pending.</summary>
    private readonly long GallopLeft(Ref key, Ref* items, long length, long hint)
    {
        long last = 0;
        long offset = 1;
        int less = TOrder.Less(_t, items[hint], key);
        if (less < 0)
        {
            return -1;
        }

        if (less == 1)
        {
            long max = length - hint;
            while (offset < max && (less = TOrder.Less(_t, items[hint + offset], key)) == 1)
            {
                last = offset;
                offset = (offset << 1) + 1;
            }

            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        else
        {
            long max = hint + 1;
            while (offset < max && (less = TOrder.Less(_t, items[hint - offset], key)) == 0)
            {
                last = offset;
                offset = (offset << 1) + 1;
            }

            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }

        if (less < 0)
        {
            return -1;
        }

        // items[last] < key <= items[offset]
        for (last++; last < offset;)
        {
            long middle = last + ((offset - last) >> 1);
            less = TOrder.Less(_t, items[middle], key);
            if (less < 0)
            {
                return -1;
            }

            if (less == 1)
            {
                last = middle + 1;
            }
            else
            {
                offset = middle;
            }
        }

        return offset;
    }

    /// <summary>Where the key belongs right of equal ones; searched exponentially from the hint. -1 with an exception pending.</summary>
    private readonly long GallopRight(Ref key, Ref* items, long length, long hint)
    {
        long last = 0;
        long offset = 1;
        int less = TOrder.Less(_t, key, items[hint]);
        if (less < 0)
        {
            return -1;
        }

        if (less == 1)
        {
            long max = hint + 1;
            while (offset < max && (less = TOrder.Less(_t, key, items[hint - offset])) == 1)
            {
                last = offset;
                offset = (offset << 1) + 1;
            }

            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        else
        {
            long max = length - hint;
            while (offset < max && (less = TOrder.Less(_t, key, items[hint + offset])) == 0)
            {
                last = offset;
                offset = (offset << 1) + 1;
            }

            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }

        if (less < 0)
        {
            return -1;
        }

        // items[last] <= key < items[offset]
        for (last++; last < offset;)
        {
            long middle = last + ((offset - last) >> 1);
            less = TOrder.Less(_t, key, items[middle]);
            if (less < 0)
            {
                return -1;
            }

            if (less == 1)
            {
                offset = middle;
            }
            else
            {
                last = middle + 1;
            }
        }

        return offset;
    }

    /// <summary>Merges upwards; a, the shorter, goes to the scratch area. On failure the rest of it is put back.</summary>
    private bool MergeLow(Run a, Run b)
    {
        MoveOut(a.Start, a.Length);
        long target = a.Start;
        long left = 0;
        long leftEnd = a.Length;
        long right = b.Start;
        long rightEnd = b.Start + b.Length;
        bool ok = false;

        // The first of b is before all of a, the last of a after all of b: MergeAt saw to that.
        MoveWithin(right++, target++, 1);
        if (right < rightEnd && leftEnd - left > 1)
        {
            ok = MergeLowLoop(ref target, ref left, leftEnd, ref right, rightEnd);
        }
        else
        {
            ok = true;
        }

        if (ok && leftEnd - left == 1)
        {
            // The last of a goes behind what is left of b.
            MoveWithin(right, target, rightEnd - right);
            MoveBack(left, target + rightEnd - right, 1);
            return true;
        }

        MoveBack(left, target, leftEnd - left);
        return ok;
    }

    private bool MergeLowLoop(ref long target, ref long left, long leftEnd, ref long right, long rightEnd)
    {
        int gallop = _minGallop;
        for (; ; )
        {
            long leftWins = 0;
            long rightWins = 0;
            do
            {
                int less = TOrder.Less(_t, _keys[right], _scratchKeys[left]);
                if (less < 0)
                {
                    return false;
                }

                if (less == 1)
                {
                    MoveWithin(right++, target++, 1);
                    rightWins++;
                    leftWins = 0;
                    if (right == rightEnd)
                    {
                        return true;
                    }
                }
                else
                {
                    MoveBack(left++, target++, 1);
                    leftWins++;
                    rightWins = 0;
                    if (leftEnd - left == 1)
                    {
                        return true;
                    }
                }
            }
            while (Math.Max(leftWins, rightWins) < gallop);

            // One side wins throughout: look for how long with a search that takes logarithmic time.
            gallop++;
            do
            {
                gallop -= gallop > 1 ? 1 : 0;
                _minGallop = gallop;
                leftWins = GallopRight(_keys[right], _scratchKeys + left, leftEnd - left, 0);
                if (leftWins < 0)
                {
                    return false;
                }

                MoveBack(left, target, leftWins);
                target += leftWins;
                left += leftWins;
                if (leftEnd - left <= 1)
                {
                    return true;
                }

                MoveWithin(right++, target++, 1);
                if (right == rightEnd)
                {
                    return true;
                }

                rightWins = GallopLeft(_scratchKeys[left], _keys + right, rightEnd - right, 0);
                if (rightWins < 0)
                {
                    return false;
                }

                MoveWithin(right, target, rightWins);
                target += rightWins;
                right += rightWins;
                if (right == rightEnd)
                {
                    return true;
                }

                MoveBack(left++, target++, 1);
                if (leftEnd - left == 1)
                {
                    return true;
                }
            }
            while (leftWins >= InitialGallop || rightWins >= InitialGallop);

            gallop++;
            _minGallop = gallop;
        }
    }

    /// <summary>Merges downwards; b, the shorter, goes to the scratch area. Positions are one behind the next item.</summary>
    private bool MergeHigh(Run a, Run b)
    {
        MoveOut(b.Start, b.Length);
        long target = b.Start + b.Length;
        long left = a.Start + a.Length;
        long right = b.Length;
        bool ok;

        MoveWithin(--left, --target, 1);
        if (left > a.Start && right > 1)
        {
            ok = MergeHighLoop(ref target, a.Start, ref left, ref right);
        }
        else
        {
            ok = true;
        }

        if (ok && right == 1)
        {
            // The first of b goes before what is left of a.
            long rest = left - a.Start;
            MoveWithin(a.Start, target - rest, rest);
            MoveBack(0, target - rest - 1, 1);
            return true;
        }

        MoveBack(0, target - right, right);
        return ok;
    }

    private bool MergeHighLoop(ref long target, long leftStart, ref long left, ref long right)
    {
        int gallop = _minGallop;
        for (; ; )
        {
            long leftWins = 0;
            long rightWins = 0;
            do
            {
                int less = TOrder.Less(_t, _scratchKeys[right - 1], _keys[left - 1]);
                if (less < 0)
                {
                    return false;
                }

                if (less == 1)
                {
                    MoveWithin(--left, --target, 1);
                    leftWins++;
                    rightWins = 0;
                    if (left == leftStart)
                    {
                        return true;
                    }
                }
                else
                {
                    MoveBack(--right, --target, 1);
                    rightWins++;
                    leftWins = 0;
                    if (right == 1)
                    {
                        return true;
                    }
                }
            }
            while (Math.Max(leftWins, rightWins) < gallop);

            gallop++;
            do
            {
                gallop -= gallop > 1 ? 1 : 0;
                _minGallop = gallop;
                long leftLength = left - leftStart;
                long at = GallopRight(_scratchKeys[right - 1], _keys + leftStart, leftLength, leftLength - 1);
                if (at < 0)
                {
                    return false;
                }

                leftWins = leftLength - at;
                target -= leftWins;
                left -= leftWins;
                MoveWithin(left, target, leftWins);
                if (left == leftStart)
                {
                    return true;
                }

                MoveBack(--right, --target, 1);
                if (right == 1)
                {
                    return true;
                }

                at = GallopLeft(_keys[left - 1], _scratchKeys, right, right - 1);
                if (at < 0)
                {
                    return false;
                }

                rightWins = right - at;
                target -= rightWins;
                right -= rightWins;
                MoveBack(right, target, rightWins);
                if (right <= 1)
                {
                    return true;
                }

                MoveWithin(--left, --target, 1);
                if (left == leftStart)
                {
                    return true;
                }
            }
            while (leftWins >= InitialGallop || rightWins >= InitialGallop);

            gallop++;
            _minGallop = gallop;
        }
    }

    private readonly void MoveOut(long start, long count)
    {
        Move(_keys + start, _scratchKeys, count);
        if (_values != null)
        {
            Move(_values + start, _scratchValues, count);
        }
    }

    private readonly void MoveBack(long from, long to, long count)
    {
        Move(_scratchKeys + from, _keys + to, count);
        if (_values != null)
        {
            Move(_scratchValues + from, _values + to, count);
        }
    }

    private readonly void MoveWithin(long from, long to, long count)
    {
        Move(_keys + from, _keys + to, count);
        if (_values != null)
        {
            Move(_values + from, _values + to, count);
        }
    }

    private struct Run
    {
        public long Start;
        public long Length;

        /// <summary>Power of the boundary with the next run.</summary>
        public int Power;
    }
}
