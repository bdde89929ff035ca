import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 4299
print(len(str(big)))
for make in (lambda: str(10 ** 4300), lambda: repr(-10 ** 5000), lambda: int("1" * 4301), lambda: f"{10 ** 4300}", lambda: "%d" % 10 ** 0 + "%d" % (10 ** 4300), lambda: format(10 ** 4300, ","), lambda: int("-" + "7" * 5000), lambda: int("1_" * 4300 + "1"), lambda: int(b"9" * 4301)):
    try:
        print(len(str(make())))
    except ValueError as e:
        print(e)
print(len(int.__str__(10 ** 4299)), int("9" * 4300) == 10 ** 4300 - 1, int(" " + "1" * 4300 + " ") % 10)
print(len(hex(10 ** 5000)), len(bin(10 ** 5000)), len(oct(10 ** 5000)), int("f" * 6000, 16) == 16 ** 6000 - 1, int("1" * 20000, 2) == 2 ** 20000 - 1)
try:
    int("z" * 5000, 36)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 6000)), sys.get_int_max_str_digits())
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as e:
    print(e)
print(len(str(10 ** 639)))
for bad in (639, 1, -1):
    try:
        sys.set_int_max_str_digits(bad)
    except ValueError as e:
        print(bad, e)
try:
    sys.set_int_max_str_digits("x")
except TypeError as e:
    print(e)
try:
    compile("x = " + "9" * 641, "<s>", "exec")
except SyntaxError as e:
    print(e.msg)
sys.set_int_max_str_digits(4300)
print(float(10 ** 300), 10 ** 4400 // 10 ** 4395)
