using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime.Tests;

/// <summary>
/// References that only the native stack holds. Each case runs again with the scan off, where the object must be lost:
/// otherwise something else kept it alive and the case shows nothing.
/// </summary>
public sealed unsafe class ConservativeRootTests
{
    private const long Magic = 0x1234_5678_9ABC;

    private delegate bool Case(TestHeap test);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Local_IsFound(bool scan) => Check(scan, LocalCase);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void InteriorPointer_IsFound(bool scan) => Check(scan, InteriorCase);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OnePastTheEnd_IsFound(bool scan) => Check(scan, PastTheEndCase);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LargeInteriorPointer_IsFound(bool scan) => Check(scan, LargeInteriorCase);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EightLocals_AreFound(bool scan) => Check(scan, EightLocalsCase);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void StackAllocated_IsFound(bool scan) => Check(scan, StackAllocCase);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ParkedThread_IsFound(bool scan) => Check(scan, ParkedThreadCase);

    private static void Check(bool scan, Case run)
    {
        using var test = new TestHeap(new HeapOptions { Poison = true });
        test.Heap.CurrentStack = scan ? NativeStack.OfCurrentThread() : null;
        Assert.Equal(scan, run(test));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Make(TestHeap test)
    {
        // Neighbours on both sides, so that losing the object frees no whole block of it alone.
        test.Raw(64);
        Ref result = test.Raw(1000);
        *(long*)RawArray.Data((RawArray*)result.Object) = Magic;
        test.Raw(64);
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LocalCase(TestHeap test)
    {
        Ref value = Make(test);
        test.Heap.Collect();
        return *(long*)RawArray.Data((RawArray*)value.Object) == Magic;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool InteriorCase(TestHeap test)
    {
        byte* inside = RawArray.Data((RawArray*)Make(test).Object) + 500;
        test.Heap.Collect();
        return *(long*)(inside - 500) == Magic;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool PastTheEndCase(TestHeap test)
    {
        byte* end = RawArray.Data((RawArray*)Make(test).Object) + 1000;
        test.Heap.Collect();
        return *(long*)(end - 1000) == Magic;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LargeInteriorCase(TestHeap test)
    {
        byte* inside = RawArray.Data((RawArray*)test.Raw(50_000).Object) + 40_000;
        *(long*)inside = Magic;
        test.Heap.Collect();
        return *(long*)inside == Magic;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool EightLocalsCase(TestHeap test)
    {
        Ref a = Make(test), b = Make(test), c = Make(test), d = Make(test);
        Ref e = Make(test), f = Make(test), g = Make(test), h = Make(test);
        test.Heap.Collect();
        return Holds(a) && Holds(b) && Holds(c) && Holds(d) && Holds(e) && Holds(f) && Holds(g) && Holds(h);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StackAllocCase(TestHeap test)
    {
        Ref* items = stackalloc Ref[20];
        for (int i = 0; i < 20; i++)
        {
            items[i] = Make(test);
        }

        test.Heap.Collect();
        bool all = true;
        for (int i = 0; i < 20; i++)
        {
            all &= Holds(items[i]);
        }

        return all;
    }

    private static bool Holds(Ref value) => *(long*)RawArray.Data((RawArray*)value.Object) == Magic;

    private static bool ParkedThreadCase(TestHeap test)
    {
        var parked = new ParkedThread(test, test.Heap.CurrentStack != null);
        var thread = new Thread(parked.Run);
        thread.Start();
        parked.Ready.Wait();
        test.Heap.Collect();
        parked.Go.Set();
        thread.Join();
        parked.Dispose();
        return parked.Survived;
    }

    /// <summary>A thread that holds references in locals while it waits, as one that has given up the interpreter lock does.</summary>
    private sealed class ParkedThread(TestHeap test, bool scan) : IDisposable
    {
        public ManualResetEventSlim Ready { get; } = new();

        public ManualResetEventSlim Go { get; } = new();

        public bool Survived { get; private set; }

        private NativeStack? Stack { get; set; }

        public void Run()
        {
            Stack = NativeStack.OfCurrentThread();
            if (scan)
            {
                test.Heap.AddStack(Stack);
            }

            Ref a = Make(test), b = Make(test), c = Make(test), d = Make(test);
            GCHandle self = GCHandle.Alloc(this);
            test.Heap.RunParked(&Park, GCHandle.ToIntPtr(self));
            self.Free();
            Survived = Holds(a) && Holds(b) && Holds(c) && Holds(d);
            test.Heap.RemoveStack(Stack);
        }

        public void Dispose()
        {
            Ready.Dispose();
            Go.Dispose();
        }

        [UnmanagedCallersOnly]
        private static void Park(nint context, nint stackPointer)
        {
            var thread = (ParkedThread)GCHandle.FromIntPtr(context).Target!;
            thread.Stack!.ParkedAt = stackPointer;
            thread.Ready.Set();
            thread.Go.Wait();
            thread.Stack.ParkedAt = 0;
        }
    }
}
