d = {"a": 1, "b": 2}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, "z" not in d, len(d), list(d), d.keys(), d.values(), d.items())
print(d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("d"), d)
print(d.pop("d"), d.pop("zz", "default"), d.popitem(), d)
d.update({"b": 20}, x=1); d.update([("y", 2)]); d.update(); d.update(z=3); print(d)
c = d.copy(); c["new"] = 1; print("new" in d, c)
d |= {"q": 1}; print(d | {"a": 0}, {"a": 0} | d, d)
d |= [("pair", 1)]; print(d)
d.clear(); print(d)
for e in ("{}['x']", "{}[1]", "{}.pop('x')", "{}.popitem()", "{}.pop()", "{1: 2}.pop(1, 2, 3)", "{}.get()", "{}[[]]", "{}.get([])", "[] in {}", "{}.setdefault()", "{}.update(5)", "{}.update([1])", "{}.update({}, {})", "{} | 5", "{} | [(1, 2)]", "{} + {}", "{} < {}", "-{}", "{}()", "{}.foo", "{}.has_key(1)", "{1: 2}.keys()[0]", "{}.update(None)", "{(1, []): 2}", "{1: 2}.pop([])", "hash({})", "{}.setdefault([], 1)", "{}.fromkeys([1], 2)", "{}.keys() + 1", "len({}, 1)", "{}.copy(1)", "{}.items(1)", "{'k': 1}['K']", "{1.5: 1}[(1, 2)]"):
    import warnings; warnings.simplefilter("ignore")
    try: print(e, eval(e))
    except (KeyError, TypeError, ValueError, AttributeError) as err: print(e, "->", type(err).__name__, err, err.args)
d = {"a": 1}
del d["a"]
try: del d["a"]
except KeyError as e: print(repr(e), e.args)
d[1] = d
print(d, d[1] is d)
print([n for n in dir(dict) if not n.startswith("__")], {}.__len__(), {1: 2}.__contains__(1), {1: 2}.__getitem__(1), {1: 2}.__eq__({1: 2}), {}.__eq__(1), {}.__lt__({}), {1: 2}.__or__({3: 4}), {1: 2}.__ror__({3: 4}), {1: 2}.__or__(5), {1: 2}.__iter__().__next__(), dict.__doc__ is not None)
