"""Assembles the whole application: path -> text."""

from generator.core import CORE
from generator.random_source import Source
from generator.shapes_data import serializers_module, stores_module, validators_module
from generator.shapes_models import models_module
from generator.shapes_rules import Rules, rules_module
from generator.shapes_web import services_module, templates_module, views_module
from generator.spec import build_domains

SEED = 20231


def registry(domains):
    """Knows every domain: imports the views, lists the fields, fills the stores."""
    lines = ['"""Every domain of the application."""', "", "FIELDS = {"]
    for domain in domains:
        for entity in domain.entities:
            lines.append(f'    "{entity.lower}s": (')
            for kind, name in entity.fields.items():
                choices = repr(entity.states) if kind == "state" else "()"
                lines.append(f'        ("{name}", "{kind}", {choices}),')
            lines.append("    ),")
    lines += ["}", "", "", "def load():", '    """Importing the views registers the routes."""']
    lines += [f"    import webapp.{domain.name}.views" for domain in domains]
    lines += ["", "", "def stores():"]
    for domain in domains:
        lines.append(f"    from webapp.{domain.name} import stores as {domain.name}_stores")
    lines.append("    return {")
    for domain in domains:
        for entity in domain.entities:
            lines.append(f'        "{entity.lower}s": {domain.name}_stores.{entity.lower.upper()}S,')
    lines += ["    }", "", "", "def seed(source):", '    """Two dozen rows for each store."""',
              "    from webapp.traffic import make_body", "",
              "    for name, store in stores().items():", "        for _ in range(24):",
              "            values = make_body(FIELDS[name], source)",
              "            store.insert(cleaned(values, FIELDS[name]))", "", "",
              "def cleaned(values, fields):", "    for name, kind, choices in fields:",
              '        if kind == "state" and values.get(name) not in choices:',
              "            values[name] = choices[0]",
              '        elif kind == "cents":', "            values[name] = int(values.get(name, 0))",
              '        elif kind == "count":', "            values[name] = max(values.get(name, 0), 0)",
              '        elif kind == "tags":', "            values[name] = tuple(values.get(name, ()))",
              "    return values", ""]
    return "\n".join(lines)


def generate():
    domains = build_domains(Source(SEED))
    files = dict(CORE)
    files["webapp/__init__.py"] = '"""A web application, written by a generator."""\n'
    files["webapp/core/__init__.py"] = '"""The framework part."""\n'
    files["webapp/registry.py"] = registry(domains)
    for domain in domains:
        rules = {entity.name: Rules(entity) for entity in domain.entities}
        folder = f"webapp/{domain.name}/"
        files[folder + "__init__.py"] = f'"""The {domain.name} domain."""\n'
        files[folder + "models.py"] = models_module(domain)
        files[folder + "validators.py"] = validators_module(domain)
        files[folder + "serializers.py"] = serializers_module(domain)
        files[folder + "stores.py"] = stores_module(domain)
        files[folder + "rules.py"] = rules_module(domain, rules)
        files[folder + "templates.py"] = templates_module(domain)
        files[folder + "services.py"] = services_module(domain, rules)
        files[folder + "views.py"] = views_module(domain, rules)
    return files
