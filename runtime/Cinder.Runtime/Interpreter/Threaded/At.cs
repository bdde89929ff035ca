using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Byte offsets of the fields that machine code reads and writes.</summary>
internal static unsafe class At
{
    // Any address that can be read: the compiler checks pointers for null, even if only to compute with them.
    private static nint Origin
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Readable));
    }

    private static ReadOnlySpan<byte> Readable => [0];

    internal static int CurrentFrame => Of(&((ThreadState*)Origin)->CurrentFrame);

    internal static int StackLimit => Of(&((ThreadState*)Origin)->StackLimit);

    internal static int Buffer => Of(&((ThreadState*)Origin)->Buffer);

    internal static int Layouts => Of(&((ThreadState*)Origin)->Layouts);

    internal static int Handled => Of(&((ThreadState*)Origin)->Handled);

    internal static int OuterHandled => Of(&((ThreadState*)Origin)->OuterHandled);

    internal static int Depth => Of(&((ThreadState*)Origin)->Depth);

    internal static int RecursionLimit => Of(&((ThreadState*)Origin)->RecursionLimit);

    internal static int Patience => Of(&((ThreadState*)Origin)->Patience);

    internal static int EvalBreaker => Of(&((ThreadState*)Origin)->EvalBreaker);

    internal static int BufferTop => Of(&((AllocationBuffer*)Origin)->Top);

    internal static int BufferLimit => Of(&((AllocationBuffer*)Origin)->Limit);

    internal static int FramePrevious => Of(&((Frame*)Origin)->Previous);

    internal static int FrameCode => Of(&((Frame*)Origin)->Code);

    internal static int FramePc => Of(&((Frame*)Origin)->Pc);

    internal static int FrameLocals => Of(&((Frame*)Origin)->Locals);

    internal static int FrameSp => Of(&((Frame*)Origin)->Sp);

    internal static int FrameLimit => Of(&((Frame*)Origin)->Limit);

    internal static int FrameFunction => Of(&((Frame*)Origin)->Function);

    internal static int FrameGlobals => Of(&((Frame*)Origin)->Globals);

    internal static int FrameBuiltins => Of(&((Frame*)Origin)->Builtins);

    internal static int FrameNamespace => Of(&((Frame*)Origin)->Namespace);

    internal static int FrameObject => Of(&((Frame*)Origin)->FrameObject);

    internal static int FrameGenerator => Of(&((Frame*)Origin)->Generator);

    internal static int FrameFlags => Of(&((Frame*)Origin)->Flags);

    internal static int InstructionSize => sizeof(Instruction);

    internal static int InstructionCache => Of(&((Instruction*)Origin)->Cache);

    internal static int InstructionArg => Of(&((Instruction*)Origin)->Arg);

    internal static int CodeCode => Of(&((CodeData*)Origin)->Code);

    internal static int CodeCaches => Of(&((CodeData*)Origin)->Caches);

    internal static int CodeConstants => Of(&((CodeData*)Origin)->Constants);

    internal static int CodeLocalCount => Of(&((CodeData*)Origin)->LocalCount);

    internal static int CodeStackSize => Of(&((CodeData*)Origin)->StackSize);

    internal static int CodeArgCount => Of(&((CodeData*)Origin)->ArgCount);

    internal static int CodeFirstFree => Of(&((CodeData*)Origin)->FirstFree);

    internal static int CodeIsSimple => Of(&((CodeData*)Origin)->IsSimple);

    internal static int CacheKey => Of(&((InlineCache*)Origin)->Key);

    internal static int CacheVersion => Of(&((InlineCache*)Origin)->Version);

    internal static int CacheValue => Of(&((InlineCache*)Origin)->Value);

    internal static int CacheIndex => Of(&((InlineCache*)Origin)->Index);

    internal static int CacheKeys => Of(&((InlineCache*)Origin)->Keys);

    internal static int CacheType => Of(&((InlineCache*)Origin)->Type);

    internal static int CacheSites => Of(&((InlineCache*)Origin)->Sites);

    internal static int SiteKey => Of(&((AttributeSite*)Origin)->Key);

    internal static int SiteVersion => Of(&((AttributeSite*)Origin)->Version);

    internal static int SiteValue => Of(&((AttributeSite*)Origin)->Value);

    internal static int SiteIdentity => Of(&((AttributeSite*)Origin)->Identity);

    internal static int SiteIndex => Of(&((AttributeSite*)Origin)->Index);

    internal static int SiteKind => Of(&((AttributeSite*)Origin)->Kind);

    internal static int LayoutType => Of(&((Layout*)Origin)->Type);

    internal static int TypeVersion => Of(&((TypeObject*)Origin)->Version);

    internal static int HeaderInfo => Of(&((HeapObject*)Origin)->Info);

    internal static int FloatValue => Of(&((FloatObject*)Origin)->Value);

    internal static int DictEntries => Of(&((DictObject*)Origin)->Entries);

    internal static int DictCount => Of(&((DictObject*)Origin)->Count);

    internal static int DictKeysVersion => Of(&((DictObject*)Origin)->KeysVersion);

    internal static int EntryValue => Of(&((DictEntry*)Origin)->Value);

    internal static int ModuleDict => Of(&((ModuleObject*)Origin)->Dict);

    internal static int CellValue => Of(&((CellObject*)Origin)->Value);

    internal static int ListStorage => Of(&((ListObject*)Origin)->Storage);

    internal static int ListLength => Of(&((ListObject*)Origin)->Length);

    internal static int ArrayLength => Of(&((RefArray*)Origin)->TaggedLength);

    internal static int ArrayItems => sizeof(RefArray);

    internal static int TupleExternal => Of(&((TupleObject*)Origin)->External);

    internal static int TupleLength => Of(&((TupleObject*)Origin)->TaggedLength);

    internal static int TupleItems => sizeof(TupleObject);

    internal static int StrLength => Of(&((StrObject*)Origin)->Length);

    internal static int FunctionData => Of(&((FunctionObject*)Origin)->Data);

    internal static int FunctionGlobals => Of(&((FunctionObject*)Origin)->Globals);

    internal static int FunctionBuiltins => Of(&((FunctionObject*)Origin)->Builtins);

    internal static int FunctionClosure => Of(&((FunctionObject*)Origin)->Closure);

    internal static int MethodFunction => Of(&((BoundMethodObject*)Origin)->Function);

    internal static int MethodSelf => Of(&((BoundMethodObject*)Origin)->Self);

    internal static int IteratorSource => Of(&((IteratorObject*)Origin)->Source);

    internal static int IteratorIndex => Of(&((IteratorObject*)Origin)->Index);

    internal static int RangeNext => Of(&((RangeIteratorObject*)Origin)->Next);

    internal static int RangeStep => Of(&((RangeIteratorObject*)Origin)->Step);

    internal static int RangeRemaining => Of(&((RangeIteratorObject*)Origin)->Remaining);

    internal static int GeneratorSavedFrame => Of(&((GeneratorObject*)Origin)->SavedFrame);

    internal static int GeneratorHandled => Of(&((GeneratorObject*)Origin)->HandledException);

    internal static int GeneratorCallerHandled => Of(&((GeneratorObject*)Origin)->CallerHandled);

    internal static int GeneratorCallerOuterHandled => Of(&((GeneratorObject*)Origin)->CallerOuterHandled);

    internal static int GeneratorFrameObject => Of(&((GeneratorObject*)Origin)->FrameObject);

    internal static int GeneratorState => Of(&((GeneratorObject*)Origin)->State);

    internal static int GeneratorData => Of(&((GeneratorObject*)Origin)->Data);

    internal static int Characters => Of(&((ThreadState*)Origin)->Characters);

    internal static int ObjectNew => Of(&((ThreadState*)Origin)->ObjectNew);

    internal static int Len => Of(&((ThreadState*)Origin)->Len);

    internal static int Append => Of(&((ThreadState*)Origin)->Append);

    internal static int LayoutId => Of(&((Layout*)Origin)->Id);

    internal static int LayoutFixedSize => Of(&((Layout*)Origin)->FixedSize);

    internal static int LayoutBaseSize => Of(&((Layout*)Origin)->BaseSize);

    internal static int LayoutHasAttributes => Of(&((Layout*)Origin)->HasAttributes);

    internal static int LayoutCapacity => Of(&((Layout*)Origin)->InObjectCapacity);

    internal static int TypeFlagBits => Of(&((TypeObject*)Origin)->Flags);

    internal static int TypeMro => Of(&((TypeObject*)Origin)->Mro);

    internal static int TypeInstanceLayout => Of(&((TypeObject*)Origin)->InstanceLayoutId);

    internal static int BuiltinDirect => Of(&((BuiltinFunctionObject*)Origin)->Direct);

    internal static int StrHash => Of(&((StrObject*)Origin)->Hash);

    internal static int StrExternal => Of(&((StrObject*)Origin)->External);

    internal static int StrWidth => Of(&((StrObject*)Origin)->Width);

    internal static int BytesExternal => Of(&((BytesObject*)Origin)->External);

    internal static int BytesLength => Of(&((BytesObject*)Origin)->Length);

    internal static int ByteArrayStorage => Of(&((ByteArrayObject*)Origin)->Storage);

    internal static int ByteArrayLength => Of(&((ByteArrayObject*)Origin)->Length);

    internal static int DictIndex => Of(&((DictObject*)Origin)->Index);

    internal static int DictUsed => Of(&((DictObject*)Origin)->Used);

    internal static int EntryKey => Of(&((DictEntry*)Origin)->Key);

    internal static int EntryHash => Of(&((DictEntry*)Origin)->TaggedHash);

    internal static int SetEntries => Of(&((SetObject*)Origin)->Entries);

    internal static int SetCount => Of(&((SetObject*)Origin)->Count);

    internal static int RawLength => Of(&((RawArray*)Origin)->Length);

    internal static int DictIteratorSource => Of(&((DictIteratorObject*)Origin)->Source);

    internal static int DictIteratorPosition => Of(&((DictIteratorObject*)Origin)->Position);

    internal static int DictIteratorCount => Of(&((DictIteratorObject*)Origin)->ExpectedCount);

    internal static int DictIteratorRemaining => Of(&((DictIteratorObject*)Origin)->Remaining);

    internal static int RangeStart => Of(&((RangeObject*)Origin)->Start);

    internal static int RangeStop => Of(&((RangeObject*)Origin)->Stop);

    internal static int RangeObjectStep => Of(&((RangeObject*)Origin)->Step);

    internal static int RangeLength => Of(&((RangeObject*)Origin)->Length);

    internal static int IsInstance => Of(&((ThreadState*)Origin)->IsInstance);

    internal static int Ord => Of(&((ThreadState*)Origin)->Ord);

    internal static int DictGet => Of(&((ThreadState*)Origin)->DictGet);

    internal static int SetAdd => Of(&((ThreadState*)Origin)->SetAdd);

    internal static int BuiltinThunk => Of(&((BuiltinFunctionObject*)Origin)->Thunk);

    internal static int CodeFlags => Of(&((CodeData*)Origin)->Flags);

    internal static int CodeHasHandlers => Of(&((CodeData*)Origin)->HasHandlers);

    internal static int GeneratorFunction => Of(&((GeneratorObject*)Origin)->Function);

    internal static int GeneratorName => Of(&((GeneratorObject*)Origin)->Name);

    internal static int GeneratorQualName => Of(&((GeneratorObject*)Origin)->QualName);

    internal static int GeneratorOrigin => Of(&((GeneratorObject*)Origin)->Origin);

    internal static int GeneratorFinalizer => Of(&((GeneratorObject*)Origin)->Finalizer);

    internal static int FunctionName => Of(&((FunctionObject*)Origin)->Name);

    internal static int FunctionQualName => Of(&((FunctionObject*)Origin)->QualName);

    internal static int SliceStart => Of(&((SliceObject*)Origin)->Start);

    internal static int SliceStop => Of(&((SliceObject*)Origin)->Stop);

    internal static int SliceStep => Of(&((SliceObject*)Origin)->Step);

    internal static int MemberKey => Of(&((SetEntry*)Origin)->Key);

    internal static int MemberHash => Of(&((SetEntry*)Origin)->HashWord);

    internal static int RawData => sizeof(RawArray);

    internal static int StrData => sizeof(StrObject);

    internal static int BytesData => sizeof(BytesObject);

    internal static int TypeSpecial(Special name) => sizeof(TypeObject) + ((int)name * sizeof(nint));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Of(void* field) => (int)((nint)field - Origin);
}
