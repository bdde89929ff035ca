def f(kind):
    log = []
    for i in range(4):
        try:
            if i == 1 and kind == "continue":
                continue
            if i == 2 and kind == "break":
                break
            if i == 2 and kind == "return":
                return log
            if i == 2 and kind == "raise":
                raise ValueError(i)
            log.append(i)
        except ValueError:
            log.append("caught")
        else:
            log.append("else")
        finally:
            log.append("f%d" % i)
    else:
        log.append("loop-else")
    return log

for kind in ("none", "continue", "break", "return", "raise"):
    print(kind, f(kind))

def finally_overrides():
    try:
        return "try"
    finally:
        return "finally"
print(finally_overrides())

def finally_swallows():
    for _ in range(2):
        try:
            raise KeyError("gone")
        finally:
            continue
    return "survived"
print(finally_swallows())

def finally_break():
    while True:
        try:
            1 / 0
        finally:
            break
    return "broke"
print(finally_break())

def value_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2
print(value_before_finally())

def nested():
    out = []
    try:
        try:
            out.append("a")
            raise ValueError
        finally:
            out.append("b")
    except ValueError:
        out.append("c")
        try:
            return out
        finally:
            out.append("d")
    finally:
        out.append("e")
print(nested())

def generator():
    try:
        for i in range(3):
            try:
                yield i
            finally:
                print("inner", i)
    finally:
        print("outer")
left = generator()
for v in left:
    print("got", v)
    if v == 1:
        break
left.close()
g = generator()
print(next(g))
g.close()
