n = 5
while n:
    print(n, end=" ")
    n -= 1
else:
    print("else ran")
n = 0
while True:
    n += 1
    if n == 3:
        continue
    if n > 6:
        break
    print(n)
else:
    print("never")
i = 0
while i < 3:
    j = 0
    while j < 3:
        if j == i:
            break
        print(i, j)
        j += 1
    else:
        print("inner finished", i)
    i += 1
else:
    print("outer finished")
while 0:
    print("no")
else:
    print("while 0 else")
def find(items, wanted):
    i = 0
    while i < len(items):
        if items[i] == wanted:
            return i
        i += 1
    else:
        return -1
print(find([3, 4, 5], 5), find([], 1), find("abc", "b"))
count = 0
while (count := count + 1) < 5:
    pass
print(count)
a, b = 48, 36
while b:
    a, b = b, a % b
print(a)
stack = [1, [2, [3, [4]]], 5]
flat = []
while stack:
    top = stack.pop()
    if isinstance(top, list):
        stack.extend(top)
    else:
        flat.append(top)
print(flat)
