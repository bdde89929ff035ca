namespace Cinder.Runtime;

/// <summary>
/// One row per builtin type. The value is the layout id of the type's exact instances and the index of the type in
/// <c>BuiltinTypes</c>. Value 0 is no heap object at all (tagged integers and immediates have no layout).
/// </summary>
internal enum BuiltinType : ushort
{
    None0 = 0,

    // Hidden storage; never seen by Python code.
    [BuiltinTypeInfo("<refs>", typeof(RefArray), TrailingRefs = true, Hidden = true)] RefArray,
    [BuiltinTypeInfo("<raw>", typeof(RawArray), Hidden = true)] RawArray,

    [BuiltinTypeInfo("object", typeof(PlainObject))] Object,
    [BuiltinTypeInfo("type", typeof(TypeObject), TrailingRefs = true)] Type,
    [BuiltinTypeInfo("int", typeof(IntObject))] Int,
    [BuiltinTypeInfo("bool", typeof(IntObject), Base = Int, Final = true)] Bool,
    [BuiltinTypeInfo("float", typeof(FloatObject))] Float,
    [BuiltinTypeInfo("complex", typeof(ComplexObject))] Complex,
    [BuiltinTypeInfo("NoneType", typeof(PlainObject), Final = true)] NoneType,
    [BuiltinTypeInfo("ellipsis", typeof(PlainObject), Final = true)] EllipsisType,
    [BuiltinTypeInfo("NotImplementedType", typeof(PlainObject), Final = true)] NotImplementedType,
    [BuiltinTypeInfo("str", typeof(StrObject))] Str,
    [BuiltinTypeInfo("bytes", typeof(BytesObject))] Bytes,
    [BuiltinTypeInfo("bytearray", typeof(ByteArrayObject))] ByteArray,
    [BuiltinTypeInfo("memoryview", typeof(MemoryViewObject), Final = true, Weakrefable = true)] MemoryView,
    [BuiltinTypeInfo("tuple", typeof(TupleObject), TrailingRefs = true)] Tuple,
    [BuiltinTypeInfo("list", typeof(ListObject))] List,
    [BuiltinTypeInfo("dict", typeof(DictObject))] Dict,
    [BuiltinTypeInfo("set", typeof(SetObject))] Set,
    [BuiltinTypeInfo("frozenset", typeof(SetObject))] FrozenSet,
    [BuiltinTypeInfo("slice", typeof(SliceObject), Final = true)] Slice,
    [BuiltinTypeInfo("range", typeof(RangeObject), Final = true)] Range,

    [BuiltinTypeInfo("function", typeof(FunctionObject), Final = true, Attributes = true)] Function,
    [BuiltinTypeInfo("builtin_function_or_method", typeof(BuiltinFunctionObject), Final = true)] BuiltinFunction,
    [BuiltinTypeInfo("method_descriptor", typeof(BuiltinFunctionObject), Final = true)] MethodDescriptor,
    [BuiltinTypeInfo("wrapper_descriptor", typeof(BuiltinFunctionObject), Final = true)] WrapperDescriptor,
    [BuiltinTypeInfo("classmethod_descriptor", typeof(BuiltinFunctionObject), Final = true)] ClassMethodDescriptor,
    [BuiltinTypeInfo("method-wrapper", typeof(BoundMethodObject), Final = true)] MethodWrapper,
    [BuiltinTypeInfo("getset_descriptor", typeof(GetSetObject), Final = true)] GetSetDescriptor,
    [BuiltinTypeInfo("member_descriptor", typeof(MemberObject), Final = true)] MemberDescriptor,
    [BuiltinTypeInfo("method", typeof(BoundMethodObject), Final = true)] Method,
    [BuiltinTypeInfo("property", typeof(PropertyObject))] Property,
    [BuiltinTypeInfo("classmethod", typeof(WrapperObject), Attributes = true)] ClassMethod,
    [BuiltinTypeInfo("staticmethod", typeof(WrapperObject), Attributes = true)] StaticMethod,
    [BuiltinTypeInfo("super", typeof(SuperObject))] Super,
    [BuiltinTypeInfo("cell", typeof(CellObject), Final = true)] Cell,
    [BuiltinTypeInfo("code", typeof(CodeRefObject), Final = true)] Code,
    [BuiltinTypeInfo("frame", typeof(FrameObject), Final = true)] Frame,
    [BuiltinTypeInfo("traceback", typeof(TracebackObject), Final = true)] Traceback,
    [BuiltinTypeInfo("module", typeof(ModuleObject), Attributes = false)] Module,
    [BuiltinTypeInfo("mappingproxy", typeof(MappingProxyObject), Final = true)] MappingProxy,
    [BuiltinTypeInfo("types.SimpleNamespace", typeof(PlainObject), Attributes = true)] SimpleNamespace,
    [BuiltinTypeInfo("types.GenericAlias", typeof(GenericAliasObject), Weakrefable = true)] GenericAlias,
    [BuiltinTypeInfo("types.UnionType", typeof(UnionObject), Final = true)] UnionType,

