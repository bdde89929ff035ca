namespace Cinder.Runtime;

/// <summary>A part of the runtime that holds references outside the heap.</summary>
internal interface IRootSource
{
    /// <summary>Shows the marker every reference held strongly.</summary>
    void VisitRoots(Marker marker);

    /// <summary>
    /// Called when all that is reachable has been marked: drop whatever <see cref="Heap.IsMarked(Ref)"/> says is dead from tables
    /// that hold references weakly (interned strings, inline caches).
    /// </summary>
    void ClearDead(Heap heap)
    {
    }

    /// <summary>Finalisers or weak reference callbacks were queued: run them at the next safe point.</summary>
    void WorkQueued()
    {
    }
}
