namespace Cinder.Compiler.Bytecode;

/// <summary>
/// The base opcodes. Each row states its stack effect, written [before] → [after] with the top on the right, and its meaning; the attribute
/// states the same effect for the generated tables. An instruction is an opcode and one argument; the argument of a jump is the absolute
/// index of an instruction.
/// </summary>
/// <remarks>
/// An exception raised by instruction i goes to the innermost entry of the exception table that covers i: the stack is cut to the entry's
/// depth, i itself is pushed as an int when the entry asks for it (lasti), then the exception is pushed and control goes to the target.
/// </remarks>
[OpCodeTable]
public enum OpCode : byte
{
    // Stack and constants.
    /// <summary>[] → []. Does nothing; keeps a line that would otherwise have no instruction.</summary>
    [Op(0, 0, CannotRaise = true)]
    Nop,

    /// <summary>[] → []. Where a frame starts or goes on: 0 start, 1 after yield, 2 after yield from, 3 after await. Checks the eval breaker.</summary>
    [Op(0, 0, OperandKind.Flags)]
    Resume,

    /// <summary>[a] → [].</summary>
    [Op(1, 0, CannotRaise = true)]
    PopTop,

    /// <summary>[] → [Null]. The empty self slot below the arguments of a plain call.</summary>
    [Op(0, 1, CannotRaise = true)]
    PushNull,

    /// <summary>[x, … n-1 values] → [x, …, x]. Pushes the n-th value from the top (1 is the top).</summary>
    [Op(0, 1, OperandKind.Count, CannotRaise = true)]
    Copy,

    /// <summary>Exchanges the top with the n-th value from the top (2 is the one below the top).</summary>
    [Op(0, 0, OperandKind.Count, CannotRaise = true)]
    Swap,

    /// <summary>[] → [constant].</summary>
    [Op(0, 1, OperandKind.Const, CannotRaise = true)]
    LoadConst,

    // Variables.
    /// <summary>[] → [local]. The compiler has proved the local bound: no check.</summary>
    [Op(0, 1, OperandKind.Local, CannotRaise = true)]
    LoadFast,

    /// <summary>[] → [local]. UnboundLocalError "cannot access local variable 'x' where it is not associated with a value" when unbound.</summary>
    [Op(0, 1, OperandKind.Local)]
    LoadFastCheck,

    /// <summary>[a] → []. Binds the local.</summary>
    [Op(1, 0, OperandKind.Local, CannotRaise = true)]
    StoreFast,

    /// <summary>[] → []. Unbinds the local; UnboundLocalError when it is unbound.</summary>
    [Op(0, 0, OperandKind.Local)]
    DeleteFast,

    /// <summary>[] → []. Replaces the slot's value (an argument, or unbound) by a new cell holding it. Only at the start of a frame.</summary>
    [Op(0, 0, OperandKind.Deref)]
    MakeCell,

    /// <summary>[] → []. Copies the n cells of the function's closure into the last n slots. First instruction of a frame that has free variables.</summary>
    [Op(0, 0, OperandKind.Count, CannotRaise = true)]
    CopyFreeVars,

    /// <summary>[] → [cell]. The cell itself.</summary>
    [Op(0, 1, OperandKind.Deref, CannotRaise = true)]
    LoadClosure,

    /// <summary>[] → [value]. Value of the cell; when empty UnboundLocalError for a cell variable, NameError "cannot access free variable 'x' where it is not associated with a value in enclosing scope" for a free one.</summary>
    [Op(0, 1, OperandKind.Deref)]
    LoadDeref,

    /// <summary>[a] → []. Fills the cell.</summary>
    [Op(1, 0, OperandKind.Deref, CannotRaise = true)]
    StoreDeref,

    /// <summary>[] → []. Empties the cell; errors as LoadDeref when it is empty.</summary>
    [Op(0, 0, OperandKind.Deref)]
    DeleteDeref,

