namespace Cinder.Runtime;

/// <summary>
/// What lies on the matcher's stack. The header is the topmost word: the kind, and above its eight bits the number of saved marks. The
/// other words lie below it in the order given, the saved marks lowest. Repeats and sub-matches are referred to by the height of the
/// stack with them on top.
/// </summary>
internal enum SreFrame
{
    /// <summary>[last mark and index] [position] [alternative]</summary>
    Branch,

    /// <summary>[last mark and index] [position] [instruction] [least position]</summary>
    RepeatOne,

    /// <summary>[last mark and index] [position] [instruction] [how many more, or -1]</summary>
    MinRepeatOne,

    /// <summary>A repeat in progress: [outer repeat] [count] [position of the last iteration] [instruction]</summary>
    Repeat,

    /// <summary>An iteration that the least number asks for: [repeat]</summary>
    Iteration,

    /// <summary>Another iteration, then the tail: [last mark and index] [position] [position of the iteration before] [repeat]</summary>
    Greedy,

    /// <summary>The tail: [repeat]</summary>
    Tail,

    /// <summary>The tail, then another iteration: [last mark and index] [position] [repeat]</summary>
    Lazy,

    /// <summary>An iteration after the tail failed: [repeat] [position of the iteration before]</summary>
    LazyIteration,

    // Sub-matches: [outer sub-match] [repeat] [instruction] come first.

    /// <summary>[position]</summary>
    Assert,

    /// <summary>[last mark and index] [position]</summary>
    AssertNot,
    Atomic,

    /// <summary>[last mark and index] [position of the iteration, or null] [count]</summary>
    Possessive,
}
