import sys
def hook(t, v, tb): print("HOOK", t.__name__, v, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name); sys.stdout.flush()
def fail(): raise ValueError("to the hook")
sys.excepthook = hook
print("old hook", sys.__excepthook__.__name__)
class Out:
    def __init__(self, f): self.f, self.n = f, 0
    def write(self, s): self.n += len(s); return self.f.write(s.upper())
    def flush(self): self.f.flush()
real = sys.stdout; sys.stdout = Out(real); print("shouted"); n = sys.stdout.n; sys.stdout = real; print(n)
def tracer(frame, event, arg): return None
try:
    sys.settrace(None); print(sys.gettrace() if hasattr(sys, "gettrace") else None)
except AttributeError: print(None)
try: sys.exit("not printed because caught")
except SystemExit as e: print(e.code)
print("now failing", flush=True)
fail()