    [BuiltinTypeInfo("generator", typeof(GeneratorObject), Final = true)] Generator,
    [BuiltinTypeInfo("coroutine", typeof(GeneratorObject), Final = true)] Coroutine,
    [BuiltinTypeInfo("async_generator", typeof(GeneratorObject), Final = true)] AsyncGenerator,
    [BuiltinTypeInfo("coroutine_wrapper", typeof(IteratorObject), Final = true)] CoroutineWrapper,
    [BuiltinTypeInfo("async_generator_asend", typeof(AsyncGenOpObject), Final = true)] AsyncGenSend,
    [BuiltinTypeInfo("async_generator_athrow", typeof(AsyncGenOpObject), Final = true)] AsyncGenThrow,
    [BuiltinTypeInfo("async_generator_wrapped_value", typeof(CellObject), Hidden = true)] AsyncGenWrapped,
    [BuiltinTypeInfo("anext_awaitable", typeof(IteratorObject), Final = true)] AnextAwaitable,

    [BuiltinTypeInfo("list_iterator", typeof(IteratorObject), Final = true)] ListIterator,
    [BuiltinTypeInfo("list_reverseiterator", typeof(IteratorObject), Final = true)] ListReverseIterator,
    [BuiltinTypeInfo("tuple_iterator", typeof(IteratorObject), Final = true)] TupleIterator,
    [BuiltinTypeInfo("range_iterator", typeof(RangeIteratorObject), Final = true)] RangeIterator,
    [BuiltinTypeInfo("longrange_iterator", typeof(IteratorObject), Final = true)] LongRangeIterator,
    [BuiltinTypeInfo("str_iterator", typeof(IteratorObject), Final = true)] StrIterator,
    [BuiltinTypeInfo("str_ascii_iterator", typeof(IteratorObject), Final = true)] StrAsciiIterator,
    [BuiltinTypeInfo("bytes_iterator", typeof(IteratorObject), Final = true)] BytesIterator,
    [BuiltinTypeInfo("bytearray_iterator", typeof(IteratorObject), Final = true)] ByteArrayIterator,
    [BuiltinTypeInfo("memory_iterator", typeof(IteratorObject), Final = true)] MemoryIterator,
    [BuiltinTypeInfo("dict_keys", typeof(DictViewObject), Final = true)] DictKeys,
    [BuiltinTypeInfo("dict_values", typeof(DictViewObject), Final = true)] DictValues,
    [BuiltinTypeInfo("dict_items", typeof(DictViewObject), Final = true)] DictItems,
    [BuiltinTypeInfo("dict_keyiterator", typeof(DictIteratorObject), Final = true)] DictKeyIterator,
    [BuiltinTypeInfo("dict_valueiterator", typeof(DictIteratorObject), Final = true)] DictValueIterator,
    [BuiltinTypeInfo("dict_itemiterator", typeof(DictIteratorObject), Final = true)] DictItemIterator,
    [BuiltinTypeInfo("dict_reversekeyiterator", typeof(DictIteratorObject), Final = true)] DictReverseKeyIterator,
    [BuiltinTypeInfo("dict_reversevalueiterator", typeof(DictIteratorObject), Final = true)] DictReverseValueIterator,
    [BuiltinTypeInfo("dict_reverseitemiterator", typeof(DictIteratorObject), Final = true)] DictReverseItemIterator,
    [BuiltinTypeInfo("set_iterator", typeof(DictIteratorObject), Final = true)] SetIterator,
    [BuiltinTypeInfo("callable_iterator", typeof(IteratorObject), Final = true)] CallableIterator,
    [BuiltinTypeInfo("iterator", typeof(IteratorObject), Final = true)] SequenceIterator,
    [BuiltinTypeInfo("enumerate", typeof(IteratorObject))] Enumerate,
    [BuiltinTypeInfo("reversed", typeof(IteratorObject))] Reversed,
    [BuiltinTypeInfo("zip", typeof(IteratorObject))] Zip,
    [BuiltinTypeInfo("map", typeof(IteratorObject))] Map,
    [BuiltinTypeInfo("filter", typeof(IteratorObject))] Filter,

