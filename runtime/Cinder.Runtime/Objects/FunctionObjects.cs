namespace Cinder.Runtime;

/// <summary>A Python function.</summary>
internal unsafe ref struct FunctionObject
{
    public HeapObject Header;
    public Ref Code;
    public Ref Globals;
    public Ref Builtins;
    public Ref Name;
    public Ref QualName;

    /// <summary>Tuple, or None.</summary>
    public Ref Defaults;

    /// <summary>Dict, or None.</summary>
    public Ref KwDefaults;

    /// <summary>Tuple of cells, or None.</summary>
    public Ref Closure;

    /// <summary>Dict, the compact (name, value, …) tuple that MAKE_FUNCTION leaves, or Unbound.</summary>
    public Ref Annotations;
    public Ref Doc;
    public Ref Module;

    /// <summary>Native half of the code object, cached for calls.</summary>
    public CodeData* Data;
}

/// <summary>
/// A builtin function or method descriptor. Thunk takes the vectorcall shape; Direct, when not null, takes exactly
/// <see cref="DirectArity"/> words (self included) and skips argument parsing.
/// </summary>
internal unsafe ref struct BuiltinFunctionObject
{
    public HeapObject Header;

    public Ref Name;

    /// <summary>Unbound for a type's method descriptor; the module for a module function; the object for a bound builtin method.</summary>
    public Ref Self;

    /// <summary>Module name or Unbound.</summary>
    public Ref Module;
    public Ref Doc;

    /// <summary>The type whose method it is, or Unbound.</summary>
    public Ref Owner;

    /// <summary>__text_signature__, or Unbound.</summary>
    public Ref Signature;

    /// <summary>Function pointer <c>delegate*&lt;VmThread, Ref*, nint, Ref, Ref&gt;</c>: args (self first), positional count, kwnames tuple or Unbound.</summary>
    public nint Thunk;

    /// <summary>Function pointer of exactly <see cref="DirectArity"/> Ref parameters after the thread, or 0.</summary>
    public nint Direct;
    public int DirectArity;

    /// <summary><see cref="BuiltinFunctionFlags"/>.</summary>
    public int Flags;
}

/// <summary>How a builtin function binds.</summary>
[Flags]
internal enum BuiltinFunctionFlags
{
    None = 0,

    /// <summary>Self is prepended to the arguments at a call.</summary>
    HasSelf = 1,

    /// <summary>A class method: binds to the type.</summary>
    ClassMethod = 2,

    /// <summary>A dunder ("slot wrapper" in its repr).</summary>
    Slot = 4,

    /// <summary>Static: no binding (such as <c>__new__</c>).</summary>
    Static = 8,
}

/// <summary>A method bound to an object.</summary>
internal ref struct BoundMethodObject
{
    public HeapObject Header;
    public Ref Function;
    public Ref Self;
}

/// <summary>property(fget, fset, fdel, doc).</summary>
internal ref struct PropertyObject
{
    public HeapObject Header;
    public Ref Getter;
    public Ref Setter;
    public Ref Deleter;
    public Ref Doc;
    public Ref Name;
}

/// <summary>classmethod or staticmethod around a callable.</summary>
internal ref struct WrapperObject
{
    public HeapObject Header;
    public Ref Callable;
}

/// <summary>Native getter/setter pair in a type's dict.</summary>
internal ref struct GetSetObject
{
    public HeapObject Header;
    public Ref Name;
    public Ref Owner;
    public Ref Doc;

    /// <summary><c>delegate*&lt;VmThread, Ref, Ref&gt;</c>.</summary>
    public nint Getter;

    /// <summary><c>delegate*&lt;VmThread, Ref, Ref, bool&gt;</c>, value Unbound to delete; 0 when read-only.</summary>
    public nint Setter;
}

/// <summary>A <c>__slots__</c> member, or a field that a native type shows.</summary>
internal ref struct MemberObject
{
    public HeapObject Header;
    public Ref Name;
    public Ref Owner;
    public Ref Doc;

    /// <summary>Byte offset of a reference word in the instance, <see cref="ExceptionField"/>, or function pointer: see <see cref="MemberKind"/>.</summary>
    public long Offset;
    public long ReadOnly;

    /// <summary><see cref="MemberKind"/>.</summary>
    public long Kind;
}

/// <summary>Where the value of a member lies, and what may be stored.</summary>
internal enum MemberKind : long
{
    /// <summary>A word of the instance; Unbound while it has no value.</summary>
    Slot,

    /// <summary>One of <see cref="ExceptionObject.Fields"/>; None while it has no value.</summary>
    ExceptionField,

    /// <summary>The same, which holds an int.</summary>
    ExceptionIndex,

    /// <summary>An item of a struct sequence, by its index.</summary>
    Item,

    /// <summary>Read-only: computed by a <c>delegate*&lt;VmThread, Ref, Ref&gt;</c>.</summary>
    Native,
}

/// <summary>super(type, obj).</summary>
internal ref struct SuperObject
{
    public HeapObject Header;
    public Ref ThisClass;
    public Ref Self;
    public Ref SelfClass;
}

/// <summary>A closure cell; Unbound while empty.</summary>
internal ref struct CellObject
{
    public HeapObject Header;
    public Ref Value;
}

/// <summary>The Python-visible code object; its native half is <see cref="CodeData"/>.</summary>
internal unsafe ref struct CodeRefObject
{
    public HeapObject Header;

    /// <summary>Tuple of constants (nested code objects included).</summary>
    public Ref Constants;

    /// <summary>Tuple of interned names.</summary>
    public Ref Names;

    /// <summary>Tuple of the names of all locals, cells and free variables.</summary>
    public Ref LocalNames;
    public Ref Name;
    public Ref QualName;
    public Ref FileName;
    public CodeData* Data;
}

/// <summary>A generator, coroutine or async generator: while suspended it owns a copy of its frame.</summary>
internal unsafe ref struct GeneratorObject
{
    public HeapObject Header;
    public Ref Function;
    public Ref Name;
    public Ref QualName;

    /// <summary>RefArray: the activation's words (locals, frame header, operand stack), where it runs too; Zero when finished.</summary>
    public Ref SavedFrame;

    /// <summary>Exception being handled inside the suspended frame (None when none).</summary>
    public Ref HandledException;

    /// <summary>Object awaited (cr_await) or delegated to (gi_yieldfrom), or None: computed on demand.</summary>
    public Ref Origin;

    /// <summary>While running: the thread's handled exceptions as whoever resumed it had them.</summary>
    public Ref CallerHandled;
    public Ref CallerOuterHandled;

    /// <summary>Frame object if one was materialised, else Unbound.</summary>
    public Ref FrameObject;

    /// <summary>Async generator hooks: finaliser, or None.</summary>
    public Ref Finalizer;

    /// <summary><see cref="GeneratorState"/>.</summary>
    public long State;
    public long Flags;
    public CodeData* Data;
}

/// <summary>Life of a generator.</summary>
internal enum GeneratorState : long
{
    Created,
    Suspended,
    Running,
    Finished,
}

/// <summary>asend()/athrow()/aclose() awaitable of an async generator.</summary>
internal ref struct AsyncGenOpObject
{
    public HeapObject Header;
    public Ref Generator;
    public Ref Value;
    public Ref Type;
    public Ref Traceback;
    public long State;
    public long Kind;
}
