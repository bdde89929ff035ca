print("pk.c")
from .b import *
from . import a as renamed
c_names = sorted(n for n in globals() if not n.startswith("__"))
