x = 10
for stmt in ("x += 5", "x -= 20", "x *= -7", "x //= 2", "x %= 7", "x **= 40", "x >>= 3", "x <<= 70", "x |= 1", "x &= 0xFFFF_FFFF_FFFF_FFFF_FFFF", "x ^= -1", "x /= 2"):
    exec(stmt)
    print(stmt, x)
try:
    x <<= 1
except TypeError as e:
    print(e)
try:
    x += "a"
except TypeError as e:
    print(e)
try:
    x **= None
except TypeError as e:
    print(e)
y = 5
try:
    y @= 2
except TypeError as e:
    print(e)
try:
    y -= []
except TypeError as e:
    print(e)
class Acc:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("+=", o)); return self
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "fallback sub"
    def __rmul__(self, o): return ("rmul", o)
a = Acc()
b = a
a += 1
a += "x"
print(a is b, a.log)
a -= 3
print(a)
n = 6
n *= Acc()
print(n)
total = 0
for i in range(-50, 50): total += i * i * (-1) ** i
print(total)
count = 2 ** 62 - 5
for _ in range(10):
    count += 1
print(count)
count = -2 ** 62 + 5
for _ in range(10):
    count -= 1
print(count)
count = 1
for _ in range(70): count *= 2
print(count)
for _ in range(70): count //= 2
print(count)
for _ in range(100): count = count * 3 + 1
print(count)
