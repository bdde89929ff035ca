"""The framework part of the application: fixed text, one entry a module."""

CORE = {}

CORE["webapp/core/http.py"] = '''"""Requests, responses and the errors that become responses."""


class Request:
    __slots__ = ("method", "path", "query", "body", "user", "locale", "session", "trace")

    def __init__(self, method, path, query=None, body=None, user=None):
        self.method = method
        self.path = path
        self.query = query or {}
        self.body = body or {}
        self.user = user
        self.locale = "en"
        self.session = None
        self.trace = []


class Response:
    __slots__ = ("status", "body", "headers")

    def __init__(self, body="", status=200, headers=None):
        self.status = status
        self.body = body
        self.headers = headers or {}


class HttpError(Exception):
    status = 500

    def response(self):
        return Response(f"{self.status} {type(self).__name__}: {self}", self.status)


class NotFound(HttpError, LookupError):
    status = 404


class BadRequest(HttpError, ValueError):
    status = 400

    def __init__(self, errors):
        super().__init__(", ".join(f"{k}: {v}" for k, v in errors.items()))
        self.errors = errors


class Conflict(HttpError):
    status = 409


class Forbidden(HttpError):
    status = 403
'''

CORE["webapp/core/routing.py"] = '''"""Routes by method, collection and action."""

from webapp.core.http import NotFound


class Router:
    def __init__(self):
        self.table = {}

    def add(self, method, pattern, handler):
        parts = pattern.strip("/").split("/")
        wants_id = parts[-1] == "<id>" or (len(parts) > 3 and parts[2] == "<id>")
        action = parts[-1] if len(parts) > 2 and parts[-1] != "<id>" else ""
        self.table[method, parts[0], parts[1], wants_id, action] = handler

    def match(self, request):
        parts = request.path.split("/")[1:]
        ident = None
        action = ""
        if len(parts) > 2:
            if parts[2].isdigit():
                ident = int(parts[2])
                if len(parts) > 3:
                    action = parts[3]
            else:
                action = parts[2]
        handler = self.table.get((request.method, parts[0], parts[1], ident is not None, action))
        if handler is None:
            raise NotFound(request.path)
        return handler, ident


ROUTER = Router()


def route(method, pattern):
    def register(handler):
        ROUTER.add(method, pattern, handler)
        return handler
    return register


def resource(prefix):
    """Registers the methods of a view class that carry a `route` mark."""
    def register(cls):
        view = cls()
        for name in sorted(vars(cls)):
            mark = getattr(vars(cls)[name], "mark", None)
            if mark is not None:
                ROUTER.add(mark[0], prefix + mark[1], getattr(view, name))
        return cls
    return register


def on(method, suffix=""):
    def mark(function):
        function.mark = (method, suffix)
        return function
    return mark
'''

CORE["webapp/core/cache.py"] = '''"""Caches: least recently used, and a memo decorator with a limit."""

from collections import OrderedDict
from functools import wraps


class LruCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = OrderedDict()
        self.hits = 0
        self.misses = 0

    def get(self, key):
        try:
            value = self.items[key]
        except KeyError:
            self.misses += 1
            return None
        self.items.move_to_end(key)
        self.hits += 1
        return value

    def put(self, key, value):
        self.items[key] = value
        if len(self.items) > self.capacity:
            self.items.popitem(last=False)

    def forget(self, key):
        self.items.pop(key, None)


def memo(limit):
    def decorate(function):
        known = {}

        @wraps(function)
        def wrapper(*key):
            if key in known:
                return known[key]
            if len(known) >= limit:
                known.clear()
            value = known[key] = function(*key)
            return value

        wrapper.known = known
        return wrapper
    return decorate
'''

CORE["webapp/core/signals.py"] = '''"""Events between layers, without the layers knowing each other."""

from collections import defaultdict


class Signals:
    def __init__(self):
        self.listeners = defaultdict(list)
        self.sent = 0

    def connect(self, name):
        def register(function):
            self.listeners[name].append(function)
            return function
        return register

    def send(self, name, **details):
        self.sent += 1
        return [listener(**details) for listener in self.listeners.get(name, ())]


SIGNALS = Signals()
'''

CORE["webapp/core/model.py"] = '''"""Descriptors and a base class for models that declare their fields."""


class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.data.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.data[self.name] = value


class Model:
    fields = ()

    def __init_subclass__(cls):
        cls.fields = tuple(name for name, value in vars(cls).items() if isinstance(value, Field))

    def __init__(self, ident, **values):
        self.data = {"ident": ident, **values}

    def __repr__(self):
        return f"<{type(self).__name__} {self.ident}>"
'''

CORE["webapp/core/auth.py"] = '''"""Users and permissions."""

from webapp.core.http import Forbidden

ROLES = {"guest": 0, "clerk": 1, "manager": 2, "admin": 3}


class User:
    __slots__ = ("name", "role")

    def __init__(self, name, role):
        self.name = name
        self.role = role

    @property
    def level(self):
        return ROLES[self.role]


USERS = [User(f"user{i}", ("guest", "clerk", "clerk", "manager", "admin")[i % 5]) for i in range(25)]


def require(user, level):
    if user is None or user.level < level:
        raise Forbidden("not allowed")
'''

