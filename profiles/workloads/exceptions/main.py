"""Exceptions as control flow: deep unwinding, finally, chaining, groups, suppressed errors, context managers."""

import sys
from contextlib import contextmanager, suppress


class AppError(Exception):
    code = 500

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details


class NotFound(AppError, LookupError):
    code = 404


class Invalid(AppError, ValueError):
    code = 400


class Retry(AppError):
    code = 503

    def __init__(self, message, after):
        super().__init__(message, after=after)
        self.after = after


def descend(depth, error):
    """Raises at the bottom; each level notes that it was unwound."""
    if depth == 0:
        raise error
    try:
        return descend(depth - 1, error)
    finally:
        COUNTS["unwound"] += 1


COUNTS = {"unwound": 0, "opened": 0, "closed": 0}


@contextmanager
def resource(name):
    COUNTS["opened"] += 1
    try:
        yield name
    except Invalid as error:
        raise AppError(f"{name} failed") from error
    finally:
        COUNTS["closed"] += 1


class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.saved = dict(self.store)
        return self.store

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.store.clear()
            self.store.update(self.saved)
        return kind is not None and issubclass(kind, Retry)


def parse(text):
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError as error:
        raise Invalid("not a number", text=text) from error


def lookup(table, path):
    value = table
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError):
            raise NotFound("missing", part=part) from None
        except TypeError as error:
            raise Invalid("not a container") from error
    return value


def handle(request):
    """One request; every kind ends in another handler."""
    try:
        kind = request % 9
        if kind == 0:
            return parse(str(request))
        if kind == 1:
            return parse("abc")
        if kind == 2:
            return lookup({"a": [1, 2]}, ("a", request % 4))
        if kind == 3:
            return descend(12, Retry("busy", request % 5))
        if kind == 4:
            return 1 // (request % 2)
        if kind == 5:
            return [1, 2, 3][request % 5]
        if kind == 6:
            return getattr(request, "bit_length" if request % 2 else "bits")()
        if kind == 7:
            with resource("file"):
                raise Invalid("inside")
        return next(iter(()))
    except NotFound as error:
        return error.code + len(str(error.details["part"]))
    except Invalid as error:
        return error.code + (error.__cause__ is not None)
    except Retry as error:
        return error.after
    except (ZeroDivisionError, IndexError) as error:
        return len(str(error))
    except AttributeError as error:
        return len(error.name)
    except StopIteration:
        return -1
    except AppError as error:
        return len(error.args[0]) + error.__cause__.code
    else:
        raise AssertionError("unreachable")


def grouped(seed):
    errors = [Invalid("a"), NotFound("b"), KeyError(seed), ExceptionGroup("inner", [Retry("c", seed), TypeError()])]
    total = 0
    try:
        raise ExceptionGroup("all", errors)
    except* AppError as group:
        total += len(group.exceptions)
    except* (KeyError, TypeError) as group:
        total += 10 * len(group.exceptions)
    return total


def loops(limit):
    """continue and break through finally."""
    total = 0
    for i in range(limit):
        try:
            if i % 3 == 0:
                continue
            if i == limit - 2:
                break
            total += i
        finally:
            total += 1
    else:
        total = -1
    return total


def main():
    rounds = int(sys.argv[1])
    check = 0
    store = {"balance": 10}
    for request in range(rounds):
        check = (check * 31 + int(handle(request))) % 1_000_000_007
        if request % 10 == 0:
            check += grouped(request) + loops(request % 13)
        with suppress(KeyError):
            del store[request]
        with Transaction(store) as values:
            values["balance"] += 1
            if request % 2:
                raise Retry("again", 1)
    try:
        descend(3, NotFound("end", part="x"))
    except LookupError as error:
        print(type(error).__mro__[1].__name__, error.code, error.details)
    print(f"rounds {rounds} check {check} balance {store['balance']} {COUNTS}")


if __name__ == "__main__":
    main()
