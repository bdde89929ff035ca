assert True
assert 1 == 1, "not shown"
for cond in (0, "", None, [], False):
    try:
        assert cond
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert False, "message"
except AssertionError as e:
    print(repr(e), str(e))
try:
    assert 0, ("tuple", 1)
except AssertionError as e:
    print(e.args)
try:
    assert 0, None
except AssertionError as e:
    print(e.args)
def message():
    print("message evaluated")
    return "m"
assert True, message()
try:
    assert False, message()
except AssertionError as e:
    print(e)
class T:
    def __bool__(self):
        raise ValueError("no truth")
try:
    assert T()
except ValueError as e:
    print(e)
print(__debug__)
try:
    eval(compile("__debug__ = 1", "<s>", "exec"))
except SyntaxError as e:
    print(e.msg)
def check(x):
    assert isinstance(x, int), f"{x!r} is not an int"
    assert x > 0, f"{x} is not positive"
    return x
for v in (1, "a", -1):
    try:
        print(check(v))
    except AssertionError as e:
        print(e)