    [BuiltinTypeInfo("itertools.count", typeof(IteratorObject))] ItertoolsCount,
    [BuiltinTypeInfo("itertools.cycle", typeof(IteratorObject))] ItertoolsCycle,
    [BuiltinTypeInfo("itertools.repeat", typeof(IteratorObject))] ItertoolsRepeat,
    [BuiltinTypeInfo("itertools.chain", typeof(IteratorObject))] ItertoolsChain,
    [BuiltinTypeInfo("itertools.islice", typeof(IteratorObject))] ItertoolsISlice,
    [BuiltinTypeInfo("itertools.takewhile", typeof(IteratorObject))] ItertoolsTakeWhile,
    [BuiltinTypeInfo("itertools.dropwhile", typeof(IteratorObject))] ItertoolsDropWhile,
    [BuiltinTypeInfo("itertools.filterfalse", typeof(IteratorObject))] ItertoolsFilterFalse,
    [BuiltinTypeInfo("itertools.starmap", typeof(IteratorObject))] ItertoolsStarMap,
    [BuiltinTypeInfo("itertools.accumulate", typeof(IteratorObject))] ItertoolsAccumulate,
    [BuiltinTypeInfo("itertools.compress", typeof(IteratorObject))] ItertoolsCompress,
    [BuiltinTypeInfo("itertools.pairwise", typeof(IteratorObject))] ItertoolsPairwise,
    [BuiltinTypeInfo("itertools.zip_longest", typeof(IteratorObject))] ItertoolsZipLongest,
    [BuiltinTypeInfo("itertools.groupby", typeof(NativeObject))] ItertoolsGroupBy,
    [BuiltinTypeInfo("itertools._grouper", typeof(IteratorObject), Final = true)] ItertoolsGrouper,
    [BuiltinTypeInfo("itertools._tee", typeof(IteratorObject), Final = true, Weakrefable = true)] ItertoolsTee,
    [BuiltinTypeInfo("itertools._tee_dataobject", typeof(IteratorObject), Final = true)] ItertoolsTeeData,
    [BuiltinTypeInfo("itertools.product", typeof(IteratorObject))] ItertoolsProduct,
    [BuiltinTypeInfo("itertools.permutations", typeof(IteratorObject))] ItertoolsPermutations,
    [BuiltinTypeInfo("itertools.combinations", typeof(IteratorObject))] ItertoolsCombinations,
    [BuiltinTypeInfo("itertools.combinations_with_replacement", typeof(IteratorObject))] ItertoolsMultiCombinations,

