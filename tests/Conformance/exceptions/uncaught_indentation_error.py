print("this never runs either")
def f():
pass
