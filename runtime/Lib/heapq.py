"""Priority queues kept in lists: element k is no greater than the elements 2k+1 and 2k+2."""
try:
    from _heapq import (
        _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
    )
except ImportError:
    from _heaps import (
        _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
    )

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator, without reading more of them than needed."""
    if reverse:
        build, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        build, pop, replace, direction = heapify, heappop, heapreplace, 1

    # The input's number breaks ties, which keeps the merge stable and the rest of an entry uncompared.
    heap = []
    for number, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            heap.append([value if key is None else key(value), number * direction, value, iterator])
            break
    build(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _select(n, iterable, key, build, replace, better, step):
    """The n best elements, best first: a heap holds the best so far with the worst of them on top."""
    iterator = iter(iterable)
    heap = []
    order = 0
    for _, element in zip(range(n), iterator):
        heap.append((element if key is None else key(element), order, element))
        order += step
    if not heap:
        return heap
    build(heap)
    worst = heap[0][0]
    for element in iterator:
        rank = element if key is None else key(element)
        if better(rank, worst):
            replace(heap, (rank, order, element))
            worst = heap[0][0]
            order += step
    return heap


def _less(left, right):
    return left < right


def _greater(left, right):
    return right < left


def nsmallest(n, iterable, key=None):
    """The n smallest elements, in order: sorted(iterable, key=key)[:n]."""
    if n == 1:
        nothing = object()
        result = min(iterable, default=nothing, key=key)
        return [] if result is nothing else [result]
    size = _size(iterable)
    if size is not None and n >= size:
        return sorted(iterable, key=key)[:n]
    heap = _select(n, iterable, key, _heapify_max, _heapreplace_max, _less, 1)
    heap.sort()
    return [element for _, _, element in heap]


def nlargest(n, iterable, key=None):
    """The n largest elements, the largest first: sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        nothing = object()
        result = max(iterable, default=nothing, key=key)
        return [] if result is nothing else [result]
    size = _size(iterable)
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=True)[:n]
    heap = _select(n, iterable, key, heapify, heapreplace, _greater, -1)
    heap.sort(reverse=True)
    return [element for _, _, element in heap]


def _size(iterable):
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return None
