class Weird(Exception):
    def __str__(self):
        return "custom text\nover two lines"
class Broken(Exception):
    def __str__(self):
        raise RuntimeError("str fails")
try:
    raise Broken()
except Broken as e:
    print(type(e).__name__)
class Outer:
    class Inner(Exception):
        pass
try:
    raise Outer.Inner("nested name")
except Outer.Inner:
    raise Weird
