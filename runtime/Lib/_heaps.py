"""What _heapq offers, in Python: binary heaps in lists, smallest or (…_max) largest element first."""


def _less(left, right):
    return left < right


def _greater(left, right):
    return right < left


def _rise(heap, position, before):
    """Move the element up to its place among its ancestors."""
    element = heap[position]
    while position:
        parent = (position - 1) >> 1
        if not before(element, heap[parent]):
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = element


def _sink(heap, position, before):
    """Move the element down along the better children to a leaf, then up to its place: that compares least."""
    element = heap[position]
    start = position
    end = len(heap)
    child = 2 * position + 1
    while child < end:
        if child + 1 < end and not before(heap[child], heap[child + 1]):
            child += 1
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    while position > start:
        parent = (position - 1) >> 1
        if not before(element, heap[parent]):
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = element


def _build(heap, before):
    for position in reversed(range(len(heap) // 2)):
        _sink(heap, position, before)


def _pop(heap, before):
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sink(heap, 0, before)
    return result


def _replace(heap, item, before):
    result = heap[0]
    heap[0] = item
    _sink(heap, 0, before)
    return result


def heappush(heap, item):
    """Add an element."""
    heap.append(item)
    _rise(heap, len(heap) - 1, _less)


def heappop(heap):
    """Remove and return the smallest element."""
    return _pop(heap, _less)


def heapify(heap):
    """Rearrange a list into a heap, in place."""
    _build(heap, _less)


def heapreplace(heap, item):
    """Remove and return the smallest element, and add another."""
    return _replace(heap, item, _less)


def heappushpop(heap, item):
    """Add an element, then remove and return the smallest."""
    if heap and heap[0] < item:
        return _replace(heap, item, _less)
    return item


def _heapify_max(heap):
    _build(heap, _greater)


def _heappop_max(heap):
    return _pop(heap, _greater)


def _heapreplace_max(heap, item):
    return _replace(heap, item, _greater)
