big = 2 ** 70
for x in (0, 1, -1, 2 ** 53, 2 ** 53 + 1, 2 ** 62, 2 ** 63, big, -big):
    for y in (0.0, 1.0, -1.5, 2.0 ** 53, 2.0 ** 62, 2.0 ** 70, float("inf"), float("-inf"), float("nan"), True, 10 ** 25):
        print(int(x < y), int(x <= y), int(x == y), int(x != y), int(x > y), int(x >= y), sep="", end=" ")
    print()
print(10 ** 400 == float("inf"), 10 ** 400 < 1e308, 10 ** 400 > 1e308, -10 ** 400 < -1e308, 10 ** 309 < float("inf"))
print(1 < True, 1 == True, 0 == False, 2 == True, 1 is True, (1, 2) == (True, 2.0))
try:
    print(1 < "a")
except TypeError as e:
    print(e)
try:
    print(2 ** 70 < [])
except TypeError as e:
    print(e)
try:
    print(1 < 1j)
except TypeError as e:
    print(e)
print(1 == "1", 1 != "1", 1 == None, 2 ** 70 == 2 ** 70 + 0, 2 ** 70 != 2.0 ** 70, 1 + 0j == 1, 2 ** 70 == complex(2 ** 70))
print(sorted([3, 1.5, True, -2, 2 ** 65, -1e30, 0.5]), max(1, 1.0), max(1.0, 1), min(0, False), min(False, 0))
print(10 ** 16 + 1 == 1e16, 10 ** 16 + 1 > 1e16, 9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0, 2 ** 1023 < 1.7e308, 2 ** 1024 > 1.7e308)
ints = [0, 1, -1, 127, 128, 255, 256, 2 ** 31, 2 ** 32, 2 ** 62, 2 ** 63, 2 ** 64, 2 ** 100]
ints += [-i for i in ints]
print(sorted(set(ints)) == sorted(set(ints), key=lambda v: v), sorted(set(ints)))
d = {2 ** 70: "a", 2.0 ** 70: "b", 1: "c", True: "d", 1.0: "e"}
print(d)
print({1, 1.0, True, 1 + 0j}, {0, -0.0, False}, len({2 ** 53, 2.0 ** 53, 2 ** 53 + 1}))
