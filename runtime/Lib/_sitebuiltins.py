"""The objects that the interactive prompt puts into builtins: exit, quit, copyright, credits, license and help."""
import sys


class Quitter:
    """Leaves the interpreter when called, and says how when looked at."""

    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        # Where the prompt reads from standard input, closing that is part of leaving.
        try:
            sys.stdin.close()
        except Exception:
            pass
        raise SystemExit(code)


class _Printer:
    """A text that is printed when called or looked at."""

    MAXLINES = 23

    def __init__(self, name, data):
        self.__name = name
        self.__lines = data.split("\n")

    def __repr__(self):
        if len(self.__lines) <= self.MAXLINES:
            return "\n".join(self.__lines)
        return f"Type {self.__name}() to see the full {self.__name} text"

    def __call__(self):
        for start in range(0, len(self.__lines), self.MAXLINES):
            if start and input("Hit Return for more, or q (and Return) to quit: ") == "q":
                break
            print("\n".join(self.__lines[start:start + self.MAXLINES]))


class _Helper:
    """Help about an object: its signature line and its documentation."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwds):
        if not args:
            print("Type help(object) for help about object.")
            return
        subject = args[0]
        name = getattr(subject, "__qualname__", None) or getattr(subject, "__name__", None) or type(subject).__name__
        print(f"Help on {type(subject).__name__} {name}:\n")
        print(getattr(subject, "__doc__", None) or "No documentation.")
