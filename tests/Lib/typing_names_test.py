import typing
from typing import *


def t(source):
    namespace = {"__name__": "__main__"}
    print(source)
    try:
        exec("from typing import *\nimport typing, collections, types, sys\nimport collections.abc as abc\n"
             "T=TypeVar('T');S=TypeVar('S');U=TypeVar('U');P=ParamSpec('P');Q=ParamSpec('Q');Ts=TypeVarTuple('Ts')\n" + source, namespace)
        print("    =>", namespace.get("r"))
    except BaseException as error:
        print("    !!", type(error).__name__, error)


def e(*expressions):
    for expression in expressions:
        t("r=" + expression)


print(sorted(typing.__all__))
e("T","P","Ts","P.args","P.kwargs","TypeVar('A',covariant=True)","TypeVar('A',contravariant=True)","TypeVar('A',bound=int).__bound__","TypeVar('A',int,str).__constraints__","TypeVar('A',bound='int').__bound__")
for n in sorted(set(typing.__all__) - {"Pattern", "Match", "NamedTuple", "TypedDict", "TYPE_CHECKING", "Text"}):
    if isinstance(getattr(typing, n), type(t)):
        continue
    e(f"repr({n})", f"{n}.__module__", f"type({n})", f"{n}.__name__", f"{n}[int]", f"{n}[int,str]", f"{n}[()]", f"repr({n}()).split(' at 0x')[0]", f"isinstance(3,{n})")
    t(f"class X({n}): pass\nr=X.__mro__,getattr(X,'__orig_bases__',None),getattr(X,'__parameters__',None)")
    t(f"class X({n}[T]): pass\nr=X.__mro__,X.__orig_bases__,X.__parameters__,X[int]")
    e(f"{n}[T].__parameters__,{n}[T][int],{n}[T].__args__,get_origin({n}[T]),get_args({n}[T])", f"{n}|None,None|{n}")
print(repr(Pattern), repr(Match), List[int] is List[int], Union[int, str] is Union[int, str], Literal[1] is Literal[True])