    [BuiltinTypeInfo("operator.itemgetter", typeof(NativeObject), Final = true)] ItemGetter,
    [BuiltinTypeInfo("operator.attrgetter", typeof(NativeObject), Final = true)] AttrGetter,
    [BuiltinTypeInfo("operator.methodcaller", typeof(NativeObject), Final = true)] MethodCaller,
    [BuiltinTypeInfo("_random.Random", typeof(RandomObject))] Random,
    [BuiltinTypeInfo("formatteriterator", typeof(IteratorObject), Final = true)] FormatterIterator,
    [BuiltinTypeInfo("fieldnameiterator", typeof(IteratorObject), Final = true)] FieldNameIterator,
    [BuiltinTypeInfo("array.array", typeof(ArrayObject), Weakrefable = true)] Array,
    [BuiltinTypeInfo("array.arrayiterator", typeof(IteratorObject), Final = true)] ArrayIterator,
    [BuiltinTypeInfo("_struct.Struct", typeof(StructObject), Weakrefable = true)] Struct,
    [BuiltinTypeInfo("_struct.unpack_iterator", typeof(NativeObject), Final = true)] StructIterator,
    [BuiltinTypeInfo("re.Pattern", typeof(PatternObject), Final = true, Weakrefable = true)] RegexPattern,
    [BuiltinTypeInfo("re.Match", typeof(MatchObject), Final = true)] RegexMatch,
    [BuiltinTypeInfo("_sre.SRE_Scanner", typeof(NativeObject), Final = true)] RegexScanner,
    [BuiltinTypeInfo("_sre.SRE_Template", typeof(NativeObject), Final = true)] RegexTemplate,
    [BuiltinTypeInfo("functools.partial", typeof(NativeObject), Attributes = true, Weakrefable = true)] Partial,
    [BuiltinTypeInfo("functools.KeyWrapper", typeof(NativeObject), Final = true)] KeyWrapper,
    [BuiltinTypeInfo("functools._lru_cache_wrapper", typeof(LruCacheObject), Attributes = true, Weakrefable = true)] LruCacheWrapper,
    [BuiltinTypeInfo("collections.deque", typeof(DequeObject), Weakrefable = true)] Deque,
    [BuiltinTypeInfo("_collections._deque_iterator", typeof(IteratorObject))] DequeIterator,
    [BuiltinTypeInfo("_collections._deque_reverse_iterator", typeof(IteratorObject))] DequeReverseIterator,
    [BuiltinTypeInfo("_collections._tuplegetter", typeof(NativeObject), Final = true)] TupleGetter,
    [BuiltinTypeInfo("odict_iterator", typeof(DictIteratorObject), Final = true)] OrderedDictIterator,

    [BuiltinTypeInfo("weakref.ReferenceType", typeof(WeakRefObject))] WeakRef,
    [BuiltinTypeInfo("weakref.ProxyType", typeof(WeakRefObject), Final = true)] WeakProxy,
    [BuiltinTypeInfo("weakref.CallableProxyType", typeof(WeakRefObject), Final = true)] WeakCallableProxy,

    [BuiltinTypeInfo("_abc._abc_data", typeof(NativeObject), Final = true)] AbcData,

    // Types of native modules: structs generic enough for many (see NativeObject).
    [BuiltinTypeInfo("<native>", typeof(NativeObject), Hidden = true)] Native,
    [BuiltinTypeInfo("_thread.lock", typeof(NativeObject), Final = true, Weakrefable = true)] ThreadLock,
    [BuiltinTypeInfo("_thread.RLock", typeof(NativeObject), Weakrefable = true)] ThreadReentrantLock,
    [BuiltinTypeInfo("_thread._local", typeof(NativeObject), Attributes = true, Weakrefable = true)] ThreadLocal,
    [BuiltinTypeInfo("posix.DirEntry", typeof(NativeObject), Final = true)] DirEntry,
    [BuiltinTypeInfo("posix.ScandirIterator", typeof(NativeObject), Final = true)] ScandirIterator,