    /// <summary>[] → [value]. Looks the name up in the frame's locals mapping, then in the cell as LoadDeref.</summary>
    [Op(0, 1, OperandKind.Deref)]
    LoadClassDeref,

    /// <summary>[] → [value]. Locals mapping, globals, builtins; NameError.</summary>
    [Op(0, 1, OperandKind.Name)]
    LoadName,

    /// <summary>[a] → []. Stores into the locals mapping.</summary>
    [Op(1, 0, OperandKind.Name)]
    StoreName,

    /// <summary>[] → []. Deletes from the locals mapping; NameError.</summary>
    [Op(0, 0, OperandKind.Name)]
    DeleteName,

    /// <summary>[] → [value]. Globals, builtins; NameError.</summary>
    [Op(0, 1, OperandKind.Name)]
    LoadGlobal,

    /// <summary>[a] → [].</summary>
    [Op(1, 0, OperandKind.Name)]
    StoreGlobal,

    /// <summary>[] → []. NameError when absent.</summary>
    [Op(0, 0, OperandKind.Name)]
    DeleteGlobal,

    // Attributes, items, imports.
    /// <summary>[obj] → [obj.name].</summary>
    [Op(1, 1, OperandKind.Name)]
    LoadAttr,

    /// <summary>[value, obj] → []. obj.name = value.</summary>
    [Op(2, 0, OperandKind.Name)]
    StoreAttr,

    /// <summary>[obj] → []. del obj.name.</summary>
    [Op(1, 0, OperandKind.Name)]
    DeleteAttr,

    /// <summary>[obj] → [function, obj] when the name is a plain function found on the type, else [obj.name, Null]. Followed by arguments and Call.</summary>
    [Op(1, 2, OperandKind.Name)]
    LoadMethod,

    /// <summary>[obj, key] → [obj[key]].</summary>
    [Op(2, 1)]
    BinarySubscr,

    /// <summary>[value, obj, key] → []. obj[key] = value.</summary>
    [Op(3, 0)]
    StoreSubscr,

    /// <summary>[obj, key] → []. del obj[key].</summary>
    [Op(2, 0)]
    DeleteSubscr,

    /// <summary>[level, fromlist] → [module]. __import__(name, globals, locals, fromlist, level).</summary>
    [Op(2, 1, OperandKind.Name)]
    ImportName,

    /// <summary>[module] → [module, attribute]. ImportError when the module has neither the attribute nor the submodule.</summary>
    [Op(1, 2, OperandKind.Name)]
    ImportFrom,

    /// <summary>[module] → []. Copies the module's public names into the locals mapping.</summary>
    [Op(1, 0)]
    ImportStar,

    // Operators.
    /// <summary>[a] → [+a].</summary>
    [Op(1, 1)]
    UnaryPositive,

    /// <summary>[a] → [-a].</summary>
    [Op(1, 1)]
    UnaryNegative,

    /// <summary>[a] → [not a].</summary>
    [Op(1, 1)]
    UnaryNot,

    /// <summary>[a] → [~a].</summary>
    [Op(1, 1)]
    UnaryInvert,

    /// <summary>[a, b] → [a + b].</summary>
    [Op(2, 1)]
    BinaryAdd,

    /// <summary>[a, b] → [a - b].</summary>
    [Op(2, 1)]
    BinarySubtract,

    /// <summary>[a, b] → [a * b].</summary>
    [Op(2, 1)]
    BinaryMultiply,

    /// <summary>[a, b] → [a @ b].</summary>
    [Op(2, 1)]
    BinaryMatrixMultiply,

    /// <summary>[a, b] → [a / b].</summary>
    [Op(2, 1)]
    BinaryTrueDivide,

    /// <summary>[a, b] → [a // b].</summary>
    [Op(2, 1)]
    BinaryFloorDivide,

