"""Model classes in three styles: slots, a dataclass, and descriptor fields."""

from generator.random_source import fill

DEFAULTS = {"label": '""', "state": "$first_state", "cents": "0", "count": "0", "day": "0",
            "flag": "False", "tags": "()", "ratio": "0.0", "note": '""'}

PROPERTIES = (
    """    @property
    def total(self):
        return self.$cents * self.$count
""",
    """    @property
    def total(self):
        base = self.$cents * max(self.$count, 1)
        return base + base * $small1 // 100
""",
    """    @property
    def total(self):
        amount = 0
        for step in range(self.$count % $small1 + 1):
            amount += self.$cents - step * $small2
        return amount
""",
    """    @property
    def total(self):
        if self.$count > $medium1:
            return self.$cents * self.$count * $medium2 // 100
        return self.$cents * self.$count + $medium3
""",
)

METHODS = (
    """    def is_open(self):
        return self.$state not in ($last_state, "lost")
""",
    """    def age(self, today=$large1):
        return max(today - self.$day, 0) // $small1
""",
    """    def advance(self):
        order = self.STATES
        at = order.index(self.$state)
        if at + 1 < len(order):
            self.$state = order[at + 1]
        return self.$state
""",
    """    def short(self, width=$medium1):
        text = self.$label
        return text if len(text) <= width else text[:width - 1] + "…"
""",
    """    def sort_key(self):
        return (-self.$cents, self.$day, self.ident)
""",
    """    def matches(self, word):
        return word in self.$label or self.$state.startswith(word)
""",
    """    def scaled(self, factor):
        value = self.$cents * factor
        return round(value / $small1) if factor > $small2 else value
""",
    """    def fingerprint(self):
        value = $large1
        for part in (self.ident, self.$cents, self.$count, self.$day):
            value = (value * $medium1 + part) % 65521
        return value
""",
    """    def __lt__(self, other):
        if not isinstance(other, $Entity):
            return NotImplemented
        return self.sort_key() < other.sort_key()
""",
    """    def __eq__(self, other):
        return isinstance(other, $Entity) and self.ident == other.ident

    def __hash__(self):
        return hash(("$entity", self.ident))
""",
    """    def __bool__(self):
        return self.$count > 0 or self.is_open()
""",
    """    def period(self):
        week, day = divmod(self.$day, 7)
        return f"{week // 52}-W{week % 52:02d}-{day}"
""",
    """    def urgency(self):
        match self.$state:
            case $first_state:
                return $small1
            case $second_state if self.$cents > $large1:
                return $small2 * 10
            case $last_state:
                return 0
            case _:
                return $small3
""",
)
ALWAYS = ("def is_open", "def advance", "def short", "def sort_key", "def matches", "def fingerprint")


def slots_style(entity):
    names = ("ident", *entity.fields.values())
    lines = ["class $Entity:", "    STATES = $states",
             "    __slots__ = (" + ", ".join(f'"{n}"' for n in names) + ")", ""]
    lines.append("    def __init__(self, ident, " + ", ".join(
        f"{name}={DEFAULTS[kind]}" for kind, name in entity.fields.items()) + "):")
    lines += [f"        self.{name} = {name}" for name in names]
    lines += ["", "    def update(self, changes):", "        for name, value in changes.items():",
              "            setattr(self, name, value)", "        return self", "",
              "    def __repr__(self):", '        return f"$Entity({self.ident}, {self.$label!r})"', ""]
    return "\n".join(lines)


def dataclass_style(entity):
    lines = ["@dataclass(eq=False)", "class $Entity:", "    ident: int"]
    types = {"label": "str", "state": "str", "flag": "bool", "ratio": "float", "note": "str", "tags": "tuple"}
    for kind, name in entity.fields.items():
        lines.append(f"    {name}: {types.get(kind, 'int')} = {DEFAULTS[kind]}")
    lines += ["", "    STATES = $states", "", "    def update(self, changes):",
              "        self.__dict__.update(changes)", "        return self", ""]
    return "\n".join(lines)


def descriptor_style(entity):
    lines = ["class $Entity(Model):", "    STATES = $states", "    ident = Field()"]
    lines += [f"    {name} = Field({DEFAULTS[kind]})" for kind, name in entity.fields.items()]
    lines += ["", "    def update(self, changes):", "        self.data = {**self.data, **changes}",
              "        return self", ""]
    return "\n".join(lines)


def plain_style(entity):
    lines = ["class $Entity:", '    """$Entity of the $domain domain."""', "", "    STATES = $states", "",
             "    def __init__(self, ident, **values):", "        self.ident = ident"]
    lines += [f'        self.{name} = values.get("{name}", {DEFAULTS[kind]})' for kind, name in entity.fields.items()]
    lines += ["", "    def update(self, changes):"]
    for name in entity.fields.values():
        lines += [f'        if "{name}" in changes:', f'            self.{name} = changes["{name}"]']
    lines += ["        return self", "", "    def __repr__(self):",
              '        return "<$Entity %d>" % self.ident', ""]
    return "\n".join(lines)


STYLES = (slots_style, plain_style, plain_style, slots_style, descriptor_style, dataclass_style)


def model(entity):
    source = entity.source
    style = source.pick(STYLES)
    parts = [style(entity)]
    methods = [m for m in METHODS if any(m.strip().startswith(a) for a in ALWAYS) or source.chance(55)]
    parts.append(source.pick(PROPERTIES))
    parts += methods
    return fill("\n".join(parts), entity.names())


def models_module(domain):
    bodies = [model(entity) for entity in domain.entities]
    text = "\n\n".join(bodies)
    imports = []
    if "@dataclass" in text:
        imports.append("from dataclasses import dataclass\n")
    if "(Model)" in text:
        imports.append("from webapp.core.model import Field, Model\n")
    head = f'"""Models of the {domain.name} domain."""\n\n'
    return head + "\n".join(imports) + ("\n\n" if imports else "") + text
