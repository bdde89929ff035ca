import os
import os.path
import posixpath
import stat
import sys


def attempt(label, function, *args, **kwds):
    try:
        print(label, "->", repr(function(*args, **kwds)))
    except Exception as error:
        print(label, "!!", type(error).__name__, str(error).replace(BASE, "BASE"))


BASE = "/tmp/cinder_os_test_%d" % os.getpid()
print(os.path is posixpath, os.path.__name__, os.sep, os.curdir, os.pardir, os.extsep, os.altsep, os.pathsep, os.linesep, os.devnull, os.name, os.defpath)
paths = ["", "/", "//", "///", "a", "a/", "/a", "/a/b/", "a//b", "a/./b", "a/../b", "../a", "../../a/..", "/../a", "//a/../..", "///x//y", ".", "..", "a.b", "a.b.c", ".a", "..a", "a.", "/x.y/z", "/x/.bashrc", "/x/..b.c", "b/.", "é/ü.txt"]
for p in paths:
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p), os.path.splitdrive(p), os.path.normcase(p))
    b = p.encode()
    assert os.path.normpath(b) == os.path.normpath(p).encode() and os.path.split(b) == tuple(x.encode() for x in os.path.split(p)) and os.path.splitext(b)[1] == os.path.splitext(p)[1].encode()
print(os.path.join("a", "b", "c"), os.path.join("a/", "b"), os.path.join("a", "/b"), os.path.join("", "b"), os.path.join("a", ""), os.path.join("a"), os.path.join(b"a", b"b"))
attempt("mixed", os.path.join, "a", b"b")
attempt("mixed", os.path.join, b"a", "b")
attempt("int", os.path.join, "a", 3)
attempt("int", os.path.join, 3)
attempt("int", os.path.split, 3)
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonprefix([]), os.path.commonprefix([b"ab", b"ac"]), os.path.commonprefix([[1, 2], [1, 3]]))
print(os.path.commonpath(["/usr/lib", "/usr/local/x"]), os.path.commonpath(["a/b/../c", "a/b"]), os.path.commonpath([b"/a", b"/a/b"]), repr(os.path.commonpath(["a", "b"])))
for bad in [[], ["/a", "b"], ["a", b"a"], [3]]:
    attempt(bad, os.path.commonpath, bad)