    [BuiltinTypeInfo("_io._IOBase", typeof(PlainObject), Attributes = true, Weakrefable = true)] IOBase,
    [BuiltinTypeInfo("_io._RawIOBase", typeof(PlainObject), Base = IOBase, Attributes = true, Weakrefable = true)] RawIOBase,
    [BuiltinTypeInfo("_io._BufferedIOBase", typeof(PlainObject), Base = IOBase, Attributes = true, Weakrefable = true)] BufferedIOBase,
    [BuiltinTypeInfo("_io._TextIOBase", typeof(PlainObject), Base = IOBase, Attributes = true, Weakrefable = true)] TextIOBase,
    [BuiltinTypeInfo("_io.FileIO", typeof(FileIOObject), Base = RawIOBase, Attributes = true, Weakrefable = true)] FileIO,
    [BuiltinTypeInfo("_io.BufferedReader", typeof(BufferedObject), Base = BufferedIOBase, Attributes = true, Weakrefable = true)] BufferedReader,
    [BuiltinTypeInfo("_io.BufferedWriter", typeof(BufferedObject), Base = BufferedIOBase, Attributes = true, Weakrefable = true)] BufferedWriter,
    [BuiltinTypeInfo("_io.BufferedRandom", typeof(BufferedObject), Base = BufferedIOBase, Attributes = true, Weakrefable = true)] BufferedRandom,
    [BuiltinTypeInfo("_io.BufferedRWPair", typeof(NativeObject), Base = BufferedIOBase, Attributes = true, Weakrefable = true)] BufferedRWPair,
    [BuiltinTypeInfo("_io.BytesIO", typeof(BytesIOObject), Base = BufferedIOBase, Attributes = true, Weakrefable = true)] BytesIO,
    [BuiltinTypeInfo("_io.StringIO", typeof(StringIOObject), Base = TextIOBase, Attributes = true, Weakrefable = true)] StringIO,
    [BuiltinTypeInfo("_io.TextIOWrapper", typeof(TextIOObject), Base = TextIOBase, Attributes = true, Weakrefable = true)] TextIOWrapper,
    [BuiltinTypeInfo("_io.IncrementalNewlineDecoder", typeof(NativeObject))] NewlineDecoder,

    [BuiltinTypeInfo("_frozen_importlib.ModuleSpec", typeof(PlainObject), Attributes = true, Weakrefable = true)] ModuleSpec,
    [BuiltinTypeInfo("_frozen_importlib.BuiltinImporter", typeof(PlainObject))] BuiltinImporter,
    [BuiltinTypeInfo("_frozen_importlib_external.PathFinder", typeof(PlainObject))] PathFinder,
    [BuiltinTypeInfo("_frozen_importlib_external.FileFinder", typeof(PlainObject), Attributes = true, Weakrefable = true)] FileFinder,
    [BuiltinTypeInfo("_frozen_importlib_external.SourceFileLoader", typeof(PlainObject), Attributes = true, Weakrefable = true)] SourceFileLoader,
    [BuiltinTypeInfo("_frozen_importlib_external.NamespaceLoader", typeof(PlainObject), Attributes = true, Weakrefable = true)] NamespaceLoader,

    // Native types that extend another one's struct: their instances' kind is the base's.
    [BuiltinTypeInfo("collections.defaultdict", typeof(DictObject), Base = Dict, ExtraRefs = 1)] DefaultDict,
    [BuiltinTypeInfo("collections.OrderedDict", typeof(DictObject), Base = Dict, Attributes = true, Weakrefable = true)] OrderedDict,
    [BuiltinTypeInfo("odict_keys", typeof(DictViewObject), Base = DictKeys, Final = true)] OrderedDictKeys,
    [BuiltinTypeInfo("odict_values", typeof(DictViewObject), Base = DictValues, Final = true)] OrderedDictValues,
    [BuiltinTypeInfo("odict_items", typeof(DictViewObject), Base = DictItems, Final = true)] OrderedDictItems,
    [BuiltinTypeInfo("time.struct_time", typeof(TupleObject), Base = Tuple, Final = true)] StructTime,
    [BuiltinTypeInfo("sys.version_info", typeof(TupleObject), Base = Tuple, Final = true)] SysVersionInfo,
    [BuiltinTypeInfo("sys.flags", typeof(TupleObject), Base = Tuple, Final = true)] SysFlags,
    [BuiltinTypeInfo("sys.float_info", typeof(TupleObject), Base = Tuple, Final = true)] SysFloatInfo,
    [BuiltinTypeInfo("sys.int_info", typeof(TupleObject), Base = Tuple, Final = true)] SysIntInfo,
    [BuiltinTypeInfo("sys.hash_info", typeof(TupleObject), Base = Tuple, Final = true)] SysHashInfo,
    [BuiltinTypeInfo("sys.thread_info", typeof(TupleObject), Base = Tuple, Final = true)] SysThreadInfo,
    [BuiltinTypeInfo("asyncgen_hooks", typeof(TupleObject), Base = Tuple, Final = true)] AsyncGenHooks,
    [BuiltinTypeInfo("UnraisableHookArgs", typeof(TupleObject), Base = Tuple, Final = true)] UnraisableHookArgs,
    [BuiltinTypeInfo("_thread._ExceptHookArgs", typeof(TupleObject), Base = Tuple, Final = true)] ThreadExceptHookArgs,
    [BuiltinTypeInfo("os.stat_result", typeof(TupleObject), Base = Tuple, Final = true)] StatResult,
    [BuiltinTypeInfo("os.statvfs_result", typeof(TupleObject), Base = Tuple, Final = true)] StatVfsResult,
    [BuiltinTypeInfo("os.terminal_size", typeof(TupleObject), Base = Tuple, Final = true)] TerminalSize,
    [BuiltinTypeInfo("posix.times_result", typeof(TupleObject), Base = Tuple, Final = true)] TimesResult,
    [BuiltinTypeInfo("posix.uname_result", typeof(TupleObject), Base = Tuple, Final = true)] UnameResult,
    [BuiltinTypeInfo("posix.waitid_result", typeof(TupleObject), Base = Tuple, Final = true)] WaitIdResult,
    [BuiltinTypeInfo("posix.sched_param", typeof(TupleObject), Base = Tuple, Final = true)] SchedParam,
    [BuiltinTypeInfo("signal.struct_siginfo", typeof(TupleObject), Base = Tuple, Final = true)] SigInfo,