CORE["webapp/core/middleware.py"] = '''"""What happens around every request."""

from webapp.core.http import HttpError, Response
from webapp.core.routing import ROUTER


def session_layer(inner):
    sessions = {}

    def call(request):
        key = request.user.name if request.user else "anonymous"
        request.session = sessions.setdefault(key, {"seen": 0})
        request.session["seen"] += 1
        return inner(request)
    return call


def locale_layer(inner):
    def call(request):
        request.locale = request.query.get("lang", "en")
        return inner(request)
    return call


def etag_layer(inner):
    def call(request):
        response = inner(request)
        if request.method == "GET":
            response.headers["etag"] = f"{len(response.body):x}-{response.body[:8].encode().hex()}"
        return response
    return call


def error_layer(inner):
    def call(request):
        try:
            return inner(request)
        except HttpError as error:
            return error.response()
        except ZeroDivisionError:
            return Response("bad arithmetic", 500)
    return call


def limit_layer(inner):
    counts = {}

    def call(request):
        parts = request.path.split("/", 2)
        counts[parts[1]] = counts.get(parts[1], 0) + 1
        return inner(request)
    return call


def dispatch(request):
    handler, ident = ROUTER.match(request)
    result = handler(request) if ident is None else handler(request, ident)
    return result if isinstance(result, Response) else Response(result)


def build():
    call = dispatch
    for layer in (etag_layer, locale_layer, session_layer, limit_layer, error_layer):
        call = layer(call)
    return call
'''

CORE["webapp/core/messages.py"] = '''"""Texts for people, by language."""

TEXTS = {
    "en": {"required": "is required", "range": "is out of range", "choice": "is not a valid choice",
           "text": "must be text", "long": "is too long", "number": "must be a number"},
    "de": {"required": "wird benötigt", "range": "liegt außerhalb", "choice": "ist keine Auswahl",
           "text": "muss Text sein", "long": "ist zu lang", "number": "muss eine Zahl sein"},
}


def message(key, locale="en"):
    return TEXTS.get(locale, TEXTS["en"]).get(key, key)
'''

CORE["webapp/traffic.py"] = '''"""The request mix: every route, with Zipf-distributed popularity, and a checksum over all responses."""

from bisect import bisect_left
from itertools import accumulate

from webapp import registry
from webapp.core.auth import USERS
from webapp.core.http import Request
from webapp.core.middleware import build
from webapp.core.routing import ROUTER

WORDS = "amber birch cedar dune elm fjord grove heath inlet jetty knoll larch marsh".split()


class Source:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (state >> 7) % bound


def popularity(source):
    """Routes in a shuffled order, and cumulated integer weights falling as rank ** -0.75."""
    routes = sorted(ROUTER.table)
    for i in range(len(routes) - 1, 0, -1):
        j = source.below(i + 1)
        routes[i], routes[j] = routes[j], routes[i]
    weights = [int(1_000_000 / (rank + 4) ** 0.75) for rank in range(len(routes))]
    return routes, list(accumulate(weights))


def make_body(fields, source):
    body = {}
    rolls = source.below(10 ** 6)
    for name, kind, choices in fields:
        roll = rolls % 100
        rolls = rolls // 3 + 41
        if roll == 0:
            continue
        if kind == "label" or kind == "note":
            body[name] = " ".join([WORDS[(roll + i * i) % 13] for i in range(1 + roll % 4)])
        elif kind == "state":
            body[name] = choices[roll % len(choices)] if roll < 98 else "lost"
        elif kind == "cents":
            body[name] = str(roll * 137) if roll % 5 == 0 else roll * 251 + 5
        elif kind == "count":
            body[name] = roll % 40 if roll != 99 else -1
        elif kind == "day":
            body[name] = roll * 17
        elif kind == "flag":
            body[name] = roll % 2 == 0
        elif kind == "tags":
            body[name] = [WORDS[(roll + i) % 13] for i in range(roll % 5)]
        else:
            body[name] = roll / 8
    return body


def make_request(route, source):
    method, domain, collection, wants_id, action = route
    path = f"/{domain}/{collection}"
    if wants_id:
        path += f"/{1 + source.below(27)}"
    if action:
        path += "/" + action
    pick = source.below(10 ** 6)
    query = {"page": pick % 3, "q": WORDS[pick % 13]}
    if pick % 10 == 0:
        query["lang"] = "de"
    body = make_body(registry.FIELDS[collection], source) if method in ("POST", "PUT") else None
    return Request(method, path, query, body, USERS[pick // 13 % 25])


def run(count):
    registry.load()
    registry.seed(Source(5))
    source = Source(11)
    routes, weights = popularity(source)
    call = build()
    statuses = {}
    check = size = 0
    for _ in range(count):
        rank = bisect_left(weights, source.below(weights[-1]) + 1)
        response = call(make_request(routes[rank], source))
        statuses[response.status] = statuses.get(response.status, 0) + 1
        size += len(response.body)
        check = (check * 31 + sum(response.body[::9].encode()) + response.status) & 0x7FFFFFFF
    print(f"routes {len(routes)} requests {count}")
    for status, amount in sorted(statuses.items()):
        print(f"{status} {amount}")
    print(f"size {size} check {check}")
'''
