def dump(v, indent=None, level=0, sort=False):
    if v is None: return "null"
    if v is True: return "true"
    if v is False: return "false"
    if isinstance(v, (int, float)): return repr(v)
    if isinstance(v, str): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if c.isprintable() else f"\\u{ord(c):04x}") for c in v) + '"'
    nl, pad, end = ("", "", "") if indent is None else ("\n", " " * indent * (level + 1), "\n" + " " * indent * level)
    sep = ", " if indent is None else "," + nl
    if isinstance(v, (list, tuple)):
        return "[]" if not v else "[" + nl + sep.join(pad + dump(x, indent, level + 1, sort) for x in v) + end + "]"
    if isinstance(v, dict):
        items = sorted(v.items()) if sort else v.items()
        return "{}" if not v else "{" + nl + sep.join(f"{pad}{dump(str(k))}: {dump(x, indent, level + 1, sort)}" for k, x in items) + end + "}"
    raise TypeError(f"cannot dump {type(v).__name__}")
def load(s):
    def ws(i):
        while i < len(s) and s[i] in " \n\t\r": i += 1
        return i
    def value(i):
        i = ws(i)
        match s[i:i + 1]:
            case "{":
                out, i = {}, ws(i + 1)
                while s[i] != "}":
                    k, i = value(i)
                    i = ws(i)
                    if s[i] != ":": raise ValueError(f"expected ':' at {i}")
                    out[k], i = value(i + 1)
                    i = ws(i)
                    if s[i] == ",": i = ws(i + 1)
                    elif s[i] != "}": raise ValueError(f"expected ',' at {i}")
                return out, i + 1
            case "[":
                out, i = [], ws(i + 1)
                while s[i] != "]":
                    x, i = value(i)
                    out.append(x)
                    i = ws(i)
                    if s[i] == ",": i = ws(i + 1)
                    elif s[i] != "]": raise ValueError(f"expected ',' at {i}")
                return out, i + 1
            case '"':
                out, i = "", i + 1
                while s[i] != '"':
                    if s[i] == "\\":
                        i += 1
                        if s[i] == "u": out += chr(int(s[i + 1:i + 5], 16)); i += 4
                        else: out += {"n": "\n", "t": "\t"}.get(s[i], s[i])
                    else: out += s[i]
                    i += 1
                return out, i + 1
            case c if c and c in "-0123456789":
                j = i
                while j < len(s) and s[j] in "+-.eE0123456789": j += 1
                return (float if any(c in s[i:j] for c in ".eE") else int)(s[i:j]), j
            case _:
                for w, v in (("true", True), ("false", False), ("null", None)):
                    if s.startswith(w, i): return v, i + len(w)
                raise ValueError(f"bad value at {i}")
    v, i = value(0)
    if ws(i) != len(s): raise ValueError(f"extra data at {i}")
    return v
data = {"name": "Ann \"A\"", "age": 30, "tags": ["x", "y\n", []], "nested": {"pi": 3.14, "big": 10 ** 20, "none": None, "ok": True, "e": {}}, "é": "日\x01"}
print(dump(data)); print(dump(data, 2)); print(dump({"b": 1, "a": [2]}, sort=True))
print(load(dump(data)) == data, load(dump(data, 4)) == data, load(' [1 , -2.5e3, {"a" : [ ]} ] '))
for bad in ("{", "[1 2]", '{"a" 1}', "nope", '"open', "[1,]x", "", "[1, 2", '{"a": }'):
    try: print(bad, load(bad))
    except (ValueError, IndexError) as e: print(repr(bad), type(e).__name__, e)
try: dump({1: {2}})
except TypeError as e: print(e)