    // Exceptions. All share ExceptionObject; the hierarchy is the Base column.
    [BuiltinTypeInfo("BaseException", typeof(ExceptionObject), Attributes = true)] BaseException,
    [BuiltinTypeInfo("Exception", typeof(ExceptionObject), Base = BaseException, Attributes = true)] Exception,
    [BuiltinTypeInfo("BaseExceptionGroup", typeof(ExceptionObject), Base = BaseException, Attributes = true)] BaseExceptionGroup,
    [BuiltinTypeInfo("ExceptionGroup", typeof(ExceptionObject), Base = BaseExceptionGroup, Base2 = Exception, Attributes = true)] ExceptionGroup,
    [BuiltinTypeInfo("SystemExit", typeof(ExceptionObject), Base = BaseException, Attributes = true)] SystemExit,
    [BuiltinTypeInfo("KeyboardInterrupt", typeof(ExceptionObject), Base = BaseException, Attributes = true)] KeyboardInterrupt,
    [BuiltinTypeInfo("GeneratorExit", typeof(ExceptionObject), Base = BaseException, Attributes = true)] GeneratorExit,
    [BuiltinTypeInfo("StopIteration", typeof(ExceptionObject), Base = Exception, Attributes = true)] StopIteration,
    [BuiltinTypeInfo("StopAsyncIteration", typeof(ExceptionObject), Base = Exception, Attributes = true)] StopAsyncIteration,
    [BuiltinTypeInfo("ArithmeticError", typeof(ExceptionObject), Base = Exception, Attributes = true)] ArithmeticError,
    [BuiltinTypeInfo("FloatingPointError", typeof(ExceptionObject), Base = ArithmeticError, Attributes = true)] FloatingPointError,
    [BuiltinTypeInfo("OverflowError", typeof(ExceptionObject), Base = ArithmeticError, Attributes = true)] OverflowError,
    [BuiltinTypeInfo("ZeroDivisionError", typeof(ExceptionObject), Base = ArithmeticError, Attributes = true)] ZeroDivisionError,
    [BuiltinTypeInfo("AssertionError", typeof(ExceptionObject), Base = Exception, Attributes = true)] AssertionError,
    [BuiltinTypeInfo("AttributeError", typeof(ExceptionObject), Base = Exception, Attributes = true)] AttributeError,
    [BuiltinTypeInfo("BufferError", typeof(ExceptionObject), Base = Exception, Attributes = true)] BufferError,
    [BuiltinTypeInfo("EOFError", typeof(ExceptionObject), Base = Exception, Attributes = true)] EOFError,
    [BuiltinTypeInfo("ImportError", typeof(ExceptionObject), Base = Exception, Attributes = true)] ImportError,
    [BuiltinTypeInfo("ModuleNotFoundError", typeof(ExceptionObject), Base = ImportError, Attributes = true)] ModuleNotFoundError,
    [BuiltinTypeInfo("LookupError", typeof(ExceptionObject), Base = Exception, Attributes = true)] LookupError,
    [BuiltinTypeInfo("IndexError", typeof(ExceptionObject), Base = LookupError, Attributes = true)] IndexError,
    [BuiltinTypeInfo("KeyError", typeof(ExceptionObject), Base = LookupError, Attributes = true)] KeyError,
    [BuiltinTypeInfo("MemoryError", typeof(ExceptionObject), Base = Exception, Attributes = true)] MemoryError,
    [BuiltinTypeInfo("NameError", typeof(ExceptionObject), Base = Exception, Attributes = true)] NameError,
    [BuiltinTypeInfo("UnboundLocalError", typeof(ExceptionObject), Base = NameError, Attributes = true)] UnboundLocalError,
    [BuiltinTypeInfo("OSError", typeof(ExceptionObject), Base = Exception, Attributes = true)] OSError,
    [BuiltinTypeInfo("BlockingIOError", typeof(ExceptionObject), Base = OSError, Attributes = true)] BlockingIOError,
    [BuiltinTypeInfo("ChildProcessError", typeof(ExceptionObject), Base = OSError, Attributes = true)] ChildProcessError,
    [BuiltinTypeInfo("ConnectionError", typeof(ExceptionObject), Base = OSError, Attributes = true)] ConnectionError,
    [BuiltinTypeInfo("BrokenPipeError", typeof(ExceptionObject), Base = ConnectionError, Attributes = true)] BrokenPipeError,
    [BuiltinTypeInfo("ConnectionAbortedError", typeof(ExceptionObject), Base = ConnectionError, Attributes = true)] ConnectionAbortedError,
    [BuiltinTypeInfo("ConnectionRefusedError", typeof(ExceptionObject), Base = ConnectionError, Attributes = true)] ConnectionRefusedError,
    [BuiltinTypeInfo("ConnectionResetError", typeof(ExceptionObject), Base = ConnectionError, Attributes = true)] ConnectionResetError,
    [BuiltinTypeInfo("FileExistsError", typeof(ExceptionObject), Base = OSError, Attributes = true)] FileExistsError,
    [BuiltinTypeInfo("FileNotFoundError", typeof(ExceptionObject), Base = OSError, Attributes = true)] FileNotFoundError,
    [BuiltinTypeInfo("InterruptedError", typeof(ExceptionObject), Base = OSError, Attributes = true)] InterruptedError,
    [BuiltinTypeInfo("IsADirectoryError", typeof(ExceptionObject), Base = OSError, Attributes = true)] IsADirectoryError,
    [BuiltinTypeInfo("NotADirectoryError", typeof(ExceptionObject), Base = OSError, Attributes = true)] NotADirectoryError,
    [BuiltinTypeInfo("PermissionError", typeof(ExceptionObject), Base = OSError, Attributes = true)] PermissionError,
    [BuiltinTypeInfo("ProcessLookupError", typeof(ExceptionObject), Base = OSError, Attributes = true)] ProcessLookupError,
    [BuiltinTypeInfo("TimeoutError", typeof(ExceptionObject), Base = OSError, Attributes = true)] TimeoutError,
    [BuiltinTypeInfo("ReferenceError", typeof(ExceptionObject), Base = Exception, Attributes = true)] ReferenceError,
    [BuiltinTypeInfo("RuntimeError", typeof(ExceptionObject), Base = Exception, Attributes = true)] RuntimeError,
    [BuiltinTypeInfo("NotImplementedError", typeof(ExceptionObject), Base = RuntimeError, Attributes = true)] NotImplementedError,
    [BuiltinTypeInfo("RecursionError", typeof(ExceptionObject), Base = RuntimeError, Attributes = true)] RecursionError,
    [BuiltinTypeInfo("SyntaxError", typeof(ExceptionObject), Base = Exception, Attributes = true)] SyntaxError,
    [BuiltinTypeInfo("IndentationError", typeof(ExceptionObject), Base = SyntaxError, Attributes = true)] IndentationError,
    [BuiltinTypeInfo("TabError", typeof(ExceptionObject), Base = IndentationError, Attributes = true)] TabError,
    [BuiltinTypeInfo("SystemError", typeof(ExceptionObject), Base = Exception, Attributes = true)] SystemError,
    [BuiltinTypeInfo("TypeError", typeof(ExceptionObject), Base = Exception, Attributes = true)] TypeError,
    [BuiltinTypeInfo("ValueError", typeof(ExceptionObject), Base = Exception, Attributes = true)] ValueError,
    [BuiltinTypeInfo("UnicodeError", typeof(ExceptionObject), Base = ValueError, Attributes = true)] UnicodeError,
    [BuiltinTypeInfo("UnicodeDecodeError", typeof(ExceptionObject), Base = UnicodeError, Attributes = true)] UnicodeDecodeError,
    [BuiltinTypeInfo("UnicodeEncodeError", typeof(ExceptionObject), Base = UnicodeError, Attributes = true)] UnicodeEncodeError,
    [BuiltinTypeInfo("UnicodeTranslateError", typeof(ExceptionObject), Base = UnicodeError, Attributes = true)] UnicodeTranslateError,
    [BuiltinTypeInfo("Warning", typeof(ExceptionObject), Base = Exception, Attributes = true)] Warning,
    [BuiltinTypeInfo("BytesWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] BytesWarning,
    [BuiltinTypeInfo("DeprecationWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] DeprecationWarning,
    [BuiltinTypeInfo("EncodingWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] EncodingWarning,
    [BuiltinTypeInfo("FutureWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] FutureWarning,
    [BuiltinTypeInfo("ImportWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] ImportWarning,
    [BuiltinTypeInfo("PendingDeprecationWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] PendingDeprecationWarning,
    [BuiltinTypeInfo("ResourceWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] ResourceWarning,
    [BuiltinTypeInfo("RuntimeWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] RuntimeWarning,
    [BuiltinTypeInfo("SyntaxWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] SyntaxWarning,
    [BuiltinTypeInfo("UnicodeWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] UnicodeWarning,
    [BuiltinTypeInfo("UserWarning", typeof(ExceptionObject), Base = Warning, Attributes = true)] UserWarning,
    [BuiltinTypeInfo("io.UnsupportedOperation", typeof(ExceptionObject), Base = OSError, Base2 = ValueError, Attributes = true)] UnsupportedOperation,
    [BuiltinTypeInfo("struct.error", typeof(ExceptionObject), Base = Exception, Attributes = true)] StructError,
    [BuiltinTypeInfo("binascii.Error", typeof(ExceptionObject), Base = ValueError, Attributes = true)] BinasciiError,
    [BuiltinTypeInfo("binascii.Incomplete", typeof(ExceptionObject), Base = Exception, Attributes = true)] BinasciiIncomplete,
    [BuiltinTypeInfo("signal.itimer_error", typeof(ExceptionObject), Base = OSError, Attributes = true)] TimerError,
}

/// <summary>The row of a builtin type: its Python name, C# struct and place in the hierarchy.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class BuiltinTypeInfoAttribute(string name, Type structure) : Attribute
{
    /// <summary>Python name; "module.Name" where the module is not builtins.</summary>
    public string Name { get; } = name;

    /// <summary>C# struct of the instances: header, then Ref fields, then raw fields.</summary>
    public Type Structure { get; } = structure;

    public BuiltinType Base { get; set; } = BuiltinType.Object;

    /// <summary>A second base (ExceptionGroup alone has one).</summary>
    public BuiltinType Base2 { get; set; }

    /// <summary>Cannot be subclassed.</summary>
    public bool Final { get; set; }

    /// <summary>Exact instances have an attribute area (a <c>__dict__</c>).</summary>
    public bool Attributes { get; set; }

    /// <summary>Instances can be weakly referenced.</summary>
    public bool Weakrefable { get; set; }

    /// <summary>References of the type's own that follow the base's struct.</summary>
    public int ExtraRefs { get; set; }

    /// <summary>References follow the fixed part up to the object's end.</summary>
    public bool TrailingRefs { get; set; }

    /// <summary>Storage that Python code never sees.</summary>
    public bool Hidden { get; set; }
}
