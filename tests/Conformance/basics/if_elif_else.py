def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"

for score in (100, 90, 89, 80, 79.9, 70, 69, -1):
    print(score, grade(score))

def nested(a, b):
    if a:
        if b:
            return "both"
        else:
            return "only a"
    elif b:
        return "only b"
    return "none"

for a in (0, 1):
    for b in ("", "x"):
        print(a, repr(b), nested(a, b))

values = [0, 1, -1, 0.0, 0.1, "", " ", [], [0], {}, {1: 2}, (), (None,), None, True, False, set(), {0}, b"", b"\0", range(0), range(1), 0j, 1j, ...]
for value in values:
    if value:
        print(repr(value), "true")
    else:
        print(repr(value), "false")
x = 5
print("small" if x < 3 else "medium" if x < 10 else "large")
x = 50
print("small" if x < 3 else "medium" if x < 10 else "large")
if not x: print("no")
elif x: print("one-line elif")
if x > 1 and x < 100 and not x == 7: print("and-not")
if x < 1 or x > 49: print("or")
