import sys
print("before")
try:
    sys.exit(1)
except SystemExit as e:
    print(repr(e), e.code)
for arg in (None, 0, 3, "text", (1, 2), True, 2.5):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
try:
    raise SystemExit
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(repr(e), e.code)
print(issubclass(SystemExit, Exception), issubclass(SystemExit, BaseException))
try:
    try:
        sys.exit(5)
    finally:
        print("finally runs")
except BaseException as e:
    print(type(e))
try:
    exec("raise SystemExit('inner')")
except SystemExit as e:
    print(e)
sys.stdout.flush()
sys.exit(42)
