KEYWORDS = {"let", "if", "else"}
def tokens(src):
    state, buf, line = "start", "", 1
    for c in src + "\n":
        while True:
            if state == "start":
                if c.isalpha() or c == "_": state, buf = "word", c
                elif c.isdigit(): state, buf = "num", c
                elif c == '"': state, buf = "str", ""
                elif c in "<>=!": state, buf = "op", c
                elif c == "#": state = "comment"
                elif not c.isspace(): yield "punct", c, line
                break
            if state == "word":
                if c.isalnum() or c == "_": buf += c; break
                yield ("kw" if buf in KEYWORDS else "name"), buf, line
            elif state == "num":
                if c.isdigit() or c == "." and "." not in buf: buf += c; break
                yield "num", float(buf) if "." in buf else int(buf), line
            elif state == "op":
                if c == "=": buf += c; yield "op", buf, line; state = "start"; break
                yield "op", buf, line
            elif state == "str":
                if c == "\n": raise ValueError(f"line {line}: open string")
                if c == '"': yield "str", buf, line; state = "start"; break
                buf += c; break
            elif state == "comment":
                if c != "\n": break
            state, buf = "start", ""
        if c == "\n": line += 1
for src in ('let x = 10.5 # note', 'if x <= y_1 { "a b" } else !z', 'a==b<c', '3.1.4', '', '"open', 'é=1'):
    try: print(repr(src), list(tokens(src)))
    except ValueError as e: print(repr(src), e)
count = 0
while count < 3: count += 1
else: print("counted", count)
print([t[1] for t in tokens("let a = 1\nlet b = a\n")], max(t[2] for t in tokens("a\nb\n\nc")))
