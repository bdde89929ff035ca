class Field:
    n = itertools_count = 0
    def __init__(self, type_, default=None, required=False, check=None): self.type, self.default, self.required, self.check = type_, default, required, check; Field.n += 1; self.order = Field.n
    def __set_name__(self, o, name): self.name = name
    def __get__(self, o, t=None): return self if o is None else o._data.get(self.name, self.default)
    def __set__(self, o, v):
        if v is not None and not isinstance(v, self.type): raise TypeError(f"{type(o).__name__}.{self.name}: expected {self.type.__name__}, got {type(v).__name__}")
        if self.check and not self.check(v): raise ValueError(f"{type(o).__name__}.{self.name}: {v!r} rejected")
        o._dirty.add(self.name); o._data[self.name] = v
    def __eq__(self, v): return Cond(self.name, "==", v)
    def __lt__(self, v): return Cond(self.name, "<", v)
    def __gt__(self, v): return Cond(self.name, ">", v)
    def __ge__(self, v): return Cond(self.name, ">=", v)
    def in_(self, vs): return Cond(self.name, "in", tuple(vs))
    __hash__ = object.__hash__
class Cond:
    OPS = {"==": lambda a, b: a == b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "in": lambda a, b: a in b}
    def __init__(self, f, op, v): self.f, self.op, self.v = f, op, v
    def __call__(self, row): return self.OPS[self.op](getattr(row, self.f), self.v)
    def __and__(self, o): return Both(self, o, all, "AND")
    def __or__(self, o): return Both(self, o, any, "OR")
    def __invert__(self): return Not(self)
    def __repr__(self): return f"{self.f} {self.op} {self.v!r}"
class Both(Cond):
    def __init__(self, a, b, f, n): self.a, self.b, self.fn, self.n = a, b, f, n
    def __call__(self, row): return self.fn(c(row) for c in (self.a, self.b))
    def __repr__(self): return f"({self.a} {self.n} {self.b})"
class Not(Cond):
    def __init__(self, a): self.a = a
    def __call__(self, row): return not self.a(row)
    def __repr__(self): return f"NOT {self.a}"
class Query:
    def __init__(self, m, rows, conds=(), key=None, rev=False, lim=None): self.m, self.rows, self.conds, self.key, self.rev, self.lim = m, rows, conds, key, rev, lim
    def _with(self, **k): return Query(**{**dict(m=self.m, rows=self.rows, conds=self.conds, key=self.key, rev=self.rev, lim=self.lim), **k})
    def where(self, *c, **kw): return self._with(conds=self.conds + c + tuple(getattr(self.m, k) == v for k, v in kw.items()))
    def order(self, k): return self._with(key=k.lstrip("-"), rev=k[0] == "-")
    def __getitem__(self, s): return self._with(lim=s) if isinstance(s, slice) else list(self)[s]
    def __iter__(self):
        rows = [r for r in self.rows if all(c(r) for c in self.conds)]
        if self.key: rows.sort(key=lambda r: getattr(r, self.key), reverse=self.rev)
        yield from rows[self.lim or slice(None)]
    def __len__(self): return sum(1 for _ in self)
    def __bool__(self): return any(True for _ in self)
    def __repr__(self): return f"<{self.m.__name__} where {' AND '.join(map(repr, self.conds)) or 'true'}{' order ' + ('-' if self.rev else '') + self.key if self.key else ''}>"
    def values(self, *f): return [tuple(getattr(r, x) for x in f) for r in self]
    def agg(self, **k): return {n: fn(getattr(r, f) for r in self) for n, (fn, f) in k.items()}
class Meta(type):
    def __new__(m, name, bases, ns):
        c = super().__new__(m, name, bases, ns); c.fields = {k: v for b in reversed(c.__mro__) for k, v in vars(b).items() if isinstance(v, Field)}; c.rows = []; return c
    def __iter__(c): return iter(c.q)
    def __len__(c): return len(c.rows)
    @property
    def q(c): return Query(c, c.rows)
class Model(metaclass=Meta):
    def __init__(self, **kw):
        self._data, self._dirty = {}, set()
        for k in kw:
            if k not in self.fields: raise TypeError(f"{type(self).__name__} has no field {k!r}")
        missing = [k for k, f in self.fields.items() if f.required and k not in kw]
        if missing: raise TypeError(f"missing {', '.join(missing)}")
        for k, v in kw.items(): setattr(self, k, v)
    def save(self): self._dirty.clear(); self.rows.append(self) if self not in self.rows else None; return self
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={getattr(self, k)!r}' for k in self.fields)})"
class Item(Model):
    name = Field(str, required=True, check=str.strip); qty = Field(int, 0, check=lambda v: v >= 0); price = Field(float, 1.0)
    @property
    def total(self): return self.qty * self.price
class Perishable(Item): days = Field(int, 7)
for n, q, p in (("bolt", 100, 0.5), ("nut", 250, 0.25), ("gear", 7, 12.0), ("belt", 3, 30.0), ("oil", 40, 4.5)): Item(name=n, qty=q, price=p).save()
Perishable(name="milk", qty=5, days=3).save(); print(len(Item), len(Perishable), Item.q.where(Item.qty > 50).values("name"), Item.q.where((Item.price < 1.0) | (Item.qty < 5)).order("-total").values("name", "total"), list(Item.q.where(name="gear")), Item.q.where(~(Item.name.in_(["bolt", "nut"]))).order("price")[:2].values("name"), Item.q.agg(n=(lambda g: sum(1 for _ in g), "name"), total=(sum, "total"), top=(max, "price")), sep="\n")
print(Item.q.where((Item.qty >= 5) & (Item.price > 1.0), ~(Item.name == "oil")).order("-qty"), bool(Item.q.where(name="zzz")), Item.q[0], Item.q[-1].name, [i.name for i in Item], Perishable.fields.keys(), Perishable.q[0])
for f in (lambda: Item(), lambda: Item(name=5), lambda: Item(name="x", qty=-1), lambda: Item(name="x", color="red"), lambda: Item(name="  "), lambda: setattr(Item.q[0], "price", "free"), lambda: Item.q[99], lambda: Item.q.order("nope")[0]):
    try: print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as e: print(type(e).__name__, e)
i = Item.q.where(name="nut")[0]; i.qty -= 50; i.price = 0.3; print(sorted(i._dirty), i, i.save()._dirty, len(Item), Item.qty.name, Item.qty.order < Item.price.order)
