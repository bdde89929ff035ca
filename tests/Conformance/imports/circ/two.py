print("two start")
from . import one
print("one has ONE:", hasattr(one, "ONE"))
TWO = "two value "
def call_one(): return one.ONE
try: from .one import ONE
except ImportError as e: print(str(e).split(" (")[0])
print("two end")
