def parse_query(q):
    out = {}
    for part in q.lstrip("?").split("&"):
        if not part: continue
        k, eq, v = part.partition("=")
        def un(s):
            b, i = bytearray(), 0
            while i < len(s):
                if s[i] == "%": b.append(int(s[i + 1:i + 3], 16)); i += 3
                else: b += (" " if s[i] == "+" else s[i]).encode(); i += 1
            return b.decode("utf-8", "replace")
        out.setdefault(un(k), []).append(un(v) if eq else None)
    return out
print(parse_query("?a=1&b=two+words&a=%C3%A9&flag&e=&x%20y=%26%3D"), parse_query(""))
def quote(s): return "".join(c if c.isalnum() and c.isascii() or c in "-._~" else "".join(f"%{b:02X}" for b in c.encode()) for c in s)
print(quote("a b/é?&=~"), parse_query("k=" + quote("é 日&=+"))["k"])
def ini(text):
    sec, out = None, {}
    for n, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line: continue
        if line[0] == "[":
            if line[-1] != "]": raise ValueError(f"line {n}: unterminated section")
            sec = out.setdefault(line[1:-1].strip(), {})
        elif "=" in line:
            if sec is None: raise ValueError(f"line {n}: no section")
            k, v = (x.strip() for x in line.split("=", 1)); sec[k] = int(v) if v.lstrip("-").isdigit() else v.lower() == "true" if v.lower() in ("true", "false") else v.strip('"')
        else: raise ValueError(f"line {n}: cannot parse {line!r}")
    return out
print(ini('[db]\nhost = "x y" # c\nport=5432\n\n[ flags ]\ndebug = True\nneg=-5\nurl = a=b\n'))
for bad in ("k=v", "[a\nk=v", "[a]\njunk"):
    try: ini(bad)
    except ValueError as e: print(e)
def csv(line, d=","):
    out, cur, q, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if q:
            if c == '"' and line[i + 1:i + 2] == '"': cur += c; i += 1
            elif c == '"': q = False
            else: cur += c
        elif c == '"': q = True
        elif c == d: out.append(cur); cur = ""
        else: cur += c
        i += 1
    return out + [cur]
for l in ('a,b,c', 'a,"b,c",d', '"say ""hi""",x', '', ',,', '"multi\nline",z', "a;b"): print(csv(l), csv(l, ";"))
def render(t, **ctx):
    out, i = "", 0
    while (j := t.find("{{", i)) >= 0:
        k = t.index("}}", j); expr = t[j + 2:k].strip(); name, *fs = (x.strip() for x in expr.split("|")); v = ctx
        for p in name.split("."): v = v[p] if isinstance(v, dict) else getattr(v, p)
        for f in fs: v = {"upper": str.upper, "len": len, "title": str.title, "rev": lambda s: s[::-1]}[f](v)
        out += t[i:j] + str(v); i = k + 2
    return out + t[i:]
print(render("Hi {{ name | upper }}, {{u.x}} {{ items|len }} {{name|rev|title}}!", name="bob", u={"x": 5}, items=[1, 2]), render("none"), render("{{a}}{{a}}", a=1))
for t in ("{{ nope }}", "{{ name | bogus }}", "{{ unclosed"):
    try: print(render(t, name="x"))
    except (KeyError, ValueError, AttributeError) as e: print(type(e).__name__, e)
def table(rows, align="<>^"):
    w = [max(len(str(c)) for c in col) for col in zip(*rows)]
    return "\n".join(" | ".join(f"{c!s:{a}{n}}" for c, n, a in zip(r, w, align)) for r in rows)
print(table([("name", "qty", "note"), ("bolt", 10, "x"), ("longer name", 5, "centered")]))
def dedent(s): ls = s.splitlines(); m = min((len(l) - len(l.lstrip()) for l in ls if l.strip()), default=0); return "\n".join(l[m:].rstrip() for l in ls).strip("\n")
print(dedent("""
    def f():
        return 1

      # odd
    """)); print(repr(dedent("")))
def diff(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1): t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    i = j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]: yield "  " + a[i]; i += 1; j += 1
        elif j < len(b) and (i == len(a) or t[i][j + 1] > t[i + 1][j]): yield "+ " + b[j]; j += 1
        else: yield "- " + a[i]; i += 1
print(*diff("the quick brown fox".split(), "the slow brown red fox jumps".split()), sep="\n")
def glob(p, s): return not s if not p else any(glob(p[1:], s[i:]) for i in range(len(s) + 1)) if p[0] == "*" else bool(s) and p[0] in ("?", s[0]) and glob(p[1:], s[1:])
print([glob(p, s) for p, s in (("*.py", "a.py"), ("a?c", "abc"), ("*", ""), ("a*b*c", "aXXbYc"), ("?", ""), ("*.txt", "a.py"))])
def compare(a, b):
    k = lambda v: [int(x) if x.isdigit() else x for x in v.replace("-", ".").split(".")]
    return (k(a) > k(b)) - (k(a) < k(b))
print([compare(*p) for p in (("1.2.10", "1.2.9"), ("1.0", "1.0.0"), ("2", "10"), ("1.2", "1.2"))])
