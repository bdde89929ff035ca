print("one start")
from . import two
ONE = "one value"
def use(): return two.TWO + two.call_one()
print("one end")
