namespace Cinder.Profiles;

/// <summary>Counts lost events: the runtime numbers the events of every thread, also those it has to drop.</summary>
internal sealed class LostEventCounter
{
    private readonly Dictionary<ulong, uint> _last = [];

    public long Lost { get; private set; }

    public void Event(ulong thread, uint sequenceNumber)
    {
        _last.TryGetValue(thread, out uint last);
        Gap(last, sequenceNumber - 1);
        _last[thread] = sequenceNumber;
    }

    /// <summary>At a sequence point the runtime states every thread's last number, written or not.</summary>
    public void SequencePoint(ulong thread, uint sequenceNumber)
    {
        _last.TryGetValue(thread, out uint last);
        Gap(last, sequenceNumber);
        _last[thread] = sequenceNumber;
    }

    private void Gap(uint last, uint beforeThis)
    {
        // Numbers wrap around; a backward step is no loss.
        int gap = unchecked((int)(beforeThis - last));
        if (gap > 0)
        {
            Lost += gap;
        }
    }
}
