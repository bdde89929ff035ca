"""Validators, serialisers and stores."""

from generator.random_source import fill

CHECKS = {
    "label": (
        """def check_$field_$entity(value, locale):
    if not isinstance(value, str):
        return None, message("text", locale)
    value = " ".join(value.split())
    if len(value) > $medium1 + 20:
        return None, message("long", locale)
    return value.capitalize(), None
""",
        """def check_$field_$entity(value, locale):
    if not value:
        return None, message("required", locale)
    words = [word for word in str(value).split(" ") if word]
    return " ".join(words[:$small1]), None
""",
        """def check_$field_$entity(value, locale):
    try:
        text = value.strip()
    except AttributeError:
        return None, message("text", locale)
    allowed = all(char.isalnum() or char in " -_" for char in text)
    return (text, None) if allowed and text else (None, message("text", locale))
""",
    ),
    "state": (
        """def check_$field_$entity(value, locale):
    if value in $states:
        return value, None
    return None, message("choice", locale)
""",
        """def check_$field_$entity(value, locale):
    value = str(value).lower()
    for choice in $states:
        if choice == value or choice[:3] == value:
            return choice, None
    return None, message("choice", locale)
""",
    ),
    "cents": (
        """def check_$field_$entity(value, locale):
    if isinstance(value, str):
        if not value.isdigit():
            return None, message("number", locale)
        value = int(value)
    if not 0 <= value <= $large1 * 100:
        return None, message("range", locale)
    return value, None
""",
        """def check_$field_$entity(value, locale):
    try:
        value = int(value)
    except (TypeError, ValueError):
        return None, message("number", locale)
    if value < 0 or value > $large1 * 100:
        return None, message("range", locale)
    return value - value % $small1, None
""",
    ),
    "count": (
        """def check_$field_$entity(value, locale):
    if not isinstance(value, int) or isinstance(value, bool):
        return None, message("number", locale)
    return (value, None) if 0 <= value < $large1 else (None, message("range", locale))
""",
        """def check_$field_$entity(value, locale):
    if value < 0:
        return None, message("range", locale)
    return min(value, $medium1 + 30), None
""",
    ),
    "day": (
        """def check_$field_$entity(value, locale):
    if 0 <= value <= 3650:
        return value, None
    return None, message("range", locale)
""",
        """def check_$field_$entity(value, locale):
    year, rest = divmod(value, 365)
    if year > 9 or year < 0:
        return None, message("range", locale)
    return year * 365 + rest, None
""",
    ),
    "flag": (
        """def check_$field_$entity(value, locale):
    return bool(value), None
""",
        """def check_$field_$entity(value, locale):
    if value in (True, False, "yes", "no"):
        return value in (True, "yes"), None
    return None, message("choice", locale)
""",
    ),
    "tags": (
        """def check_$field_$entity(value, locale):
    if isinstance(value, str):
        value = value.split(",")
    return tuple(sorted({tag.strip().lower() for tag in value})), None
""",
        """def check_$field_$entity(value, locale):
    seen = []
    for tag in value:
        if tag not in seen:
            seen.append(tag)
    if len(seen) > $small1 + 2:
        return None, message("long", locale)
    return tuple(seen), None
""",
    ),
    "ratio": (
        """def check_$field_$entity(value, locale):
    return round(float(value) * $small1 / $small2, 3), None
""",
        """def check_$field_$entity(value, locale):
    if not isinstance(value, (int, float)):
        return None, message("number", locale)
    return min(max(value, 0.0), float($medium1)), None
""",
    ),
    "note": (
        """def check_$field_$entity(value, locale):
    return value.replace("<", "(").replace(">", ")")[:$medium1 + 40], None
""",
        """def check_$field_$entity(value, locale):
    lines = [line.rstrip() for line in value.splitlines()] or [""]
    return "\\n".join(lines), None
""",
    ),
}

VALIDATE_LOOP = """CHECKS_$ENTITY = (
$table)


def validate_$entity(data, locale="en", partial=False):
    clean, errors = {}, {}
    for name, check in CHECKS_$ENTITY:
        if name not in data:
            if not partial and name in $needed:
                errors[name] = message("required", locale)
            continue
        value, error = check(data[name], locale)
        if error is None:
            clean[name] = value
        else:
            errors[name] = error
    if errors:
        raise BadRequest(errors)
    return clean
"""


