"""Templates, services and views."""

from generator.random_source import fill

ROWS = (
    """def $entity_row(item):
    return f"<tr><td>{item.ident}</td><td>{escape_$domain(item.$label)}</td><td>{item.$cents / 100:.2f}</td></tr>"
""",
    """def $entity_row(item):
    cells = (item.ident, escape_$domain(item.$label), item.$state, item.$count)
    return "<tr>" + "".join(["<td>%s</td>" % (cell,) for cell in cells]) + "</tr>"
""",
    """def $entity_row(item):
    css = "open" if item.is_open() else "closed"
    return '<li class="{}">{:>5} {:<20} {:>10,}</li>'.format(css, item.ident, item.short(), item.$cents)
""",
    """def $entity_row(item):
    out = ["<p>", str(item.ident), ". "]
    out.append(escape_$domain(item.$label).ljust($medium1))
    if item.$count:
        out.append(f" x{item.$count}")
    out.append("</p>")
    return "".join(out)
""",
)

PAGES = (
    """def $entity_page(items, title="$Entity list"):
    rows = "\\n".join([$entity_row(item) for item in items])
    return f"<h1>{title}</h1>\\n<table>\\n{rows}\\n</table>"
""",
    """def $entity_page(items, title="All of $entity"):
    parts = ["<section>", "<h2>" + title + "</h2>"]
    for position, item in enumerate(items):
        if position and position % $small1 == 0:
            parts.append("<hr>")
        parts.append($entity_row(item))
    parts.append("</section>")
    return "\\n".join(parts)
""",
    """def $entity_page(items, title="$domain: $entity"):
    if not items:
        return f"<h1>{title}</h1><p>Nothing here.</p>"
    text = f"<h1>{title} ({len(items)})</h1>"
    for item in items:
        text += "\\n" + $entity_row(item)
    return text
""",
)

DETAILS = (
    """def $entity_detail(item, facts):
    lines = [f"<h1>{escape_$domain(item.$label)}</h1>", "<dl>"]
    for name, value in facts.items():
        lines.append(f"<dt>{name}</dt><dd>{value}</dd>")
    lines.append(f"<dt>total</dt><dd>{item.total:,}</dd></dl>")
    return "\\n".join(lines)
""",
    """def $entity_detail(item, facts):
    body = "".join([f"{name:>12}: {value}\\n" for name, value in sorted(facts.items())])
    return f"<pre>{item!r:.40}\\n{body}{'-' * $medium1}\\n{item.$state.upper()}</pre>"
""",
    """def $entity_detail(item, facts):
    width = max(map(len, facts), default=0)
    head = item.$label.title().center($medium1 + 20, "=")
    return head + "".join(f"\\n{name.ljust(width)} = {value}" for name, value in facts.items())
""",
)

ESCAPES = (
    """def escape_$domain(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")
""",
    """def escape_$domain(text):
    if text.isalnum():
        return text
    return "".join([{"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(char, char) for char in text])
""",
    """ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape_$domain(text):
    return text.translate(ENTITIES)
""",
)


def templates_module(domain):
    parts = [fill(domain.entities[0].source.pick(ESCAPES), {"domain": domain.name})]
    for entity in domain.entities:
        for group in (ROWS, PAGES, DETAILS):
            parts.append(fill(entity.source.pick(group), entity.names()))
    return f'"""Pages of the {domain.name} domain."""\n\n\n' + "\n\n".join(parts)


TRANSITIONS = (
    """def move_$entity(item, target):
    order = $Entity.STATES
    if target not in order:
        raise Conflict(f"no state {target}")
    if order.index(target) < order.index(item.$state):
        raise Conflict("cannot go back")
    item.$state = target
    SIGNALS.send("$entity.moved", item=item)
    return item
""",
    """MOVES_$ENTITY = {a: b for a, b in zip($states, $states[1:])}


def move_$entity(item, target):
    seen = []
    while item.$state != target:
        if item.$state not in MOVES_$ENTITY:
            raise Conflict(f"{item.$state} is final")
        seen.append(item.$state)
        item.$state = MOVES_$ENTITY[item.$state]
    if len(seen) > 1:
        SIGNALS.send("$entity.moved", item=item)
    return item
""",
)

AUDITS = (
    """AUDIT_$ENTITY = []


@SIGNALS.connect("$entity.moved")
def audit_$entity(item):
    AUDIT_$ENTITY.append((item.ident, item.$state))
    if len(AUDIT_$ENTITY) > $medium1:
        del AUDIT_$ENTITY[:$small1]
    return len(AUDIT_$ENTITY)
""",
    """class $EntityAudit:
    def __init__(self):
        self.counts = {}

    def __call__(self, item):
        key = item.$state
        self.counts[key] = self.counts.get(key, 0) + 1
        return self.counts[key]


audit_$entity = SIGNALS.connect("$entity.moved")($EntityAudit())
""",
)

