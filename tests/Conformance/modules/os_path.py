import os, os.path as p
for a in ((), ("a",), ("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "..", "b"), ("/", "a"), ("a", "b/", "", "c")): 
    try: print(a, repr(p.join(*a)))
    except TypeError as e: print(a, e)
for s in ("", "/", "a", "/a", "a/b", "/a/b/", "a//b", "//a", "///a", ".", "..", "a/./b/../c", "/..", "a.txt", ".hidden", "a.tar.gz", "a/b.c/d", "~", "a/", "..a", "a.", "./a", "a/..", "../..", "/a/../..", "é/日本.txt"):
    print(repr(s), p.split(s), p.basename(s), p.dirname(s), p.splitext(s), p.normpath(s), p.isabs(s))
print(p.commonprefix(["abc", "abd"]), p.commonprefix([]), p.commonpath(["/a/b", "/a/c"]), p.commonpath(["a/b/c", "a/b"]), p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.relpath("a/b", "a"), p.splitdrive("/a"), p.normcase("ABC"), p.sep, p.pardir, p.curdir, p.extsep, p.pathsep, p.altsep, p.devnull, p.defpath is not None, p.supports_unicode_filenames)
for e in ("p.join(5)", "p.join('a', 5)", "p.join('a', b'b')", "p.split(5)", "p.commonpath([])", "p.commonpath(['/a', 'b'])", "p.relpath('')", "p.basename(None)", "p.exists(None)", "p.join(b'a', b'b')", "p.splitext(b'a.b')", "p.normpath(b'a/../b')", "p.isabs(b'/')", "p.commonprefix([1, 2])", "p.dirname(b'a/b')", "p.expanduser(5)"):
    try: print(e, "=", eval(e))
    except (TypeError, ValueError) as x: print(e, "->", type(x).__name__, x)
os.environ["CONF_VAR"] = "value"; os.environ["HOME"] = "/home/test"
print(p.expandvars("$CONF_VAR/${CONF_VAR}x/$UNSET_VAR/$$/${UNSET}"), p.expanduser("~"), p.expanduser("~/x"), p.expanduser("a~"), p.expanduser("~nouser_zz/x"), p.abspath("/a/../b"), p.abspath("x") == p.join(os.getcwd(), "x"), p.realpath("/tmp/../tmp") == p.realpath("/tmp"), p.exists("/"), p.exists("/nonexistent_zz"), p.isdir("/"), p.isfile("/"), p.islink("/"), p.ismount("/"), p.lexists("/"), p.samefile("/", "/."))
class FS:
    def __init__(self, v): self.v = v
    def __fspath__(self): return self.v
print(p.join(FS("a"), "b"), p.basename(FS("x/y")), os.fspath(FS("q")), os.fspath("s"), os.fspath(b"b"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), os.fsdecode(FS("z")), p.exists(FS("/")))
for bad in (FS(5), 5, None, []):
    try: os.fspath(bad)
    except TypeError as x: print(x)
print(os.name, os.sep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull, p.__name__ in ("posixpath", "os.path"))
