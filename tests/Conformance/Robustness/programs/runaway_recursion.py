"""Recursion without end under a limit without end, through each way that one value leads to another. usage: SHARD SHARDS"""

import collections
import copy
import functools
import heapq
import sys

sys.setrecursionlimit(10**9)
CASES = []


def case(function):
    CASES.append((function.__name__, function))
    return function


def special(name, use):
    """A class whose special method uses the object as use does, and so itself."""
    space = {}
    exec(f"class C:\n    def __{name}__(self, *args):\n        o = self\n        return {use}\n", space)
    CASES.append((name, lambda: eval(use, {"o": space["C"]()})))


def nested(name, start, step, use):
    """Values in each other, two million deep."""
    def run():
        value = start()
        for _ in range(2_000_000):
            value = step(value)
        use(value)
    CASES.append((name, run))


@case
def function():
    def call(n):
        return call(n + 1)
    call(0)


@case
def construction():
    class Node:
        def __init__(self):
            self.next = Node()
    Node()


@case
def yield_from():
    def generate():
        yield from generate()
    list(generate())


@case
def nested_generators():
    def generate():
        for value in generate():
            yield value
    list(generate())


@case
def coroutines():
    async def run():
        await run()
    run().send(None)


@case
def comprehension():
    def make():
        return [make() for _ in (1,)]
    make()


@case
def sort_key():
    def key(value):
        return sorted([value], key=key)
    key(0)


@case
def mapped():
    def call(value):
        return list(map(call, [value]))
    call(0)


@case
def reduced():
    def call(a, b):
        return functools.reduce(call, [1, 2])
    call(1, 2)


@case
def comparison_function():
    def compare(a, b):
        return sorted([1, 2], key=functools.cmp_to_key(compare))
    compare(1, 2)


@case
def cached():
    @functools.lru_cache(None)
    def call(n):
        return call(n + 1)
    call(0)


@case
def partial():
    call = functools.partial(lambda: call())
    call()


@case
def attribute():
    class C:
        def __getattr__(self, name):
            return self.other
    C().x


@case
def any_attribute():
    class C:
        def __getattribute__(self, name):
            return self.other
    C().x


@case
def set_attribute():
    class C:
        def __setattr__(self, name, value):
            self.other = value
    C().x = 1


@case
def property_():
    class C:
        @property
        def p(self):
            return self.p
    C().p


@case
def descriptor():
    class D:
        def __get__(self, instance, owner):
            return instance.d

    class C:
        d = D()
    C().d


@case
def missing():
    class D(dict):
        def __missing__(self, key):
            return self[key]
    D()[1]


@case
def default_factory():
    d = collections.defaultdict(lambda: d[1])
    d[1]


@case
def metaclass_call():
    class M(type):
        def __call__(cls):
            return cls()

    class C(metaclass=M):
        pass
    C()


@case
def instance_check():
    class M(type):
        def __instancecheck__(cls, value):
            return isinstance(value, cls)

    class C(metaclass=M):
        pass
    isinstance(1, C)


@case
def callable_of_itself():
    class C:
        pass
    C.__call__ = C()
    C()()


@case
def heap_order():
    class C:
        def __lt__(self, other):
            heapq.heapify([self, self])
    heapq.heapify([C(), C()])


@case
def starred():
    class C:
        def __iter__(self):
            return print(*self)
    print(*C())


@case
def lists_in_each_other():
    a, b = [], []
    a.append(b)
    b.append(a)
    c = []
    c.append([c])
    a == c


@case
def dicts_in_each_other():
    a, b = {}, {}
    a[1], b[1] = a, b
    a == b


for _name, _use in (("add", "o + o"), ("eq", "o == 1"), ("lt", "o < 1"), ("neg", "-o"), ("call", "o()"), ("getitem", "o[0]"), ("repr", "repr(o)"),
                    ("str", "str(o)"), ("hash", "hash((o,))"), ("iter", "iter(o)"), ("next", "next(o)"), ("bool", "bool(o)"), ("len", "len(o)"),
                    ("contains", "1 in o"), ("format", "format(o)"), ("index", "[1][o]"), ("float", "float(o)"), ("reversed", "reversed(o)")):
    special(_name, _use)
nested("map_in_map", lambda: iter([1]), lambda value: map(int, value), list)
nested("filter_in_filter", lambda: iter([1]), lambda value: filter(None, value), list)
nested("list_repr", list, lambda value: [value], repr)
nested("list_copy", list, lambda value: [value], copy.deepcopy)
nested("dict_equality", dict, lambda value: {1: value}, lambda value: value == copy_of(value))
nested("partial_in_partial", lambda: print, lambda value: functools.partial(lambda f: f(), value), lambda value: value())


def copy_of(value):
    """A dict as deep."""
    result = {}
    while value:
        value = value[1]
        result = {1: result}
    return result


shard, shards = map(int, sys.argv[1:])
for name, run in CASES[shard::shards]:
    try:
        run()
        outcome = "returned"
    except (RecursionError, MemoryError) as error:
        outcome = "ended"
    print(name, outcome, flush=True)