FACTS = (
    """CACHE_$ENTITY = LruCache($medium1)


def facts_$entity(item):
    key = item.ident, item.fingerprint()
    facts = CACHE_$ENTITY.get(key)
    if facts is None:
        facts = {$facts}
        CACHE_$ENTITY.put(key, facts)
    return facts
""",
    """def facts_$entity(item):
    facts = {}
    for name, rule in (
$rule_pairs    ):
        facts[name] = rule(item)
    return facts
""",
    """def facts_$entity(item):
    values = ($rule_calls)
    return dict(zip($rule_names, values))
""",
)

ESTIMATES = (
    """@memo($medium1)
def estimate_$entity(cents, count):
    total = 0
    for step in range(count % $small1 + 2):
        total += (cents + step * $medium2) * count // (step + 1)
    return total
""",
    """@memo($medium1)
def estimate_$entity(cents, count):
    if count <= 1:
        return cents
    return estimate_$entity(cents, count // 2) + estimate_$entity(cents // 2, count // 3) + $small1
""",
)


def services_module(domain, rules):
    parts = []
    for entity in domain.entities:
        one = rules[entity.name].one
        names = entity.names()
        names.update(
            ENTITY=entity.lower.upper(), EntityAudit=entity.name + "Audit",
            facts=", ".join(f'"{v}": rules.{v}_{entity.lower}(item)' for v in one),
            rule_pairs="".join(f'            ("{v}", rules.{v}_{entity.lower}),\n' for v in one),
            rule_calls=", ".join(f"rules.{v}_{entity.lower}(item)" for v in one),
            rule_names=repr(tuple(one)))
        for group in (TRANSITIONS, AUDITS, FACTS, ESTIMATES):
            parts.append(fill(entity.source.pick(group), names))
    text = "\n\n".join(parts)
    cache = "LruCache, memo" if "LruCache(" in text else "memo"
    head = [f'"""What {domain.name} views ask for."""', "", f"from webapp.core.cache import {cache}",
            "from webapp.core.http import Conflict", "from webapp.core.signals import SIGNALS",
            f"from webapp.{domain.name} import rules"]
    moved = sorted(e.name for e in domain.entities if f"{e.name}.STATES" in text)
    if moved:
        head.append(f"from webapp.{domain.name}.models import " + ", ".join(moved))
    return "\n".join(head) + "\n\n\n" + text


LISTS = (
    """    page = $STORE.page(request.query.get("page", 0))
    return templates.$entity_page(page)
""",
    """    items = $STORE.newest($small1 + 9)
    title = f"{len(items)} newest"
    return templates.$entity_page(items, title)
""",
    """    shown = [item for item in $STORE.all() if item.is_open()][:$small1 + 12]
    body = templates.$entity_page(shown)
    return Response(body, headers={"x-count": str(len(shown))})
""",
)

READS = (
    """    item = $STORE.get(ident)
    return templates.$entity_detail(item, services.facts_$entity(item))
""",
    """    item = $STORE.get(ident)
    facts = dict(services.facts_$entity(item), estimate=services.estimate_$entity(item.$cents, item.$count))
    return templates.$entity_detail(item, facts)
""",
)

CREATES = (
    """    require(request.user, 1)
    values = validators.validate_$entity(request.body, request.locale)
    if len($STORE.all()) > 45:
        raise Conflict("full")
    item = $STORE.insert(values)
    return Response(serializers.encode_$entity(item), 201)
""",
    """    values = validators.validate_$entity(request.body, request.locale)
    values.setdefault("$state", $first_state)
    item = $STORE.insert(values)
    while len($STORE.all()) > 40:
        $STORE.remove($STORE.all()[0].ident)
    return Response(str(item.ident), 201)
""",
)

UPDATES = (
    """    changes = validators.validate_$entity(request.body, request.locale, partial=True)
    changes.pop("$state", None)
    item = $STORE.update(ident, changes)
    return serializers.encode_$entity(item)
""",
    """    require(request.user, 2)
    before = serializers.$entity_to_line($STORE.get(ident))
    changes = validators.validate_$entity(request.body, request.locale, partial=True)
    after = serializers.$entity_to_line($STORE.update(ident, changes))
    return "same" if before == after else before + "\\n" + after
""",
)

