import os
os.environ["CONF_A"] = "1"; print(os.environ["CONF_A"], os.environ.get("CONF_NONE"), os.getenv("CONF_A"), os.getenv("CONF_NONE", "dflt"), "CONF_A" in os.environ, os.environ.get("CONF_NONE", 5)); os.putenv("CONF_P", "x") ; del os.environ["CONF_A"]; print("CONF_A" in os.environ, os.environ.pop("CONF_A", "gone"), os.environ.setdefault("CONF_S", "set"), os.environ["CONF_S"])
for e in ("os.environ['CONF_NONE']", "os.environ.__setitem__('k', 5)", "os.environ.__setitem__(5, 'v')", "os.environ.__setitem__('a=b', 'v')", "os.environ.__setitem__('a\\0', 'v')", "os.environ.__delitem__('CONF_NONE')", "os.environ.__setitem__('', 'v')", "os.getenv(5)", "os.getenv()", "os.environ[5]"):
    try: print(e, eval(e))
    except (KeyError, TypeError, ValueError, OSError) as x: print(e, "->", type(x).__name__, x)
os.environ.update({"CONF_X": "é", "CONF_Y": ""}); print(os.environ["CONF_X"], repr(os.environ["CONF_Y"]), sorted(k for k in os.environ if k.startswith("CONF_")), isinstance(os.environ, dict), type(os.environ).__name__, {**os.environ}["CONF_X"], os.environ.copy()["CONF_Y"] == "", (os.environ | {"Z": "1"})["Z"], len(os.environ) == len(list(os.environ))); c = dict(os.environ); os.environ["CONF_X"] = "changed"; print(c["CONF_X"], os.environ["CONF_X"], os.getenv("CONF_X"))
print(os.environ["PYTHONHASHSEED"] in ("0", "1"), os.environ.get("LC_ALL"), os.getpid() > 0, os.getppid() > 0, os.getpid() == os.getpid(), isinstance(os.getcwd(), str), isinstance(os.cpu_count(), int), os.name, os.error is OSError, len(os.urandom(8)), os.urandom(8) != os.urandom(8), os.urandom(0), os.strerror(2), os.strerror(13), os.isatty(0), os.get_terminal_size.__name__ if hasattr(os, "get_terminal_size") else "")
try: os.urandom(-1)
except ValueError as e: print(e)
print(os.sep.join(["a", "b"]), os.path.join("a", os.pardir), os.fspath("x"), os.PathLike.__name__, isinstance("x", os.PathLike), hasattr(os, "walk"), os.F_OK, os.R_OK, os.W_OK, os.X_OK, os.O_RDONLY, os.SEEK_END, os.EX_OK if hasattr(os, "EX_OK") else 0)
class P(os.PathLike):
    def __fspath__(self): return "/tmp/../tmp"
print(os.path.normpath(P()), isinstance(P(), os.PathLike), os.path.isdir(P()), os.fspath(P())); class_ = type("Q", (), {"__fspath__": lambda s: "q"}); print(isinstance(class_(), os.PathLike), issubclass(class_, os.PathLike)); os.unsetenv("CONF_P"); e = OSError(2, "msg", "f"); print(type(e).__name__, e, os.strerror(e.errno)); os.umask(0o022); print(oct(os.umask(0o022)))
