class Node: __slots__ = ()
def parse(p):
    pos = 0
    def peek(): return p[pos] if pos < len(p) else ""
    def take():
        nonlocal pos
        pos += 1
        return p[pos - 1]
    def alt():
        opts = [seq()]
        while peek() == "|": take(); opts.append(seq())
        return opts[0] if len(opts) == 1 else ("alt", opts)
    def seq():
        items = []
        while peek() and peek() not in "|)": items.append(rep())
        return ("seq", items)
    def rep():
        a = atom()
        while peek() and peek() in "*+?{":
            c = take()
            if c == "{":
                body = ""
                while peek() != "}":
                    if not peek(): raise ValueError("missing }")
                    body += take()
                take(); lo, _, hi = body.partition(","); lo = int(lo); hi = lo if "," not in body else int(hi) if hi else None
            else: lo, hi = {"*": (0, None), "+": (1, None), "?": (0, 1)}[c]
            lazy = peek() == "?" and bool(take())
            a = ("rep", a, lo, hi, lazy)
        return a
    groups = 0
    def atom():
        nonlocal groups
        match take():
            case "(":
                groups += 1; n = groups; r = alt()
                if peek() != ")": raise ValueError("missing )")
                take(); return ("group", n, r)
            case "[":
                neg = peek() == "^" and bool(take()); s = set(); first = True
                while peek() != "]" or first:
                    if not peek(): raise ValueError("missing ]")
                    first = False; c = take()
                    if c == "\\": s |= CLASSES.get(peek(), {peek()}); take()
                    elif peek() == "-" and p[pos + 1:pos + 2] not in ("]", ""): take(); s |= {chr(x) for x in range(ord(c), ord(take()) + 1)}
                    else: s.add(c)
                take(); return ("set", s, neg)
            case "\\":
                c = take()
                if c.isdigit(): return ("ref", int(c))
                return ("set", CLASSES[c.lower()], c.isupper()) if c.lower() in CLASSES else ("bound",) if c == "b" else ("chr", c)
            case ".": return ("any",)
            case "^": return ("start",)
            case "$": return ("end",)
            case c if c in "*+?": raise ValueError(f"nothing to repeat: {c}")
            case c: return ("chr", c)
    r = alt()
    if pos < len(p): raise ValueError(f"unbalanced {p[pos]}")
    return r
CLASSES = {"d": set("0123456789"), "w": set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"), "s": set(" \t\n")}
def m(n, s, i, caps, k):
    match n:
        case ("chr", c): return k(i + 1, caps) if s[i:i + 1] == c else None
        case ("any",): return k(i + 1, caps) if i < len(s) and s[i] != "\n" else None
        case ("set", cs, neg): return k(i + 1, caps) if i < len(s) and (s[i] in cs) != neg else None
        case ("start",): return k(i, caps) if i == 0 else None
        case ("end",): return k(i, caps) if i == len(s) else None
        case ("bound",):
            a, b = i > 0 and s[i - 1] in CLASSES["w"], i < len(s) and s[i] in CLASSES["w"]
            return k(i, caps) if a != b else None
        case ("seq", []): return k(i, caps)
        case ("seq", [h, *t]): return m(h, s, i, caps, lambda j, c: m(("seq", t), s, j, c, k))
        case ("alt", opts):
            for o in opts:
                if (r := m(o, s, i, caps, k)) is not None: return r
            return None
        case ("group", g, r): return m(r, s, i, caps, lambda j, c: k(j, {**c, g: (i, j)}))
        case ("ref", g):
            if g not in caps: return None
            t = s[slice(*caps[g])]
            return k(i + len(t), caps) if s.startswith(t, i) else None
        case ("rep", x, lo, hi, lazy):
            more = lambda: m(x, s, i, caps, lambda j, c: m(("rep", x, max(lo - 1, 0), None if hi is None else hi - 1, lazy), s, j, c, k) if j > i or lo else None) if hi is None or hi > 0 else None
            if lo: return more()
            if lazy:
                r = k(i, caps)
                return r if r is not None else more()
            r = more()
            return r if r is not None else k(i, caps)
def search(p, s):
    n = parse(p)
    for i in range(len(s) + 1):
        if (r := m(n, s, i, {}, lambda j, c: (i, j, c))) is not None: return s[r[0]:r[1]], {g: s[a:b] for g, (a, b) in sorted(r[2].items())}
def findall(p, s):
    n, i, out = parse(p), 0, []
    while i <= len(s):
        r = m(n, s, i, {}, lambda j, c: j)
        if r is None: i += 1
        else: out.append(s[i:r]); i = r if r > i else i + 1
    return out
for p, s in (("a*b", "xaaab"), ("(a|b)+c", "ababc"), ("^ab$", "ab"), ("^ab$", "xab"), (r"(\w+)@(\w+)\.com", "mail bob@site.com now"), ("[^aeiou ]+", "hello there"), ("a{2,3}", "aaaa"), ("a{2}?", "aaaa"), ("<.+>", "<a><b>"), ("<.+?>", "<a><b>"), (r"(a)(b)?", "ac"), (r"(\w)\1", "hello"), (r"\bcat\b", "concat cat"), ("[a-c0-2-]+", "xx-b1z"), ("", "abc"), ("x?", "abc"), ("(ab|a)(bc|c)?$", "abc"), (r"\d{3}-\d{4}", "call 555-1234 ok"), ("(x+x+)+y", "xxxxxxxy"), ("[\\d.]+", "v3.14"), ("colou?r", "the color"), ("zzz", "abc"), (r"\D+", "123abc"), ("(a*)*b", "aaab"), ("[]]", "a]")): print(repr(p), repr(s), search(p, s))
print(findall(r"\d+", "a1b22c333"), findall("[aeiou]", "education"), findall("x*", "axxb"), findall(r"\w+", "the quick fox"))
for bad in ("(a", "a)", "*a", "[a", "a{2", "(?", "a|*", "+"):
    try: print(bad, parse(bad))
    except (ValueError, IndexError) as e: print(repr(bad), type(e).__name__, e)
