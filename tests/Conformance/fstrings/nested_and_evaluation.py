log = []
def t(x): log.append(x); return x
print(f"{t(1)} {t('>')} {t(5):{t('>')}{t(8)}} {t(2)!r}", log); log.clear()
try: f"{t(1)} {1/0} {t(2)}"
except ZeroDivisionError: print(log)
log.clear()
def outer():
    x = "local"
    def inner(): return f"{x} {(lambda: x)()} {[x for _ in 'a']}"
    return inner()
print(outer())
class C:
    v = 5
    s = f"{v} class"
    def m(self): return f"{self.v} {self.__class__.__name__} {__class__.__name__}"
    def __repr__(self): return f"C({self.v!r})"
print(C.s, C().m(), f"{C()}", f"{C()!r:>8}", f"{[C()]}")
g = (f"{i}:{i * i}" for i in range(3)); print(list(g), [f"{i:>{i + 2}}" for i in range(3)], {f"{k}": f"{v!r}" for k, v in {"a": 1}.items()})
print(f"{f'{1 + 1}' + f'{2}'}", f"{'a' if f'{1}' == '1' else 'b'}", f"{'%s' % 'pct'}", f"{'{}'.format(3)}", f"{str(f'{4}')}")
table = [("name", "qty", "price"), ("bolt", 10, 0.25), ("gear wheel", 3, 12.5)]
widths = [max(len(str(r[i])) for r in table) for i in range(3)]
for r in table: print(" | ".join(f"{v:<{w}}" if isinstance(v, str) else f"{v:>{w}}" for v, w in zip(r, widths)))
def tag(n, *c, **a): return f"<{n}{''.join(f' {k}=' + repr(str(v)) for k, v in a.items())}>{''.join(c)}</{n}>"
print(tag("div", tag("b", "x"), f"{tag('i')}", id=5, cls="q"))
async def co(): return f"{await_()}"
def await_(): return "w"
try: co().send(None)
except StopIteration as e: print(e.value)
def gen(): x = f"{(yield 1)}"; yield x
z = gen(); next(z); print(z.send("sent"))
n = 12345.6789
print(f"{n:10.2f}|{n:<10.2f}|{n:^+12.1f}|{n:010.1f}|{n:,.2f}|{n:_.0f}|{n:e}|{n:.3g}|{n:%}")
for i in range(3): print(f"{i}{'st' if i == 1 else 'nd' if i == 2 else 'th'}", end=f"{'' if i < 2 else chr(10)}")
a, b = 3, 4
print(f"{a} + {b} = {a + b}", f"{a=}, {b=}, {a+b=}", f"{a*b = :>5}", f"{a/b=:.2f}", f"{'a'=}", f"{[a, b]=}", f"{(a, b) = }", f"{a if a else b=}", f"{ a=}", f"{a =}", f"{a!=b=}", f"{a==b}", f"{a.real=}", f"{C.v=!r:>4}", f"{'é'=!a}", f"{max(a, b)=}")
print(f"{a:{'>' + str(b)}}", f"{a:{b}.{a}f}", f"{'text':{'.'}{'^'}{b * 3}}", f"{a:{'0' if a else ' '}>{b}}", f"{3.14159:{a}.{a - 1}f}", f"{True:{b}}", f"{'s':{b}}|", f"{None!s:{b + 2}}|")
lines = f"""
  {a}
{b:>4}
""".splitlines(); print(lines)
print(f"{a}" f"{b}" "plain {a}" rf"\{a}" "\n".strip(), f'{"q"}' "'" f"{chr(34)}", f"{'tab'}\t{'x'}", f"\\{a}\\", f"\{a}" if False else "", f"{a}\
{b}", len(f"{a:100}"), f"{a:>{len('xyz')}}", f"{{'k': {a}}}", f"{ {'k': a}['k'] }", f"{ {a} }", f"{(a,)}", f"{a:}" + f"{a!r:}")
