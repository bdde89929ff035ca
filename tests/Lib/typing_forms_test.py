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


# unions
e("Union[int,str,int]","Union[int,Union[str,float]]","Union[int,None]","Union[None]","Optional[None]","Union[int,str,None]","Optional[Union[int,str]]","Union[int,'X']","Union[List[int],str]","Union[int,str]==Union[str,int]","hash(Union[int,str])==hash(Union[str,int])","Union[int,str]==(int|str)","(int|str)==Union[str,int]","Union[T,int]","Union[T,int][str]","Union[T,int][int]","Union[T,S][int,str]","Union[T,S][int]","Union[int,str][int]","Union[int]|str","Union[int,str]|None","int|List[str]","List[str]|int","List[int]|'X'","'X'|List[int]","T|'X'","Union[int,3]","Union[int,ClassVar]","Union[int,ClassVar[int]]","Union[int,Generic]","Union[int,Generic[T]]","Union[int,Protocol]","Union[int,Final[int]]","isinstance(3,Union[int,str])","issubclass(int,Union[int,str])","isinstance(3,Union[int,List[int]])","Union[int,str].__args__","Union[int,str].__origin__","Union[int,str].__parameters__","Union[int,str]()", "Union[int,str].foo", "Union[bool,int]","Union[int,int|str]","type(Union[int,str])","Union[Literal[1],Literal[2]]","Union[int,NoReturn]","Union[int,Any]","Union[int,Self]","Optional[ClassVar]","Optional[3]","Optional['X']","Union[lambda:0,int]","Union[int,...]","Union[[int],int]")
# literal
e("Literal[1,2,1]","Literal[1,True]","Literal[1,True]==Literal[True,1]","Literal[1]==Literal[True]","Literal[Literal[1,2],3]","Literal['a',b'b',None,1.5]","Literal[1,2].__args__","hash(Literal[1,2])==hash(Literal[2,1])","Literal[[1]]","Literal[{}]==Literal[{}]","Literal[1,[2],1]","get_args(Literal['a'])","isinstance(1,Literal[1])","Literal[1]|None","Literal[Literal[Literal[1]]]")
# callable
e("Callable[[int,str],float]","Callable[...,int]","Callable[[],int]","Callable[[T],S][int,str]","Callable[P,T]","Callable[P,T][[int,str],float]","Callable[P,T][...,int]","Callable[P,int][int,str]","Callable[P,int][[int]]","Callable[Concatenate[int,P],T]","Callable[Concatenate[int,P],T][[str],float]","Callable[Concatenate[int,P],int][Q]","Callable[[int],str].__args__","Callable[...,str].__args__","Callable[P,T].__parameters__","Callable[[int],str]==Callable[[int],str]","Callable[[3],int]","Callable[[int],3]","Callable[int]","Callable[int,str,float]","Callable[(int,),str]","Callable[[...],str]","Callable[None,str]","Callable[[None],None]","get_args(Callable[[int,str],float])","get_args(Callable[...,int])","get_args(Callable[P,int])","get_args(Callable)","get_origin(Callable)","get_args(abc.Callable[[int],str])","get_args(Callable[Concatenate[int,P],int])","Callable[[int],str][int]","Callable[[Callable[[T],int]],T][str]","Callable[['X'],'Y']","isinstance(len,Callable)","isinstance(len,Callable[...,int])","Concatenate[int,P]","Concatenate[int,...]","Concatenate[int,P].__parameters__","Concatenate[int,P][str]","Concatenate[int,P][[str,float]]","Concatenate[int,P][...]","Concatenate[int,P][Concatenate[str,Q]]","abc.Callable[P,int]","abc.Callable[P,int][[str]]","abc.Callable[Concatenate[int,P],int]","abc.Callable[[T],int][str]","abc.Callable[P,T][int,str]", "abc.Callable[P,T][[int,str],str].__args__","abc.Callable[['X'],'Y']","abc.Callable[T,int]")
# tuple
e("Tuple[int,...]","Tuple[int,str,...]","Tuple[...]","Tuple[()]","Tuple[()].__args__","Tuple[T,...]","Tuple[T,...][int]","Tuple[3]","Tuple[int,3]","Tuple['X',...]","get_args(Tuple[()])","get_args(Tuple[int,...])","Tuple[None]","Tuple[*Ts]","Tuple[int,*Ts]","Tuple[*Ts][int,str]","Tuple[*Ts][()]","Tuple[int,*Ts,str][float,bool]","Tuple[Unpack[Ts]]","Tuple[Unpack[Tuple[int,str]]]","Tuple[*tuple[int,str]]","tuple[*Ts]","tuple[*Ts][int,str]","tuple[*tuple[int,...]]","Tuple[*Ts].__parameters__","list[*Ts]","Tuple[T,*Ts][int]","Tuple[T,*Ts][int,str,float]","Tuple[T,*Ts][()]","Tuple[*Ts,*Ts][int,str]","Generic[*Ts]","Unpack[Ts]","*Ts","[*Ts][0]","Unpack[Ts][int,str]","Tuple[*Ts][*Ts]", "Tuple[*Ts][*tuple[int,...]]","Tuple[T][*Ts]","Tuple[T,S][*tuple[int,str]]","Dict[T,S][*tuple[int,str]]")
# aliases
e("List[3]","List['X']","List['X'].__args__","List['a b']","List[None]","List[List[T]]","List[List[T]][int]","Dict[T,T][int]","Dict[T,S][int,str]","Dict[T,S][int]","Dict[T,S][int,str,float]","Dict[str,T][int]","List[int][str]","List[T].__parameters__","Dict[T,List[S]].__parameters__","List[int]()","List[int].append","Dict[str,int](a=1)","List.append","List[int].__origin__","List[int]==list[int]","List[int]==List[int]","List[int]==List[str]","hash(List[int])==hash(List[int])","List[int]|None","isinstance([],List)","isinstance([],List[int])","issubclass(list,List)","issubclass(list,List[int])","list[T][int]","list[T]|None","dict[T,S][int,str]","list[T].__parameters__","Deque[int]()","DefaultDict[str,int](int)","Counter[str]('ab')","Type[int]","Type[T][int]","Type[Union[int,str]]","Type[Any]","Generator[int,str,float]","Generator[int]","Iterator[int]","Awaitable[T][int]","ContextManager[int]","List[...]","List[()]","List[int,]","List[[int]]","List[lambda:0]","List[ClassVar[int]]","List[Final]","List[Generic]","List[Protocol]","List[Any]","List[NoReturn]","List[Union]","List[Optional]","List[T,]","List[Annotated[int,3]]","List[type(None)]","List[int].__dict__.keys()","List.__dict__.keys()","dir(List[int])==dir(List[str])","List[int]._name","List._name","List._nparams","List[int].__module__","List[int].__doc__==list.__doc__","List[int].__name__","List[int].__qualname__", "List[int].__slots__")
t("List[int].x=3");t("List.x=3");t("List[int].__x__=3\nr=1")
# Generic classes
t("class A(Generic[T]): pass\nr=A[int],A[T],A[S][int],A[List[T]].__parameters__,A[int]==A[int],A[int]!=A[str],A[int].__origin__,A[int].__args__,A.__parameters__,A.__orig_bases__")
t("class A(Generic[T]): pass\nr=A[int,str]");t("class A(Generic[T]): pass\nr=A[()]");t("class A(Generic[T]): pass\nr=A[int][str]")
t("class A(Generic[T,T]): pass");t("class A(Generic[T],Generic[S]): pass");t("class A(Generic[int]): pass");t("class A(List[T],Generic[S]): pass");t("class A(List[T],Generic[T,S]): pass\nr=A.__parameters__,A[int,str],A.__mro__")
t("class A(Generic[T]):\n x=3\n def __init__(self,v=None): self.v=v\n def m(self): return 1\n @classmethod\n def c(cls): return cls\na=A[int](5)\nr=a.__orig_class__,a.v,A[int].x,A[int].c())")
t("class A(Generic[T]):\n __slots__=()\nr=A[int]().__class__")
t("class A(Generic[T]): pass\nA[int].y=5\nr=A.y,A[int].y")
t("class A(Generic[T]): pass\nr=isinstance(A(),A),isinstance(A[int](),A)\nisinstance(A(),A[int])");t("class A(Generic[T]): pass\nissubclass(A,A[int])")
t("class A(Generic[T]): pass\nclass B(A[int]): pass\nclass C(A[S],Generic[S]): pass\nclass D(A): pass\nr=B.__parameters__,C.__parameters__,D.__parameters__,B.__orig_bases__,C[int],B.__mro__");t("class A(Generic[T]): pass\nclass B(A[int]): pass\nB[int]");t("class A(Generic[T]): pass\nclass D(A): pass\nD[int]")
t("class A(Generic[T,S]): pass\nr=A[int,T],A[int,T].__parameters__,A[int,T][str],A[T,T][int]")
t("class A(Generic[P]): pass\nr=A[int,str],A[[int,str]],A[...],A[Q],A[P][int],A[Concatenate[int,P]],A[[]]");t("class A(Generic[T,P]): pass\nr=A[int,[str]],A[int,...],A[int,P],A[T,P][int,[str]]");t("class A(Generic[T,P]): pass\nr=A[int,str]")
t("class A(Generic[*Ts]): pass\nr=A[int,str],A[()],A[int],A[*Ts],A[*Ts][int],A.__parameters__,A[*tuple[int,...]]");t("class A(Generic[T,*Ts]): pass\nr=A[int],A[int,str,float],A[int,*Ts]");t("class A(Generic[T,*Ts]): pass\nA[()]")
t("class A(Generic[T]):\n class B(Generic[S]): pass\nr=A.B[int],A.B")
t("class A(Generic[T]):\n def __class_getitem__(cls,x): return x\nr=A[3]")
t("class A(dict[str,T]): pass\nr=A.__parameters__ if hasattr(A,'__parameters__') else None,A.__orig_bases__");t("class A(list[T],Generic[T]): pass\nr=A[int],A.__mro__")
t("class A(Generic[T]): pass\nr=A[int]|None, A|None, A[int]|A[str]")
t("class A(Generic[T]): pass\nr=A['X'],A[None],A[Any]");t("class A(Generic[T]): pass\nA[3]");t("class A(Generic[T]): pass\nA[ClassVar]")
t("class M(type): pass\nclass A(Generic[T],metaclass=M): pass\nr=type(A),A[int]")
t("class A(Generic[T]): \n def __init_subclass__(cls,**k): print('isub',cls,k)\nclass B(A[int],x=1): pass")
t("class A(Generic[T]):\n def __eq__(self,o): return 1\n __hash__=None\nr=hash(A[int])==hash(A[int])")
t("class A(Generic[T]): pass\nimport copy\nr=copy.copy(A[int])==A[int],copy.deepcopy(A[int])==A[int],copy.copy(List[int]),copy.deepcopy(List[int]),copy.copy(T) is T,copy.deepcopy(T) is T,copy.copy(Union[int,str]),copy.copy(Any) is Any,copy.copy(Callable[[int],str]),copy.copy(Annotated[int,3]),copy.copy(Literal[1])")
e("T.__reduce__()","List.__reduce__()","List[int].__reduce__()","Union.__reduce__()","Any.__mro__","Union[int,str].__reduce__()","Callable[[int],str].__reduce__()","Annotated[int,3].__reduce__()")
# typevars
e("TypeVar('A',int)","TypeVar('A',int,str,bound=int)","TypeVar('A',covariant=True,contravariant=True)","TypeVar('A',bound=3)","TypeVar('A',3,4)","TypeVar('A',bound=Generic)","TypeVar('A',bound=ClassVar[int])","TypeVar('A','X','Y').__constraints__","TypeVar('A',bound=None).__bound__","TypeVar('A',bound=Union[int,str]).__bound__","TypeVar(3)","TypeVar('A',x=1)","T.__module__","T.__name__,T.__bound__,T.__constraints__,T.__covariant__,T.__contravariant__","T|int","int|T","T|None","isinstance(3,T)","T==TypeVar('T')","T()","P.args.__origin__","P.args==P.args","P.args==P.kwargs","P.args==Q.args","hash(P.args)==hash(P.args)","isinstance(3,P)","P.__bound__,P.__covariant__,P.__name__,P.__module__","ParamSpec('A',bound=int)","ParamSpec('A',covariant=True)","ParamSpecArgs(3)","List[P]","Union[P,int]","List[P.args]","Ts.__name__","list(Ts)","isinstance(3,Ts)","List[Ts]","Ts.__mro_entries__(())","P[int]","type(P.args)")
t("class A(T): pass");t("class A(P): pass");t("class A(Ts): pass");t("class A(*Ts): pass");t("class A(P.args): pass");t("T.x=3");t("T.__name__='Q'\nr=T")
# annotated
e("Annotated[int,3]","Annotated[Annotated[int,3],4]","Annotated[int,3].__metadata__","Annotated[int,3].__origin__","Annotated[int,3].__args__","Annotated[T,3][int]","Annotated[List[T],3].__parameters__","Annotated[int,3]==Annotated[int,3]","Annotated[int,3]==Annotated[int,4]","hash(Annotated[int,3])==hash(Annotated[int,3])","Annotated[int,[]]==Annotated[int,[]]","hash(Annotated[int,[]])","Annotated[3,4]","Annotated['X',4]","Annotated[ClassVar[int],4]","Annotated[Final[int],4]","Annotated[Required[int],4]","get_origin(Annotated[int,3])","get_args(Annotated[int,3])","Annotated[int,3]()","Annotated[int,3](5)","Annotated[int,3].real","isinstance(3,Annotated[int,3])","Annotated[int,3]|None","Annotated[int,3][str]","Annotated[int]","Annotated[Union[int,str],'m']","Annotated[*Ts,3]","Annotated[int,3].__name__")
t("class A(Annotated[int,3]): pass\nr=A.__mro__")
# forwardref
e("ForwardRef('X')","ForwardRef('X',module='m')","ForwardRef('X')==ForwardRef('X')","ForwardRef('X')==ForwardRef('Y')","hash(ForwardRef('X'))==hash(ForwardRef('X'))","ForwardRef('a b')","ForwardRef(3)","ForwardRef('')","ForwardRef('X').__forward_arg__","ForwardRef('X')|None","None|ForwardRef('X')","ForwardRef('int')._evaluate({},{},frozenset())","ForwardRef('X')._evaluate({},{},frozenset())","ForwardRef('X').__forward_evaluated__","ForwardRef('*Ts')","ForwardRef('X',is_class=True).__forward_is_class__", "ForwardRef('List[int]')._evaluate(globals(),None,frozenset())")
