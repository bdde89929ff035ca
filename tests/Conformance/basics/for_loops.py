for i in range(3):
    print(i)
else:
    print("done")
for i in []:
    print("never")
else:
    print("empty else")
try:
    print(unbound_i)
except NameError as e:
    print(e)
for i in range(2):
    pass
print("i after", i)
for x, (y, *z) in [(1, (2, 3, 4)), (5, "six")]:
    print(x, y, z)
items = [1, 2, 3, 4]
for item in items:
    if item == 2:
        items.remove(item)
    print(item, items)
items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
for d["k"] in [1, 2, 3] if (d := {}) is not None else []:
    print(d)
class Box: pass
box = Box()
for box.value in "ab":
    print(box.value)
for i in range(5):
    for j in range(5):
        if j > i:
            break
        if (i + j) % 2:
            continue
        print(i, j, end=";")
    print()
for i, in [(1,), (2,)]:
    print(i)
for a, b in {"x": 1, "y": 2}.items():
    print(a, b)
for c in "héllo": print(c, end="|")
print()
try:
    for q in 5: pass
except TypeError as e:
    print(e)
try:
    for q, r in [1, 2]: pass
except TypeError as e:
    print(e)
for i in range(10, 0, -3): print(i)
for i in reversed([1, 2, 3]): print(i)
it = iter([1, 2, 3, 4, 5])
for x in it:
    print(x, next(it, "end"))
