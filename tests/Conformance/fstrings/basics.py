name, n, f, l, d = "World", 42, 3.14159, [1, 2], {"k": "v", "a b": 1}
print(f"Hello {name}!", f"{n}", f"{n}{f}", f"", f"no fields", f"{{}}", f"{{{n}}}", f"{{{{{n}}}}}", f"{n + 1}", f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:,}|{n:e}", f"{f:.2f}|{f:8.3f}|{f:<8.1f}|{f:e}|{f:g}|{f:%}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>10} {name!s:*^11}", f"{l} {l[0]} {l[-1]!r} {d['k']} {d['a b']} {d}", f"{name.upper()} {name[::-1]} {len(name)} {name * 2}", f"{'nested'} {'q' + 'r'}", f'{"double"} {name}', f"""{'''triple'''} {"d"}""", rf"\n{n}\t", fr"{n}\d", Rf"\{n}", F"{n}")
print(f"{n=} {n = } {n=:>6} {n=!r} {name=} {name=!s} {name=:>10} {f=:.1f} {n+1=} {l[0] = } {len(name)=} {d['k']=} { n = }", f"{(lambda x: x * 2)(5)}", f"{[i for i in range(3)]}", f"{ {'a': 1} }", f"{ {i for i in [1]} }", f"{n if n > 50 else 'small'}", f"{n!r:{10}}|{f:{8}.{3}}|{f:{'>'}{10}.{1}f}|{n:{'0'}{'5'}}|{'x':{'*'}^{5}}|")
w, p = 10, 2
print(f"{f:{w}.{p}f}|{f:{w}}|{f:.{p}}|{name:{w}}|{name:>{w}}|{name:{'<' if w else '>'}{w}}|{n:{'x' if n else 'd'}}", f"a" "b" f"{n}" 'c' f"{name}", "x" f"{n}" "{n}", ("multi"
  f" {n} "
  "line"), f"line1\n{n}\nline3".split("\n"))
print(f"{n:{w}{'d'}}", f"{n}" == str(n), f"{None} {True} {...} {1j} {b'x'} {int}", f"{'a' 'b'}", f"{n,}", f"{n, f}", f"{*l,}", f"{(n)}", f"{n:}", f"{n!s}", f"{ n }", f"{n }", f"{ n}", f"{n:d}", f"{'':5}|", f"{1:{1}}", f"{-n}", f"{not n}", f"{n and f:.1f}", f"{n or f}", f"{n == 42}", f"{n != 42}", f"{n >= 42}", f"{n <= 42}", f"{n > 1 < 3}")
print(f"""{
n
}""", f'''{n
}''', f"""
{n}
  {name}
""")
class C:
    def __format__(self, s): return f"<{s!r}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
c = C(); print(f"{c} {c:abc} {c!s} {c!r} {c!r:>6} {c!s:^7}| {c:{n}} {c:%Y-%m} {c: } {c::} {c:!r}")
def g(x): return f"{x}" if x else f"{'empty'}"
print(g(1), g(0), f"{g(5)}{g(0):>8}", f"{(x := 7)} {x}", f"{x:=5}", f"{lambda_}" if (lambda_ := 3) else "")
print(f'{d["k"]}', f"{d['k'] + f'{n}'}", f"{f'{n}'}", f"{f'{n:{w}}'}", f"{'{'}{'}'}", f"{chr(123)}", f"\x41{n}\u00e9", f"{n}%", "%s" % f"{n}", f"{n}".zfill(5), f"{n}"[0], f"{n}" * 2, f"{n}" + "x", ",".join(f"{i}" for i in l), {f"k{n}": f"v{n}"}, [f"{i:02}" for i in range(3)])