    /// <summary>[a, b] → [a % b].</summary>
    [Op(2, 1)]
    BinaryRemainder,

    /// <summary>[a, b] → [a ** b].</summary>
    [Op(2, 1)]
    BinaryPower,

    /// <summary>[a, b] → [a &lt;&lt; b].</summary>
    [Op(2, 1)]
    BinaryLeftShift,

    /// <summary>[a, b] → [a >> b].</summary>
    [Op(2, 1)]
    BinaryRightShift,

    /// <summary>[a, b] → [a &amp; b].</summary>
    [Op(2, 1)]
    BinaryAnd,

    /// <summary>[a, b] → [a | b].</summary>
    [Op(2, 1)]
    BinaryOr,

    /// <summary>[a, b] → [a ^ b].</summary>
    [Op(2, 1)]
    BinaryXor,

    /// <summary>[a, b] → [result of a += b].</summary>
    [Op(2, 1)]
    InplaceAdd,

    /// <summary>[a, b] → [result of a -= b].</summary>
    [Op(2, 1)]
    InplaceSubtract,

    /// <summary>[a, b] → [result of a *= b].</summary>
    [Op(2, 1)]
    InplaceMultiply,

    /// <summary>[a, b] → [result of a @= b].</summary>
    [Op(2, 1)]
    InplaceMatrixMultiply,

    /// <summary>[a, b] → [result of a /= b].</summary>
    [Op(2, 1)]
    InplaceTrueDivide,

    /// <summary>[a, b] → [result of a //= b].</summary>
    [Op(2, 1)]
    InplaceFloorDivide,

    /// <summary>[a, b] → [result of a %= b].</summary>
    [Op(2, 1)]
    InplaceRemainder,

    /// <summary>[a, b] → [result of a **= b].</summary>
    [Op(2, 1)]
    InplacePower,

    /// <summary>[a, b] → [result of a &lt;&lt;= b].</summary>
    [Op(2, 1)]
    InplaceLeftShift,

    /// <summary>[a, b] → [result of a >>= b].</summary>
    [Op(2, 1)]
    InplaceRightShift,

    /// <summary>[a, b] → [result of a &amp;= b].</summary>
    [Op(2, 1)]
    InplaceAnd,

    /// <summary>[a, b] → [result of a |= b].</summary>
    [Op(2, 1)]
    InplaceOr,

    /// <summary>[a, b] → [result of a ^= b].</summary>
    [Op(2, 1)]
    InplaceXor,

    /// <summary>[a, b] → [a &lt; b].</summary>
    [Op(2, 1)]
    CompareLess,

    /// <summary>[a, b] → [a &lt;= b].</summary>
    [Op(2, 1)]
    CompareLessEqual,

    /// <summary>[a, b] → [a == b].</summary>
    [Op(2, 1)]
    CompareEqual,

    /// <summary>[a, b] → [a != b].</summary>
    [Op(2, 1)]
    CompareNotEqual,

    /// <summary>[a, b] → [a > b].</summary>
    [Op(2, 1)]
    CompareGreater,

    /// <summary>[a, b] → [a >= b].</summary>
    [Op(2, 1)]
    CompareGreaterEqual,

    /// <summary>[a, b] → [a is b]; with 1, [a is not b].</summary>
    [Op(2, 1, OperandKind.Flags, CannotRaise = true)]
    IsOp,

    /// <summary>[a, b] → [a in b]; with 1, [a not in b].</summary>
    [Op(2, 1, OperandKind.Flags)]
    ContainsOp,

    // Building and unpacking.
    /// <summary>[n items] → [tuple].</summary>
    [Op(0, 1, OperandKind.Count, PopsPerArg = 1)]
    BuildTuple,

    /// <summary>[n items] → [list].</summary>
    [Op(0, 1, OperandKind.Count, PopsPerArg = 1)]
    BuildList,

