ops = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "<", "<=", ">", ">="]
others = ["'a'", "None", "[1]", "(1,)", "{}", "1.5", "1j", "b'x'", "object", "...", "{1}"]
for op in ops:
    for other in others:
        for expr in (f"5 {op} {other}", f"{other} {op} 5"):
            try:
                r = eval(expr)
                if other in ("1.5", "1j"): continue
                print(expr, "=", r)
            except TypeError as e:
                print(expr, "->", str(e).replace("\n", " "))
