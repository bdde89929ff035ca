"""Binary search in sorted lists."""

try:
    from _bisect import bisect_left, bisect_right, insort_left, insort_right
except ImportError:
    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        """The position behind the elements that are no greater than x."""
        if lo < 0:
            raise ValueError("lo must be non-negative")
        if hi is None:
            hi = len(a)
        while lo < hi:
            middle = (lo + hi) // 2
            if x < (a[middle] if key is None else key(a[middle])):
                hi = middle
            else:
                lo = middle + 1
        return lo

    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        """The position before the elements that are no less than x."""
        if lo < 0:
            raise ValueError("lo must be non-negative")
        if hi is None:
            hi = len(a)
        while lo < hi:
            middle = (lo + hi) // 2
            if (a[middle] if key is None else key(a[middle])) < x:
                lo = middle + 1
            else:
                hi = middle
        return lo

    def insort_right(a, x, lo=0, hi=None, *, key=None):
        """Insert x behind the elements equal to it."""
        position = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
        a.insert(position, x)

    def insort_left(a, x, lo=0, hi=None, *, key=None):
        """Insert x before the elements equal to it."""
        position = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
        a.insert(position, x)

bisect = bisect_right
insort = insort_right
