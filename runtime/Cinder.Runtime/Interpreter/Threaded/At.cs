using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Byte offsets of the fields that machine code reads and writes.</summary>
internal static unsafe class At
{
    // Any address that can be read: an access for the sake of the null check stays in the code.
    private static nint Origin => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Readable));

    private static ReadOnlySpan<byte> Readable => [0];

    internal static int CurrentFrame => (int)((nint)(&((ThreadState*)Origin)->CurrentFrame) - Origin);

    internal static int StackLimit => (int)((nint)(&((ThreadState*)Origin)->StackLimit) - Origin);

    internal static int Buffer => (int)((nint)(&((ThreadState*)Origin)->Buffer) - Origin);

    internal static int Layouts => (int)((nint)(&((ThreadState*)Origin)->Layouts) - Origin);

    internal static int Handled => (int)((nint)(&((ThreadState*)Origin)->Handled) - Origin);

    internal static int OuterHandled => (int)((nint)(&((ThreadState*)Origin)->OuterHandled) - Origin);

    internal static int Depth => (int)((nint)(&((ThreadState*)Origin)->Depth) - Origin);

    internal static int RecursionLimit => (int)((nint)(&((ThreadState*)Origin)->RecursionLimit) - Origin);

    internal static int Patience => (int)((nint)(&((ThreadState*)Origin)->Patience) - Origin);

    internal static int EvalBreaker => (int)((nint)(&((ThreadState*)Origin)->EvalBreaker) - Origin);

    internal static int BufferTop => (int)((nint)(&((AllocationBuffer*)Origin)->Top) - Origin);

    internal static int BufferLimit => (int)((nint)(&((AllocationBuffer*)Origin)->Limit) - Origin);

    internal static int FramePrevious => (int)((nint)(&((Frame*)Origin)->Previous) - Origin);

    internal static int FrameCode => (int)((nint)(&((Frame*)Origin)->Code) - Origin);

    internal static int FramePc => (int)((nint)(&((Frame*)Origin)->Pc) - Origin);

    internal static int FrameLocals => (int)((nint)(&((Frame*)Origin)->Locals) - Origin);

    internal static int FrameSp => (int)((nint)(&((Frame*)Origin)->Sp) - Origin);

    internal static int FrameLimit => (int)((nint)(&((Frame*)Origin)->Limit) - Origin);

    internal static int FrameFunction => (int)((nint)(&((Frame*)Origin)->Function) - Origin);

    internal static int FrameGlobals => (int)((nint)(&((Frame*)Origin)->Globals) - Origin);

    internal static int FrameBuiltins => (int)((nint)(&((Frame*)Origin)->Builtins) - Origin);

    internal static int FrameNamespace => (int)((nint)(&((Frame*)Origin)->Namespace) - Origin);

    internal static int FrameObject => (int)((nint)(&((Frame*)Origin)->FrameObject) - Origin);

    internal static int FrameGenerator => (int)((nint)(&((Frame*)Origin)->Generator) - Origin);

    internal static int FrameFlags => (int)((nint)(&((Frame*)Origin)->Flags) - Origin);

    internal static int InstructionSize => sizeof(Instruction);

    internal static int InstructionCache => (int)((nint)(&((Instruction*)Origin)->Cache) - Origin);

    internal static int InstructionArg => (int)((nint)(&((Instruction*)Origin)->Arg) - Origin);

    internal static int CodeCode => (int)((nint)(&((CodeData*)Origin)->Code) - Origin);

    internal static int CodeCaches => (int)((nint)(&((CodeData*)Origin)->Caches) - Origin);

    internal static int CodeConstants => (int)((nint)(&((CodeData*)Origin)->Constants) - Origin);

    internal static int CodeLocalCount => (int)((nint)(&((CodeData*)Origin)->LocalCount) - Origin);

    internal static int CodeStackSize => (int)((nint)(&((CodeData*)Origin)->StackSize) - Origin);

    internal static int CodeArgCount => (int)((nint)(&((CodeData*)Origin)->ArgCount) - Origin);

    internal static int CodeFirstFree => (int)((nint)(&((CodeData*)Origin)->FirstFree) - Origin);

    internal static int CodeIsSimple => (int)((nint)(&((CodeData*)Origin)->IsSimple) - Origin);

    internal static int CacheKey => (int)((nint)(&((InlineCache*)Origin)->Key) - Origin);

    internal static int CacheVersion => (int)((nint)(&((InlineCache*)Origin)->Version) - Origin);

    internal static int CacheValue => (int)((nint)(&((InlineCache*)Origin)->Value) - Origin);

    internal static int CacheIndex => (int)((nint)(&((InlineCache*)Origin)->Index) - Origin);

    internal static int CacheKeys => (int)((nint)(&((InlineCache*)Origin)->Keys) - Origin);

    internal static int CacheType => (int)((nint)(&((InlineCache*)Origin)->Type) - Origin);

    internal static int CacheSites => (int)((nint)(&((InlineCache*)Origin)->Sites) - Origin);

    internal static int SiteKey => (int)((nint)(&((AttributeSite*)Origin)->Key) - Origin);

    internal static int SiteVersion => (int)((nint)(&((AttributeSite*)Origin)->Version) - Origin);

    internal static int SiteValue => (int)((nint)(&((AttributeSite*)Origin)->Value) - Origin);

    internal static int SiteIdentity => (int)((nint)(&((AttributeSite*)Origin)->Identity) - Origin);

    internal static int SiteIndex => (int)((nint)(&((AttributeSite*)Origin)->Index) - Origin);

    internal static int SiteKind => (int)((nint)(&((AttributeSite*)Origin)->Kind) - Origin);

    internal static int LayoutType => (int)((nint)(&((Layout*)Origin)->Type) - Origin);

    internal static int TypeVersion => (int)((nint)(&((TypeObject*)Origin)->Version) - Origin);

    internal static int HeaderInfo => (int)((nint)(&((HeapObject*)Origin)->Info) - Origin);

    internal static int FloatValue => (int)((nint)(&((FloatObject*)Origin)->Value) - Origin);

    internal static int DictEntries => (int)((nint)(&((DictObject*)Origin)->Entries) - Origin);

    internal static int DictCount => (int)((nint)(&((DictObject*)Origin)->Count) - Origin);

    internal static int DictKeysVersion => (int)((nint)(&((DictObject*)Origin)->KeysVersion) - Origin);

    internal static int EntryValue => (int)((nint)(&((DictEntry*)Origin)->Value) - Origin);

    internal static int ModuleDict => (int)((nint)(&((ModuleObject*)Origin)->Dict) - Origin);

    internal static int CellValue => (int)((nint)(&((CellObject*)Origin)->Value) - Origin);

    internal static int ListStorage => (int)((nint)(&((ListObject*)Origin)->Storage) - Origin);

    internal static int ListLength => (int)((nint)(&((ListObject*)Origin)->Length) - Origin);

    internal static int ArrayLength => (int)((nint)(&((RefArray*)Origin)->TaggedLength) - Origin);

    internal static int ArrayItems => sizeof(RefArray);

    internal static int TupleExternal => (int)((nint)(&((TupleObject*)Origin)->External) - Origin);

    internal static int TupleLength => (int)((nint)(&((TupleObject*)Origin)->TaggedLength) - Origin);

    internal static int TupleItems => sizeof(TupleObject);

    internal static int StrLength => (int)((nint)(&((StrObject*)Origin)->Length) - Origin);

    internal static int FunctionData => (int)((nint)(&((FunctionObject*)Origin)->Data) - Origin);

    internal static int FunctionGlobals => (int)((nint)(&((FunctionObject*)Origin)->Globals) - Origin);

    internal static int FunctionBuiltins => (int)((nint)(&((FunctionObject*)Origin)->Builtins) - Origin);

    internal static int FunctionClosure => (int)((nint)(&((FunctionObject*)Origin)->Closure) - Origin);

    internal static int MethodFunction => (int)((nint)(&((BoundMethodObject*)Origin)->Function) - Origin);

    internal static int MethodSelf => (int)((nint)(&((BoundMethodObject*)Origin)->Self) - Origin);

    internal static int IteratorSource => (int)((nint)(&((IteratorObject*)Origin)->Source) - Origin);

    internal static int IteratorIndex => (int)((nint)(&((IteratorObject*)Origin)->Index) - Origin);

    internal static int RangeNext => (int)((nint)(&((RangeIteratorObject*)Origin)->Next) - Origin);

    internal static int RangeStep => (int)((nint)(&((RangeIteratorObject*)Origin)->Step) - Origin);

    internal static int RangeRemaining => (int)((nint)(&((RangeIteratorObject*)Origin)->Remaining) - Origin);

    internal static int GeneratorSavedFrame => (int)((nint)(&((GeneratorObject*)Origin)->SavedFrame) - Origin);

    internal static int GeneratorHandled => (int)((nint)(&((GeneratorObject*)Origin)->HandledException) - Origin);

    internal static int GeneratorCallerHandled => (int)((nint)(&((GeneratorObject*)Origin)->CallerHandled) - Origin);

    internal static int GeneratorCallerOuterHandled => (int)((nint)(&((GeneratorObject*)Origin)->CallerOuterHandled) - Origin);

    internal static int GeneratorFrameObject => (int)((nint)(&((GeneratorObject*)Origin)->FrameObject) - Origin);

    internal static int GeneratorState => (int)((nint)(&((GeneratorObject*)Origin)->State) - Origin);

    internal static int GeneratorData => (int)((nint)(&((GeneratorObject*)Origin)->Data) - Origin);
}
