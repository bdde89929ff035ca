import sys
def bad_hook(t, v, tb):
    print("hook runs", t.__name__, flush=True)
    raise RuntimeError("hook itself fails")
sys.excepthook = bad_hook
print("start", flush=True)
raise KeyError("original")
