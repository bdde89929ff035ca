namespace Cinder.Runtime;

/// <summary>The system gives no more address space or a table is full: there is nothing to go on with.</summary>
public sealed class HeapExhaustedException(string message) : Exception(message);
