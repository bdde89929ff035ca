def a(n):
    b(n)
def b(n):
    if n: a(n-1)
    else: 1/0
a(5)
