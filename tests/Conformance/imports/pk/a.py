print("pk.a", __name__, __package__)
def a_func(): return "a_func"
from .b import b_value
