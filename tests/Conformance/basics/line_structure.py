x = 1; y = 2; print(x, y)
z = (1 +
     2 +  # comment inside

     3)
print(z)
w = 1 + \
    2 + \
    3
print(w)
s = """line one
line two \
continued
    indented\ttab"""
print(s)
t = 'single \
continued'
print(t)
if x: print("one"); print("two")
def f(a,
      b=2,
      *,
      c=3,
      ): return a + b + c
print(f(1,), f(1, 2, c=4,))
d = {
    "a": 1,
    "b": [
        1,
        2,
    ],
}
print(d)
	
# a line with only a tab above
class A:
  two = 2
  def m(self):
          return self.two
  def n(self):
   return 1
print(A().m(), A().n())
if x:
	print("tab indented")
	if y:
		print("two tabs")
print((
    "a"
    "b"
    f"{x}"
))
print([
    i
    for i in range(5)
    if i % 2
])
assert x == 1, \
    "message"
lambda_ = lambda: (
    1,
    2)
print(lambda_())
print("semicolon at end");
été = 5
变量 = 6
_ = 7
__x1 = 8
print(été + 变量 + _ + __x1, "ª" == "ª")
ﬁ = "ligature"
print(fi)
print("\x41\u0042\U00000043\103\xe9\a\b\f\v\0".encode())
print(r"\x41\n", b"\x41\101\n", rb"\x41", Rb'\d', u"uni", R"\t")
