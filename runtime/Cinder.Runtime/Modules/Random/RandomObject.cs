namespace Cinder.Runtime;

/// <summary>A generator of random numbers with its state.</summary>
internal unsafe ref struct RandomObject
{
    public HeapObject Header;

    /// <summary>Next word of the state to be given out; <see cref="MersenneTwister.Words"/> when all have been.</summary>
    public long Index;
    public fixed uint State[MersenneTwister.Words];
}