print(os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"), os.path.relpath("/a/b", "/a"), os.path.relpath(b"/a/b", b"/"), os.path.relpath("x") == "x")
attempt("relpath", os.path.relpath, "")
attempt("relpath", os.path.relpath, "a", b"b")
print(os.path.abspath("/a/../b"), os.path.abspath("x") == os.getcwd() + "/x", os.path.abspath(b"x") == os.getcwdb() + b"/x")

os.environ["CINDER_VAR"] = "value"
os.environ["HOME"] = "/home/me/"
for text in ["$CINDER_VAR", "${CINDER_VAR}x", "$CINDER_VARx", "a$", "$$CINDER_VAR", "${NOPE} $NOPE", "${CINDER_VAR", "${}", "x$CINDER_VAR/$CINDER_VAR", b"$CINDER_VAR", "~", "~/x", "~nobody_such/x", "x~", b"~/y"]:
    print(text, os.path.expandvars(text), os.path.expanduser(text))
os.environ["HOME"] = "/"
print(os.path.expanduser("~"), os.path.expanduser("~/a"))
print(os.environ["CINDER_VAR"], os.getenv("CINDER_VAR"), os.getenv("NOPE"), os.getenv("NOPE", 3), os.environb[b"CINDER_VAR"], os.getenvb(b"CINDER_VAR"), "CINDER_VAR" in os.environ)
attempt("missing", lambda: os.environ["NOPE"])
attempt("delete", os.environ.__delitem__, "NOPE")
attempt("set", os.environ.__setitem__, "X", 3)
attempt("key", lambda: os.environ[3])
attempt("bytes", lambda: os.environb["x"])
os.environ["CINDER_SUR"] = "a\udcffb"
print(os.environb[b"CINDER_SUR"], ascii(os.environ.pop("CINDER_SUR")), os.environ.setdefault("CINDER_SUR", "d"), os.environ.get("CINDER_SUR"))
del os.environ["CINDER_VAR"]
print(os.environ.get("CINDER_VAR"), type(os.environ).__name__, type(os.environ.copy()).__name__, (os.environ | {"Q": "1"})["Q"], ({"Q": "1"} | os.environ)["Q"], repr(os.environ).startswith("environ({'"))
os.environ |= {"CINDER_W": "w"}
print(os.environ["CINDER_W"], type(os.environ).__mro__[1].__name__)
attempt("or", lambda: os.environ | 3)

os.makedirs(BASE + "/a/b/c")
attempt("exists", os.makedirs, BASE + "/a/b")
os.makedirs(BASE + "/a/b", exist_ok=True)
for name in ["a/one.txt", "a/b/two.txt", "a/b/c/three.txt", "top.txt"]:
    fd = os.open(BASE + "/" + name, os.O_CREAT | os.O_WRONLY, 0o640)
    os.write(fd, name.encode())
    os.close(fd)
os.symlink("a", BASE + "/link")
os.symlink("nowhere", BASE + "/broken")
os.symlink("loop2", BASE + "/loop1")
os.symlink("loop1", BASE + "/loop2")
os.symlink(BASE + "/a/b/../one.txt", BASE + "/a/up")
for topdown in (True, False):
    for followlinks in (True, False):
        print(sorted((root.replace(BASE, "BASE"), sorted(dirs), sorted(files)) for root, dirs, files in os.walk(BASE, topdown, followlinks=followlinks)))
order = [root.replace(BASE, "") for root, dirs, files in os.walk(BASE)]
print(order, [root.replace(BASE, "") for root, dirs, files in os.walk(BASE, topdown=False)])
for root, dirs, files in os.walk(BASE):
    dirs[:] = []
    print(root == BASE)
print(list(os.walk(BASE + "/none")))
list(os.walk(BASE + "/none", onerror=lambda e: print(type(e).__name__, e.filename == BASE + "/none")))
print(sorted((root.replace(BASE, ""), sorted(dirs), sorted(files), type(fd).__name__) for root, dirs, files, fd in os.fwalk(BASE)))
for name in ["", "/a", "/a/one.txt", "/link", "/broken", "/loop1", "/nothing"]:
    p = BASE + name
    print(name, os.path.exists(p), os.path.lexists(p), os.path.isfile(p), os.path.isdir(p), os.path.islink(p), os.path.ismount(p))
    print(os.path.realpath(p).replace(BASE, "BASE"))
    attempt("strict", lambda: os.path.realpath(p, strict=True).replace(BASE, "BASE"))
print(os.path.realpath(BASE + "/a/up").replace(BASE, "BASE"), os.path.realpath(BASE + "/link/../top.txt").replace(BASE, "BASE"), os.path.realpath(BASE.encode() + b"/link/b").replace(BASE.encode(), b"BASE"))
print(os.path.getsize(BASE + "/a/one.txt"), os.path.getmtime(BASE) > 1e9, os.path.getctime(BASE) > 1e9, os.path.getatime(BASE) > 1e9)
print(os.path.samefile(BASE + "/a", BASE + "/link"), os.path.samestat(os.stat(BASE), os.stat(BASE)), os.path.ismount("/"), os.path.exists("a\0b"), os.path.isdir("a\0b"))
attempt("getsize", os.path.getsize, BASE + "/none")
with os.fdopen(os.open(BASE + "/a/one.txt", os.O_RDONLY)) as stream:
    print(stream.read(), os.path.sameopenfile(stream.fileno(), stream.fileno()))
attempt("fdopen", os.fdopen, "x")
with os.scandir(BASE) as entries:
    print(sorted((e.name, e.is_dir(follow_symlinks=False), e.is_symlink()) for e in entries))
os.renames(BASE + "/top.txt", BASE + "/new/dir/top.txt")
print(sorted(os.listdir(BASE)), os.path.exists(BASE + "/new/dir/top.txt"))
mode = os.stat(BASE + "/a/one.txt").st_mode
print(oct(mode), stat.filemode(mode), stat.S_ISREG(mode), stat.S_ISDIR(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
for root, dirs, files in os.walk(BASE, topdown=False):
    for name in files:
        os.remove(root + "/" + name)
    for name in dirs:
        (os.remove if os.path.islink(root + "/" + name) else os.rmdir)(root + "/" + name)
attempt("gone", os.listdir, BASE + "/x")
os.makedirs(BASE + "/r1/r2/r3")
os.removedirs(BASE + "/r1/r2/r3")
print(os.path.exists(BASE))

for mode in [0o100644, 0o40755, 0o120777, 0o104755, 0o102755, 0o41777, 0o104644, 0o102644, 0o41776, 0o20600, 0o60600, 0o10600, 0o140600, 0]:
    print(oct(mode), stat.filemode(mode))
print([name for name in dir(stat) if name.isupper() and isinstance(getattr(stat, name), int) and not name.startswith(("FILE", "UF", "SF")) and getattr(stat, name) >= 0][:60])


class P:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path


print(os.fspath(P("x")), isinstance(P("x"), os.PathLike), isinstance("x", os.PathLike), os.path.join(P("a"), "b"), os.fsencode(P("é")), ascii(os.fsdecode(b"\xff")), os.fsencode("\udcff"), os.PathLike, os.PathLike[str])
attempt("fspath", os.fspath, 3)
attempt("fspath", os.fspath, P(3))
attempt("fsencode", os.fsencode, 3)
attempt("abstract", os.PathLike)
print(os.get_exec_path({"PATH": "/a:/b"}), os.get_exec_path({b"PATH": b"/c"}), os.get_exec_path({}))
attempt("both", os.get_exec_path, {"PATH": "", b"PATH": b""})
print(os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 3"]), os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 0"), os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $N", {"N": "4"}))
attempt("spawn", os.spawnv, os.P_WAIT, "x", "notlist")
with os.popen("echo out; exit 2") as pipe:
    print(repr(pipe.read()))
pipe = os.popen("exit 2")
print(pipe.close(), os.popen("true").close())
attempt("popen", os.popen, 3)
attempt("popen mode", os.popen, "true", "x")
attempt("attribute", lambda: os.nothing)
for name in ["environ", "environb", "popen", "spawnv", "walk", "path", "sep", "getcwd", "PathLike", "fsencode", "execvp", "urandom"]:
    assert hasattr(os, name), name
print(sorted({"environ", "walk", "popen", "environb", "fspath", "_exit"} - set(os.__all__)))
