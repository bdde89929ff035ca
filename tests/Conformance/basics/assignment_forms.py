a = b = c = []
a.append(1)
print(b, c, a is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(a, b), [c, d] = [1, 2], (3, 4)
print(a, b, c, d)
i = 0
data = [10, 20, 30]
i, data[i] = 2, 99
print(i, data)
i, data[i] = 1, 55
print(i, data)
x = 5
x += 3; print(x)
x -= 1; print(x)
x *= 2; print(x)
x /= 4; print(x)
x //= 2; print(x)
x **= 3; print(x)
x %= 0.7; print(round(x, 6))
n = 0b1100
n &= 0b0110; print(n)
n |= 3; print(n)
n ^= 5; print(n)
n <<= 4; print(n)
n >>= 2; print(n)
l = [1]
m = l
l += [2]
print(m, m is l)
l = l + [3]
print(m, l)
t = (1,)
u = t
t += (2,)
print(t, u)
s = "a"; s += "b"; s *= 3
print(s)
def order(name, value):
    print("eval", name)
    return value
class Rec(dict):
    def __getitem__(self, k):
        print("get", k); return dict.get(self, k, 0)
    def __setitem__(self, k, v):
        print("set", k, v); dict.__setitem__(self, k, v)
r = Rec()
r[order("key", "k")] += order("value", 5)
r[order("k1", 1)] = r[order("k2", 2)] = order("v", 7)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as e:
    print(e, t)
x: int = 3
y: "not evaluated" + 1 if False else str
print(x, __annotations__)
del x
try:
    x
except NameError as e:
    print(e)
[a] = [7]; print(a)
() = []
a, = {5}; print(a)
