import types
class TV:
    def __init__(self,n): self.n=n
    def __repr__(self): return '~'+self.n
    def __typing_subst__(self, a): return a
    def __or__(self, o): return 'or'
    def __ror__(self, o): return 'ror'
class typing:
    TypeVar=TV
    Any=int
    List=dict
    Callable=dict
    Optional=list
print(sorted(n for n,x in __builtins__.__dict__.items() if isinstance(x,type) and '__class_getitem__' in x.__dict__))
for x in (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.MappingProxyType): print(x, '__class_getitem__' in x.__dict__)
def t(fn):
    try: print(fn())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: list[int].__class__); t(lambda: isinstance(list[int], type)); t(lambda: list[[int]]); t(lambda: list[()]); t(lambda: tuple[()]); t(lambda: tuple[int, ...])
t(lambda: dir(list[int])[:50]); t(lambda: list[int]['a']); t(lambda: dict[str,int].__args__); t(lambda: list[int].__parameters__)
T=typing.TypeVar('T'); K=typing.TypeVar('K')
t(lambda: list[T][int]); t(lambda: dict[K,T].__parameters__); t(lambda: dict[K,T][int]); t(lambda: dict[K,list[T]][int,str]); t(lambda: list[T][int][int])
t(lambda: isinstance([], list[int])); t(lambda: issubclass(list, list[int])); t(lambda: isinstance(1, int|str)); t(lambda: isinstance(1, int|list[int])); t(lambda: isinstance('a', int|list[int])); t(lambda: issubclass(int, int|None)); t(lambda: issubclass(1, int|None))
t(lambda: int|1); t(lambda: 1|int); t(lambda: int|None); t(lambda: None|int); t(lambda: int|str==str|int); t(lambda: hash(int|str)==hash(str|int)); t(lambda: int|int); t(lambda: (int|str)|(str|float)); t(lambda: int|list[int]); t(lambda: list[int]|None); t(lambda: None|list[int])
t(lambda: (int|T)[str]); t(lambda: (int|T).__parameters__); t(lambda: (list[T]|None).__parameters__); t(lambda: (list[T]|None)[int]); t(lambda: (int|str)[int]); t(lambda: (int|str).__args__)
t(lambda: list[int]()); t(lambda: list[int]==list[int]); t(lambda: hash(list[int])==hash(list[int])); t(lambda: list[int]==list[str]); t(lambda: list[int]==1)
class C: 
    pass
t(lambda: types.GenericAlias(C,(int,))().__orig_class__); t(lambda: types.GenericAlias(C,int)); t(lambda: types.GenericAlias(1)); t(lambda: types.GenericAlias(C,int).foo)
class D(list[int]): pass
t(lambda: D.__mro__); t(lambda: D.__orig_bases__); t(lambda: D.__bases__)
t(lambda: type[int]); t(lambda: int[str]); t(lambda: C[int]); t(lambda: [*tuple[int,str]]); t(lambda: next(iter(list[int])).__unpacked__); t(lambda: (*tuple[int,str],)[0].__typing_unpacked_tuple_args__)
t(lambda: list[int].append); t(lambda: list[int].__name__); t(lambda: list[int].__origin__); t(lambda: list[int].__mro_entries__(1)); t(lambda: list[int].__reduce__()); t(lambda: setattr(list[int],'x',1)); t(lambda: setattr(list[int],'__origin__',1))
t(lambda: types.SimpleNamespace(1)); t(lambda: types.SimpleNamespace(a=1,b='x')); t(lambda: types.SimpleNamespace(a=1)==types.SimpleNamespace(a=1)); t(lambda: types.SimpleNamespace(a=1)<types.SimpleNamespace(a=1)); t(lambda: types.SimpleNamespace()+1); t(lambda: hash(types.SimpleNamespace()))
n=types.SimpleNamespace(a=1); n.me=n; t(lambda: n); t(lambda: n.__reduce__()[1]); t(lambda: n.zz); t(lambda: vars(types.SimpleNamespace(q=1)))
class SN(types.SimpleNamespace): pass
t(lambda: SN(x=1)); t(lambda: SN(x=1)==types.SimpleNamespace(x=1))
t(lambda: (int|str).__module__); t(lambda: (int|str).foo); t(lambda: int|'a'); t(lambda: type(int|str)()); t(lambda: types.UnionType.__module__)
t(lambda: typing.List[int]|int); t(lambda: list[int]|'x'); t(lambda: dict[str, typing.Any]); t(lambda: list['Foo']); t(lambda: list[None]); t(lambda: list[C])
t(lambda: list[typing.Callable[[T],K]][int,str]); t(lambda: repr(types.GenericAlias)); t(lambda: list[int, str]); t(lambda: (int | str) < 1); t(lambda: typing.Optional[int]); t(lambda: isinstance(int|str, types.UnionType)); t(lambda: issubclass(bool, (int|str, float)))
M=types.MappingProxyType
m=M({'a':1}); t(lambda: m|{'b':2}); t(lambda: {'b':2}|m); t(lambda: hash(m)); t(lambda: M([])); t(lambda: M(1)); t(lambda: m==M({'a':1})); t(lambda: list(reversed(m))); t(lambda: M[int]); t(lambda: setattr(m,'x',1)); t(lambda: m.pop('a')); t(lambda: m.__setitem__);
def ti(): m['a']=2
t(ti)
def ti(): del m['a']
t(ti)
def ti():
    global m
    m|={}
t(ti)
t(lambda: M(mapping={1:2})); t(lambda: len(m)); t(lambda: type.__dict__['__doc__'][:4]); t(lambda: C.__dict__.keys()); t(lambda: str(m)); t(lambda: m.copy()); t(lambda: m.get('q', 5)); t(lambda: 'a' in m)