    /// <summary>[n items] → [set]. Items are added in order.</summary>
    [Op(0, 1, OperandKind.Count, PopsPerArg = 1)]
    BuildSet,

    /// <summary>[key1, value1, … keyN, valueN] → [dict]. Items are stored in order.</summary>
    [Op(0, 1, OperandKind.Count, PopsPerArg = 2)]
    BuildMap,

    /// <summary>[n values, tuple of n keys] → [dict].</summary>
    [Op(1, 1, OperandKind.Count, PopsPerArg = 1)]
    BuildConstKeyMap,

    /// <summary>[n strings] → [their concatenation].</summary>
    [Op(0, 1, OperandKind.Count, PopsPerArg = 1)]
    BuildString,

    /// <summary>[start, stop] → [slice] for 2; [start, stop, step] → [slice] for 3.</summary>
    [Op(0, 1, OperandKind.Count, PopsPerArg = 1)]
    BuildSlice,

    /// <summary>[list] → [tuple].</summary>
    [Op(1, 1)]
    ListToTuple,

    /// <summary>[list, … i-1 values, a] → [list, …]. Appends a to the list that is i-th from the top once a is popped.</summary>
    [Op(1, 0, OperandKind.Count)]
    ListAppend,

    /// <summary>As ListAppend, for a set.</summary>
    [Op(1, 0, OperandKind.Count)]
    SetAdd,

    /// <summary>[dict, … i-1 values, key, value] → [dict, …]. dict[key] = value; the dict is i-th from the top once both are popped.</summary>
    [Op(2, 0, OperandKind.Count)]
    MapAdd,

    /// <summary>[list, … i-1 values, iterable] → [list, …]. TypeError "Value after * must be an iterable, not T" for anything else.</summary>
    [Op(1, 0, OperandKind.Count)]
    ListExtend,

    /// <summary>As ListExtend, for a set, with the plain "'T' object is not iterable".</summary>
    [Op(1, 0, OperandKind.Count)]
    SetUpdate,

    /// <summary>[dict, … i-1 values, mapping] → [dict, …]. TypeError "'T' object is not a mapping".</summary>
    [Op(1, 0, OperandKind.Count)]
    DictUpdate,

    /// <summary>As DictUpdate, for ** arguments of a call: [callable, Null, args, dict, mapping] → […, dict] for 1. A key already there is TypeError "f() got multiple values for keyword argument 'k'"; a non-mapping "f() argument after ** must be a mapping, not T".</summary>
    [Op(1, 0, OperandKind.Count)]
    DictMerge,

    /// <summary>[iterable] → [item n, … item 1]: the first item is on top. ValueError on another length.</summary>
    [Op(1, 0, OperandKind.Count, PushesPerArg = 1)]
    UnpackSequence,

    /// <summary>[iterable] → [last, …, list, …, first]: low byte = items before the star, arg >> 8 = items after it; the first item is on top.</summary>
    [Op(1, 1, OperandKind.Flags, PushesPerArgBytes = true)]
    UnpackEx,

    /// <summary>[value] → [string]; with 4, [value, spec] → [string]. Low two bits: 0 none, 1 str(), 2 repr(), 3 ascii() first.</summary>
    [Op(1, 1, OperandKind.Flags, PopsPerFlag = 4)]
    FormatValue,

    /// <summary>[a] → [a, len(a)].</summary>
    [Op(1, 2)]
    GetLen,

    // Jumps and loops.
    /// <summary>[] → []. Either direction, no eval-breaker check.</summary>
    [Op(0, 0, OperandKind.Jump, Ends = true, CannotRaise = true)]
    Jump,

    /// <summary>[] → []. Back edge of a loop; checks the eval breaker. The place for counters and on-stack replacement.</summary>
    [Op(0, 0, OperandKind.Jump, Ends = true)]
    JumpBackward,

    /// <summary>[a] → []. Jumps when a is true.</summary>
    [Op(1, 0, OperandKind.Jump)]
    PopJumpIfTrue,

