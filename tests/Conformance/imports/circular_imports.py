import sys
import circ.one
print(circ.one.use(), sorted(m for m in sys.modules if m.startswith("circ")))
try: import circ.bad_a
except ImportError as e: print(str(e).split(" (/")[0])
print(sorted(m for m in sys.modules if m.startswith("circ")), hasattr(circ, "bad_a"))
import circ.two as t, circ.one as o
print(t.one is o, o.two is t)
