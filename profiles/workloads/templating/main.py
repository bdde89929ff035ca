"""Text templates: compiled to render functions held as closures; loops, conditions, filters, inheritance."""

import sys

from engine import Library, TemplateError

TEMPLATES = {
    "base": """<html><head><title>{% block title %}Untitled{% endblock %}</title></head>
<body>{% block body %}{% endblock %}
<footer>{{ site.name|upper }} &copy; {{ site.year }}</footer></body></html>
""",
    "page": """{% extends base %}{% block title %}{{ page.title|title }} - {{ site.name }}{% endblock %}
{% block body %}<h1>{{ page.title|title }}</h1>
{% if page.tags %}<p>Tags: {{ page.tags|join:", " }}</p>{% else %}<p>No tags</p>{% endif %}
<table>
{% for row in page.rows %}<tr class="{% if loop.even %}even{% else %}odd{% endif %}"><td>{{ loop.index }}</td>{% for cell in row.cells %}<td>{{ cell|escape }}</td>{% endfor %}<td>{{ row.total|money }}</td>{% if not row.active %}<td>inactive</td>{% endif %}</tr>
{% endfor %}</table>
{% include comments %}{% endblock %}""",
    "comments": """<ul>{% for comment in page.comments %}<li><b>{{ comment.author|default:"anonymous" }}</b>: {{ comment.text|escape|truncate:40 }}</li>
{% endfor %}</ul>""",
    "mail": """Dear {{ user.name }},
{% for item in user.items %}  {{ loop.index }}. {{ item.name|ljust:20 }}{{ item.price|money|rjust:12 }}
{% endfor %}Total: {{ user.total|money }}
{% if user.total > 100 and user.member %}You get free shipping.
{% endif %}""",
}

BROKEN = ("{% if x %}", "{% for x of y %}{% endfor %}", "{{ a|nothing }}", "{% endif %}",
          "{{ missing.name }}", "{% include nowhere %}", "{{ }}", "{% shout %}")

WORDS = "amber <blue> coral & dusk 'ember' flint grove \"haze\" iris jade".split()


def context(seed):
    def word(step):
        return WORDS[(seed * 7 + step * 3) % len(WORDS)]

    rows = [{"cells": [word(i + j) for j in range(4)], "total": (seed * 31 + i * 17) % 1000 / 4,
             "active": (i + seed) % 3 != 0} for i in range(8)]
    comments = [{"author": word(i) if i % 2 else "", "text": " ".join(word(i + k) for k in range(i + 4))}
                for i in range(6)]
    items = [{"name": word(i), "price": (seed + i * i) % 50 + 0.5} for i in range(5)]
    return {
        "site": {"name": "cinder", "year": 2000 + seed % 30},
        "page": {"title": f"{word(1)} and {word(2)}", "tags": [word(i) for i in range(seed % 4)],
                 "rows": rows, "comments": comments},
        "user": {"name": word(5).title(), "items": items, "member": seed % 2 == 0,
                 "total": sum(item["price"] for item in items)},
    }


def main():
    rounds = int(sys.argv[1])
    check = size = 0
    for seed in range(rounds):
        if seed % 10 == 0:
            library = Library(TEMPLATES)
        values = context(seed)
        for name in ("page", "mail"):
            text = library.render(name, values)
            size += len(text)
            for char in text[::5]:
                check = (check * 31 + ord(char)) & 0xFFFFFFFF
            if seed == 3:
                print(text)
    for source in BROKEN:
        try:
            print(repr(source), repr(Library({"t": source}).render("t", {})))
        except TemplateError as error:
            print(repr(source), error)
    print(f"rounds {rounds} size {size} check {check:08x}")


if __name__ == "__main__":
    main()
