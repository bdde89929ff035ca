"""The package pk."""
print("pk init", __name__, __package__, __path__ is not None, __file__.endswith("pk/__init__.py"))
VALUE = 1
from .a import a_func
from . import b
__all__ = ["VALUE", "a_func", "lazy_c"]
def __getattr__(name):
    if name == "computed": return "from module getattr"
    if name == "lazy_c":
        from . import c
        return c
    raise AttributeError(f"pk has no {name}")
def __dir__(): return ["custom", "dir"]
