import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 11), sys.version_info.releaselevel, sys.hexversion >> 16 == 0x030B, sys.version.startswith("3.11"), sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), len(sys.version_info), sys.api_version > 0)
print(sys.argv[0].endswith("sys_attributes.py"), len(sys.argv), sys.path[0].endswith("modules"), isinstance(sys.executable, str), sys.prefix != "", isinstance(sys.modules, dict), sys.modules["sys"] is sys, "builtins" in sys.builtin_module_names, sys.dont_write_bytecode, sys.flags.optimize, sys.flags.dont_write_bytecode, sys.flags.hash_randomization in (0, 1), sys.warnoptions, sys.getrecursionlimit(), isinstance(sys._getframe(), object), sys.float_repr_style)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.default_max_str_digits, sys.hash_info.modulus == 2 ** 61 - 1, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.width, sys.implementation.name != "", sys.implementation.version[:2])
def f(): fr = sys._getframe(); return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno > 0, sorted(fr.f_locals), fr.f_globals is globals()
print(f(), sys._getframe().f_code.co_name)
try: sys._getframe(1000)
except ValueError as e: print(e)
print(sys.exc_info(), sys.exception())
try: raise KeyError("k")
except KeyError as e: t, v, tb = sys.exc_info(); print(t is KeyError, v is e, tb is e.__traceback__, sys.exception() is e)
print(sys.exc_info()[0]); print(sys.intern("abc") is sys.intern("ab" + "c"), sys.getswitchinterval() > 0, sys.is_finalizing(), callable(sys.displayhook), callable(sys.excepthook), sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__, sys.stdout.name, sys.stderr.name, sys.stdout.encoding, sys.stderr.errors)
for e in ("sys.intern(5)", "sys.exit.__name__", "sys.getrecursionlimit(1)", "sys.nope", "sys.setrecursionlimit('x')", "sys.intern()", "sys.audit('x')", "sys.getsizeof.__name__", "sys.call_tracing.__name__ if hasattr(sys, 'call_tracing') else 'call_tracing'"):
    try: print(e, eval(e))
    except (TypeError, AttributeError, ValueError) as x: print(e, "->", type(x).__name__, x)
sys.ps_custom = 1; print(sys.ps_custom, hasattr(sys, "ps_custom")); del sys.ps_custom; sys.displayhook("shown"); sys.displayhook(None); old = sys.displayhook; sys.displayhook = lambda v: print("hook", v); exec(compile("1 + 1", "<s>", "single")); sys.displayhook = old; exec(compile("'q'", "<s>", "single"))
for s in ("sys.version_info = 5; print(sys.version_info)", "sys.flags.optimize = 1", "sys.version_info.major = 4"):
    keep = sys.version_info
    try: exec(s)
    except (TypeError, AttributeError) as x: print(x)
    finally: sys.version_info = keep
print(type(sys.version_info).__name__, repr(sys.version_info)[:34], tuple(sys.version_info)[:1], type(sys.flags).__name__, sys.version_info[0], sys.version_info[:3] > (3, 10)); print(sys.orig_argv[-1].endswith(".py") if hasattr(sys, "orig_argv") else "", sys.pycache_prefix if hasattr(sys, "pycache_prefix") else None, sys.stdlib_module_names >= {"math", "os"} if hasattr(sys, "stdlib_module_names") else True)
