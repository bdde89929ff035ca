print(__name__)
def main(argv): print("main", len(argv)); return 0
if __name__ == "__main__":
    import sys
    print(sys.argv[0].endswith("main_guard.py"), sys.argv[1:], len(sys.argv))
    code = main(sys.argv)
    import pk.b
    import __main__
    print(__main__.main is main, main.__module__, sys.modules["__main__"] is __main__)
    ns = {"__name__": "imported"}
    exec(compile(open(__file__).read(), __file__, "exec"), ns)
    print(ns["main"].__module__, ns["main"] is main)
    def closure(): return __name__
    print(closure(), (lambda: __name__)(), [__name__ for _ in "a"])
    class C: n = __name__
    print(C.n, C.__module__, type(main).__name__)
    sys.exit(code)