    /// <summary>[a] → []. Jumps when a is false.</summary>
    [Op(1, 0, OperandKind.Jump)]
    PopJumpIfFalse,

    /// <summary>[a] → []. Jumps when a is None.</summary>
    [Op(1, 0, OperandKind.Jump, CannotRaise = true)]
    PopJumpIfNone,

    /// <summary>[a] → []. Jumps when a is not None.</summary>
    [Op(1, 0, OperandKind.Jump, CannotRaise = true)]
    PopJumpIfNotNone,

    /// <summary>[a] → [a] and jumps when a is true; else [a] → [].</summary>
    [Op(1, 0, OperandKind.Jump, JumpPops = 1, JumpPushes = 1)]
    JumpIfTrueOrPop,

    /// <summary>[a] → [a] and jumps when a is false; else [a] → [].</summary>
    [Op(1, 0, OperandKind.Jump, JumpPops = 1, JumpPushes = 1)]
    JumpIfFalseOrPop,

    /// <summary>[a] → [iter(a)].</summary>
    [Op(1, 1)]
    GetIter,

    /// <summary>[iter] → [iter, next item]; when exhausted [iter] → [] and jumps.</summary>
    [Op(1, 2, OperandKind.Jump, JumpPops = 1, JumpPushes = 0)]
    ForIter,

    // Pattern matching.
    /// <summary>[a] → [a, bool]. True when the type is a mapping for pattern matching.</summary>
    [Op(1, 2, CannotRaise = true)]
    MatchMapping,

    /// <summary>[a] → [a, bool]. True when the type is a sequence for pattern matching (not str, bytes, bytearray).</summary>
    [Op(1, 2, CannotRaise = true)]
    MatchSequence,

    /// <summary>[a, keys tuple] → [a, keys, tuple of values], or None in place of the values when a key is missing.</summary>
    [Op(2, 3)]
    MatchKeys,

    /// <summary>[a, class, tuple of keyword attribute names] → [tuple of n positional, then keyword attributes] or [None].</summary>
    [Op(3, 1, OperandKind.Count)]
    MatchClass,

    // Generators, coroutines, asynchronous code.
    /// <summary>Makes the generator (coroutine, asynchronous generator: by the code's flags) that owns this frame and returns it to the caller. First resumption goes on after it: [] → [value sent, None].</summary>
    [Op(0, 1)]
    ReturnGenerator,

    /// <summary>[a] → [value sent]. Suspends; resumption by throw() raises here.</summary>
    [Op(1, 1)]
    YieldValue,

    /// <summary>[a] → [wrapped a]. Marks a value yielded by an asynchronous generator.</summary>
    [Op(1, 1)]
    AsyncGenWrap,

    /// <summary>[a] → [iterator]. A generator stays; a coroutine is TypeError unless the code is (iterable) coroutine; else iter(a).</summary>
    [Op(1, 1)]
    GetYieldFromIter,

    /// <summary>[a] → [awaitable iterator]. 1 and 2 name __aenter__ and __aexit__ in the TypeError text.</summary>
    [Op(1, 1, OperandKind.Flags)]
    GetAwaitable,

    /// <summary>[a] → [a.__aiter__()].</summary>
    [Op(1, 1)]
    GetAiter,

    /// <summary>[aiter] → [aiter, awaitable iterator of aiter.__anext__()].</summary>
    [Op(1, 2)]
    GetAnext,

    /// <summary>[iterator, value] → [iterator, result of sending]; when it returns, [iterator, value] → [returned value] and jumps.</summary>
    [Op(2, 2, OperandKind.Jump, JumpPops = 2, JumpPushes = 1)]
    Send,

    /// <summary>[aiter, exception] → [] when the exception is StopAsyncIteration, else raises it again as it was. An entry of the exception table leads here, with no PushExcInfo.</summary>
    [Op(2, 0)]
    EndAsyncFor,

