def esc(s): return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
def inline(s):
    out, i = "", 0
    while i < len(s):
        for mark, tag in (("**", "strong"), ("*", "em"), ("`", "code"), ("~~", "del")):
            if s.startswith(mark, i) and (j := s.find(mark, i + len(mark))) > i + len(mark) - 1 and j != -1 and j > i + len(mark):
                body = s[i + len(mark):j]; out += f"<{tag}>{esc(body) if tag == 'code' else inline(body)}</{tag}>"; i = j + len(mark); break
        else:
            if s[i] == "[" and (j := s.find("](", i)) > 0 and (k := s.find(")", j)) > 0: out += f'<a href="{esc(s[j + 2:k])}">{inline(s[i + 1:j])}</a>'; i = k + 1
            elif s[i] == "\\" and i + 1 < len(s): out += esc(s[i + 1]); i += 2
            else: out += esc(s[i]); i += 1
    return out
class Block:
    def __init__(self, kind, lines): self.kind, self.lines = kind, lines
    def __repr__(self): return f"{self.kind}:{len(self.lines)}"
def blocks(text):
    cur, fence = [], None
    def flush():
        if cur: yield Block("p", cur[:]); cur.clear()
    for line in text.split("\n"):
        if fence is not None:
            if line.startswith("```"): yield Block("code", fence); fence = None
            else: fence.append(line)
            continue
        s = line.strip()
        match s.split(maxsplit=1):
            case []: yield from flush()
            case [h, *_] if h.startswith("```"): yield from flush(); fence = []
            case [h, t] if set(h) == {"#"} and len(h) <= 6: yield from flush(); yield Block(f"h{len(h)}", [t])
            case [("-" | "*") as b, t]: yield from flush(); yield Block("ul", [((len(line) - len(line.lstrip())) // 2, t)])
            case [n, t] if n[:-1].isdigit() and n.endswith("."): yield from flush(); yield Block("ol", [((len(line) - len(line.lstrip())) // 2, t)])
            case [">", t]: yield from flush(); yield Block("quote", [t])
            case [r] if set(r) == {"-"} and len(r) >= 3: yield from flush(); yield Block("hr", [])
            case [c, *_] if c.startswith("|"): yield from flush(); yield Block("table", [[x.strip() for x in s.strip("|").split("|")]])
            case _: cur.append(s)
    if fence is not None: yield Block("code", fence)
    yield from flush()
def merged(bs):
    last = None
    for b in bs:
        if last and last.kind == b.kind and b.kind in ("ul", "ol", "quote", "table"): last.lines += b.lines
        else:
            if last: yield last
            last = b
    if last: yield last
def lists(tag, items, depth=0):
    yield "  " * depth + f"<{tag}>"
    i = 0
    while i < len(items):
        d, t = items[i]; j = i + 1
        while j < len(items) and items[j][0] > d: j += 1
        if j > i + 1: yield "  " * (depth + 1) + f"<li>{inline(t)}"; yield from lists(tag, items[i + 1:j], depth + 2); yield "  " * (depth + 1) + "</li>"
        else: yield "  " * (depth + 1) + f"<li>{inline(t)}</li>"
        i = j
    yield "  " * depth + f"</{tag}>"
def render(text):
    for b in merged(blocks(text)):
        match b:
            case Block(kind="p", lines=l): yield f"<p>{inline(' '.join(l))}</p>"
            case Block(kind="code", lines=l): yield "<pre>" + esc("\n".join(l)) + "</pre>"
            case Block(kind="hr"): yield "<hr>"
            case Block(kind="quote", lines=l): yield f"<blockquote>{inline(' '.join(l))}</blockquote>"
            case Block(kind="ul" | "ol" as k, lines=l): yield from lists(k, l)
            case Block(kind="table", lines=[head, *rows]):
                yield "<table>"; yield "<tr>" + "".join(f"<th>{inline(c)}</th>" for c in head) + "</tr>"
                for r in rows:
                    if not all(set(c) <= set("-:") for c in r): yield "<tr>" + "".join(f"<td>{inline(c)}</td>" for c in r) + "</tr>"
                yield "</table>"
            case Block(kind=h, lines=[t]): yield f"<{h}>{inline(t)}</{h}>"
DOC = """# Title with *em* & <b>

First paragraph with **bold and *nested* text**
continued `code <x>` here, [a link](http://x.y/?a=1&b=2) and ~~gone~~.

- one
- two **b**
  - two.one
  - two.two
    - deep
- three

1. first
2. second

> quoted *text*
> more

```
raw **not bold** <tag>
  indented
```
---
| a | b |
|---|:-:|
| 1 | *2* |
## End \\*escaped\\* * lone ** stars `unclosed
"""
for line in render(DOC): print(line)
print(list(merged(blocks(DOC)))); print(list(render("")), list(render("```\nunclosed")), inline("****"), inline("a*b"), inline("[x](y"), inline("**b** and `**`"), inline("\\"))
