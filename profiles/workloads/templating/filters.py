"""Filters that templates may apply to a value."""

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
FILTERS = {}


def register(function):
    FILTERS[function.__name__] = function
    return function


@register
def escape(value):
    return "".join([ENTITIES.get(char, char) for char in str(value)])


@register
def truncate(value, width):
    return value if len(value) <= width else value[:width - 3].rstrip() + "..."


@register
def money(value):
    return f"{value:,.2f}"


@register
def join(values, separator):
    return separator.join(map(str, values))


@register
def default(value, other):
    return value or other


@register
def rjust(value, width):
    return value.rjust(width)


@register
def ljust(value, width):
    return value.ljust(width)


FILTERS["upper"] = str.upper
FILTERS["title"] = str.title