def validators(entity):
    source = entity.source
    parts = []
    for kind, field in entity.fields.items():
        names = dict(entity.names(), field=field)
        parts.append(fill(source.pick(CHECKS[kind]), names))
    needed = tuple(entity.fields[kind] for kind in ("label", "cents"))
    if source.chance(50):
        table = "".join(f'    ("{f}", check_{f}_{entity.lower}),\n' for f in entity.fields.values())
        parts.append(fill(VALIDATE_LOOP, {"ENTITY": entity.lower.upper(), "entity": entity.lower,
                                          "table": table, "needed": repr(needed)}))
    else:
        lines = [f'def validate_{entity.lower}(data, locale="en", partial=False):', "    clean, errors = {}, {}"]
        for field in entity.fields.values():
            lines += [f'    if "{field}" in data:',
                      f'        clean["{field}"], error = check_{field}_{entity.lower}(data["{field}"], locale)',
                      "        if error:", f'            errors["{field}"] = error']
            if field in needed:
                lines += ["    elif not partial:", f'        errors["{field}"] = message("required", locale)']
        lines += ["    if errors:", "        raise BadRequest(errors)", "    return clean", ""]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def validators_module(domain):
    head = (f'"""Checks of incoming {domain.name} data."""\n\nfrom webapp.core.http import BadRequest\n'
            "from webapp.core.messages import message\n\n\n")
    return head + "\n\n".join(validators(entity) for entity in domain.entities)


TO_DICT = (
    """def $entity_to_dict(item):
    return {"ident": item.ident, $pairs}
""",
    """def $entity_to_dict(item):
    result = {"ident": item.ident}
    for name in $fields:
        result[name] = getattr(item, name)
    result["total"] = item.total
    return result
""",
    """def $entity_to_dict(item, hidden=()):
    return {name: getattr(item, name) for name in ("ident", *$fields) if name not in hidden}
""",
)

ENCODE = (
    """def encode_$entity(item):
    parts = []
    for name, value in $entity_to_dict(item).items():
        if isinstance(value, str):
            parts.append(f'"{name}": "{value}"')
        elif isinstance(value, (tuple, list)):
            parts.append(f'"{name}": [' + ", ".join(f'"{v}"' for v in value) + "]")
        elif value is True or value is False:
            parts.append(f'"{name}": {str(value).lower()}')
        else:
            parts.append(f'"{name}": {value}')
    return "{" + ", ".join(parts) + "}"
""",
    """def encode_$entity(item):
    def show(value):
        match value:
            case bool():
                return "true" if value else "false"
            case str():
                return '"' + value.replace('"', "'") + '"'
            case tuple() | list():
                return "[" + ",".join(map(show, value)) + "]"
            case _:
                return repr(value)
    return "{" + ",".join(f'"{k}":{show(v)}' for k, v in $entity_to_dict(item).items()) + "}"
""",
    """def encode_$entity(item):
    out = '{"ident": %d, "$label": "%s", "$state": "%s"' % (item.ident, item.$label, item.$state)
    for name in ("$cents", "$count", "$day"):
        out += ', "' + name + '": ' + str(getattr(item, name))
    return out + "}"
""",
)

LINES = (
    """def $entity_to_line(item, separator=";"):
    return separator.join((str(item.ident), item.$label.replace(separator, " "), item.$state,
                           f"{item.$cents / 100:.2f}", str(item.$count), str(item.$day)))
""",
    """def $entity_to_line(item, separator="\\t"):
    cells = [item.ident, item.$label, item.$state, item.$cents, item.$count, item.$day]
    return separator.join(map(str, cells))
""",
    """def $entity_to_line(item, separator=","):
    line = ""
    for value in (item.ident, item.$label, item.$state, item.$cents, item.$count, item.$day):
        text = str(value)
        if separator in text:
            text = '"' + text + '"'
        line += text if not line else separator + text
    return line
""",
)

PARSE = (
    """def $entity_from_line(line, separator):
    ident, label, state, cents, count, day = line.split(separator)
    cents = int(float(cents) * 100 + 0.5) if "." in cents else int(cents)
    return {"ident": int(ident), "$label": label, "$state": state, "$cents": cents,
            "$count": int(count), "$day": int(day)}
""",
    """def $entity_from_line(line, separator):
    names = ("ident", "$label", "$state", "$cents", "$count", "$day")
    values = dict(zip(names, line.split(separator)))
    for name in ("ident", "$count", "$day"):
        values[name] = int(values[name])
    values["$cents"] = int(values["$cents"].replace(".", ""))
    return values
""",
)


def serializers(entity):
    source = entity.source
    fields = tuple(entity.fields.values())
    names = dict(entity.names(), fields=repr(fields), pairs=", ".join(f'"{f}": item.{f}' for f in fields))
    parts = [fill(source.pick(group), names) for group in (TO_DICT, ENCODE, LINES, PARSE)]
    parts.append(fill("""def encode_all_$entity(items):
    return "[" + ", ".join([encode_$entity(item) for item in items]) + "]"
""", names))
    return "\n\n".join(parts)


def serializers_module(domain):
    return f'"""Text forms of {domain.name} data."""\n\n\n' + "\n\n".join(
        serializers(entity) for entity in domain.entities)


