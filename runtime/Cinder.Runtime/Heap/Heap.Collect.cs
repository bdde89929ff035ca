using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Collection: mark from the roots, treat what is weak, free the rest.</summary>
internal sealed unsafe partial class Heap
{
    // Free memory kept after a collection, as a share of what the program will allocate until the next.
    private const double KeepFree = 1.25;

    /// <summary>Frees every object that is not reachable.</summary>
    public void Collect()
    {
        if (_collecting || _disabled > 0)
        {
            return;
        }

        _collecting = true;
        try
        {
            if (CurrentStack != null)
            {
                _flush.Run(&CollectBelowRegisters, GCHandle.ToIntPtr(_self));
            }
            else
            {
                CollectFrom(0);
            }
        }
        finally
        {
            _collecting = false;
        }
    }

    /// <summary>Keeps every object that there is for good, and traces none of them again that cannot change.</summary>
    public void Freeze()
    {
        RetireHole();
        RetireOverflow();
        _small.Freeze();
        _large.Freeze();
        ForEachObject(item => _frozen.Add(item, SizeOf(item), _layouts.Rows + item->LayoutId));
        _allocated = _largeAllocated = 0;
    }

    /// <summary>Forbids collections until <see cref="EnableCollection"/>; calls nest.</summary>
    public void DisableCollection() => _disabled++;

    public void EnableCollection() => _disabled--;

    /// <summary>
    /// Runs <paramref name="callback"/> below a frame with all callee-saved registers, giving it the stack pointer to publish
    /// in <see cref="NativeStack.ParkedAt"/> before it lets another thread run.
    /// </summary>
    public void RunParked(delegate* unmanaged<nint, nint, void> callback, nint context) => _flush.Run(callback, context);

    /// <summary>During a collection, once marking is done: the object is alive.</summary>
    public bool IsMarked(HeapObject* item)
    {
        if (_small.Contains((nint)item))
        {
            return _small.IsMarked(item);
        }

        return !_large.Contains((nint)item) || _large.IsMarked(item);
    }

    /// <summary>The object is in this heap, and not in an image.</summary>
    public bool Owns(HeapObject* item) => _small.Contains((nint)item) || _large.Contains((nint)item);

    /// <inheritdoc cref="IsMarked(HeapObject*)"/>
    public bool IsMarked(Ref value) => !value.IsHeap || IsMarked(value.Object);

    /// <summary>The object that the address lies in, or null.</summary>
    public HeapObject* FindObject(nint address)
    {
        SyncRuns();
        return _small.Contains(address) ? _small.FindObject(address)
            : _large.Contains(address) ? _large.FindObject(address)
            : null;
    }

    /// <summary>Visits every object that has not been freed, dead ones included.</summary>
    public void ForEachObject(ObjectVisitor visitor)
    {
        SyncRuns();
        _small.ForEachObject(visitor);
        _large.ForEachObject(visitor);
    }

    /// <summary>Checks every object of the heap.</summary>
    /// <exception cref="InvalidOperationException">The heap is corrupt.</exception>
    public void Verify() => new HeapVerifier(this, _layouts).Run();

    [UnmanagedCallersOnly]
    private static void CollectBelowRegisters(nint context, nint stackPointer)
    {
        try
        {
            ((Heap)GCHandle.FromIntPtr(context).Target!).CollectFrom(stackPointer);
        }
        catch (Exception exception)
        {
            // No C# exception can cross the native frame, and a half-done collection leaves nothing to go on with.
            Environment.FailFast(exception.Message, exception);
        }
    }

    /// <summary>Adds what has been bumped so far to the runs, leaving the rest of the holes in use.</summary>
    private void SyncRuns()
    {
        _small.AddRun(_holeStart, _buffer->Top);
        _holeStart = _buffer->Top;
        _small.AddRun(_overflowStart, _overflowTop);
        _overflowStart = _overflowTop;
    }

    private void CollectFrom(nint stackPointer)
    {
        long began = Stopwatch.GetTimestamp();
        RetireHole();
        RetireOverflow();
        _small.BeginMarking();
        _large.BeginMarking();
        _marker.Begin();
        MarkRoots(stackPointer);
        _marker.Drain();

        WeakReferences.ClearDead(this, PendingCallbacks);
        _finalizers.QueueDead(this, PendingFinalizers);
        PendingFinalizers.Visit(_marker);
        _marker.Drain();

        WeakReferences.RemoveDeadReferences(this);
        Managed.RemoveDead(this);
        foreach (IRootSource source in _sources)
        {
            source.ClearDead(this);
        }

        ForgetDeadTypes();
        _marker.End();
        Free();
        Account(Stopwatch.GetElapsedTime(began));
        if (_options.Verify)
        {
            Verify();
        }

        if (HasPendingWork)
        {
            foreach (IRootSource source in _sources)
            {
                source.WorkQueued();
            }
        }
    }

    private void MarkRoots(nint stackPointer)
    {
        _frozen.VisitReferences(_marker);
        _roots.Visit(_marker);
        PendingFinalizers.Visit(_marker);
        PendingCallbacks.Visit(_marker);
        for (int id = 0; id < _layouts.PermanentCount; id++)
        {
            _marker.VisitObject(_layouts.Rows[id].Type);
        }

        foreach (IRootSource source in _sources)
        {
            source.VisitRoots(_marker);
        }

        if (CurrentStack is { } current)
        {
            if (!current.Contains(stackPointer))
            {
                throw new InvalidOperationException("a collection on a thread that does not hold the interpreter");
            }

            _marker.VisitConservatively((void*)stackPointer, (void*)current.High);
        }

        foreach (NativeStack stack in _stacks)
        {
            if (stack != CurrentStack && stack.ParkedAt != 0)
            {
                _marker.VisitConservatively((void*)stack.ParkedAt, (void*)stack.High);
            }
        }
    }

    private void ForgetDeadTypes()
    {
        for (int id = _layouts.PermanentCount; id < _layouts.Count; id++)
        {
            Layout* layout = _layouts.Rows + id;
            if (layout->Type != null && !IsMarked((HeapObject*)layout->Type))
            {
                layout->Type = null;
            }
        }
    }

    private void Free()
    {
        long live = _marker.LiveBytes;
        _budget = Math.Max(_options.MinBudget, (long)(live * _options.GrowthFactor));
        _allocated = 0;
        LimitExceeded = false;

        // What large objects took in this cycle they will take again.
        long keep = (long)(_budget * KeepFree);
        long keepLarge = Math.Min(_largeAllocated, keep);
        _largeAllocated = 0;
        _small.Sweep(Math.Max(keep - keepLarge, keep / 4));
        _large.Sweep(keepLarge);
    }

    private void Account(TimeSpan pause)
    {
        GcStatistics statistics = Statistics;
        statistics.Collections++;
        statistics.LastPause = pause;
        statistics.TotalPause += pause;
        statistics.MaxPause = pause > statistics.MaxPause ? pause : statistics.MaxPause;
        statistics.LiveBytes = _frozen.Bytes + _marker.LiveBytes;
        statistics.LiveObjects = _frozen.Objects + _marker.LiveObjects;
        statistics.AmbiguousRoots = _marker.AmbiguousRoots;
        statistics.MarkStackOverflows = _marker.Overflows;
    }
}