EXPORTS = (
    """    lines = [serializers.$entity_to_line(item) for item in $STORE.all()]
    return "\\n".join(lines)
""",
    """    return serializers.encode_all_$entity($STORE.cheaper_than($large1 * $small1)[:$small2 + 5])
""",
    """    lines = []
    for item in $STORE.all()[:$small2 + 6]:
        line = serializers.$entity_to_line(item, "|")
        data = serializers.$entity_from_line(line, "|")
        lines.append(f"{data['ident']} {data['$label']} {data['$count']}")
    return "\\n".join(lines)
""",
)

REPORTS = (
    """    items = $STORE.all()
    lines = []
    for report in ($reports):
        lines.extend(report(items))
    return "\\n".join(lines)
""",
    """    items = $STORE.search(request.query["q"]) or $STORE.all()
    parts = {name: report(items) for name, report in (
$report_pairs    )}
    return "\\n\\n".join(name + "\\n" + "\\n".join(lines) for name, lines in parts.items())
""",
)

SEARCHES = (
    """    found = $STORE.search(request.query["q"])
    return ", ".join(sorted([item.short() for item in found])) or "nothing"
""",
    """    start = request.query["page"] * 300
    found = [item.ident for item in $STORE.between(start, start + 900)]
    totals = $STORE.totals()
    return f"{found} {sorted(totals.items())}"
""",
)

STEPS = (
    """    item = $STORE.get(ident)
    target = item.STATES[(item.STATES.index(item.$state) + 1) % len(item.STATES)]
    try:
        services.move_$entity(item, target)
    except Conflict:
        $STORE.update(ident, {"$state": $first_state})
        return f"{ident} restarted"
    return f"{ident} is {item.$state}, {services.estimate_$entity(item.$cents, item.$count)}"
""",
    """    item = $STORE.get(ident)
    if not item.is_open():
        $STORE.update(ident, {"$state": item.STATES[0]})
        return f"reopened {item.short()}"
    state = item.advance()
    return templates.$entity_row(item) + state
""",
)

ACTIONS = (
    ("list", "GET", "", False, LISTS),
    ("detail", "GET", "/<id>", True, READS),
    ("create", "POST", "", False, CREATES),
    ("change", "PUT", "/<id>", True, UPDATES),
    ("export", "GET", "/export", False, EXPORTS),
    ("report", "GET", "/report", False, REPORTS),
    ("search", "GET", "/search", False, SEARCHES),
    ("step", "POST", "/<id>/step", True, STEPS),
)


def view_functions(entity, names):
    source = entity.source
    lines = []
    for action, method, suffix, has_id, bodies in ACTIONS:
        lines.append(f'@route("{method}", "/{entity.domain}/{entity.lower}s{suffix}")')
        lines.append(f"def {action}_{entity.lower}(request{', ident' if has_id else ''}):")
        lines.append(fill(source.pick(bodies), names))
        lines.append("")
    return "\n".join(lines)


def view_class(entity, names):
    source = entity.source
    lines = [f'@resource("/{entity.domain}/{entity.lower}s")', f"class {entity.name}View:"]
    for action, method, suffix, has_id, bodies in ACTIONS:
        lines.append(f'    @on("{method}", "{suffix}")')
        lines.append(f"    def {action}(self, request{', ident' if has_id else ''}):")
        body = fill(source.pick(bodies), names)
        lines.append("\n".join("    " + line if line else "" for line in body.split("\n")))
    return "\n".join(lines)


def views_module(domain, rules):
    parts = []
    for entity in domain.entities:
        many = rules[entity.name].many
        names = entity.names()
        names.update(
            STORE=f"{entity.lower.upper()}S",
            reports=", ".join(f"rules.{v}_{entity.lower}" for v in many) + ",",
            report_pairs="".join(f'        ("{v}", rules.{v}_{entity.lower}),\n' for v in many))
        style = view_class if entity.source.chance(40) else view_functions
        parts.append(style(entity, names))
    text = "\n\n".join(parts)
    head = [f'"""Handlers of the {domain.name} domain."""', ""]
    if "require(" in text:
        head.append("from webapp.core.auth import require")
    web = [n for n in ("Conflict", "Response") if n + "(" in text or f"except {n}" in text]
    if web:
        head.append("from webapp.core.http import " + ", ".join(web))
    routing = [n for n in ("on", "resource", "route") if f"@{n}(" in text]
    head.append("from webapp.core.routing import " + ", ".join(routing))
    head.append(f"from webapp.{domain.name} import rules, serializers, services, templates, validators")
    head.append(f"from webapp.{domain.name}.stores import " + ", ".join(
        sorted(f"{e.lower.upper()}S" for e in domain.entities)))
    return "\n".join(head) + "\n\n\n" + text
