import random,warnings
warnings.simplefilter("always")
def a(f,*x,**k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r=f(*x,**k)
        except Exception as e: r=(type(e),str(e))
    print(r, [(str(q.message),q.lineno) for q in w])
r=random.Random(1)
for x in [(5.0,),(5.5,),(0,),(-3,),(1,5.0),(1,5.5),(3,1),(1,10,2),(10,1,-3),(1,10,0),(1,10,2.0),(1,10,2.5),(10,None,2),(1,1,2),('x',),(1,'x')]: a(r.randrange,*x)
a(r.choice,[]); a(r.choice,{}); a(r.choice,"abc"); a(r.choice,{0:'a'})
a(r.sample,{1},1); a(r.sample,[1],2); a(r.sample,[1,2,3],-1); a(r.sample,[1,2],2,counts=[1]); a(r.sample,[1,2],2,counts=[1,1.5]);a(r.sample,[1,2],2,counts=[0,0]);a(r.sample,[1,2],4,counts=[3,4])
a(r.choices,[1,2],3); a(r.choices,[1,2],[1,2],cum_weights=[1,3]); a(r.choices,[1,2],[1]); a(r.choices,[1,2],[0,0]); a(r.choices,[1,2],[1,float('inf')]); a(r.choices,[]); a(r.choices,[],k=0); a(r.choices,[],[]); a(r.choices,'ab',k=5); a(r.choices,'abc',[1,2,3],k=6); a(r.choices,'ab',cum_weights=[1,3],k=4); a(r.choices,[1,2],['x',1])
a(r.seed,[]); a(r.setstate,(1,2,3)); a(r.gammavariate,0,1); a(r.triangular,1,1,1); a(r.shuffle,(1,2)); a(r.randbytes,4); a(r.getrandbits,0); a(r.getrandbits,-1); a(r.randint,5,1)
s=random.SystemRandom(); a(s.getstate); a(s.getrandbits,-1); print(0<=s.random()<1, len(s.randbytes(5)), s.getrandbits(10)<1024, s.randrange(5)<5, s.seed(4))
class R(random.Random):
    def random(self): return 0.3
x=R(); a(x.randrange,10); a(x.choice, "xyz"); a(x.choice,'abcdef'); print(R._randbelow.__name__)
class R2(random.Random):
    def getrandbits(self,k): return 1
print(R2._randbelow.__name__, R2().randrange(3))

for seed in (0, 1, -1, 42, 2 ** 70, 1.5, "text", b"bytes", bytearray(b"bytearray"), "", True):
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(70), r.randint(1, 6), r.choice("abcdef"), r.uniform(2, 5))
    r.seed(seed, version=1) if not isinstance(seed, bytearray) else None
    print(r.random())
r = random.Random(7)
for method, arguments in [("triangular", ()), ("triangular", (1, 5, 2)), ("normalvariate", (1, 2)), ("normalvariate", ()), ("gauss", (0, 1)), ("gauss", ()),
                          ("lognormvariate", (0, 1)), ("expovariate", (2,)), ("vonmisesvariate", (1, 2)), ("vonmisesvariate", (1, 1e-7)),
                          ("gammavariate", (2, 3)), ("gammavariate", (1, 3)), ("gammavariate", (0.5, 3)), ("betavariate", (2, 3)),
                          ("paretovariate", (3,)), ("weibullvariate", (1, 2)), ("randrange", (3, 300, 7)), ("randbytes", (9,))]:
    print(method, [getattr(r, method)(*arguments) for _ in range(3)])
items = list(range(20))
r.shuffle(items)
print(items, r.sample(range(1000000), 8), r.sample(items, 20), r.sample("ab", 5, counts=[3, 4]), r.sample([], 0))
print(r.choices("abc", k=10), r.choices("abc", [1, 0, 5], k=10), r.choices("abc", cum_weights=[1, 2, 30], k=10))
state = r.getstate()
first = [r.random(), r.gauss(), r.gauss()]
r.setstate(state)
print(first == [r.random(), r.gauss(), r.gauss()], state[0], len(state[1]), state[2])
import copy
twin = copy.copy(r)
print(twin.random() == r.random(), type(twin).__name__)
random.seed(99)
print(random.random(), random.randint(0, 9), random.sample(range(50), 5), random.gauss(0, 1))
print(sorted(random.__all__), random.NV_MAGICCONST, random.LOG4, random.SG_MAGICCONST, random.BPF, random.RECIP_BPF)