STORES = (
    """class $EntityStore:
    def __init__(self):
        self.rows = {}
        self.following = 1
        self.by_$state = {}

    def insert(self, values):
        item = $Entity(ident=self.following, **values)
        self.rows[item.ident] = item
        self.by_$state.setdefault(item.$state, set()).add(item.ident)
        self.following += 1
        return item

    def get(self, ident):
        try:
            return self.rows[ident]
        except KeyError:
            raise NotFound(f"$entity {ident}") from None

    def update(self, ident, changes):
        item = self.get(ident)
        self.by_$state[item.$state].discard(ident)
        item.update(changes)
        self.by_$state.setdefault(item.$state, set()).add(ident)
        return item

    def remove(self, ident):
        item = self.get(ident)
        self.by_$state[item.$state].discard(ident)
        del self.rows[ident]
        return item

    def all(self):
        return list(self.rows.values())

    def in_state(self, state):
        return [self.rows[ident] for ident in sorted(self.by_$state.get(state, ()))]

    def page(self, number, size=$small1 + 9):
        return self.all()[number * size:(number + 1) * size]
""",
    """class $EntityStore:
    def __init__(self):
        self.items = []
        self.idents = []

    def find(self, ident):
        at = bisect_left(self.idents, ident)
        if at == len(self.idents) or self.idents[at] != ident:
            raise NotFound(f"no $entity {ident}")
        return at

    def insert(self, values):
        ident = self.idents[-1] + 1 if self.idents else 1
        item = $Entity(ident, **values)
        self.items.append(item)
        self.idents.append(ident)
        return item

    def get(self, ident):
        return self.items[self.find(ident)]

    def update(self, ident, changes):
        return self.get(ident).update(changes)

    def remove(self, ident):
        at = self.find(ident)
        del self.idents[at]
        return self.items.pop(at)

    def all(self):
        return self.items[:]

    def in_state(self, state):
        return [item for item in self.items if item.$state == state]

    def page(self, number, size=$small1 + 9):
        start = number * size
        return list(islice(self.items, start, start + size))
""",
    """class $EntityStore:
    \"\"\"Keeps a log of changes beside the rows.\"\"\"

    def __init__(self, limit=$medium1):
        self.table = OrderedDict()
        self.log = deque(maxlen=limit)
        self.last = 0

    def note(self, action, ident):
        self.log.append((action, ident))

    def insert(self, values):
        self.last += 1
        item = self.table[self.last] = $Entity(ident=self.last, **values)
        self.note("insert", self.last)
        return item

    def get(self, ident):
        item = self.table.get(ident)
        if item is None:
            raise NotFound(f"$entity {ident} not found")
        return item

    def update(self, ident, changes):
        item = self.get(ident)
        item.update(changes)
        self.table.move_to_end(ident)
        self.note("update", ident)
        return item

    def remove(self, ident):
        self.get(ident)
        self.note("remove", ident)
        return self.table.pop(ident)

    def all(self):
        return [item for _, item in sorted(self.table.items())]

    def in_state(self, state):
        return list(filter(lambda item: item.$state == state, self.all()))

    def page(self, number, size=$small1 + 9):
        items = self.all()
        return [items[i] for i in range(number * size, min((number + 1) * size, len(items)))]
""",
)

QUERIES = (
    """
    def cheaper_than(self, limit):
        return [item for item in self.all() if item.$cents < limit]
""",
    """
    def search(self, word):
        return [item for item in self.all() if item.matches(word)]
""",
    """
    def newest(self, count=$small2):
        return sorted(self.all(), key=lambda item: (item.$day, item.ident), reverse=True)[:count]
""",
    """
    def totals(self):
        sums = {}
        for item in self.all():
            sums[item.$state] = sums.get(item.$state, 0) + item.total
        return sums
""",
    """
    def between(self, low, high):
        for item in self.all():
            if low <= item.$day < high:
                yield item
""",
)


def stores_module(domain):
    parts = []
    for entity in domain.entities:
        source = entity.source
        text = source.pick(STORES) + "".join(QUERIES)
        names = entity.names()
        names["EntityStore"] = entity.name + "Store"
        parts.append(fill(text, names) + f"\n\n{entity.lower.upper()}S = {entity.name}Store()\n")
    text = "\n\n".join(parts)
    head = [f'"""Where {domain.name} data lives."""', ""]
    if "bisect_left" in text:
        head.append("from bisect import bisect_left")
    collections = [n for n in ("OrderedDict", "deque") if n + "(" in text]
    if collections:
        head.append("from collections import " + ", ".join(collections))
    if "islice" in text:
        head.append("from itertools import islice")
    head.append("")
    head.append("from webapp.core.http import NotFound")
    head.append(f"from webapp.{domain.name}.models import " + ", ".join(sorted(e.name for e in domain.entities)))
    return "\n".join(head) + "\n\n\n" + text