    // Exceptions and context managers.
    /// <summary>0: raise again what is being handled; 1: [exc] raise exc; 2: [exc, cause] raise exc from cause.</summary>
    [Op(0, 0, OperandKind.Count, PopsPerArg = 1, Ends = true)]
    RaiseVarargs,

    /// <summary>[exc] → raises it again, adding no traceback entry. With n > 0 the value n below it (1 is right below exc) is the lasti to restore as the frame's position.</summary>
    [Op(1, 0, OperandKind.Count, Ends = true)]
    Reraise,

    /// <summary>[exc] → [what was being handled or None, exc]; exc is now being handled. First instruction of most handlers.</summary>
    [Op(1, 2, CannotRaise = true)]
    PushExcInfo,

    /// <summary>[previous] → []. previous is being handled again.</summary>
    [Op(1, 0, CannotRaise = true)]
    PopExcept,

    /// <summary>[exc, type] → [exc, bool]. TypeError "catching classes that do not inherit from BaseException is not allowed".</summary>
    [Op(2, 2)]
    CheckExcMatch,

    /// <summary>[exc, type] → [rest, match]; no match: [exc, None]. A plain exception that matches is wrapped in a group; a match is now being handled.</summary>
    [Op(2, 2)]
    CheckEgMatch,

    /// <summary>[original, list of raised and unhandled exceptions] → [exception to raise or None].</summary>
    [Op(2, 1)]
    PrepReraiseStar,

    /// <summary>[manager] → [bound __exit__, manager.__enter__()].</summary>
    [Op(1, 2)]
    BeforeWith,

    /// <summary>[manager] → [bound __aexit__, manager.__aenter__()].</summary>
    [Op(1, 2)]
    BeforeAsyncWith,

    /// <summary>[exit, lasti, previous, exc] → [exit, lasti, previous, exc, exit(type(exc), exc, traceback)].</summary>
    [Op(4, 5)]
    WithExceptStart,

    // Functions, classes, calls.
    /// <summary>[defaults tuple if 1, keyword defaults dict if 2, annotations tuple (name, value, …) if 4, closure tuple of cells if 8, code] → [function]. Its qualified name is the code's; its __doc__ is the code's first constant when that is a string.</summary>
    [Op(1, 1, OperandKind.Flags, PopsPerFlag = 15)]
    MakeFunction,

    /// <summary>[] → [builtins.__build_class__]. NameError when absent.</summary>
    [Op(0, 1)]
    LoadBuildClass,

    /// <summary>[callable, self or Null, n arguments] → [result]. A self that is not Null is the first argument.</summary>
    [Op(2, 1, OperandKind.Count, PopsPerArg = 1)]
    Call,

    /// <summary>[callable, self or Null, n arguments, tuple of names] → [result]. The last len(names) of the n arguments are keyword arguments.</summary>
    [Op(3, 1, OperandKind.Count, PopsPerArg = 1)]
    CallKw,

    /// <summary>[callable, Null, args] → [result]; with 1, [callable, Null, args, dict] → [result]. args is a tuple or any iterable; TypeError "f() argument after * must be an iterable, not T".</summary>
    [Op(3, 1, OperandKind.Flags, PopsPerFlag = 1)]
    CallEx,

    /// <summary>[a] → returns it to the caller.</summary>
    [Op(1, 0, Ends = true, CannotRaise = true)]
    ReturnValue,

    // Odds and ends.
    /// <summary>[] → [AssertionError].</summary>
    [Op(0, 1, CannotRaise = true)]
    LoadAssertionError,

    /// <summary>[] → []. Makes __annotations__ = {} in the locals mapping unless it is there.</summary>
    [Op(0, 0)]
    SetupAnnotations,

    /// <summary>[a] → []. sys.displayhook(a).</summary>
    [Op(1, 0)]
    PrintExpr,
}
